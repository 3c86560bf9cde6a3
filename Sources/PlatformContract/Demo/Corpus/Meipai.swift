extension Corpus {
  /// Comments under the brand's videos on Meipai: how a bottle is made (0), tea at 3,800 metres
  /// (1), rice with cured sausage from the food jar (2).
  static let meipai: [Story] = [
    Story(
      .they(
        "看工厂视频莫名解压，能出一小时完整版吗😌", "Factory videos are strangely soothing. Could you do a full hour? 😌"
      ),
      .reply("安排！先把焊接那段剪成十分钟助眠版～", "On it! First a ten-minute sleep version of the welding part.")),
    Story(
      .they("抽真空那一步是怎么做到的？好想知道", "How do you do the vacuum step? I'd love to know"),
      .reply(
        "在六百度的真空炉里烤几个小时，再用一小粒焊料封口，下期专门拍。",
        "It's baked at 600° in a vacuum furnace for hours, then sealed with a bead of solder. We'll film it next time."
      ),
      .they("坐等下期👀", "Waiting for the next one 👀"),
      .reply("周更，保证。", "Weekly, promise.")),
    Story(
      .they("师傅的手好稳，致敬手艺人", "The master's hand is so steady. Respect to craftsmen"),
      .reply(
        "张师傅做了二十六年，看到评论嘿嘿笑了半天。",
        "Master Zhang has done it for 26 years. He chuckled over your comment for ages.")),
    Story(
      .they("BGM是什么，求歌名", "What's the music? Song title please"),
      .untranslated("It's original music by our friend, not published yet.")),
    Story(
      .they("次品率高吗？那些坏的去哪了", "Is the reject rate high? Where do the bad ones go?"),
      .lateReply(
        "大约2%，坏的会压成块送回钢厂重新炼。",
        "About 2%. They're pressed into blocks and go back to the steel mill.")),
    Story(
      .they(
        "我爸就在这种厂上班，给我讲了半小时", "My dad works in a factory like that, he lectured me for half an hour"),
      wait: .dismissed),
    Story(
      .they("36秒那个机器手好像在点头，笑死", "At 0:36 the robot arm seems to nod, I'm dying"),
      .reply("同事给它起了名字叫“点头小王”。", "Our colleagues call it \"Nodding Wang\".")),
    Story(
      .they("为什么杯子里外颜色不一样", "Why are the inside and outside different colours?"),
      .onPhone("里面是钢的本色，不上漆更安全～")),
    Story(
      .they("真空层坏了可以修吗，还是只能扔", "Can a broken vacuum be repaired or must it be thrown away?"),
      wait: .dueSoon),
    Story(
      .they("我来数一下这个视频里一共出现了几只杯子：一百一十七，对吗", "I've counted the bottles in this video: 117, right?"),
      .reply(
        "官方答案119，有两只藏在倒影里，厉害了！",
        "The official answer is 119, two hide in the reflection. Impressive!")),
    Story(
      .they(
        "海拔3800水80多度就开了吧，泡茶能出味吗",
        "At 3,800 m water boils at 80-something, doesn't it? Does tea taste of anything?"),
      .reply("88度左右，泡白茶刚好，普洱就要煮。", "Around 88°. Just right for white tea; pu'er needs simmering."),
      on: 1),
    Story(
      .they("拍摄地是贡嘎吗？那个日照金山绝了", "Was it filmed at Gongga? That golden sunrise is unreal"),
      .reply("是的，子梅垭口，等了三个早上才等到。", "Yes, Zimei Pass. It took three mornings of waiting."),
      .they("三个早上值了", "Three mornings well spent"),
      .reply("冻到相机都罢工，但是值！", "So cold the camera went on strike, but worth it!"), on: 1),
    Story(
      .they("风那么大炉子怎么点着的😂", "How did you light a stove in that wind 😂"),
      .reply(
        "挖了个小坑再拿背包挡着，摄影师负责当人墙。", "A small pit, backpacks around it, and the cameraman as a wall."),
      on: 1),
    Story(
      .they("请把垃圾带下山，谢谢", "Please take your rubbish down the mountain, thank you"),
      .reply(
        "一定！片尾有我们的垃圾袋，三公斤，大部分不是我们的。",
        "Always! The bag at the end of the film weighs three kilos, most of it not ours."), on: 1),
    Story(
      .they("小姐姐的羽绒服是什么牌子的", "What brand is her down jacket?"),
      .untranslated("It's her own jacket, no brand cooperation 😉"), on: 1),
    Story(
      .they("高原上不建议猛喝热茶哦，小口慢慢来", "At altitude don't gulp hot tea, take small sips"),
      .lateReply("感谢提醒，已经把您的建议置顶了。", "Thanks for the advice, we've pinned it."), on: 1),
    Story(
      .they("看哭了，我也想辞职去山里", "I cried. I want to quit and go to the mountains too"),
      .reply("先别辞，先请两天年假试试～", "Don't quit yet, try two days off first."), on: 1),
    Story(
      .they("那把小铁壶有卖吗", "Do you sell that little iron kettle?"),
      .reply(
        "铁壶是牧民大哥借的，用了十几年，我们也想买。",
        "A herdsman lent it to us; he's had it for over ten years. We'd like to buy it too."), on: 1
    ),
    Story(
      .they("手机拍的还是相机？色彩好舒服", "Phone or camera? The colours are so pleasant"), on: 1),
    Story(
      .they("求原图当壁纸🙏", "May I have the original as wallpaper? 🙏"), on: 1),
    Story(
      .they(
        "你们这个杯子在零下二十度还能拧开吗？我在漠河", "Can this bottle still be opened at minus twenty? I'm in Mohe"),
      on: 1, wait: .overdue(minutes: 110)),
    Story(
      .they(
        "腊肠饭看饿了，说好的减肥呢[流泪]", "This sausage rice makes me hungry. So much for my diet [tears]"
      ),
      .reply("这锅我们背，饭您先吃，吃饱才有力气减～", "We take the blame. Eat first: you need strength to diet."),
      on: 2),
    Story(
      .they("米和水什么比例？我做出来像粥", "What's the ratio of rice to water? Mine came out like porridge"),
      .reply("1比1.1，米要提前泡半小时沥干。", "1 to 1.1, and soak the rice half an hour and drain it first."),
      .they("成功了！锅巴都有了", "It worked! It even has a crust"),
      .reply("锅巴是惊喜，拍照给我们看看！", "A crust is a bonus, send us a photo!"), on: 2),
    Story(
      .they("不用电不用火，真的能熟？骗人的吧", "No power, no fire, and it really cooks? You're having us on"),
      .reply(
        "靠开水的余热焖两个小时，视频没有剪辑，右下角有计时。",
        "The boiling water's heat does it in two hours. The video is uncut, with a timer bottom right."
      ), on: 2),
    Story(
      .they("素食可以换成什么？香菇？", "What could a vegetarian use? Shiitake?"),
      .reply(
        "香菇加笋丁，再淋一勺素蚝油，鲜得不输腊肠。",
        "Shiitake and bamboo shoots with a spoon of vegetarian oyster sauce, every bit as good."),
      on: 2),
    Story(
      .they("广东人表示腊肠要先蒸一下，唔该", "A Cantonese says: steam the sausage first, please"),
      .reply("受教了！下次按您的来，多谢晒。", "Lesson learnt! We'll do it your way next time, many thanks."),
      on: 2),
    Story(
      .they("罐子洗起来麻烦吗，我懒", "Is the jar a pain to wash? I'm lazy"),
      .onPhone("广口能伸进整只手，泡五分钟一抹就干净～"), on: 2),
    Story(
      .they("打工人带饭神器，已下单两个", "A godsend for packed lunches. Ordered two"),
      .reply("午餐不再排队！有问题随时找我们。", "No more lunch queues! Reach out any time."), on: 2),
    Story(
      .they("能焖面条吗，会不会坨", "Can it do noodles? Won't they clump?"),
      .lateReply(
        "细面会坨，推荐意面或者螺丝粉，焖十二分钟刚好。",
        "Thin noodles clump. Try spaghetti or fusilli, twelve minutes is right."), on: 2),
    Story(
      .they("跟着做了，孩子说比食堂好吃", "Made it following you, my kid says it beats the canteen"),
      .sticker("[赞]", "[thumbs up]"), on: 2),
    Story(
      .they(
        "为什么我的罐子焖两小时拿出来米还是硬的？水是刚烧开的",
        "Why is my rice still hard after two hours? The water had just boiled"), on: 2,
      wait: .overdue(minutes: 47)),
    Story(
      .they("可以出一期减脂餐吗，求求了", "Could you do a low-calorie episode? Please please"), on: 2),
    Story(
      .they("腊肠那么油，盖子密封圈会不会串味", "Sausage is so oily, won't the gasket take on the smell?"), on: 2,
      wait: .dueSoon),
    Story(
      .they("字幕“焖”写成“闷”了，两处", "The subtitles have 闷 for 焖, twice"), on: 2),
    Story(
      .they("我们学校门口能买到吗，不想等快递", "Can I buy it near my school? I don't want to wait for delivery")),
    Story(
      .they("up主声音好治愈，催更催更", "Your narrator's voice is so soothing. More, more!")),
    Story(
      .they("前三秒就被吸引了，剪辑加鸡腿🍗", "Hooked within three seconds, a drumstick for the editor 🍗"),
      .reply("鸡腿已由剪辑师本人领取。", "Collected by the editor in person.")),
    Story(
      .they(
        "视频里说的316和我家碗上写的304有啥区别，懂的来说说",
        "What's the difference between the 316 in the video and the 304 on my bowl?")),
    Story(
      .they("测试一下评论会不会被官方翻牌", "Testing whether the brand notices my comment"),
      .reply("翻到啦，今天的幸运儿就是您。", "Noticed! You're today's lucky one.")),
  ]

  /// Private messages on Meipai: they can only be answered in its own app.
  static let meipaiMessages: [Story] = [
    Story(
      .they(
        "您好，我是本地美食博主，想约焖烧罐做一期便当，可以寄样吗",
        "Hello, I'm a local food blogger and would like to do a lunchbox episode with the jar. Could you send a sample?"
      ),
      by: .influencer("小铁锅日记", followers: 186_000)),
    Story(
      .they("视频里的背景音乐侵权了吧，我朋友写的", "The background music infringes copyright, my friend wrote it"),
      .onPhone("您好，音乐有授权书，已经发给您的朋友核对，感谢提醒。")),
  ]
}
