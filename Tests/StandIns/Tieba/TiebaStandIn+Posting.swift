import Foundation
import Synchronization

extension TiebaStandIn {
  /// `add_pc`: a reply as the site for computers sends it.
  func post(_ request: StandInRequest) -> StandInAnswer {
    let form = request.form
    let cookie = TiebaStandIn.cookie(request)
    guard TiebaStandIn.isSigned(form, salt: TiebaStandIn.siteSalt) else {
      return answer(json: ["error_code": "110001", "error_msg": "未知错误"])
    }
    guard cookie["BDUSS"] == TiebaStandIn.bduss, !isOn(.deadCookie) else {
      return answer(json: ["error_code": "230265", "error_msg": TiebaStandIn.notLoggedIn])
    }
    guard form["tbs"] == TiebaStandIn.tbs else {
      return answer(json: ["error_code": 230_274, "error_msg": "tbs"])
    }
    let refusals: [(Switch, Int)] = [
      (.tooFast, 220_034), (.oldClient, 3_250_026), (.review, 230_008),
    ]
    for (some, code) in refusals where isOn(some) {
      return answer(json: ["error_code": String(code), "error_msg": "操作失败"])
    }
    if isOn(.captcha) {
      return answer(json: [
        "error_code": "5", "error_msg": "need vcode",
        "info": ["need_vcode": 1, "vcode_md5": "x", "vcode_pic_url": "https://x.example"],
      ])
    }
    guard let thread = Int64(form["tid"] ?? ""), let content = form["content"],
      let id = add(content, thread, form)
    else { return answer(json: ["error_code": "230273", "error_msg": "贴子不存在"]) }
    if isOn(.lostAnswer) { return .cutOff(body: Array("{\"error_code\":\"0\"}".utf8), after: 4) }
    if isOn(.emptyAnswer) { return .text("") }
    return answer(json: [
      "error_code": "0", "msg": "发送成功", "tid": String(thread), "pid": String(id),
    ])
  }

  private func add(_ content: String, _ thread: Int64, _ form: [String: String]) -> Int64? {
    let floor = Int64(form["quote_id"] ?? "")
    let comment = Int64(form["sub_post_id"] ?? "")
    guard form["quote_id"] == form["repostid"] else { return nil }
    let (portrait, text) = TiebaStandIn.header(content)
    let hides = isOn(.invisible)
    let id = world.withLock { world -> Int64? in
      guard world.threads[thread]?.isGone == false else { return nil }
      guard let floor else {
        let id = world.floor(thread, by: TiebaStandIn.brand, text)
        if hides, let last = world.threads[thread]?.floors.indices.last {
          world.threads[thread]?.floors[last].isHidden = true
        }
        return id
      }
      let answers = portrait.flatMap { portrait in
        world.people.values.first { $0.portrait == portrait }?.id
      }
      guard
        let id = world.comment(thread, floor, by: TiebaStandIn.brand, text, answers: answers),
        let index = world.threads[thread]?.floors.firstIndex(where: { $0.id == floor })
      else { return nil }
      if hides, let last = world.threads[thread]?.floors[index].comments.indices.last {
        world.threads[thread]?.floors[index].comments[last].isHidden = true
      }
      return id
    }
    guard let id else { return nil }
    note(Reply(thread: thread, floor: floor, comment: comment, text: text, id: id))
    return id
  }

  /// `回复 #(reply, portrait, name) :text`.
  private static func header(_ content: String) -> (portrait: String?, text: String) {
    guard content.hasPrefix("回复 #(reply, "), let end = content.range(of: ") :") else {
      return (nil, content)
    }
    let fields = content[..<end.lowerBound].dropFirst(12).components(separatedBy: ", ")
    return (fields.first, String(content[end.upperBound...]))
  }
}
