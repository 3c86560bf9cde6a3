import Foundation
import Synchronization
import TiebaMessages

/// What only the account may read.
extension TiebaStandIn {
  private func isLoggedIn(_ bduss: String?) -> Bool {
    bduss == TiebaStandIn.bduss && !isOn(.deadCookie)
  }

  private var refusal: StandInAnswer {
    answer(json: ["error_code": "1", "error_msg": TiebaStandIn.notLoggedIn])
  }

  func login(_ request: StandInRequest) -> StandInAnswer {
    guard TiebaStandIn.isSigned(request.form, salt: TiebaStandIn.appSalt),
      isLoggedIn(request.form["bdusstoken"])
    else { return refusal }
    let brand = TiebaStandIn.user(TiebaStandIn.brand, world.withLock { $0 })
    return answer(json: [
      "error_code": "0",
      "user": ["id": String(brand.id), "name": "", "portrait": brand.portrait],
      "anti": ["tbs": TiebaStandIn.tbs],
    ])
  }

  func tbs(_ request: StandInRequest) -> StandInAnswer {
    let isIn = isLoggedIn(TiebaStandIn.cookie(request)["BDUSS"])
    return answer(json: ["tbs": TiebaStandIn.tbs, "is_login": isIn ? 1 : 0])
  }

  static func cookie(_ request: StandInRequest) -> [String: String] {
    var values: [String: String] = [:]
    for pair in (request.headers["cookie"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 {
        values[parts[0].trimmingCharacters(in: .whitespaces)] = String(parts[1])
      }
    }
    return values
  }

  func counters(_ request: StandInRequest) -> StandInAnswer {
    guard TiebaStandIn.isSigned(request.form, salt: TiebaStandIn.appSalt),
      isLoggedIn(request.form["BDUSS"])
    else { return refusal }
    let world = world.withLock { $0 }
    let replies = TiebaStandIn.feed(world).filter { $0.id > world.readReplies }.count
    let mentions = TiebaStandIn.mentioned(world).filter { $0.id > world.readMentions }.count
    return answer(json: [
      "error_code": "0",
      "message": ["replyme": String(replies), "atme": String(mentions), "fans": "0"],
    ])
  }

  /// An item of a feed.
  struct Item {
    var thread: TiebaWorld.Thread
    var floor: TiebaWorld.Floor
    var comment: TiebaWorld.Comment?
    var id: Int64 { comment?.id ?? floor.id }
    var author: Int64 { comment?.author ?? floor.author }
    var text: String { comment?.text ?? floor.text }
    var time: Int64 { comment?.time ?? floor.time }
  }

  private static func items(_ world: TiebaWorld) -> [Item] {
    var items: [Item] = []
    for thread in world.threads.values where !thread.isGone {
      for floor in thread.floors {
        items.append(Item(thread: thread, floor: floor))
        items += floor.comments.map { Item(thread: thread, floor: floor, comment: $0) }
      }
    }
    return items.filter { $0.author != brand }.sorted { $0.id > $1.id }
  }

  /// Floors in the brand's threads, comments under its floors and answers to it.
  static func feed(_ world: TiebaWorld) -> [Item] {
    items(world).filter { item in
      if let comment = item.comment {
        return comment.answers == brand || (comment.answers == nil && item.floor.author == brand)
      }
      return item.thread.author == brand
    }
  }

  static func mentioned(_ world: TiebaWorld) -> [Item] {
    items(world).filter { $0.text.contains("@品牌官方") }
  }

  func repliesToMe(_ request: StandInRequest) -> StandInAnswer {
    guard let asked = TiebaStandIn.read(request, as: TiebaRepliesRequest.self) else {
      return .text("", status: 400)
    }
    var answer = TiebaRepliesResponse()
    guard isLoggedIn(asked.data.common.bduss) else {
      answer.error = TiebaStandIn.failure(1, TiebaStandIn.notLoggedIn)
      return self.answer(answer)
    }
    if isOn(.feedsRefused) {
      answer.error = TiebaStandIn.failure(340_001, "权限不足")
      return self.answer(answer)
    }
    let world = world.withLock { world in
      world.readReplies = world.nextPost - 1
      return world
    }
    let (part, page) = TiebaStandIn.page(
      TiebaStandIn.feed(world), Int(asked.data.pn), pageSize)
    answer.data.page = page
    answer.data.replyList = part.map { item in
      var reply = TiebaRepliesResponse.Reply()
      reply.threadID = UInt64(item.thread.id)
      reply.postID = UInt64(item.id)
      reply.time = UInt32(item.time)
      reply.fname = item.thread.forum
      // The feed cuts texts.
      reply.content = String(item.text.prefix(8))
      reply.isFloor = item.comment == nil ? 0 : 1
      reply.replyer = TiebaStandIn.user(item.author, world)
      reply.quotePid = UInt64(item.thread.floors.first?.id ?? 0)
      return reply
    }
    return self.answer(answer)
  }

  func mentions(_ request: StandInRequest) -> StandInAnswer {
    guard TiebaStandIn.isSigned(request.form, salt: TiebaStandIn.appSalt),
      isLoggedIn(request.form["BDUSS"])
    else { return refusal }
    let world = world.withLock { world in
      world.readMentions = world.nextPost - 1
      return world
    }
    let (part, page) = TiebaStandIn.page(
      TiebaStandIn.mentioned(world), Int(request.form["pn"] ?? "") ?? 1, pageSize)
    let list = part.map { item -> [String: Any] in
      let person = world.people[item.author]
      let type = item.comment != nil ? "3" : item.floor.number == 1 ? "1" : "2"
      return [
        "content": item.text, "fname": item.thread.forum, "thread_id": String(item.thread.id),
        "post_id": String(item.id), "type": type, "time": String(item.time),
        "replyer": [
          "id": String(item.author), "name": "", "name_show": person?.name ?? "",
          "portrait": person?.portrait ?? "", "priv_sets": "",
        ],
      ]
    }
    let isText = list.isEmpty && isOn(.emptyTextLists)
    return answer(json: [
      "error_code": "0", "at_list": isText ? "" : list,
      "page": ["current_page": String(page.currentPage), "has_more": String(page.hasMore_p)],
    ])
  }
}
