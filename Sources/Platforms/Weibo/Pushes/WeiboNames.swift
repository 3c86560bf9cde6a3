import InboxModel
import PlatformContract
import Synchronization

/// Who writes privately: a push bears a number alone.
///
/// Whoever also commented is known for nothing; a business app's account asks for the others. All of
/// it can be had again.
final class WeiboNames: Sendable {
  private let state = Mutex(State())
  private static let mostUsers = 10_000
  private static let mostWaiting = 200

  private struct State {
    var users: [Int64: WeiboUser] = [:]
    /// Messages of persons who are not known, in the order in which they came.
    var waiting: [Message] = []
    var restsUntil = Moment.earliest
  }

  func keep(_ user: WeiboUser?) {
    guard let user, user.name != nil else { return }
    state.withLock { state in
      if state.users.count >= WeiboNames.mostUsers { state.users = [:] }
      state.users[user.id] = user
    }
  }

  subscript(person: Int64) -> WeiboUser? { state.withLock { $0.users[person] } }

  /// Keeps a message until its writer is known; false while nobody can be asked for.
  func wait(_ message: Message, now: Moment) -> Bool {
    state.withLock { state in
      guard now >= state.restsUntil else { return false }
      guard !state.waiting.contains(where: { $0.id == message.id }) else { return true }
      if state.waiting.count >= WeiboNames.mostWaiting { state.waiting.removeFirst() }
      state.waiting.append(message)
      return true
    }
  }

  /// Who is to be asked for next.
  var next: Int64? {
    state.withLock { $0.waiting.first }?.author.flatMap { Int64($0) }
  }

  /// The messages of a person who was asked for; they wait no longer.
  func take(of person: Int64) -> [Message] {
    state.withLock { state in
      let taken = state.waiting.filter { $0.author == String(person) }
      state.waiting.removeAll { $0.author == String(person) }
      return taken
    }
  }

  /// Nobody is asked for until then.
  func rest(until moment: Moment) {
    state.withLock { state in
      state.restsUntil = moment
      state.waiting = []
    }
  }
}

extension WeiboConnection {
  /// The messages of one person who is not known, with their name: a call for each person.
  ///
  /// A name is worth no trouble: what goes wrong leaves the number.
  func namedMessages() async -> [Message] {
    let now = surroundings.clock()
    guard options.isBusiness, let person = names.next else { return [] }
    guard budget.spendable > 0 else {
      names.rest(until: now.adding(seconds: WeiboTime.secondsLeft(now)))
      return []
    }
    var found = names[person]
    if found == nil {
      // No business twin of this call is documented.
      let call = WebCall.get(
        hosts.plain("users/show"), query: [("access_token", keys.token), ("uid", String(person))])
      switch try? await reading(call, counts: true) {
      case .success(let value)?:
        found = WeiboUser(value).flatMap { $0.id == person ? $0 : nil }
      case .failure(let refusal)?:
        switch WeiboCode(refusal).meaning {
        case .notGranted, .stopped, .login, .wrong:
          names.rest(until: now.adding(seconds: 86_400))
        case .limited: names.rest(until: now.adding(seconds: WeiboTime.secondsToHour(now)))
        case .busy, .doubtful, .refused, .gone, .accepted: break
        }
      case nil: break
      }
    }
    names.keep(found)
    let messages = names.take(of: person)
    guard let found else { return [] }
    return messages.map { message in
      var message = message
      WeiboMessages.describe(found, &message)
      return message
    }
  }
}
