import StandIns
import Testing

@testable import Platforms

struct WechatCryptoTests {
  private typealias V = WechatVectors

  private func crypto(
    token: String = V.token, keys: [String] = [V.key], receiver: String = V.appID
  ) -> WechatCrypto {
    WechatCrypto(token: token, keys: keys.compactMap { WechatKey($0) }, receiver: receiver)
  }

  private var official: WechatCrypto {
    crypto(
      token: "AAAAA", keys: [String(repeating: "A", count: 43)], receiver: "wxba5fad812f8e6fb9")
  }

  private var wecom: WechatCrypto {
    crypto(token: V.corpToken, keys: [V.corpKey], receiver: V.corpID)
  }

  @Test func theSignaturesOfTheDocumentationHold() {
    #expect(
      official.isSigned(
        ["1714036504", "1514711492"], by: "f464b24fc39322e44b38aa78f5edd27bd1441696"))
    #expect(
      official.isSigned(
        ["1714037059", "486452656"], by: "899cf89e464efb63f54ddac96b0a0a235f53aa78"))
    #expect(
      official.isSigned(
        ["1714112445", "415670741"], by: "6c5c811b55cc85e0e1b54100749188c20beb3f5d"))
    #expect(
      official.isSigned(
        ["1714112445", "415670741", V.o3], by: "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3"))
    #expect(
      official.isSigned(
        ["1713424427", "415670741", V.o4], by: "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1"))
  }

  @Test func whatTheDocumentationEncryptedIsOpened() {
    #expect(official.decrypted(V.o3).map { String(decoding: $0, as: UTF8.self) } == V.o3Plain)
    #expect(
      official.decrypted(V.o4).map { String(decoding: $0, as: UTF8.self) }
        == #"{"demo_resp":"good luck"}"#)
  }

  @Test func theSignaturesOfMadeUpPushesHold() {
    let signed: [([String], String)] = [
      (["1735660800", "1320562132"], "e51c9dcbdb2a0234dd8da2996e854e542c51b6bd"),
      (["1735660801", "872014563"], "9d515da26634a668bb7dcb4b394d7995ce76876a"),
      (["1735660801", "872014563", V.c], "6c3d18e04be944bae336e64722dfc86d3ce8cf70"),
      (["1735660802", "55501", V.d1], "5f0d1de60c5223eedbfb4221afc6c8a1fe98b2c3"),
      (["1735660802", "55501", V.d17], "32b14091f68ce7ca08cbebda4dd30ee6e9176271"),
      (["1735660802", "55501", V.d32], "aca9cc50f7a20fc51c6432f2dd4a9daf309f9263"),
      (["1735660803", "872014563", V.e], "18e2eb75e7906fb565b5d98b9197934d319ef874"),
      (["1735660801", "872014563", V.h], "d819022a9189e540e5f663b1f7df99d8d992e2b0"),
    ]
    for (parts, signature) in signed { #expect(crypto().isSigned(parts, by: signature)) }
    #expect(
      wecom.isSigned(
        ["1735660900", "kfnonce7", V.f], by: "f31e6fd25c6d59d0d642e7abb2f549abe7854bbb"))
    #expect(
      wecom.isSigned(
        ["1735660901", "kfnonce8", V.g], by: "48f7b44e026f35ef4e23ee9d11474660947de834"))
  }

  @Test func aSignatureIsWrongWhenItIsAnotherOneOrNone() {
    let parts = ["1735660801", "872014563", V.c]
    for wrong in [
      "9d515da26634a668bb7dcb4b394d7995ce76876a", "", "6c3d",
      "6c3d18e04be944bae336e64722dfc86d3ce8cf7g",
      "6c3d18e04be944bae336e64722dfc86d3ce8cf7000", String(repeating: "０", count: 40),
    ] {
      #expect(!crypto().isSigned(parts, by: wrong))
    }
  }

  @Test func everyLengthOfPaddingIsTakenOff() throws {
    let frame = { (text: String) in
      "<xml><ToUserName><![CDATA[gh_7f0c2d91ab34]]></ToUserName><FromUserName><![CDATA[oPanda0_TestUser-Openid00001]]></FromUserName><CreateTime>1735660802</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[\(text)]]></Content><MsgId>24086087575195332</MsgId></xml>"
    }
    for (cipher, count) in [(V.d1, 16), (V.d17, 0), (V.d32, 17)] {
      let message = try #require(crypto().decrypted(cipher))
      #expect(
        String(decoding: message, as: UTF8.self) == frame(String(repeating: "a", count: count)))
    }
    let maker = WechatPushMaker(token: V.token, aesKey: V.key, receiver: V.appID)
    for count in 0..<70 {
      let text = String(repeating: "b", count: count)
      #expect(try crypto().decrypted(maker.encrypted(text)) == Array(text.utf8))
    }
  }

  @Test func theStandInEncryptsAsTheVectorsSay() throws {
    let official = WechatPushMaker(token: V.token, aesKey: V.key, receiver: V.appID)
    #expect(try official.encrypted(V.b, random: "0123456789abcdef") == V.c)
    #expect(try official.encrypted(V.ePlain, random: "ABCDEFGHIJKLMNOP") == V.e)
    let wecom = WechatPushMaker(token: V.corpToken, aesKey: V.corpKey, receiver: V.corpID)
    #expect(try wecom.encrypted("1616140317555161061", random: "kfrandom16bytes!") == V.f)
    #expect(try wecom.encrypted(V.gPlain, random: "kfrandom16bytes?") == V.g)
  }

  @Test func whatWeComEncryptedIsOpenedByItsLooseKey() {
    #expect(wecom.decrypted(V.f) == Array("1616140317555161061".utf8))
    #expect(wecom.decrypted(V.g) == Array(V.gPlain.utf8))
  }

  @Test func bitsOfTheKeyThatMeanNothingAreIgnored() {
    #expect(crypto(keys: [V.looseKey]).decrypted(V.c) == Array(V.b.utf8))
    #expect(crypto(keys: [" \(V.key)\n"]).decrypted(V.c) == Array(V.b.utf8))
    #expect(WechatKey(String(V.key.dropLast())) == nil)
    #expect(WechatKey("not a key at all, but of the right length!!") == nil)
  }

  @Test func thePreviousKeyOpensWhatIsStillUnderWay() {
    let other = String(repeating: "A", count: 43)
    #expect(crypto(keys: [other, V.key]).decrypted(V.c) == Array(V.b.utf8))
    #expect(crypto(keys: [other]).decrypted(V.c) == nil)
  }

  @Test func whatWasEncryptedForAnotherAccountIsRefused() {
    #expect(crypto().decrypted(V.h) == nil)
    #expect(crypto(receiver: "wx0000000000000000").decrypted(V.h) == Array(V.b.utf8))
  }

  @Test func aFlippedCharacterIsFoundWhereverItIs() {
    for place in stride(from: 0, to: V.c.count, by: 7) {
      var characters = Array(V.c)
      characters[place] = characters[place] == "A" ? "B" : "A"
      #expect(crypto().decrypted(String(characters)) != Array(V.b.utf8))
      #expect(
        !crypto().isSigned(
          ["1735660801", "872014563", String(characters)],
          by: "6c3d18e04be944bae336e64722dfc86d3ce8cf70"))
    }
    #expect(crypto().decrypted("") == nil)
    #expect(crypto().decrypted("AAAA") == nil)
    #expect(crypto().decrypted(String(repeating: "A", count: 128)) == nil)
    #expect(crypto().decrypted("no base64 ☃") == nil)
  }
}
