import InboxModel
import TerminalScreen

/// The interface in simplified Chinese.
struct ChineseWording: Wording {
  func name(_ view: InboxView) -> String {
    switch view {
    case .waiting: "待回复"
    case .snoozed: "稍后处理"
    case .done: "已处理"
    case .backfill: "接入前的历史"
    case .outbox: "发件箱"
    case .search(let text): "搜索 \(text)"
    }
  }
  func platform(_ platform: Platform) -> String {
    switch platform {
    case .weibo: "微博"
    case .wechat: "微信"
    case .tieba: "贴吧"
    case .meipai: "美拍"
    case .qzone: "空间"
    default: platform.name
    }
  }
  var platformColumns: Int { 4 }
  func kind(_ kind: MessageKind, short: Bool) -> String {
    switch kind {
    case .message: "私信"
    case .comment: "评论"
    case .mention: "提及"
    }
  }
  func kindColumns(short: Bool) -> Int { 4 }
  func media(_ media: Media) -> String {
    switch media {
    case .image: "图片"
    case .voice: "语音"
    case .video: "视频"
    case .sticker: "表情"
    case .file: "文件"
    case .location: "位置"
    }
  }
  var machineMark: String { "译 " }
  func claimed(by seat: String) -> String { "@\(seat)" }
  var draftMark: String { "草稿" }
  var phoneMark: String { "仅手机" }
  func outboxMark(_ state: OutboxReply.State) -> String? {
    switch state {
    case .queued: "待发"
    case .sending: "发送中"
    case .failed: "失败"
    case .unconfirmed: "待确认"
    case .sent, .cancelled: nil
    }
  }
  let emptyStore = [
    "还没有消息。", "`dafu import FILE` 导入消息记录，", "`dafu demo` 打开演示收件箱。",
  ]
  func emptyList(_ view: InboxView) -> String {
    switch view {
    case .waiting: "没有人在等待，辛苦了。"
    case .snoozed: "没有稍后处理的会话。"
    case .done: "还没有已处理的会话。"
    case .backfill: "没有账号接入前的历史。"
    case .outbox: "没有正在发送的回复。"
    case .search(let text): "没有找到“\(text)”。"
    }
  }
  var loading: String { "正在读取……" }

  func overdue(_ count: Int) -> String { "超时 \(count)" }
  func dueSoon(_ count: Int) -> String { "将到期 \(count)" }
  func sending(_ count: Int) -> String { "发送中 \(count)" }
  func failed(_ count: Int) -> String { "失败 \(count)" }
  func gateway(_ gateway: Interface.Gateway) -> String? {
    switch gateway {
    case .unknown, .alive: nil
    case .cannotRead(let accounts) where accounts.count == 1:
      "\(accounts[0].platform.name)/\(accounts[0].name) 无法读取"
    case .cannotRead(let accounts): "\(accounts.count) 个账号无法读取"
    case .absent: "dafud 未运行：不会发送"
    case .demo: "演示"
    }
  }
  func gatewayInShort(_ gateway: Interface.Gateway) -> String? {
    switch gateway {
    case .absent: "dafud 未运行"
    case .cannotRead(let accounts): "\(accounts.count) 个未读取"
    case .unknown, .alive, .demo: self.gateway(gateway)
    }
  }
  func newTurns(_ count: Int) -> String { "新增 \(count)" }
  var startAgain: String { "请重新启动 dafu" }

  var publicReply: String { "公开" }
  var privateReply: String { "私密" }
  func followers(_ count: Int) -> String {
    switch count {
    case ..<10_000: "粉丝 \(count)"
    case ..<100_000_000: "粉丝 \(count / 10_000) 万"
    default: "粉丝 \(count / 100_000_000) 亿"
    }
  }
  func due(_ facts: DueFacts) -> String {
    let own = facts.ownTime.map { " = \($0)" } ?? ""
    let when = facts.isOver ? "已超时 \(facts.span)" : "剩 \(facts.span)"
    let why =
      switch facts.reason {
      case .target: facts.target.map { "，时限 \($0)" } ?? ""
      case .window: "，平台回复窗口关闭"
      }
    return "\(when)，\(facts.channelTime) 到期\(own)\(why)"
  }
  func windowLeft(_ span: String) -> String { "窗口剩 \(span)" }
  var windowClosed: String { "回复窗口已关闭" }
  func repliesLeft(_ count: Int) -> String { "还可回复 \(count) 条" }
  func target(_ span: Span, policy: String?) -> String {
    let clock = span.clock == .working ? "工作时间" : "自然时间"
    return "\(self.span(seconds: span.seconds))（\(clock)\(policy.map { "，\($0)" } ?? "")）"
  }
  func onPost(_ title: String) -> String { "原帖：\(title)" }
  func earlier(_ count: Int) -> String { "更早的消息 \(count) 条" }
  func span(seconds: Int64) -> String {
    let minutes = seconds / 60
    switch minutes {
    case ..<1: return "不到1分钟"
    case ..<60: return "\(minutes)分钟"
    case ..<600:
      return minutes % 60 == 0 ? "\(minutes / 60)小时" : "\(minutes / 60)小时\(minutes % 60)分"
    case ..<2880: return "\(minutes / 60)小时"
    default: return "\(minutes / 1440)天"
    }
  }
  func answered(after span: String, late: String?) -> String {
    "\(span)后回复" + (late.map { "，超时\($0)" } ?? "，按时")
  }
  func delivery(_ delivery: Delivery) -> String? {
    switch delivery {
    case .sent: "已发送"
    case .failed: "F 发送失败"
    case .claimed: "据称已在别处回复"
    case .deleted: "已删除"
    }
  }
  func outbox(_ state: OutboxReply.State) -> String {
    switch state {
    case .queued: "待发，可撤回"
    case .sending: "发送中"
    case .sent: "已发送"
    case .failed: "F 发送失败"
    case .unconfirmed: "? 可能已发送，正在核对"
    case .cancelled: "已撤回"
    }
  }
  func held(seconds: Int64) -> String { "\(seconds) 秒后发送" }
  func verdict(_ verdict: MandarinVerdict) -> String {
    switch verdict {
    case .mandarin: "是中文"
    case .partly: "部分不是中文"
    case .untranslated: "不是中文"
    case .nothingToTranslate: "无需翻译"
    }
  }
  func weekday(_ day: Int) -> String {
    let names = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    return names.indices.contains(day) ? names[day] : ""
  }
  func event(_ action: TriageEvent.Action, seat: String, time: (Moment) -> String) -> String {
    switch action {
    case .noReplyNeeded: "\(seat) 标记为无需回复"
    case .snooze(let until): "\(seat) 推迟到 \(time(until))"
    case .claim: "\(seat) 认领"
    case .release: "\(seat) 取消认领"
    case .queueReply: "\(seat) 提交了回复"
    case .cancelReply: "\(seat) 撤回了回复"
    case .spam: "\(seat)：垃圾信息"
    case .notSpam: "\(seat)：不是垃圾信息"
    case .block(let person): "\(seat) 拉黑了 \(person)"
    case .unblock(let person): "\(seat) 解除了对 \(person) 的拉黑"
    case .merge(let thread): "\(seat) 并入 \(thread)"
    case .unmerge: "\(seat) 取消了合并"
    case .handOff: "\(seat)：转人工"
    case .answerPrivately(let message): "\(seat)：已私信回复（\(message)）"
    case .answerElsewhere: "\(seat)：已用手机回复"
    }
  }
  func woke(seat: String) -> String { "\(seat) 取消推迟" }
  var undoneMark: String { "（已撤销）" }
  var takenDown: String { "已被删除" }
  var automatic: String { "自动回复" }
  var inexactTime: String { "时间不精确" }
  var us: String { "我方" }
  var answeredElsewhere: String { "平台尚未确认" }
  var deletedByPerson: String { "作者已删除" }

  var replyLabel: String { "中文回复（将发出）" }
  var sourceLabel: String { "自己的语言（不发出）" }
  func length(_ count: Int, of limit: LengthLimit?) -> String {
    guard let limit else { return "\(count) 字" }
    let unit = limit.unit == .utf8Bytes ? " 字节" : " 字"
    let over = count > limit.limit ? " 超长" : ""
    return "\(count)/\(limit.limit)\(unit)\(over)"
  }
  // Why is known as a platform's or dafud's sentence alone; half understood is more than nothing.
  func phoneOnly(_ reason: String?) -> String {
    "只能在手机上回复" + (reason.map { "：\($0)" } ?? "")
  }
  var unconnected: String { "未接入：回复只会排队" }
  var unconnectedInShort: String { "未接入" }
  func newsSinceOpened(_ news: [Question.News]) -> String { "新情况：" + list(news) }

  private func list(_ news: [Question.News]) -> String {
    news.map { item in
      switch item {
      case .wrote(let count): "用户又发来 \(count) 条"
      case .answered(let seat): "\(seat ?? "有人")已回复"
      case .queued(let seat): "\(seat) 已提交回复"
      }
    }.joined(separator: "，")
  }

  var phoneTitle: String { "用手机回复" }
  func codeLabel(_ part: PhoneState.Part) -> String {
    part == .link ? "扫码打开会话" : "扫码取文字，再粘贴"
  }
  var noLink: String { "平台没有给出这个会话的网址：请在它的应用里找到该用户。" }
  func noCode(_ part: PhoneState.Part) -> String {
    part == .link ? "网址太长，放不进二维码：请复制。" : "文字太长，放不进二维码：请复制。"
  }
  func codeNeeds(_ size: ScreenSize, _ part: PhoneState.Part) -> String {
    let what = part == .link ? "网址" : "文字"
    return "\(what)的二维码需要 \(size.columns) 列、\(size.rows) 行：请放大窗口或缩小字号，或直接复制。"
  }
  var writeFirst: String { "还没有写：先写好回复，才有它的二维码。" }

  func prompt(_ purpose: Prompt.Purpose) -> String {
    switch purpose {
    case .search: "搜索："
    case .snooze: "推迟到："
    case .command: ":"
    case .reportPeriod: "时段（2026-09-01..2026-09-30）："
    case .helpSearch: "在帮助中查找："
    case .merge: "并入："
    }
  }
  func preset(_ preset: SnoozePreset) -> String {
    switch preset {
    case .oneHour: "1小时"
    case .fourHours: "4小时"
    case .tomorrow: "明天 9:00"
    case .monday: "周一 9:00"
    }
  }
  func ask(_ question: Question) -> String {
    switch question {
    case .send(.notMandarin(let verdict), _):
      "这条回复\(self.verdict(verdict))。仍要发送吗？标记会保留。"
    case .send(.stale, let news): "打开之后有新情况：\(list(news))。仍要发送吗？"
    case .discardDraft: "要丢弃这份草稿吗？"
    case .claim(let news): "查看之后有新情况：\(list(news))。仍要标记为已回复吗？"
    }
  }
  func yes(_ question: Question) -> String {
    switch question {
    case .send: "发送"
    case .discardDraft: "丢弃"
    case .claim: "标记为已回复"
    }
  }
  var no: String { "返回" }
  var helpTitle: String { "按键与标记" }
  func screen(_ screen: KeyScreen) -> String {
    switch screen {
    case .any: "任何地方"
    case .inbox: "列表"
    case .conversation: "会话"
    case .why: "说明一轮"
    case .report: "报告"
    case .turns: "数字背后的轮次"
    case .composer: "撰写回复"
    case .phone: "用手机回复"
    case .prompt: "输入行"
    case .help: "本帮助"
    case .question: "回答提问"
    }
  }
  var legendTitle: String { "行首标记" }
  func flag(_ flag: Flag) -> String {
    switch flag {
    case .overdue: "超时：承诺的时限已过"
    case .sendFailed: "有回复未发出，或不确定是否发出"
    case .windowClosing: "平台的回复窗口即将关闭"
    case .dueSoon: "即将到期"
    case .kolWaiting: "KOL（意见领袖）在等待"
    case .slow: "回复超时"
    case .untranslated: "已回复，但不是中文"
    case .partly: "已回复，部分不是中文"
    case .skew: "平台给出的时间自相矛盾"
    }
  }

  func keymapFault(_ fault: KeymapProblem.Fault) -> String {
    switch fault {
    case .unknownScreen(let name):
      "[\(name)] 不是界面名，可用的有 "
        + KeyScreen.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownKey(let text, _): "\"\(text)\" 不是按键，按键写作 j、g g、<C-d>、<Enter>"
    case .unknownAction(let name, _): "\"\(name)\" 不是动作名，dafu keys 列出全部动作"
    case .actionElsewhere(let action, let screen):
      "\(action.rawValue) 在 [\(screen.rawValue)] 中不起作用"
    case .repeated(let keys, let screen, let firstLine):
      "\"\(keys)\" 在 [\(screen.rawValue)] 中绑定了两次，第一次在第 \(firstLine) 行"
    case .hides(let keys, let longer, let screen):
      "[\(screen.rawValue)] 中 \"\(keys)\" 是 \"\(longer)\" 的开头，请用 \"\" 解除其一"
    case .typedKey(let keys, let screen):
      "\"\(keys)\" 在 [\(screen.rawValue)] 中是文字，请用带 Ctrl、Alt 的键或功能键"
    case .digit(let keys): "\"\(keys)\" 以数字开头，而数字是次数"
    }
  }
}
