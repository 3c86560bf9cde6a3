extension Corpus {
  /// Comments under the campaign post: many, short, all within the hour.
  static let weiboCampaign: [Story] = [
    Story(
      .they(
        "雪原白什么时候补货呀？蹲了两周了[哭]",
        "When is Snowfield White back? I've been waiting for two weeks [crying]"),
    ),
    Story(
      .photo(
        "上周刚带着Tur 500爬完四姑娘山二峰，热水到第二天早上还烫嘴",
        "Just climbed Siguniang's second peak with my Tur 500 last week. The water still burned my tongue the next morning"
      ),
      .reply(
        "太厉害了！二峰的日出配一口热水，想想都值。照片我们收下啦，祝您好运～",
        "Amazing! Sunrise on the second peak with a hot drink, totally worth it. We've noted your photo, good luck!"
      )),
    Story(.they("浆果红也太好看了吧！！单独卖吗", "Berry Red is gorgeous!! Is it sold separately?")),
    Story(
      .they(
        "抽奖不抽我，我就去你们店里坐着不走[doge]",
        "If you don't draw my name I'll go sit in your shop and never leave [doge]"),
      .reply("欢迎来坐，茶管够[心]", "Come and sit, there's plenty of tea [heart]")),
    Story(.they("@小满在北边 一起来！中了分你一半", "@小满在北边 join in! If I win you get half")),
    Story(
      .they("请问海外地址能参加吗？人在温哥华", "Can people with an overseas address take part? I'm in Vancouver"),
      .reply(
        "可以参加的，奖品目前只能寄到中国大陆地址，您可以留一位国内朋友的地址～",
        "You can take part. For now the prize can only go to an address in mainland China, so you could give a friend's address there."
      )),
    Story(
      .they(
        "#带一壶去山里# 我的山是公司楼下的假山，算吗",
        "#TakeAPotToTheMountains# My mountain is the rockery outside our office, does that count?")),
    Story(
      .they("20个名额也太少了，能不能加一点", "Only 20 winners is too few, can't you add some?"),
      .reply(
        "听见啦，正在跟同事争取加名额，请关注后续微博～",
        "We hear you. We're asking the team for more prizes, watch our feed!")),
    Story(
      .photo(
        "在武功山拍的，云海和热茶都有了[太阳]",
        "Taken on Wugong Mountain: a sea of clouds and hot tea, I have both [sun]")),
    Story(
      .they("开奖时间是几号？怕错过", "What day is the draw? Don't want to miss it"),
      .reply(
        "下周五晚上八点由抽奖平台自动开奖，中奖会收到私信通知。",
        "The draw is run automatically next Friday at 8 p.m.; winners get a private message.")),
    Story(.they("这个壶能直接放炉子上烧吗", "Can you put this bottle straight on a stove?")),
    Story(
      .they(
        "带一壶去山里，带一壶去图书馆，带一壶去加班……",
        "A bottle to the mountains, a bottle to the library, a bottle to overtime..."),
      .reply("加班也要喝热的，辛苦了[抱抱]", "Hot drinks for overtime too. Hang in there [hug]")),
    Story(.they("蹲一个中奖名单", "Waiting here for the list of winners"), wait: .dismissed),
    Story(
      .they(
        "转发抽奖的我从来没中过，这次能打破魔咒吗[可怜]",
        "I've never won a repost raffle. Will this break the curse? [pitiful]"),
      .untranslated("Fingers crossed for you! Good luck! 🍀")),
    Story(
      .they(
        "松针绿yyds，已经安利给全办公室了",
        "Pine Green is the greatest of all time, I've got the whole office on it"),
      .takenDown("@运营小赵 来学学人家的文案", "@运营小赵 come and learn from this copy")),
    Story(
      .they(
        "你们家壶盖好难拧开啊，手小的人哭了", "Your lid is so hard to unscrew, people with small hands are crying"),
      .reply(
        "抱歉让您费劲了！热水降到九成满会好拧很多；如果还是紧，私信我们给您换一个盖子。",
        "Sorry about the trouble! It turns much easier if filled to about 90%. If it's still tight, message us and we'll swap the lid."
      )),
    Story(.they("想问下Tur 500多重啊，徒步一克都要算计", "How heavy is the Tur 500? On a hike every gram counts")),
    Story(
      .they("我妈说这红色喜庆，已经替她转发了", "Mum says this red looks festive, so I've reposted on her behalf")),
    Story(
      .they("为啥我点链接显示活动不存在", "Why does the link tell me the campaign doesn't exist?"),
      .reply(
        "刚才页面出了点问题，现在已经恢复了，麻烦您再点一次试试，抱歉！",
        "The page had a problem just now. It's back, please try again. Sorry!")),
    Story(
      .photo(
        "晒一下我用了三年的旧壶，掉漆都舍不得换",
        "Showing my three-year-old bottle: the paint is chipping but I can't bear to replace it")),
    Story(
      .they(
        "带宝宝去露营用过，奶粉一路都是温的，好评",
        "Used it camping with the baby, the formula stayed warm all the way. Thumbs up")),
    Story(
      .they("小奖也行，来个杯套就满足了", "Even a small prize would do, a bottle sleeve would make me happy"),
      .reply(
        "哈哈杯套安排！评论点赞前五名都送杯套～", "Haha, sleeves it is! The five most-liked comments each get one.")
    ),
    Story(
      .they(
        "第一次看到有品牌把“别丢垃圾”写进抽奖规则的，路转粉",
        "First time I've seen a brand put \"leave no litter\" into its raffle rules. I'm a fan now")
    ),
    Story(
      .they(
        "同问补货，白色等得花儿都谢了",
        "Same question about restocking, I've been waiting for white until the flowers withered")),
    Story(
      .they("学生党问一句，有学生优惠吗", "Student here: is there a student discount?"),
      .reply(
        "有的～官网认证学生身份后全线九折，和会员日可以叠加。",
        "There is: 10% off everything once you verify as a student on our site, and it adds to member-day offers."
      )),
    Story(.they("求求了抽我吧，下个月登雪宝顶", "Please please draw me, I'm climbing Xuebaoding next month")),
    Story(.they("去年那款杯套还出吗，丢在高铁上了", "Will last year's sleeve come back? I left mine on the train")),
    Story(.they("已转，@阿茶 @今天不下雨 快来", "Reposted. @阿茶 @今天不下雨 come quick")),
    Story(
      .they("说好的昨天开奖呢？？拿我们当猴耍", "You said the draw was yesterday?? Are you making fools of us?"),
      wait: .dueSoon),
    Story(
      .they(
        "背着它走完了徽杭古道，杯底磕了个坑，反而更有感情了",
        "Carried it along the whole Huihang Trail. It got a dent in the base, and I love it even more"
      )),
    Story(.they("能不能出个1升的，两个人喝500真不够", "Could you make a 1-litre one? 500 isn't enough for two")),
    Story(
      .they("图三是哪座山？好美", "Which mountain is in picture 3? It's beautiful"),
      .reply(
        "是浙江的括苍山，摄影师凌晨三点爬上去等的云海～",
        "That's Kuocang Mountain in Zhejiang. Our photographer climbed up at 3 a.m. to wait for the clouds."
      )),
    Story(.they("插眼", "Marking my spot"), wait: .dismissed),
    Story(
      .they(
        "刚下单就看到抽奖，感觉亏了一个亿[允悲]",
        "Saw the raffle right after ordering, feels like I've lost a hundred million [sad smile]")),
    Story(
      .they(
        "请问这个红色会不会掉色，之前买过别家的一洗就花",
        "Does this red fade? One I bought elsewhere went blotchy in the first wash")),
    Story(
      .they(
        "外国品牌还挺会玩，文案是中国人写的吧",
        "For a foreign brand you know how to play. A Chinese person wrote this copy, right?"),
      .reply(
        "被您发现啦，上海办公室的同事写了三稿，老板只看懂了图[doge]",
        "You got us: our Shanghai colleagues wrote three drafts, the boss only understood the pictures [doge]"
      )),
    Story(.they("报名打卡第1天", "Checking in, day 1"), wait: .dismissed),
    Story(
      .they(
        "之前中过一次你们的奖，到现在都没寄[怒]",
        "I won one of your prizes before and it still hasn't been sent [angry]"),
      wait: .overdue(minutes: 25)),
    Story(
      .they("想要浆果红送女朋友，前提是先有女朋友", "I want Berry Red for my girlfriend. Step one: get a girlfriend")),
    Story(
      .they("這個顏色台灣買得到嗎？好想要～", "Can I get this colour in Taiwan? I want it so much"),
      by: .named("山系女子阿芳")),
    Story(
      .they(
        "雨崩徒步的时候全队就我还有热水，地位瞬间上升",
        "On the Yubeng trek I was the only one with hot water left, my standing in the team went straight up"
      )),
    Story(
      .they("怎么参与啊，没看懂规则", "How do I take part? I don't get the rules"),
      .reply(
        "很简单：转发本条微博，再评论一张有山的照片就可以啦～",
        "Easy: repost this and comment with a photo that has a mountain in it.")),
    Story(
      .they(
        "五岳还差恒山，等我凑齐五张再来",
        "Of the five great mountains I only miss Hengshan. I'll be back when I have all five pictures"
      )),
    Story(.they("不要只抽大V啊，看看我们小透明", "Don't just pick big accounts, look at us nobodies too")),
    Story(
      .they("能不能抽到我是玄学，但杯子好用是科学", "Winning is mysticism, but the bottle being good is science")),
    Story(
      .they("好家伙，评论区全是爬山大佬，只有我在爬楼梯", "Wow, everyone here climbs mountains and I just climb stairs"),
      .reply("爬楼梯也是海拔上升，一样算数！", "Stairs are altitude gain too, it counts!")),
    Story(.they("盖子能单买吗？被我家狗叼走了[二哈]", "Can I buy just the lid? My dog ran off with it [husky]")),
    Story(
      .photo(
        "我的山：敦煌鸣沙山。壶里装的是西瓜汁，别说我不专业",
        "My mountain: the singing dunes of Dunhuang. The bottle holds watermelon juice, don't call me unprofessional"
      )),
    Story(
      .they("这杯子我们单位发过，居然是同款哈哈", "My workplace gave us these, turns out it's the same one haha")),
    Story(.they("抽到我我就戒奶茶", "Draw me and I'll give up bubble tea"), wait: .dismissed),
    Story(
      .they(
        "你们客服私信为什么不回？我等了大半天",
        "Why doesn't your support answer private messages? I've waited for ages"),
      wait: .dueSoon),
    Story(
      .they("巴适得板，川西环线全靠它续命", "Proper comfy, it kept me alive all round the western Sichuan loop")),
    Story(
      .they(
        "黄山光明顶，早上五点，手都冻僵了，一口姜茶下去活过来了",
        "Bright Summit on Huangshan, 5 a.m., hands frozen; one gulp of ginger tea and I was alive again"
      )),
    Story(.they("啥时候跟户外店搞联名啊", "When will you do a collab with an outdoor shop?")),
    Story(
      .they(
        "活动很好，建议下次别用红色压红字，眼睛要瞎了",
        "Nice campaign, but next time don't put red text on red, my eyes are dying"),
      .reply(
        "收到，已经抓着设计师看了一遍您的评论，下次改！",
        "Noted, we made the designer read your comment. We'll fix it next time!")),
    Story(.they("1", "1"), wait: .dismissed),
    Story(.they("好运莲莲[心][心][心]", "Good luck, good luck [heart][heart][heart]")),
    Story(
      .they(
        "问个认真的，抽奖结束后参与人的照片你们会拿去商用吗？",
        "Serious question: will you use participants' photos commercially after the raffle?")),
    Story(.they("冲冲冲！分母来了", "Go go go! Here comes one more losing ticket")),
    Story(
      .they(
        "南京紫金山早锻炼大爷团集体报名，人均六十八",
        "The morning-exercise grandpas of Purple Mountain in Nanjing sign up as a group, average age 68"
      ),
      .reply(
        "给各位前辈倒茶！集体照也算一份，要是中了我们多寄几只。",
        "Pouring tea for our seniors! A group photo counts as one entry; if it wins we'll send a few extra."
      )),
    Story(
      .they(
        "T̷̛͕h̸̰̀e̶͔͐ 这只壶被诅咒了\u{1B}[31m\u{1B}[2J \u{202E}奖中会不你\u{202C} 快跑",
        "The [decorated letters] this bottle is cursed [control characters] you will not win [written backwards], run"
      ),
      by: .named("z̸̗͝a̷̻͂l̴̦̿g̶̱̈́o̵͇͒酱")),
  ]
}
