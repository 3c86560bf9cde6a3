import InboxModel

/// How far the customer-service log has been read.
struct ChatLogCursor: Hashable, Sendable {
  /// Everything before was read, in Unix seconds.
  var mark: Int64 = 0
  /// What is being read, page by page.
  var window: Window?
  /// Not before this is it asked again, in Unix seconds.
  var again: Int64 = 0
  /// The number of the refusal that stands.
  var refusal: Int64?

  struct Window: Hashable, Sendable {
    /// Unix seconds, at most a day apart.
    var start, end: Int64
    /// `msgid` of the next page.
    var next: Int64 = 1
    var pages: Int64 = 0
  }

  /// Seconds between two looks: 144 of the day's 5,000 calls.
  static let interval: Int64 = 600
  /// What was read is read again for so long, because the log may be written late.
  static let overlap: Int64 = 1800
  /// What is older is not asked for.
  static let reach: Int64 = 3 * 86_400
  /// Pages of a window; a log that goes on for longer goes in circles.
  static let mostPages: Int64 = 100

  /// Where the next window begins, if every reply from `known` on is in the ledger: an older one
  /// would be taken for a colleague's.
  func start(_ now: Moment, known: Int64) -> Int64 {
    max(mark, known + ReplyLedger.tolerance, now.seconds - ChatLogCursor.reach)
  }

  /// Seconds until there is something to read; 0 or less: now.
  func wait(_ now: Moment, known: Int64) -> Int64 {
    let rest = again - now.seconds
    return window == nil ? max(rest, start(now, known: known) + 1 - now.seconds) : rest
  }

  func next(_ now: Moment, known: Int64) -> Window {
    if let window { return window }
    let start = start(now, known: known)
    return Window(start: start, end: min(start + 86_400, now.seconds))
  }

  /// Takes in that a page of `window` was read.
  ///
  /// Where no number leads on, a full page is gone on from by the time of its last record.
  mutating func take(_ window: Window, _ page: ChatLog.Page, now: Moment) {
    refusal = nil
    if window.pages + 1 < ChatLogCursor.mostPages {
      var rest = window
      rest.pages += 1
      if let next = page.next {
        rest.next = next
        self.window = rest
        return
      }
      if let latest = page.latest, latest > window.start {
        (rest.start, rest.next) = (latest, 1)
        self.window = rest
        return
      }
    }
    self.window = nil
    mark = max(mark, window.end - ChatLogCursor.overlap)
    again =
      window.end >= now.seconds - ChatLogCursor.overlap
      ? now.seconds + ChatLogCursor.interval : now.seconds
  }

  /// Brings times of the future down: a clock that once went ahead must not stop reading.
  mutating func keepWithin(_ now: Moment) {
    mark = min(max(mark, 0), now.seconds)
    again = min(max(again, 0), now.seconds + 86_400)
    if let window, window.end > now.seconds { self.window = nil }
  }
}

extension ChatLogCursor {
  init(_ value: JSON) {
    mark = value["mark"].integer ?? 0
    again = value["again"].integer ?? 0
    refusal = value["refusal"].integer
    let stored = value["window"]
    if let start = stored["start"].integer, let end = stored["end"].integer, start <= end,
      start >= 0, let next = stored["next"].integer, next > 0, let pages = stored["pages"].integer,
      (0..<ChatLogCursor.mostPages).contains(pages)
    {
      window = Window(start: start, end: end, next: next, pages: pages)
    }
  }

  var value: JSON {
    var value: [String: JSON] = ["mark": .integer(mark), "again": .integer(again)]
    if let refusal { value["refusal"] = .integer(refusal) }
    if let window {
      value["window"] = [
        "start": .integer(window.start), "end": .integer(window.end),
        "next": .integer(window.next), "pages": .integer(window.pages),
      ]
    }
    return .object(value)
  }
}
