import Crypto
import Foundation

/// What people do on Weibo.
extension WeiboStandIn {
  package func pass(seconds: Int64) { with { $0.now += seconds } }

  package func addPerson(
    _ id: Int64, name: String, followers: Int = 0, verifiedType: Int = -1
  ) {
    with {
      $0.people[id] = WeiboState.Person(
        name: name, followers: followers, verifiedType: verifiedType)
    }
  }

  /// A post of `author`, the brand if nobody is named.
  @discardableResult
  package func post(_ text: String, by author: Int64? = nil, mentioning: Bool = false) -> Int64 {
    with { state in
      let id = state.newID()
      state.posts[id] = WeiboState.Post(
        id: id, author: author ?? state.brand, text: text, at: state.now, mentionsBrand: mentioning)
      if mentioning { state.unread["mention_status", default: 0] += 1 }
      return id
    }
  }

  /// A post that mentions the brand.
  @discardableResult
  package func mention(by person: Int64, _ text: String) -> Int64 {
    post(text, by: person, mentioning: true)
  }

  /// A comment of `person`, the brand itself if nobody is named; `answering` another comment.
  @discardableResult
  package func comment(
    _ text: String, by person: Int64? = nil, on post: Int64, answering parent: Int64? = nil,
    mentioning: Bool = false
  ) -> Int64 {
    with { state in
      let id = state.newID()
      let author = person ?? state.brand
      let answered = parent.flatMap { state.comment($0) }
      state.comments.append(
        WeiboState.Comment(
          id: id, author: author, post: post, text: text, at: state.now, parent: parent,
          root: answered?.root ?? id, hasPrefix: parent != nil, mentionsBrand: mentioning,
          visibleAt: state.now))
      if author != state.brand {
        if state.posts[post]?.author == state.brand || answered?.author == state.brand {
          state.unread["cmt", default: 0] += 1
        }
        if mentioning { state.unread["mention_cmt", default: 0] += 1 }
      }
      return id
    }
  }

  package func deleteComment(_ id: Int64) { with { $0.comments.removeAll { $0.id == id } } }
  package func deletePost(_ id: Int64) { with { $0.posts[id]?.isDeleted = true } }

  /// Somebody looks at Weibo's app: the counters are zero.
  package func readOnPhone() { with { $0.unread = $0.unread.mapValues { _ in 0 } } }

  package func unfollow(_ person: Int64) { with { _ = $0.unfollowed.insert(person) } }

  /// The token ends; the next one comes with the login.
  package func expireToken() { with { $0.token = "2.00NEXTTOKEN" } }

  /// Another midnight in Beijing.
  package func resetDay() { with { $0.counted = 0 } }

  /// A push of the fans service: its query and its body, signed.
  package func push(
    from person: Int64, _ text: String, type: String = "text", data: String = "{}",
    nonce: String = "57155157"
  ) -> (query: [String: String], body: [UInt8]) {
    with { state in
      state.lastMessage[person] = state.now
      if data.contains("\"unfollow\"") { state.unfollowed.insert(person) }
      return (
        WeiboStandIn.signed(
          secret: state.appSecret, timestamp: "\(state.now)000", nonce: nonce),
        WeiboStandIn.message(
          text, from: person, to: state.brand, at: state.now, type: type, data: data)
      )
    }
  }

  /// The body of such a push; `time` in seconds since 1970.
  package static func message(
    _ text: String, from person: Int64, to brand: Int64 = 1_000_000_001, at time: Int64,
    type: String = "text", data: String = "{}"
  ) -> [UInt8] {
    let body =
      "{\"type\":\"\(type)\",\"receiver_id\":\(brand),\"sender_id\":\(person),"
      + "\"created_at\":\"\(WeiboState.date(time))\",\"text\":\(WeiboState.quoted(text)),"
      + "\"data\":\(data)}"
    return Array(body.utf8)
  }

  /// `signature`, `timestamp` and `nonce` as every push has them.
  package static func signed(
    secret: String, timestamp: String, nonce: String
  ) -> [String: String] {
    let joined = [secret, timestamp, nonce].map { Array($0.utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }.joined()
    let signature = Insecure.SHA1.hash(data: Data(joined))
      .map { String(format: "%02x", $0) }.joined()
    return ["signature": signature, "timestamp": timestamp, "nonce": nonce]
  }
}
