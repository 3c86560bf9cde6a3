import Foundation
import InboxInterface
import Testing

@testable import dafu

/// What is opened with a program of the person's, and what is only shown.
struct MediaOpenerTests {
  private let folder: URL
  private let media: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "dafu-media-\(UUID().uuidString)")
    media = folder.appending(path: "inbox.sqlite.media")
    try FileManager.default.createDirectory(at: media, withIntermediateDirectories: true)
  }

  private func opener(_ environment: [String: String]) -> MediaOpener {
    MediaOpener(
      environment: environment, storePath: folder.appending(path: "inbox.sqlite").path)
  }

  @Test func withoutAProgramOrADisplayTheAddressIsShown() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let address = "https://example.com/1.jpg"
    #expect(try opener([:]).open(file: nil, url: address) == .mediaShown(address))
    #expect(opener(["WAYLAND_DISPLAY": "wayland-0"]).program == ["xdg-open"])
    #expect(opener(["DISPLAY": ":0", "DAFU_OPEN": "less -R"]).program == ["less", "-R"])
  }

  @Test func aProgramThatIsNotThereIsNotSaidToHaveOpenedAnything() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let address = "https://example.com/1.jpg"
    for name in ["no-such-viewer -R", media.appending(path: "viewer").path] {
      let error = #expect(throws: CommandProblem.self) {
        try opener(["DAFU_OPEN": name]).open(file: nil, url: address)
      }
      #expect(try sentence(for: #require(error)).contains("DAFU_OPEN names what opens"))
    }
    // A display is no promise that there is a program for it.
    let display = opener(["DISPLAY": ":0", "PATH": media.path])
    #expect(try display.open(file: nil, url: address) == .mediaShown(address))
  }

  @Test func onlyWebAddressesAndFilesInTheMediaFolderAreOpened() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let opener = opener(["DAFU_OPEN": "true"])
    let file = media.appending(path: "1.jpg")
    try Data().write(to: file)
    let secret = folder.appending(path: "secret")
    try Data().write(to: secret)
    try FileManager.default.createSymbolicLink(
      at: media.appending(path: "link.jpg"), withDestinationURL: secret)
    #expect(
      try opener.open(file: "1.jpg", url: nil)
        == .mediaOpened(file.resolvingSymlinksInPath().path))
    #expect(try opener.open(file: file.path, url: nil) == .mediaOpened(file.path))
    for other in [secret.path, "../secret", "link.jpg", "none.jpg", "/etc/passwd", "-rf"] {
      #expect(try opener.open(file: other, url: nil) == .mediaShown(other), "\(other)")
    }
    let address = "https://example.com/a;rm%20-rf$(x)"
    #expect(try opener.open(file: "../secret", url: address) == .mediaOpened(address))
    for other in ["file:///etc/passwd", "javascript:alert(1)", "https://a b", "https://\u{1B}[31m"]
    {
      #expect(try opener.open(file: nil, url: other) == .mediaShown(other), "\(other)")
    }
  }

  @Test func whatStrangersWroteReachesTheProgramAsOneArgument() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appending(path: "show")
    let got = folder.appending(path: "got")
    try
      "#!/bin/sh\nprintf '%s|' \"$@\" >\"\(got.path).part\" && mv \"\(got.path).part\" \"\(got.path)\"\n"
      .write(to: script, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    let address = "https://example.com/$(touch${IFS}x);&`id`"
    let opener = opener(["DAFU_OPEN": "\(script.path) --new"])
    #expect(try opener.open(file: nil, url: address) == .mediaOpened(address))
    let deadline = ContinuousClock.now + .seconds(20)
    while !FileManager.default.fileExists(atPath: got.path), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(try String(contentsOf: got, encoding: .utf8) == "--new|\(address)|")
  }
}
