import StandIns

/// One thing that goes wrong at a platform, for a while or once.
struct Fault {
  var name: String
  /// Accounts leave the platform alone for up to an hour afterwards.
  var isLasting = false
  var begin: () -> Void
  var end: () -> Void = {}

  /// Every one that a service has to get over by itself.
  static func all(at hour: SimulatedHour) -> [Fault] {
    onTheWay(at: hour) + ofWeibo(hour.weibo) + ofWechat(hour.wechat) + ofTieba(hour.tieba)
      + ofQzone(hour.qzone) + ofMeipai(hour.meipai)
  }

  /// What can happen to any answer: to one that reads, and to one that replies.
  private static func onTheWay(at hour: SimulatedHour) -> [Fault] {
    let servers: [(String, StandInServer?, String)] = [
      ("weibo", hour.weibo.server, "comments/reply"),
      ("wechat", hour.wechat.server, "custom/send"), ("kf", hour.wechat.server, "kf/send_msg"),
      ("comment", hour.wechat.server, "comment/reply/add"),
      ("tieba", hour.tieba.server, "add_pc"), ("qzone", hour.qzone.server, "re_feeds"),
      ("meipai", hour.meipai.server, "comments_create"),
    ]
    // The last one comes later than dafud waits for the answer to a reply: 3 minutes.
    let troubles: [StandInTrouble] = [
      .slow(milliseconds: 500), .cutOff, .empty, .mislabelled, .badGateway,
      .slow(milliseconds: 4000),
    ]
    // Some at once, so that all have their turn within the hour.
    return servers.flatMap { name, server, path in
      troubles.map { trouble in
        Fault(name: "\(name) \(trouble)") {
          server?.expect(trouble)
          server?.expect(trouble, onPathWith: path)
        }
      }
    }
  }

  private static func ofWeibo(_ weibo: WeiboStandIn) -> [Fault] {
    func habit(
      _ name: String, _ change: @escaping @Sendable (inout WeiboStandIn.Habits, Bool) -> Void
    ) -> Fault {
      Fault(
        name: "weibo \(name)", begin: { weibo.change { change(&$0, true) } },
        end: { weibo.change { change(&$0, false) } })
    }
    let codes: [Int] = [10_001, 10_002, 10_009, 10_010, 10_022, 20_016, 20_032]
    return [
      habit("numbers as texts") { $0.writesNumbersAsTexts = $1 },
      habit("no id texts") { $0.leavesOutIDStrings = $1 },
      habit("bare lists") { $0.writesEmptyListsBare = $1 },
      habit("no next cursor") { $0.leavesOutNextCursor = $1 },
      habit("max_id ignored") { $0.ignoresMaxID = $1 },
      habit("replies shown late") { $0.showsRepliesAfter = $1 ? 40 : nil },
      habit("nothing answered") { $0.answersNothing = $1 },
      habit("breaks off") { $0.breaksOff = $1 },
      habit("HTML") { $0.answersHTML = $1 },
      habit("no counters") { $0.hasNoCounters = $1 },
      habit("system errors") { habits, isOn in
        if isOn { habits.refusalsOnce["comments/to_me"] = [10_001, 10_010] }
      },
      Fault(name: "weibo seen on the phone", begin: { weibo.readOnPhone() }),
    ]
      + codes.map { code in
        habit("reply \(code)") { habits, isOn in
          if isOn { habits.refusalsOnce["comments/reply"] = [code] }
        }
      }
  }

  private static func ofWechat(_ wechat: WechatStandIn) -> [Fault] {
    func change(
      _ name: String, _ change: @escaping @Sendable (inout WechatWorld, Bool) -> Void
    ) -> Fault {
      Fault(
        name: "wechat \(name)", begin: { wechat.change { change(&$0, true) } },
        end: { wechat.change { change(&$0, false) } })
    }
    func refused(_ path: String, _ code: Int) -> Fault {
      change("\(path) \(code)") { world, isOn in
        let answer = "{\"errcode\":\(code),\"errmsg\":\"x rid: 6543-abcd-0009\"}"
        if isOn { world.instead[path] = [.json(answer)] }
      }
    }
    return [
      change("token dies") { world, isOn in if isOn { world.tokens.kill() } },
      change("no token") { world, isOn in
        world.tokens.refusal = isOn ? (-1, "system busy") : nil
        if isOn { world.tokens.kill() }
      },
      change("numbers as texts") { $0.givesTexts = $1 },
      change("empty pages") { $0.kf.hasEmptyPages = $1 },
      change("sync tokens end") { world, isOn in if isOn { world.kf.syncTokens = [] } },
      change("sync throttled") { $0.kf.callsWithoutToken = $1 ? 0 : .max },
      refused("/cgi-bin/message/custom/send", -1), refused("/cgi-bin/message/custom/send", 45011),
      refused("/cgi-bin/message/custom/send", 42001), refused("/cgi-bin/comment/list", -1),
      refused("/cgi-bin/comment/list", 45011), refused("/cgi-bin/comment/reply/add", -1),
      refused("/cgi-bin/kf/sync_msg", 42001), refused("/cgi-bin/kf/sync_msg", -1),
      refused("/cgi-bin/kf/send_msg", 45033), refused("/cgi-bin/kf/send_msg", 40014),
    ]
  }

  private static func ofTieba(_ tieba: TiebaStandIn) -> [Fault] {
    let lasting: [(String, TiebaStandIn.Switch)] = [("captcha", .captcha), ("too fast", .tooFast)]
    let passing: [(String, TiebaStandIn.Switch)] = [
      ("dead cookie", .deadCookie), ("lost answer", .lostAnswer), ("empty answer", .emptyAnswer),
      ("gzip", .gzip), ("empty text lists", .emptyTextLists), ("safety page", .safetyPage),
      ("ghosts", .ghosts), ("doubles", .doubles), ("gbk", .gbk), ("nothing", .nothing),
      ("unknown error", .unknownError),
    ]
    return faults("tieba", lasting, passing) { tieba.set($0, $1) }
  }

  private static func ofQzone(_ qzone: QzoneStandIn) -> [Fault] {
    let lasting: [(String, QzoneStandIn.Switch)] = [
      ("too many", .tooMany), ("firewall", .firewall), ("captcha", .captcha),
      ("too many replies", .writeTooMany),
    ]
    let passing: [(String, QzoneStandIn.Switch)] = [
      ("expired", .expired), ("empty", .empty), ("to the login", .loginRedirect),
      ("busy page", .busyPage), ("literals", .literals), ("lost answer", .lostAnswer),
    ]
    return faults("qzone", lasting, passing) { qzone.set($0, $1) }
  }

  private static func ofMeipai(_ meipai: MeipaiStandIn) -> [Fault] {
    let passing: [(String, MeipaiStandIn.Switch)] = [
      ("error object", .errorObject), ("empty list", .emptyList), ("page", .page),
      ("app error", .appError), ("app empty", .appEmpty), ("repeated", .repeated),
      ("dead cookie", .deadCookie), ("lost answer", .lostAnswer), ("ids as texts", .textIDs),
    ]
    return faults("meipai", [], passing) { meipai.set($0, $1) }
  }

  private static func faults<Switch>(
    _ platform: String, _ lasting: [(String, Switch)], _ passing: [(String, Switch)],
    _ set: @escaping (Switch, Bool) -> Void
  ) -> [Fault] {
    (lasting.map { ($0, $1, true) } + passing.map { ($0, $1, false) }).map { name, some, lasts in
      Fault(
        name: "\(platform) \(name)", isLasting: lasts, begin: { set(some, true) },
        end: { set(some, false) })
    }
  }
}
