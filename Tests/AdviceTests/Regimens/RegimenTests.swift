import Advice
import Evidence
import Knowledge
import Labels
import Microbes
import Testing

@Suite("Several products together")
struct RegimenTests {
  private func review(_ trials: [Trial], facts: [SafetyFact] = []) throws -> RegimenReview {
    let knowledge = try KnowledgeBase.embedded()
    let evidence = EvidenceBase(trials: trials)
    return RegimenReview(
      advisor: Advisor(evidence: evidence, safetyFacts: facts, labelRules: [], claimWordings: [], tables: Make.tables),
      evidence: evidence,
      ingredients: try knowledge.ingredients,
      ingredientFamilies: try knowledge.ingredientFamilies,
      upperLimits: try knowledge.upperLimits,
      tables: Make.tables
    )
  }

  private static let held = Result {
    let knowledge = try KnowledgeBase.embedded()
    return RegimenReview(
      advisor: try HeldFacts.shared().advisor,
      evidence: try knowledge.evidence,
      ingredients: try knowledge.ingredients,
      ingredientFamilies: try knowledge.ingredientFamilies,
      upperLimits: try knowledge.upperLimits,
      tables: try knowledge.nomenclatureTables
    )
  }

  private func held(_ labels: [String], _ profile: Profile? = nil) throws -> Regimen {
    let reader = try HeldFacts.shared().reader
    return try Self.held.get().regimen(
      of: labels.map { reader.read($0) },
      condition: .atopicDermatitis,
      profile: profile
    )
  }

  private let capsule = """
    QUILLFERN Daily Biotic
    Lacticaseibacillus rhamnosus GG 10 billion CFU per capsule. Take 1 capsule a day. Zinc 15 mg per capsule.
    """
  private let liver = """
    HEPARLOW Liver Support
    Ingredients: Milk thistle extract (Silybum marianum) 200 mg, artichoke leaf extract, zinc (as zinc gluconate) 15 mg,
    vitamin E 12 mg, hydroxypropyl methylcellulose. Take 1 capsule twice a day.
    """
  private let collagen = """
    DERMAVOW Collagen Mix, powder
    Ingredients: hydrolysed bovine collagen peptides 10 g, vitamin C 80 mg, zinc 10 mg, hyaluronic acid, biotin.
    Mix one serving in water once a day.
    """
  private let cream = """
    BRAEL Quiet Cream 50 ml
    Ingredients: Aqua, Glycerin, Lactobacillus Ferment Lysate, Niacinamide, Parfum. Apply to the skin twice a day.
    """

  @Test("each is judged alone, and what nobody tested together is not added up")
  func untestedTogether() throws {
    let regimen = try held([capsule, cream])
    #expect(regimen.verdict == .neverTestedTogether)
    #expect(regimen.members.map(\.name) == ["QUILLFERN Daily Biotic", "BRAEL Quiet Cream 50 ml"])
    let reader = try HeldFacts.shared().reader
    let alone = try HeldFacts.shared().advisor.answer(for: reader.read(capsule), condition: .atopicDermatitis)
    #expect(regimen.members[0].answer.verdict == alone.verdict)
    #expect(regimen.members[0].answer.effect == alone.effect)
    #expect(regimen.combination.trialIDs.isEmpty)
    #expect(regimen.combination.searchedInCondition > 90)
    #expect(regimen.combination.why.contains("must not be added up"))
    #expect(regimen.combination.why.contains("by mouth and on the skin at once"))
    #expect(regimen.summary.contains("no joint effect can be claimed"))
    #expect(regimen.summary.split(separator: " ").count <= 80)
  }

  @Test("liver support and collagen: no trial found, with what was searched and what came near")
  func withoutMicrobes() throws {
    let regimen = try held([liver, collagen])
    let (first, second) = (regimen.members[0], regimen.members[1])
    #expect(first.isWithoutTrial && second.isWithoutTrial)
    #expect(first.searchedFor == ["milk thistle", "artichoke", "zinc", "vitamin e"])
    #expect(second.searchedFor.first == "collagen")
    // Silymarin was tested in eczema as an ointment, never swallowed; collagen only against other collagen.
    let ointment = try #require(first.ingredientTrials.first { $0.trial.id == "silymarin-ad-iraq" })
    #expect(ointment.isInCondition && !ointment.isByRoute && ointment.sentence.contains("it was used on skin"))
    let tripeptide = try #require(second.ingredientTrials.first { $0.trial.id == "hakuta-2017-collagen" })
    #expect(tripeptide.isInCondition && !tripeptide.isControlled)
    #expect(tripeptide.sentence.contains("nothing without it was compared with it"))
    #expect(regimen.summary.contains("HEPARLOW Liver Support and DERMAVOW Collagen Mix: no trial found"))
  }

  @Test("double doses are added up against the sourced limit")
  func upperLimits() throws {
    let regimen = try held([capsule, liver, collagen])
    let zinc = try #require(regimen.nutrients.first { $0.limit.nutrient == "zinc" })
    #expect(zinc.daily == [15, 30, 10])
    #expect(zinc.total == 55 && zinc.limit.adults == 25 && zinc.isAbove)
    #expect(zinc.why.contains("55 mg a day, more than the 25 mg"))
    #expect(zinc.limit.source.hasPrefix("http"))
    #expect(!regimen.nutrients.contains { $0.limit.nutrient == "vitamin E" }, "once, and far below")
    #expect(regimen.summary.contains("too much zinc"))
    let child = try held([capsule, liver], Profile(ageYears: 8))
    #expect(child.nutrients.first?.why.contains("For children the limit is lower.") == true)
  }

  @Test(
    "amounts are read in every notation of grams, and units that differ by substance are left alone",
    arguments: [
      ("Zinc 15 mg", 15.0), ("Zinc (as zinc gluconate) 10mg", 10), ("zinc: 7,5 mg", 7.5), ("Zinc 0.01 g", 10),
      ("zink 15000 µg", 15), ("Zinc 10,000 mcg", 10), ("Zinc gluconate, copper 2 mg", nil), ("Zinc 5 %", nil),
      ("Zinc 400 IU", nil), ("Zincum 5 mg", nil),
    ]
  )
  func amounts(text: String, expected: Double?) {
    let zinc = UpperLimit(
      nutrient: "zinc",
      names: ["zinc", "zink", "zinc gluconate"],
      adults: 25,
      unit: .milligrams,
      note: "",
      source: "https://example.org"
    )
    let product = Product(ingredients: [LabelIngredient(written: text, name: text, roles: [])])
    #expect(zinc.daily(in: product) == expected)
  }

  /// Where the label gives amounts for the day, two capsules a day do not double them.
  @Test(
    "an amount for the day is not multiplied, one for a capsule is",
    arguments: [
      ("Capsules\nVitamin A 3000 µg per day (2 capsules). Take 2 capsules daily.", 3000.0),
      ("Kapseln\nNährwerte je Tagesdosis (2 Kapseln): Folsäure 400 µg; Vitamin A 3000 µg\nTäglich 2 Kapseln.", 3000),
      ("Kapseln\nJe Tagesdosis (2 Kapseln): Vitamin A 3000 µg\nTäglich 2 Kapseln.", 3000),
      ("Gélules\nPar dose journalière (2 gélules) : vitamine A 3000 µg.\nPrendre 2 gélules par jour.", 3000),
      ("Capsules\nEach capsule contains: Vitamin A 3000 µg.\nTake 2 capsules daily.", 6000),
      ("Kapseln\nJe Kapsel: Vitamin A 3000 µg\nTagesdosis: 2 Kapseln.\nTäglich 2 Kapseln.", 6000),
      ("Capsules\nVitamin A 3000 µg. Daily dose: 2 capsules. Take 2 capsules daily.", 6000),
    ]
  )
  func amountsForTheDay(label: String, expected: Double) throws {
    let limit = UpperLimit(
      nutrient: "vitamin A",
      names: ["vitamin a", "vitamine a"],
      adults: 3000,
      unit: .micrograms,
      note: "",
      source: "https://example.org"
    )
    #expect(limit.daily(in: try HeldFacts.shared().reader.read(label)) == expected)
  }

  private let yeast = "Saccharomyces cerevisiae var. boulardii"

  @Test("the same strain twice is named with its dose against the one tested")
  func sameStrain() throws {
    let regimen = try review([Make.trial(dose: 1e10)]).regimen(
      of: [Make.capsule([Make.microbe(cfu: 2e10)], total: 2e10), Make.capsule([Make.microbe(cfu: 1e10)], total: 1e10)],
      condition: .atopicDermatitis
    )
    let overlap = try #require(regimen.overlaps.first)
    #expect(overlap.kind == .strain && overlap.products == ["product (1)", "product (2)"])
    #expect(overlap.dailyCFU == 3e10 && overlap.testedCFU == 1e10)
    #expect(overlap.why.contains("30 billion CFU a day") && overlap.why.contains("was not tested"))
  }

  @Test("a strain's collection number is the same strain, another strain only the same species")
  func names() throws {
    let review = try review([])
    let numbered = review.regimen(
      of: [
        Make.capsule([Make.microbe(id: "l-rhamnosus-gg")]),
        Make.capsule([Make.microbe("Lacticaseibacillus rhamnosus", "ATCC 53103", id: "l-rhamnosus-gg")], total: nil),
      ],
      condition: .atopicDermatitis
    )
    #expect(numbered.overlaps.map(\.kind) == [.strain])
    #expect(numbered.overlaps[0].dailyCFU == nil && numbered.overlaps[0].why.contains("the sum is not known"))
    let other = review.regimen(
      of: [Make.capsule([Make.microbe()]), Make.capsule([Make.microbe("Lacticaseibacillus rhamnosus", "Lcr35")])],
      condition: .atopicDermatitis
    )
    #expect(other.overlaps.map(\.kind) == [.species])
  }

  @Test("a trial that gave both together is found; one that gave what both hold is not one of them together")
  func together() throws {
    let lgg = Make.capsule([Make.microbe()])
    let yeastCapsule = Make.capsule([Make.microbe(yeast, "CNCM I-745")])
    let both = Make.trial("both", [Make.tested(), Make.tested(yeast, "CNCM I-745")])
    let found = try review([both]).regimen(of: [lgg, yeastCapsule], condition: .atopicDermatitis)
    #expect(found.verdict == .testedTogether)
    #expect(found.combination.trialIDs == ["both"])
    let alone = try review([Make.trial("alone")]).regimen(of: [lgg, lgg], condition: .atopicDermatitis)
    #expect(alone.combination.trialIDs.isEmpty)
    let elsewhere = try review([
      Make.trial("both", [Make.tested(), Make.tested(yeast, "CNCM I-745")], condition: "acne")
    ])
    .regimen(of: [lgg, yeastCapsule], condition: .atopicDermatitis)
    #expect(elsewhere.combination.trialIDs.isEmpty)
  }

  @Test("safety is over all products, once each, with the products it concerns")
  func safety() throws {
    let regimen = try held([capsule, cream], Profile(isImmunocompromised: true))
    #expect(regimen.verdict == .askADoctor)
    let remark = try #require(regimen.safety.first { $0.remark.id == "immunocompromised-general" })
    #expect(remark.products == ["QUILLFERN Daily Biotic"])
    #expect(Set(regimen.safety.map { $0.remark.id + $0.remark.why }).count == regimen.safety.count)
    #expect(regimen.summary.hasPrefix("Ask a doctor first, because of a weakened immune system."))
    let flagged = try held([cream, liver], Profile(signs: ["fever"], avoid: ["perfume"]))
    #expect(flagged.safety[0].remark.isRedFlag && flagged.safety[0].products.count == 2)
    #expect(flagged.summary.hasPrefix("See a doctor before you try any of them: you named “fever”."))
    #expect(flagged.summary.contains("BRAEL Quiet Cream 50 ml names “perfume” on your avoid-list."))
  }

  @Test("one product is no regimen, and an empty label breaks nothing")
  func edges() throws {
    #expect(try held([capsule]).verdict == .oneProduct)
    let empty = try held(["", ""])
    #expect(empty.members.map(\.name) == ["product (1)", "product (2)"])
    #expect(empty.members.allSatisfy { $0.searchedFor.isEmpty && $0.isWithoutTrial })
  }
}
