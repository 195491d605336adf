import Intake
import Testing

@Suite("Bytes become text in the encoding they were written in")
struct TextEncodingTests {
  @Test("UTF-8 is handed on byte for byte")
  func utf8() throws {
    let text = "Zutaten:\r\nBifidobacterium\tbreve 5 × 10⁹ KBE\n\n"
    let label = try read(text)
    #expect(Array(label.text.utf8) == Array(text.utf8))
    #expect(label.kind == .plainText)
    #expect(label.notes.isEmpty)
  }

  @Test("a byte order mark is left out and said to be")
  func mark() throws {
    let label = try read("\u{FEFF}Inulin")
    #expect(label.text == "Inulin")
    #expect(label.notes == ["The input's byte order mark was left out; positions count from behind it."])
  }

  @Test("UTF-16 of both orders is read, with a mark and without", arguments: [true, false], [true, false])
  func utf16(littleEndian: Bool, withMark: Bool) throws {
    let text = "Ingrédients : Lactobacillus casei"
    let units = Array((withMark ? "\u{FEFF}" : "").utf16) + Array(text.utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? pair : pair.reversed()
    }
    let label = try Intake().read(bytes: bytes, named: "label.txt")
    #expect(label.text == text)
    #expect(label.notes == ["The input is UTF-16; positions count in its UTF-8 form."])
  }

  @Test("Western, Polish and Russian code pages are told by what makes sense in them", arguments: Self.codePages)
  func codePage(example: CodePageExample) throws {
    let label = try Intake().read(bytes: example.bytes, named: "label.txt")
    #expect(label.text == example.text)
    #expect(
      label.notes == ["The input is not UTF-8 and was read as \(example.page); positions count in its UTF-8 form."]
    )
    #expect(label.replacedBytes == 0)
  }

  struct CodePageExample: Sendable {
    var page: String
    var text: String
    var bytes: [UInt8]
  }

  private static func western(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "™" ? 0x99 : $0 == "’" ? 0x92 : UInt8($0.value) }
  }

  private static func russian(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x0410 + 0xC0) }
  }

  static let codePages = [
    CodePageExample(
      page: "Windows-1252 (Western European)",
      text: "Zutaten: Milchsäurebakterien, Ballaststoffe für täglich LGG™ d’or",
      bytes: western("Zutaten: Milchsäurebakterien, Ballaststoffe für täglich LGG™ d’or")
    ),
    CodePageExample(
      page: "Windows-1250 (Central European)",
      text: "Składniki: inulina, kapsułka, bakterie kwasu mlekowego są żywe",
      bytes: Array("Sk".utf8) + [0xB3] + Array("adniki: inulina, kapsu".utf8) + [0xB3]
        + Array("ka, bakterie kwasu mlekowego s".utf8) + [0xB9, 0x20, 0xBF] + Array("ywe".utf8)
    ),
    CodePageExample(
      page: "Windows-1251 (Cyrillic)",
      text: "Состав: лактобактерии, инулин 1 капсула",
      bytes: russian("Состав: лактобактерии, инулин 1 капсула")
    ),
  ]

  @Test("a few broken bytes are replaced, counted and placed")
  func broken() throws {
    let bytes = Array("Lactobacillus ".utf8) + [0xFF, 0xFE] + Array(" rhamnosus GG, 5 × 10⁹ CFU".utf8)
    let label = try Intake().read(bytes: bytes, named: "label.txt")
    #expect(label.text == "Lactobacillus \u{FFFD}\u{FFFD} rhamnosus GG, 5 × 10⁹ CFU")
    #expect(label.replacedBytes == 2)
    #expect(label.notes == ["2 bytes of the input, the first at 14, are not UTF-8 and shown as \u{FFFD}."])
  }

  @Test("a broken start that looks like a UTF-16 mark does not turn the label into Chinese")
  func falseMark() throws {
    let bytes = [0xFF, 0xFE] + Array("Lactobacillus rhamnosus GG, inulin".utf8)
    let label = try Intake().read(bytes: bytes, named: "label.txt")
    #expect(label.text.hasSuffix("Lactobacillus rhamnosus GG, inulin"))
    #expect(label.replacedBytes == 2)
  }

  @Test("a web page gives its words, its lines, and its powers of ten")
  func html() throws {
    let page = """
      <!DOCTYPE html><html><head><title>Acme</title><style>p { color: red }</style></head>
      <body><!-- <p>old</p> --><h1>Acme   Daily</h1><p>1 x 10<sup>9</sup> CFU &amp; inulin
      per capsule<br/>milk-free, pH <b>&lt; 7</b></p>
      <ul><li>Lactobacillus <i>casei</i></li><li>Inulin</li></ul>
      <table><tr><td>Zinc</td><td>10 mg</td></tr></table><script>if (a < b) { "<p>" }</script></body></html>
      """
    let label = try read(page, named: "page.html")
    #expect(
      label.text == """
        Acme
        Acme Daily
        1 x 10^9 CFU &amp; inulin per capsule
        milk-free, pH &lt; 7
        Lactobacillus casei
        Inulin
        Zinc 10 mg

        """
    )
    #expect(label.notes == ["The input is HTML; its tags were left out."])
  }

  @Test("less-than signs in plain text stay")
  func lessThan() throws {
    let text = "moisture < 5 %, pH <7, <1 g fat, L. casei <i>GG</i>"
    #expect(try read(text).text == text)
  }

  @Test("text that begins with a bracket is no JSON")
  func bracket() throws {
    let text = "[New] {improved} L. casei"
    #expect(try read(text).text == text)
  }

  @Test("megabytes of text, of broken bytes, of tags and of comments without end take bounded time")
  func time() {
    let size = 4 << 20
    let patterns: [[UInt8]] = [
      Array("Lactobacillus ".utf8), [0x41, 0x41, 0xC3], Array("<p ".utf8), Array("<!".utf8), Array("<p \"".utf8),
      Array("<script>".utf8), Array("<!--".utf8),
    ]
    let clock = ContinuousClock()
    for pattern in patterns {
      // Enough of a page to be taken for one.
      let page = pattern.first == 0x3C ? Array("<html>".utf8) : []
      let bytes = page + [[UInt8]](repeating: pattern, count: (size - page.count) / pattern.count).joined()
      let spent = clock.measure { _ = try? Intake().read(bytes: bytes, named: "label.txt") }
      #expect(spent < .seconds(60), "\(String(decoding: pattern, as: UTF8.self))")
    }
  }
}
