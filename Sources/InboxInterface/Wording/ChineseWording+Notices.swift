import InboxModel
import TerminalScreen

/// What the last row says of what was done or refused, in Chinese.
extension ChineseWording {
  func notice(_ notice: Notice, time: (Moment) -> String) -> String {
    switch notice {
    case .nothingBound(let keys): "\(notation(of: keys)) 在这里没有作用"
    case .pasteIgnored: "这里不接受粘贴，请先打开回复"
    case .nothingSelected: "没有选中会话"
    case .noConversation(let id): "\(id) 已不在库中"
    case .nothingToSend: "没有可发送的内容：中文栏是空的"
    case .windowClosed: "平台的回复窗口已关闭，用户再次来信后才能回复"
    case .quotaUsed: "平台允许的回复条数已用完，用户再次来信后才能回复"
    case .tooLong(let count, let limit): "无法发送：\(length(count, of: limit))，请缩短"
    case .draftKept: "草稿已保存"
    case .draftDiscarded: "草稿已丢弃"
    case .replyHeld(let seconds): "回复将在 \(seconds) 秒后发出，撤销键可收回"
    case .replyWaits: "回复在等待：dafud 未运行，撤销键可收回"
    case .replyUnconnected: "回复在等待：此账号未接入，无人发送，撤销键可收回"
    case .claimNeedsText: "请写下回复的内容，否则无法检查是否为中文"
    case .answeredOnPhone(.claimed): "已标记为用手机回复，待平台确认"
    case .answeredOnPhone(.confirmed(let at)): "平台上已有这条回复（\(time(at))），只计一次"
    case .answeredOnPhone(.repeated(let seat, let at)):
      "\(seat) 已于 \(time(at)) 标记过这条回复，只计一次"
    case .noMedia: "当前显示的消息没有可以打开的图片或文件"
    case .mediaOpened(let place): "已打开：\(place)"
    case .mediaShown(let place): place
    case .noReplyNeeded: "已标记为无需回复"
    case .snoozed(let until): "推迟到 \(time(until))"
    case .woken: "已回到队列"
    case .notSnoozed: "它没有被推迟"
    case .nobodyWaits: "这里没有人在等回复"
    case .claimed: "已认领"
    case .released: "已取消认领"
    case .marked(.spam(true)): "已标记为垃圾信息，不计入统计"
    case .marked(.spam(false)): "已取消垃圾信息标记，照常统计"
    case .marked(.blocked(true)): "已在此拉黑（平台上未拉黑），不计入统计"
    case .marked(.blocked(false)): "已解除拉黑，照常统计"
    case .marked(.answeredPrivately): "完成：已私信回复"
    case .marked(.merged(let target)): "已并入 \(target.thread)"
    case .marked(.unmerged): "已取消合并"
    case .notAConversation(let text): "“\(text)”不是本账号的会话"
    case .notClaimed: "没有人认领它"
    case .undone(let action): "已撤销：\(undone(action))"
    case .snoozedAgain: "已撤销：重新推迟"
    case .nothingToUndo: "没有可撤销的操作"
    case .notATime(let text): "“\(text)”不是时间，可写 2h、90m、17:30、明天 或 2026-11-25 09:00"
    case .noTurns: "这里没有轮次"
    case .notAPeriod(let text):
      "“\(text)”不是时段，可写 2026-09-01..2026-09-30、2026-09 或某一天"
    case .timeInPast: "这个时间已经过去"
    case .unknownCommand(let text): "没有名为“\(text)”的命令"
    case .noMore: "这个方向没有了"
    case .showsOriginal(let original): original ? "列表显示原文" : "列表显示译文"
    case .layout(.beside): "会话显示在列表右侧"
    case .layout: "会话显示在列表下方"
    case .tooNarrow(let columns): "并排显示至少需要 \(columns) 列：请把窗口拉宽"
    case .editorFailed(let reason): "编辑器出错：\(reason)"
    case .staleReply: "这里有新情况，没有发送：请先查看，再重新发送"
    case .staleClaim: "这里有新情况，没有标记：请先查看，再重新标记"
    case .phoneOnly(let reason): "只能在手机上回复：\(reason)"
    case .replacedReplyMoved: "那条失败的回复已被重新发送或撤下：请先查看，再重新回复"
    case .tooLateToUndo: "来不及撤回：回复正在发送或已经发出"
    case .storeUpgraded: "请退出并重新启动 dafu：库已升级，此 dafu 版本过旧，不再写入库中；您输入的文字会存为草稿。"
    case .failed(let reason): reason
    }
  }

  private func undone(_ action: TriageEvent.Action) -> String {
    switch action {
    case .noReplyNeeded: "无需回复"
    case .snooze: "推迟"
    case .claim: "认领"
    case .release: "取消认领"
    case .queueReply: "回复，已变回草稿"
    case .cancelReply: "撤回"
    case .spam, .notSpam: "垃圾信息标记"
    case .block, .unblock: "拉黑"
    case .merge, .unmerge: "合并"
    case .handOff: "转人工"
    case .answerPrivately: "已私信回复"
    case .answerElsewhere: "已用手机回复，文字已变回草稿"
    }
  }
}
