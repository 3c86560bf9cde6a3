import Foundation

/// JSON text of anything that `JSONSerialization` takes, with its members in a fixed order.
func jsonText(_ value: Any) -> String {
  let data = try? JSONSerialization.data(
    withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
  return data.map { String(decoding: $0, as: UTF8.self) } ?? "null"
}
