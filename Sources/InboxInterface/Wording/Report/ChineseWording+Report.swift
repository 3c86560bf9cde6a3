import InboxModel
import Reports

extension ChineseWording {
  var reportTitle: String { "报告" }
  func name(_ unit: ReportSpan.Unit, isCurrent: Bool) -> String? {
    switch unit {
    case .day: isCurrent ? "今天" : "一天"
    case .week: isCurrent ? "本周" : "一周"
    case .month: isCurrent ? "本月" : "一月"
    case .days: nil
    }
  }
  func seen(at time: String, zone: String) -> String { "截至 \(time) \(zone)" }
  var counting: String { "正在统计……" }
  var noReport: String { "没有报告。" }

  var promisesTitle: String { "承诺" }
  func part(_ part: ReportFigure.Part) -> String {
    switch part {
    case .turns: "轮次"
    case .answered: "已回复"
    case .state(let state): self.state(state)
    case .openNotDue: "待回复未到期"
    case .openOverdue: "待回复已超时"
    case .untranslated: "未译"
    case .partly: "部分未译"
    case .attainment: "达标率"
    case .response: "回复率"
    case .settled: "办结率"
    case .within(let seconds): "\(duration(seconds: seconds))内"
    case .waited(_, let seconds) where seconds == 0: "已回复"
    case .waited(let clock, let seconds): "至少等了 \(PlainText.clock(seconds))（\(self.clock(clock))）"
    }
  }
  func column(_ part: ReportFigure.Part) -> String {
    switch part {
    case .openOverdue: "待复超时"
    case .state(.unknown): "未知"
    default: self.part(part)
    }
  }
  func replies(_ count: Int) -> String { "发出回复 \(count)" }
  func claimed(_ count: Int) -> String { "据称 \(count)" }
  func emojiOnly(_ count: Int) -> String { "仅表情 \(count)" }

  var waitsTitle: String { "已回复轮次的等待时间（时:分:秒）" }
  var waitColumns: [String] { ["轮次", "平均", "中位", "p90", "p95", "最长"] }
  func clock(_ clock: Clock) -> String { clock == .wall ? "自然时间" : "工作时间" }
  func duration(seconds: Int64) -> String {
    switch seconds {
    case let seconds where seconds >= 86_400 && seconds % 86_400 == 0: "\(seconds / 86_400)天"
    case let seconds where seconds > 0 && seconds % 3600 == 0: "\(seconds / 3600)小时"
    case let seconds where seconds > 0 && seconds % 60 == 0: "\(seconds / 60)分钟"
    default: "\(seconds)秒"
    }
  }

  func split(by key: ReportKey) -> String {
    let name =
      switch key {
      case .platform: "平台"
      case .account: "账号"
      case .kind: "类型"
      case .seat: "席位"
      case .policy: "规则"
      case .post: "帖子"
      case .kol: "KOL"
      case .origin: "来源"
      case .day: "日"
      case .week: "周"
      case .month: "月"
      case .hour: "小时"
      case .weekday: "星期"
      }
    return "按\(name)"
  }
  var splitHint: String { "分组" }
  func value(_ value: GroupValue, of key: ReportKey) -> String {
    switch value {
    case .text(let text) where key == .kind:
      MessageKind(rawValue: text).map { kind($0, short: false) } ?? text
    case .text(let text) where key == .platform:
      Platform.builtIn.first { $0.name == text }.map { platform($0) } ?? text
    case .text(let text): text
    case .hour(let hour): "\(padded(hour, 2)):00"
    case .weekday(let day): weekday(day)
    case .truth(let isKOL): isKOL ? "KOL" : "其他"
    case .none: PlainText.nothing
    }
  }
  var total: String { "合计" }

  var weekTitle: String { "来信时段：按星期和小时的轮次" }
  func weekLegend(unit: Int, shades: [String]) -> [String] {
    let numbers = unit == 1 ? "" : "（单位 \(unit)，向上取整）"
    return [
      "数字是轮次\(numbers)，前面的符号是超时的比例：",
      "\(shades[0]) 不到1/4  \(shades[1]) 不到一半  \(shades[2]) 不到3/4  \(shades[3]) 更多",
    ]
  }
  var latencyTitle: String { "等待时间（自然时间）" }
  func wait(over least: Int64?, upTo most: Int64?) -> String {
    if let most { return "\(duration(seconds: most))内" }
    return least.map { "超过\(duration(seconds: $0))" } ?? "不限"
  }

  var voidsTitle: String { "作废的轮次：谁，为什么" }
  func voids(by seat: String?, _ reason: VoidReason) -> String {
    "\(seat ?? PlainText.nothing)：\(words(reason))"
  }
  var coverageTitle: String { "未能正常同步" }
  func gap(from: String, to: String?) -> String { "\(from) 至 \(to ?? "现在")" }

  func state(_ state: TurnState) -> String {
    switch state {
    case .met: "按时"
    case .missed: "超时"
    case .pending: "未到期"
    case .void: "作废"
    case .exempt: "豁免"
    case .unknown: "无法判定"
    }
  }
  func turns(_ count: Int) -> String { "\(count) 轮" }
  func more(_ count: Int) -> String { "还有 \(count) 轮：请选择更短的时段" }
  var noTurnsBehind: String { "没有轮次。" }
  var turnColumns: [String] { ["来信", "状态", "等待", "超时", "回复者", "轮次"] }
  func hour(_ hour: Int, of weekday: Int) -> String {
    "\(self.weekday(weekday)) \(padded(hour, 2)):00–\(padded(hour + 1, 2)):00"
  }
  func ofRow(_ row: String, _ part: String) -> String { "\(row)：\(part)" }
  func judged(met: Int, missed: Int, attainment: String) -> String {
    "按时 \(met)，超时 \(missed)：\(attainment)"
  }
}
