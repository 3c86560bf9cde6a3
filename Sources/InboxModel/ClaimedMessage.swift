/// How a message is named that no platform has named: a seat's claim that it answered elsewhere.
package enum ClaimedMessage {
  /// What the ids of claims made here begin with, and no platform's id does.
  package static let prefix = "claimed:"
}
