import InboxModel
import InboxStore

/// What seats said that holds for more than the conversation in which they said it: merges, blocked
/// people, answers given in a private conversation.
///
/// They are few; a transaction reads them once.
struct Beyond {
  /// A conversation by both its names.
  struct Place: Hashable {
    var conversation: ConversationID
    var row: Int64
  }

  /// Where the messages of a merged conversation belong, by its row.
  private var targets: [Int64: Place] = [:]
  /// The conversations whose messages belong to one, by its row.
  private var sources: [Int64: [Place]] = [:]
  /// Said in any conversation of an account, about people.
  private var blocks: [AccountID: [TriageEvent]] = [:]
  /// Ids of the private messages that answered, by the conversation that they answered.
  private var privateAnswers: [Int64: [String]] = [:]
  private var askers: [Int64: Place] = [:]

  /// `said` in the order in which it was, without what is not yet seen.
  init(_ said: [(event: TriageEvent, row: Int64)], in transaction: StoreTransaction) throws {
    guard !said.isEmpty else { return }
    var direct: [Int64: Place] = [:]
    var merged: [Int64: Place] = [:]
    for (event, row) in said where event.undone == nil {
      let place = Place(conversation: event.conversation, row: row)
      switch event.action {
      case .block, .unblock: blocks[event.conversation.account, default: []].append(event)
      case .merge(let thread):
        let id = ConversationID(account: event.conversation.account, thread: thread)
        guard let target = try transaction.row(of: id),
          !Beyond.leads(target, to: row, direct)
        else { continue }
        direct[row] = Place(conversation: id, row: target)
        merged[row] = place
      case .unmerge: direct[row] = nil
      case .answerPrivately(let message):
        privateAnswers[row, default: []].append(message)
        askers[row] = place
      default: break
      }
    }
    for (row, place) in direct {
      var target = place
      while let next = direct[target.row] { target = next }
      targets[row] = target
      if let source = merged[row] { sources[target.row, default: []].append(source) }
    }
    for (row, places) in sources { sources[row] = places.sorted { $0.row < $1.row } }
  }

  /// Whether a chain of merges that begins at `row` comes to `other`.
  ///
  /// A merge that would close a circle counts for nothing, or the messages were nobody's: undoing
  /// can ask for one, when somebody takes back that a merge was taken apart.
  private static func leads(_ row: Int64, to other: Int64, _ direct: [Int64: Place]) -> Bool {
    var place = row
    while place != other {
      guard let next = direct[place] else { return false }
      place = next.row
    }
    return true
  }

  /// Whether more than its own rows decide about a conversation.
  func concerns(_ conversation: ConversationID, row: Int64) -> Bool {
    rearranges(row) || blocks[conversation.account] != nil
  }

  /// Whether messages of other conversations decide about the one in `row`, or its own elsewhere.
  func rearranges(_ row: Int64) -> Bool {
    targets[row] != nil || sources[row] != nil || privateAnswers[row] != nil
  }

  var isEmpty: Bool { targets.isEmpty && blocks.isEmpty && privateAnswers.isEmpty }

  /// Where the messages of the conversation in `row` belong; nil: to itself.
  func target(of row: Int64) -> Place? { targets[row] }

  func sources(of row: Int64) -> [Place] { sources[row] ?? [] }

  func privateAnswers(to row: Int64) -> [String] { privateAnswers[row] ?? [] }

  /// What was said of `people` elsewhere than in `conversations`, which are of one account.
  func blocks(
    of people: Set<String>, elsewhereThan conversations: Set<ConversationID>
  ) -> [TriageEvent] {
    guard let account = conversations.first?.account else { return [] }
    return (blocks[account] ?? []).filter { event in
      !conversations.contains(event.conversation)
        && event.action.person.map(people.contains) ?? false
    }
  }

  /// Every conversation that is merged, with the one that it belongs to.
  var merges: [(source: Place, target: Place)] {
    sources.flatMap { row, places in
      places.compactMap { source in targets[source.row].map { (source, $0) } }
    }
  }

  /// The conversations that a private message answered, with its id.
  var answeredPrivately: [(place: Place, message: String)] {
    privateAnswers.flatMap { row, messages in
      messages.compactMap { message in askers[row].map { ($0, message) } }
    }
  }
}

extension Beyond {
  /// The conversations about which messages of those in `rows` decide too, without those.
  func dependents(of rows: Set<Int64>, in transaction: StoreTransaction) throws -> Set<Place> {
    var places: Set<Place> = []
    for merge in merges where rows.contains(merge.source.row) { places.insert(merge.target) }
    for (asker, message) in answeredPrivately {
      let account = asker.conversation.account
      guard let home = try transaction.conversation(ofMessage: message, account: account) else {
        continue
      }
      if rows.contains(home) { places.insert(target(of: asker.row) ?? asker) }
    }
    return places.filter { !rows.contains($0.row) }
  }
}
