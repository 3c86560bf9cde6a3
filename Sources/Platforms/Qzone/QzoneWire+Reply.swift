import PlatformContract

extension QzoneWire {
  /// A reply under a comment, as the site's own page sends it.
  func reply(_ text: String, to target: QzoneTarget) async -> QzoneAcceptance {
    let address =
      target.person.map { QzoneText.address(uin: $0, nick: target.personName) } ?? ""
    let fields = [
      ("topicId", "\(target.post.text)__1"), ("uin", login.uin), ("hostUin", target.post.owner),
      ("feedsType", "100"), ("inCharset", "utf-8"), ("outCharset", "utf-8"), ("plat", "qzone"),
      ("source", "ic"), ("platformid", "52"), ("format", "fs"), ("ref", "feeds"),
      ("content", address + QzoneEmoticons.written(text)), ("commentId", target.comment),
      ("commentUin", target.commentUin), ("richval", ""), ("richtype", ""),
      ("private", target.isPrivate ? "1" : "0"),
      ("paramstr", "2"), ("qzreferrer", "https://user.qzone.qq.com/\(login.uin)/main"),
    ]
    let call = WebCall.form(
      h5 + "/proxy/domain/taotao.qzone.qq.com/cgi-bin/emotion_cgi_re_feeds",
      query: [("g_tk", String(login.token))], fields,
      headers: headers + [
        ("Origin", "https://user.qzone.qq.com"), ("Referer", "https://user.qzone.qq.com/"),
      ])
    do {
      return acceptance(try await surroundings.web.answer(to: call))
    } catch {
      switch error {
      case .notSent(let reason): return .refused(reason, retry: true, stop: 0)
      case .noAnswer(let reason): return .unknown(reason)
      }
    }
  }

  private func acceptance(_ answer: WebAnswer) -> QzoneAcceptance {
    if (300..<400).contains(answer.status), let problem = QzoneWire.problem(answer) {
      // Turned away before anything was looked at.
      return .refused(problem.sentence, retry: false, stop: 3600)
    }
    guard answer.status == 200, let read = QzoneScript.value(answer.body),
      let code = read.first("code", "ret")?.integer
    else { return .unknown("QZone's answer to the reply cannot be read.") }
    if read["verifyurl"].text != nil || read["data"]["verifyurl"].text != nil {
      return .refused(
        "QZone wants a captcha solved; answer in the browser.", retry: false, stop: 3600)
    }
    switch code {
    case 0: return .accepted
    case -10_000:
      return .refused(
        "QZone says that this account is too busy; wait an hour before it is sent again.",
        retry: false, stop: 3600)
    case -8:
      return .refused(
        "The post was deleted; there is nothing left to answer.", retry: false, stop: 0)
    case 403, -403:
      return .refused("This account may not comment there.", retry: false, stop: 0)
    default:
      let reason = QzoneWire.problem(code)?.sentence ?? ""
      return .refused("QZone refused the reply. \(reason)", retry: false, stop: 0)
    }
  }
}
