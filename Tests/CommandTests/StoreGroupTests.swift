import Foundation
import Testing

/// A login outside the group of a shared store.
///
/// Only the superuser can become another login here.
@Suite(.enabled(if: geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0))
struct StoreGroupTests {
  private let sandbox: Sandbox
  private let folder: String
  /// A group that every system has.
  private static let daemon: gid_t = 1

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    folder = sandbox.home.appending(path: "shared").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let path = folder + "/inbox.sqlite"
    try FileManager.default.moveItem(atPath: sandbox.storePath, toPath: path)
    for (path, mode) in [(folder, 0o2770), (path, 0o660)] {
      try #require(chown(path, 0, Self.daemon) == 0)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
  }

  private func run(_ command: String, groups: String = "--clear-groups") throws -> Outcome {
    try sandbox.run(
      "echo 您好 | setpriv --reuid 65534 --regid 65534 \(groups) dafu \(command)",
      environment: ["DAFU_STORE": folder + "/inbox.sqlite"])
  }

  @Test(arguments: [
    "", "list", "show wechat/brandcn/oABC", "reply wechat/brandcn/oABC", "report", "metrics",
    "import -", "account list", "recompute", "backup copy.sqlite",
  ])
  func everyCommandSaysWhichGroupAndHowToComeIntoIt(command: String) throws {
    let outcome = try run(command)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.words == """
        dafu: HOME/shared/inbox.sqlite cannot be opened by this login: HOME/shared is for the \
        group daemon alone; ask to be added to it (sudo adduser nobody daemon) and log in again

        """)
  }

  @Test func theDoctorSaysItToo() throws {
    #expect(try run("doctor").output.contains("(sudo adduser nobody daemon) and log in again"))
  }

  @Test func aFileThatIsTheGroupsInAFolderForAllSaysTheSame() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    #expect(
      try run("list").words == """
        dafu: HOME/shared/inbox.sqlite cannot be opened by this login: it is for the group daemon \
        alone; ask to be added to it (sudo adduser nobody daemon) and log in again

        """)
  }

  @Test func whoIsInTheGroupOpensIt() throws {
    let outcome = try run("list", groups: "--groups \(Self.daemon)")
    #expect(outcome.status == 0 && outcome.output.contains("Order 8812"))
  }

  @Test func aFolderThatIsNobodysButItsOwnersIsNoGroups() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    #expect(
      try run("list").words == """
        dafu: HOME/shared/inbox.sqlite cannot be read by this login; check the rights of the file \
        and of its folder

        """)
  }
}
