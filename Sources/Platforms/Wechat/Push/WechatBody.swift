import Foundation
import FoundationXML
import PlatformContract

/// The body of a push, XML or JSON, as one kind of value: JSON keys are the names of the elements.
enum WechatBody {
  static func fields(_ bytes: [UInt8]) throws(ConnectionProblem) -> JSON {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .malformed("The push is not UTF-8.")
    }
    let body = text.drop(while: \.isWhitespace)
    guard body.hasPrefix("{") else { return try xml(body) }
    guard let value = JSON(parsing: String(body)), case .object = value else {
      throw .malformed("The push is no JSON object.")
    }
    return value
  }

  /// What begins with its root has no document type, and so no entities but XML's own five.
  private static func xml(_ text: Substring) throws(ConnectionProblem) -> JSON {
    var body = text
    // The bytes are UTF-8, whatever the declaration says.
    if body.hasPrefix("<?xml "), let end = body.range(of: "?>") {
      body = body[end.upperBound...].drop(while: \.isWhitespace)
    }
    guard body.hasPrefix("<xml>") || body.hasPrefix("<xml ") else {
      throw .malformed("The push is neither WeChat's XML nor JSON.")
    }
    let parser = XMLParser(data: Data(body.utf8))
    parser.shouldResolveExternalEntities = false
    let reader = ElementReader()
    parser.delegate = reader
    // What stands behind the root is an error that `parse` alone does not tell.
    guard parser.parse(), parser.parserError == nil, let root = reader.root else {
      throw .malformed("The push is broken XML.")
    }
    return root
  }
}

/// Builds an object of texts and objects from elements; of several with one name the last counts.
private final class ElementReader: XMLParserDelegate {
  private(set) var root: JSON?
  private var open: [(name: String, text: String, members: [String: JSON])] = []
  private var count = 0
  /// WeChat's own pushes nest four deep and hold some dozens of elements.
  private static let deepest = 8
  private static let most = 2000

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    count += 1
    if open.count >= ElementReader.deepest || count > ElementReader.most {
      parser.abortParsing()
      return
    }
    open.append((name, "", [:]))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { add(string) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    add(String(decoding: block, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let element = open.popLast() else { return }
    let value: JSON = element.members.isEmpty ? .text(element.text) : .object(element.members)
    if open.isEmpty {
      root = .object(element.members)
    } else {
      open[open.count - 1].members[element.name] = value
    }
  }

  private func add(_ text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }
}
