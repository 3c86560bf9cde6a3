import InboxModel
import Testing

@testable import ReplyTracking

/// Whether a reader of Mandarin gets the substance (formats.md section 7).
struct MandarinCheckTests {
  private let check = MandarinCheck()

  @Test(arguments: [
    "好的", "您好，您的订单已经发货，预计周五送达。", "這款目前缺貨，補貨後會通知您。",
    "回复@Lily_88: 已经私信您啦", "回复@Lily_88:您的退款已处理", "@小王 您好，请查收私信", "#新品发布# 周五上午十点开抢",
    "请访问 https://www.example.com/help?id=1 查看详情", "退款单号 SF1234567890，三天内到账",
    "iPhone 15 Pro 现货，256GB 8999元", "亲，XL码有货哦~", "这个case我们会follow up，请check一下邮箱",
    "感谢您的联系，我们会尽快回复。Thanks for reaching out, we will reply soon.",
    "Your order has been shipped and will arrive on Friday.\n您的订单已经发货，将于周五送达。",
    "谢谢支持！Thank you!", "— 客服 Anna, Customer Service", "The Lord of the Rings 周五上映，敬请期待",
    "Häagen-Dazs 新口味今天上架", "鲜の每日牛奶已经补货，欢迎选购", "客服邮箱 service@brand.com，随时联系我们",
    "ＯＫ，已经为您登记", "[微笑] 收到啦", "嗯嗯", "已收到//@小王:Can you help me with my order please?",
  ])
  func mandarin(text: String) {
    #expect(check.check(text).verdict == .mandarin, "\(text)")
  }

  @Test(arguments: [
    "Thank you for your support!", "Please contact us by email.", "PLEASE CONTACT US BY EMAIL",
    "回复@小王: We will check and get back to you", "@小王 hello", "Hi 😊", "Sorry, out of stock",
    "您好, we will get back to you soon.", "亲, your order has been shipped.",
    "Merci beaucoup pour votre message",
    "お問い合わせありがとうございます。確認いたします。", "カタログをご覧ください", "주문하신 상품은 발송되었습니다", "Спасибо за ваш отзыв",
    "ขอบคุณที่ติดต่อเรา", "Ｔｈａｎｋ ｙｏｕ ｆｏｒ ｗａｉｔｉｎｇ", "#新品# Available now in stores", "Nike Dunk Low",
    "https://example.com please read this",
  ])
  func untranslated(text: String) {
    #expect(check.check(text).verdict == .untranslated, "\(text)")
  }

  @Test(arguments: [
    "您好，您的退款 will be processed within three business days.",
    "感谢您的支持！Please send us your order number so that we can check.",
    "关于您的订单：Your order will be shipped on Monday and you will receive it by Friday.",
    "Please visit our 旗舰店 for more details about this offer.",
    "商品已经收到。確認後ご連絡いたしますので少々お待ちください。",
  ])
  func partly(text: String) {
    #expect(check.check(text).verdict == .partly, "\(text)")
  }

  @Test(arguments: [
    "", "   \n", "👍", "[微笑][微笑]", "OK", "ok!", "ＯＫ", "666", "+1", "233333", "。。。", "@小王",
    "@小王 @小李 👍",
    "https://t.cn/A6xYz", "t.cn/A6xYz", "#新品发布#", "SF1234567890", "2026-10-01 10:30", "100%", "❤️❤️",
    "/:rose",
    "hhhh", "回复@小王:👍", "#(呵呵)",
  ])
  func nothingToTranslate(text: String) {
    #expect(check.check(text).verdict == .nothingToTranslate, "\(text)")
  }

  @Test func aBrandsOwnWordsNeedNoTranslation() {
    let settings = MandarinSettings(ignoreWords: ["Dunk Low", "Nike", "小勾"])
    let brand = MandarinCheck(settings)
    #expect(brand.check("nike dunk low").verdict == .nothingToTranslate)
    #expect(brand.check("小勾").verdict == .nothingToTranslate)
    #expect(brand.check("Nike is closed today").verdict == .untranslated)
    #expect(brand.check("Nikes").verdict == .untranslated)
  }

  @Test(arguments: [
    ("您的订单已经发货", ChineseScript.simplified), ("您的訂單已經發貨", .traditional), ("好的", .either),
    ("请问您的包裹，訂單号", .simplified),
  ])
  func theScriptIsThatOfTheCharactersThatDiffer(text: String, script: ChineseScript) {
    #expect(check.check(text).script == script)
  }

  @Test func withoutChineseThereIsNoScript() {
    #expect(check.check("hello").script == nil)
    #expect(check.check("@小王 👍").script == nil)
  }

  @Test(arguments: [("👍", true), ("[微笑] !", true), ("👍 666", false), ("好👍", false), ("", false)])
  func emojiOnlyIsSeen(text: String, isEmojiOnly: Bool) {
    #expect(check.check(text).isEmojiOnly == isEmojiOnly)
  }

  @Test func everyFindingSaysWhyInASentence() {
    for text in ["好的", "hello", "您的退款 will be done within three days", "👍", "ありがとう"] {
      #expect(check.check(text).reason.hasSuffix("."))
    }
  }

  @Test func endlessTextsEndToo() {
    let long = String(repeating: "#[@回复/", count: 200_000)
    _ = check.check(long)
    let brackets = String(repeating: "[", count: 500_000)
    #expect(check.check(brackets).verdict == .nothingToTranslate)
  }
}
