import Synchronization
import TiebaMessages

/// What everybody may read; a login that comes along is a fault of the caller.
extension TiebaStandIn {
  func threadPage(_ request: StandInRequest) -> StandInAnswer {
    guard let asked = TiebaStandIn.read(request, as: TiebaPageRequest.self) else {
      return .text("", status: 400)
    }
    var answer = TiebaPageResponse()
    let world = world.withLock { $0 }
    if isOn(.nothing) { return .text("") }
    if isOn(.brokenThread), asked.data.kz == 7 {
      return .answer(status: 200, headers: [], body: [0x12, 0x02, 0xFF, 0xFF, 0xFF])
    }
    if isOn(.unknownError) {
      answer.error = TiebaStandIn.failure(110_001, "未知错误")
      return self.answer(answer)
    }
    guard let thread = world.threads[asked.data.kz], !thread.isGone else {
      answer.error = TiebaStandIn.failure(4, "贴子可能已被删除")
      return self.answer(answer)
    }
    var floors = thread.floors.filter { !$0.isHidden }
    if asked.data.r == 1 { floors.reverse() }
    let size = max(2, min(30, Int(asked.data.rn)))
    let (part, page) = TiebaStandIn.page(floors, Int(asked.data.pn), size)
    answer.data.page = page
    answer.data.thread = TiebaStandIn.thread(thread, world)
    answer.data.forum = TiebaStandIn.forum(thread.forum)
    answer.data.postList = part.map { TiebaStandIn.post($0, thread, world) }
    for index in answer.data.postList.indices {
      answer.data.postList[index].clearAuthor()
      if isOn(.noTimes) { answer.data.postList[index].time = 0 }
    }
    answer.data.userList = Set(part.map(\.author)).map { TiebaStandIn.user($0, world) }
    if isOn(.ghosts) { answer.data.postList.insert(TiebaPost(), at: 0) }
    if isOn(.doubles) { answer.data.postList += answer.data.postList }
    return self.answer(answer)
  }

  func floorPage(_ request: StandInRequest) -> StandInAnswer {
    guard let asked = TiebaStandIn.read(request, as: TiebaFloorRequest.self) else {
      return .text("", status: 400)
    }
    guard isPatient() else {
      return .text("<html><title>百度安全验证</title></html>", type: "text/html")
    }
    var answer = TiebaFloorResponse()
    let world = world.withLock { $0 }
    guard let thread = world.threads[asked.data.kz], !thread.isGone,
      let floor = world.floor(thread.id, id: asked.data.pid, comment: asked.data.spid),
      !floor.isHidden, floor.number != 1 || !isOn(.noOpeningFloor)
    else {
      answer.error = TiebaStandIn.failure(29, "楼层不存在")
      return self.answer(answer)
    }
    let shown = floor.comments.filter { !$0.isHidden }
    var number = Int(asked.data.pn)
    if asked.data.spid != 0, isOn(.firstPageOnly) {
      number = 1
    } else if asked.data.spid != 0,
      let index = shown.firstIndex(where: { $0.id == asked.data.spid })
    {
      number = index / pageSize + 1
    }
    let (part, page) = TiebaStandIn.page(shown, number, pageSize)
    answer.data.page = page
    answer.data.thread = TiebaStandIn.thread(thread, world)
    answer.data.forum = TiebaStandIn.forum(thread.forum)
    answer.data.post = TiebaStandIn.post(floor, thread, world)
    answer.data.subpostList = part.map { TiebaStandIn.comment($0, world) }
    return self.answer(answer)
  }

  func forumPage(_ request: StandInRequest) -> StandInAnswer {
    guard let asked = TiebaStandIn.read(request, as: TiebaForumRequest.self) else {
      return .text("", status: 400)
    }
    var answer = TiebaForumResponse()
    let world = world.withLock { $0 }
    let threads = world.threads.values.filter { $0.forum == asked.data.kw && !$0.isGone }
      .sorted { $0.lastTime > $1.lastTime }
    let (part, page) = TiebaStandIn.page(threads, max(1, Int(asked.data.pn)), Int(asked.data.rn))
    answer.data.page = page
    answer.data.forum = TiebaStandIn.forum(asked.data.kw)
    answer.data.threadList = part.map { TiebaStandIn.thread($0, world) }
    return self.answer(answer)
  }

  // MARK: In the platform's words

  static func page<Element>(
    _ all: [Element], _ number: Int, _ size: Int
  ) -> ([Element], TiebaPage) {
    let number = max(1, number)
    var page = TiebaPage()
    page.pageSize = Int32(size)
    page.currentPage = Int32(number)
    page.totalCount = Int32(all.count)
    page.totalPage = Int32((all.count + size - 1) / size)
    page.hasMore_p = number * size < all.count ? 1 : 0
    page.hasPrev_p = number > 1 ? 1 : 0
    return (Array(all.dropFirst((number - 1) * size).prefix(size)), page)
  }

  static func user(_ id: Int64, _ world: TiebaWorld) -> TiebaUser {
    var user = TiebaUser()
    user.id = id
    user.nameShow = world.people[id]?.name ?? ""
    user.portrait = (world.people[id]?.portrait ?? "") + "?t=1700000000"
    user.fansNum = 12
    return user
  }

  static func forum(_ name: String) -> TiebaForum {
    var forum = TiebaForum()
    forum.id = 37_574
    forum.name = name
    return forum
  }

  static func thread(_ thread: TiebaWorld.Thread, _ world: TiebaWorld) -> TiebaThread {
    var made = TiebaThread()
    made.id = thread.id
    made.title = thread.title
    made.replyNum = Int32(thread.floors.reduce(0) { $0 + 1 + $1.comments.count })
    made.lastTimeInt = Int32(clamping: thread.lastTime)
    made.author = user(thread.author, world)
    made.authorID = thread.author
    made.firstPostID = thread.floors.first?.id ?? 0
    made.fname = thread.forum
    return made
  }

  static func post(
    _ floor: TiebaWorld.Floor, _ thread: TiebaWorld.Thread, _ world: TiebaWorld
  ) -> TiebaPost {
    var post = TiebaPost()
    post.id = floor.id
    post.floor = UInt32(floor.number)
    post.time = UInt32(floor.time)
    post.content = pieces(floor.text)
    post.subPostNumber = UInt32(floor.comments.count)
    post.authorID = floor.author
    post.author = user(floor.author, world)
    post.tid = thread.id
    return post
  }

  static func comment(_ comment: TiebaWorld.Comment, _ world: TiebaWorld) -> TiebaSubPost {
    var made = TiebaSubPost()
    made.id = comment.id
    made.time = UInt32(comment.time)
    made.authorID = comment.author
    made.author = user(comment.author, world)
    made.content = pieces(comment.text)
    if let answers = comment.answers {
      var name = TiebaContent()
      name.type = 4
      name.text = world.people[answers]?.name ?? ""
      name.uid = answers
      var text = made.content.first ?? TiebaContent()
      text.text = " :" + text.text
      if made.content.first?.type == 0 { made.content.removeFirst() } else { text = piece(" :") }
      made.content = [piece("回复 "), name, text] + made.content
    }
    return made
  }

  /// Text with `#(name)` as an emoticon, `[pic:address]` as a picture and `[voice:name]` as a voice.
  static func pieces(_ text: String) -> [TiebaContent] {
    var pieces: [TiebaContent] = []
    var plain = ""
    var rest = text[...]
    func flush() {
      if !plain.isEmpty { pieces.append(piece(plain)) }
      plain = ""
    }
    while let character = rest.first {
      if rest.hasPrefix("#("), let end = rest.firstIndex(of: ")") {
        flush()
        var emoticon = TiebaContent()
        emoticon.type = 2
        emoticon.text = "image_emoticon25"
        emoticon.c = String(rest[..<end].dropFirst(2))
        pieces.append(emoticon)
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("[pic:"), let end = rest.firstIndex(of: "]") {
        flush()
        var picture = TiebaContent()
        picture.type = 3
        picture.originSrc = String(rest[..<end].dropFirst(5))
        pieces.append(picture)
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("[voice:"), let end = rest.firstIndex(of: "]") {
        flush()
        var voice = TiebaContent()
        voice.type = 10
        voice.voiceMd5 = String(rest[..<end].dropFirst(7))
        pieces.append(voice)
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(character)
        rest = rest.dropFirst()
      }
    }
    flush()
    return pieces
  }

  static func piece(_ text: String) -> TiebaContent {
    var piece = TiebaContent()
    piece.text = text
    return piece
  }
}
