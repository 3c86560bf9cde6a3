import Testing

@testable import Platforms

/// The published vectors.
struct TiebaSignatureTests {
  @Test(arguments: [
    ([("b", "2"), ("a", "1")], "42961b9881c2d7cb297e9498f9767789"),
    (
      [("pn", "1"), ("_client_version", "8.2.2"), ("BDUSS", "TEST-BDUSS")],
      "729c4267c998e86a556e2ec937455bf6"
    ),
    (
      [
        ("pn", "1"), ("_client_version", "8.2.2"),
        ("BDUSS", String(String(repeating: "TESTBDUSS", count: 22).prefix(192))),
      ], "b7329a79a7dc920a41cf070d17a57945"
    ),
  ])
  func theAppsFormsAreSigned(fields: [(String, String)], sign: String) {
    #expect(TiebaSignature.sign(fields, salt: TiebaSignature.appSalt) == sign)
  }

  @Test func theSitesFormsAreSignedWithTheirEmptyFieldsAndChineseAsItIs() {
    let reply = [
      ("kw", "测试品牌"), ("fid", "37574"), ("tid", "9000000001"), ("name_show", ""),
      ("content", "您好，感谢反馈！#(滑稽) a&b=c 100%"), ("quote_id", "150000000002"),
      ("repostid", "150000000002"), ("sub_post_id", ""), ("jt", ""),
      ("tbs", "0123456789abcdef0123456789"), ("subapp_type", "pc"), ("_client_type", "20"),
    ]
    #expect(
      TiebaSignature.sign(reply, salt: TiebaSignature.siteSalt)
        == "cd76a02d95e61fc5ee16e94ef8d24164")
    #expect(
      TiebaSignature.sign(
        [("subapp_type", "pc"), ("_client_type", "20")], salt: TiebaSignature.siteSalt)
        == "e9b101df871c39eedcf9a232c2d26ec8")
  }

  @Test func theSignIsNoPartOfWhatIsSigned() {
    let signed = TiebaSignature.signed([("a", "1"), ("b", "2")], salt: TiebaSignature.appSalt)
    #expect(
      TiebaSignature.sign(signed, salt: TiebaSignature.appSalt)
        == "42961b9881c2d7cb297e9498f9767789")
    #expect(
      WebText.form(
        TiebaSignature.signed(
          [("BDUSS", "TEST-BDUSS"), ("_client_version", "8.2.2"), ("pn", "1")],
          salt: TiebaSignature.appSalt))
        == "BDUSS=TEST-BDUSS&_client_version=8.2.2&pn=1&sign=729c4267c998e86a556e2ec937455bf6")
  }
}
