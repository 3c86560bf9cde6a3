import Testing

@testable import Platforms

struct JSONTests {
  @Test func numbersAndTextsAreReadAsEither() throws {
    let value = try #require(
      JSON(parsing: #"{"a":"7","b":7,"c":9223372036854775807,"d":"1.5","e":true}"#))
    #expect(value["a"].integer == 7)
    #expect(value["b"].text == "7")
    #expect(value["c"].integer == .max)
    #expect(value["d"].integer == nil)
    #expect(value["e"].bool == true)
    #expect(value["nothing"].isNull)
  }

  @Test func anIDWithoutASignKeepsAllItsDigits() {
    let value = JSON(parsing: #"{"a":18446744073709551615,"b":9223372036854775808}"#)
    #expect(value?["a"].text == "18446744073709551615")
    #expect(value?["b"].text == "9223372036854775808" && value?["b"].integer == nil)
  }

  @Test func anEmptyListMayComeAsAnything() throws {
    let value = try #require(JSON(parsing: #"{"a":"","b":{},"c":null,"d":[1]}"#))
    #expect(value["a"].list.isEmpty && value["b"].list.isEmpty && value["c"].list.isEmpty)
    #expect(value["d"].list == [1])
  }

  @Test func rawControlCharactersAndBrokenBytesAreMended() throws {
    let value = try #require(JSON(parsing: "{\"a\":\"x\u{1}\ny\"}"))
    #expect(value["a"].text == "x\u{1}\ny")
    #expect(
      JSON(parsing: [0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xFF, 0x22, 0x7D])?["a"].text == "\u{FFFD}"
    )
    #expect(JSON(parsing: "<html>") == nil)
  }

  @Test func whatIsWrittenIsRawText() {
    #expect(JSON.object(["a": "您好 http://x/y 🐼"]).description == #"{"a":"您好 http://x/y 🐼"}"#)
  }
}

struct SecretsTests {
  @Test func namesStandBeforeAColonOrAnEqualsSign() {
    let secrets = Secrets("# a comment\ntoken: abc\nCookie = uin=o1; p_skey=x==\n")
    #expect(secrets["token"] == "abc")
    #expect(secrets["cookie"] == "uin=o1; p_skey=x==")
    #expect(secrets["password"] == nil)
  }

  @Test func aFirstLineWithoutANameIsThePassword() {
    #expect(Secrets("2.00abc\nlogin: me\n")["password"] == "2.00abc")
  }

  @Test func theyPrintWithoutTheirValues() {
    let secrets = Secrets("token: abc")
    #expect("\(secrets)" == "secrets: token")
    #expect(!String(reflecting: secrets).contains("abc"))
    var dumped = ""
    dump(secrets, to: &dumped)
    #expect(!dumped.contains("abc"))
  }
}
