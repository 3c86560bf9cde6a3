import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import StandIns

@testable import Gateway

/// What people, seats and platforms do in a simulated hour, from one seed.
struct Traffic {
  private let hour: SimulatedHour
  /// Texts that people wrote, each once.
  private(set) var written: [String] = []
  /// Where each was written.
  private(set) var places: [String: String] = [:]
  /// Replies by key.
  private(set) var queued: [String: String] = [:]
  private(set) var faults = 0
  private var posts: [Int64] = []
  private var comments = 0
  private var nonce = 0

  init(_ hour: SimulatedHour) { self.hour = hour }

  mutating func begin() {
    for person in 1...9 {
      hour.weibo.addPerson(Int64(2_000_000_000 + person), name: "用户\(person)")
    }
    posts = (1...3).map { hour.weibo.post("新品 \($0)") }
    hour.wechat.change { $0.comments["2247483720:0"] = [] }
    hour.tieba.addThread()
    hour.qzone.addPost()
    hour.meipai.addVideo()
  }

  /// A while in which people write, seats answer and one thing or another goes wrong.
  mutating func tick(seconds: Int64) async throws {
    for _ in 0..<4 { try write() }
    hour.weibo.change { $0.breaksOff = false }
    if hour.random.below(3) == 0 { misbehave() }
    try answer()
    try await rest(seconds: seconds)
  }

  func rest(seconds: Int64) async throws {
    hour.clock.pass(seconds: seconds)
    hour.weibo.pass(seconds: seconds)
    try await hour.settle()
  }

  /// No platform misbehaves any more.
  func calmDown() {
    hour.weibo.change { $0 = WeiboStandIn.Habits() }
  }

  func isUnfinished() throws -> Bool {
    let known = Set(try hour.store.allMessages().map(\.text))
    guard written.allSatisfy(known.contains) else { return true }
    return try queued.keys.contains { try !isDone($0) }
  }

  /// It is sent, or nobody can find out: Weibo shows nobody the private messages that were sent.
  func isDone(_ key: String) throws -> Bool {
    guard let reply = try hour.store.outboxReply(key) else { return false }
    let isPrivate = !reply.conversation.thread.contains(":")
    let isWeibo = reply.conversation.account.platform == .weibo
    return reply.state == .sent || (reply.state == .unconfirmed && isPrivate && isWeibo)
  }

  private mutating func write() throws {
    let text = "请问第\(written.count)件什么时候发货？"
    let person = hour.random.below(9) + 1
    let place = hour.random.below(8)
    switch place {
    case 0, 1:
      hour.weibo.comment(
        text, by: Int64(2_000_000_000 + person), on: posts[hour.random.below(posts.count)])
    case 2: try pushWeibo(text, person: person)
    case 3: try pushWechat(text, person: person)
    case 4:
      comments += 1
      let (number, time) = (comments, hour.clock.wall.seconds)
      hour.wechat.change {
        $0.comments["2247483720:0", default: []].append(
          WechatWorld.Comment(number: number, person: "o\(person)", text: text, time: time))
      }
    case 5: _ = hour.tieba.addFloor(text, by: Int64(100_000_000 + person))
    case 6: _ = hour.qzone.addComment(text, by: Int64(80_000_000 + person), name: "张\(person)")
    default: _ = hour.meipai.addComment(text, by: Int64(3_000_000_100 + person))
    }
    written.append(text)
    places[text] = Traffic.names[place]
  }

  private static let names = [
    "weibo comment", "weibo comment", "weibo push", "wechat push", "wechat comment", "tieba",
    "qzone", "meipai",
  ]

  /// A platform delivers up to three times when it likes.
  private mutating func pushWeibo(_ text: String, person: Int) throws {
    nonce += 1
    let push = hour.weibo.push(
      from: Int64(2_000_000_000 + person), text, nonce: "\(50_000_000 + nonce)")
    for _ in 0...hour.random.below(3) {
      let answer = hour.reception.answer(
        to: PlatformPush(query: push.query, body: push.body), at: "/push/weibo/brand")
      guard answer.status == 200 else { throw Refused(status: answer.status) }
    }
  }

  private mutating func pushWechat(_ text: String, person: Int) throws {
    nonce += 1
    let push = try hour.wechat.textPush(
      text, from: "o\(person)", id: "\(24_000_000_000_000_000 + nonce)",
      at: hour.clock.wall.seconds, mode: .safe, nonce: "\(nonce)")
    for _ in 0...hour.random.below(3) {
      let answer = hour.reception.answer(
        to: PlatformPush(query: push.query, body: push.body), at: "/push/wechat/brand")
      guard answer.status == 200 else { throw Refused(status: answer.status) }
    }
  }

  struct Refused: Error { var status: Int }

  /// Somebody at a seat answers who has waited longest.
  private mutating func answer() throws {
    let now = hour.clock.wall
    let rows = try hour.store.page(of: .waiting, limit: 40, now: now)
    for row in rows.prefix(1 + hour.random.below(2)) {
      guard
        let last = try hour.store.messages(of: row.conversation).last(where: {
          $0.direction == .inbound
        })
      else { continue }
      let text = "您好，第\(queued.count)个问题已为您查到。"
      let request = ReplyRequest(
        conversation: row.conversation, parent: last.id, text: text, seat: "li", hold: 0)
      guard case .queued(let key) = try hour.desk.queueReply(request, now: now) else { continue }
      queued[key] = text
    }
    for course in hour.courses { course.lookForReplies() }
  }

  private mutating func misbehave() {
    faults += 1
    switch hour.random.below(7) {
    case 0: hour.wechat.change { $0.tokens.kill() }
    // The answer to a reply breaks off after Weibo has it.
    case 6: hour.weibo.change { $0.breaksOff = true }
    case 1: hour.weibo.change { $0.writesNumbersAsTexts.toggle() }
    case 2: hour.weibo.change { $0.leavesOutIDStrings.toggle() }
    case 3: hour.weibo.change { $0.refusalsOnce["/2/comments/to_me", default: []].append(10_001) }
    case 4: hour.wechat.change { $0.givesTexts.toggle() }
    default: hour.weibo.change { $0.writesEmptyListsBare.toggle() }
    }
  }

  /// How often a reply came in at any platform.
  func arrivals(_ text: String) -> Int {
    hour.weibo.replies.count { $0.text.hasSuffix(text) }
      + hour.wechat.sent.count { $0.text == text }
      + hour.wechat.change { world in
        world.comments.values.joined().count { $0.reply?.text == text }
      }
      + hour.tieba.replies.count { $0.text.hasSuffix(text) }
      + hour.qzone.replies.count { $0.text.hasSuffix(text) }
      + hour.meipai.replies.count { $0.text.hasSuffix(text) }
  }
}

extension Store {
  /// Every message, of every conversation.
  func allMessages() throws -> [Message] {
    var all: [Message] = []
    for view in [InboxView.waiting, .done, .backfill] {
      for row in try page(of: view, limit: 100_000, now: .latest.adding(seconds: -1)) {
        all += try messages(of: row.conversation)
      }
    }
    return all
  }
}
