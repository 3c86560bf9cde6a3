import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract

/// What the account may do, and copies of its media.
extension AccountCourse {
  func startProbe(_ now: Now) {
    guard probing.task == nil, let due = probing.due, now.steady >= due else { return }
    probing.task = Task { [connection, mailbox] in
      mailbox.post(.capabilities(await connection.probe()))
    }
  }

  func receive(_ capabilities: [Capability], _ now: Now) {
    probing.task = nil
    probing.due = now.steady + jittered(limits.probe)
    guard !isStopping else { return }
    do {
      var news = SyncNews()
      // What could not be found out now leaves standing what was known.
      news.capabilities = capabilities.filter {
        if case .unknown = $0.answer { false } else { true }
      }
      try desk.record(news, of: account, now: now.wall)
    } catch {
      log("the store does not take what the account may do: \(error)")
      probing.due = now.steady + 60_000
    }
    copying.due = copying.due ?? now.steady
  }

  func startCopying(_ now: Now) throws {
    guard copying.task == nil, let due = copying.due, now.steady >= due else { return }
    guard let mediaFolder, let (wanted, next) = try desk.store.nextMedia(of: account) else {
      copying.due = nil
      return
    }
    guard next <= now.wall else {
      copying.due = now.steady + max(1000, next.milliseconds - now.wall.milliseconds)
      return
    }
    copying.task = Task { [connection, mailbox] in
      let result = await MediaFile.made(of: wanted, from: connection, in: mediaFolder)
      mailbox.post(.media(wanted, result))
    }
  }

  func receive(
    media wanted: WantedMedia, _ result: Result<MediaFile, ConnectionProblem>, _ now: Now
  ) {
    copying.task = nil
    copying.due = now.steady
    guard !isStopping else { return }
    do {
      switch result {
      case .success(let file):
        try desk.keep(file: file.path, for: wanted, account: account, now: now.wall)
      case .failure(let problem):
        let isOver =
          switch problem {
          case .unable, .malformed: true
          case .unreachable, .rateLimited, .needsLogin: wanted.attempts >= 8
          }
        // Platforms keep media for about three days: 1, 2, 4, … minutes, 4 hours at the last.
        let pause = Int64(60) << Int64(min(wanted.attempts, 8))
        try desk.store.write {
          try $0.postpone(
            media: wanted.row, until: isOver ? nil : now.wall.adding(seconds: pause),
            failure: problem.sentence)
        }
        if isOver {
          log(
            "the \(wanted.media.rawValue) of message \(wanted.message) is not kept: "
              + problem.sentence)
        }
      }
    } catch {
      log("the store does not take a copy's place: \(error)")
      copying.due = now.steady + 60_000
    }
  }
}
