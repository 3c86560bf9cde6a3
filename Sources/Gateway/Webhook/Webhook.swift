import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import PlatformContract

/// The server that platforms push to, on a loopback address or a Unix socket: the operator's proxy
/// stands before it and speaks TLS.
package final class Webhook: Sendable {
  /// Where it listens.
  package enum Address: Hashable, Sendable {
    /// A loopback address.
    case port(host: String, Int)
    /// The path of a Unix socket.
    case socket(String)
  }

  package struct Limits: Hashable, Sendable {
    /// Of a body, in bytes.
    package var bodyBytes = 1 << 20
    /// Of all headers together, in bytes.
    package var headerBytes = 16 << 10
    /// Seconds in which a request must be there, whole.
    package var requestSeconds: Int64 = 10
    /// Connections at once; more wait until one ends.
    package var connections = 2000
    package init() {}
  }

  private let task: Task<Void, Never>
  /// The port it listens on; nil for a socket.
  package let port: Int?

  /// Listens; throws `WebhookProblem` when it cannot.
  package init(
    _ address: Address, limits: Limits = Limits(), reception: PushReception
  ) async throws(WebhookProblem) {
    let (running, started) = AsyncStream<Int?>.makeStream()
    let application = Webhook.application(address, limits, reception) { channel in
      started.yield(channel.localAddress?.port)
      started.finish()
    }
    let (failures, failed) = AsyncStream<String>.makeStream()
    task = Task {
      do {
        try await application.run()
      } catch {
        failed.yield("\(error)")
      }
      failed.finish()
      started.finish()
    }
    for await port in running {
      self.port = port
      return
    }
    var reason = "it ended at once"
    for await text in failures { reason = text }
    throw WebhookProblem(address: address, reason: reason)
  }

  /// Ends it, and with it every connection.
  package func stop() { task.cancel() }

  private static func application(
    _ address: Address, _ limits: Limits, _ reception: PushReception,
    onRunning: @escaping @Sendable (any Channel) async -> Void
  ) -> Application<CallbackResponder<BasicRequestContext>> {
    let responder = CallbackResponder { (request: Request, _: BasicRequestContext) in
      await respond(to: request, limits, reception)
    }
    let bind: BindAddress =
      switch address {
      case .port(let host, let port): .hostname(host, port: port)
      case .socket(let path): .unixDomainSocket(path: path)
      }
    let seconds = TimeAmount.seconds(limits.requestSeconds)
    return Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [RequestDeadline(seconds)], idleTimeout: seconds,
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
            maxHeaderFieldCount: 100))),
      configuration: .init(
        address: bind, backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: onRunning,
      // What a stranger does to a connection is no news.
      logger: Logger(label: "webhook") { _ in SwiftLogNoOpLogHandler() })
  }

  private static func respond(
    to request: Request, _ limits: Limits, _ reception: PushReception
  ) async -> Response {
    guard let method = PlatformPush.Method(rawValue: request.method.rawValue) else {
      return Response(status: .methodNotAllowed)
    }
    guard let query = PushAddress.fields(request.uri.query ?? "") else {
      return Response(status: .badRequest)
    }
    guard let body = try? await request.body.collect(upTo: limits.bodyBytes) else {
      return Response(status: .contentTooLarge, headers: [.connection: "close"])
    }
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    let push = PlatformPush(
      method: method, query: query, headers: headers, body: Array(body.readableBytesView))
    let path = request.uri.path
    // A durable write takes its time: not on a thread that others need.
    let answer = try? await NIOThreadPool.singleton.runIfActive {
      reception.answer(to: push, at: path)
    }
    guard let answer else { return Response(status: .serviceUnavailable) }
    return Response(
      status: .init(code: answer.status),
      headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}

/// Why nothing can be pushed to us.
package struct WebhookProblem: Error, CustomStringConvertible {
  let address: Webhook.Address
  let reason: String

  package var description: String {
    switch address {
    case .port(let host, let port): "nobody can listen on \(host):\(port): \(reason)"
    case .socket(let path): "nobody can listen on \(path): \(reason)"
    }
  }
}
