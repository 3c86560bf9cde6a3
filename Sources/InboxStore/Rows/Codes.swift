import InboxModel

/// Enumerations as the small integers that the tables hold.
///
/// The numbers are part of the file format: a new case takes a new number, an old one keeps its
/// own.
protocol StoredCode: CaseIterable, Equatable {
  var code: Int64 { get }
}

extension StoredCode {
  /// Nil when a newer program wrote a case that this one does not know.
  init?(code: Int64) {
    guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}

extension Direction: StoredCode {
  var code: Int64 {
    switch self {
    case .inbound: 0
    case .outbound: 1
    }
  }
}

extension MessageKind: StoredCode {
  var code: Int64 {
    switch self {
    case .message: 0
    case .comment: 1
    case .mention: 2
    }
  }
}

extension Media: StoredCode {
  var code: Int64 {
    switch self {
    case .image: 0
    case .voice: 1
    case .video: 2
    case .sticker: 3
    case .file: 4
    case .location: 5
    }
  }
}

extension Delivery: StoredCode {
  var code: Int64 {
    switch self {
    case .sent: 0
    case .claimed: 1
    case .failed: 2
    case .deleted: 3
    }
  }
}

extension TimePrecision: StoredCode {
  var code: Int64 {
    switch self {
    case .second: 0
    case .minute: 1
    case .day: 2
    case .received: 3
    }
  }
}

extension OutboxReply.State: StoredCode {
  var code: Int64 {
    switch self {
    case .queued: 0
    case .sending: 1
    case .sent: 2
    case .failed: 3
    case .unconfirmed: 4
    case .cancelled: 5
    }
  }
}

extension Clock: StoredCode {
  var code: Int64 {
    switch self {
    case .working: 0
    case .wall: 1
    }
  }
}

extension TurnTranslation: StoredCode {
  var code: Int64 {
    switch self {
    case .none: 0
    case .mandarin: 1
    case .partly: 2
    case .untranslated: 3
    case .nothingToTranslate: 4
    }
  }
}

extension MandarinVerdict: StoredCode {
  var code: Int64 {
    switch self {
    case .mandarin: 1
    case .partly: 2
    case .untranslated: 3
    case .nothingToTranslate: 4
    }
  }
}
