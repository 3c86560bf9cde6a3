import InboxModel
import PlatformContract
import Testing

/// Runs a connection through what `PlatformConnection` promises; every platform's tests call it.
///
/// `reply` must be one that the platform accepts. The connection needs some messages to give.
func expectContract(
  of connection: some PlatformConnection, answering reply: OutgoingReply,
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let first = try await everything(of: connection, sourceLocation: sourceLocation)
  let again = try await everything(of: connection, sourceLocation: sourceLocation)
  #expect(!first.isEmpty, sourceLocation: sourceLocation)
  #expect(
    Set(first.keys).isSubset(of: Set(again.keys)),
    "asked again with the same cursor, nothing may be missing", sourceLocation: sourceLocation)
  try await expectReplies(of: connection, to: reply, sourceLocation: sourceLocation)
  await expectCapabilities(of: connection, sourceLocation: sourceLocation)
}

/// Pulls to the end and checks each message.
private func everything(
  of connection: some PlatformConnection, sourceLocation: SourceLocation
) async throws -> [String: Message] {
  var found: [String: Message] = [:]
  var cursor: SyncCursor?
  for _ in 0..<10_000 {
    let page = try await connection.pull(since: cursor)
    for message in page.messages {
      #expect(
        message.conversation.account == connection.account, sourceLocation: sourceLocation)
      #expect(!message.id.isEmpty, sourceLocation: sourceLocation)
      #expect(!message.conversation.thread.isEmpty, sourceLocation: sourceLocation)
      #expect(!message.text.isEmpty || message.media != nil, sourceLocation: sourceLocation)
      #expect(message.at >= .earliest && message.at < .latest, sourceLocation: sourceLocation)
      if let before = found[message.id] {
        #expect(
          before.conversation == message.conversation, "an id names one message",
          sourceLocation: sourceLocation)
      }
      found[message.id] = message
    }
    guard page.hasMore else { return found }
    #expect(page.next != nil && page.next != cursor, sourceLocation: sourceLocation)
    cursor = page.next
  }
  Issue.record("10,000 pages and no end", sourceLocation: sourceLocation)
  return found
}

private func expectReplies(
  of connection: some PlatformConnection, to reply: OutgoingReply, sourceLocation: SourceLocation
) async throws {
  guard case .sent(let id, let at) = await connection.send(reply) else {
    Issue.record("the reply was not accepted", sourceLocation: sourceLocation)
    return
  }
  #expect(
    await connection.send(reply) == .sent(id: id, at: at),
    "the same key goes out once", sourceLocation: sourceLocation)
  if let shown = try await readBack(of: connection, reply, sourceLocation: sourceLocation) {
    let seen = shown.filter { $0.id == id }
    #expect(seen.map(\.text) == [reply.text], sourceLocation: sourceLocation)
    #expect(seen.map(\.direction) == [.outbound], sourceLocation: sourceLocation)
  }

  guard let limit = connection.replyFacts(reply.kind).limit else { return }
  var long = reply
  long.key += "-long"
  long.text = String(repeating: "汉", count: limit.limit + 1)
  guard case .failed(let reason, retry: false) = await connection.send(long) else {
    Issue.record("a reply over the limit must fail for good", sourceLocation: sourceLocation)
    return
  }
  #expect(!reason.isEmpty, sourceLocation: sourceLocation)
  let after = try await readBack(of: connection, reply, sourceLocation: sourceLocation) ?? []
  #expect(!after.contains { $0.text == long.text }, sourceLocation: sourceLocation)
}

/// What the platform shows of the conversation; nil where it stated that it shows nothing, and then
/// asking it is answered with that limit.
private func readBack(
  of connection: some PlatformConnection, _ reply: OutgoingReply, sourceLocation: SourceLocation
) async throws -> [Message]? {
  let stated = await connection.probe().first { $0.ability == .readBack }?.answer
  guard case .unable(let reason) = stated, reply.kind == .message else {
    return try await connection.readBack(reply.conversation)
  }
  await #expect(throws: ConnectionProblem.unable(reason), sourceLocation: sourceLocation) {
    try await connection.readBack(reply.conversation)
  }
  return nil
}

private func expectCapabilities(
  of connection: some PlatformConnection, sourceLocation: SourceLocation
) async {
  let capabilities = await connection.probe()
  #expect(
    Set(capabilities.map(\.ability)).count == capabilities.count,
    "each ability is stated once", sourceLocation: sourceLocation)
  #expect(
    Set(capabilities.map(\.ability)) == Set(Capability.Ability.allCases),
    "every ability is stated", sourceLocation: sourceLocation)
  for capability in capabilities {
    switch capability.answer {
    case .able: break
    case .unable(let reason), .unknown(let reason):
      #expect(reason.hasSuffix("."), "a reason is a sentence", sourceLocation: sourceLocation)
    }
  }
}
