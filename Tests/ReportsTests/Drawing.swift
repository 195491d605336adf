import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG document, read by an XML parser.
final class Drawing: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []
  private var error: String?

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    let isWhole = parser.parse()
    try #require(isWhole, "not well-formed at line \(parser.lineNumber): \(parser.parserError.debugDescription)")
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func all(_ name: String, style: String? = nil) -> [Element] {
    elements.filter { element in
      element.name == name
        && (style.map { (element.attributes["class"] ?? "").split(separator: " ").contains(Substring($0)) } ?? true)
    }
  }

  /// Width and height of the view box.
  var size: (width: Double, height: Double) {
    let box = (elements.first?.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    return box.count == 4 ? (box[2], box[3]) : (.nan, .nan)
  }

  /// The text that is seen.
  var words: [String] { all("text").map(\.text) }

  /// Every point that something is drawn at, with the element for a message.
  var points: [(x: Double, y: Double, element: String)] {
    elements.flatMap { element -> [(x: Double, y: Double, element: String)] in
      let attributes = element.attributes
      let shown = "\(element.name) \(attributes) \(element.text)"
      func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? .nan }
      switch element.name {
      case "line": return [(number("x1"), number("y1"), shown), (number("x2"), number("y2"), shown)]
      case "text": return [(number("x"), number("y"), shown)]
      case "rect":
        return [
          (number("x"), number("y"), shown),
          (number("x") + number("width"), number("y") + number("height"), shown),
        ]
      case "circle":
        return [
          (number("cx") - number("r"), number("cy") - number("r"), shown),
          (number("cx") + number("r"), number("cy") + number("r"), shown),
        ]
      case "path":
        return (attributes["d"] ?? "").split(whereSeparator: { "MLZ".contains($0) }).map { step in
          let pair = step.split(separator: " ").map { Double($0) ?? .nan }
          return (pair.first ?? .nan, pair.last ?? .nan, shown)
        }
      default: return []
      }
    }
  }
}
