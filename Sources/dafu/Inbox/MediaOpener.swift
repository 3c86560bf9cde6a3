import Foundation
import InboxInterface

/// Shows pictures and the like with a program of the person's.
///
/// What strangers wrote is never given to a shell, and only two things are opened at all: files
/// that lie in the store's media folder, and web addresses.
struct MediaOpener: Sendable {
  /// The program with its arguments, from DAFU_OPEN, else `xdg-open` where there is a display; nil:
  /// nothing here can show anything.
  let program: [String]?
  /// The person named the program.
  private let isChosen: Bool
  /// The folders in which programs are looked for.
  private let searched: [String]
  /// Where dafud puts copies of media: `<store>.media`.
  let folder: String

  init(environment: [String: String], storePath: String) {
    let words = environment["DAFU_OPEN", default: ""].split(whereSeparator: \.isWhitespace)
    let hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY"].contains { name in
      environment[name].map { !$0.isEmpty } ?? false
    }
    program = !words.isEmpty ? words.map(String.init) : hasDisplay ? ["xdg-open"] : nil
    isChosen = !words.isEmpty
    searched = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    folder = storePath + ".media"
  }

  /// Shows the copy, else what stands on the web; where nothing can, says where it is.
  func open(file: String?, url: String?) throws -> Event {
    let copy = file.flatMap(copy)
    let address = url.flatMap(MediaOpener.webAddress)
    guard let program, let place = copy ?? address else {
      return .mediaShown(copy ?? address ?? file ?? url ?? "")
    }
    guard isThere(program[0]) else {
      guard !isChosen else { throw CommandProblem.noOpener(name: program[0]) }
      return .mediaShown(place)
    }
    try start(program + [place])
    return .mediaOpened(place)
  }

  private func isThere(_ name: String) -> Bool {
    let places = name.contains("/") ? [name] : searched.map { "\($0)/\(name)" }
    return places.contains { access($0, X_OK) == 0 }
  }

  /// The path of a file that lies in the media folder, links followed; nil: it does not.
  private func copy(_ file: String) -> String? {
    guard let inside = MediaOpener.realPath(folder),
      let path = MediaOpener.realPath(file.hasPrefix("/") ? file : "\(folder)/\(file)"),
      path.hasPrefix(inside + "/")
    else { return nil }
    return path
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// `address` where it is one of the web and of nothing but printing ASCII, as addresses are.
  private static func webAddress(_ address: String) -> String? {
    guard ["https://", "http://"].contains(where: address.lowercased().hasPrefix),
      address.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    return address
  }

  /// Starts a program that may outlive the inbox; it has nothing of the terminal.
  private func start(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }
}
