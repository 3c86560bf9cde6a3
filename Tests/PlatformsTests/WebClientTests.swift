import InboxModel
import StandIns
import Testing

@testable import Platforms

struct WebClientTests {
  @Test func aFormArrivesEncodedOnceAndTheAnswerComesBack() async throws {
    let server = try await StandInServer { request in
      .json(
        "{\"heard\":\"\(request.form["text"] ?? "")\",\"page\":\"\(request.query["p"] ?? "")\"}")
    }
    let answer = try await withClient {
      try await $0.answer(
        to: .form(server.address + "/say", query: [("p", "1+1")], [("text", "您好 & 再见=100%+")]))
    }
    #expect(answer.status == 200)
    #expect(JSON(parsing: answer.body)?["heard"].text == "您好 & 再见=100%+")
    #expect(JSON(parsing: answer.body)?["page"].text == "1+1")
    await server.stop()
  }

  @Test func nothingIsSentWhereNobodyListens() async throws {
    let server = try await StandInServer { _ in .text("") }
    await server.stop()
    await #expect(throws: WebProblem.notSent("The platform's server cannot be reached.")) {
      try await withClient { try await $0.answer(to: .get(server.address)) }
    }
  }

  @Test func anAnswerThatBreaksOffLeavesOpenWhatWasDone() async throws {
    let server = try await StandInServer { _ in .cutOff(body: Array("{\"id\":1}".utf8), after: 3) }
    await #expect(throws: WebProblem.noAnswer("The platform's answer broke off.")) {
      try await withClient { try await $0.answer(to: .form(server.address, [("a", "b")])) }
    }
    await server.stop()
  }

  @Test func aRedirectionIsAnAnswer() async throws {
    let server = try await StandInServer { _ in
      .answer(status: 302, headers: [("Location", "http://127.0.0.1:1/login")], body: [])
    }
    let answer = try await withClient { try await $0.answer(to: .get(server.address)) }
    #expect(answer.status == 302)
    await server.stop()
  }

  @Test func anAnswerOverTheLimitIsRefused() async throws {
    let server = try await StandInServer { _ in .text(String(repeating: "a", count: 2000)) }
    var call = WebCall.get(server.address)
    call.limit = 1000
    await #expect(throws: WebProblem.self) {
      try await withClient { [call] in try await $0.answer(to: call) }
    }
    await server.stop()
  }
}

/// Runs `work` with a client, and shuts it down.
func withClient<Result>(_ work: (WebClient) async throws -> Result) async throws -> Result {
  let client = try WebClient()
  do {
    let result = try await work(client)
    await client.shutdown()
    return result
  } catch {
    await client.shutdown()
    throw error
  }
}
