import Advice
import Evidence
import Labels
import Microbes
import Testing

@Suite("Trials are matched to products")
struct TrialFindingTests {
  private let lgg = Make.microbe()
  private let bb12 = Make.microbe("Bifidobacterium animalis subsp. lactis", "BB-12")
  private let bb12Tested = Make.tested("Bifidobacterium animalis subsp. lactis", "BB-12")

  @Test("the same set of strains is an exact blend, in any order and however the code is written")
  func exactBlend() {
    let product = Make.capsule([Make.microbe("Bifidobacterium animalis subsp. lactis", "Bb 12"), lgg])
    #expect(Make.answer(product, [Make.trial("t", [Make.tested(), bb12Tested])]).match == .exactBlend)
  }

  @Test("a product with more than the trial's strains has the same strains, one with fewer has some of them")
  func subsets() {
    #expect(Make.answer(Make.capsule([lgg, bb12]), [Make.trial()]).match == .sameStrains)
    #expect(Make.answer(Make.capsule([lgg]), [Make.trial("t", [Make.tested(), bb12Tested])]).match == .someStrains)
  }

  @Test("another or an unnamed strain of a species matches at the species only", arguments: ["Lcr35", nil])
  func species(strain: String?) {
    let answer = Make.answer(Make.capsule([Make.microbe("Lacticaseibacillus rhamnosus", strain)]), [Make.trial()])
    #expect(answer.match == .species)
    #expect(answer.verdict == .relatedOnly)
  }

  @Test("one digit off is another strain")
  func nearMiss() {
    let product = Make.capsule([Make.microbe("Bifidobacterium longum subsp. longum", "35264")])
    let trial = Make.trial("t", [Make.tested("Bifidobacterium longum subsp. longum", "35624")])
    #expect(Make.answer(product, [trial]).match == .species)
  }

  @Test("resolved identifiers decide over printed codes")
  func identifiers() {
    let product = Make.capsule([Make.microbe("Lacticaseibacillus casei", "LOCK 0908", id: "lock0908")])
    let renamed = Make.trial("t", [Make.tested("Lacticaseibacillus rhamnosus", "ŁOCK 0908", id: "lock0908")])
    #expect(Make.answer(product, [renamed]).match == .exactBlend)
    let other = Make.trial("t", [Make.tested("Lacticaseibacillus casei", "LOCK 0908", id: "another")])
    #expect(Make.answer(product, [other]).match == .species)
  }

  @Test("a short code is a strain only within its species")
  func shortCodes() {
    let product = Make.capsule([Make.microbe("Lactobacillus acidophilus", "K8")])
    let trial = Make.trial("t", [Make.tested("Lactiplantibacillus plantarum", "K8")])
    #expect(Make.answer(product, [trial]).match == .none)
  }

  @Test("a bare genus matches a genus only, in its old broad sense, and is said to be unverifiable")
  func genusOnly() throws {
    let product = Make.capsule([Make.microbe("Lactobacillus", nil, rank: .genus)])
    let answer = Make.answer(product, [Make.trial()])
    #expect(answer.match == .genus)
    #expect(answer.verdict == .relatedOnly)
    #expect(try #require(answer.trials.first).cautions.contains { $0.contains("cannot be verified") })
  }

  @Test("two species of genera once called Lactobacillus are not of one genus")
  func formerGenus() {
    let product = Make.capsule([Make.microbe("Lactobacillus acidophilus", "NCFM")])
    #expect(Make.answer(product, [Make.trial()]).match == .none)
  }

  @Test("an oral trial never bears on a cream, nor a topical one on a capsule")
  func routes() {
    let cream = Make.answer(Make.cream([lgg]), [Make.trial()])
    #expect(cream.verdict == .untested)
    #expect(cream.trials.isEmpty)
    #expect(cream.setAside.map(\.reason) == [.otherRoute])
    #expect(Make.answer(Make.capsule([lgg]), [Make.trial(route: .topical)]).verdict == .untested)
  }

  @Test("an unknown route is said aloud and never lets a product pass as tested with success")
  func unknownRoute() throws {
    var product = Make.capsule([lgg])
    product.form = .powder
    product.route = .unknown
    let answer = Make.answer(product, [Make.trial(n: 500)])
    #expect(answer.verdict == .testedUnclear)
    #expect(try #require(answer.trials.first).cautions.contains { $0.contains("does not say whether to swallow") })
  }

  @Test(
    "live strains do not vouch for killed ones, lysates or filtrates",
    arguments: [Viability.heatKilled, .lysate, .ferment, .filtrate]
  )
  func viability(state: Viability) {
    let product = Make.cream([Make.microbe(viability: state)])
    let answer = Make.answer(product, [Make.trial(route: .topical)])
    #expect(answer.verdict == .untested)
    #expect(answer.setAside.map(\.reason) == [.otherViability])
  }

  @Test("a state that either side leaves open is said, and keeps a trial from counting")
  func unknownViability() throws {
    let silent = Make.answer(Make.cream([Make.microbe(viability: .unknown)]), [Make.trial(n: 500, route: .topical)])
    #expect(silent.match == .exactBlend)
    #expect(silent.verdict == .testedUnclear)
    #expect(try #require(silent.trials.first).cautions.contains { $0.contains("in what state") })
    let record = Make.answer(Make.capsule([lgg]), [Make.trial(n: 500, viability: nil, dose: nil)])
    #expect(record.verdict == .testedUnclear)
  }

  @Test("a prevention trial never speaks for treatment; in pregnancy it is listed apart")
  func prevention() {
    let incidence = TrialOutcome(
      measure: "incidence",
      week: 104,
      content: .contrast(
        .init(active: "active", control: "placebo", effect: .riskRatio, estimate: 0.5, ci95: .init(low: 0.3, high: 0.8))
      ),
      direction: .lowerIsBetter
    )
    let trial = Make.trial("p", purpose: .prevention, group: .pregnancyAndInfants, outcomes: [incidence])
    let adult = Make.answer(Make.capsule([lgg]), [trial])
    #expect(adult.verdict == .untested)
    #expect(adult.setAside.map(\.reason) == [.prevention])
    let pregnant = Make.answer(Make.capsule([lgg]), [trial], profile: Profile(isPregnant: true))
    #expect(pregnant.verdict == .untested)
    #expect(pregnant.trials.isEmpty)
    #expect(pregnant.relatedTrials.map(\.relation) == [.prevention])
    #expect(pregnant.relatedTrials.map(\.direction) == [.favoursProduct])
  }

  @Test("trials in people of another age are shown, said, and do not count")
  func age() throws {
    let trial = Make.trial(n: 500, group: .infants)
    #expect(Make.answer(Make.capsule([lgg]), [trial]).verdict == .testedHelped)
    let adult = Make.answer(Make.capsule([lgg]), [trial], profile: Profile(ageYears: 40))
    #expect(adult.verdict == .testedUnclear)
    #expect(try #require(adult.trials.first).cautions.contains { $0.contains("not at this age") })
    #expect(Make.answer(Make.capsule([lgg]), [trial], profile: Profile(ageYears: 1)).verdict == .testedHelped)
  }

  @Test("patients' own isolates and isolate pools match no product, by designation or by table")
  func notForSale() {
    for microbe in [
      Make.tested("Staphylococcus epidermidis", "autologous"),
      Make.tested("Staphylococcus epidermidis", "pool", id: "own"),
      Make.tested("Staphylococcus epidermidis", "isolates from healthy volunteers"),
    ] {
      let product = Make.cream([Make.microbe("Staphylococcus epidermidis", microbe.strain, id: microbe.strainID)])
      let answer = Make.answer(product, [Make.trial("t", [microbe], route: .topical)])
      #expect(answer.match == .none, "\(microbe)")
      #expect(answer.setAside.map(\.reason) == [.notForSale], "\(microbe)")
    }
  }

  @Test("a microbe that the control group got too earns no credit")
  func controlHoldsMicrobe() {
    var trial = Make.trial()
    trial.arms[1].microbes = [Make.tested()]
    let answer = Make.answer(Make.capsule([lgg]), [trial])
    #expect(answer.verdict == .untested)
    #expect(answer.setAside.map(\.reason) == [.microbeInControl])
  }

  @Test("two records of one trial count once, the closer match staying")
  func sameTrial() {
    var report = Make.trial("congress", [Make.tested("Lacticaseibacillus rhamnosus", nil)])
    report.sameTrialAs = "paper"
    let answer = Make.answer(Make.capsule([lgg]), [report, Make.trial("paper")])
    #expect(answer.trials.map(\.trial.id) == ["paper"])
    #expect(answer.setAside.map(\.reason) == [.sameTrial])
  }

  @Test("uncontrolled trials stand below all controlled ones, larger above smaller")
  func order() {
    var open = Make.trial("open", n: 900)
    open.design.kind = .singleArm
    let answer = Make.answer(
      Make.capsule([lgg]),
      [
        open, Make.trial("small", n: 20), Make.trial("large", n: 300),
        Make.trial("kin", [Make.tested("Lacticaseibacillus rhamnosus", "X99")]),
      ]
    )
    #expect(answer.trials.map(\.trial.id) == ["large", "small", "kin", "open"])
  }

  @Test("a trial in a neighbouring condition is listed apart and settles nothing")
  func relatedCondition() {
    let trial = Make.trial("t", condition: "rosacea", n: 900)
    let answer = Make.answer(Make.capsule([lgg]), [trial], for: .redness)
    #expect(answer.verdict == .untested)
    #expect(answer.relatedTrials.map(\.relation) == [.relatedCondition(.rosacea)])
  }

  @Test("a trial's additional condition is searched like its main one")
  func additionalCondition() {
    let trial = Make.trial("t", condition: "acne", also: ["atopic-dermatitis"])
    #expect(Make.answer(Make.capsule([lgg]), [trial]).match == .exactBlend)
  }

  @Test("strains of one species that came out differently are flagged on a species match")
  func oppositeStrains() throws {
    let trials = [
      Make.trial("good", [Make.tested("Roseomonas mucosa", "healthy1")]),
      Make.trial("bad", [Make.tested("Roseomonas mucosa", "eczema1")], outcomes: [Make.scorad(.favoursControl)]),
    ]
    let answer = Make.answer(Make.capsule([Make.microbe("Roseomonas mucosa", nil)]), trials)
    #expect(answer.trials.count == 2)
    #expect(answer.trials.allSatisfy { $0.cautions.contains { $0.contains("disagree, strain by strain") } })
  }

  @Test("the order of the records makes no difference to the answer")
  func determinism() {
    let trials = (1...9).map { Make.trial("t\($0)", n: 100) }
    let first = Make.answer(Make.capsule([lgg, bb12]), trials)
    let second = Make.answer(Make.capsule([lgg, bb12]), trials.reversed())
    #expect(first.trials.map(\.trial.id) == second.trials.map(\.trial.id))
    #expect(first.summary == second.summary)
  }
}

@Suite("Doses are compared per day")
struct DoseTests {
  private func ratio(_ product: Product, _ trial: Trial = Make.trial()) -> Double? {
    Make.answer(product, [trial]).trials.first?.doseRatio
  }

  @Test(
    "each basis is brought to a day, and stays unknown where the label says too little",
    arguments: [
      (DoseBasis.serving, nil, 2.0, 1.0), (.day, nil, nil, 0.5), (.capsule, nil, 2, 1), (.capsule, 2, 2, 2),
      (.drop, 5, 1, 2.5), (.drop, nil, 1, nil), (.gram, nil, 2, nil), (.serving, nil, nil, nil),
    ] as [(DoseBasis, Double?, Double?, Double?)]
  )
  func bases(basis: DoseBasis, units: Double?, servings: Double?, expected: Double?) {
    var product = Make.capsule([Make.microbe()], total: 5e9, servings: servings)
    product.totalCFUBasis = basis
    product.unitsPerServing = units
    #expect(ratio(product) == expected)
  }

  @Test("a blend's total is not each strain's dose")
  func blendTotal() throws {
    let other = Make.microbe("Bifidobacterium breve", "M-16V")
    let blend = Make.capsule([Make.microbe(), other])
    #expect(ratio(blend) == nil)
    let caution = try #require(Make.answer(blend, [Make.trial()]).trials.first).cautions
    #expect(caution.contains { $0.contains("counts the blend") })
    let counted = Make.capsule([Make.microbe(cfu: 5e9), Make.microbe("Bifidobacterium breve", "M-16V", cfu: 5e9)])
    #expect(ratio(counted) == 0.5)
  }

  @Test("a trial of more strains than the product holds gives no ratio")
  func trialHoldsMore() {
    let trial = Make.trial("t", [Make.tested(), Make.tested("Bifidobacterium breve", "M-16V")])
    #expect(ratio(Make.capsule([Make.microbe()]), trial) == nil)
  }

  @Test("a trial without a count in CFU gives no ratio, and its dose is shown as printed")
  func noCount() throws {
    var trial = Make.trial(dose: nil)
    trial.arms[0].doseText = "100 mg of killed cells"
    let match = try #require(Make.answer(Make.capsule([Make.microbe()]), [trial]).trials.first)
    #expect(match.doseRatio == nil)
    #expect(match.cautions.contains { $0.contains("100 mg of killed cells") })
  }
}
