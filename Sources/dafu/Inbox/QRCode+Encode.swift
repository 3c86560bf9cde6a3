import CQREncode
import TerminalScreen

extension QRCode {
  /// The smallest code that says `text` in UTF-8; nil when no code holds so much.
  ///
  /// The lowest level of error correction: a screen has no dirt on it, and a small code has room
  /// in a small window.
  init?(saying text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let length = CInt(exactly: bytes.count),
      let code = QRcode_encodeData(length, bytes, 0, QR_ECLEVEL_L)
    else { return nil }
    defer { QRcode_free(code) }
    let count = Int(code.pointee.width) * Int(code.pointee.width)
    // The lowest bit of each byte says whether the module is dark.
    self.init(
      modules: UnsafeBufferPointer(start: code.pointee.data, count: count).map { $0 & 1 == 1 })
  }
}
