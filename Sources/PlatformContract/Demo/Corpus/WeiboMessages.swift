extension Corpus {
  /// Private messages to the brand's two accounts on Weibo.
  static let weiboMessages: [Story] = [
    Story(
      .they("在吗", "Are you there?"),
      .they("我的订单三天没动了", "My order hasn't moved for three days"),
      .reply(
        "在的！麻烦发一下订单号后六位，我马上查。",
        "I'm here! Please send the last six digits of the order number and I'll check right away."),
      .they("884120", "884120"),
      .reply(
        "查到了，苏州仓昨天爆仓，今晚一定发出，发出后您会收到短信。",
        "Found it. Our Suzhou warehouse was overloaded yesterday; it ships tonight for sure and you'll get a text message."
      )),
    Story(
      .photo("", ""),
      .they(
        "这个是正品吗？朋友送的，没有防伪码", "Is this genuine? A friend gave it to me and there's no security code"),
      .reply(
        "从照片看杯底刻字位置不对，我们的刻字在中心。可以寄来免费鉴定，邮费我们出。",
        "In the photo the engraving on the base is in the wrong place; ours is centred. You can send it in for a free check, we pay the postage."
      )),
    Story(
      .they(
        "你好 我想退款 不想要了 还没发货",
        "Hello, I want a refund. I don't want it any more, it hasn't shipped yet"
      ),
      .untranslated(
        "Hi, no problem. Your refund has been approved and will arrive in 3 working days."),
      .they("？看不懂英文，到底退没退", "? I can't read English. Did you refund it or not?"),
      .lateReply(
        "非常抱歉！退款已经批准，三个工作日内原路退回。",
        "So sorry! The refund is approved and goes back the same way within three working days.")),
    Story(
      .they(
        "Tur 500的盖子和750的通用吗？我想互换着用",
        "Are the lids of the Tur 500 and 750 interchangeable? I'd like to swap them"),
      .reply("通用的，口径都是45毫米，放心换。", "They are, both have a 45 mm mouth, swap away."),
      .sticker("[赞]", "[thumbs up]"),
      .reply("[心]", "[heart]")),
    Story(
      .they("开发票在哪里申请，公司报销要用", "Where do I request an invoice? I need it for expenses"),
      .reply(
        "订单详情页最下面有“申请发票”，填抬头和税号，24小时内发到邮箱。",
        "At the bottom of the order page there's \"Request invoice\". Enter the company name and tax number and it's emailed within 24 hours."
      )),
    Story(
      .they(
        "我家孩子把Kubb吸管咬断了，能单独买吸管吗",
        "My kid bit through the Kubb's straw. Can I buy straws separately?"),
      .reply(
        "吸管三支装15元，店铺搜“Kubb 吸管”。咬断的碎片请一定找齐，安全第一。",
        "A pack of three is 15 yuan, search \"Kubb straw\" in the shop. Please make sure you've found all the pieces, safety first."
      ),
      .they("找齐了，吓死我了，谢谢提醒", "Found them all, what a fright. Thanks for the reminder"),
      .reply("那就好，新吸管可以选硬一点的版本。", "Good. You can choose the firmer version for the new straws.")),
    Story(
      .they(
        "你们有没有质保啊 用了一年半不保温了",
        "Do you have a warranty? After a year and a half it no longer keeps warm"),
      .lateReply(
        "有的，两年质保。不保温一般是真空层失效，可以免费换新，请发购买记录。",
        "Yes, two years. It's usually a failed vacuum, which we replace free of charge. Please send proof of purchase."
      )),
    Story(
      .they(
        "合作推广找谁？我们是高校登山社",
        "Who do we contact about a partnership? We're a university mountaineering club"),
      .untranslated(
        "Thanks for your interest! Please email partner@example.com with your proposal and 社团介绍.")),
    Story(
      .they(
        "中奖了！私信让我填地址，这个链接是你们发的吗？怕是骗子",
        "I won! A message asks me to fill in my address. Is this link from you? I'm afraid it's a scam"
      ),
      .reply(
        "谢谢您先来核实！我们只用官方账号私信，不会索要验证码和银行卡。您收到的链接不是我们的，请不要填写。",
        "Thank you for checking first! We only write from the official account and never ask for codes or bank cards. That link isn't ours, please don't fill it in."
      )),
    Story(
      .they(
        "我要投诉。昨天打电话到你们售后，转了四次，最后直接挂了",
        "I want to complain. I called your after-sales line yesterday, got transferred four times and then cut off"
      ),
      .lateReply(
        "真的对不起。我是负责人小言，请把电话号码后四位给我，我去调录音，一小时内亲自给您回电。",
        "I'm truly sorry. This is Yan, in charge here. Please give me the last four digits of your phone number; I'll pull the recording and call you back myself within an hour."
      )),
    Story(
      .they(
        "杯子摔了一下，外面瘪了里面没事，还能保温吗",
        "I dropped it: dented outside, fine inside. Does it still insulate?"),
      .reply(
        "灌满开水摸摸外壁，如果不烫手就说明真空层还在，可以放心用。",
        "Fill it with boiling water and touch the outside. If it isn't hot, the vacuum is intact and you can go on using it."
      )),
    Story(
      .they("发货能走空运件吗，下周二出发去西藏", "Can it go by air? I'm leaving for Tibet next Tuesday"),
      .reply(
        "已备注加急，明天中午前从苏州仓发出，江浙沪次日达，其他地区两到三天。",
        "Marked as urgent: it leaves Suzhou before noon tomorrow. Next day for the Shanghai area, two to three days elsewhere."
      ),
      .they("到了到了，赶上了！", "It's here, just in time!"),
      .reply("一路平安，多喝热水（真的）。", "Safe travels, and drink hot water (seriously).")),
    Story(
      .they("冷萃壶可以放热水吗", "Can hot water go in the cold-brew jug?"),
      .reply(
        "不可以哦，Frost 是高硼硅玻璃但壶身是单层，骤热可能炸裂，请用常温水或冷水。",
        "Please don't: Frost is borosilicate glass but single-walled, and sudden heat may crack it. Use room-temperature or cold water."
      )),
    Story(
      .they("我的会员积分怎么清零了", "Why have my member points gone to zero?"),
      .reply(
        "系统升级后显示有延迟，您的积分还在，一共1260分，今晚会恢复显示。",
        "The display lags after the system upgrade. Your points are safe, 1,260 in all, and will show again tonight."
      )),
    Story(
      .they(
        "您好，想给我爸买一个，他手有点抖，哪款好拧",
        "Hello, I'd like one for my dad. His hands shake a bit, which one is easy to open?"),
      .reply(
        "推荐Tur 500配按压盖，不用拧，一按就开，按压盖可以单配。",
        "The Tur 500 with the press lid: no twisting, just press. The lid can be bought separately."
      ),
      .they("太贴心了，就它了", "How thoughtful, that's the one"),
      .reply("祝叔叔健康！", "Wishing your dad good health!")),
    Story(
      .they("为什么别人有杯套赠品我没有", "Why did others get a free sleeve and I didn't?"),
      .onPhone("赠品是前一千名的，您的已补登记，随下一单一起寄～")),
    Story(
      .they("可以帮我改地址吗 江苏改成广东", "Could you change my address, from Jiangsu to Guangdong?"),
      .untranslated("Sure, please send me the new address and phone number."),
      .they("广东省佛山市的，电话没变", "It's in Foshan, Guangdong. Same phone"),
      .reply("好的，已经改好了，运费不变。", "Done. The shipping cost stays the same.")),
    Story(
      .they(
        "急急急！今天能不能拦截快递，地址写成前男友家了",
        "URGENT! Can you stop the parcel today? I put in my ex-boyfriend's address"),
      .reply(
        "已拦截成功，重新给您寄，新地址发我就好。抱抱。",
        "Intercepted. We'll send it again, just give me the new address. Hugs."),
      .sticker("[抱抱]", "[hug]"),
      .reply("[抱抱]", "[hug]")),
    Story(
      .they("你好，收到的是岩灰，我拍的是松针绿", "Hello, I received Rock Grey but ordered Pine Green"),
      .photo()),
    Story(
      .they("退货的运费谁出？", "Who pays for return shipping?"), wait: .overdue(minutes: 40)),
    Story(
      .they(
        "请问企业定制一百只起订吗，要印logo，下个月年会用",
        "Is the minimum for corporate orders a hundred? With a logo, for our annual party next month"
      )
    ),
    Story(
      .they(
        "不好意思打扰一下，杯盖里面那个小零件冲进下水道了，还有救吗[泪]",
        "Sorry to bother you: the small part inside the lid went down the drain. Is there any hope? [tears]"
      )),
    Story(
      .they(
        "我看到你们招线下茶艺师，简历投哪里",
        "I saw you're hiring a tea specialist for the shop. Where do I send my CV?"), wait: .dueSoon
    ),
    Story(
      .they("我昨天问的那个事，还没有结果吗？", "That thing I asked yesterday, still no result?"),
      wait: .overdue(minutes: 95)),
    Story(
      .they("谢谢你们，补发的杯子收到了", "Thank you, the replacement has arrived"), .sticker("[心]", "[heart]")),
    Story(
      .they("能加急吗，过生日用的", "Can you rush it? It's for a birthday"),
      .reply(
        "可以，今天发出，附一张生日卡，写什么名字呢？",
        "Yes, it ships today with a birthday card. What name shall we write?"),
      .they("写“老周”就行，哈哈", "Just write \"Old Zhou\", haha")),
  ]
}
