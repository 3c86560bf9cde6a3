/// How well `typed` fits `name`, 0 best; nil when its characters do not all occur in order.
///
/// A beginning of the name is best, then beginnings of its words, then anything in between.
func fuzzyScore(_ typed: String, in name: String) -> Int? {
  let typed = Array(typed.lowercased().utf8)
  let name = Array(name.lowercased().utf8)
  guard !typed.isEmpty else { return 0 }
  if name.starts(with: typed) { return name.count - typed.count }
  var score = 100
  var place = 0
  for byte in typed {
    guard let found = name[place...].firstIndex(of: byte) else { return nil }
    let startsWord = found == 0 || name[found - 1] == 0x2D
    score += startsWord ? 0 : (found == place && place > 0 ? 1 : 10) + found - place
    place = found + 1
  }
  return score + name.count - typed.count
}
