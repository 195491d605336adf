import Foundation

/// An element of an XML file, read by rules of its own: tags that balance, quoted attributes, known entities.
final class ReadElement {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [ReadElement] = []
  /// The text inside, and of elements inside.
  fileprivate(set) var text = ""

  /// What stands in the text where MathML parts a number.
  static let separator = "|"

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  func child(_ name: String) -> ReadElement? { children.first { $0.name == name } }

  /// This element and all below, in the order of the file.
  var all: [ReadElement] { [self] + children.flatMap(\.all) }
}

/// Why a text is not well-formed.
struct NotWellFormed: Error, Equatable {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}

/// Reads what the exports of this project write: no comments, no CDATA, no document type.
struct MarkupReader {
  private var rest: Substring
  private var open: [ReadElement] = []

  static func read(_ text: String) throws -> ReadElement {
    guard let end = text.range(of: "?>\n"), text.hasPrefix("<?xml ") else { throw NotWellFormed("no declaration") }
    var reader = MarkupReader(rest: text[end.upperBound...])
    return try reader.root()
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func root() throws -> ReadElement {
    var root: ReadElement?
    while let start = rest.firstIndex(of: "<") {
      try addText(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else { throw NotWellFormed("a tag without an end") }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        try close(tag.dropFirst())
      } else {
        let element = try begin(tag)
        if open.isEmpty || (open.count == 1 && open[0] === element) {
          guard root == nil else { throw NotWellFormed("two roots") }
          root = element
        }
      }
    }
    try addText(rest)
    guard let root, open.isEmpty else { throw NotWellFormed("not closed: \(open.map(\.name))") }
    return root
  }

  private mutating func begin(_ tag: Substring) throws -> ReadElement {
    let isEmpty = tag.hasSuffix("/")
    var body = isEmpty ? tag.dropLast() : tag
    let name = body.prefix { $0 != " " }
    body = body.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while !body.isEmpty {
      guard body.hasPrefix(" "), let equals = body.firstIndex(of: "=") else { throw NotWellFormed("<\(tag)>") }
      let key = String(body[body.index(after: body.startIndex)..<equals])
      let quoted = body[body.index(after: equals)...]
      guard quoted.hasPrefix("\""), let end = quoted.dropFirst().firstIndex(of: "\"") else {
        throw NotWellFormed("<\(tag)>")
      }
      guard attributes.updateValue(try Self.plain(quoted.dropFirst()[..<end]), forKey: key) == nil else {
        throw NotWellFormed("\(key) twice")
      }
      body = quoted[quoted.index(after: end)...]
    }
    let element = ReadElement(name: String(name), attributes: attributes)
    open.last?.children.append(element)
    if name == "sep" { open.last?.text += ReadElement.separator }
    if !isEmpty { open.append(element) }
    return element
  }

  private mutating func close(_ name: Substring) throws {
    guard let last = open.popLast(), last.name == name else { throw NotWellFormed("</\(name)> closes nothing") }
  }

  private mutating func addText(_ text: Substring) throws {
    let plain = try Self.plain(text)
    guard !open.isEmpty || plain.allSatisfy(\.isWhitespace) else { throw NotWellFormed("text outside the root") }
    for element in open { element.text += plain }
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  private static func plain(_ text: Substring) throws -> String {
    guard !text.contains(where: { $0 == "<" || $0 == ">" }) else { throw NotWellFormed("a bracket in text") }
    for scalar in text.unicodeScalars where scalar.value < 0x20 && scalar != "\n" {
      throw NotWellFormed("character \(scalar.value)")
    }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return try parts.dropFirst().reduce(into: String(parts[0])) { result, part in
      guard let end = part.firstIndex(of: ";") else { throw NotWellFormed("a bare ampersand") }
      let entity = part[..<end]
      if let character = entities[String(entity)] {
        result += character
      } else if entity.hasPrefix("#"), let scalar = UInt32(entity.dropFirst()).flatMap(Unicode.Scalar.init) {
        result.unicodeScalars.append(scalar)
      } else {
        throw NotWellFormed("&\(entity);")
      }
      result += part[part.index(after: end)...]
    }
  }
}
