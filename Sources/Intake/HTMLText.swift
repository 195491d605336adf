/// The words of a pasted web page, its lines kept where its blocks end. Entities stay: the label reader knows them.
enum HTMLText {
  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "tr", "table", "thead", "tbody", "section", "article", "header", "footer",
    "main",
    "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "hr", "blockquote", "pre", "form", "option",
    "title", "body", "html", "head", "figure", "figcaption", "caption", "details", "summary", "text", "svg",
  ]
  private static let inline: Set<String> = [
    "a", "b", "i", "u", "em", "strong", "span", "small", "sub", "sup", "font", "img", "td", "th", "label", "mark", "s",
    "button", "input", "meta", "link", "tspan",
  ]
  /// Elements whose content is never shown.
  private static let hidden: Set<String> = ["script", "style", "template", "noscript", "svg-defs"]

  /// Whether a text is a page or a piece of one: a document's beginning, or several tags that HTML knows.
  static func looksLikeHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(64 << 10))
    let start = bytes.drop(while: { $0 <= 0x20 }).prefix(15)
    let opening = String(decoding: start, as: UTF8.self).lowercased()
    if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html") || opening.hasPrefix("<svg") { return true }
    var tags = 0
    var index = 0
    while let open = bytes[index...].firstIndex(of: 0x3C) {
      if let tag = tag(in: bytes, at: open) {
        if blocks.contains(tag.name) || inline.contains(tag.name) || hidden.contains(tag.name) { tags += 1 }
        if tags >= 3 { return true }
      }
      index = open + 1
    }
    return false
  }

  static func strip(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C, let after = endOfComment(bytes, at: index) {
        index = after
      } else if byte == 0x3C, let tag = tag(in: bytes, at: index) {
        index = tag.end
        if !tag.closes, hidden.contains(tag.name) { index = skip(tag.name, in: bytes, from: index) }
        append(boundary: tag, to: &output)
      } else if byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x20 {
        // Line breaks of the source are spaces on the page.
        if let last = output.last, last != 0x20, last != 0x0A { output.append(0x20) }
        index += 1
      } else {
        output.append(byte)
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(boundary tag: Tag, to output: inout [UInt8]) {
    if blocks.contains(tag.name) {
      while output.last == 0x20 { output.removeLast() }
      if let last = output.last, last != 0x0A { output.append(0x0A) }
    } else if tag.name == "td" || tag.name == "th" {
      if let last = output.last, last != 0x20, last != 0x0A { output.append(0x20) }
    } else if tag.name == "sup", !tag.closes, let last = output.last, (0x30...0x39).contains(last) {
      // 10<sup>9</sup> is a power of ten, not 109.
      output.append(0x5E)
    }
  }

  private struct Tag {
    var name: String
    var closes: Bool
    var end: Int
  }

  /// The tag that starts at `open`; `nil` where the sign is a "less than".
  private static func tag(in bytes: [UInt8], at open: Int) -> Tag? {
    var index = open + 1
    let closes = index < bytes.count && bytes[index] == 0x2F
    if closes { index += 1 }
    if index < bytes.count, bytes[index] == 0x21 || bytes[index] == 0x3F { return declaration(in: bytes, at: open) }
    let nameStart = index
    while index < bytes.count, index - nameStart < 16, isNameByte(bytes[index]) { index += 1 }
    guard index > nameStart, (0x61...0x7A).contains(bytes[nameStart] | 0x20) else { return nil }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    var quote: UInt8?
    // A tag longer than this is a stray sign in front of text.
    let limit = min(bytes.count, open + 16_384)
    while index < limit {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return Tag(name: name, closes: closes, end: index)
      } else if byte == 0x3C {
        return nil
      }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  private static func declaration(in bytes: [UInt8], at open: Int) -> Tag? {
    var index = open + 2
    while index < bytes.count, bytes[index] != 0x3C {
      index += 1
      if bytes[index - 1] == 0x3E { return Tag(name: "!", closes: false, end: index) }
    }
    return nil
  }

  private static func endOfComment(_ bytes: [UInt8], at open: Int) -> Int? {
    guard bytes[open...].starts(with: "<!--".utf8) else { return nil }
    var index = open + 4
    while index + 2 < bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
      index += 1
    }
    return bytes.count
  }

  /// The index behind the closing tag of a hidden element.
  private static func skip(_ name: String, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, let open = bytes[index...].firstIndex(of: 0x3C) {
      if let tag = tag(in: bytes, at: open), tag.closes, tag.name == name { return tag.end }
      index = open + 1
    }
    return bytes.count
  }
}
