import InboxModel
import PlatformContract
import Testing

@testable import Platforms

struct WechatContentTests {
  private static let account = AccountID(platform: .wechat, name: "brandcn")

  private func news(_ members: [String: JSON]) throws -> PlatformNews {
    var fields: [String: JSON] = [
      "FromUserName": "oP", "CreateTime": 1_735_660_801, "MsgId": 24_086_087_575_195_331,
    ]
    fields.merge(members) { $1 }
    return try OfficialPush(
      account: Self.account, fields: .object(fields), now: Moment(seconds: 1_735_660_900)
    ).news()
  }

  @Test func picturesVoicesAndVideosAreReferences() throws {
    let image = try news([
      "MsgType": "image", "PicUrl": "https://mmbiz.qpic.cn/x", "MediaId": "m1",
    ])
    #expect(image.messages.first?.media == .image)
    #expect(image.messages.first?.mediaURL == "https://mmbiz.qpic.cn/x")
    #expect(
      image.media == [MediaReference(message: "24086087575195331", text: "m1", media: .image)])
    let voice = try news([
      "MsgType": "voice", "MediaId": "m2", "Format": "amr", "Recognition": "什么时候发货",
    ])
    #expect(voice.messages.first?.text == "什么时候发货")
    #expect(voice.media.map(\.media) == [.voice])
    for type in ["video", "shortvideo"] {
      let video = try news(["MsgType": .text(type), "MediaId": "m3", "ThumbMediaId": "t"])
      #expect(video.media.map(\.text) == ["m3"])
      #expect(video.messages.first?.media == .video)
    }
  }

  @Test func anAddressThatIsNoneIsNotKept() throws {
    let image = try news(["MsgType": "image", "PicUrl": "javascript:alert(1)"])
    #expect(image.messages.first?.mediaURL == nil)
    #expect(image.media.isEmpty)
  }

  @Test func placesAndLinksAreText() throws {
    let place = try news([
      "MsgType": "location", "Location_X": "31.2", "Location_Y": "121.4", "Scale": 20,
      "Label": "南京路",
    ])
    #expect(place.messages.first?.text == "南京路\n31.2, 121.4")
    #expect(place.messages.first?.media == .location)
    #expect(place.media.isEmpty)
    let link = try news([
      "MsgType": "link", "Title": "标题", "Description": "说明", "Url": "https://x.cn/1",
    ])
    #expect(link.messages.first?.text == "标题\n说明\nhttps://x.cn/1")
    let program = try news([
      "MsgType": "miniprogrampage", "Title": "商城", "PagePath": "pages/index",
    ])
    #expect(program.messages.first?.text == "商城\npages/index")
  }

  @Test func whatIsNotKnownStillArrives() throws {
    let strange = try news(["MsgType": "hologram"])
    #expect(strange.messages.map(\.text) == ["[unsupported message type hologram]"])
    #expect(try news(["MsgType": "text"]).messages.map(\.text) == ["[empty]"])
  }

  @Test func aMessageWithoutAnIDOrATimeGetsStableOnes() throws {
    let first = try news(["MsgType": "text", "Content": "在吗", "MsgId": ""])
    let again = try news(["MsgType": "text", "Content": "在吗", "MsgId": ""])
    #expect(first == again)
    #expect(first.messages.first?.id.hasPrefix("none-") == true)
    let other = try news(["MsgType": "text", "Content": "在的", "MsgId": ""])
    #expect(other.messages.first?.id != first.messages.first?.id)
    let timeless = try news(["MsgType": "text", "Content": "在吗", "CreateTime": "soon"])
    #expect(timeless.messages.first?.precision == .received)
    #expect(timeless.messages.first?.at == Moment(seconds: 1_735_660_900))
  }

  @Test func aScannedCodeIsAnOrigin() throws {
    let at = Moment(seconds: 1_735_660_801)
    let subscribe = try news([
      "MsgType": "event", "Event": "subscribe", "EventKey": "qrscene_shop_7", "Ticket": "t",
    ])
    #expect(subscribe.origins == [PlatformNews.Origin(person: "oP", text: "shop_7", at: at)])
    let scan = try news(["MsgType": "event", "Event": "SCAN", "EventKey": 123, "Ticket": "t"])
    #expect(scan.origins == [PlatformNews.Origin(person: "oP", text: "123", at: at)])
    #expect(scan.messages.isEmpty)
  }

  @Test(arguments: [
    "subscribe", "unsubscribe", "CLICK", "VIEW", "LOCATION", "kf_create_session",
    "MASSSENDJOBFINISH", "PUBLISHJOBFINISH", "never_seen",
  ])
  func otherEventsSayNothing(_ event: String) throws {
    #expect(try news(["MsgType": "event", "Event": .text(event), "EventKey": "k"]).isEmpty)
  }
}
