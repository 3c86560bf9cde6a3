import InboxModel
import Testing
import TiebaMessages

@testable import Platforms

struct TiebaTextTests {
  private func piece(_ type: UInt32, _ fill: (inout TiebaContent) -> Void = { _ in })
    -> TiebaContent
  {
    var piece = TiebaContent()
    piece.type = type
    fill(&piece)
    return piece
  }

  @Test func piecesBecomeText() {
    let text = TiebaText([
      piece(0) { $0.text = "看" },
      piece(4) { $0.text = "张三" },
      piece(4) { $0.text = "@李四" },
      piece(2) {
        $0.text = "image_emoticon25"
        $0.c = "滑稽"
      },
      piece(11) { $0.text = "image_emoticon50" },
      piece(2) { $0.text = "image_emoticon99" },
      piece(1) {
        $0.text = "https://tieba.baidu.com/mo/q/checkurl?url=https%3A%2F%2Fexample.com%2Fa%3Fb&x=1"
        $0.link = $0.text
      },
      piece(34),
      piece(36) { $0.tiebaplusInfo.desc = "广告" },
      piece(77) { $0.text = "?" },
    ])
    #expect(text.text == "看@张三@李四[滑稽][OK][表情]https://example.com/a?b广告[…]")
    #expect(text.media == nil)
  }

  @Test func aPictureAloneIsAMessageWithoutText() {
    let text = TiebaText([
      piece(3) {
        $0.src = "tiebapic/1"
        $0.bigCdnSrc = "https://tiebapic.example/1.jpg"
      },
      piece(5),
    ])
    #expect(text.text.isEmpty && text.media == .image)
    #expect(text.mediaURL == "https://tiebapic.example/1.jpg")
    #expect(TiebaText([piece(10)]).media == .voice)
  }

  @Test func whatShowsNothingStillSaysThatSomethingWasWritten() {
    #expect(TiebaText([]).text == "[…]")
    #expect(TiebaText([piece(34)]).text == "[…]")
  }

  @Test func onlyTheServersOwnHeaderIsCutOff() {
    let name = piece(4) {
      $0.text = "品牌官方"
      $0.uid = 5
    }
    let header = TiebaText([
      piece(0) { $0.text = "回复 " }, name, piece(0) { $0.text = " :好的" },
      piece(2) { $0.c = "滑稽" },
    ])
    #expect(header.text == "好的[滑稽]" && header.answers == 5)
    // A person may write the same word without answering anybody.
    let typed = TiebaText([piece(0) { $0.text = "回复 " }, name, piece(0) { $0.text = "什么时候" }])
    #expect(typed.text == "回复 @品牌官方什么时候" && typed.answers == nil)
  }

  @Test func emoticonsGoOutAsTheyCame() {
    #expect(TiebaEmoticons.written("好的[滑稽][OK] [不认识] [") == "好的#(滑稽)#(OK) [不认识] [")
    #expect(TiebaEmoticons.names.count == 50)
    #expect(TiebaEmoticons.name("image_emoticon1") == "呵呵")
    #expect(TiebaEmoticons.name("image_emoticon0") == nil)
    #expect(TiebaEmoticons.name("image_emoticon-9223372036854775808") == nil)
  }
}
