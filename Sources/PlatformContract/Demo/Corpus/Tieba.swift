extension Corpus {
  /// Floors and comments in the brand's forum on Tieba: unboxing (0), after-sales (1), teas (2),
  /// food jar recipes (3).
  static let tieba: [Story] = [
    Story(
      .photo(
        "3楼占座，750到手，磨砂手感比上一代细",
        "Floor 3 is mine. Got the 750, the matte finish feels finer than the last generation"),
      .reply(
        "感谢层主开箱！这一代换了喷砂工艺，细了一倍。",
        "Thanks for the unboxing! This generation has a new sandblasting process, twice as fine.")),
    Story(
      .they("楼主750能塞进书包侧兜不", "Does the 750 fit in a backpack's side pocket, OP?"),
      .reply(
        "直径7.4厘米，普通书包侧兜能放，电脑包的窄兜放不下。",
        "It's 7.4 cm across: fine for a normal backpack, too wide for a laptop bag's pocket."),
      .they("懂了 感谢大佬#(大拇指)", "Got it, thanks #(thumbs up)"),
      .reply("客气啦～", "No problem!")),
    Story(
      .they(
        "说保温12小时的我笑了，我这个6小时就温吞了#(滑稽)",
        "12 hours, they say, that's a laugh. Mine is lukewarm after six #(smirk)"),
      .lateReply(
        "您好，标准测试是满杯95度密封。六小时变温多半是真空层漏了，两年内免费换，请私信购买记录。",
        "Hello, the standard test is a full bottle at 95°, sealed. Lukewarm after six hours is most likely a vacuum leak, replaced free within two years; please message your proof of purchase."
      ),
      .they(
        "回复 洛莫维官方 :换了，新的没问题，前面话说重了",
        "Reply to 洛莫维官方: exchanged, the new one's fine. I was too harsh"),
      .reply("没有没有，是您帮我们找出了问题批次。", "Not at all, you helped us find the faulty batch.")),
    Story(
      .they("前排出售瓜子花生矿泉水", "Front-row seats: selling melon seeds, peanuts, mineral water"),
      wait: .dismissed),
    Story(
      .they("顶上去，让官方看见", "Bump so that the brand sees it"), on: 1, wait: .dismissed),
    Story(
      .photo(
        "拆开发现杯底标没对齐，强迫症表示忍不了",
        "Opened it and the logo on the base isn't centred. My OCD can't bear it"),
      .reply(
        "已记录批次，介意可以换，不介意我们补一张20元券，您选～",
        "Batch noted. You can exchange it, or we'll send a 20 yuan coupon. Your choice!"),
      .they("换吧，券给有缘人", "Exchange please, give the coupon to someone lucky"),
      .reply("好嘞，单号私信我。", "Right, message me the order number."), on: 1),
    Story(
      .they(
        "客服电话永远占线，吧里有没有管事的#(怒)", "The hotline is always busy. Is anyone in charge here? #(angry)"),
      .lateReply(
        "在的，热线今天扩了四个坐席，您也可以直接回这楼，我盯着。",
        "Yes. The hotline got four more seats today, or just answer here, I'm watching."), on: 1),
    Story(
      .they("问下各位，密封圈有异味怎么去", "Folks, how do I get the smell out of the gasket?"),
      .untranslated("Soak the gasket in lemon water overnight, it helps a lot."), on: 1),
    Story(
      .they("质保期从付款算还是从收货算？", "Does the warranty run from payment or from delivery?"),
      .reply("从签收那天算，两年整。", "From the day of delivery, two full years."), on: 1),
    Story(
      .they("lz我的杯子在地铁上被挤扁了这个能保吗", "OP, my bottle got squashed on the metro. Is that covered?"),
      .reply(
        "外力变形不在质保里，但可以以旧换新抵40元。人没被挤扁吧？",
        "Damage from outside isn't covered, but a trade-in gives you 40 yuan off. You weren't squashed yourself, I hope?"
      ),
      .they("人也快扁了，早高峰懂的都懂#(泪)", "Nearly. Rush hour, if you know you know #(tears)"),
      .reply("抱抱，早高峰辛苦了。", "Hugs, rush hour is hard."), on: 1),
    Story(
      .they("用它泡了一年的凤凰单丛，鸭屎香永远的神", "A year of Phoenix Dancong in it. Yashixiang forever"),
      .reply(
        "鸭屎香闷久了会涩，建议三分钟出汤，层主试试？",
        "Yashixiang turns astringent if left too long; try pouring after three minutes?"),
      .they("专业！", "A pro!"),
      .reply("不敢当，喝得多而已哈哈", "Hardly, I just drink a lot of it haha"), on: 2),
    Story(
      .they("只有我用它泡枸杞吗", "Am I the only one soaking goji berries in it?"),
      .reply("您不是一个人。", "You are not alone."), on: 2),
    Story(
      .they(
        "绿茶别用保温杯闷啊，闷出来一股菜汤味，别问我怎么知道的",
        "Don't stew green tea in a thermos, it tastes of vegetable soup. Don't ask how I know"),
      .onPhone("层主说得对，绿茶用Telt泡，敞口不闷。"), on: 2),
    Story(
      .they(
        "求推荐不苦的普洱，老爸要戒酒改喝茶",
        "Recommend a pu'er that isn't bitter? My dad is giving up drink for tea"),
      .reply(
        "熟普的宫廷级入口甜，配小壶少量多次；也恭喜叔叔戒酒！",
        "Palace-grade ripe pu'er is sweet from the first sip; small pot, little and often. And congratulations to your dad!"
      ), on: 2),
    Story(
      .they(
        "冷萃壶做茉莉花茶绝了，冰箱一晚，第二天带去工地",
        "Jasmine tea in the cold-brew jug is brilliant: a night in the fridge, then off to the building site with it"
      ), on: 2),
    Story(
      .they("我拿它装的二锅头，保温倒是没用上#(滑稽)", "I keep baijiu in mine. Didn't need the insulation #(smirk)"),
      .reply("只要不开车，装什么您说了算。", "As long as you don't drive, it's your call."), on: 2),
    Story(
      .photo(
        "焖烧罐版腊八粥，晚上十一点放，早上七点开盖，米都开花了",
        "Laba porridge in the food jar: in at 11 p.m., opened at 7 a.m., every grain burst"),
      .reply(
        "色香味都有了！可以收进菜谱贴吗，署您的名。",
        "Looks delicious! May we add it to the recipe thread under your name?"),
      .they("收收收，我要名垂吧史", "Please do, I'll go down in forum history"),
      .reply("已收录，第十九道。", "Added, number nineteen."), on: 3),
    Story(
      .they("银耳要焖几个钟头才出胶", "How many hours until white fungus turns gelatinous?"),
      .reply(
        "撕小朵泡一小时，开水预热罐子，焖四小时以上。",
        "Tear it small, soak for an hour, preheat the jar with boiling water, then four hours or more."
      ), on: 3),
    Story(
      .they("宿舍党福音，泡面都不用锅了", "A blessing for dorm life, I don't even need a pot for noodles"),
      .reply(
        "煮个鸡蛋也可以，开水焖十五分钟就是溏心。",
        "An egg works too: fifteen minutes in boiling water gives you a soft yolk."), on: 3),
    Story(
      .they("焖牛腩失败，硬得像鞋底，求救", "Beef brisket failed, tough as a shoe sole. Help"),
      .lateReply(
        "牛腩要先在锅里煮开十五分钟再进罐，焖烧罐只负责慢炖不负责煮熟～",
        "Boil the brisket in a pot for fifteen minutes first; the jar only simmers, it doesn't cook."
      ), on: 3),
    Story(
      .they("有没有大神整理个表格，米、豆、肉各焖多久", "Has anyone made a table of times for rice, beans and meat?"),
      on: 3),
    Story(
      .they("俺们这儿都叫暖壶，得劲！", "Round here we call it a nuanhu. Spot on! (Henan dialect)"),
      .reply("中！", "Zhong! (Henan for \"good\")"), on: 3),
    Story(
      .they(
        "二手群里的官方样品是真的假的？有人卖99",
        "Are the \"official samples\" in second-hand groups real? Someone sells them for 99"),
      on: 1, wait: .overdue(minutes: 75)),
    Story(
      .they(
        "上个月反馈的盖子渗水，官方说改，改到现在没动静，发帖还给我删了？",
        "Last month I reported the leaking lid. You said you'd fix it, nothing happened, and now my post is deleted?"
      ), on: 1,
      wait: .overdue(minutes: 200), obstacle: .answerLost),
    Story(
      .they(
        "楼上说的我也遇到了，同一批次的吧，序列号尾号C7",
        "Same problem as above, probably the same batch. Serial ends in C7"), on: 1, wait: .dueSoon),
    Story(
      .they("求问吧主，新人能发交易贴吗", "Mods, may newcomers post sales?"), on: 0, wait: .dueSoon),
    Story(
      .they("750装满水一公斤多，拿来举铁也不错", "A full 750 weighs over a kilo, good for lifting too")),
    Story(
      .they(
        "有人知道海外版和国行版内胆一样不",
        "Does anyone know if the overseas and the mainland version have the same liner?")),
    Story(
      .they("颜色能投票吗，我投雾霾蓝", "Can we vote on colours? I vote for haze blue"), wait: .snoozed),
    Story(
      .photo(
        "手残党拧盖子滑丝了，这种能单换内螺纹圈吗",
        "Clumsy me stripped the thread of the lid. Can just the inner ring be replaced?"), on: 1),
    Story(
      .they("火钳刘明，等一个官方回复", "Tongs at the ready, waiting here for an official answer"), on: 1),
    Story(
      .they("你们茶垢都怎么洗，我这个已经包浆了", "How do you all clean tea stains? Mine has a patina by now"), on: 2
    ),
    Story(
      .they(
        "老茶客路过，杯子泡茶终究是将就，但在火车上它就是最好的将就",
        "Old tea drinker passing by. Tea from a bottle is always a compromise, but on a train it's the best one"
      ), on: 2),
    Story(
      .they("焖了个红薯，甜！", "Did a sweet potato. Sweet!"), .photo(), on: 3),
    Story(
      .they(
        "谁能告诉我为什么我的小米粥焖完是两层，上面水下面米",
        "Can someone tell me why my millet porridge comes out in two layers, water above and millet below?"
      ), on: 3),
    Story(
      .they(
        "蹲个会员日价格，预算200，求不要背刺",
        "Waiting for the member-day price. Budget 200, please don't stab me in the back")),
  ]

  /// Private messages on Tieba: they can only be answered in its own app.
  static let tiebaMessages: [Story] = [
    Story(
      .they(
        "吧主你好，我的帖子被误删了，讲焖烧罐食谱的，能恢复吗",
        "Hello mod, my post with food jar recipes was deleted by mistake. Can you restore it?"),
      .onPhone("已经恢复了，是系统误判，抱歉。")),
    Story(
      .they("想申请当小吧主，我每天都在，可以吗", "I'd like to be an assistant mod, I'm here every day. May I?")),
    Story(
      .they(
        "私信说下，吧里那个卖样品的用的是我的图，麻烦处理",
        "Privately: the one selling samples in the forum uses my photos. Please deal with it"),
      wait: .dueSoon),
  ]
}
