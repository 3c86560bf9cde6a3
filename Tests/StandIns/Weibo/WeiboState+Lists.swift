import Foundation

extension WeiboState {
  /// A page: ids above `since_id`, up to and with `max_id`, the newest first; what is hidden is
  /// dropped after paging.
  func list(_ path: String, _ query: [String: String]) -> StandInAnswer {
    if habits.answersHTML { return .text("<html>502</html>", type: "text/html") }
    let since = query["since_id"].flatMap { Int64($0) } ?? 0
    let last = query["max_id"].flatMap { Int64($0) } ?? 0
    let limit = last == 0 || habits.ignoresMaxID ? Int64.max : last
    let count = query["count"].flatMap { Int($0) } ?? 50
    let all = ids(path).filter { $0 > since && $0 <= limit }.sorted(by: >)
    let shown = all.prefix(count).filter { !habits.hidden.contains($0) }.compactMap(object)
    if shown.isEmpty, habits.writesEmptyListsBare { return .json("[]") }
    var object: Wire = [
      path == "statuses/mentions" ? "statuses" : "comments": shown, "marks": [Wire](),
      "hasvisible": false, "previous_cursor": 0, "total_number": all.count,
    ]
    if !habits.leavesOutNextCursor {
      object["next_cursor"] = all.count > count ? all[count] : 0
    }
    return .json(WeiboState.text(object))
  }

  private func ids(_ path: String) -> [Int64] {
    if path == "statuses/mentions" { return posts.values.filter(\.mentionsBrand).map(\.id) }
    return comments.filter { $0.visibleAt <= now && belongs($0, path) }.map(\.id)
  }

  private func object(_ id: Int64) -> Wire? {
    posts[id].map { wire($0) } ?? comment(id).map { wire($0) }
  }

  private func belongs(_ comment: Comment, _ path: String) -> Bool {
    switch path {
    case "comments/by_me": comment.author == brand
    case "comments/mentions": comment.mentionsBrand
    default:
      comment.author != brand
        && (posts[comment.post]?.author == brand
          || comment.parent.flatMap { self.comment($0) }?.author == brand)
    }
  }

  func batch(_ query: [String: String]) -> StandInAnswer {
    let ids = query["cids"]?.split(separator: ",").compactMap { Int64($0) } ?? []
    return .json(WeiboState.text(ids.compactMap { comment($0) }.map { wire($0) }))
  }
}
