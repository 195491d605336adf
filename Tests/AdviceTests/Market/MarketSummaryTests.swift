import Advice
import Labels
import Testing

@Suite("A market is counted")
struct MarketSummaryTests {
  private typealias Microbe = ScreenedProduct.Microbe
  private typealias Finding = ScreenedProduct.Finding

  private static let strain = Microbe(written: "LGG", name: "Lacticaseibacillus rhamnosus", strain: "GG")
  private static let species = Microbe(written: "L. casei", name: "Lacticaseibacillus casei")

  private static func product(
    _ line: Int = 1,
    form: ProductForm = .capsule,
    microbes: [Microbe] = [],
    dose: Double? = nil,
    guarantee: DoseGuarantee? = nil,
    claims: [ClaimJudgement] = [],
    findings: [Finding] = []
  ) -> ScreenedProduct {
    ScreenedProduct(
      id: "p\(line)",
      line: line,
      name: "Product \(line)",
      form: form,
      microbes: microbes,
      totalCFU: dose,
      doseGuarantee: guarantee,
      claims: claims,
      findings: findings
    )
  }

  private static func claim(
    _ text: String,
    _ verdict: ClaimJudgement.Verdict,
    _ conditions: [Condition] = [],
    rule: String? = nil,
    words: [String] = []
  ) -> ClaimJudgement {
    ClaimJudgement(text: text, conditions: conditions, verdict: verdict, why: "why", rule: rule, words: words)
  }

  private static func market(_ products: [ScreenedProduct]) -> MarketSummary {
    var market = MarketSummary(asked: .atopicDermatitis)
    for product in products { market.add(product) }
    return market
  }

  @Test("a step counts what a label does, and apart what it does with all before it")
  func steps() {
    let market = Self.market([
      Self.product(1),
      Self.product(2, microbes: [Self.species], dose: 1e9, guarantee: .endOfShelfLife),
      Self.product(3, microbes: [Self.strain, Self.species], dose: 1e9),
      Self.product(4, microbes: [Self.strain], dose: 1e9, guarantee: .manufacture),
      Self.product(
        5,
        microbes: [Self.strain],
        dose: 1e9,
        guarantee: .endOfShelfLife,
        findings: [
          Finding(condition: .atopicDermatitis, isClaimed: false, verdict: .testedHelped, match: .exactBlend)
        ]
      ),
      Self.product(
        6,
        microbes: [Self.strain],
        findings: [Finding(condition: .acne, isClaimed: true, verdict: .testedUnclear, match: .sameStrains)]
      ),
      Self.product(
        7,
        microbes: [Self.strain],
        findings: [Finding(condition: .acne, isClaimed: true, verdict: .relatedOnly, match: .someStrains)]
      ),
    ])
    let alone = MarketSummary.Step.allCases.map { market.tally($0).alone.count }
    let soFar = MarketSummary.Step.allCases.map { market.tally($0).soFar.count }
    //                product, microbe, strain, every strain, dose, guarantee, trial, helped
    #expect(alone == [7, 6, 5, 4, 4, 2, 2, 1])
    #expect(soFar == [7, 6, 5, 4, 2, 1, 1, 1])
    #expect(market.tally(.trial).alone.first.map(\.id) == ["p5", "p6"])
    #expect(market.products == 7)
  }

  @Test("a count of each microbe is a dose too")
  func doseOfEach() {
    var counted = Self.strain
    counted.cfu = 1e9
    #expect(Self.market([Self.product(microbes: [counted])]).tally(.dose).alone.count == 1)
  }

  @Test("every product of a form stands on one rung, and forms with more products come first")
  func forms() {
    let market = Self.market([
      Self.product(1, form: .cream), Self.product(2, form: .capsule, microbes: [Self.species]),
      Self.product(3, form: .capsule, microbes: [Self.strain, Self.species]),
    ])
    #expect(market.forms == [.capsule, .cream])
    for form in market.forms {
      let counts = MarketSummary.Rung.allCases.map { market.tally(form, $0).count }
      #expect(counts.reduce(0, +) == (form == .capsule ? 2 : 1))
    }
    #expect(market.tally(.capsule, .namesStrain).count == 1)
    #expect(market.tally(.capsule, .namesMicrobe).count == 1)
    #expect(market.tally(.cream, .namesNone).count == 1)
  }

  @Test("a condition counts the products that claim it, not those that were only asked about it")
  func conditions() {
    let market = Self.market([
      Self.product(
        1,
        findings: [
          Finding(condition: .atopicDermatitis, isClaimed: false, verdict: .untested, match: .none),
          Finding(condition: .acne, isClaimed: true, verdict: .relatedOnly, match: .species),
        ]
      )
    ])
    #expect(market.conditions == [.acne])
    #expect(market.tally(.acne, .relatedOnly).count == 1)
    #expect(market.tally(.atopicDermatitis, .untested).count == 0)
  }

  @Test("a claim that nothing here can judge is not counted as unsupported")
  func notJudged() {
    let market = Self.market([
      Self.product(1, claims: [Self.claim("Good for the gut.", .unsupported, [.digestive])]),
      Self.product(2, claims: [Self.claim("Boosts immunity.", .unsupported, [.immune], rule: "a-rule")]),
      Self.product(3, claims: [Self.claim("Calms eczema.", .unsupported, [.atopicDermatitis])]),
      Self.product(4, claims: [Self.claim("Cures eczema.", .notAllowed, [.atopicDermatitis])]),
      Self.product(
        5,
        claims: [
          Self.claim("Helps acne.", .supported, [.acne]), Self.claim("Eases itch.", .partly, [.pruritus]),
        ]
      ),
    ])
    #expect(market.tally(.notJudged).count == 1)
    #expect(market.tally(.unsupported).count == 2)
    #expect(market.tally(.notAllowed).count == 1)
    #expect(market.tally(.supported).count == 1)
    #expect(market.tally(.partly).count == 1)
    #expect(market.claimingJudged.count == 4)
    #expect(market.claimingUnsupported.first.map(\.id) == ["p2", "p3", "p4"])
  }

  @Test("wordings are the same whatever their case and stops, count a product once, and the most common come first")
  func wordings() {
    let market = Self.market([
      Self.product(1, claims: [Self.claim("Calms eczema!", .unsupported, [.atopicDermatitis])]),
      Self.product(
        2,
        claims: [
          Self.claim("CALMS  ECZEMA", .unsupported, [.atopicDermatitis]),
          Self.claim("calms eczema", .unsupported, [.atopicDermatitis]),
          Self.claim("Soothes redness.", .unsupported, [.redness]),
        ]
      ),
      Self.product(
        3,
        claims: [
          Self.claim("It is clinically proven, they say.", .unsupported, rule: "r", words: ["clinically proven"])
        ]
      ),
      Self.product(
        4,
        claims: [Self.claim("Clinically proven.", .unsupported, rule: "r", words: ["Clinically proven"])]
      ),
      Self.product(
        5,
        claims: [Self.claim("Clinically proven!", .unsupported, rule: "r", words: ["Clinically proven"])]
      ),
    ])
    let wordings = market.wordings(.unsupported, most: 2)
    #expect(wordings.map(\.text) == ["clinically proven", "Calms eczema!"])
    #expect(wordings.map(\.products.count) == [3, 2])
    #expect(market.wordings(.unsupported, most: 9).count == 3)
    #expect(market.wordings(.notAllowed, most: 9).isEmpty)
  }

  @Test("a figure keeps its first products and no more, however many it counts")
  func bounded() {
    let many = (1...MarketSummary.longestList + 50).map { Self.product($0) }
    let market = Self.market(many)
    let tally = market.tally(.product).alone
    #expect(tally.count == many.count)
    #expect(tally.first.count == MarketSummary.longestList)
    #expect(tally.first.first?.line == 1)
    #expect(market.tally(.capsule, .namesNone).first.count == MarketSummary.shortList)
  }
}

@Suite("What a catalogue keeps of a product is what a check of it says")
struct ProductScreenerTests {
  private static let labels = [
    "PALLIDA Derm 3\nEach capsule contains 1 billion CFU until the end of shelf life: Bifidobacterium animalis subsp. lactis CECT 8145, Bifidobacterium longum CECT 7347, Lactobacillus casei CECT 9104. Take 1 capsule daily. Clinically proven for eczema.",
    "Calm cream\nCalms eczema-prone skin. Ingredients: Aqua, Lactobacillus Ferment Lysate.",
    "Drops\nLactobacillus rhamnosus GG (ATCC 53103) 5 billion CFU per drop. Helps with itch and dry skin. Cures psoriasis.",
    "Cleanser\nBifida Ferment Lysate. For acne. Rinse off.",
    "Cleanser\nBifida Ferment Lysate. For acne. Do not rinse.",
    "Biscuits\nOats, butter.",
    "",
  ]

  @Test("verdict, match and claims are the same, met for the first or the tenth time", arguments: [1, 2])
  func agreement(times: Int) throws {
    let held = try HeldFacts.shared()
    var screener = ProductScreener(advisor: held.advisor, asked: .atopicDermatitis)
    for _ in 0..<times {
      for label in Self.labels {
        let product = held.reader.read(label)
        let screened = screener.screen(product, id: "x", line: 3, text: label)
        let answer = held.advisor.answer(for: product, condition: .atopicDermatitis)
        #expect(screened.claims == answer.claims)
        #expect(screened.microbes.map(\.name) == product.microbes.map(\.name))
        #expect(screened.text == label)
        let asked = try #require(screened.findings.first { $0.condition == .atopicDermatitis })
        #expect(asked.verdict == answer.verdict)
        #expect(asked.match == answer.match)
        for finding in screened.findings where finding.condition != .atopicDermatitis {
          let (verdict, match) = held.advisor.verdict(for: product, condition: finding.condition)
          #expect(finding.isClaimed)
          #expect(finding.verdict == verdict)
          #expect(finding.match == match)
        }
      }
    }
  }

  @Test("every condition of skin that is claimed is looked up, and the one asked about always")
  func conditions() throws {
    let held = try HeldFacts.shared()
    var screener = ProductScreener(advisor: held.advisor, asked: .acne)
    let screened = screener.screen(held.reader.read(Self.labels[2]))
    let conditions = Set(screened.findings.map(\.condition))
    #expect(conditions.isSuperset(of: [.acne, .pruritus, .drySkin]))
    #expect(screened.findings.first { $0.condition == .acne }?.isClaimed == false)
  }
}
