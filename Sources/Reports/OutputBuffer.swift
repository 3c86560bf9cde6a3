/// Bytes on their way out, UTF-8: built by appending, which is what 300,000 rows need.
package struct OutputBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var count: Int { bytes.count }
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Empties the buffer and keeps its room.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
