extension Corpus {
  /// What people write on Weibo while the demo is open, mostly under the campaign post.
  static let liveWeibo: [Story] = [
    Story(.they("来晚了，还能参加吗", "Am I too late to join?")),
    Story(.photo("我的山：贺兰山，骑行三天到的", "My mountain: Helan, three days by bike")),
    Story(.they("为什么我转发失败，提示操作频繁", "Why does my repost fail with \"too frequent\"?")),
    Story(.they("浆果红冲了，希望不要撞色", "Getting Berry Red, hope not everyone has it")),
    Story(.they("这个杯子能放咖啡机下面接吗，高度多少", "Does it fit under a coffee machine? How tall is it?")),
    Story(
      .they(
        "已经连续三年参加你们的活动，重在参与[嘻嘻]",
        "Third year in a row joining your campaigns. Taking part is what counts [hee hee]")),
    Story(.they("客服说今天发货，骗人的吧", "Your agent said it ships today. Really?")),
    Story(
      .they(
        "求开箱真实重量，官网写310克我称出来328", "What's the real weight? Your site says 310 g, my scale says 328")
    ),
    Story(
      .they(
        "长白山天池，零下二十五度，水还冒热气[哇]",
        "Heaven Lake on Changbai, minus 25, and the water still steaming [wow]")),
    Story(.they("想问抽奖要不要关注", "Do I have to follow you to enter?")),
    Story(
      .they("给外婆买的，她说像热水袋一样暖", "Bought it for grandma, she says it's as warm as a hot-water bottle")
    ),
    Story(.they("回复@山的那边:同款，我也在等白色", "Reply @山的那边: same here, waiting for white too")),
    Story(.they("官方别装死，退款退了半个月了", "Stop playing dead, I've waited half a month for my refund")),
    Story(.they("看完想去爬山，然后看了看自己的膝盖", "Now I want to climb a mountain. Then I looked at my knees")),
    Story(.they("杯底那行小字写的是什么呀", "What does the small print on the base say?")),
    Story(.they("请问开奖会@中奖的人吗", "Will winners be @mentioned?")),
    Story(
      .photo(
        "泰山十八盘，累成狗，一口热水还魂", "The eighteen bends of Taishan. Dog-tired, one hot gulp brought me back"
      )),
    Story(.they("刚才那条评论被删了？我没说脏话啊", "Was my comment just deleted? I didn't swear")),
    Story(.they("新疆包邮吗", "Free shipping to Xinjiang?")),
    Story(.they("你们的周边比正品还可爱", "Your merch is cuter than the product")),
    Story(.they("能出个左撇子友好的盖子吗", "Could you make a lid for left-handers?")),
    Story(.they("早知道等活动了，哭唧唧", "Should've waited for the campaign, boo-hoo")),
    Story(.they("问一下500和750保温差多少", "How different is heat retention between 500 and 750?")),
    Story(.they("我把它当花瓶用，插了一支腊梅", "I use mine as a vase, with a sprig of wintersweet")),
    Story(.they("公司楼下那家店为什么卖得比你们贵", "Why does the shop below my office sell it dearer than you?")),
    Story(.they("路人，评论区太有爱了", "Just passing by, what a lovely comment section")),
    Story(.they("老板大气，抽二十个", "Generous boss, twenty prizes")),
    Story(.they("盖子里的水怎么都擦不干，有异味了", "I can't get the lid dry and now it smells")),
    Story(.they("华山西峰日出，五点二十八分，和杯子合影", "Sunrise on Huashan's west peak at 5:28, with my bottle")),
    Story(.they("求一个不锈钢吸管配件，牙口不好", "A steel straw accessory please, my teeth are bad")),
    Story(.they("这广告我能看十遍", "I could watch this ad ten times")),
    Story(.they("人在阿勒泰，能到付吗", "I'm in Altay. Cash on delivery?")),
    Story(.they("手滑点了两次转发，会被算作弊吗", "I reposted twice by accident. Does that count as cheating?")),
    Story(.they("孩子同学人手一个，快成校服了", "Every kid in class has one, it's practically uniform")),
    Story(.they("请问杯身的漆含铅吗？", "Does the paint contain lead?")),
  ]

  /// Private messages on Weibo while the demo is open.
  static let liveWeiboMessages: [Story] = [
    Story(.they("你好，请问中奖名单在哪看", "Hello, where's the list of winners?")),
    Story(.they("快递显示签收，我没收到啊", "Tracking says delivered, but I haven't got it")),
    Story(.they("可以把两个订单合并发货吗", "Can you ship my two orders together?")),
    Story(.photo("这个划痕算质量问题吗", "Does this scratch count as a defect?")),
    Story(.they("请问你们周末有人上班吗", "Is anyone working at the weekend?")),
    Story(
      .they("想换个颜色，包装拆了还行不行", "I'd like another colour. Is that possible if I've opened the box?")),
  ]

  /// Private messages on WeChat while the demo is open.
  static let liveWechat: [Story] = [
    Story(.they("在线等，杯盖打不开了，里面是热汤", "Urgent: the lid won't open and there's hot soup inside")),
    Story(.they("请问订单可以改颜色吗，刚下的", "Can I change the colour? I've only just ordered")),
    Story(.they("你好 我扫码领的券用不了", "Hello, the coupon I scanned doesn't work"), origin: "qr-popup"),
    Story(.voice()),
    Story(.they("公司年会要抽奖，预算两千能买几个？", "Prizes for our annual party: how many can I get for 2,000?")),
    Story(.photo("收到是这样的，盒子都压烂了", "It arrived like this, the box is crushed")),
    Story(.they("Gryte能不能放微波炉", "Can the Gryte go in the microwave?")),
    Story(.they("会员日能用两张券吗", "Can I use two coupons on member day?")),
    Story(
      .they("我妈问你们有没有人工电话，她不会打字", "Mum asks if there's a hotline with real people, she can't type")),
    Story(.they("刚才付了款，想取消", "I've just paid and would like to cancel")),
    Story(.they("茶具少了一个杯子，只有一个", "My tea set is a cup short, there's only one")),
    Story(.they("徒步活动几点集合呀", "When do we meet for the hike?")),
    Story(.they("谢谢推荐，我爸很喜欢[爱心]", "Thanks for the tip, my dad loves it [heart]")),
    Story(.they("能开收据吗，不要发票", "Can I have a receipt rather than an invoice?")),
    Story(.they("请问这个是食品级的硅胶吗", "Is this food-grade silicone?")),
    Story(.they("我想注销会员", "I'd like to close my membership")),
  ]

  /// Floors on Tieba while the demo is open.
  static let liveTieba: [Story] = [
    Story(.they("750和1升水壶怎么选", "750 or a 1-litre bottle?")),
    Story(.they("有没有人杯底也掉垫子的#(汗)", "Has anyone else's base pad come off? #(sweat)")),
    Story(.they("刚到货，先热身再开箱", "Just arrived. Warming up before the unboxing")),
    Story(.they("层主好人一生平安", "Blessings on you, poster above")),
    Story(.they("售后说要我自己出邮费，合理吗", "After-sales wants me to pay the postage. Is that fair?"), on: 1),
    Story(.they("打卡第30天，今天泡的是正山小种", "Day 30: today it's Lapsang Souchong"), on: 2),
    Story(.they("排骨汤焖几个小时？", "How many hours for rib soup?"), on: 3),
    Story(.they("楼上别歪楼，我们在讨论盖子", "Stay on topic up there, we're discussing lids"), on: 1),
    Story(.they("萌新求科普316", "Newbie asks: what's 316?")),
    Story(.photo("昨晚焖的羊肉，香迷糊了", "Mutton from last night, so fragrant I'm dizzy"), on: 3),
  ]

  /// Comments on Meipai while the demo is open.
  static let liveMeipai: [Story] = [
    Story(.they("三连了，快更新！", "Liked, saved, shared. Post the next one!")),
    Story(.they("焊接那里好像焊花🎆", "The welding looks like fireworks 🎆")),
    Story(.they("在哪里可以参观工厂？", "Where can one visit the factory?")),
    Story(.they("锅巴怎么做出来的，教教我", "How do you get the crust? Teach me"), on: 2),
    Story(.they("手机壁纸get", "Got my new wallpaper"), on: 1),
    Story(.they("想看你们做奶茶", "I'd like to see you make milk tea"), on: 2),
    Story(.they("高反的时候喝什么茶好", "Which tea is good against altitude sickness?"), on: 1),
    Story(.they("这个声音是AI吗", "Is that voice AI?")),
  ]

  /// Comments in QZone while the demo is open.
  static let liveQzone: [Story] = [
    Story(.they("雾蓝加油[em]e179[/em]", "Go, mist blue! [em]e179[/em]")),
    Story(.they("报名链接打不开", "The application link doesn't open"), on: 1),
    Story(.they("路过踩一脚", "Passing by, leaving a footprint"), on: 2),
    Story(.they("研究生可以带学弟一起报吗", "May a master's student sign up with a younger one?"), on: 1),
    Story(.they("投票结果什么时候公布呀", "When will the vote's result be out?")),
    Story(
      .they("我的杯子丢在自习室了，求好心人", "I left my bottle in the study room, hoping for a kind soul"), on: 2),
  ]
}
