extension StoreError: CustomStringConvertible {
  /// What is wrong, where, and what to do, in one sentence.
  package var description: String {
    switch self {
    case .missing(let path):
      "there is no store at \(path); `dafu import` makes one, or name another with --store"
    case .notAStore(let path):
      "\(path) is not a dafu store; name another file with --store"
    case .newerVersion(let path, let found, let known):
      "\(path) was written by a newer dafu (schema \(found), this one knows \(known)); "
        + "start the newer one, or install it"
    case .olderVersion(let path, let found, let known):
      "\(path) was written by an older dafu (schema \(found), this one needs \(known)); "
        + "open it once with `dafu` or `dafud` to bring it up to date"
    case .serviceMustMigrate(let path, let found, let known):
      "\(path) was written by an older dafu (schema \(found), this one needs \(known)) and is shared: "
        + "only dafud brings it up to date, so ask its operator to restart the service"
    case .locked(let path):
      "\(path) is kept locked by another process; try again when it is done"
    case .diskFull(let path):
      "there is no space left on the disk of \(path); nothing was changed, make room and try again"
    case .permission(let path, write: true):
      "\(path) cannot be written by this login; check the rights of the file and of its folder"
    case .permission(let path, write: false):
      "\(path) cannot be read by this login; check the rights of the file and of its folder"
    case .outsideGroup(let path, let place, let group, let login):
      "\(path) cannot be opened by this login: \(place == path ? "it" : place) is for the group "
        + "\(group) alone; ask to be added to it (sudo adduser \(login) \(group)) and log in again"
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)); restore it from a backup"
    case .failed(let path, let detail):
      "\(path) cannot be used: \(detail)"
    }
  }
}
