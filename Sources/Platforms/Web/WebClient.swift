import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// Speaks HTTP, over connections that are kept open.
///
/// It follows no redirection: where a platform sends one, it asks for a login. It must be shut down
/// before it is let go.
package final class WebClient: Sendable {
  private let client: HTTPClient

  /// `proxy` is `http://host:port`.
  package init(proxy: String? = nil) throws(SetupProblem) {
    var settings = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: HTTPClient.Configuration.Timeout(connect: .seconds(10), read: .seconds(20)),
      decompression: .enabled(limit: .size(64 << 20)))
    settings.connectionPool.idleTimeout = .seconds(30)
    // Whoever calls decides when to try again.
    settings.connectionPool.retryConnectionEstablishment = false
    settings.httpVersion = .http1Only
    if let proxy {
      guard let (host, port) = WebClient.hostAndPort(proxy) else {
        throw SetupProblem("The proxy must be http://host:port.")
      }
      settings.proxy = .server(host: host, port: port)
    }
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
  }

  package func shutdown() async { try? await client.shutdown() }

  /// The answer to a call, whatever its status is.
  ///
  /// Throws `WebProblem` alone.
  package func answer(to call: WebCall) async throws(WebProblem) -> WebAnswer {
    var request = HTTPClientRequest(url: call.address)
    request.method = call.method == .get ? .GET : .POST
    for header in call.headers { request.headers.add(name: header.name, value: header.value) }
    if let body = call.body { request.body = .bytes(body) }
    // What may not be done twice goes over a connection of its own: one that was idle may be closed
    // at the other end at this moment, and then nobody knows whether the request was heard.
    if call.method == .post { request.headers.replaceOrAdd(name: "Connection", value: "close") }
    do {
      let response = try await client.execute(request, timeout: .seconds(call.patience))
      let body = try await response.body.collect(upTo: call.limit)
      return WebAnswer(
        status: Int(response.status.code),
        headers: response.headers.map { ($0.name.lowercased(), $0.value) },
        body: Array(body.readableBytesView))
    } catch {
      throw WebClient.problem(error, call)
    }
  }

  private static func problem(_ error: any Error, _ call: WebCall) -> WebProblem {
    switch error {
    case is NIOConnectionError, is SocketAddressError:
      return .notSent("The platform's server cannot be reached.")
    case let error as IOError
    where [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode):
      return .notSent("The platform's server cannot be reached.")
    case let error as HTTPClientError:
      let before: [HTTPClientError] = [
        .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout,
        .httpProxyHandshakeTimeout, .proxyAuthenticationRequired, .invalidProxyResponse,
      ]
      let unusable: [HTTPClientError] = [.invalidURL, .emptyHost, .emptyScheme]
      let late: [HTTPClientError] = [.readTimeout, .deadlineExceeded]
      if before.contains(error) { return .notSent("The platform's server cannot be reached.") }
      if unusable.contains(error) {
        return .notSent("The platform's address is none; see `hosts` in the site file.")
      }
      if late.contains(error) { return .noAnswer("The platform did not answer in time.") }
      return .noAnswer("The platform's answer broke off.")
    case is NIOTooManyBytesError:
      return .tooLarge(call.limit)
    case is NIOSSLError:
      return .notSent("No safe connection to the platform's server comes about.")
    default:
      return .noAnswer("The platform's answer broke off.")
    }
  }

  private static func hostAndPort(_ address: String) -> (String, Int)? {
    guard address.hasPrefix("http://") else { return nil }
    let parts = address.dropFirst(7).split(separator: ":")
    guard parts.count == 2, let port = Int(parts[1]) else { return nil }
    return (String(parts[0]), port)
  }
}
