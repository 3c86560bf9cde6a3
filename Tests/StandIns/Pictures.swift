/// What a platform serves beside its calls: pictures, and what may stand in their place.
package enum Pictures {
  package static let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46]

  /// Nil for a path that is none of these.
  static func answer(_ request: StandInRequest, at address: String) -> StandInAnswer? {
    switch request.path {
    case "/pic/1.jpg":
      .answer(status: 200, headers: [("Content-Type", "image/jpeg")], body: bytes)
    case "/pic/moved": moved("\(address)/pic/1.jpg")
    case "/pic/out": moved("http://127.0.0.1:1/pic/1.jpg")
    case "/pic/round": moved("\(address)/pic/round")
    case "/pic/page": .text("<html>请先登录</html>", type: "text/html; charset=utf-8")
    case "/pic/busy": .text("", status: 503)
    case "/pic/large":
      .answer(
        status: 200, headers: [("Content-Type", "image/jpeg")],
        body: Array(repeating: 0, count: (20 << 20) + 1))
    case "/c/p/voice":
      .answer(status: 200, headers: [("Content-Type", "audio/amr")], body: bytes)
    default: request.path.hasPrefix("/pic/") ? .text("", status: 404) : nil
    }
  }

  private static func moved(_ place: String) -> StandInAnswer {
    .answer(status: 302, headers: [("Location", place)], body: [])
  }
}
