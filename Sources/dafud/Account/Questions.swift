import CDispatch
import Foundation
import InboxModel
import PlatformContract

/// What has to be known to connect an account of a platform.
struct Question {
  /// The name of the line in the secrets.
  var name: String
  var text: String
  /// Typed without being shown.
  var isSecret = true
  var isOptional = false

  static func all(of options: ConnectionOptions) -> [Question] {
    switch options {
    case .weibo:
      [
        Question(name: "app_key", text: "App Key, from open.weibo.com", isSecret: false),
        Question(name: "app_secret", text: "App Secret"),
      ]
    case .wechat(let options): options.service == .kf ? customerService : wechat
    case .tieba:
      [
        Question(
          name: "bduss", text: "cookie BDUSS (empty: read without login)", isOptional: true),
        Question(name: "stoken", text: "cookie STOKEN (may be empty)", isOptional: true),
      ]
    case .qzone:
      [Question(name: "cookie", text: "the Cookie header of a browser that is logged in")]
    case .meipai:
      [
        Question(
          name: "cookie", text: "the Cookie header of a browser (empty: read without login)",
          isOptional: true)
      ]
    }
  }

  private static let customerService = [
    Question(name: "corp_id", text: "CorpID, from work.weixin.qq.com", isSecret: false),
    Question(name: "secret", text: "Secret of the app"),
    Question(name: "token", text: "Token of the callback", isOptional: true),
    Question(name: "encoding_aes_key", text: "EncodingAESKey of the callback", isOptional: true),
  ]

  private static let wechat = [
    Question(name: "app_id", text: "AppID, from mp.weixin.qq.com", isSecret: false),
    Question(name: "app_secret", text: "AppSecret"),
    Question(name: "token", text: "Token of the server configuration", isOptional: true),
    Question(
      name: "encoding_aes_key", text: "EncodingAESKey (empty in plain mode)", isOptional: true),
  ]
}

/// Asks a person at the terminal, or reads lines from whatever stands in its place.
enum Asking {
  /// The answer without blanks around it; nil at the end of the input.
  static func answer(to question: String, isSecret: Bool) -> String? {
    FileHandle.standardError.write(Data("\(question): ".utf8))
    let line = isSecret ? unseen { readLine() } : readLine()
    return line?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func unseen(_ read: () -> String?) -> String? {
    var before = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &before) == 0 else { return read() }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return read()
  }
}
