extension String {
  /// What stands before the first line break, leading ones left out: what a list shows of a text.
  ///
  /// It goes by scalars, since a list does it for every row that it reads.
  package var firstLine: String {
    let scalars = unicodeScalars.drop { $0.isLineBreak }
    guard let end = scalars.firstIndex(where: \.isLineBreak) else {
      return scalars.startIndex == startIndex ? self : String(scalars)
    }
    return String(scalars[..<end])
  }
}

extension Unicode.Scalar {
  /// As Unicode's newline guidelines have it.
  fileprivate var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
