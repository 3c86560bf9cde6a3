/// What is on the stand-in's Tieba.
struct TiebaWorld {
  struct Person {
    var id: Int64
    var name: String
    var portrait: String
  }

  struct Comment {
    var id: Int64
    var author: Int64
    var text: String
    var answers: Int64?
    var time: Int64
    var isHidden = false
  }

  struct Floor {
    var id: Int64
    var number: Int
    var author: Int64
    var text: String
    var time: Int64
    var comments: [Comment] = []
    var isHidden = false
  }

  struct Thread {
    var id: Int64
    var forum: String
    var title: String
    var author: Int64
    var floors: [Floor] = []
    var isGone = false

    var lastTime: Int64 {
      floors.flatMap { [$0.time] + $0.comments.map(\.time) }.max() ?? 0
    }
  }

  var people: [Int64: Person] = [:]
  var threads: [Int64: Thread] = [:]
  var order: [Int64] = []
  var nextPost: Int64 = 150_000_000_001
  var now: Int64 = 1_700_000_000
  /// The newest post when each feed was read last.
  var readReplies: Int64 = 0
  var readMentions: Int64 = 0

  mutating func person(_ id: Int64, name: String? = nil) {
    guard people[id] == nil else { return }
    people[id] = Person(
      id: id, name: name ?? "用户\(id)", portrait: "tb.1.0a1b2c3d.AbCdEfGhIj\(id)")
  }

  mutating func newPost() -> (id: Int64, time: Int64) {
    defer {
      nextPost += 1
      now += 1
    }
    return (nextPost, now)
  }

  mutating func thread(_ id: Int64, forum: String, title: String, by author: Int64, text: String) {
    person(author)
    threads[id] = Thread(id: id, forum: forum, title: title, author: author)
    order.append(id)
    _ = floor(id, by: author, text)
  }

  mutating func floor(_ thread: Int64, by author: Int64, _ text: String) -> Int64 {
    person(author)
    let (id, time) = newPost()
    let number = (threads[thread]?.floors.count ?? 0) + 1
    threads[thread]?.floors.append(
      Floor(id: id, number: number, author: author, text: text, time: time))
    return id
  }

  mutating func comment(
    _ thread: Int64, _ floor: Int64, by author: Int64, _ text: String, answers: Int64?
  ) -> Int64? {
    person(author)
    guard let index = threads[thread]?.floors.firstIndex(where: { $0.id == floor }) else {
      return nil
    }
    let (id, time) = newPost()
    threads[thread]?.floors[index].comments.append(
      Comment(id: id, author: author, text: text, answers: answers, time: time))
    return id
  }

  /// The floor with this id or with this comment.
  func floor(_ thread: Int64, id: Int64, comment: Int64) -> Floor? {
    threads[thread]?.floors.first { floor in
      floor.id == id || (comment != 0 && floor.comments.contains { $0.id == comment })
    }
  }
}
