/// What happens to an answer on its way, whichever platform gives it.
package enum StandInTrouble: Hashable, Sendable {
  /// It comes so many milliseconds after all was done.
  case slow(milliseconds: Int)
  /// All is done, and the answer breaks off in its middle.
  case cutOff
  /// All is done, and a 200 comes with nothing in it.
  case empty
  /// It is said to be something else, in another encoding, than it is.
  case mislabelled
  /// The proxy before the platform answers by itself, and the platform hears nothing.
  case badGateway

  func answer(_ done: () async -> StandInAnswer) async -> StandInAnswer {
    if self == .badGateway {
      return .text("<html>502 Bad Gateway</html>", type: "text/html", status: 502)
    }
    let answer = await done()
    guard case .answer(let status, let headers, let body) = answer else { return answer }
    switch self {
    case .slow(let milliseconds):
      // Slowness is what this is about: whoever waits must see time pass.
      try? await Task.sleep(for: .milliseconds(milliseconds))
      return answer
    case .cutOff: return .cutOff(body: body, after: body.count / 2)
    case .empty: return .answer(status: 200, headers: headers, body: [])
    case .mislabelled:
      let others = headers.filter { $0.0.lowercased() != "content-type" }
      return .answer(
        status: status, headers: others + [("Content-Type", "text/html; charset=gb2312")],
        body: body)
    case .badGateway: return answer
    }
  }
}
