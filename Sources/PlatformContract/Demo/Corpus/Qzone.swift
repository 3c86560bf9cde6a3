extension Corpus {
  /// Comments under the brand's posts in QZone: colour vote (0), campus ambassadors (1), and its
  /// message board (2).
  static let qzone: [Story] = [
    Story(
      .they("投雾蓝一票[em]e100[/em]", "One vote for mist blue [em]e100[/em]"),
      .reply("记下啦，目前雾蓝领先两票！", "Noted, mist blue is two votes ahead!")),
    Story(
      .they("奶茶色！奶茶色！奶茶色！", "Milk tea! Milk tea! Milk tea!"),
      .reply("三票算一票哦，不过诚意收到了哈哈", "Three times still counts once, but the devotion is noted haha")),
    Story(
      .they("为什么没有黑色选项，我要五彩斑斓的黑", "Why is there no black? I want a colourful black"),
      .reply("设计师看完沉默了，然后开始调色了。", "The designer fell silent, then began mixing.")),
    Story(
      .they("颜色再好看也架不住我手滑", "No colour survives my butterfingers"),
      .reply("配个防滑杯套，手滑也不怕～", "A grippy sleeve helps!")),
    Story(
      .they("投票截止到几号？想拉室友一起投", "When does the vote close? I want my roommates to join"),
      .untranslated("Voting is open until Sunday midnight!")),
    Story(
      .they(
        "上次投的颜色最后也没出，还信你们吗",
        "The colour I voted for last time never came out. Should I trust you again?"),
      .lateReply(
        "上次的薄荷绿打样三次都偏色，没敢量产。这次我们把打样过程公开，您监督。",
        "Last time's mint green came out wrong in three samples, so we didn't dare. This time we publish the sampling; keep an eye on us."
      )),
    Story(
      .they("樱花粉，送给我自己", "Cherry pink, for myself"), wait: .dismissed),
    Story(
      .they(
        "能不能出个军绿，毕业要去当兵了，想带一个走",
        "Could you do army green? I'm enlisting after graduation and want to take one along")),
    Story(
      .they("全都要，小孩子才做选择", "All of them. Choosing is for children"),
      .reply("大人的钱包还好吗？", "How's the grown-up's wallet?")),
    Story(
      .they("大一可以报名吗", "Can freshmen apply?"),
      .reply(
        "可以，大一到研三都行，有运动社团经验优先。",
        "Yes, from first year to final-year master's. Sports club experience is a plus."), on: 1),
    Story(
      .they("一个月大概要花多少时间？怕耽误考研", "How much time a month? I'm worried about my postgraduate exams"),
      .reply("一个月两次活动，每次半天，考试周可以请假。", "Two half-day events a month, and you can skip exam weeks."),
      .they("那我可以，表格在哪", "That works for me. Where's the form?"),
      .reply(
        "主页置顶有链接，填完三天内会有学姐联系你。",
        "The link is pinned on our page; a senior student will contact you within three days."),
      on: 1),
    Story(
      .they("有工资吗，还是用爱发电", "Is it paid or powered by love?"),
      .reply(
        "有补贴，每场200元，外加一整套装备。爱也欢迎。",
        "200 yuan per event plus a full set of gear. Love is welcome too."), on: 1),
    Story(
      .they("填完表格没有收到确认，是失败了吗", "I filled in the form and got no confirmation. Did it fail?"),
      .lateReply(
        "收到了，确认短信昨天延迟，您的编号是Q-0417。",
        "It arrived; yesterday's texts were delayed. Your number is Q-0417."), on: 1),
    Story(
      .they("我们学校在新疆石河子，也招吗？", "My school is in Shihezi, Xinjiang. Do you recruit there too?"),
      .untranslated("Yes! We welcome students from everywhere, 远程也可以参加 the online part."), on: 1),
    Story(
      .they("去年的学姐说很好玩，今年终于轮到我了", "Last year's seniors said it was great fun. Finally my turn"),
      .reply("欢迎加入，学妹好！", "Welcome aboard!"), on: 1),
    Story(
      .they("社恐能当大使吗", "Can someone shy be an ambassador?"),
      .reply("能，我们需要写文案和拍照的同学，不用上台。", "Yes, we need writers and photographers, no stage involved."),
      on: 1),
    Story(
      .they("面试是线上吗？我军训请不了假", "Is the interview online? I can't get out of military training"),
      on: 1, wait: .dueSoon),
    Story(
      .they(
        "学长，简历要写获奖经历吗，我只得过食堂光盘奖",
        "Should I list awards? My only one is the canteen's clean-plate prize"), on: 1),
    Story(
      .they(
        "昨晚发的报名邮件撤回重发可以吗，名字打错了[em]e109[/em]",
        "May I recall and resend last night's application? I misspelt my name [em]e109[/em]"), on: 1
    ),
    Story(
      .they("专科生要不要？", "Do you take vocational college students?"), on: 1,
      wait: .overdue(minutes: 160)),
    Story(
      .they("踩踩空间，十年老粉报到", "Dropping by, a fan of ten years reporting in"),
      .reply(
        "十年！那时候我们还只卖茶具呢，谢谢一直都在。",
        "Ten years! We only sold tea sets back then. Thank you for staying."), on: 2),
    Story(
      .they("祝官方空间越来越好，天天开心", "Wishing this page well, be happy every day"),
      .reply("也祝您天天开心，杯里常满～", "You too, and may your cup always be full."), on: 2),
    Story(
      .they(
        "翻到了2016年买的第一只杯子，掉漆掉得只剩骨气了",
        "Found my first bottle from 2016. The paint is gone, only its dignity is left"),
      .photo(),
      .reply(
        "这是初代！全公司都来围观了，能借我们展览一下吗？",
        "That's a first generation! The whole office came to look. Could we borrow it for an exhibition?"
      ),
      .they("借！但要还！它陪我考上大学的", "Yes, but give it back! It got me into university"),
      .reply("一定完好归还，还会给它写一张说明牌。", "We'll return it intact, with a label of its own."), on: 2),
    Story(
      .they("客服QQ怎么加不上", "Why can't I add your support QQ?"),
      .onPhone("人数满了，已换新号，在空间顶部～"), on: 2),
    Story(
      .they("留言板还有人看吗", "Does anyone still read the message board?"),
      .reply("有的，每天早上第一件事就是看这里。", "Yes, it's the first thing we read every morning."),
      .they("感动，我以为只有我一个人在怀旧", "I'm touched, I thought I was the only nostalgic one"),
      .reply("怀旧的人都会在这里遇到。", "Nostalgic people meet here."), on: 2),
    Story(
      .they(
        "你好，我是小学老师，想买40个给班里孩子，有没有便宜一点的瑕疵品",
        "Hello, I teach primary school and want 40 for my class. Do you have cheaper seconds?"),
      .lateReply(
        "老师好，瑕疵品不能给孩子用，但教育采购可以六折，我来帮您申请。",
        "Hello, we can't give children seconds, but schools get 40% off. I'll apply for you."),
      .they("太感谢了，孩子们会很开心的", "Thank you so much, the children will be delighted"),
      .reply("替我们向小朋友们问好！", "Say hello to them from us!"), on: 2),
    Story(
      .they(
        "这边是学生会，想拉个赞助，晚会两百人，可以提供奖品吗？",
        "Student union here, looking for a sponsor: an evening for two hundred. Could you provide prizes?"
      ), on: 2),
    Story(
      .they(
        "有没有老用户回馈呀，我家四口人五个杯子", "Anything for loyal customers? We're four people with five bottles"),
      on: 2),
    Story(
      .they(
        "说好的三天回复，今天第四天了，在线等一个说法",
        "You promised an answer in three days and it's day four. Waiting online for an explanation"),
      on: 2, wait: .overdue(minutes: 310)),
    Story(
      .they("QQ空间还在更新的品牌，我只认识你们", "You're the only brand I know that still updates its QZone"),
      on: 2, wait: .claimed),
    Story(
      .they(
        "妈妈让我问：杯盖的弹簧坏了，能寄回去修吗，她舍不得扔",
        "Mum asks: the spring in the lid is broken. Can we send it in for repair? She can't bear to throw it out"
      ), on: 2, wait: .dueSoon),
  ]
}
