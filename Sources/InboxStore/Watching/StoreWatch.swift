/// Tells when anybody, this process included, has committed to a store.
///
/// A commit's bytes are written, and then waited for until the disk has them, before they count; so
/// the store is asked when its folder changes and some times more after the last change: an answer
/// in between would miss the commit for good. Where the system cannot watch folders, time alone
/// makes it ask.
package struct StoreWatch {
  private let store: Store
  private let folder: FolderWatch
  private var version: Int?
  private var askAt: ContinuousClock.Instant?
  /// How often it was asked again since the last change.
  private var afterthoughts = 0
  /// A commit was seen and not told yet.
  private var hasNews = false
  private var toldAt: ContinuousClock.Instant

  /// After a change is asked again so much later, each time after the last: a busy disk takes its
  /// time with a commit, and nothing tells when it is done.
  private static let pauses = [10, 100, 1000].map { Duration.milliseconds($0) }
  /// Between two asks without a sign from the system.
  private static let pollInterval = Duration.seconds(2)
  /// Commits that follow one another faster than this are told together.
  ///
  /// While they do not end it grows: whoever works must not wait for what others do all the time.
  private var spacing = StoreWatch.leastSpacing
  private static let leastSpacing = Duration.milliseconds(100)
  private static let greatestSpacing = Duration.milliseconds(800)

  package init(of store: Store, now: ContinuousClock.Instant) {
    self.store = store
    folder = FolderWatch(of: store.path)
    toldAt = now - StoreWatch.leastSpacing * 2
    version = try? store.dataVersion()
    if fileDescriptor < 0 { askAt = now + StoreWatch.pollInterval }
  }

  /// Readable when there may be news; −1 where only `deadline` counts.
  package var fileDescriptor: Int32 { folder.fileDescriptor }

  /// When `hasChanged` wants to be called although nothing has become readable; nil: never.
  package var deadline: ContinuousClock.Instant? {
    guard hasNews else { return askAt }
    let next = toldAt + spacing
    return askAt.map { min($0, next) } ?? next
  }

  /// Whether something was committed since this last said so.
  package mutating func hasChanged(
    isReadable: Bool, now: ContinuousClock.Instant
  ) -> Bool {
    if isReadable {
      folder.drain()
      ask()
      afterthoughts = 0
      askAt = now + StoreWatch.pauses[0]
    } else if let at = askAt, at <= now {
      ask()
      afterthoughts += 1
      askAt =
        fileDescriptor < 0
        ? now + StoreWatch.pollInterval
        : StoreWatch.pauses.dropFirst(afterthoughts).first.map { now + $0 }
    }
    guard hasNews, now - toldAt >= spacing else { return false }
    hasNews = false
    spacing =
      now - toldAt < spacing * 2
      ? min(spacing * 2, StoreWatch.greatestSpacing) : StoreWatch.leastSpacing
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
