extension Frame {
  /// Calls `body` once for every row that differs from `previous`, with the column of the first
  /// cell that differs and all cells from there to the last one that does.
  ///
  /// Both frames keep whole characters, so that a span never starts or ends inside one. Without
  /// a previous frame of this size, every row differs.
  package func forEachChange(
    since previous: Frame?,
    _ body: (_ row: Int, _ column: Int, _ cells: UnsafeBufferPointer<Cell>) -> Void
  ) {
    let columns = size.columns
    cells.withUnsafeBufferPointer { new in
      guard let previous, previous.size == size else {
        for row in 0..<size.rows {
          body(row, 0, UnsafeBufferPointer(rebasing: new[row * columns..<(row + 1) * columns]))
        }
        return
      }
      previous.cells.withUnsafeBufferPointer { old in
        for row in 0..<size.rows {
          var start = row * columns
          var end = start + columns
          while start < end, new[start] == old[start] { start += 1 }
          if start == end { continue }
          while new[end - 1] == old[end - 1] { end -= 1 }
          body(row, start - row * columns, UnsafeBufferPointer(rebasing: new[start..<end]))
        }
      }
    }
  }
}
