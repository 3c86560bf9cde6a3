import InboxModel
import PlatformContract

/// Reads comments under videos, without login.
struct MeipaiReader {
  let account: AccountID
  let options: MeipaiOptions
  let wire: MeipaiWire

  /// Pages of comments and of videos that are walked back at most.
  private static let walkLimit = 200
  /// Seconds after which a video is read although its count is the same.
  private static let readAfter: Int64 = 3600

  /// What a round reads.
  func begin(_ cursor: inout MeipaiCursor) {
    if options.userID != nil {
      cursor.add([.videos(page: 1)])
      if cursor.hasAllVideos, let sweep = cursor.sweep { cursor.add([.videos(page: sweep)]) }
    }
    cursor.add(options.videos.map { .video(id: $0) })
  }

  /// Does the first step of `cursor`.
  func step(_ cursor: inout MeipaiCursor) async throws(ConnectionProblem) -> Found {
    guard let work = cursor.work.first else { return Found() }
    var after = cursor
    after.work.removeFirst()
    var found = Found()
    do throws(ConnectionProblem) {
      switch work {
      case .videos(let page): try await videos(page, &after)
      case .video(let id): try await video(id, &after)
      case .comments(let video, let page, let below):
        found = try await comments(video, page, below, &after)
      }
    } catch .unable(let reason) {
      // A video that is gone keeps nobody from reading the others.
      wire.surroundings.log(reason)
      found.capabilities = [Capability(.readComments, .unknown(reason))]
    }
    cursor = after
    return found
  }

  private func videos(
    _ page: Int, _ cursor: inout MeipaiCursor
  ) async throws(ConnectionProblem) {
    guard let user = options.userID else { return }
    let videos = try await wire.videos(of: user, page: page)
    var hasNew = false
    for video in videos {
      guard let id = video["id"].text else { continue }
      if cursor.videos[id] == nil { hasNew = true }
      take(video, id, &cursor)
    }
    if !videos.isEmpty, page < MeipaiReader.walkLimit, hasNew || !cursor.hasAllVideos {
      cursor.work.insert(.videos(page: page + 1), at: 0)
    } else if !cursor.hasAllVideos {
      cursor.hasAllVideos = true
    }
    // Round and round through what is older than the first page.
    if page > 1 || cursor.sweep == nil {
      cursor.sweep = videos.isEmpty || page >= MeipaiReader.walkLimit ? 2 : page + 1
    }
  }

  private func video(_ id: String, _ cursor: inout MeipaiCursor) async throws(ConnectionProblem) {
    do throws(ConnectionProblem) {
      take(try await wire.video(id), id, &cursor)
    } catch .unreachable(let reason) {
      throw .unreachable(reason)
    } catch {
      // What it is called and whose it is, is worth much less than its comments.
      cursor.add([.comments(video: id, page: 1, below: nil)])
    }
  }

  private func take(_ video: JSON, _ id: String, _ cursor: inout MeipaiCursor) {
    var mark = cursor.videos[id] ?? MeipaiCursor.VideoMark()
    mark.title = video["caption"].text.map(MarkupText.plain) ?? mark.title
    mark.owner = video["user"]["id"].text ?? mark.owner
    mark.count = video["comments_count"].integer
    let isOld =
      wire.surroundings.clock().seconds - mark.readAt >= MeipaiReader.readAfter
    if mark.count == nil || mark.count != mark.readCount || isOld {
      cursor.add([.comments(video: id, page: 1, below: nil)])
    }
    cursor.videos[id] = mark
  }

  private func comments(
    _ video: String, _ page: Int, _ below: Int64?, _ cursor: inout MeipaiCursor
  ) async throws(ConnectionProblem) -> Found {
    let comments = try await wire.comments(of: video, page: page, below: below)
    var mark = cursor.videos[video] ?? MeipaiCursor.VideoMark()
    let maker = MeipaiMessageMaker(
      account: account, own: options.userID ?? mark.owner, video: video,
      now: wire.surroundings.clock())
    mark.add(maker.names(comments))
    let ids = comments.compactMap { $0["id"].integer }.filter { $0 > 0 }
    mark.walk = max(mark.walk, ids.max() ?? 0)
    var found = Found()
    found.messages = comments.compactMap { maker.message($0, mark) }
    // Newest first is inferred, so nothing but a page without anything new ends the walk.
    if let last = ids.min(), ids.contains(where: { $0 > mark.top }), page < MeipaiReader.walkLimit {
      cursor.work.insert(.comments(video: video, page: page + 1, below: last), at: 0)
    } else {
      if mark.walk == 0, let count = mark.count, count > 0 {
        found.capabilities = [
          Capability(
            .readComments,
            .unknown(
              "Meipai counts \(count) comments under the video \(video) and shows none; look in a browser."
            ))
        ]
      }
      // What was known before stands below, unless it was deleted: an empty page before it may hide
      // what lies between. Then the next walk, after an hour at the latest, goes all the way again.
      let isCut = comments.isEmpty && mark.top > 0 && below ?? 0 > mark.top
      if !isCut { mark.top = max(mark.top, mark.walk) }
      mark.readCount = mark.count
      mark.readAt = wire.surroundings.clock().seconds
    }
    cursor.videos[video] = mark
    return found
  }
}
