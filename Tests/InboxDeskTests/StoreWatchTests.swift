import Foundation
import InboxModel
import InboxStore
import Testing

/// How the loop learns that somebody has written; the instants are made up.
struct StoreWatchTests {
  let shop: TemporaryStore

  init() throws { shop = try TemporaryStore() }

  private func commit(_ store: Store? = nil) throws {
    try (store ?? shop.store).write { try $0.beat("dafu", at: start) }
  }

  @Test func aCommitMakesTheWatchReadableAndIsToldOnce() throws {
    let watch = Watch(of: shop.store)
    #expect(!watch.isReadable)
    #expect(watch.deadline == nil)
    try commit()
    #expect(watch.isReadable)
    #expect(watch.hasNews(at: 500, isReadable: true))
    #expect(!watch.isReadable)
    // It asks some times more, and finds nothing.
    for moment in [510, 610, 1610] {
      #expect(watch.deadline == .milliseconds(moment))
      #expect(!watch.hasNews(at: moment))
    }
    #expect(watch.deadline == nil)
  }

  @Test func whatAnotherProcessCommitsIsToldToo() throws {
    let other = try Store.open(shop.store.path, access: .existing)
    let watch = Watch(of: shop.store)
    try commit(other)
    #expect(watch.isReadable)
    #expect(watch.hasNews(at: 500, isReadable: true))
  }

  @Test func aCommitThatCountsOnlyAfterItsBytesWereSeenIsNotMissed() throws {
    let watch = Watch(of: shop.store)
    #expect(!watch.hasNews(at: 500, isReadable: true))
    try commit()
    #expect(!watch.hasNews(at: 509))
    #expect(watch.hasNews(at: 510))
  }

  @Test(arguments: [610, 1610]) func aDiskThatTakesItsTimeWithACommitHidesNothing(
    moment: Int
  ) throws {
    let watch = Watch(of: shop.store)
    #expect(!watch.hasNews(at: 500, isReadable: true))
    for early in [510, 610] where early < moment { #expect(!watch.hasNews(at: early)) }
    try commit()
    #expect(watch.hasNews(at: moment))
  }

  @Test func commitsThatFollowOneAnotherFastAreToldTogether() throws {
    let watch = Watch(of: shop.store)
    try commit()
    #expect(watch.hasNews(at: 500, isReadable: true))
    for moment in [520, 540, 560] {
      try commit()
      #expect(!watch.hasNews(at: moment, isReadable: true))
    }
    #expect(!watch.hasNews(at: 570))
    #expect(watch.deadline == .milliseconds(600))
    #expect(watch.hasNews(at: 600))
    #expect(!watch.hasNews(at: 800))
  }

  @Test func whatDoesNotEndIsToldMoreAndMoreRarelyAndAtOnceAfterAPause() throws {
    let watch = Watch(of: shop.store)
    var told: [Int] = []
    for moment in stride(from: 500, through: 4000, by: 50) {
      try commit()
      if watch.hasNews(at: moment, isReadable: true) { told.append(moment) }
    }
    #expect(told == [500, 600, 800, 1200, 2000, 2800, 3600])
    try commit()
    #expect(watch.hasNews(at: 4400))
    try commit()
    #expect(watch.hasNews(at: 9000, isReadable: true))
    try commit()
    #expect(watch.hasNews(at: 9100, isReadable: true))
  }

  @Test func readingAndWhatIsRolledBackAreNoNews() throws {
    let watch = Watch(of: shop.store)
    _ = try shop.store.page(of: .waiting, limit: 9, now: start)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try shop.store.write { transaction in
        try transaction.beat("dafu", at: start)
        throw Stop()
      }
    }
    #expect(!watch.hasNews(at: 500, isReadable: true))
    #expect(!watch.hasNews(at: 510))
  }

  @Test func theDataVersionChangesWithEveryCommitOfAnybody() throws {
    let other = try Store.open(shop.store.path, access: .existing)
    var versions = [try shop.store.dataVersion()]
    for store in [shop.store, other, shop.store] {
      try commit(store)
      versions.append(try shop.store.dataVersion())
      #expect(try shop.store.dataVersion() == versions.last)
    }
    #expect(Set(versions).count == 4)
  }
}

/// A watch whose instants are milliseconds after it was made.
private final class Watch {
  private let zero = ContinuousClock.now
  private var watch: StoreWatch

  init(of store: Store) { watch = StoreWatch(of: store, now: zero) }

  func hasNews(at milliseconds: Int, isReadable: Bool = false) -> Bool {
    watch.hasChanged(isReadable: isReadable, now: zero + .milliseconds(milliseconds))
  }

  var deadline: Duration? { watch.deadline.map { $0 - zero } }

  /// Whether the system has a sign for it, without waiting.
  var isReadable: Bool {
    var query = pollfd(fd: watch.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&query, 1, 0) == 1
  }
}
