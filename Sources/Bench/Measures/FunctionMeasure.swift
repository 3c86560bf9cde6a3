import Foundation
import InboxModel

/// The pure functions that every message or every key goes through, in this process.
struct FunctionMeasure {
  let workshop: Workshop

  func run() throws {
  }
}
