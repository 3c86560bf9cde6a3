import InboxModel
package import PlatformContract

extension WechatKfConnection {
  package func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage {
    let now = surroundings.clock()
    do throws(WechatProblem) {
      return try await page(cursor.flatMap { KfCursor($0.text) } ?? KfCursor(), now)
    } catch .refused(let refusal) where refusal.code == 45009 {
      // WeCom's limits are by the minute, and by the push without a token.
      throw .rateLimited(
        refusal.sentence(
          "WeCom wants fewer calls: reading goes on in a minute, or at the next push"),
        retryAfter: 60)
    } catch {
      throw error.whileReading(now)
    }
  }

  private func page(_ cursor: KfCursor, _ now: Moment) async throws(WechatProblem) -> SyncPage {
    var state = cursor
    try await findAccounts(&state, now)
    guard !state.accounts.isEmpty else {
      return SyncPage(
        news: PlatformNews(), next: SyncCursor(state.text), hasMore: false, pause: 600,
        capabilities: [Capability(.readMessages, .unable(WechatKfConnection.noAccounts))])
    }
    // One that pushed lent a token; the others may be throttled and must not hold it up.
    let pushed = memory.waiting(among: state.accounts.map(\.kf), now: now)
    let position = pushed ?? state.position
    let place = state.accounts[position]
    let answer = try await synced(place, now)
    var reader = KfReader(account: account, kf: place.kf, now: now)
    for entry in answer["msg_list"].list { reader.read(entry) }
    for line in reader.unread { surroundings.log(line) }
    await nameAuthors(of: &reader.news.messages)
    let next = answer["next_cursor"].text ?? place.cursor
    // An empty list does not mean the end; a cursor that stands still does.
    let hasMoreHere = answer["has_more"].integer == 1 && next != place.cursor
    state.accounts[position].cursor = next
    if !hasMoreHere {
      memory.wasRead(place.kf)
      if position == state.position {
        state.position = (state.position + 1) % state.accounts.count
      }
    }
    let hasMore =
      hasMoreHere || state.position != 0
      || memory.waiting(among: state.accounts.map(\.kf), now: now) != nil
    return SyncPage(
      news: reader.news, next: SyncCursor(state.text), hasMore: hasMore,
      pause: hasMore ? nil : pause)
  }

  /// Without a push's token WeChat lets itself be asked only now and then.
  private var pause: Int64 { door == nil ? 60 : 300 }

  private func findAccounts(_ state: inout KfCursor, _ now: Moment) async throws(WechatProblem) {
    if !options.kfAccounts.isEmpty {
      state.take(options.kfAccounts)
    } else if state.accounts.isEmpty || now.seconds - state.listedAt >= 3600 {
      // In the middle of a round the places stay.
      guard state.position == 0 else { return }
      state.take(try await managedAccounts())
      state.listedAt = now.seconds
    }
  }

  /// The customer-service accounts that the app may read and answer.
  func managedAccounts() async throws(WechatProblem) -> [String] {
    var accounts: [String] = []
    for page in 0..<50 {
      let answer = try await caller.call(
        "/cgi-bin/kf/account/list", ["offset": .integer(Int64(page) * 100), "limit": 100])
      let found = answer["account_list"].list
      for one in found where one["manage_privilege"].bool != false {
        if let kf = one["open_kfid"].text, !accounts.contains(kf) { accounts.append(kf) }
      }
      guard found.count >= 100 else { break }
    }
    return accounts
  }

  private func synced(_ place: KfCursor.Place, _ now: Moment) async throws(WechatProblem) -> JSON {
    var body: [String: JSON] = [
      "limit": 1000, "voice_format": 0, "open_kfid": .text(place.kf),
    ]
    if !place.cursor.isEmpty { body["cursor"] = .text(place.cursor) }
    if let token = memory.token(of: place.kf, now: now) {
      body["token"] = .text(token)
      do throws(WechatProblem) {
        return try await caller.call("/cgi-bin/kf/sync_msg", .object(body))
      } catch .refused(let refusal) where refusal.code == 95007 {
        memory.forgetToken(of: place.kf)
        body["token"] = nil
      }
    }
    return try await caller.call("/cgi-bin/kf/sync_msg", .object(body))
  }

  /// Nicknames are to be had for 48 hours after a person wrote; without them reading goes on.
  private func nameAuthors(of messages: inout [Message]) async {
    let persons = Set(messages.filter { $0.direction == .inbound }.compactMap(\.author))
    let known = memory.names(of: Array(persons))
    var missing = persons.filter { known[$0] == nil }.sorted()[...]
    while !missing.isEmpty {
      let some = missing.prefix(100)
      missing = missing.dropFirst(100)
      guard
        let answer = try? await caller.call(
          "/cgi-bin/kf/customer/batchget",
          ["external_userid_list": .list(some.map { .text($0) }), "need_enter_session_context": 0])
      else { break }
      var names = Dictionary(uniqueKeysWithValues: some.map { ($0, "") })
      for customer in answer["customer_list"].list {
        guard let person = customer["external_userid"].text else { continue }
        names[person] = customer["nickname"].text ?? ""
      }
      memory.keep(names: names)
    }
    let names = memory.names(of: Array(persons))
    for place in messages.indices where messages[place].direction == .inbound {
      guard let name = messages[place].author.flatMap({ names[$0] }), !name.isEmpty else {
        continue
      }
      messages[place].authorName = name
    }
  }
}
