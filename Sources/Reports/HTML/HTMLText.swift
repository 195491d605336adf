/// Text made safe for HTML.
enum HTMLText {
  /// The text with the characters that HTML acts on replaced, for element content and for attribute values in double
  /// quotes. Control characters, what is no character and the marks that turn the direction of writing are dropped.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += " "
      default:
        let value = scalar.value
        let isControl = value < 0x20 || (0x7F..<0xA0).contains(value)
        // XML has no place for these two.
        let isNoCharacter = value == 0xFFFE || value == 0xFFFF
        let turnsDirection = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        if !isControl && !turnsDirection && !isNoCharacter { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// The words as inline elements. Only web addresses become links.
  ///
  /// - Parameter leadsOn: whether there is a site whose other pages can be led to.
  static func inline(_ words: Words, leadsOn: Bool = false) -> String {
    words.parts.map { inline($0, leadsOn: leadsOn) }.joined()
  }

  private static func inline(_ part: Inline, leadsOn: Bool) -> String {
    switch part {
    case .text(let text): escaped(text)
    case .strong(let text): "<strong>\(escaped(text))</strong>"
    case .quiet(let text): "<span class=\"quiet\">\(escaped(text))</span>"
    case .scientific(let text): "<i>\(escaped(text))</i>"
    case .quoted(let text): "<q><bdi>\(escaped(Quotation.inner(text)))</bdi></q>"
    case .mark(let text, let tone): mark(text, tone)
    case .jump(let text, let place): "<a href=\"#\(escaped(place))\">\(escaped(text))</a>"
    case .reference(let words, let destination):
      leadsOn ? "<a href=\"\(escaped(destination.path))\">\(inline(words))</a>" : inline(words)
    case .link(let text, let address):
      isWebAddress(address) ? "<a href=\"\(escaped(address))\" rel=\"noreferrer\">\(escaped(text))</a>" : escaped(text)
    }
  }

  /// - Parameter shown: the text as HTML, where it is not the text itself.
  static func mark(_ text: String, _ tone: Tone, shown: String? = nil) -> String {
    "<span class=\"mark \(tone.rawValue)\"><span class=\"sign\" aria-hidden=\"true\">\(tone.sign)</span> "
      + "\(shown ?? escaped(text))</span>"
  }
}
