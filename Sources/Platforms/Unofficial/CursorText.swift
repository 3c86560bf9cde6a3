import Foundation
import PlatformContract

/// What a connection has to remember between two readings, as the text of a cursor.
protocol CursorState: Codable {
  init()
}

extension CursorState {
  /// A text that is none of this connection's begins anew: what comes again is told once.
  init(_ cursor: SyncCursor?) {
    let kept = cursor.flatMap { try? JSONDecoder().decode(Self.self, from: Data($0.text.utf8)) }
    self = kept ?? Self()
  }

  var cursor: SyncCursor {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // What has no infinite number in it can always be encoded.
    let text = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
    return SyncCursor(text ?? "{}")
  }
}
