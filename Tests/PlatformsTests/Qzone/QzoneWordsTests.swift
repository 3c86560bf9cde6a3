import InboxModel
import Testing

@testable import Platforms

struct QzoneTokenTests {
  /// The published vectors.
  @Test(
    arguments: [
      ("", 5381, 0), ("a", 177_670, 97), ("@AbCdEf12", 691_920_125, 924_930_648),
      ("test-p-skey", 1_677_724_683, 2_023_113_766),
      ("Zz9*-_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AB", 468_598_743, 390_244_178),
      (String(repeating: "M", count: 44), 674_948_865, 596_594_300),
    ] as [(String, UInt32, UInt32)])
  func theTokenIsAHashOfTheCookie(key: String, token: UInt32, fromZero: UInt32) {
    #expect(QzoneToken.token(key) == token)
    #expect(QzoneToken.token(key, seed: 0) == fromZero)
  }

  @Test func aLoginIsReadFromTheCookieHeader() throws {
    let login = try QzoneLogin(cookie: "pgv=1; uin=o0012345678; skey=@x; p_skey=test-p-skey")
    #expect(login.uin == "12345678" && login.token == 1_677_724_683)
    #expect(try QzoneLogin(cookie: "uin=o12; skey=a").token == 177_670)
    #expect(throws: SetupProblem.self) { try QzoneLogin(cookie: "uin=o12") }
    #expect(throws: SetupProblem.self) { try QzoneLogin(cookie: "p_skey=a") }
    #expect(throws: SetupProblem.self) { try QzoneLogin(cookie: "uin=o12; p_skey=a\r\nX: y") }
  }
}

struct QzoneScriptTests {
  @Test(arguments: [
    #"{"code":0,"a":"b"}"#, #"_Callback({"code":0,"a":"b"});"#,
    #"_preloadCallback({"code":0,"a":"b"})"#, #"callback( {"code":0,"a":"b"} ) ;"#,
    "_Callback({code:0,a:'b',list:[{x:1},undefined],});",
    #"_Callback({code:0,"a":"\x62"})"#,
    "<html><script>if(1){x={}};frameElement.callback({\"code\":0,\"a\":\"b\"});</script></html>",
    "_Callback({\"code\":0,\"a\":\"b\",\"html\":\"a\u{1}}b\n\"});",
  ])
  func everyWrapperIsRead(text: String) throws {
    let value = try #require(QzoneScript.value(Array(text.utf8)))
    #expect(value["code"].integer == 0 && value["a"].text == "b")
  }

  @Test func undefinedIsNothingButInTexts() throws {
    let value = try #require(
      QzoneScript.value(Array("cb({a:undefined,b:'undefined',c:[undefined,{d:'}'}]})".utf8)))
    #expect(value["a"].isNull && value["b"].text == "undefined")
    #expect(value["c"].list.last?["d"].text == "}")
  }

  @Test func whatIsNoDataIsNone() {
    for text in ["", "<html>", "_Callback(", "_Callback({code:0)", "{{{{", "undefined"] {
      #expect(QzoneScript.value(Array(text.utf8)) == nil, "\(text)")
    }
  }
}

struct QzoneTextTests {
  @Test func markupBecomesText() {
    let text = QzoneText(
      "@{uin:87654321,nick:张三,who:1,auto:1} 谢谢[em]e100[/em][em]e9999[/em] @{nick:a%2Cb%7D%25,uin:5}&lt;3"
    )
    #expect(text.answers == "87654321")
    #expect(text.text == "谢谢[微笑][表情] @a,b}%<3")
    #expect(QzoneText("看{url:https://x.example,text:这里}").text == "看这里")
    #expect(QzoneText("{uin:5,nick:只是文字,who:1}").text == "只是文字")
    #expect(QzoneText("[B]重要[/B][img]http://x[/img][url=http://y]z[/url][?]").text == "重要[图片]z[?]")
  }

  @Test func brokenMarkupStaysAsItIs() {
    for text in ["@{uin:1", "[em]e100", "@", "{", "[", "{a}", "@{nick}", ""] {
      #expect(QzoneText(text).text == text)
    }
  }

  @Test func whatIsWrittenIsReadAsTheSame() {
    let text = QzoneText.address(uin: "5", nick: "a,b}%") + QzoneEmoticons.written("好[微笑][OK]")
    #expect(text == "@{uin:5,nick:a%2Cb%7D%25,auto:1} 好[em]e100[/em][em]e189[/em]")
    #expect(QzoneText(text).text == "好[微笑][OK]" && QzoneText(text).answers == "5")
  }
}

struct BeijingTimeTests {
  /// 2023-11-15 06:20 in Beijing.
  private let now = Moment(seconds: 1_700_000_400)

  @Test(arguments: [
    ("2023-11-15 06:13:20", 1_700_000_000, TimePrecision.second),
    ("2023-11-15 06:13", 1_699_999_980, .minute),
    ("2022年11月15日 06:13", 1_668_463_980, .minute),
    ("11月15日 06:13", 1_699_999_980, .minute),
    ("12月31日 06:13", 1_672_438_380, .minute),
    ("06:13", 1_699_999_980, .minute),
    ("今天 06:13", 1_699_999_980, .minute),
    ("昨天 18:36", 1_699_958_160, .minute),
    ("前天 18:36", 1_699_871_760, .minute),
    ("23:59", 1_699_977_540, .minute),
    ("5分钟前", 1_700_000_100, .minute), ("2小时前", 1_699_993_200, .day),
    ("刚刚", 1_700_000_400, .minute),
  ])
  func textOfBeijingIsATimeWithItsPrecision(text: String, seconds: Int64, precision: TimePrecision)
    throws
  {
    let time = try #require(BeijingTime(text: text, now: now))
    #expect(time.at == Moment(seconds: seconds))
    #expect(time.precision == precision)
  }

  @Test func whatIsNoTimeIsNone() {
    for text in ["", "昨天", "99:99", "前", "::", "1:2:3:4", "9999999999999999999:00", "0年0月0日 00:00"]
    {
      let time = BeijingTime(text: text, now: now)
      #expect(time == nil || time.map { $0.at >= .earliest } == true, "\(text)")
    }
    #expect(BeijingTime(number: 0) == nil && BeijingTime(number: -5) == nil)
    #expect(BeijingTime(number: 1_700_000_000_000)?.at == Moment(seconds: 1_700_000_000))
    #expect(BeijingTime(number: .max) == nil)
  }
}
