import Knowledge
import Labels
import Microbes
import Testing

@Suite("Reading never fails")
struct LabelReaderTests {
  private let reader: LabelReader

  init() throws {
    let knowledge = try KnowledgeBase.embedded()
    reader = LabelReader(
      nomenclature: Nomenclature(tables: try knowledge.nomenclatureTables),
      ingredients: try knowledge.ingredients,
      inci: try knowledge.inci
    )
  }

  @Test("an empty text is said to be empty")
  func empty() {
    let product = reader.read("")
    #expect(product.microbes.isEmpty)
    #expect(product.notes.map(\.kind) == [.emptyText])
    #expect(product.confidence < 0.2)
  }

  @Test("a count no product can hold is noted and left out", arguments: ["1e999 CFU", "9e99 CFU", "10^400 CFU"])
  func absurdCount(_ count: String) {
    let product = reader.read("Lactobacillus rhamnosus GG \(count)")
    #expect(product.microbes.map(\.strainID) == ["l-rhamnosus-gg"])
    #expect(product.microbes.allSatisfy { $0.cfu == nil })
    #expect(product.notes.contains { $0.kind == .doseOutOfRange })
  }

  @Test(
    "the full stop of a list is no part of its last ingredient",
    arguments: [
      ("Cream. Ingredients: Aqua, Glycerin, Vitreoscilla Ferment.", "Vitreoscilla Ferment"),
      ("Cream. Ingredients: Aqua, Vitreoscilla Ferment, Glycerin.", "Vitreoscilla Ferment"),
    ]
  )
  func fullStop(text: String, written: String) {
    #expect(reader.read(text).microbes.map(\.written) == [written])
  }

  @Test("random bytes never crash the reader, and spans stay within the text")
  func randomBytes() {
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let product = reader.read(utf8: bytes)
      #expect(product.microbes.allSatisfy { $0.span.lowerBound >= 0 && $0.span.upperBound <= bytes.count })
    }
  }

  @Test("pieces of real words in any order never crash the reader, and spans hold what was written")
  func shuffledWords() {
    let words = [
      "Lactobacillus", "L.", "casei", "GG", "(", ")", "10", "billion", "CFU", "x", "10^9", "⁹", ",", "\n", "per",
      "capsule", "each", "strain", "DSM", "17938", "subsp.", "lactis", "Ferment", "Lysate", "/", "&amp;", "®", "-",
      "total", "blend", "1e9", "free from", "|", "•", "Bifida", "0", ".", "5", "–", "мл", "КОЕ", "млрд", "乳酸菌", "億",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
      let bytes = Array(text.utf8)
      for microbe in reader.read(text).microbes {
        #expect(String(decoding: bytes[microbe.span], as: UTF8.self) == microbe.written, "seed 7: \(text)")
      }
    }
  }

  @Test("a hundred thousand microbes are read in bounded time")
  func manyMicrobes() {
    let text = String(repeating: "Lactobacillus rhamnosus GG 1 billion CFU\n", count: 100_000)
    let product = reader.read(text)
    #expect(product.microbes.count == 1)
    #expect(product.notes.contains { $0.kind == .textCut })
  }
}

struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
