/// Tells when anybody, this process included, has committed to a store.
///
/// A commit's bytes are written before they count, so that the store is asked when its folder
/// changes and once more a moment after the last change: an answer in between would miss the
/// commit for good. Where the system cannot watch folders, time alone makes it ask.
package struct StoreWatch {
  private let store: Store
  private let folder: FolderWatch
  private var version: Int?
  private var askAt: ContinuousClock.Instant?
  /// A commit was seen and not told yet.
  private var hasNews = false
  private var toldAt: ContinuousClock.Instant

  /// After a change is asked again so much later.
  private static let afterthought = Duration.milliseconds(10)
  /// Between two asks without a sign from the system.
  private static let pollInterval = Duration.seconds(2)
  /// Commits that follow one another faster are told together.
  private static let spacing = Duration.milliseconds(100)

  package init(of store: Store, now: ContinuousClock.Instant) {
    self.store = store
    folder = FolderWatch(of: store.path)
    toldAt = now - StoreWatch.spacing
    version = try? store.dataVersion()
    if fileDescriptor < 0 { askAt = now + StoreWatch.pollInterval }
  }

  /// Readable when there may be news; −1 where only `deadline` counts.
  package var fileDescriptor: Int32 { folder.fileDescriptor }

  /// When `hasChanged` wants to be called although nothing has become readable; nil: never.
  package var deadline: ContinuousClock.Instant? {
    guard hasNews else { return askAt }
    let next = toldAt + StoreWatch.spacing
    return askAt.map { min($0, next) } ?? next
  }

  /// Whether something was committed since this last said so.
  package mutating func hasChanged(
    isReadable: Bool, now: ContinuousClock.Instant
  ) -> Bool {
    if isReadable {
      folder.drain()
      ask()
      askAt = now + StoreWatch.afterthought
    } else if let at = askAt, at <= now {
      ask()
      askAt = fileDescriptor < 0 ? now + StoreWatch.pollInterval : nil
    }
    guard hasNews, now - toldAt >= StoreWatch.spacing else { return false }
    hasNews = false
    toldAt = now
    return true
  }

  /// A store that cannot be asked now, such as one that is being moved, is asked again later.
  private mutating func ask() {
    guard let found = try? store.dataVersion(), found != version else { return }
    version = found
    hasNews = true
  }
}
