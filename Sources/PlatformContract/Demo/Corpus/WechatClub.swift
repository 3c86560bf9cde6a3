extension Corpus {
  /// Private messages to the members' club account on WeChat.
  static let wechatClub: [Story] = [
    Story(
      .they("积分商城的登山杖什么时候补货", "When will the trekking poles be back in the points shop?"),
      .reply(
        "本周五中午十二点补80副，1500积分一副，先到先得。",
        "80 pairs this Friday at noon, 1,500 points a pair, first come first served."),
      .they("闹钟已定", "Alarm set"),
      .reply("手速拼起来！", "Fast fingers!")),
    Story(
      .they("报名了周末的徒步，可以带狗吗", "I signed up for the weekend hike. May I bring my dog?"),
      .reply(
        "可以带，请牵绳并带拾便袋，也给狗狗备了水碗～",
        "Yes, on a lead and with bags please. There's a water bowl for it too."),
      .they("它说谢谢你们", "It says thank you"),
      .reply("摸摸头", "A pat on the head")),
    Story(
      .they("徒步活动下雨会取消吗？", "Will the hike be cancelled if it rains?"),
      .lateReply(
        "小雨照常，雷雨或大风会提前一天通知改期。",
        "Light rain goes ahead; for thunderstorms or strong wind we reschedule a day ahead.")),
    Story(
      .they("生日券没收到", "I didn't get my birthday coupon"),
      .reply("补发了，在卡包里，祝您生日快乐[蛋糕]", "Reissued, it's in your card wallet. Happy birthday [cake]")),
    Story(
      .they("怎么升级到山顶会员？", "How do I become a Summit member?"),
      .untranslated("Summit level needs 3,000 points within 12 months."),
      .they("什么意思？", "What does that mean?"),
      .reply(
        "抱歉，刚才发成英文了：一年内攒满3000积分就自动升级。",
        "Sorry, that went out in English: 3,000 points within a year and you're upgraded automatically."
      )),
    Story(
      .they(
        "想请假，这周末的活动我来不了了，名额让给别人吧",
        "I can't make it this weekend after all, please give my place to someone else"),
      .they("如果能改到下一期就更好了", "Even better if it could be moved to the next date"),
      wait: .windowCloses(minutes: 165)),
    Story(
      .they(
        "老会员了，四年，第一次提意见：活动名额能不能别拼手速，抽签公平点",
        "Member for four years, first suggestion: please don't make it first come first served, a draw would be fairer"
      )),
    Story(
      .they("上次徒步的合影发一下呗", "Could you send the group photo from the last hike?")),
    Story(
      .they(
        "带队的阿鹏太棒了，我妈都跟下来了，下次还报他的队",
        "Our guide Apeng was great, even my mum kept up. I'll join his group again next time")),
  ]

  /// Comments on the accounts' articles on WeChat; each can be answered once.
  static let wechatComments: [Story] = [
    Story(
      .they(
        "看到设计师画了四十七版杯盖，突然觉得199也不贵了",
        "Seeing that the designer drew 47 lids, 199 suddenly doesn't seem expensive"),
      .reply("第四十八版正在路上，为了单手能开。", "Number 48 is on its way, so it opens with one hand.")),
    Story(
      .they("文章写得真好，是会让人想出门的那种", "Lovely article, the kind that makes you want to go outside"),
      .reply("那就周末见，山里见。", "See you at the weekend, in the mountains.")),
    Story(
      .they("配图第三张是哪里？求坐标", "Where's the third picture? Coordinates please"),
      .lateReply("云南丙中洛，怒江边的一个小村子。", "Bingzhongluo in Yunnan, a small village on the Nu River.")),
    Story(
      .they("错别字：第五段“做客”应为“作客”", "Typo: paragraph five should read 作客, not 做客"),
      .reply(
        "感谢火眼金睛！已请编辑核对，这两个词我们也吵了一下午。",
        "Thank you, eagle eye! Our editor is checking; we argued about those two words all afternoon."
      ), on: 0),
    Story(
      .they(
        "密封圈一年换一次原来是真的，我用了四年……",
        "So you really should change the gasket yearly. I've used mine for four..."),
      .reply(
        "四年的它辛苦了，后台发地址给您寄新的。",
        "Four years, what a trooper. Send us your address and a new one's on the way."), on: 1),
    Story(
      .they("图解很清楚，转给我妈了", "Very clear diagrams, I've sent it to my mum"),
      .onPhone("谢谢转发，也祝阿姨用得顺手！"), on: 1),
    Story(
      .they("能不能做个视频版，老人家看图还是不会", "Could you make a video? Old people can't manage with pictures"),
      .untranslated("Great idea, we will make a video version next week!"), on: 1),
    Story(
      .they(
        "会员日能不能别只打折杯子，配件也来点",
        "On member day, please don't only discount bottles, do the accessories too"), on: 2),
    Story(
      .they(
        "蹲会员日，上次那个两杯一壶的套装还有吗",
        "Waiting for member day. Will the set with two cups and a pot be back?"), on: 2),
    Story(
      .they(
        "从第一篇推送追到现在，看着你们从三个人变成一个团队",
        "I've followed you since the first article and watched three people become a team"),
      .reply(
        "第一篇只有41个阅读，其中一个一定是您。谢谢！",
        "The first one had 41 readers and you must have been one. Thank you!"), on: 0),
    Story(
      .they(
        "可以转载到我们社区的公众号吗？会注明出处", "May we republish this on our neighbourhood account, with credit?"),
      on: 0, wait: .dueSoon),
    Story(
      .they(
        "你们写广告能不能少点抒情，直接说保温几小时",
        "Could your ads be less lyrical and just say how many hours it stays hot?"),
      .reply(
        "12小时，68度以上。抒情的同事已经去面壁了。",
        "12 hours above 68 degrees. The lyrical colleague is facing the wall."), on: 0),
  ]
}
