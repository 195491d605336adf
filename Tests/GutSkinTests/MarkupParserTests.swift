import Testing

@testable import GutSkin

@Suite("XML files are read strictly")
struct MarkupParserTests {
  static func parse(_ text: String) throws(MarkupError) -> MarkupNode { try MarkupParser.parse(Array(text.utf8)) }

  @Test("elements, attributes, namespaces, text and lines are found")
  func parts() throws {
    let text = """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
      <!-- by hand -->
      <a xmlns="urn:one" xmlns:p='urn:two' k="1 &lt; &#x32;&#51;" p:k='"'>x<b xmlns="urn:three"/>y
        <p:c><![CDATA[<&>]]></p:c></a>

      """
    let root = try Self.parse(text)
    #expect(root.name == "a" && root.namespace == "urn:one" && root.line == 3)
    #expect(root.attribute("k") == "1 < 23")
    #expect(root.attributes.map(\.namespace) == ["", "urn:two"] && root.attributes[1].value == "\"")
    #expect(root.children.map(\.name) == ["b", "c"] && root.children.map(\.namespace) == ["urn:three", "urn:two"])
    #expect(root.pieces == ["x", "y\n  ", ""] && root.children[1].pieces == ["<&>"] && root.children[1].line == 4)
  }

  @Test("line ends are line feeds, and in attributes spaces")
  func lineEnds() throws {
    let root = try Self.parse("<a k=\"1\r\n2\n3&#10;\">x\r\ny\rz</a>")
    #expect(root.attribute("k") == "1 2 3\n" && root.pieces == ["x\ny\nz"])
  }

  @Test(
    "what is not well-formed, or would reach beyond the file, is refused",
    arguments: [
      ("", "holds no element"), ("text", "text outside"), ("<a>", "ends inside of <a>"), ("<a></b>", "</b> where"),
      ("<a/><a/>", "two outermost"), ("<a/>x", "text outside"), ("<a b=1/>", "without a quoted value"),
      ("<a b='1' b='2'/>", "twice"), ("<a b='<'/>", "must not stand"), ("<a b='1'c='2'/>", "does not end"),
      ("<a b='", "does not end"), ("<a>&nbsp;</a>", "ampersand"), ("<a>& </a>", "ampersand"),
      ("<a>&#0;</a>", "ampersand"),
      ("<a>&#xD800;</a>", "ampersand"), ("<a>&#-1;</a>", "ampersand"), ("<a>\u{1}</a>", "must not stand"),
      ("<a>&\u{301}amp;</a>", "ampersand"), ("<p:a/>", "prefix"), ("<1/>", "name"), ("<a:b:c xmlns:a='u'/>", "colons"),
      ("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>", "document type"),
      ("<!DOCTYPE a SYSTEM \"file:secret\"><a/>", "document type"), ("<a><?php ?></a>", "processing instruction"),
      ("<?xml version='1.0' encoding='UTF-16'?><a/>", "another encoding"),
      ("<!-- a -- b --><a/>", "inside of a comment"),
      ("<!-- a", "without an end"), ("<a></a", "without its bracket"), (" <?xml version='1.0'?><a/>", "processing"),
    ]
  )
  func refused(text: String, reason: String) {
    let error = #expect(throws: MarkupError.self) { try Self.parse(text) }
    #expect(error?.reason.contains(reason) == true, "\(text): \(error?.reason ?? "")")
  }

  @Test("bytes that are not UTF-8, great depth, size and crowds of attributes are refused")
  func limits() throws {
    #expect(throws: MarkupError.self) { try MarkupParser.parse(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) }
    let most = MarkupParser.greatestDepth
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    _ = try Self.parse(nested(most))
    #expect(throws: MarkupError.self) { try Self.parse(nested(most + 1)) }
    let attributes = (0...MarkupParser.mostAttributes).map { " a\($0)=''" }.joined()
    #expect(throws: MarkupError.self) { try Self.parse("<a\(attributes)/>") }
    let large = [UInt8](repeating: 0x20, count: MarkupParser.greatestSize) + Array("<a/>".utf8)
    #expect(throws: MarkupError.self) { try MarkupParser.parse(large) }
  }

  @Test("a mistake is placed on its line")
  func line() throws {
    let error = #expect(throws: MarkupError.self) { try Self.parse("<a>\n\n<b x/>\n</a>") }
    #expect(error?.line == 3)
  }
}
