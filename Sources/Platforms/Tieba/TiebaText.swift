import Foundation
import InboxModel
import TiebaMessages

/// What the pieces of a post say.
struct TiebaText: Hashable {
  var text: String
  var media: Media?
  /// Of the first picture or video.
  var mediaURL: String?
  /// By which a voice is asked for.
  var voice: String?
  /// The user whom a comment answers by its header `回复 @x :`, which is no part of the text.
  var answers: Int64?

  init(_ pieces: [TiebaContent]) {
    var pieces = pieces[...]
    var lead = ""
    if let header = TiebaText.header(pieces) {
      answers = header.user > 0 ? header.user : nil
      lead = header.rest
      pieces = pieces.dropFirst(3)
    }
    text = lead
    for piece in pieces { add(piece) }
    // Nothing that can be shown: that something was written still counts.
    if text.isEmpty, media == nil { text = "[…]" }
  }

  private mutating func add(_ piece: TiebaContent) {
    switch piece.type {
    case 0, 9, 18, 27, 40: text += piece.text
    case 1: text += TiebaText.link(piece)
    case 2, 11:
      let name = piece.c.isEmpty ? TiebaEmoticons.name(piece.text) ?? "表情" : piece.c
      text += "[\(name)]"
    case 3, 20: take(.image, [piece.originSrc, piece.bigCdnSrc, piece.cdnSrc, piece.src])
    case 4: text += piece.text.hasPrefix("@") ? piece.text : "@" + piece.text
    case 5: take(.video, [piece.link, piece.src])
    case 10:
      if media == nil { voice = TiebaText.voice(piece.voiceMd5) }
      take(.voice, [])
    case 35, 36, 37: text += piece.tiebaplusInfo.desc
    // Cards and votes of apps that are gone.
    case 34, 52: break
    default: text += "[…]"
    }
  }

  private mutating func take(_ kind: Media, _ addresses: [String]) {
    guard media == nil else { return }
    media = kind
    mediaURL = addresses.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  /// The server's own three pieces: "回复 ", a user, and a text that begins with " :".
  private static func header(
    _ pieces: ArraySlice<TiebaContent>
  ) -> (user: Int64, rest: String)? {
    let first = Array(pieces.prefix(3))
    guard first.count == 3, first[0].type == 0, first[0].text == "回复 ", first[1].type == 4,
      first[2].type == 0
    else { return nil }
    for mark in [" :", " ："] where first[2].text.hasPrefix(mark) {
      return (first[1].uid, String(first[2].text.dropFirst(2)))
    }
    return nil
  }

  /// The name of a voice; it becomes a part of an address.
  private static func voice(_ name: String) -> String? {
    let isName = name.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      default: false
      }
    }
    return isName && (1...100).contains(name.utf8.count) ? name : nil
  }

  /// Links out of Tieba go through a page of its own that warns.
  private static func link(_ piece: TiebaContent) -> String {
    let target = unwrapped(piece.link)
    let shown = unwrapped(piece.text)
    return shown.isEmpty ? target : shown
  }

  private static func unwrapped(_ link: String) -> String {
    guard let start = link.range(of: "/mo/q/checkurl?url=") else { return link }
    let wrapped = link[start.upperBound...].prefix { $0 != "&" }
    return String(wrapped).removingPercentEncoding ?? link
  }
}
