import InboxModel

/// Hands out people and ids as each platform forms them; no id twice.
struct DemoIdentities: Sendable {
  /// The person whom the demo's rules name as a journalist, by WeChat's id of a follower.
  static let journalistID = "o5kXtwQm7Zr1n0Sd8hB4uYcLpAeE"

  private var usedIDs: Set<String> = []
  private var freeNames: [String] = []
  private var commentNumbers: [String: Int64] = [:]
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed, for: "identities")
    freeNames = Corpus.nicknames.shuffled(using: &random)
  }

  struct Person: Hashable, Sendable {
    var id: String
    var name: String
    var followers: Int?
    var isVerified: Bool?
  }

  mutating func person(_ author: Story.Author, on platform: Platform) -> Person {
    let id = if case .journalist = author { Self.journalistID } else { personID(on: platform) }
    // Only Weibo and Meipai tell how many follow a person.
    let counts = platform == .weibo || platform == .meipai
    return switch author {
    case .anyone:
      Person(
        id: id, name: nickname(on: platform), followers: counts ? ordinaryFollowers() : nil,
        isVerified: counts ? false : nil)
    case .named(let name), .journalist(let name):
      Person(
        id: id, name: name, followers: counts ? ordinaryFollowers() : nil,
        isVerified: counts ? false : nil)
    case .influencer(let name, let followers):
      Person(id: id, name: name, followers: followers, isVerified: true)
    }
  }

  /// The id of a message stamped `at`; `thread` is the root comment's id in a comment thread.
  mutating func message(
    on account: AccountID, kind: MessageKind, post: String?, thread: String?, at: Moment
  ) -> String {
    let platform = account.platform
    if kind == .comment, platform == .wechat || platform == .qzone, let post {
      // These two number the comments of each post, and QZone the replies to each comment.
      let place = platform == .qzone ? thread ?? post : post
      return number(after: place, separator: platform == .wechat ? "-" : "_")
    }
    return switch platform {
    case .weibo:
      // Weibo's ids grow with time: 22 free bits below the seconds since its own epoch.
      unused { (at.seconds - 515_483_463) << 22 | $0.number(in: 0...0x3F_FFFF) }
    case .wechat: unused { $0.number(in: 24_000_000_000_000_000...24_999_999_999_999_999) }
    case .tieba:
      unused { 151_000_000_000 + (at.seconds - 1_700_000_000) * 8 + $0.number(in: 0...7) }
    default:
      unused { 2_100_000_000 + (at.seconds - 1_700_000_000) * 4 + $0.number(in: 0...3) }
    }
  }

  private mutating func number(after place: String, separator: String) -> String {
    // A new post has no comments when the week begins; these had some.
    let number = (commentNumbers[place] ?? 11) + 1
    commentNumbers[place] = number
    return "\(place)\(separator)\(number)"
  }

  private mutating func unused(_ candidate: (inout SeededRandom) -> Int64) -> String {
    var number = candidate(&random)
    while !usedIDs.insert(String(number)).inserted { number += 1 }
    return String(number)
  }

  private mutating func personID(on platform: Platform) -> String {
    switch platform {
    case .weibo: return unused { $0.number(in: 1_700_000_000...7_900_000_000) }
    case .wechat:
      let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
      let tail = (0..<23).map { _ in letters[Int(random.number(in: 0...63))] }
      return "o5kXt" + String(tail)
    case .tieba: return unused { $0.number(in: 310_000_000...6_800_000_000) }
    case .qzone: return unused { $0.number(in: 100_000_000...3_400_000_000) }
    default: return unused { $0.number(in: 1_000_000_000...1_900_000_000) }
    }
  }

  /// Most people have chosen a name; some have kept the one that the platform gave them.
  private mutating func nickname(on platform: Platform) -> String {
    if platform == .weibo, random.chance(percent: 7) {
      return "用户\(random.number(in: 5_000_000_000...7_999_999_999))"
    }
    if platform == .tieba, random.chance(percent: 12) {
      return "贴吧用户_" + String(random.number(in: 0x100_0000...0xFFF_FFFF), radix: 36)
    }
    if freeNames.isEmpty {
      // Where a name is taken, people put something behind it.
      let tails = ["_", "酱", "呀", "0721", "本人", "Lin", "同学", "-", "88", "啦"]
      freeNames = Corpus.nicknames.shuffled(using: &random).map {
        $0 + tails[Int(random.number(in: 0...Int64(tails.count - 1)))]
      }
    }
    return freeNames.removeLast()
  }

  private mutating func ordinaryFollowers() -> Int {
    let size: ClosedRange<Int64> =
      switch random.index(weights: [50, 35, 12, 3]) {
      case 0: 3...180
      case 1: 181...900
      case 2: 901...6_000
      default: 6_001...48_000
      }
    return Int(random.number(in: size))
  }
}
