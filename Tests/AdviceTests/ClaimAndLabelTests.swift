import Advice
import Evidence
import Labels
import Microbes
import Testing

@Suite("Claims are held against rules and trials")
struct ClaimTests {
  private let wordings = [
    ClaimWording(
      id: "treats-disease",
      kind: .medicinal,
      phrases: ["en": ["treats … eczema"], "ru": ["лечит … экзем*"]],
      rules: ["drug"],
      why: "to treat a disease is a medicine's claim"
    ),
    ClaimWording(
      id: "clinically-proven",
      kind: .evidence,
      phrases: ["en": ["clinically proven"], "fr": ["cliniquement prouvé*"]],
      rules: ["proof"],
      why: "proof must be of this product"
    ),
    ClaimWording(
      id: "dermatologist-tested",
      kind: .evidence,
      phrases: ["en": ["dermatologist tested"]],
      rules: ["proof"],
      why: "it says that somebody looked"
    ),
    ClaimWording(
      id: "boosts-immunity",
      kind: .function,
      phrases: ["en": ["boosts … immun*"]],
      rules: ["health"],
      why: "no such claim is authorised"
    ),
  ]
  private let rules = [
    LabelRule(id: "drug", jurisdiction: "US", appliesTo: "", rule: "A disease claim makes a drug.", source: "")
  ]

  private func judge(_ text: String, _ conditions: [Condition] = [], _ trials: [Trial] = []) throws -> ClaimJudgement {
    var product = Make.capsule([Make.microbe()])
    product.claims = [LabelClaim(text: text, conditions: conditions)]
    let advisor = Make.advisor(trials, rules: rules, wordings: wordings)
    return try #require(advisor.answer(for: product, condition: .atopicDermatitis).claims.first)
  }

  private let helped = [Make.trial("a", n: 120), Make.trial("b", n: 120)]

  @Test("a medicinal claim is not allowed, however good the trials, with its words and rule")
  func medicinal() throws {
    let claim = try judge("It treats even stubborn Eczema.", [.atopicDermatitis], helped)
    #expect(claim.verdict == .notAllowed)
    #expect(claim.why.hasPrefix("“treats even stubborn Eczema”: to treat a disease is a medicine's claim. Rule (US):"))
    #expect(claim.rule == "drug")
    #expect(try judge("Крем лечит детскую экзему", []).verdict == .notAllowed)
  }

  @Test(
    "a denial is no claim",
    arguments: ["This product is not intended to diagnose, or say it treats eczema", "No cream treats eczema"]
  )
  func denial(text: String) throws {
    #expect(try judge(text, [.atopicDermatitis]).verdict != .notAllowed)
  }

  @Test("five words between are too many, and the order counts")
  func gaps() throws {
    #expect(try judge("treats one two three four eczema").verdict == .notAllowed)
    #expect(try judge("treats one two three four five eczema").verdict != .notAllowed)
    #expect(try judge("for eczema it treats well").verdict != .notAllowed)
  }

  @Test("a claim on a condition is as good as its trials")
  func condition() throws {
    #expect(try judge("For eczema-prone skin", [.atopicDermatitis], helped).verdict == .supported)
    #expect(try judge("For eczema-prone skin", [.atopicDermatitis], [helped[0]]).verdict == .partly)
    #expect(try judge("For eczema-prone skin", [.atopicDermatitis], []).verdict == .unsupported)
    let kin = Make.trial("kin", [Make.tested("Lacticaseibacillus rhamnosus", "Lcr35")])
    #expect(try judge("For eczema-prone skin", [.atopicDermatitis], [kin]).verdict == .unsupported)
    #expect(try judge("For eczema and acne", [.atopicDermatitis, .acne], helped).verdict == .partly)
  }

  @Test("clinically proven is judged by the trials of what was asked")
  func proven() throws {
    let claim = try judge("CLINICALLY PROVEN formula", [], helped)
    #expect(claim.verdict == .supported)
    #expect(claim.why.contains("“CLINICALLY PROVEN”"))
    #expect(try judge("Cliniquement prouvée", []).verdict == .unsupported)
  }

  @Test("dermatologist tested and body functions are unsupported, with the words")
  func others() throws {
    #expect(try judge("Dermatologist-tested for eczema", [.atopicDermatitis], helped).verdict == .unsupported)
    let immune = try judge("Boosts your natural immunity", [.immune])
    #expect(immune.verdict == .unsupported)
    #expect(immune.why.contains("“Boosts your natural immunity”"))
    #expect(try judge("Supports regularity", [.digestive]).why.contains("digestion"))
    #expect(try judge("Live your best life").verdict == .unsupported)
  }
}

@Suite("Labels are asked what they leave out")
struct LabelQualityTests {
  private let rules = [
    LabelRule(
      id: "chpa-blend-total-only",
      jurisdiction: "US",
      appliesTo: "",
      rule: "A blend total is lawful.",
      source: ""
    )
  ]

  private func missing(_ product: Product) -> [String] {
    Make.advisor(rules: rules).answer(for: product, condition: .acne).labelQuality.map(\.id)
  }

  @Test("a complete label misses nothing")
  func complete() {
    var product = Make.capsule([Make.microbe()])
    product.doseGuarantee = .endOfShelfLife
    product.statesStorage = true
    product.statesUseBy = true
    #expect(missing(product).isEmpty)
  }

  @Test("each gap is named")
  func gaps() {
    var product = Make.capsule(
      [Make.microbe("Lacticaseibacillus rhamnosus", nil, viability: .unknown)],
      total: nil,
      servings: nil
    )
    product.statesStorage = false
    product.statesUseBy = false
    #expect(
      missing(product) == [
        "strain-missing", "viability-missing", "dose-missing", "daily-use-missing", "storage-missing", "use-by-missing",
      ]
    )
    #expect(
      missing(Make.capsule([Make.microbe(), Make.microbe("Bifidobacterium breve", "M-16V")])) == [
        "dose-per-strain-missing", "shelf-life-dose-missing",
      ]
    )
    #expect(missing(Make.capsule([])).isEmpty)
  }

  @Test("what the reader did not look for is not called missing")
  func notLooked() {
    #expect(missing(Make.capsule([Make.microbe()])) == ["shelf-life-dose-missing"])
  }

  @Test("a count at manufacture is not a promise")
  func manufacture() throws {
    var product = Make.capsule([Make.microbe()])
    product.doseGuarantee = .manufacture
    let gap = try #require(Make.advisor().answer(for: product, condition: .acne).labelQuality.first)
    #expect(gap.id == "shelf-life-dose-missing")
    #expect(gap.why.contains("manufacture only"))
  }

  @Test("a rule's text stands with the gap it is behind")
  func ruleText() throws {
    let product = Make.capsule([Make.microbe(), Make.microbe("Bifidobacterium breve", "M-16V")])
    let gap = try #require(Make.advisor(rules: rules).answer(for: product, condition: .acne).labelQuality.first)
    #expect(gap.rule == "chpa-blend-total-only")
    #expect(gap.why.contains("A blend total is lawful. (US)"))
  }

  @Test("a probiotic without life, a postbiotic filtrate and a preserved live cream are at odds with their words")
  func words() {
    var lysate = Make.cream([Make.microbe(viability: .lysate)])
    lysate.name = "Probiotic Night Cream"
    #expect(missing(lysate).contains("probiotic-not-live"))
    var filtrate = Make.cream([Make.microbe(viability: .filtrate)])
    filtrate.name = "Postbiotic Serum"
    #expect(missing(filtrate).contains("postbiotic-filtrate-only"))
    let preserved = LabelIngredient(
      written: "Phenoxyethanol",
      name: "Phenoxyethanol",
      roles: ["antimicrobial-that-may-kill-live-cultures"]
    )
    #expect(missing(Make.cream([Make.microbe()], ingredients: [preserved])).contains("live-with-preservative"))
    #expect(
      !missing(Make.cream([Make.microbe(viability: .lysate)], ingredients: [preserved])).contains(
        "live-with-preservative"
      )
    )
  }
}

@Suite("Conditions are asked for in everyday words")
struct ConditionWordsTests {
  @Test(
    "everyday words in several languages are understood",
    arguments: [
      ("eczema", Condition.atopicDermatitis), ("Eczéma", .atopicDermatitis), ("Neurodermitis", .atopicDermatitis),
      ("atopic-dermatitis", .atopicDermatitis), ("экзема", .atopicDermatitis), ("AZS", .atopicDermatitis),
      ("itch", .pruritus),
      ("Juckreiz", .pruritus), ("dryness", .drySkin), ("piel  seca", .drySkin), ("pimples", .acne),
      ("hives", .urticaria),
      ("Łupież", .dandruff), ("anti-ageing", .skinAgeing), ("red skin", .redness),
    ]
  )
  func understood(words: String, expected: Condition) throws {
    #expect(try Condition(everydayWords: words) == expected)
  }

  @Test("every condition is understood by its identifier", arguments: Condition.allCases)
  func identifiers(condition: Condition) throws {
    #expect(try Condition(everydayWords: condition.rawValue) == condition)
  }

  @Test(
    "an unknown word is answered with the nearest known",
    arguments: [("exzema", "eczema"), ("rosaceae", "rosacea"), ("psorasis", "psoriasis"), ("icth", "itch")]
  )
  func suggestions(words: String, nearest: String) throws {
    let error = try #require(throws: UnknownConditionError.self) { try Condition(everydayWords: words) }
    #expect(error.suggestions.contains(nearest))
    #expect(error.description.contains("Did you mean"))
  }

  @Test("nothing near is suggested for nonsense or nothing", arguments: ["", "xylophone", "🤷"])
  func nonsense(words: String) throws {
    let error = try #require(throws: UnknownConditionError.self) { try Condition(everydayWords: words) }
    #expect(error.suggestions.isEmpty)
  }

  @Test(
    "every name that answers use is understood as its own condition",
    arguments: Condition.allCases.filter { $0 != .other }
  )
  func plainNames(condition: Condition) throws {
    #expect(try Condition(everydayWords: condition.plainName) == condition)
  }
}
