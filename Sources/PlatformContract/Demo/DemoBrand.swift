import InboxModel

/// The demo's invented brand: Lommervik (洛莫维), thermos bottles and travel tea sets.
enum DemoBrand {
  static let weibo = AccountID(platform: .weibo, name: "lommervik")
  static let weiboCare = AccountID(platform: .weibo, name: "lommervik-care")
  static let wechat = AccountID(platform: .wechat, name: "lommervik")
  static let wechatClub = AccountID(platform: .wechat, name: "lommervik-club")
  static let tieba = AccountID(platform: .tieba, name: "lommervik")
  static let meipai = AccountID(platform: .meipai, name: "lommervik")
  static let qzone = AccountID(platform: .qzone, name: "lommervik")

  static let accounts = [weibo, weiboCare, wechat, wechatClub, tieba, meipai, qzone]

  /// Names that need no translation in a reply.
  static let words = [
    "Lommervik", "Tur 500", "Tur 750", "Tur", "Gryte", "Telt", "Kubb", "Frost",
  ]

  /// Who answers: two in Shanghai, two at headquarters who write English.
  enum Seat {
    static let shanghai = ["mei", "yan"]
    static let headquarters = ["sofie", "jonas"]
  }
}

/// What comments hang on.
struct Post: Hashable, Sendable {
  var id: String
  var title: String
}

extension Post {
  /// Ids have each platform's form and name nothing that exists there: links go to example.com.
  static let weibo = [
    Post(id: "5362018840217733", title: "#带一壶去山里# 转发评论晒出你的山和你的壶，抽20位送浆果红限定款"),
    Post(id: "5359746120335208", title: "Tur 500 落日橘到了，把黄昏装进杯里"),
    Post(id: "5357190866273811", title: "保温杯怎么洗才干净？三步讲清楚"),
    Post(id: "5355028817304456", title: "杭州快闪店开门了，来喝一杯山里的茶"),
  ]
  static let wechat = [
    Post(id: "2247488120_1", title: "杯子里的山野：Tur 系列设计手记"),
    Post(id: "2247488096_1", title: "密封圈该换了吗？一张图看懂"),
    Post(id: "2247488131_2", title: "会员日预告：给老朋友的三件小事"),
  ]
  static let tieba = [
    Post(id: "9480213377", title: "【新品】Tur 750 开箱讨论楼"),
    Post(id: "9471880256", title: "【官方】售后问题集中楼"),
    Post(id: "9466034419", title: "大家都用洛莫维泡什么茶？"),
    Post(id: "9459127703", title: "焖烧罐菜谱接龙"),
  ]
  static let meipai = [
    Post(id: "1408823507", title: "40秒看完一只保温杯的诞生"),
    Post(id: "1408790164", title: "在海拔3800米煮一壶茶"),
    Post(id: "1408755932", title: "不用电的腊肠煲仔饭"),
  ]
  static let qzone = [
    Post(id: "2853017466_aa0c0daa41f2c86512a30d00", title: "新色投票：下一只杯子你来定"),
    Post(id: "2853017466_aa0c0daa90b7c6651f440b00", title: "校园大使招募，寻找爱出门的你"),
    Post(id: "2853017466_msgb", title: "留言板"),
  ]
}
