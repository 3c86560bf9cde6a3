import Foundation
package import PlatformContract

extension WeiboConnection {
  /// The picture or voice of a private message, by the receiver's handle `tovfid`.
  package func media(
    _ reference: MediaReference
  ) async throws(ConnectionProblem) -> MediaBytes {
    guard let handle = Int64(reference.text), handle > 0 else {
      throw .malformed("The reference is none of Weibo's.")
    }
    var call = WebCall.get(
      hosts.mediaDownload,
      query: [("access_token", keys.messageToken), ("fid", String(handle))])
    call.limit = MediaBytes.limit
    let answer: WebAnswer
    do {
      answer = try await surroundings.web.answer(to: call)
    } catch {
      throw .unreachable(error.sentence)
    }
    let type = answer.header("content-type")
    if answer.body.first == UInt8(ascii: "{"), case .refused(let refusal) = WeiboAnswer(answer) {
      if let sentence = keys.messageTokenRefused, WeiboCode(refusal).meaning == .login {
        throw .needsLogin(sentence)
      }
      throw await problem(refusal)
    }
    guard answer.status == 200, !answer.body.isEmpty else {
      throw .unreachable("Weibo did not give the file (HTTP \(answer.status)).")
    }
    return MediaBytes(bytes: answer.body, type: type)
  }
}
