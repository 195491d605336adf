/// An XML element on its way to text.
struct MarkupElement {
  enum Content {
    case element(MarkupElement)
    case text(String)
  }

  var name: String
  var attributes: [(name: String, value: String)]
  var content: [Content]

  /// Attributes without a value are left out.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ elements: [MarkupElement] = []) {
    self.init(name, attributes, content: elements.map(Content.element))
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(name, attributes, content: [.text(text)])
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: [Content]) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    self.content = content
  }

  /// A whole file: the declaration, and this element.
  var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(into: &text, indent: "")
    return text
  }

  /// Elements go on lines of their own; an element with text stays on one line, where no space is added.
  private func write(into text: inout String, indent: String) {
    text += indent
    if isInline {
      writeInline(into: &text)
    } else {
      text += "<\(name)\(attributeText)>\n"
      for case .element(let element) in content { element.write(into: &text, indent: indent + "  ") }
      text += "\(indent)</\(name)>"
    }
    text += "\n"
  }

  private func writeInline(into text: inout String) {
    guard !content.isEmpty else {
      text += "<\(name)\(attributeText)/>"
      return
    }
    text += "<\(name)\(attributeText)>"
    for part in content {
      switch part {
      case .text(let string): text += Self.escaped(string)
      case .element(let element): element.writeInline(into: &text)
      }
    }
    text += "</\(name)>"
  }

  private var isInline: Bool {
    content.allSatisfy { if case .text = $0 { true } else { false } } || content.contains { $0.isText }
  }

  private var attributeText: String {
    attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
  }

  /// Text that XML 1.0 lets stand in content and in quoted attributes (W3C, Extensible Markup Language 1.0, fifth
  /// edition, sections 2.2 and 2.4); characters that no XML file may hold become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension MarkupElement.Content {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
