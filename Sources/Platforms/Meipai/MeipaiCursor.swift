import InboxModel
import PlatformContract

/// How far Meipai has been read, and what is still to read in this round.
struct MeipaiCursor: CursorState {
  var work: [MeipaiWork] = []
  /// By video id.
  var videos: [String: VideoMark] = [:]
  /// The list of the brand's videos was walked to its end once.
  var hasAllVideos = false
  /// The older page of that list that is looked through next: comments come under old videos too.
  var sweep: Int?
  var accepted: [AcceptedReply] = []

  struct VideoMark: Codable {
    /// The greatest comment id up to which all is known, and the greatest one seen in this walk.
    var top: Int64 = 0
    var walk: Int64 = 0
    /// Comments that Meipai counts under the video, at the last look and at the last reading.
    var count: Int64?
    var readCount: Int64?
    /// Seconds since 1970 of the last reading: a count is not trusted for ever.
    var readAt: Int64 = 0
    var title: String?
    /// Whose video it is.
    var owner: String?
    /// Ids of persons by name, the latest ones: an answer may name a person and no id.
    var names: [String: String] = [:]

    static let nameLimit = 100

    mutating func add(_ found: [String: String]) {
      names.merge(found) { _, new in new }
      guard names.count > VideoMark.nameLimit else { return }
      for name in names.keys.sorted() where found[name] == nil {
        names[name] = nil
        if names.count <= VideoMark.nameLimit { return }
      }
    }
  }

  mutating func add(_ steps: [MeipaiWork]) {
    var waiting = Set(work)
    for step in steps where waiting.insert(step).inserted { work.append(step) }
  }
}

/// One step of reading.
enum MeipaiWork: Codable, Hashable {
  /// The brand's own videos.
  case videos(page: Int)
  /// What a video is, and how many comments it has.
  case video(id: String)
  /// Comments, the newest first; `below` is the last id of the page before.
  case comments(video: String, page: Int, below: Int64?)
}
