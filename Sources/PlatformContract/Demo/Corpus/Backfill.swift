extension Corpus {
  /// Conversations from before the account was connected, on Weibo: some were never answered.
  static let weiboBackfill: [Story] = [
    Story(
      .they("新款什么时候上", "When is the new one out?"),
      .onPhone("下个月见～")),
    Story(
      .they(
        "你们官微是不是没人管啊，三条评论都没回", "Does nobody look after this account? Three comments and no answer")),
    Story(
      .they("发货好快，昨天拍今天到", "Fast delivery: ordered yesterday, here today")),
    Story(
      .they("请问保温时间是怎么测的", "How do you test heat retention?"),
      .untranslated("We test it in our lab in Norway with 95°C water for 12 hours.")),
    Story(
      .they("想买来送老师，包装精致吗", "It's a present for my teacher. Is the packaging nice?"),
      .onPhone("有礼盒版，附手提袋～")),
    Story(
      .they("海外旗舰店比国内便宜五十块，解释一下？", "Your overseas shop is 50 yuan cheaper. Care to explain?")),
    Story(
      .they("这只杯子陪我从北京搬到了杭州", "This bottle moved from Beijing to Hangzhou with me"),
      .onPhone("新家安顿好了吗？记得给自己泡杯热茶。")),
    Story(
      .they("客服能不能说中文？回我一堆英文", "Can your support speak Chinese? I got a pile of English"),
      .untranslated("Sorry for the inconvenience, our Chinese team will be ready soon.")),
    Story(
      .they("以前的帆布杯套还能买到吗？", "Can I still buy the old canvas sleeve?")),
  ]

  static let tiebaBackfill: [Story] = [
    Story(
      .they("本吧第一个帖子，留个脚印", "First thread of this forum, leaving a footprint"),
      .onPhone("欢迎第一位吧友！")),
    Story(
      .they("这牌子靠谱吗，准备入手500", "Is this brand reliable? About to get the 500"),
      .they("用两年了，靠谱，就是盖子一般", "Two years in: reliable, only the lid is so-so")),
    Story(
      .they("官方能不能别发英文公告，看不懂", "Can the brand stop posting in English? We can't read it"),
      .untranslated("Noted, thank you for the feedback.")),
    Story(
      .they("焖烧罐第一次用要不要开水烫一遍", "Should I scald the jar before first use?"),
      .onPhone("要的，烫两遍再用。")),
    Story(.they("沉了沉了，捞一下", "Sinking, let me pull it up")),
    Story(
      .they("有没有同城的，出一只全新750", "Anyone in my city? Selling a brand-new 750")),
  ]

  static let meipaiBackfill: [Story] = [
    Story(
      .they("第一条视频就这么好看，关注了", "Your very first video and already this good. Following")),
    Story(
      .they("视频里的茶席布哪里买", "Where can I buy the tea cloth in the video?"),
      .onPhone("是奶奶织的，非卖品哈哈")),
    Story(
      .they(
        "能不能讲讲怎么选保温杯，套路太多了", "Could you explain how to choose a thermos? So many tricks out there"),
      .untranslated("Great topic! We'll make a video about it.")),
    Story(.they("片尾彩蛋笑到我了", "The outtake at the end cracked me up")),
    Story(
      .they("镜头晃得有点晕，建议加个稳定器", "The shaky camera makes me dizzy, get a stabiliser"),
      .onPhone("收到，下次让摄影师少喝点茶～")),
  ]

  static let qzoneBackfill: [Story] = [
    Story(
      .they("占个沙发[em]e113[/em]", "First comment! [em]e113[/em]")),
    Story(
      .they("学生证打折吗", "Discount with a student card?"),
      .onPhone("打九折，开学季八五折。")),
    Story(
      .they(
        "转发送杯子的活动是真的吗，同学都在转", "Is the repost-for-a-bottle campaign real? All my classmates share it"
      )),
    Story(
      .they("初中就关注了，现在上班了", "Followed you in middle school, and now I have a job"),
      .onPhone("一起长大真好～")),
    Story(
      .they("你们空间背景音乐好好听", "The background music of your page is lovely"),
      .untranslated("Thank you!")),
  ]
}
