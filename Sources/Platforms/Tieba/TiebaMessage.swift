import InboxModel
import TiebaMessages

/// Makes messages of floors and comments.
struct TiebaMessageMaker {
  let account: AccountID
  /// The brand's user ids and portraits.
  let own: Set<String>
  /// The time of what bears none.
  let now: Moment
  /// Base address of voices.
  var app = TiebaWire.app

  /// A floor; nil for what is no message: a ghost without an id, or the post that the brand itself
  /// opened the thread with.
  func floor(
    _ post: TiebaPost, by user: TiebaUser, in thread: TiebaThread, _ id: Int64
  ) -> Message? {
    guard post.id > 0 else { return nil }
    let isOwn = isOwn(user)
    let opener = thread.hasAuthor ? thread.author : TiebaUser()
    let openedBy = opener.id != 0 ? opener.id : thread.authorID
    let root: TiebaRoot
    let person: String
    if isOwn {
      guard post.floor != 1 else { return nil }
      // A floor of the brand answers who opened the thread.
      let isAnswer = openedBy > 0 && thread.firstPostID > 0 && !self.isOwn(opener, openedBy)
      root = TiebaRoot(thread: id, floor: isAnswer ? thread.firstPostID : post.id)
      person = isAnswer ? String(openedBy) : TiebaMessageMaker.id(user)
    } else {
      root = TiebaRoot(thread: id, floor: post.id)
      person = TiebaMessageMaker.id(user)
    }
    return message(
      id: post.id, root, person: person, pieces: post.content, time: post.time, by: user,
      parent: isOwn && root.floor != post.id ? root.floor : nil, thread)
  }

  /// A comment of a floor; `floor` is it, by `floorAuthor`, and `all` are the comments near it.
  func comment(
    _ comment: TiebaSubPost, in root: TiebaRoot, floorAuthor: TiebaUser, among all: [TiebaSubPost],
    _ thread: TiebaThread
  ) -> Message? {
    guard comment.id > 0 else { return nil }
    var user = comment.author
    if user.id == 0 { user.id = comment.authorID }
    let answered = TiebaText(comment.content).answers
    let isOwn = isOwn(user)
    var person = TiebaMessageMaker.id(user)
    if isOwn {
      // Whom it names, else who wrote the floor.
      person = answered.map(String.init) ?? TiebaMessageMaker.id(floorAuthor)
    }
    let before = all.last { earlier in
      earlier.id < comment.id && answered != nil && author(earlier) == answered
    }
    let parent = before?.id ?? (answered == nil || answered == floorAuthor.id ? root.floor : nil)
    return message(
      id: comment.id, root, person: person, pieces: comment.content, time: comment.time, by: user,
      parent: parent, thread)
  }

  private func author(_ comment: TiebaSubPost) -> Int64 {
    comment.authorID != 0 ? comment.authorID : comment.author.id
  }

  private func message(
    id: Int64, _ root: TiebaRoot, person: String, pieces: [TiebaContent], time: UInt32,
    by user: TiebaUser, parent: Int64?, _ thread: TiebaThread
  ) -> Message {
    let isOwn = isOwn(user)
    let content = TiebaText(pieces)
    var message = Message(
      conversation: ConversationID(account: account, thread: root.conversation(person)),
      id: String(id), direction: isOwn ? .outbound : .inbound, text: content.text,
      at: time > 0 ? TiebaMessageMaker.moment(Int64(time)) : now, kind: .comment,
      author: isOwn ? "outside" : TiebaMessageMaker.id(user))
    if time == 0 { message.precision = .received }
    message.authorName = TiebaMessageMaker.name(user)
    message.authorFollowers = user.fansNum > 0 ? Int(user.fansNum) : nil
    message.authorVerified = user.isGuanfang == 1 ? true : nil
    message.parent = parent.map(String.init)
    message.post = String(root.thread)
    message.postTitle = thread.title.isEmpty ? nil : thread.title
    message.media = content.media
    message.mediaURL = content.mediaURL ?? content.voice.map(voice)
    return message
  }

  /// Where the app plays a voice; no login is asked for it.
  private func voice(_ name: String) -> String {
    "\(app)/c/p/voice?voice_md5=\(name)&play_from=pb_voice_play"
  }

  /// Seconds since 1970; a time that no message may bear is put at the end of those it may.
  static func moment(_ seconds: Int64) -> Moment {
    Moment(seconds: min(max(seconds, 0), Moment.latest.seconds - 1))
  }

  // MARK: Persons

  func isOwn(_ user: TiebaUser, _ id: Int64? = nil) -> Bool {
    own.contains(String(id ?? user.id))
      || (!user.portrait.isEmpty && own.contains(TiebaMessageMaker.portrait(user.portrait)))
  }

  /// The number of a person, else the portrait: both stay the same; a name may be missing.
  static func id(_ user: TiebaUser) -> String {
    if user.id != 0 { return String(user.id) }
    return user.portrait.isEmpty ? "unknown" : portrait(user.portrait)
  }

  static func name(_ user: TiebaUser) -> String? {
    [user.nameShow, user.name, portrait(user.portrait)].first { !$0.isEmpty }
  }

  /// Without `?t=` and the time at its end.
  static func portrait(_ text: String) -> String { String(text.prefix { $0 != "?" }) }
}
