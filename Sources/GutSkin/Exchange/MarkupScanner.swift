/// A place in the bytes of an XML file, valid UTF-8, that moves on token by token.
struct MarkupScanner {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place >= bytes.count }

  func error(_ reason: String) -> MarkupError { MarkupError(line: line, reason: reason) }

  /// Steps over these bytes where they come next.
  mutating func skips(_ token: StaticString) -> Bool {
    let count = token.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    let isNext = token.withUTF8Buffer { bytes[place..<place + count].elementsEqual($0) }
    if isNext { advance(by: count) }
    return isNext
  }

  private mutating func advance(by count: Int) {
    for byte in bytes[place..<place + count] where byte == UInt8(ascii: "\n") { line += 1 }
    place += count
  }

  mutating func skipSpace() {
    while !isAtEnd, Self.isSpace(bytes[place]) { advance(by: 1) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// The byte order mark and the line that says which XML this is.
  mutating func skipDeclaration() throws(MarkupError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    let isDeclared =
      bytes[place...].starts(with: "<?xml".utf8) && bytes.dropFirst(place + 5).first.map(Self.isSpace) == true
    guard isDeclared else { return }
    _ = skips("<?xml")
    let said = try text(upTo: "?>", called: "XML declaration").lowercased()
    guard let encoding = said.firstRange(of: "encoding") else { return }
    guard said[encoding.upperBound...].contains("utf-8") else {
      throw error("is declared to be in another encoding than UTF-8")
    }
  }

  mutating func skipComment() throws(MarkupError) {
    let comment = try text(upTo: "-->", called: "comment")
    guard comment.firstRange(of: "--") == nil else { throw error("has -- inside of a comment") }
  }

  /// The text up to a token, which is stepped over.
  mutating func text(upTo token: StaticString, called what: String) throws(MarkupError) -> String {
    let start = place
    while !isAtEnd {
      let end = place
      if skips(token) { return try Self.plain(bytes[start..<end], as: .literal, at: line) }
      advance(by: 1)
    }
    throw error("has a \(what) without an end")
  }

  /// The text up to a byte, which is left, or to the end.
  mutating func characters(upTo stop: UInt8, as kind: Kind = .content) throws(MarkupError) -> String {
    let start = place
    var end = place
    while end < bytes.count, bytes[end] != stop { end += 1 }
    let text = try Self.plain(bytes[start..<end], as: kind, at: line)
    advance(by: end - start)
    return text
  }

  mutating func name() throws(MarkupError) -> String {
    let start = place
    while !isAtEnd, Self.isInName(bytes[place]) { place += 1 }
    guard let first = bytes[start..<place].first, !(0x2D...0x39).contains(first) else {
      throw error("has a name that XML does not let in")
    }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    guard name.first != ":", name.last != ":", name.count(where: { $0 == ":" }) <= 1 else {
      throw error("has a name with too many colons")
    }
    return name
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."),
      0x80...:
      true
    default: false
    }
  }

  /// The rest of a start tag, with its bracket.
  mutating func attributes(
    of tag: String,
    most: Int
  ) throws(MarkupError) -> (pairs: [(String, String)], isEmptyElement: Bool) {
    var pairs: [(String, String)] = []
    while true {
      let before = place
      skipSpace()
      if skips("/>") { return (pairs, true) }
      if skips(">") { return (pairs, false) }
      guard !isAtEnd, place > before else { throw error("has a tag <\(tag) that does not end") }
      let key = try name()
      skipSpace()
      let hasSign = skips("=")
      skipSpace()
      guard hasSign, !isAtEnd, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
        throw error("has an attribute \(key) of <\(tag)> without a quoted value")
      }
      let quote = bytes[place]
      advance(by: 1)
      let value = try characters(upTo: quote, as: .attribute)
      guard !isAtEnd else { throw error("has an attribute \(key) of <\(tag)> whose value does not end") }
      advance(by: 1)
      guard !pairs.contains(where: { $0.0 == key }) else { throw error("has the attribute \(key) of <\(tag)> twice") }
      guard pairs.count < most else { throw error("has more than \(most) attributes of <\(tag)>") }
      pairs.append((key, value))
    }
  }
}

// What bytes stand for.
extension MarkupScanner {
  /// Where text stands, which decides on what it means.
  enum Kind {
    case content, attribute
    /// Comments, CDATA sections, declarations: no entities.
    case literal
  }

  private static let entities: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// Text with its entities in place and its line ends as line feeds, in attributes as spaces.
  private static func plain(_ bytes: ArraySlice<UInt8>, as kind: Kind, at line: Int) throws(MarkupError) -> String {
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<") }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    let text = String(decoding: bytes, as: UTF8.self).replacingLineEnds
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard isAllowed(scalar), !(kind == .attribute && scalar == "<") else {
        throw MarkupError(line: line, reason: "holds a character that must not stand there")
      }
      if kind == .attribute, scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else if kind != .literal, scalar == "&" {
        guard let end = rest.firstIndex(of: ";"), let meant = meaning(of: String(rest[..<end])) else {
          throw MarkupError(line: line, reason: "has an ampersand that starts none of the five entities that are read")
        }
        result.append(meant)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func meaning(of entity: String) -> Unicode.Scalar? {
    if let known = entities[entity] { return known }
    let isHexadecimal = entity.hasPrefix("#x")
    let digits = entity.dropFirst(isHexadecimal ? 2 : 1)
    guard entity.hasPrefix("#"), digits.first?.isHexDigit == true,
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(number),
      isAllowed(scalar)
    else { return nil }
    return scalar
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": true
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": false
    default: true
    }
  }
}

extension String {
  /// Line ends as XML has them: a line feed each (W3C, Extensible Markup Language 1.0, section 2.11).
  fileprivate var replacingLineEnds: String {
    guard utf8.contains(0x0D) else { return self }
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if !(scalar == "\n" && last == "\r") {
        result.append(scalar)
      }
      last = scalar
    }
    return String(result)
  }
}
