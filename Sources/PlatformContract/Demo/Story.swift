import InboxModel

/// One conversation of the demo week as it was written: who says what, in order.
///
/// A story that ends with the person waits for an answer when the demo opens; the week decides
/// when everything was said.
struct Story: Sendable {
  var lines: [Line]
  var author: Author
  /// Index into the posts of the story's shelf.
  var post: Int
  var wait: Wait
  /// How the person came: the scene of a scanned QR code, a campaign.
  var origin: String?
  var obstacle: Obstacle?
  /// A reply that the demo's user had begun.
  var draft: Line?

  init(
    _ lines: Line..., by author: Author = .anyone, on post: Int = 0, wait: Wait = .patient,
    origin: String? = nil, obstacle: Obstacle? = nil, draft: Line? = nil
  ) {
    self.lines = lines
    self.author = author
    self.post = post
    self.wait = wait
    self.origin = origin
    self.obstacle = obstacle
    self.draft = draft
  }

  /// Index of the line that opened what still waits; nil when everything was answered.
  var waitingFrom: Int? {
    let answered = lines.lastIndex { $0.isAnswer }
    let from = answered.map { $0 + 1 } ?? 0
    return lines[from...].firstIndex { $0.speaker == .person }
  }

  enum Author: Hashable, Sendable {
    case anyone
    /// Somebody whose name says something.
    case named(String)
    /// A key opinion leader, by followers.
    case influencer(String, followers: Int)
    /// Somebody whom the demo's rules name, whatever the followers.
    case journalist(String)
  }

  /// How urgent a waiting story is when the demo opens.
  enum Wait: Hashable, Sendable {
    /// Due later.
    case patient
    /// Past its target by so many minutes.
    case overdue(minutes: Int64)
    /// Within the policy's warning time.
    case dueSoon
    /// The platform's reply window closes in so many minutes.
    case windowCloses(minutes: Int64)
    /// Some day of the week; a seat has marked that it needs no reply.
    case dismissed
    /// Due later, and put aside by a seat for some hours.
    case snoozed
    /// Due later, and claimed by a colleague.
    case claimed
  }

  /// What happens to the first reply that the demo's user sends to it.
  enum Obstacle: Hashable, Sendable {
    /// The platform refuses it once; the second try goes through.
    case refusedOnce
    /// The platform takes it, and its answer is lost: only reading back tells.
    case answerLost
  }
}

/// One message of a story.
struct Line: Sendable {
  var speaker: Speaker
  var text: String
  /// What it says in English: a stored translation for what came in, what was written first for
  /// what went out.
  var english: String
  var media: Media?
  var pace: Pace
  var fate: Fate

  enum Speaker: Sendable { case person, seat, phone, machine }
  enum Pace: Sendable { case prompt, late }
  enum Fate: Sendable { case arrived, failed, takenDown }

  private init(
    _ speaker: Speaker, _ text: String, _ english: String, media: Media? = nil,
    pace: Pace = .prompt, fate: Fate = .arrived
  ) {
    self.speaker = speaker
    self.text = text
    self.english = english
    self.media = media
    self.pace = pace
    self.fate = fate
  }

  /// It closes what waited before it.
  var isAnswer: Bool {
    (speaker == .seat || speaker == .phone) && fate == .arrived
  }

  /// What the person wrote, and its translation.
  static func they(_ text: String, _ english: String) -> Line { Line(.person, text, english) }

  /// What the person wrote and took down again.
  static func takenDown(_ text: String, _ english: String) -> Line {
    Line(.person, text, english, fate: .takenDown)
  }

  static func photo(_ text: String = "", _ english: String = "") -> Line {
    Line(.person, text, english, media: .image)
  }
  static func video(_ text: String = "", _ english: String = "") -> Line {
    Line(.person, text, english, media: .video)
  }
  static func voice() -> Line { Line(.person, "", "", media: .voice) }
  static func place() -> Line { Line(.person, "", "", media: .location) }
  static func sticker(_ text: String, _ english: String) -> Line {
    Line(.person, text, english, media: .sticker)
  }

  /// Our answer in Mandarin, and what the seat wrote before it was translated.
  static func reply(_ text: String, _ english: String) -> Line { Line(.seat, text, english) }

  /// Our answer in Mandarin, well after the target.
  static func lateReply(_ text: String, _ english: String) -> Line {
    Line(.seat, text, english, pace: .late)
  }

  /// An answer that never reached the person.
  static func failedReply(_ text: String, _ english: String) -> Line {
    Line(.seat, text, english, fate: .failed)
  }

  /// An answer that nobody translated, or only half.
  static func untranslated(_ text: String) -> Line { Line(.seat, text, "") }

  /// An answer given in the platform's own app.
  static func onPhone(_ text: String) -> Line { Line(.phone, text, "") }

  /// What the platform answered by itself; it does not count as a reply.
  static func automatic(_ text: String) -> Line { Line(.machine, text, "") }
}
