import PlatformContract

extension JSON {
  /// JSON of a site that may write UTF-8 or GB18030, whatever its header claims.
  init?(parsingChinese bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) == nil, let text = GB18030.text(bytes[...]),
      let value = JSON(parsing: text)
    {
      self = value
      return
    }
    self.init(parsing: bytes)
  }
}
