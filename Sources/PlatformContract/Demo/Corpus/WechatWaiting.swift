extension Corpus {
  /// Private messages to the service account that wait.
  static let wechatWaiting: [Story] = [
    Story(
      .they(
        "你们说48小时内回电话，今天是第二天了", "You said you'd call back within 48 hours. It's the second day now"),
      .they(
        "杯子烫伤孩子手的事，你们打算怎么处理？",
        "About the bottle that burned my child's hand: what are you going to do?"),
      wait: .windowCloses(minutes: 115)),
    Story(
      .they(
        "我是做消费报道的记者，姓苏。想就保温杯“虚标保温时长”的行业现象采访贵司，今天下班前能否给个书面答复？",
        "I'm a reporter covering consumer topics; my name is Su. I'd like your company's comment on bottles with overstated heat retention. Could I have a written reply by the end of today?"
      ),
      by: .journalist("苏闻（记者）"), wait: .dueSoon),
    Story(
      .they("付款成功了但是显示未支付，扣了两次钱！！", "I've paid but it says unpaid, and I was charged twice!!"),
      wait: .overdue(minutes: 52), obstacle: .refusedOnce),
    Story(
      .they("我要退货，盖子里面有头发！！", "I want to return it, there's a hair inside the lid!!"),
      .photo(), wait: .overdue(minutes: 128)),
    Story(
      .they("请问Tur 500现在有货吗", "Is the Tur 500 in stock now?"),
      .reply("有货的，除了雪原白其他颜色今天拍今天发。", "It is. All colours but Snowfield White ship today."),
      .they("那帮我留一个松针绿", "Then please keep a Pine Green for me"),
      .they("在吗？", "Are you there?"), wait: .overdue(minutes: 16)),
    Story(.voice(), wait: .overdue(minutes: 33)),
    Story(
      .they(
        "下单的时候地址定位错了，现在还能改吗，快递好像已经到转运中心了",
        "The location was wrong when I ordered. Can it still be changed? The parcel seems to be at the sorting centre already"
      ), wait: .dueSoon),
    Story(
      .they("请问老会员换新打几折", "What's the trade-in discount for long-time members?"), wait: .dueSoon),
    Story(
      .they(
        "给我推荐一款送领导的，别太贵，别太便宜",
        "Recommend me something for my boss: not too expensive, not too cheap"), wait: .snoozed),
    Story(
      .photo("这个红点是茶渍还是生锈？刚用了一个月", "Is this red spot tea or rust? I've only used it for a month")),
    Story(
      .they(
        "你好呀，上次那个快闪店的徽章还能补吗，差一枚“云”",
        "Hi there, can I still get a badge from the pop-up? I'm missing the \"cloud\"")),
    Story(
      .they("收到货了，很喜欢，谢谢小美", "It's arrived, I love it. Thank you, Xiaomei"),
      .sticker("[爱心]", "[heart]")),
    Story(
      .they(
        "我在高铁上把杯子落下了，能不能查序列号帮我挂失[流泪]",
        "I left my bottle on the train. Can you flag it as lost by serial number? [tears]")),
    Story(
      .they(
        "能不能开团购，我们小区业主群有四十几个人要",
        "Could we get a group price? Over forty neighbours in our residents' group want one"),
      .reply("可以的，30只以上有团购价，请问都要什么颜色？", "Yes, there's a group price from 30 up. Which colours?"),
      .they("统计了一下：松针绿18，岩灰15，橘色9", "Here's the count: 18 Pine Green, 15 Rock Grey, 9 orange"),
      draft: .reply("收到，一共42只，给您按团购价每只", "Received, 42 in all. For you at the group price of")),
    Story(
      .they(
        "侬好，问一声，徐汇阿里搭好修杯盖？",
        "Hello, may I ask where in Xuhui I can have a lid repaired? (Shanghainese)"),
      by: .named("弄堂口的阿婆"), wait: .claimed),
    Story(
      .they(
        "换货的新杯子什么时候寄出？我的旧杯你们前天就签收了",
        "When will the exchange ship? You signed for my old one the day before yesterday"),
      .failedReply(
        "您好，新杯今天已经寄出，单号稍后发您。", "Hello, the new bottle shipped today, the tracking number follows.")),
    Story(
      .they("請問可以寄到香港嗎？運費大概多少？", "Can you ship to Hong Kong? Roughly how much is the postage?"),
      by: .named("Carmen 嘉雯")),
    Story(
      .they(
        "你们家焖烧罐焖出来的粥为啥是夹生的，水温不够还是我米放多了",
        "Why does porridge in your food jar come out half-raw? Is the water not hot enough or did I use too much rice?"
      )),
    Story(.they("[微笑]", "[smile]"), .they("没人回是吧", "Nobody answers, huh")),
    Story(
      .they("麻烦发一下说明书电子版，纸质的被娃撕了", "Could you send the manual as a file? My kid tore the paper one")
    ),
  ]
}
