internal import InboxModel

/// A claim and a message that could be the platform's copy of it; the likeliest pair is smallest.
struct ClaimPair: Comparable {
  let claim: Message
  let copy: Message
  let isReworded: Bool
  private let milliseconds: Int64

  init(claim: Message, copy: Message) {
    self.claim = claim
    self.copy = copy
    isReworded = !claim.text.hasSameWords(as: copy.text)
    milliseconds = abs(copy.at.milliseconds - claim.at.milliseconds)
  }

  static func < (left: ClaimPair, right: ClaimPair) -> Bool {
    if left.isReworded != right.isReworded { return right.isReworded }
    if left.milliseconds != right.milliseconds { return left.milliseconds < right.milliseconds }
    return (left.copy.position, left.claim.position) < (right.copy.position, right.claim.position)
  }

  static func == (left: ClaimPair, right: ClaimPair) -> Bool {
    left.claim.id == right.claim.id && left.copy.id == right.copy.id
  }

  /// No further from each other than so many seconds.
  func isWithin(seconds: Int64) -> Bool { milliseconds <= seconds * 1000 }
}

/// Finds what the platform has that could be what a seat claims.
struct CopySearch {
  private let copies: [Message]
  /// When the person wrote, in order.
  private let written: [Int64]

  /// Seconds between a claim and a copy in the same words: people mark in the evening what they
  /// answered in the morning, and an account may be read once a day.
  private static let span: Int64 = 86_400
  /// The same where the words differ, or where the person wrote between the two: who says that
  /// they answered does so about now.
  private static let shortSpan: Int64 = 3600

  init(_ messages: [Message]) {
    copies = messages.filter {
      $0.direction == .outbound && !$0.isAutomatic
        && ($0.delivery == .sent || $0.delivery == .deleted)
    }.sorted { $0.position < $1.position }
    written = messages.filter(\.countsAsItem).map(\.at.milliseconds).sorted()
  }

  /// The claim with each message that could be the platform's copy of it.
  func pairs(of claim: Message) -> [ClaimPair] {
    let reach = (CopySearch.span + 2 * CopySearch.greatestSlack) * 1000
    let first = copies.partitioned { $0.at.milliseconds >= claim.at.milliseconds - reach }
    let end = copies.partitioned { $0.at.milliseconds > claim.at.milliseconds + reach }
    return copies[first..<end].map { ClaimPair(claim: claim, copy: $0) }.filter(isLikely)
  }

  private func isLikely(_ pair: ClaimPair) -> Bool {
    let (claim, copy) = (pair.claim, pair.copy)
    // What a seat sent through dafu is known to be another reply, unless it says the same.
    guard copy.isOfUnknownWriter || !pair.isReworded && copy.author == claim.author else {
      return false
    }
    let slack = CopySearch.slack(of: copy) + CopySearch.slack(of: claim)
    // Of a coarse time nobody knows on which side of a message it is.
    let isParted = slack == 0 && wrote(between: copy.at, claim.at)
    if pair.isReworded, isParted { return false }
    let span = pair.isReworded || isParted ? CopySearch.shortSpan : CopySearch.span
    return pair.isWithin(seconds: span + slack)
  }

  private func wrote(between one: Moment, _ other: Moment) -> Bool {
    let (from, to) = (min(one, other).milliseconds, max(one, other).milliseconds)
    let next = written.partitioned { $0 > from }
    return next < written.count && written[next] < to
  }

  private static let greatestSlack: Int64 = 86_400

  /// Seconds by which a message's time may be off.
  private static func slack(of message: Message) -> Int64 {
    switch message.precision {
    case .second: 0
    case .minute: 60
    case .day, .received: greatestSlack
    }
  }
}

extension Message {
  /// The platform does not tell which person of the brand wrote it.
  fileprivate var isOfUnknownWriter: Bool {
    author.map { $0.isEmpty || $0 == "outside" } ?? true
  }
}

extension String {
  /// Whether two texts are the same but for blanks: platforms trim them and rewrite line ends.
  package func hasSameWords(as other: String) -> Bool {
    split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
  }
}

extension Array {
  /// Index of the first element that is `later`; those before it are not, those after it are.
  func partitioned(_ later: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if later(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
