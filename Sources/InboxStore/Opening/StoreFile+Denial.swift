import Foundation

extension StoreFile {
  /// What it means that the system refuses the file to this login.
  ///
  /// Group-writable is what an operator made so for those who answer: there the way in is the group.
  func denial(write: Bool) -> StoreError {
    let place = closedFolder ?? path
    var information = stat()
    // Nobody is to be added to the superuser's group.
    guard stat(place, &information) == 0, information.st_mode & S_IWGRP != 0,
      information.st_gid != 0, !StoreFile.groups.contains(information.st_gid)
    else { return .permission(path: path, write: write) }
    return .outsideGroup(
      path: path, place: place, group: StoreFile.name(ofGroup: information.st_gid),
      login: NSUserName())
  }

  /// The topmost folder above the file that this login may not enter; nil: it may enter all.
  private var closedFolder: String? {
    let ends = path.indices.dropFirst().filter { path[$0] == "/" }
    return ends.map { String(path[..<$0]) }.first { access($0, X_OK) != 0 && errno == EACCES }
  }

  /// The groups that this process is in.
  private static var groups: [gid_t] {
    var groups = [gid_t](repeating: 0, count: Int(max(getgroups(0, nil), 0)))
    let count = getgroups(CInt(groups.count), &groups)
    return groups.prefix(Int(max(count, 0))) + [getegid(), getgid()]
  }

  private static func name(ofGroup id: gid_t) -> String {
    guard let group = getgrgid(id), let name = group.pointee.gr_name else { return "\(id)" }
    return String(cString: name)
  }
}
