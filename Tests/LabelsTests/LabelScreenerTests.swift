import Foundation
import Labels
import Testing

/// Screening reads less of a label than a reading does, on a shorter way, and remembers names: none of that may change
/// what it says.
@Suite("Screening says what reading says")
struct LabelScreenerTests {
  private let reader: LabelReader

  init() throws {
    reader = try TestReader.open().reader
  }

  /// What a screening keeps of a reading.
  private func kept(of product: Product) -> ScreenedLabel {
    var conditions: [Condition] = []
    for condition in product.claims.flatMap(\.conditions) where !conditions.contains(condition) {
      conditions.append(condition)
    }
    guard !product.microbes.isEmpty else { return ScreenedLabel(product: Product(), conditionsClaimed: conditions) }
    let kept = Product(
      form: product.form,
      route: product.route,
      language: product.language,
      microbes: product.microbes.map {
        LabelMicrobe(
          written: "",
          name: $0.name,
          rank: $0.rank,
          strain: $0.strain,
          strainID: $0.strainID,
          viability: $0.viability,
          cfu: $0.cfu,
          amountText: $0.amountText,
          span: $0.span
        )
      },
      totalCFU: product.totalCFU,
      totalCFUBasis: product.totalCFUBasis,
      servingsPerDay: product.servingsPerDay,
      unitsPerServing: product.unitsPerServing
    )
    return ScreenedLabel(product: kept, conditionsClaimed: conditions)
  }

  private func expectSame(_ texts: [String], _ comment: Comment? = nil) {
    let screener = LabelScreener(reader)
    // Twice, so that the second time all names are remembered.
    for text in texts + texts {
      #expect(screener.screen(utf8: Array(text.utf8)) == kept(of: reader.read(text)), comment ?? "\(text)")
    }
  }

  @Test("of every golden label")
  func goldenLabels() throws {
    let labels = try GoldenFiles.cases().map(\.text)
    #expect(labels.count > 300)
    expectSame(labels)
  }

  @Test("of every example label")
  func examples() throws {
    let folder = TestReader.checkout.appending(path: "Examples/labels")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
    #expect(!files.isEmpty)
    expectSame(try files.map { try String(contentsOf: $0, encoding: .utf8) })
  }

  @Test(
    "of labels without a microbe",
    arguments: [
      "", "\n", "Tomato soup. Ingredients: tomatoes, salt.", "Calms redness and dry skin. For sensitive skin.",
      "lngredients: aqua, glycerin, parfum, sodium hyaluronate, tocopherol\nHelps against eczema",
      "Does not treat acne. Free from parabens. If irritation or redness occurs, stop using it.",
      "Gut für trockene Haut. Zutaten: Wasser, Zucker, Salz, Essig, Pfeffer", "乳酸菌 不要", "В. и ё 12 млрд",
    ]
  )
  func plain(_ text: String) { expectSame([text]) }

  @Test("of pieces of real words in any order")
  func shuffledWords() {
    let words = [
      "Lactobacillus", "Lactobaccilus", "Bif1dobacterium", "L.", "casei", "GG", "(", ")", "10", "billion", "CFU", "x",
      "10^9", "⁹", ",", "\n", "\n\n", "per", "capsule", "each", "strain", "DSM", "17938", "subsp.", "lactis", "Ferment",
      "Lysate", "/", "&amp;", "®", "-", "*", "total", "blend", "free from", "eczema", "dry skin", "helps",
      "Ingredients:",
      "Warning", "capsuie", "млрд", "КОЕ", "В.", "5", ".", "aqua", "glycerin",
    ]
    let seed: UInt64 = 11
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<3_000).map { _ in
      (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
    }
    expectSame(texts, "seed \(seed)")
  }
}
