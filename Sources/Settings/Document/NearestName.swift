/// The known name that was probably meant: the one with the fewest letters to change.
///
/// Nil when more than a third of the letters would have to change.
func nearestName(to name: String, among known: [String]) -> String? {
  let ranked = known.map { (name: $0, distance: distance(name.lowercased(), $0)) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }),
    best.distance <= max(1, best.name.count / 3)
  else { return nil }
  return best.name
}

/// How many letters must be added, removed, replaced or swapped with a neighbour.
private func distance(_ left: String, _ right: String) -> Int {
  let left = Array(left)
  let right = Array(right)
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1)
      cost = min(cost, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
