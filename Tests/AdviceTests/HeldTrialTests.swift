import Advice
import Evidence
import Knowledge
import Labels
import Microbes
import Testing

/// Where evidence misleads: each test is about records in `Data/trials` that a naive reading gets wrong.
@Suite("The trials that are held are read with care")
struct HeldTrialTests {
  private let evidence: EvidenceBase
  private let tables: NomenclatureTables
  private let advisor: Advisor

  init() throws {
    let held = try HeldFacts.shared()
    evidence = held.evidence
    tables = held.tables
    advisor = held.advisor
  }

  /// A label's microbe with the identifier that its printed strain resolves to.
  private func microbe(
    _ name: String,
    _ strain: String?,
    _ viability: Viability = .live,
    cfu: Double? = nil
  ) throws -> LabelMicrobe {
    guard let strain else { return Make.microbe(name, nil, viability: viability, cfu: cfu) }
    return try HeldFacts.shared().microbe(name, strain, viability, cfu: cfu)
  }

  private func lgg() throws -> LabelMicrobe { try microbe("Lacticaseibacillus rhamnosus", "GG") }

  private func answer(
    _ product: Product,
    _ condition: Condition = .atopicDermatitis,
    _ profile: Profile? = nil
  ) -> Answer {
    advisor.answer(for: product, condition: condition, profile: profile)
  }

  private func found(_ id: String, in answer: Answer) throws -> TrialMatch {
    try #require(answer.trials.first { $0.trial.id == id }, "\(id)")
  }

  private func reason(_ id: String, in answer: Answer) -> SetAsideTrial.Reason? {
    answer.setAside.first { $0.trial.id == id }?.reason
  }

  @Test("navarro-lopez-2018: a huge effect in 50 children by the maker is shown as reported and stays unclear")
  func smallMakerTrial() throws {
    let blend = Make.capsule(
      [
        try microbe("Bifidobacterium animalis subsp. lactis", "CECT 8145"),
        try microbe("Bifidobacterium longum", "CECT 7347"),
        try microbe("Lacticaseibacillus casei", "CECT 9104"),
      ],
      total: 1e9
    )
    let answer = answer(blend)
    let match = try found("navarro-lopez-2018", in: answer)
    #expect(match.match == .exactBlend)
    #expect(match.result.contains("−19.2"))
    #expect(match.doseRatio == 1)
    #expect(match.cautions.contains("Small: 50 people."))
    #expect(answer.verdict == .testedUnclear)
  }

  @Test("forte-2021-fb401 settles what myles-2018 and myles-2020 promised, and the isolates match no product")
  func roseomonas() throws {
    let answer = answer(Make.cream([try microbe("Roseomonas mucosa", "FB-401")]))
    #expect(answer.verdict == .testedNoBenefit)
    #expect(answer.trials.first?.trial.id == "forte-2021-fb401")
    #expect(reason("myles-2018-roseomonas", in: answer) == .notForSale)
    #expect(answer.trials.allSatisfy { $0.isControlled || $0.direction == .cannotTell })
  }

  @Test("a Roseomonas mucosa without a strain borrows nothing from FB-401")
  func roseomonasSpecies() throws {
    let answer = answer(Make.cream([try microbe("Roseomonas mucosa", nil)]))
    #expect(answer.verdict == .relatedOnly)
    #expect(answer.match == .species)
  }

  @Test("kim-2010-lactoferrin: fermented milk in both arms earns its bacteria nothing")
  func controlHoldsMicrobe() {
    for species in ["Lactobacillus delbrueckii subsp. bulgaricus", "Streptococcus thermophilus"] {
      let answer = answer(Make.capsule([Make.microbe(species, nil)]), .acne)
      #expect(!answer.trials.contains { $0.trial.id == "kim-2010-lactoferrin" })
    }
  }

  @Test("kimoto-nira-2014: the yoghurt cultures of the control arm are not credited")
  func yoghurtControl() throws {
    let trial = try #require(evidence.trial(id: "kimoto-nira-2014"))
    let condition = try #require(trial.conditions.compactMap(Condition.init(rawValue:)).first)
    let answer = answer(Make.capsule([Make.microbe("Streptococcus thermophilus", nil)]), condition)
    #expect(!answer.trials.contains { $0.trial.id == "kimoto-nira-2014" })
    #expect(reason("kimoto-nira-2014", in: answer) == .microbeInControl)
  }

  @Test("rinaldi-2022: botanicals that did as well stand beside the result")
  func botanicals() throws {
    let blend = Make.capsule([
      Make.microbe("Bifidobacterium breve", "BR03"), Make.microbe("Lacticaseibacillus casei", "LC03"),
      Make.microbe("Ligilactobacillus salivarius", "LS03"),
    ])
    let match = try found("rinaldi-2022", in: answer(blend, .acne))
    #expect(match.armID == "probiotic")
    #expect(match.cautions.contains { $0.contains("without microbes") && $0.contains("−40 against −38.89") })
  }

  @Test("muizzuddin-2012-plantarum: two doses, two results, and no control group")
  func doseFlips() throws {
    let cream = Make.cream([Make.microbe("Lactiplantibacillus plantarum", nil, viability: .unknown)])
    let match = try found("muizzuddin-2012-plantarum", in: answer(cream, .acne))
    #expect(match.direction == .cannotTell)
    #expect(match.doseRatio == nil)
    #expect(match.cautions.contains { $0.contains("5% extract") && $0.contains("1% extract") })
  }

  @Test(
    "prevention trials of LGG never speak for treatment",
    arguments: ["kalliomaki-2001", "kopp-2008", "kukkonen-2007", "boyle-2011", "cabana-2017"]
  )
  func prevention(id: String) throws {
    let product = Make.capsule([try lgg()])
    let adult = answer(product)
    #expect(!adult.trials.contains { $0.trial.id == id })
    #expect(reason(id, in: adult) == .prevention)
    let pregnant = answer(product, .atopicDermatitis, Profile(isPregnant: true))
    let match = try #require(pregnant.relatedTrials.first { $0.trial.id == id })
    #expect(match.relation == .prevention)
    #expect(pregnant.verdict == .askADoctor, "pregnancy comes first")
    #expect(pregnant.verdictReason == adult.verdictReason)
  }

  @Test("the same strain prevented eczema in kalliomaki-2001 and not in kopp-2008 or boyle-2011")
  func oppositeResults() throws {
    let trials = answer(Make.capsule([try lgg()]), .atopicDermatitis, Profile(isPregnant: true)).relatedTrials
    let directions = Dictionary(uniqueKeysWithValues: trials.map { ($0.trial.id, $0.direction) })
    #expect(directions["kalliomaki-2001"] == .favoursProduct)
    #expect(directions["kopp-2008"] == .noDifference)
    #expect(directions["boyle-2011"] == .noDifference)
  }

  @Test("kukkonen-2007: a benefit at two years that was gone at five is told as gone")
  func fading() throws {
    let trials = answer(Make.capsule([try lgg()]), .atopicDermatitis, Profile(isPregnant: true)).relatedTrials
    let match = try #require(trials.first { $0.trial.id == "kukkonen-2007" })
    #expect(match.match == .someStrains)
    #expect(match.direction == .noDifference)
    #expect(match.cautions.contains("A benefit at week 104 was gone by week 260."))
  }

  @Test("an LGG cream gets no credit from any swallowed LGG")
  func creamFromCapsule() throws {
    let answer = answer(Make.cream([try lgg()]))
    #expect(answer.trials.isEmpty)
    #expect(answer.verdict == .untested)
    #expect(answer.setAside.filter { $0.reason == .otherRoute }.count >= 5)
  }

  @Test("killed LGG gets no credit from living LGG")
  func killed() throws {
    let answer = answer(Make.capsule([try microbe("Lacticaseibacillus rhamnosus", "GG", .heatKilled)], total: nil))
    #expect(
      answer.trials.allSatisfy { $0.match < .sameStrains || $0.trial.arm(id: $0.armID)?.viability == .heatKilled }
    )
    #expect(reason("gruber-2007", in: answer) == .otherViability)
  }

  @Test(
    "a ferment with a bare genus name on a cream is never more than a genus",
    arguments: ["Lactobacillus", "Bifidobacterium"]
  )
  func genus(name: String) {
    for state in [Viability.ferment, .lysate, .filtrate] {
      let answer = answer(Make.cream([Make.microbe(name, nil, viability: state, rank: .genus)]))
      #expect(answer.match <= .genus)
      #expect([.relatedOnly, .untested].contains(answer.verdict))
    }
  }

  @Test("UALp-05M gets no credit from the CJLP55 acne trial")
  func otherStrain() throws {
    let answer = answer(Make.capsule([Make.microbe("Lactiplantibacillus plantarum", "UALp-05M")]), .acne)
    #expect(try found("kim-2021-cjlp55", in: answer).match == .species)
    #expect(answer.verdict == .relatedOnly)
  }

  @Test("35264 is not 35624")
  func swappedDigits() throws {
    let answer = answer(Make.capsule([Make.microbe("Bifidobacterium longum subsp. longum", "35264")]), .psoriasis)
    #expect(try found("groeger-2013-psoriasis", in: answer).match == .species)
  }

  @Test("gueniche-dandruff-congress and reygagne-2017 are one trial")
  func onePaper() throws {
    let answer = answer(Make.capsule([try microbe("Lacticaseibacillus paracasei", "NCC 2461")]), .dandruff)
    #expect(try found("reygagne-2017", in: answer).match == .exactBlend)
    #expect(!answer.trials.contains { $0.trial.id == "gueniche-dandruff-congress" })
    #expect(reason("gueniche-dandruff-congress", in: answer) == .sameTrial)
  }

  @Test("patients' own bacteria match no product", arguments: ["nodake-2015-epidermidis", "nakatsuji-2017-cons"])
  func autologous(id: String) throws {
    let condition = try #require(evidence.trial(id: id).flatMap { Condition(rawValue: $0.condition) })
    let answer = answer(Make.cream([Make.microbe("Staphylococcus epidermidis", nil)]), condition)
    #expect(!answer.trials.contains { $0.trial.id == id })
    #expect(reason(id, in: answer) == .notForSale)
  }

  @Test(
    "LOCK 0900 and 0908 match their trials under either species name",
    arguments: ["Lacticaseibacillus casei", "Lacticaseibacillus rhamnosus"]
  )
  func renamed(species: String) throws {
    let held = try #require(evidence.trial(id: "cukrowska-2008")).arms[0].microbes
    #expect(held.map(\.strain) == ["LOCK 0900", "LOCK 0908", "LOCK 0919"])
    let strains = held.map { held in
      let name = held.strain == "LOCK 0919" ? held.species ?? "" : species
      return Make.microbe(name, held.strain, id: held.strainID)
    }
    let answer = answer(Make.capsule(strains))
    #expect(try found("cukrowska-2008", in: answer).match == .exactBlend)
    #expect(try found("cukrowska-2021", in: answer).match == .someStrains)
  }

  @Test("ibanez-2018: 26 points without a control group are no effect")
  func naturalCourse() throws {
    let product = Make.capsule([
      Make.microbe("Lacticaseibacillus casei", nil), Make.microbe("Bifidobacterium animalis subsp. lactis", nil),
      Make.microbe("Lacticaseibacillus rhamnosus", nil), Make.microbe("Lactiplantibacillus plantarum", nil),
    ])
    let answer = answer(product)
    let match = try found("ibanez-2018", in: answer)
    #expect(match.direction == .cannotTell)
    #expect(!match.isControlled)
    #expect(match.result == "No group to compare with, so no effect can be stated.")
    #expect(match.otherResults.isEmpty)
    let lastControlled = answer.trials.lastIndex { $0.isControlled }
    let firstUncontrolled = answer.trials.firstIndex { !$0.isControlled }
    #expect(try #require(lastControlled) < #require(firstUncontrolled))
  }

  @Test("passeron-2006: both arms halved their score, and nothing is credited")
  func bothArms() throws {
    let answer = answer(Make.capsule([try microbe("Lacticaseibacillus rhamnosus", "Lcr35")]))
    #expect(try found("passeron-2006", in: answer).direction == .noDifference)
    #expect(answer.verdict != .testedHelped)
  }

  @Test(
    "prakoeswa-2017, drago-2011, eguren-2024: doubtful figures are shown, marked and do not count",
    arguments: [
      ("prakoeswa-2017", Condition.atopicDermatitis, "Lactiplantibacillus plantarum", "IS-10506"),
      ("drago-2011", .atopicDermatitis, "Ligilactobacillus salivarius", "LS01"),
      ("eguren-2024", .acne, "Lacticaseibacillus rhamnosus", "CECT 30031"),
    ]
  )
  func doubtful(id: String, condition: Condition, species: String, strain: String) throws {
    let match = try found(id, in: answer(Make.capsule([try microbe(species, strain)]), condition))
    #expect(match.direction == .cannotTell)
    // The result says why, and the cautions do not say it again.
    #expect(match.result.contains("doubtful figures, not counted: "))
    #expect(!match.cautions.contains { $0.hasPrefix("Doubtful figures, not counted:") })
  }

  @Test("nobile-2025: what a serum did in an hour is not the capsule's", arguments: [Condition.skinAgeing])
  func topicalBeside(condition: Condition) throws {
    let blend = Make.capsule([
      Make.microbe("Lactiplantibacillus plantarum", "PBS067", id: try strainID("PBS067")),
      Make.microbe("Limosilactobacillus reuteri", "PBS072", id: try strainID("PBS072")),
      Make.microbe("Lacticaseibacillus rhamnosus", "LRH020", id: try strainID("LRH020")),
    ])
    let match = try found("nobile-2025", in: answer(blend, condition))
    #expect(match.direction == .cannotTell)
    #expect(match.isConfounded)
  }

  private func strainID(_ designation: String) throws -> String {
    try #require(tables.strains.first { $0.designation == designation }, "\(designation)").id
  }

  @Test("large unpublished B244 trials are listed and keep the published one from deciding")
  func unpublished() throws {
    let spray = Make.cream([try microbe("Nitrosomonas eutropha", "B244")])
    let acne = answer(spray, .acne)
    let match = try found("aobiome-2017-b244-acne", in: acne)
    #expect(match.cautions.contains { $0.contains("without a publication") })
    #expect(acne.verdict == .testedUnclear)
    #expect(answer(spray, .rosacea).verdict == .testedUnclear)
    let eczema = answer(spray)
    #expect(try found("silverberg-2023-b244", in: eczema).direction == .favoursProduct)
    #expect(eczema.verdict == .testedUnclear)
  }

  @Test("LGG for eczema: five null trials outweigh two small ones, and both are told")
  func disagreement() throws {
    let answer = answer(Make.capsule([try lgg()]))
    #expect(answer.match == .exactBlend)
    #expect(answer.verdict == .testedNoBenefit)
    #expect(
      answer.verdictReason
        == "5 controlled trials with 494 people of exactly this strain found no benefit for eczema;"
        + " 2 controlled trials with 127 people did. Together they make a benefit that matters unlikely."
    )
  }

  @Test("a marketed mix that nobody tested is untested, and it is said how many trials were searched")
  func nobodyTested() {
    let answer = answer(Make.capsule([Make.microbe("Bacillus velezensis", "XYZ-9")]))
    #expect(answer.verdict == .untested)
    #expect(answer.trialsSearched > 80)
    #expect(answer.summary.contains("None of the \(answer.trialsSearched) trials"))
  }

  @Test("boulardii with a central line is a doctor's matter under each of its names")
  func boulardii() throws {
    for microbe in [
      Make.microbe("Saccharomyces cerevisiae var. boulardii", nil),
      Make.microbe("Saccharomyces cerevisiae", "CBS 5926"),
    ] {
      let answer = answer(Make.capsule([microbe]), .acne, Profile(hasCentralLine: true))
      #expect(answer.verdict == .askADoctor)
      #expect(answer.safety.first?.id == "boulardii-cvc")
    }
  }

  @Test(
    "an eczema medicine that weakens the body makes a live capsule a doctor's matter",
    arguments: ["ciclosporin", "azathioprine"]
  )
  func eczemaMedicine(medicine: String) throws {
    let answer = answer(Make.capsule([try lgg()]), .atopicDermatitis, Profile(medicines: [medicine]))
    #expect(answer.verdict == .askADoctor)
    #expect(answer.safety.contains { $0.id == "immunosuppressant-caution" && $0.isPersonal && $0.concern == medicine })
    #expect(answer.summary.contains(medicine))
  }

  @Test("milk allergy is raised for a capsule that names no milk")
  func hiddenMilk() throws {
    let answer = answer(Make.capsule([try lgg()]), .atopicDermatitis, Profile(allergies: ["milk"]))
    #expect(answer.verdict == .askADoctor)
    #expect(answer.safety.first?.id == "milk-hidden-allergen")
  }

  @Test("the fall in blood pressure after a Nitrosomonas spray stands under safety")
  func bloodPressure() throws {
    let answer = answer(Make.cream([try microbe("Nitrosomonas eutropha", "B244")]), .acne)
    #expect(answer.safety.contains { $0.id == "nitrosomonas-blood-pressure" })
  }

  @Test("every trial arm, sold as a product, gives an answer that keeps to its rules")
  func everyArm() {
    for trial in evidence.trials {
      guard let condition = Condition(rawValue: trial.condition) else { continue }
      for arm in trial.arms where arm.role == .active && !arm.microbes.isEmpty {
        let microbes = arm.microbes.map { held in
          LabelMicrobe(
            written: held.reported,
            name: held.species ?? "",
            rank: .species,
            strain: held.strain,
            strainID: held.strainID,
            viability: .live
          )
        }
        let product = arm.route == .topical ? Make.cream(microbes) : Make.capsule(microbes)
        let answer = answer(product, condition)
        let where_ = "\(trial.id) \(arm.id)"
        #expect(answer.summary.split(whereSeparator: \.isWhitespace).count <= 80, "\(where_)")
        #expect(answer.trials.allSatisfy { $0.trial.purpose != .prevention }, "\(where_)")
        #expect(answer.trials.allSatisfy { $0.trial.arm(id: $0.armID)?.role == .active }, "\(where_)")
        #expect(answer.trials.allSatisfy { $0.isControlled || $0.direction == .cannotTell }, "\(where_)")
        #expect(Set(answer.trials.map(\.trial.id)).count == answer.trials.count, "\(where_)")
        let route: TrialArm.Route = arm.route == .topical ? .topical : .oral
        #expect(
          answer.trials.allSatisfy { [route, .both, nil].contains($0.trial.arm(id: $0.armID)?.route) },
          "\(where_)"
        )
        if answer.verdict == .testedHelped { #expect(answer.match >= .sameStrains, "\(where_)") }
        if answer.match < .sameStrains {
          #expect([.relatedOnly, .untested, .noMicrobe].contains(answer.verdict), "\(where_)")
        }
      }
    }
  }
}

@Suite("The wordings that are held")
struct HeldWordingTests {
  private func judge(_ text: String, _ conditions: [Condition] = []) throws -> ClaimJudgement {
    let knowledge = try KnowledgeBase.embedded()
    let advisor = Advisor(
      evidence: EvidenceBase(trials: []),
      safetyFacts: [],
      labelRules: try knowledge.labelRules,
      claimWordings: try knowledge.claimWordings
    )
    var product = Make.capsule([Make.microbe()])
    product.claims = [LabelClaim(text: text, conditions: conditions)]
    return try #require(advisor.answer(for: product, condition: .acne).claims.first)
  }

  @Test("every wording rests on a rule that is held and speaks the ten languages that are read")
  func complete() throws {
    let knowledge = try KnowledgeBase.embedded()
    let rules = Set(try knowledge.labelRules.map(\.id))
    let wordings = try knowledge.claimWordings
    #expect(wordings.count >= 15)
    for wording in wordings {
      #expect(!wording.rules.isEmpty && wording.rules.allSatisfy(rules.contains), "\(wording.id)")
      #expect(
        Set(wording.phrases.keys) == ["en", "es", "fr", "de", "nl", "it", "pt", "pl", "ru", "id"],
        "\(wording.id)"
      )
      #expect(wording.phrases.values.allSatisfy { !$0.isEmpty }, "\(wording.id)")
    }
  }

  @Test(
    "medicinal claims are caught in each language",
    arguments: [
      "Treats eczema in three days", "Cures psoriasis", "Trata el eccema", "Traite l'eczéma du nourrisson",
      "Behandelt Neurodermitis", "Behandelt eczeem", "Tratta la dermatite", "Tratamento da rosácea",
      "Leczy zmiany skórne", "Лечение атопического дерматита", "Natural antibiotic for skin", "anti-inflammatory serum",
    ]
  )
  func medicinal(text: String) throws {
    let claim = try judge(text)
    #expect(claim.verdict == .notAllowed)
    #expect(claim.rule != nil)
    #expect(claim.why.contains("Rule ("))
  }

  @Test(
    "claims on proof and on functions are named by their own words",
    arguments: [
      ("Clinically proven", "Clinically proven"), ("Testado dermatológicamente", "Testado dermatológicamente"),
      ("Hypoallergénique et doux", "Hypoallergénique"), ("Stärkt das Immunsystem", "Stärkt das Immunsystem"),
      ("Ondersteunt de weerstand", "Ondersteunt de weerstand"),
      ("Raccomandato dai dermatologi", "Raccomandato dai dermatologi"),
      ("Equilibra o microbioma", "Equilibra o microbioma"), ("Oczyszcza organizm", "Oczyszcza organizm"),
      ("Укрепляет иммунитет", "Укрепляет иммунитет"), ("Detoxifying mask", "Detoxifying"),
    ]
  )
  func named(text: String, words: String) throws {
    let claim = try judge(text)
    #expect(claim.verdict == .unsupported)
    #expect(claim.why.contains("“\(words)”"))
  }

  @Test(
    "honest words are not flagged as medicinal",
    arguments: [
      "Suitable for eczema-prone skin",
      "These statements have not been evaluated. Not intended to diagnose, treat, cure or prevent any disease.",
      "Keep out of reach of children", "Treatment mask for dry hair", "Curated by experts", "Store in a cool place",
    ]
  )
  func honest(text: String) throws {
    #expect(try judge(text).verdict != .notAllowed)
  }
}
