import InboxModel
import PlatformContract

extension WechatCaller {
  /// A copy of what `reference` names by its media id.
  func kept(
    _ reference: MediaReference, now: Moment
  ) async throws(ConnectionProblem) -> MediaBytes {
    do throws(WechatProblem) {
      let answer = try await media(reference.text, limit: MediaBytes.limit)
      // Of a video only the place may come.
      if answer.body.first == UInt8(ascii: "{"), answer.body.count < 65_536,
        let place = JSON(parsing: answer.body)?["video_url"].text
      {
        return try await video(place)
      }
      return MediaBytes(bytes: answer.body, type: answer.header("content-type"))
    } catch {
      throw error.whileReading(now)
    }
  }

  private func video(_ place: String) async throws(WechatProblem) -> MediaBytes {
    guard place.hasPrefix("https://") || place.hasPrefix("http://") else { throw .unreadable }
    var call = WebCall.get(place)
    call.limit = MediaBytes.limit
    call.patience = 60
    let answer: WebAnswer
    do throws(WebProblem) {
      answer = try await web.answer(to: call)
    } catch {
      throw .web(error)
    }
    guard answer.status == 200, !answer.body.isEmpty else {
      throw .web(.noAnswer("WeChat did not give the video (HTTP \(answer.status))."))
    }
    return MediaBytes(bytes: answer.body, type: answer.header("content-type"))
  }
}
