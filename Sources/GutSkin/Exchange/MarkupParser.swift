/// Why a file is not the kind of XML that is read here.
struct MarkupError: Error, Hashable {
  var line: Int
  /// What is wrong, as the end of a sentence that starts with “the file”.
  var reason: String
}

/// Reads XML 1.0 with namespaces, strictly: UTF-8, no document type, no entities but the five that XML has, no processing
/// instructions; at most `greatestSize` bytes and `greatestDepth` elements inside each other.
///
/// References: W3C, Extensible Markup Language (XML) 1.0, fifth edition; Namespaces in XML 1.0, third edition.
struct MarkupParser {
  static let greatestSize = 4 << 20
  static let greatestDepth = 128
  static let mostAttributes = 64

  private var scanner: MarkupScanner
  private var open: [Open] = []
  private var root: MarkupNode?

  private struct Open {
    var node: MarkupNode
    /// As it is written, with its prefix.
    var tag: String
    /// Namespaces by prefix; the default one by the empty prefix.
    var namespaces: [String: String]
  }

  /// The outermost element of a file.
  static func parse(_ bytes: [UInt8]) throws(MarkupError) -> MarkupNode {
    guard bytes.count <= greatestSize else {
      throw MarkupError(line: 1, reason: "is larger than \(greatestSize >> 20) MiB")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw MarkupError(line: 1, reason: "is not UTF-8 text")
    }
    var parser = MarkupParser(scanner: MarkupScanner(bytes))
    return try parser.document()
  }

  private init(scanner: MarkupScanner) { self.scanner = scanner }

  private mutating func document() throws(MarkupError) -> MarkupNode {
    try scanner.skipDeclaration()
    while !scanner.isAtEnd {
      if scanner.skips("<!--") {
        try scanner.skipComment()
      } else if scanner.skips("<![CDATA[") {
        try add(try scanner.text(upTo: "]]>", called: "CDATA section"))
      } else if scanner.skips("<!") {
        throw scanner.error("has a document type declaration, which is not read")
      } else if scanner.skips("<?") {
        throw scanner.error("has a processing instruction, which is not read")
      } else if scanner.skips("</") {
        try end()
      } else if scanner.skips("<") {
        try start()
      } else {
        try add(try scanner.characters(upTo: UInt8(ascii: "<")))
      }
    }
    if let unclosed = open.last { throw scanner.error("ends inside of <\(unclosed.tag)>") }
    guard let root else { throw scanner.error("holds no element") }
    return root
  }

  private mutating func add(_ text: String) throws(MarkupError) {
    guard let last = open.indices.last else {
      guard text.allSatisfy(\.isMarkupSpace) else { throw scanner.error("has text outside of its outermost element") }
      return
    }
    open[last].node.pieces[open[last].node.pieces.count - 1] += text
  }

  private mutating func start() throws(MarkupError) {
    guard root == nil else { throw scanner.error("has two outermost elements") }
    guard open.count < Self.greatestDepth else {
      throw scanner.error("has more than \(Self.greatestDepth) elements inside each other")
    }
    let line = scanner.line
    let tag = try scanner.name()
    let written = try scanner.attributes(of: tag, most: Self.mostAttributes)
    var namespaces = open.last?.namespaces ?? ["": "", "xml": "http://www.w3.org/XML/1998/namespace"]
    for (name, value) in written.pairs {
      if name == "xmlns" {
        namespaces[""] = value
      } else if name.hasPrefix("xmlns:") {
        namespaces[String(name.dropFirst("xmlns:".count))] = value
      }
    }
    var attributes: [MarkupNode.Attribute] = []
    for (name, value) in written.pairs where name != "xmlns" && !name.hasPrefix("xmlns:") {
      let (namespace, local) = try resolved(name, namespaces, default: "")
      attributes.append(.init(namespace: namespace, name: local, value: value))
    }
    let (namespace, name) = try resolved(tag, namespaces, default: namespaces[""] ?? "")
    open.append(
      Open(
        node: MarkupNode(namespace: namespace, name: name, attributes: attributes, line: line),
        tag: tag,
        namespaces: namespaces
      )
    )
    if written.isEmptyElement { close() }
  }

  private mutating func end() throws(MarkupError) {
    let tag = try scanner.name()
    scanner.skipSpace()
    guard scanner.skips(">") else { throw scanner.error("has an end tag </\(tag) without its bracket") }
    guard open.last?.tag == tag else { throw scanner.error("has </\(tag)> where another element ends") }
    close()
  }

  private mutating func close() {
    let node = open.removeLast().node
    guard let parent = open.indices.last else {
      root = node
      return
    }
    open[parent].node.children.append(node)
    open[parent].node.pieces.append("")
  }

  private func resolved(
    _ name: String,
    _ namespaces: [String: String],
    default fallback: String
  ) throws(MarkupError) -> (namespace: String, name: String) {
    guard let colon = name.firstIndex(of: ":") else { return (fallback, name) }
    guard let namespace = namespaces[String(name[..<colon])] else {
      throw scanner.error("uses the prefix of \(name) without saying what it stands for")
    }
    return (namespace, String(name[name.index(after: colon)...]))
  }
}
