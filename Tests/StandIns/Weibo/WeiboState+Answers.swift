import Foundation

/// Which path is answered how.
extension WeiboState {
  mutating func answer(to request: StandInRequest) -> StandInAnswer {
    let parts = request.path.split(separator: "/").map(String.init)
    guard parts.count >= 3 else { return .text("", status: 404) }
    let host = parts[0]
    var path = parts[2...].joined(separator: "/")
    let isBusiness = path.hasSuffix("/biz.json")
    path = path.replacingOccurrences(of: isBusiness ? "/biz.json" : ".json", with: "")
    calls[path, default: 0] += 1
    if parts[1] == "oauth2" { return authorize(path, request) }
    guard isAtHome(path, host, isBusiness) else {
      return refusal(10_020, "Request Api not found!", path)
    }
    if let answer = hindrance(path, request) { return answer }
    switch path {
    case "remind/unread_count": return .json(WeiboState.text(unread.merging(["status": 0]) { $1 }))
    case "comments/to_me", "comments/mentions", "comments/by_me", "statuses/mentions":
      return list(path, request.query)
    case "comments/show_batch": return batch(request.query)
    case "users/show":
      guard let id = request.query["uid"].flatMap({ Int64($0) }), people[id] != nil else {
        return refusal(20_003, "User does not exists!", path)
      }
      return .json(WeiboState.text(user(id)))
    case "comments/reply", "comments/create": return write(path, request.form)
    case "messages/reply": return message(request.form)
    case "account/rate_limit_status":
      return .json(#"{"user_limit":100,"remaining_user_hits":0,"reset_time_in_seconds":1415}"#)
    case "mss/msget":
      return .answer(
        status: 200, headers: [("Content-Type", "image/jpeg")],
        body: Array("bytes of \(request.query["fid"] ?? "")".utf8))
    default: return refusal(10_020, "Request Api not found!", path)
    }
  }

  private func isAtHome(_ path: String, _ host: String, _ isBusiness: Bool) -> Bool {
    switch path {
    case "remind/unread_count": host == "rm.api"
    case "mss/msget": host == "upload.api"
    case "messages/reply": host == (isBusiness ? "c.api" : "m.api")
    case "comments/create", "account/rate_limit_status", "users/show": host == "api" && !isBusiness
    default: host == (isBusiness ? "c.api" : "api")
    }
  }

  /// What stands before every answer: the token, the limit, ordered refusals.
  private mutating func hindrance(_ path: String, _ request: StandInRequest) -> StandInAnswer? {
    let isFree = ["remind/unread_count", "account/rate_limit_status", "mss/msget"].contains(path)
    let given = request.query["access_token"] ?? request.form["access_token"]
    guard let given, !given.isEmpty else {
      return refusal(10_006, "source paramter(appkey) is missing", path)
    }
    if given != token { return refusal(21_327, "expired_token", path) }
    if !isFree, path != "messages/reply" {
      counted += 1
      if let limit = habits.dailyLimit, counted > limit {
        return refusal(10_023, "User requests out of rate limit!", path)
      }
    }
    if path == "remind/unread_count", habits.hasNoCounters { return .text("", status: 404) }
    if let codes = habits.refusalsOnce[path], let code = codes.first {
      habits.refusalsOnce[path] = Array(codes.dropFirst())
      return refusal(code, "ordered", path)
    }
    return habits.refusals[path].map { refusal($0, "ordered", path) }
  }
}
