import InboxModel
import ReplyTracking
import Reports

extension ChineseWording {
  func step(_ role: TracedStep.Role) -> String {
    switch role {
    case .opened: "用户来信：开始计时"
    case .item: "用户又来信：继续计时"
    case .answered: "已回复：停止计时"
    case .extraReply: "又一条回复，当时没有待回复的内容"
    case .mended: "后来的中文回复补正了这一轮"
    case .automatic: "自动回复：不计"
    case .failed: "未发出的回复：不计"
    case .takenBack: "一分钟内删除的回复：视为没有发送"
    case .takenDown: "无人回复前作者已删除"
    case .opensInstead: "这一轮改由此开始：开始计时"
    case .setAside: "无需回复：这一轮结束"
    case .triaged(.spam), .triaged(.block): "已标记：标记期间不计入统计"
    case .triaged(let action): "\(words(action))：继续计时"
    }
  }

  private func words(_ action: TriageEvent.Action) -> String {
    switch action {
    case .noReplyNeeded: "无需回复"
    case .snooze: "推迟"
    case .claim: "认领"
    case .release: "取消认领"
    case .queueReply: "提交回复"
    case .cancelReply: "撤回回复"
    case .spam: "标记为垃圾信息"
    case .notSpam: "取消垃圾信息标记"
    case .block: "拉黑"
    case .unblock: "解除拉黑"
    case .merge: "合并"
    case .unmerge: "取消合并"
    case .handOff: "转人工"
    case .answerPrivately: "已私信回复"
    case .answerElsewhere: "已用手机回复"
    }
  }

  func policy(_ name: String, _ match: PolicyMatch) -> String { "规则 \(name)：\(words(match))" }

  private func words(_ match: PolicyMatch) -> String {
    switch match {
    case .matches: "适用"
    case .notInForce: "当时尚未生效"
    case .otherPlatform: "用于其他平台"
    case .otherAccount: "用于其他账号"
    case .otherKind: "用于其他类型"
    case .kol: "用于其他人（KOL）"
    case .later: "也适用，但在文件中排在后面"
    }
  }

  func exempt(_ exemption: TurnExplanation.Exemption?, time: (Moment) -> String) -> String {
    "豁免，\(exemption.map { words($0, time: time) } ?? "只计时，不考核")"
  }

  private func words(_ exemption: TurnExplanation.Exemption, time: (Moment) -> String) -> String {
    switch exemption {
    case .noPolicy: "没有适用的规则"
    case .noTarget: "规则对这类轮次没有时限"
    case .backfill: "是账号接入前的历史"
    case .period(let period): "日历豁免 \(time(period.from)) 至 \(time(period.to))"
    }
  }

  func unknown(_ distrust: TurnExplanation.Distrust?) -> String {
    "无法判定，\(distrust.map(words) ?? "时间不可信")"
  }

  private func words(_ distrust: TurnExplanation.Distrust) -> String {
    switch distrust {
    case .coarseOpening(let precision): "来信时间\(words(precision))"
    case .coarseReply(let precision): "回复时间\(words(precision))"
    case .sharedStamp: "多条回复的时间都是抓取时间"
    }
  }

  private func words(_ precision: TimePrecision) -> String {
    switch precision {
    case .second: "精确到秒"
    case .minute: "只精确到分钟"
    case .day: "只精确到日"
    case .received: "只知道我们收到的时间"
    }
  }

  func void(_ reason: VoidReason?) -> String { "作废" + (reason.map { "，\(words($0))" } ?? "") }

  func words(_ reason: VoidReason) -> String {
    switch reason {
    case .noReplyNeeded: "无需回复"
    case .deleted: "无人回复前消息已全部删除"
    case .spam: "会话被标记为垃圾信息"
    case .blocked: "对方已被拉黑"
    }
  }

  func met(spare: String) -> String { "按时，到期前 \(spare) 回复" }
  func missed(by span: String) -> String { "超时 \(span)" }
  func pending(left: String) -> String { "未到期，还剩 \(left)" }

  var whyTitle: String { "说明：计了哪些时间，如何判定" }
  func turn(_ number: Int, of count: Int) -> String { "第 \(number) 轮，共 \(count) 轮" }
  func verdict(on turn: String, _ outcome: String) -> String { "\(turn)：\(outcome)" }
  func seenAt(_ time: String, zone: String) -> String { "截至 \(time)，时区 \(zone)" }
  func flags(_ flags: [Flag]) -> String {
    "标记：\(flags.map(shortName).joined(separator: "、"))"
  }

  private func shortName(_ flag: Flag) -> String {
    switch flag {
    case .overdue: "已超时"
    case .sendFailed: "发送失败"
    case .windowClosing: "窗口即将关闭"
    case .dueSoon: "即将到期"
    case .kolWaiting: "KOL 在等待"
    case .slow: "回复超时"
    case .untranslated: "不是中文"
    case .partly: "部分不是中文"
    case .skew: "时间矛盾"
    }
  }

  var onlyClaimed: String { "只是有人说已回复：平台没有确认" }

  var happenedTitle: String { "经过" }
  var promiseTitle: String { "承诺" }
  func promised(isFirst: Bool, _ target: Span, calendar: String?) -> String {
    "\(isFirst ? "首次" : "后续")回复时限 \(duration(seconds: target.seconds))"
      + "（\(clock(target.clock))\(calendar.map { "，日历 \($0)" } ?? "")）"
  }
  var neverDue: String { "永不到期：2106 年前日历没有这么多工作时间" }
  func dueAt(_ time: String) -> String { "\(time) 到期" }
  func windowEnds(at time: String) -> String { "平台允许回复到 \(time)" }
  var windowIsEarlier: String { "以较早者为准：平台的回复窗口先关闭" }

  func clockTitle(_ clock: Clock) -> String { self.clock(clock) }
  func interval(from: String, to: String, _ span: String) -> String { "\(from) 至 \(to)  \(span)" }
  func sum(ofIntervals count: Int, seconds: Int64, _ span: String) -> String {
    "\(count) 段合计：\(seconds) 秒 = \(span)"
  }
  var provisional: String { "暂定：其中有一年没有官方节假日数据" }
  func seconds(_ seconds: Int64, _ span: String) -> String { "\(seconds) 秒 = \(span)" }
  func handOff(at time: String, wall: String?, work: String?) -> String {
    "机器人之后，人工自 \(time) 起应答" + (wall.map { "：\($0)，工作时间 \(work ?? "")" } ?? "")
  }
  func skew(seconds: Int64) -> String { "回复的时间比来信早 \(seconds) 秒：按 0 计" }

  var languageTitle: String { "回复的语言" }
  func language(_ translation: TurnTranslation, reason: String?) -> String {
    let verdict =
      switch translation {
      case .mandarin: "是中文"
      case .partly: "部分不是中文"
      case .untranslated: "不是中文"
      case .nothingToTranslate: "无需翻译"
      case .none: "没有回复"
      }
    return verdict + (reason.flatMap { ChineseWording.reasons[$0] }.map { "：\($0)" } ?? "")
  }
  func mended(at time: String) -> String { "\(time) 由后来的回复补正" }

  /// What the Mandarin check says, in Chinese; the verdict says enough where it has new words.
  static let reasons = [
    "There are no words to translate.": "没有需要翻译的文字。",
    "It is Chinese.": "内容是中文。",
    "It is Chinese with names in other letters.": "内容是中文，夹有外文名称。",
    "It has no Chinese.": "没有中文。",
    "It is Japanese.": "内容是日文。",
    "It is Korean.": "内容是韩文。",
    "Only a greeting is in Chinese.": "只有问候语是中文。",
    "Only the thanks are in Chinese.": "只有致谢是中文。",
    "A sentence begins in Chinese and goes on in another language.": "一句话以中文开头，后面是外文。",
    "It says it in Chinese and in another language.": "中文和外文都写了。",
    "A part of it is only in another language.": "有一部分只有外文。",
  ]
}
