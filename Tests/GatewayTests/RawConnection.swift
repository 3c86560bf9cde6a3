import Foundation

/// One TCP connection to a port of this machine, on which a test writes what it likes.
final class RawConnection {
  private let descriptor: Int32

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
    // A server that never answers fails a test, and does not hold it up for ever.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// False when the other side has closed it.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// What comes until the other side closes; nil when it does not within 20 s.
  func readToEnd() -> String? {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(descriptor, &bytes, bytes.count, 0)
      if count == 0 || (count < 0 && errno == ECONNRESET) {
        return String(decoding: all, as: UTF8.self)
      }
      guard count > 0 else { return nil }
      all += bytes[..<count]
    }
  }

  /// A whole request on a connection of its own; status and body of the answer.
  static func ask(
    port: Int, _ method: String = "POST", _ target: String, body: [UInt8] = []
  ) throws -> (status: Int, body: String) {
    let connection = try RawConnection(port: port)
    connection.send(
      "\(method) \(target) HTTP/1.1\r\nHost: dafu\r\nConnection: close\r\n"
        + "Content-Length: \(body.count)\r\n\r\n")
    connection.send(body)
    let answer = connection.readToEnd() ?? ""
    let status = answer.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    return (status, parts.count > 1 ? String(parts[1]) : "")
  }
}
