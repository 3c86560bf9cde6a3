extension Corpus {
  /// Private messages to the service account on WeChat that were answered.
  static let wechatMessages: [Story] = [
    Story(
      .they("您好，请问怎么绑定会员卡", "Hello, how do I link my member card?"),
      .automatic("您好，消息已收到，客服在线时间为每天9:00—21:00，我们会尽快回复您。"),
      .reply(
        "您好，点菜单“会员中心”，用购买时的手机号登录就会自动绑定。",
        "Hello, tap \"Member centre\" in the menu and log in with the phone number you bought with; it links automatically."
      ),
      .they("好了，谢谢🌹", "Done, thank you 🌹"),
      .reply("不客气，祝您生活愉快[玫瑰]", "You're welcome, have a lovely day [rose]"),
      origin: "qr-store-hangzhou"),
    Story(
      .they("我的杯子漏水", "My bottle leaks"),
      .photo(),
      .reply(
        "从照片看是密封圈装反了，有槽的一面朝下，麻烦您翻过来试试。",
        "In the photo the gasket is upside down: the grooved side goes down. Please turn it over and try."
      ),
      .they("真的！我笨了[捂脸]", "You're right! Silly me [facepalm]"),
      .reply("很多人都会装反，我们准备在圈上印个箭头。", "Lots of people do; we're going to print an arrow on it.")),
    Story(
      .voice(),
      .reply(
        "您好，语音收到了：您想问Gryte焖烧罐能不能焖绿豆。可以的，绿豆提前泡两小时，开水焖三小时就开花。",
        "Hello, we've listened to your voice message about cooking mung beans in the Gryte jar. Yes: soak them for two hours, then three hours with boiling water and they'll burst open."
      ),
      .they("晓得了，谢谢小姑娘", "Got it, thank you, young lady"),
      .reply("不客气，阿姨慢慢用～", "You're welcome, enjoy it!")),
    Story(
      .they("发票抬头写错了，能重开吗？", "The company name on my invoice is wrong. Can you reissue it?"),
      .reply(
        "可以，把正确的抬头和税号发给我，原发票会作废，新的今天发到您邮箱。",
        "Yes, send me the right name and tax number. The old one is voided and the new one goes to your mailbox today."
      ),
      .they(
        "苏州某某设计事务所，税号我拍照", "It's a design studio in Suzhou, I'll take a photo of the tax number"),
      .photo(),
      .reply("收到，已提交，下午四点前到您邮箱。", "Received and submitted, it'll be in your mailbox before 4 p.m.")),
    Story(
      .they(
        "买错容量了，750太大，想换500", "I bought the wrong size, the 750 is too big. I'd like a 500 instead"),
      .reply(
        "七天内没用过可以换，差价50元原路退您。退货地址我发您。",
        "Unused within seven days can be exchanged; the 50 yuan difference goes back to you. I'll send you the return address."
      ),
      .they("已经灌过一次水了，擦干净了算不算用过😂", "I filled it once and wiped it dry. Does that count as used 😂"),
      .reply("试水不算，放心寄～", "A test fill doesn't count, just send it.")),
    Story(
      .they("请问Telt茶具能带上飞机吗", "Can I take the Telt tea set on a plane?"),
      .reply(
        "可以随身带，不含液体和刀具，收纳包正好放进座椅下面。",
        "As hand luggage, yes: no liquids or blades, and the pouch fits under the seat."),
      .they("完美", "Perfect"),
      .reply("旅途愉快！", "Have a nice trip!")),
    Story(
      .they("怎么取消订单？点了没反应", "How do I cancel my order? Nothing happens when I tap"),
      .lateReply(
        "已经帮您在后台取消，款项一到三天退回。按钮的问题已经报给技术，抱歉让您久等。",
        "I've cancelled it for you; the money returns in one to three days. We've reported the button. Sorry for the long wait."
      )),
    Story(
      .they(
        "想给公司定做80个带logo的杯子，多久能交货？",
        "I want 80 bottles with our company logo. How long does it take?"),
      .untranslated(
        "Hi! For custom orders please allow 15 working days. What logo size do you need?"),
      .they("不好意思看不懂，能用中文吗", "Sorry, I don't understand. Could you use Chinese?"),
      .reply(
        "抱歉！定制需要15个工作日，请问logo大概多大？发我源文件就可以先打样。",
        "Sorry! Custom orders take 15 working days. How big is the logo? Send me the file and we can make a sample first."
      ),
      .they("好的，文件发您邮箱了", "OK, I've emailed you the file"),
      .reply("收到，明天给您效果图。", "Received, you'll have a mock-up tomorrow.")),
    Story(
      .they(
        "小朋友对硅胶过敏，Kubb的吸管是什么材质",
        "My child is allergic to silicone. What's the Kubb's straw made of?"),
      .reply(
        "Kubb吸管嘴是食品级硅胶，建议您选PP直饮盖，我可以给您免费换一个。",
        "The Kubb's straw tip is food-grade silicone, so better choose the PP drinking lid. I can swap it for free."
      ),
      .they("那太好了，地址和上次一样", "That's great. Same address as last time"),
      .reply("好的，今天寄出～", "OK, shipping it today.")),
    Story(
      .they("请问有线下店吗，我在西安", "Do you have a shop? I'm in Xi'an"),
      .onPhone("西安暂时没有门店，高新那边的户外集合店有我们专柜，地图我发您。")),
    Story(
      .they("我退货退了五天了，钱呢？？", "I returned it five days ago. Where's my money??"),
      .lateReply(
        "非常抱歉，仓库签收后漏登记了，我刚刚手动退款，您看下是否到账。另外补您一张20元券。",
        "We're very sorry, the warehouse signed for it but forgot to record it. I've just refunded you by hand, please check. We've also added a 20 yuan coupon."
      ),
      .they("到账了，券就不用了，以后快点", "Got it. No need for the coupon, just be faster next time"),
      .reply("您批评得对，我们一定改。", "You're right, we'll improve.")),
    Story(
      .they(
        "你好，我想问一下你们的焖烧罐和别家的比有什么优势？预算三百以内。",
        "Hello, what's better about your food jar compared with others? My budget is under 300."),
      .reply(
        "主要三点：内胆一体成型没有焊缝好清洗、盖子带泄压阀、两年质保。269元，附赠折叠勺。",
        "Three things: a seamless liner that's easy to clean, a pressure valve in the lid, and a two-year warranty. 269 yuan with a folding spoon."
      ),
      .they("好的我再看看", "OK, I'll think about it"),
      .reply("不着急，有问题随时找我～", "No rush, ask me any time.")),
    Story(
      .they("会员日的价格什么时候出", "When will the member-day prices be out?"),
      .reply(
        "会员日前三天公众号推送，您可以先加购，到时候自动变价。",
        "Three days before, in a push from this account. Put it in your cart and the price changes by itself."
      )),
    Story(
      .they(
        "客服你好！上次帮我处理问题的小美还在吗，想谢谢她",
        "Hi support! Is Xiaomei, who helped me last time, still there? I want to thank her"),
      .reply("我就是小美呀，看到您的消息好开心！", "I'm Xiaomei! Your message made me so happy!"),
      .sticker("[拥抱]", "[hug]"),
      .sticker("[玫瑰]", "[rose]"),
      .reply("[玫瑰]", "[rose]")),
    Story(
      .they("保温杯能装牛奶吗", "Can I keep milk in the thermos?"),
      .untranslated(
        "We don't recommend milk for more than 4 hours because it spoils quickly in a warm bottle.")
    ),
    Story(
      .they(
        "商品页写48小时发货，现在第四天了，我要投诉到消协",
        "The product page says it ships in 48 hours and it's day four. I'll complain to the consumer association"
      ),
      .lateReply(
        "您好，延迟是我们的错：补货比预计晚到两天。已为您优先打包，今晚六点前出库，并按规则赔付。",
        "Hello, the delay is our fault: stock came two days late. Your order is packed first and leaves before 6 tonight, with compensation as our rules say."
      ),
      .they("行，今晚看不到物流我再来", "Fine. If there's no tracking tonight I'll be back"),
      .reply("物流单号已短信发您，可以查到揽收。", "The tracking number is in your texts; it shows as picked up.")),
    Story(
      .they(
        "可不可以教我爸爸用小程序下单，他七十二了不太会",
        "Could you teach my dad to order in the mini-program? He's 72 and not good with it"),
      .reply(
        "没问题，让叔叔直接打这个微信的语音电话，我一步一步带他操作。",
        "No problem, ask him to call this account and I'll walk him through step by step.")),
    Story(
      .they("Tur 500 装冰水会不会结露", "Does the Tur 500 sweat with iced water?"),
      .reply(
        "不会，真空双层，外壁是干的，放电脑旁边也没事。",
        "No, it's vacuum double-walled, the outside stays dry even next to a laptop."),
      .they("[强]", "[thumbs up]"),
      .reply("[抱拳]", "[cupped hands]")),
    Story(
      .place(),
      .they("这个地址能送到吗，是牧区", "Can you deliver to this location? It's a grazing area"),
      .reply(
        "能送到乡镇的代收点，之后需要自取，大约七天。介意的话可以寄到县城。",
        "Only to the collection point in the township, where you pick it up, in about seven days. Or we can send it to the county town."
      ),
      .they("不介意，我骑马去取哈哈", "That's fine, I'll ride my horse to get it haha"),
      .reply("哈哈，太酷了！求拍一张取件照。", "Haha, so cool! Please take a photo when you do.")),
    Story(
      .they("为什么我看不到订单了，手机号换过", "Why can't I see my orders? I changed my phone number"),
      .reply(
        "换号后要在会员中心合并账号，我帮您发起，您会收到两条验证码。",
        "You need to merge accounts in the member centre. I've started it; you'll get two codes.")),
    Story(
      .they("听说你们要出陶瓷内胆的，真的吗？", "I heard you're making a ceramic liner, is it true?"),
      .onPhone("还在测试阶段，上市会第一时间推送～")),
    Story(
      .they("我想做经销商", "I'd like to become a dealer"),
      .untranslated(
        "Thank you for your interest. Please fill in the form: https://example.com/dealers 我们会联系您.")
    ),
    Story(
      .they("密封圈在哪里买？官网搜不到", "Where can I buy the gasket? I can't find it on the site"),
      .reply(
        "密封圈不卖的，免费送。发我地址和杯子型号就寄。",
        "We don't sell gaskets, we give them away. Send me your address and the model."),
      .they("居然免费，良心", "Free! That's decent of you"),
      .they("型号Tur 750，地址稍后发", "Model Tur 750, address in a moment"),
      .they("浙江省丽水市……（已私发）", "Lishui, Zhejiang... (sent)"),
      .reply("登记好了，三天内到。", "All set, it arrives within three days.")),
    Story(
      .they(
        "昨天那位客服态度很好，问题也解决了，给个五星",
        "Yesterday's agent was very kind and solved my problem. Five stars"),
      .reply(
        "谢谢您！已经转告她，这周的奶茶有着落了～", "Thank you! We've told her; her bubble tea this week is on us.")),
    Story(
      .they("不锈钢会不会析出重金属，有检测报告吗", "Can heavy metals leach from the steel? Is there a test report?"),
      .reply(
        "有的，每批都送检，报告我发您PDF，第三页是析出项。",
        "Yes, every batch is tested. I'll send you the PDF; leaching is on page three."),
      .they("收到，认真看了，放心了", "Received and read carefully, I'm reassured"),
      .reply("有疑问随时找我。", "Ask me any time.")),
    Story(
      .they("刚开始喝茶，Telt适合泡什么茶？", "I'm new to tea. What tea suits the Telt set?"),
      .reply(
        "入门推荐白茶或者熟普，耐泡不挑水温；Telt壶小，3克茶叶刚好。",
        "White tea or ripe pu'er to start with: they forgive water temperature. The Telt pot is small, 3 grams is right."
      ),
      .they("好嘞", "Right!"),
      .reply("慢慢喝，慢慢品～", "Sip and savour.")),
    Story(
      .they(
        "东西收到啦 包装用的纸箱能回收不 感觉好结实扔了可惜",
        "It's arrived! Can the box be recycled? It's so sturdy it'd be a shame to throw away"),
      .reply(
        "可以，送回门店抵5元，或者翻过来就是一个收纳盒，内侧有折线。",
        "Yes: return it to a shop for 5 yuan, or fold it inside out along the lines into a storage box."
      )),
    Story(
      .they(
        "宝妈一枚，奶粉要用60度水，这个能保持多久60度以上",
        "Mum here: formula needs 60° water. How long does it stay above 60?"),
      .lateReply(
        "实测早上八点灌满95度，下午四点还有61度左右，大约八小时。",
        "In our test, filled at 8 a.m. with 95°, it's still about 61° at 4 p.m., so roughly eight hours."
      )),
  ]
}
