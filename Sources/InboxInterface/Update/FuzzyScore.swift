/// How well `typed` fits `name`, 0 best; nil when its characters do not all occur in order.
///
/// A beginning of the name is best, then beginnings of its words, then anything in between.
func fuzzyScore(_ typed: String, in name: String) -> Int? {
  let typed = Array(typed.lowercased().utf8)
  let name = Array(name.lowercased().utf8)
  guard !typed.isEmpty else { return 0 }
  if name.starts(with: typed) { return name.count - typed.count }
  // The best score of what was typed so far, by the place after its last character.
  var scores = [0: 100]
  for byte in typed {
    var next: [Int: Int] = [:]
    for (place, score) in scores {
      for found in place..<name.count where name[found] == byte {
        let startsWord = found == 0 || name[found - 1] == 0x2D
        let cost = startsWord ? 0 : found == place && place > 0 ? 1 : 10
        next[found + 1] = min(next[found + 1] ?? .max, score + cost + found - place)
      }
    }
    scores = next
  }
  return scores.values.min().map { $0 + name.count - typed.count }
}
