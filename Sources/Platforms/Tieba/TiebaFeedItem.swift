import InboxModel
import TiebaMessages

/// One item of a feed.
struct TiebaFeedItem {
  var thread: Int64
  var id: Int64
  /// Within a floor; else it is a floor, or the thread itself.
  var isComment: Bool
  var kind: MessageKind
  /// The short text of the feed.
  var text: String
  /// What the feed shows of it piece by piece, else the short text.
  var pieces: [TiebaContent]
  /// Seconds since 1970; 0 where the feed has none.
  var time: Int64
  var author: TiebaUser
  /// A floor that may be the one it is in.
  var floor: Int64?

  /// Nil without an id.
  init?(reply: TiebaRepliesResponse.Reply) {
    guard let thread = Int64(exactly: reply.threadID), thread > 0,
      let id = Int64(exactly: reply.postID)
    else { return nil }
    self.thread = thread
    self.id = id
    isComment = reply.isFloor != 0
    kind = .comment
    text = reply.content
    pieces = TiebaFeedItem.pieces(
      reply.newFloorInfo.last?.content ?? [], reply.content, isComment)
    time = Int64(reply.time)
    author = reply.replyer
    floor = Int64(exactly: reply.quotePid).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Nil without an id.
  init?(mention: JSON) {
    guard let thread = mention["thread_id"].integer, thread > 0,
      let id = mention["post_id"].integer
    else { return nil }
    self.thread = thread
    self.id = id
    // 1 a thread, 2 a floor, 3 a comment.
    isComment = mention["type"].integer == 3 || mention["is_floor"].integer == 1
    kind = .mention
    text = mention["content"].text ?? ""
    let shown = mention["new_floor_info"].list.last?["content"].list ?? []
    pieces = TiebaFeedItem.pieces(shown.map { TiebaContent(feed: $0) }, text, isComment)
    time = max(0, mention["time"].integer ?? 0)
    author = TiebaUser()
    author.id = mention["replyer"]["id"].integer ?? 0
    author.name = mention["replyer"]["name"].text ?? ""
    author.nameShow = mention["replyer"]["name_show"].text ?? ""
    author.portrait = mention["replyer"]["portrait"].text ?? ""
    floor = mention["quote_pid"].integer.flatMap { $0 > 0 ? $0 : nil }
  }

  /// In the feeds a comment on a comment begins with whom it answers and `: `; a floor's page writes
  /// the same as `回复 `, whom, and ` :`, and so it is read.
  private static func pieces(
    _ shown: [TiebaContent], _ text: String, _ isComment: Bool
  ) -> [TiebaContent] {
    guard let first = shown.first else {
      var piece = TiebaContent()
      piece.text = text
      return [piece]
    }
    guard isComment, shown.count >= 2, first.type == 4, shown[1].type == 0,
      shown[1].text.hasPrefix(": ")
    else { return shown }
    var word = TiebaContent()
    word.text = "回复 "
    var rest = shown[1]
    rest.text = " :" + rest.text.dropFirst(2)
    return [word, first, rest] + shown.dropFirst(2)
  }
}

extension TiebaContent {
  /// A piece as the feeds in JSON have it.
  fileprivate init(feed piece: JSON) {
    self.init()
    type = UInt32(clamping: piece["type"].integer ?? 0)
    text = piece["text"].text ?? ""
    c = piece["c"].text ?? ""
    uid = piece["uid"].integer ?? 0
    src = piece["src"].text ?? ""
    voiceMd5 = piece["voice_md5"].text ?? ""
  }
}
