import Advice
import Foundation
import Knowledge
import Labels
import Microbes
import SampleCatalogues
import Testing

@testable import Catalogues

@Suite("Made-up catalogues")
struct SampleTests {
  private let knowledge: KnowledgeBase
  private let reader: LabelReader

  init() throws {
    knowledge = try KnowledgeBase.embedded()
    reader = LabelReader(
      nomenclature: Nomenclature(tables: try knowledge.nomenclatureTables),
      ingredients: try knowledge.ingredients,
      inci: try knowledge.inci
    )
  }

  private func generator(seed: UInt64, plainShare: Double = 0.5) throws -> CatalogueGenerator {
    CatalogueGenerator(
      tables: try knowledge.nomenclatureTables,
      inci: try knowledge.inci,
      seed: seed,
      plainShare: plainShare
    )
  }

  @Test("the same seed and number give the same product, another seed another")
  func seeds() throws {
    let one = try generator(seed: 7)
    let same = try generator(seed: 7)
    let other = try generator(seed: 8)
    let numbers = [3, 1, 4, 1_000_000, 5]
    #expect(numbers.map { one.product($0) } == numbers.map { same.product($0) })
    #expect(Set(numbers.map { one.product($0).text }).isDisjoint(with: numbers.map { other.product($0).text }))
  }

  @Test("the stated share holds no microbe, and every language and kind comes up")
  func shares() throws {
    let generator = try generator(seed: 9, plainShare: 0.7)
    let products = (0..<3000).map { generator.product($0) }
    let plain = products.count { $0.kind == .plain }
    // Five standard deviations of a binomial share: 5 √(0.7 × 0.3 / 3000) = 0.042.
    #expect(abs(Double(plain) / 3000 - 0.7) < 0.042)
    #expect(products.allSatisfy { ($0.kind == .plain) == $0.microbes.isEmpty })
    #expect(Set(products.map(\.kind)).count == SampleProduct.Kind.allCases.count)
    #expect(Set(products.map(\.language)).count == 10)
  }

  @Test("what labels were made to say is what is read from them")
  func truth() throws {
    let generator = try generator(seed: 2026)
    var names = 0
    var strains = 0
    var totals = 0
    var invented: [String] = []
    let count = 2000
    for index in 0..<count {
      let sample = generator.product(index)
      let product = reader.read(sample.text)
      if product.microbes.map(\.name).sorted() == sample.microbes.map(\.name).sorted() { names += 1 }
      if product.microbes.compactMap(\.strain).sorted() == sample.microbes.compactMap(\.strain).sorted() {
        strains += 1
      }
      if product.totalCFU == sample.totalCFU { totals += 1 }
      if sample.microbes.isEmpty, !product.microbes.isEmpty { invented.append(sample.text) }
    }
    print("of \(count) made-up labels: names of \(names), strains of \(strains), totals of \(totals) as they were made")
    #expect(invented.isEmpty, "\(invented.first ?? "")")
    #expect(names >= count * 98 / 100)
    #expect(strains >= count * 98 / 100)
    #expect(totals >= count * 99 / 100)
  }

  @Test("a verdict that is remembered is the one that would be given", arguments: ["atopic-dermatitis", "acne"])
  func memory(condition: String) throws {
    let condition = try #require(Condition(rawValue: condition))
    let advisor = Advisor(
      evidence: try knowledge.evidence,
      safetyFacts: [],
      labelRules: [],
      claimWordings: [],
      ingredients: try knowledge.ingredients,
      tables: try knowledge.nomenclatureTables,
      minimalImportantDifferences: try knowledge.minimalImportantDifferences
    )
    var memory = VerdictMemory(advisor, condition: condition)
    let generator = try generator(seed: 11, plainShare: 0.1)
    var verdicts: Set<Answer.Verdict> = []
    for index in 0..<250 {
      let product = reader.read(generator.product(index).text)
      let direct = advisor.verdict(for: product, condition: condition)
      // The second answer is from memory.
      for _ in 0..<2 {
        let remembered = memory.verdict(for: product)
        #expect(remembered.verdict == direct.verdict && remembered.match == direct.match)
      }
      verdicts.insert(direct.verdict)
    }
    #expect(verdicts.count >= 3)
  }
}
