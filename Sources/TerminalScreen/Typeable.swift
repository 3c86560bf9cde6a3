/// What of a pasted or typed text may enter a field: no escape, no control but line break and
/// tab; CRLF and CR are line breaks.
func typeable(_ text: String, keepsLineBreaks: Bool) -> String {
  let lineBreak: Unicode.Scalar = keepsLineBreaks ? "\n" : " "
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\r": result.append(lineBreak)
    case "\n":
      if previous != "\r" { result.append(lineBreak) }
    case "\t": result.append(keepsLineBreaks ? scalar : " ")
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
    default: result.append(scalar)
    }
    previous = scalar
  }
  return String(result)
}
