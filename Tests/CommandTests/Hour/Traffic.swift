import Foundation
import InboxDesk
import InboxModel
import InboxStore
import StandIns
import TestSupport

/// What people, seats and platforms do in a simulated hour, from one seed.
struct Traffic {
  let hour: SimulatedHour
  private var numbers: SeededNumbers
  /// Texts that people wrote, each once, and where.
  private(set) var written: [String: String] = [:]
  /// Replies by key.
  private(set) var queued: [String: String] = [:]
  /// Pushes that were not yet answered as their platform wants it, and how often each still comes.
  private var undelivered: [(push: () throws -> SimulatedPush, times: Int)] = []
  private var faults: [Fault]
  /// Those under way, and for how many half minutes more.
  private var underWay: [(fault: Fault, left: Int)] = []
  private var posts: [Int64] = []
  private var serial = 0

  init(_ hour: SimulatedHour, numbers: SeededNumbers) {
    self.hour = hour
    self.numbers = numbers
    faults = []
    let all = Fault.all(at: hour)
    // What stops an account for an hour comes at the beginning.
    faults =
      all.filter(\.isLasting).shuffled(using: &self.numbers)
      + all.filter { !$0.isLasting }.shuffled(using: &self.numbers)
  }

  /// Names of what has not yet gone wrong.
  var faultsLeft: [String] { faults.map(\.name) }

  mutating func begin() {
    for person in 1...9 {
      hour.weibo.addPerson(Int64(2_000_000_000 + person), name: "用户\(person)")
    }
    posts = (1...3).map { hour.weibo.post("新品 \($0)") }
    hour.wechat.change {
      $0.comments["2247483720:0"] = []
      $0.kf.entries["wk1"] = []
    }
    hour.tieba.addThread()
    hour.qzone.addPost()
    hour.meipai.addVideo()
  }

  /// A while in which people write, seats answer and one thing after another goes wrong.
  mutating func halfMinute() async throws {
    for _ in 0..<4 { try write() }
    misbehave()
    try await deliver()
    try answer()
    try sendAgain(doubtful: false)
    try await hour.pass(halfMinutes: 1)
  }

  private mutating func misbehave() {
    for index in underWay.indices { underWay[index].left -= 1 }
    for (fault, left) in underWay where left <= 0 { fault.end() }
    underWay.removeAll { $0.left <= 0 }
    guard !faults.isEmpty else { return }
    let fault = faults.removeFirst()
    fault.begin()
    underWay.append((fault, 1 + numbers.below(3)))
  }

  /// No platform misbehaves any more.
  mutating func calmDown() {
    for (fault, _) in underWay { fault.end() }
    underWay = []
  }

  // MARK: People

  private mutating func write() throws {
    serial += 1
    let (hour, number) = (hour, serial)
    let text = "请问第\(number)件什么时候发货？"
    let person = numbers.below(9) + 1
    let now = hour.now.seconds
    let place: String
    switch numbers.below(9) {
    case 0, 1:
      place = "weibo comment"
      hour.weibo.comment(text, by: Int64(2_000_000_000 + person), on: numbers.pick(posts))
    case 2:
      place = "weibo push"
      push {
        let push = hour.weibo.push(
          from: Int64(2_000_000_000 + person), text, nonce: "\(50_000_000 + number)")
        return SimulatedPush(account: "weibo/brand", query: push.query, body: push.body)
      }
    case 3:
      place = "wechat push"
      push {
        let push = try hour.wechat.textPush(
          text, from: "o\(person)", id: "\(24_000_000_000_000_000 + number)",
          at: hour.now.seconds, mode: .safe, nonce: "\(number)")
        return SimulatedPush(account: "wechat/brand", query: push.query, body: push.body)
      }
    case 4:
      place = "wechat comment"
      hour.wechat.change {
        $0.comments["2247483720:0", default: []].append(
          WechatWorld.Comment(number: number, person: "o\(person)", text: text, time: now))
      }
    case 5:
      place = "kf"
      hour.wechat.kfText(text, from: "wm\(person)", id: "kf\(number)", to: "wk1", at: now)
      push {
        let push = try hour.wechat.kfPush(
          "wk1", token: "sync\(number)", at: hour.now.seconds, nonce: "\(number)")
        return SimulatedPush(account: "wechat/service", query: push.query, body: push.body)
      }
    case 6:
      place = "tieba"
      hour.tieba.addFloor(text, by: Int64(100_000_000 + person))
    case 7:
      place = "qzone"
      hour.qzone.addComment(text, by: Int64(80_000_000 + person), name: "张\(person)")
    default:
      place = "meipai"
      hour.meipai.addComment(text, by: Int64(3_000_000_100 + person))
    }
    written[text] = place
  }

  /// A platform delivers up to three times when it likes, and until it is answered.
  private mutating func push(_ push: @escaping () throws -> SimulatedPush) {
    undelivered.append((push, 1 + numbers.below(3)))
  }

  /// Pushes what is to be pushed, in any order.
  mutating func deliver() async throws {
    undelivered.shuffle(using: &numbers)
    var left: [(push: () throws -> SimulatedPush, times: Int)] = []
    for (push, times) in undelivered {
      let delivery = try push()
      var open = times
      while open > 0, await hour.deliver(delivery) { open -= 1 }
      if open > 0 { left.append((push, open)) }
    }
    undelivered = left
  }

  // MARK: Seats

  /// Somebody at a seat answers who has waited longest.
  private mutating func answer() throws {
    let now = hour.now
    for row in try hour.store.page(of: .waiting, limit: 40, now: now).prefix(2) {
      let last = try hour.store.messages(of: row.conversation).last { $0.direction == .inbound }
      guard let last else { continue }
      let text = "您好，第\(queued.count)个问题已为您查到。"
      let request = ReplyRequest(
        conversation: row.conversation, parent: last.id, text: text, seat: "li", hold: 0)
      guard case .queued(let key) = try hour.desk.queueReply(request, now: now) else { continue }
      queued[key] = text
    }
  }

  /// A person sends again what a platform has refused, and, with `doubtful`, what did not arrive.
  func sendAgain(doubtful: Bool) throws {
    for (key, text) in queued {
      let state = try hour.store.outboxReply(key)?.state
      guard state == .failed || (doubtful && state == .unconfirmed), arrivals(text) == 0 else {
        continue
      }
      try hour.desk.resend(key, by: "li", now: hour.now)
    }
  }

  func isUnfinished() throws -> Bool {
    guard undelivered.isEmpty else { return true }
    for (key, text) in queued {
      guard let reply = try hour.store.outboxReply(key) else { return true }
      let isDone =
        reply.state == .sent
        || (reply.state == .unconfirmed && !canBeReadBack(reply.conversation)
          && arrivals(text) == 1)
      if !isDone { return true }
    }
    let stored = try hour.store.textsWithCounts()
    return !written.keys.allSatisfy { stored[$0] != nil }
  }

  /// Weibo shows nobody the private messages that were sent, and 微信客服 not those of programs.
  func canBeReadBack(_ conversation: ConversationID) -> Bool {
    switch (conversation.account.platform, conversation.account.name) {
    case (.weibo, _): conversation.thread.contains(":")
    case (.wechat, "service"): false
    default: true
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
