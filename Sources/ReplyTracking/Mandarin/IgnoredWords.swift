/// A brand's names, which need no translation: `ignore_words` of the site file.
struct IgnoredWords: Sendable {
  /// In lower case, the longest first, by first byte.
  private let phrases: [[[UInt8]]]
  /// A bit for each byte with which a phrase begins: most characters of most replies begin none.
  private let beginnings: SIMD4<UInt64>

  init(_ words: [String]) {
    var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)
    for word in words {
      let bytes = word.utf8.map { $0.isLetter ? $0 | 0x20 : $0 }
      if let first = bytes.first { phrases[Int(first)].append(bytes) }
    }
    for index in phrases.indices { phrases[index].sort { $0.count > $1.count } }
    self.phrases = phrases
    var beginnings = SIMD4<UInt64>()
    for byte in phrases.indices where !phrases[byte].isEmpty {
      beginnings[byte >> 6] |= 1 << UInt64(byte & 63)
    }
    self.beginnings = beginnings
  }

  /// The end of an ignored name that begins at `start`; it may not end inside a word.
  func end(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let first = bytes[start].isLetter ? bytes[start] | 0x20 : bytes[start]
    guard beginnings[Int(first >> 6)] >> UInt64(first & 63) & 1 == 1 else { return nil }
    for phrase in phrases[Int(first)] where start + phrase.count <= bytes.count {
      let end = start + phrase.count
      let fits = phrase.indices.allSatisfy { index in
        let byte = bytes[start + index]
        return phrase[index] == (byte.isLetter ? byte | 0x20 : byte)
      }
      let endsInside =
        end < bytes.count && (bytes[end].isLetter || bytes[end].isDigit)
        && (bytes[end - 1].isLetter || bytes[end - 1].isDigit)
      if fits, !endsInside { return end }
    }
    return nil
  }
}
