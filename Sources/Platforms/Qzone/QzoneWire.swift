import InboxModel
import PlatformContract

/// QZone's calls as a browser makes them, with its cookie.
struct QzoneWire: QzoneSource {
  let surroundings: Surroundings
  let failsByPost = false
  let login: QzoneLogin
  let user: String
  let h5: String

  static let agent = "Mozilla/5.0 (X11; Linux x86_64) dafu"
  static let pageSize = 20

  init(_ options: QzoneOptions, _ login: QzoneLogin, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    self.login = login
    user = options.web.hosts["user"] ?? "https://user.qzone.qq.com"
    h5 = options.web.hosts["h5"] ?? "https://h5.qzone.qq.com"
  }

  func own() async throws(ConnectionProblem) -> String { login.uin }

  func posts(from start: Int) async throws(ConnectionProblem) -> [QzonePost] {
    let answer = try await ask(
      user + "/proxy/domain/taotao.qq.com/cgi-bin/emotion_cgi_msglist_v6",
      [
        ("uin", login.uin), ("ftype", "0"), ("sort", "0"), ("pos", String(start)),
        ("num", String(QzoneWire.pageSize)), ("replynum", "100"), ("code_version", "1"),
        ("callback", "_preloadCallback"), ("format", "jsonp"), ("need_comment", "1"),
        ("need_private_comment", "1"),
      ], for: "msglist")
    return answer["msglist"].list.compactMap {
      QzonePost($0, owner: login.uin, now: surroundings.clock())
    }
  }

  func comments(
    of post: QzonePostID, from start: Int
  ) async throws(ConnectionProblem) -> QzoneComments {
    let answer = try await ask(
      h5 + "/proxy/domain/taotao.qq.com/cgi-bin/emotion_cgi_msgdetail_v6",
      [
        ("uin", post.owner), ("tid", post.tid), ("pos", String(start)),
        ("num", String(QzoneWire.pageSize)), ("format", "jsonp"),
      ], for: "commentlist")
    return QzoneComments(
      list: answer["commentlist"].list.compactMap { QzoneComment($0, now: surroundings.clock()) },
      total: answer["cmtnum"].integer.flatMap { Int(exactly: $0) })
  }

  func board(from start: Int) async throws(ConnectionProblem) -> [QzoneComment]? {
    let answer = try await ask(
      user + "/proxy/domain/m.qzone.qq.com/cgi-bin/new/get_msgb",
      [
        ("uin", login.uin), ("hostUin", login.uin), ("start", String(start)),
        ("num", String(QzoneWire.pageSize)), ("format", "jsonp"), ("inCharset", "utf-8"),
        ("outCharset", "utf-8"), ("hostword", "0"), ("essence", "1"), ("ref", "qzone"),
        ("iNotice", "0"),
      ], for: "data")
    return answer["data"]["commentList"].list.compactMap {
      QzoneComment(boardEntry: $0, now: surroundings.clock())
    }
  }

  private func ask(
    _ address: String, _ query: [(String, String)], for member: String
  ) async throws(ConnectionProblem) -> JSON {
    let call = WebCall.get(
      address, query: query + [("g_tk", String(login.token))],
      headers: headers + [("Referer", "https://user.qzone.qq.com/\(login.uin)")])
    let answer: WebAnswer
    do {
      answer = try await surroundings.web.answer(to: call)
    } catch {
      throw .unreachable(error.sentence)
    }
    if let problem = QzoneWire.problem(answer) { throw problem }
    // A page for people may hold an object of its own: that says nothing about comments.
    guard let read = QzoneScript.value(answer.body),
      read["code"].integer != nil || !read[member].isNull
    else { throw .malformed("QZone's answer is none that is known.") }
    if let problem = QzoneWire.problem(read["code"].integer ?? 0) { throw problem }
    return read
  }

  var headers: [(name: String, value: String)] {
    [("Cookie", login.cookie), ("User-Agent", QzoneWire.agent)]
  }
}

extension QzoneComment {
  /// An entry of the message board; a secret one may lack who wrote it and what.
  fileprivate init?(boardEntry json: JSON, now: Moment) {
    guard let id = json["id"].text, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self.init(json, id: id, now: now)
    // The time of a change is not that of the entry.
    if let text = json["pubtime"].text, let published = BeijingTime(text: text, now: now) {
      time = published
    }
    if text.isEmpty {
      text = json["htmlContent"].text.map(MarkupText.plain) ?? ""
    }
    if picture == nil, let place = QzoneText.picture(text) {
      hasPicture = true
      picture = place
    }
    if text.isEmpty, json["secret"].integer == 1 { text = "[悄悄话]" }
    // Replies have no id: who wrote them and when must do.
    var seen: [String: Int] = [:]
    replies = json["replyList"].list.map { reply in
      let uin = QzoneComment.number(reply["uin"]) ?? "0"
      var made = QzoneComment(reply, id: "", now: now)
      let name = "\(uin)_\(made.time.at.seconds)"
      seen[name, default: 0] += 1
      made.id = seen[name] == 1 ? name : "\(name)_\(seen[name] ?? 0)"
      return made
    }
  }
}
