import Advice
import Evidence
import Labels
import Microbes
import Testing

@Suite("Safety comes first")
struct SafetyTests {
  private func fact(
    _ id: String,
    _ severity: SafetyFact.Severity = .avoid,
    route: String = "oral",
    viability: String = "live",
    organisms: [String] = [],
    populations: [String] = []
  ) -> SafetyFact {
    SafetyFact(
      id: id,
      route: route,
      viability: viability,
      organisms: organisms,
      populations: populations,
      severity: severity,
      fact: "Fact \(id).",
      source: "https://example.org/\(id)"
    )
  }

  private func ids(
    _ product: Product,
    _ facts: [SafetyFact],
    _ profile: Profile? = nil,
    for condition: Condition = .acne
  ) -> [String] {
    Make.advisor(facts: facts).answer(for: product, condition: condition, profile: profile).safety.map(\.id)
  }

  private let capsule = Make.capsule([Make.microbe()])

  @Test("a danger to this person is the verdict, whatever the trials found")
  func gate() {
    let advisor = Make.advisor([Make.trial(n: 500)], facts: [fact("weak", populations: ["immunocompromised"])])
    #expect(advisor.answer(for: capsule, condition: .atopicDermatitis).verdict == .testedHelped)
    let answer = advisor.answer(for: capsule, condition: .atopicDermatitis, profile: Profile(isImmunocompromised: true))
    #expect(answer.verdict == .askADoctor)
    #expect(answer.trials.count == 1)
    #expect(
      answer.summary.hasPrefix("Advised against because of a weakened immune system.")
    )
  }

  @Test("a warning to everyone with eczema is shown and does not gate the answer")
  func generalWarning() {
    let advisor = Make.advisor(
      [Make.trial(n: 500)],
      facts: [fact("signs", .seeDoctor, route: "any", viability: "any", populations: ["eczema"])]
    )
    let answer = advisor.answer(for: capsule, condition: .atopicDermatitis)
    #expect(answer.safety.map(\.id) == ["signs"])
    #expect(answer.verdict == .testedHelped)
    #expect(ids(capsule, [fact("signs", populations: ["eczema"])], for: .acne).isEmpty)
  }

  @Test(
    "immunosuppressing medicines are known by name, brand and class ending",
    arguments: [
      "ciclosporin", "Cyclosporine 100 mg", "azathioprine", "methotrexate 10 mg weekly", "upadacitinib", "baricitinib",
      "JAK inhibitor", "dupilumab", "adalimumab", "etanercept", "prednisolone tablets", "Mycophenolate mofetil",
    ]
  )
  func immunosuppressants(medicine: String) {
    let facts = [fact("on", populations: ["on-immunosuppressants"]), fact("weak", populations: ["immunocompromised"])]
    #expect(ids(capsule, facts, Profile(medicines: [medicine])) == ["on", "weak"])
  }

  @Test(
    "medicines that do not weaken the body raise nothing",
    arguments: ["tacrolimus ointment", "cetirizine", "emollient", "vitamin D"]
  )
  func harmlessMedicines(medicine: String) {
    #expect(ids(capsule, [fact("on", populations: ["on-immunosuppressants"])], Profile(medicines: [medicine])).isEmpty)
  }

  @Test(
    "antibiotics and antifungals are told apart",
    arguments: [("flucloxacillin", "antibiotic"), ("fluconazole", "antifungal"), ("lymecycline", "antibiotic")]
  )
  func antimicrobials(medicine: String, expected: String) {
    let facts = [
      fact("antibiotic", populations: ["on-antibiotics"]), fact("antifungal", populations: ["on-antifungals"]),
    ]
    #expect(ids(capsule, facts, Profile(medicines: [medicine])) == [expected])
  }

  @Test(
    "each state in the profile brings its own facts",
    arguments: [
      (Profile(hasCentralLine: true), "central-venous-catheter"), (Profile(isPretermInfant: true), "preterm-infants"),
      (Profile(ageYears: 0.5), "infants"), (Profile(isPregnant: true), "pregnancy"),
      (Profile(conditions: ["HIV"]), "immunocompromised"), (Profile(hasCentralLine: true), "vulnerable"),
      (Profile(conditions: ["cow's milk allergy"]), "cow-milk-allergy"), (Profile(allergies: ["eggs"]), "egg-allergy"),
      (Profile(allergies: ["soya"]), "soy-allergy"), (Profile(allergies: ["gluten"]), "wheat-allergy"),
      (Profile(ageYears: 30), "healthy"),
    ]
  )
  func states(profile: Profile, group: String) {
    #expect(ids(capsule, [fact("f", populations: [group])], profile) == ["f"])
    #expect(ids(capsule, [fact("f", populations: [group])], nil).isEmpty)
  }

  @Test("milk allergy raises the milk facts even where the label is silent, lactose intolerance does not")
  func hiddenMilk() {
    let facts = [fact("milk", viability: "any", populations: ["cow-milk-allergy"])]
    let advisor = Make.advisor(facts: facts)
    let silent = advisor.answer(for: capsule, condition: .acne, profile: Profile(allergies: ["milk"]))
    #expect(silent.safety.map(\.id) == ["milk"])
    #expect(silent.verdict == .askADoctor)
    #expect(ids(capsule, facts, Profile(allergies: ["lactose"])).isEmpty)
  }

  @Test(
    "boulardii is known under all its names",
    arguments: [
      Make.microbe("Saccharomyces cerevisiae var. boulardii", nil),
      Make.microbe("Saccharomyces cerevisiae", "CBS 5926"), Make.microbe("Saccharomyces cerevisiae", "Hansen CBS 5926"),
      Make.microbe("Saccharomyces cerevisiae var. boulardii", "CNCM I-745"),
    ]
  )
  func boulardii(microbe: LabelMicrobe) {
    let facts = [fact("line", organisms: ["Saccharomyces boulardii"], populations: ["central-venous-catheter"])]
    #expect(ids(Make.capsule([microbe]), facts, Profile(hasCentralLine: true)) == ["line"])
    #expect(ids(capsule, facts, Profile(hasCentralLine: true)).isEmpty)
  }

  @Test("organisms match as groups, genera in both senses, species and strains")
  func organisms() {
    let yeast = Make.capsule([Make.microbe("Saccharomyces cerevisiae var. boulardii", nil)])
    #expect(ids(capsule, [fact("f", organisms: ["bacteria"])]) == ["f"])
    #expect(ids(yeast, [fact("f", organisms: ["bacteria"])]).isEmpty)
    #expect(ids(capsule, [fact("f", organisms: ["Lactobacillus"])]) == ["f"])
    #expect(ids(capsule, [fact("f", organisms: ["Enterococcus"])]).isEmpty)
    let strain = [fact("f", organisms: ["Lacticaseibacillus rhamnosus GG"])]
    #expect(ids(capsule, strain) == ["f"])
    #expect(
      ids(Make.capsule([Make.microbe("Lacticaseibacillus rhamnosus", "ATCC 53103", id: "l-rhamnosus-gg")]), strain) == [
        "f"
      ]
    )
    #expect(ids(Make.capsule([Make.microbe("Lacticaseibacillus rhamnosus", "Lcr35")]), strain).isEmpty)
  }

  @Test("route and state must fit, and an unstated state is taken as live")
  func routeAndState() {
    #expect(ids(Make.cream([Make.microbe()]), [fact("f")]).isEmpty)
    #expect(ids(Make.capsule([Make.microbe(viability: .heatKilled)]), [fact("f")]).isEmpty)
    #expect(ids(Make.capsule([Make.microbe(viability: .unknown)], total: nil), [fact("f")]) == ["f"])
    #expect(ids(Make.capsule([]), [fact("f")]).isEmpty)
  }

  @Test("remarks stand most severe first, each once")
  func order() {
    let facts = [fact("d", .info), fact("c", .caution), fact("a", .seeDoctor), fact("b", .avoid), fact("b", .info)]
    #expect(ids(capsule, facts) == ["b", "a", "c", "d"])
  }

  @Test("an allergy is held against every ingredient by role, name, other names and plural")
  func ingredients() throws {
    let milk = LabelIngredient(written: "skimmed milk powder", name: "Milk powder", roles: ["allergen-milk"])
    let linalool = LabelIngredient(written: "Linalool", name: "Linalool", roles: ["fragrance-allergen"])
    let fact = IngredientFact(
      name: "Arachis Oil",
      labelNames: ["peanut oil"],
      role: "emollient",
      group: "",
      eczema: .unknown,
      acne: .unknown,
      rosacea: .unknown,
      sensitive: .unknown,
      dry: .unknown,
      notes: "",
      source: ""
    )
    let peanut = LabelIngredient(written: "Arachis Hypogaea", name: "Arachis Oil", roles: ["emollient"])
    var product = capsule
    product.ingredients = [milk, linalool, peanut]
    for (allergy, word) in [
      ("casein", "skimmed milk powder"), ("linalool", "Linalool"), ("fragrance", "Linalool"),
      ("peanuts", "Arachis Hypogaea"),
    ] {
      let answer = Make.advisor(ingredients: [fact]).answer(
        for: product,
        condition: .acne,
        profile: Profile(allergies: [allergy])
      )
      let remark = try #require(answer.safety.first, "\(allergy)")
      #expect(remark.why.contains(word))
      #expect(remark.severity == .avoid)
      #expect(answer.verdict == .askADoctor)
    }
    #expect(ids(product, [], Profile(allergies: ["latex"])) == ["label-allergens"])
  }

  @Test("allergens on the label are told to everyone, and lactose is a matter of caution")
  func labelled() throws {
    var product = capsule
    product.ingredients = [
      LabelIngredient(written: "lactose", name: "lactose", roles: ["allergen-lactose"]),
      LabelIngredient(written: "sucrose", name: "sucrose", roles: ["allergen-sucrose"]),
    ]
    let everyone = Make.advisor().answer(for: product, condition: .acne)
    #expect(everyone.safety.map(\.id) == ["label-allergens"])
    #expect(
      try #require(everyone.safety.first).why
        == "Food allergens that the label names, as an ingredient or a possible trace: lactose."
    )
    // Named outside the list of ingredients, an allergen counts as much.
    product.ingredients = []
    product.allergens = ["milk"]
    let atRisk = Make.advisor().answer(for: product, condition: .acne, profile: Profile(allergies: ["milk"]))
    #expect(atRisk.safety.map(\.id) == ["allergy-milk", "label-allergens"])
    #expect(atRisk.verdict == .askADoctor)
    product.ingredients = [LabelIngredient(written: "lactose", name: "lactose", roles: ["allergen-lactose"])]
    product.allergens = []
    let intolerant = Make.advisor().answer(
      for: product,
      condition: .acne,
      profile: Profile(allergies: ["lactose intolerance"])
    )
    #expect(intolerant.safety.map(\.severity) == [.caution, .info])
    #expect(intolerant.verdict != .askADoctor)
    let allergic = Make.advisor().answer(for: product, condition: .acne, profile: Profile(allergies: ["cow's milk"]))
    #expect(allergic.verdict == .askADoctor)
  }

  @Test("fragrance and irritants are said for eczema and sensitive skin, on skin only")
  func irritants() {
    let perfume = LabelIngredient(written: "Limonene", name: "Limonene", roles: ["fragrance-allergen"])
    let cream = Make.cream([Make.microbe(viability: .lysate)], ingredients: [perfume])
    #expect(ids(cream, [], for: .atopicDermatitis) == ["fragrance-allergen"])
    #expect(ids(cream, [], Profile(skinType: .sensitive), for: .acne) == ["fragrance-allergen"])
    #expect(ids(cream, [], for: .acne).isEmpty)
    var swallowed = capsule
    swallowed.ingredients = [perfume]
    #expect(ids(swallowed, [], for: .atopicDermatitis).isEmpty)
  }

  @Test("live microbes on broken skin are warned of, dead ones are not")
  func brokenSkin() {
    let limits = [fact("cosmetics-count-limits", .info, route: "topical")]
    #expect(
      ids(Make.cream([Make.microbe()]), limits, for: .atopicDermatitis) == [
        "live-on-broken-skin", "cosmetics-count-limits",
      ]
    )
    #expect(ids(Make.cream([Make.microbe(viability: .lysate)]), limits, for: .atopicDermatitis).isEmpty)
  }
}
