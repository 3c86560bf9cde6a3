extension Corpus {
  /// Comments under the brand's other posts on Weibo: new colour (1), how to clean (2), pop-up
  /// shop (3).
  static let weiboComments: [Story] = [
    Story(
      .they(
        "落日橘实物偏粉还是偏橘？图片每张都不一样",
        "Is Sunset Orange more pink or more orange in real life? It looks different in every picture"
      ),
      .reply(
        "实物更接近图二，偏暖橘，自然光下会带一点点粉。",
        "It's closest to picture 2: a warm orange with a hint of pink in daylight."),
      .they("懂了，下单！", "Got it, ordering!"),
      .reply(
        "感谢支持～收到不喜欢七天内可以换色。",
        "Thanks! If you don't like it you can swap the colour within seven days."), on: 1),
    Story(
      .they("又涨价了？我去年买才169", "Did the price go up again? I paid only 169 last year"),
      .lateReply(
        "您好，去年169元是新品首发价，今年日常价199元，会员日会有优惠，可以先收藏～",
        "Hello, 169 was the launch price last year. The regular price is 199 now, with offers on member day, so you may want to save it for then."
      ), on: 1),
    Story(
      .they("终于等到橘色了！！！姐妹们冲", "Orange at last!!! Go go, sisters"),
      .reply("等您很久啦[心]", "We've been waiting for you [heart]"), on: 1),
    Story(
      .they(
        "能刻字吗？想送给要去支教的朋友",
        "Can you engrave it? It's for a friend who's off to teach in the countryside"),
      .reply(
        "可以刻最多八个字，下单时备注就行，会晚两天发货。替我们祝您朋友一切顺利！",
        "Up to eight characters, just add a note when you order; it ships two days later. All the best to your friend!"
      ), on: 1),
    Story(
      .they("750有橘色吗", "Does the 750 come in orange?"),
      .untranslated("Not yet, the Tur 750 comes in Pine Green and Rock Grey only for now."), on: 1),
    Story(
      .they(
        "内胆是304还是316？客服说法不一样", "Is the liner 304 or 316 steel? Your agents say different things"),
      .reply(
        "Tur 全系列内胆都是316不锈钢，杯底有激光刻字。给您带来困惑很抱歉，我们会统一培训。",
        "All Tur bottles have a 316 stainless liner, laser-marked on the base. Sorry for the confusion, we'll train everyone on it."
      ), on: 1),
    Story(
      .they("颜色好看，就是容易沾指纹", "Nice colour, but it picks up fingerprints"),
      .onPhone("喷砂款会好很多，可以看看岩灰和松针绿哦～"), on: 1),
    Story(
      .they("杯口有股塑料味，放了一星期还有", "The mouth smells of plastic, even after a week"),
      .reply(
        "抱歉！新杯可以用小苏打温水泡半小时再晾干；如果还有味道，请私信订单号，我们给您换新。",
        "Sorry! Soak the new bottle in warm water with baking soda for half an hour and air-dry it. If the smell stays, message us your order number and we'll replace it."
      ),
      .they("试了，真的没味了，谢谢", "Tried it, the smell is really gone, thanks"),
      .reply("太好啦，喝水愉快～", "Great, enjoy!"), on: 2),
    Story(
      .they("所以到底能不能进洗碗机？", "So can it go in the dishwasher or not?"),
      .reply(
        "杯身不建议进洗碗机，高温会影响真空层；盖子和密封圈可以放上层。",
        "Not the body: the heat harms the vacuum layer. The lid and gasket are fine on the top rack."
      ),
      on: 2),
    Story(
      .they(
        "泡茶的茶垢用钢丝球刷了一下，里面全是划痕，还能用吗[泪]",
        "I scrubbed tea stains with steel wool and now the inside is all scratched. Is it still usable? [tears]"
      ),
      .reply(
        "可以继续用，划痕不影响保温，但更容易挂垢。下次用柠檬酸泡十分钟就能洗掉。",
        "Yes. Scratches don't affect insulation but stains will stick more. Next time soak it with citric acid for ten minutes."
      ), on: 2),
    Story(
      .they("学到了，原来我一直洗错", "Learned something, I've been washing it wrong all along"),
      .reply("现在开始也不晚～", "It's never too late!"), on: 2),
    Story(
      .they("密封圈发霉了怎么办，抠不下来", "My gasket is mouldy and I can't get it off, what do I do?"),
      .reply(
        "用牙签从缺口处轻轻挑起来就行。发霉的建议直接换，私信地址给您免费寄一个。",
        "Lift it gently at the notch with a toothpick. Better replace a mouldy one: message us your address and we'll send one free."
      ), on: 2),
    Story(
      .they("小苏打和白醋一起用是不是没用？", "Isn't baking soda together with vinegar pointless?"),
      .reply(
        "是的，两个会中和掉，分开用更好，先小苏打去油，再白醋去垢。",
        "Right, they neutralise each other. Use them separately: soda for grease first, then vinegar for scale."
      ), on: 2),
    Story(
      .they("视频里那把刷子有链接吗", "Is there a link to the brush in the video?"),
      .untranslated(
        "The brush is 长柄杯刷, you can find it in our flagship store under accessories, 29 yuan."),
      on: 2
    ),
    Story(
      .they(
        "快闪店开到几号？周末想带娃去", "Until when is the pop-up open? I'd like to bring my kid at the weekend"),
      .reply(
        "开到下个月十五号，周末上午人少一些，现场还有小朋友的杯子涂鸦区。",
        "Until the 15th of next month. Weekend mornings are quieter, and there's a bottle-painting corner for kids."
      ), on: 3),
    Story(
      .they("成都有吗？每次都是江浙沪", "Anything in Chengdu? It's always Jiangsu, Zhejiang and Shanghai"),
      .reply(
        "成都站在筹备了，预计下个季度见，请给我们一点时间～",
        "A Chengdu stop is in the works, we expect to see you next quarter. Bear with us!"), on: 3),
    Story(
      .they(
        "昨天去了，排队排了四十分钟，里面就三个店员，体验一般",
        "Went yesterday: 40 minutes of queueing and only three staff inside. So-so"),
      .lateReply(
        "真的很抱歉，昨天人流超出预期，今天开始已经增加人手并改成取号，欢迎再来，报评论截图送一份茶。",
        "We're truly sorry, crowds were bigger than expected. From today there's more staff and a ticket system. Please come again: show this comment for a free tea."
      ), on: 3),
    Story(
      .they(
        "店里的小哥哥泡茶好专业，还教我们怎么看茶汤",
        "The guy in the shop is such a pro with tea, he taught us how to read the colour of the brew"
      ),
      .reply("已经把您的夸奖念给他听了，耳朵都红了哈哈", "We read your praise out to him and his ears went red, haha"),
      on: 3),
    Story(
      .photo(
        "现场涂鸦的杯子，女儿画的是她想象中的挪威",
        "The bottle painted on site: my daughter drew Norway as she imagines it"),
      .reply(
        "太可爱了，雪山上还有熊猫！可以转发您的照片吗？",
        "Adorable, there's even a panda on the snowy peak! May we repost your photo?"),
      .they("可以呀，她会高兴一整天", "Sure, it'll make her day"),
      .reply("谢谢小画家！", "Thank you, little artist!"), on: 3),
    Story(
      .they("店里能以旧换新吗", "Can I trade in an old bottle at the shop?"),
      .reply(
        "可以，任意品牌旧杯抵20元，旧杯会送去金属回收。",
        "Yes: any brand's old bottle gets you 20 yuan off, and the old one goes to metal recycling."
      ),
      on: 3),
    Story(
      .they("停车方便不", "Is parking easy?"),
      .onPhone("楼下停车场两小时免费，从B口上来最近～"), on: 3),
    Story(
      .they(
        "刚收到，左边喷漆有个小黑点，强迫症受不了",
        "Just arrived. There's a little black dot in the paint on the left, my OCD can't take it"),
      on: 1, draft: .reply("抱歉让您收到有瑕疵的杯子，", "Sorry you received a flawed bottle,")),
    Story(
      .they("橘色断货了？购物车里都灰了", "Is orange sold out? It went grey in my cart"),
      .they(
        "回复@洛莫维官方:还有补货计划吗，给个准信", "Reply @洛莫维官方: Will it be restocked? Give me a straight answer"),
      on: 1),
    Story(
      .they(
        "冬天骑车带着，杯架咯噔咯噔响，有防震套吗",
        "I carry it on my bike and it rattles in the cage. Is there an anti-shock sleeve?"), on: 1),
    Story(
      .they(
        "洗完倒扣晾一晚上，盖子缝里总有水，有没有懂的",
        "I dry it upside down overnight and there's always water in the lid's gap. Anyone know?"),
      on: 2),
    Story(
      .they(
        "想问下快闪店有没有无障碍通道，我妈坐轮椅", "Does the pop-up have step-free access? My mum uses a wheelchair"),
      on: 3,
      wait: .dueSoon),
    Story(
      .they("请你们老板亲自试一下单手开盖，谢谢", "Please have your boss try to open it with one hand. Thank you"),
      .reply(
        "老板试了，确实不行，新版按压盖已经在打样了，谢谢您的直白。",
        "The boss tried and couldn't. A new press lid is being prototyped. Thank you for being frank."
      ), on: 1),
    Story(
      .they(
        "用了半年来说说真实感受：保温确实没得说，早上六点灌的开水，晚上十点到家还有五十多度；316内胆没有异味，泡茶泡咖啡都试过，冲一冲就干净。缺点也有三个：一是杯盖螺纹太浅，放包里侧着容易松，我已经湿过一次笔记本了；二是防滑垫用了两个月就翘边，粘回去又掉；三是包装过度，一个杯子三层纸盒，对一个天天讲环保的品牌来说有点讽刺。总体四星，希望官方看到后能改，改了我再买两个给爸妈。",
        "Half a year in, my honest view. Insulation is beyond reproach: boiling water at six in the morning is still above fifty degrees when I get home at ten at night. The 316 liner has no smell; I've had tea and coffee in it and a rinse is enough. Three drawbacks: one, the lid's thread is too shallow and works loose lying in a bag, it has soaked my notebook once; two, the anti-slip pad started peeling after two months and won't stick; three, too much packaging, three layers of box for one bottle is a little ironic for a brand that talks about the environment every day. Four stars overall. I hope you read this and fix it; then I'll buy two more for my parents."
      ),
      on: 2),
  ]
}
