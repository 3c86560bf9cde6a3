extension Corpus {
  /// Posts of other people that mention the brand on Weibo.
  static let weiboMentions: [Story] = [
    Story(
      .video(
        "今天测评六只保温杯，先放结论：@洛莫维官方 的Tur 500保温第一，但杯盖设计我要骂一分钟。完整视频晚八点发，品牌方要不要先来说两句？",
        "Testing six thermos bottles today. Verdict first: the Tur 500 from @洛莫维官方 wins on insulation, but I'll rant about its lid for a full minute. Full video at 8 p.m. Does the brand want to comment first?"
      ),
      by: .influencer("阿野不迷路", followers: 1_284_000), wait: .overdue(minutes: 17)),
    Story(
      .photo(
        "被@洛莫维官方 的包装感动到了，里面有张手写卡片",
        "Touched by the packaging of @洛莫维官方: there was a handwritten card inside"),
      .reply(
        "每张都是仓库的同事写的，她看到您的微博开心了一下午！",
        "Each one is written by our colleague in the warehouse. Your post made her afternoon!")),
    Story(
      .they(
        "@洛莫维官方 你家壶救了我一命，高反的时候全靠那口热水缓过来",
        "@洛莫维官方 your bottle saved my life: when altitude sickness hit, that hot water got me through"
      ),
      .reply(
        "人没事最重要！高反一定要及时下撤，热水只能应急，请多保重。",
        "The main thing is that you're fine! With altitude sickness please descend in time; hot water is only first aid. Take care."
      )),
    Story(
      .photo(
        "@洛莫维官方 这是我收到的杯子，凹了这么大一块，你们质检是闭着眼睛做的吗",
        "@洛莫维官方 this is the bottle I got, with a dent this big. Does your QC work with its eyes shut?"
      ),
      .lateReply(
        "非常抱歉让您收到这样的杯子！已私信您，今天就安排补发，坏的不用寄回。",
        "We're very sorry you got a bottle like that! We've messaged you; a new one ships today and you needn't return this one."
      ),
      .they(
        "回复@洛莫维官方:收到补发了，处理还行，给个台阶下",
        "Reply @洛莫维官方: got the replacement. Handled all right, I'll let it go"),
      .reply(
        "谢谢您愿意给我们机会，质检流程我们也改了一道。",
        "Thanks for giving us a chance; we've also added a step to our inspection.")),
    Story(
      .they(
        "办公室六个人五个都是@洛莫维官方 ，建议给我们团购价",
        "Five of the six people in our office own a @洛莫维官方, you should give us a group price"),
      .untranslated("Haha love this! Please DM us for a group offer 😄")),
    Story(
      .they(
        "求助 @洛莫维官方 ：焖烧罐煮粥溢出来了，盖子吸住打不开",
        "Help @洛莫维官方: I cooked porridge in the food jar, it boiled over and the lid is stuck"),
      .reply(
        "先别硬拧！按一下盖子中间的泄压阀，听到“嗤”的一声再开。小心热气。",
        "Don't force it! Press the pressure valve in the middle of the lid and open after the hiss. Mind the steam."
      ),
      .they(
        "回复@洛莫维官方:开了开了！粥还是热的[笑cry]",
        "Reply @洛莫维官方: It opened! And the porridge is still hot [laughing tears]"),
      .reply("那就趁热喝～", "Then have it while it's hot!")),
    Story(
      .photo(
        "露营清单第14件：@洛莫维官方 旅行茶具。缺点是大家都来蹭茶",
        "Camping list no. 14: the travel tea set from @洛莫维官方. Drawback: everybody comes to cadge tea"
      )
    ),
    Story(
      .they(
        "@洛莫维官方 双层玻璃杯什么时候出，看海外官网都上了",
        "@洛莫维官方 when do we get the double-wall glass? It's on your overseas site already"),
      wait: .dueSoon),
    Story(
      .photo("偶遇@洛莫维官方 的快闪，拿了一枚徽章，可可爱爱", "Ran into the @洛莫维官方 pop-up and got a badge, so cute"),
      .reply("徽章一共四枚，集齐会变成一座山哦～", "There are four badges; together they make a mountain!")),
    Story(
      .they(
        "记录一下 @洛莫维官方 客服小姐姐超有耐心，教我爸用了半小时小程序",
        "For the record: the agent at @洛莫维官方 was so patient, she spent half an hour teaching my dad to use the mini-program"
      ),
      .reply("谢谢您特地来说！也替我们问叔叔好。", "Thanks for taking the time to say so! Our regards to your dad.")),
    Story(
      .they(
        "@洛莫维官方 抄袭实锤？这个把手跟我三年前的毕业设计一模一样，请给个说法",
        "@洛莫维官方 plagiarism? This handle is identical to my graduation project from three years ago. I'd like an explanation"
      ),
      by: .named("在画图的陈十七")),
    Story(
      .they(
        "跑了趟茶山，用@洛莫维官方 泡了刚出锅的龙井，鲜得很",
        "Went to a tea hill and brewed longjing straight from the pan in my @洛莫维官方. So fresh"),
      .onPhone("鲜叶的香气隔着屏幕闻到了～")),
  ]
}
