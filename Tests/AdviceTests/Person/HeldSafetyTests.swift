import Advice
import Labels
import Testing

@Suite("Every gate of the held safety facts works on a label")
struct HeldSafetyTests {
  private func answer(
    _ label: String,
    _ profile: Profile,
    for condition: Condition = .atopicDermatitis
  ) throws -> Answer {
    let held = try HeldFacts.shared()
    return held.advisor.answer(for: held.reader.read(label), condition: condition, profile: profile)
  }

  private let capsule = """
    QUILLFERN Daily Biotic, 30 vegan capsules
    Lacticaseibacillus rhamnosus GG 10 billion CFU per capsule. Take 1 capsule a day with water.
    Ingredients: Lacticaseibacillus rhamnosus GG, maltodextrin, hydroxypropyl methylcellulose.
    """
  private let yeast = """
    OSKERRY Travel Yeast, 20 capsules
    Saccharomyces cerevisiae CBS 5926, 5 billion CFU per capsule. Take 1 capsule a day.
    """
  private let cream = """
    BRAEL Oat & Almond Balm 50 ml
    Ingredients: Aqua, Prunus Amygdalus Dulcis Oil, Avena Sativa Kernel Flour, Retinyl Palmitate, Glycerin,
    Lactobacillus Ferment Lysate, Tocopherol.
    Apply to the skin twice a day. For external use only.
    """

  @Test(
    "who must ask first is sent to a doctor before a live capsule",
    arguments: [
      (Profile(isImmunocompromised: true), "immunocompromised-general"),
      (Profile(medicines: ["ciclosporin for eczema"]), "immunosuppressant-caution"),
      (Profile(medicines: ["azathioprine"]), "immunosuppressant-caution"),
      (Profile(medicines: ["upadacitinib"]), "immunosuppressant-caution"),
      (Profile(hasCentralLine: true), "central-line-probiotics"), (Profile(isPretermInfant: true), "preterm-fda-2023"),
      (Profile(isPregnant: true), "pregnancy-pre-eclampsia"), (Profile(ageYears: 0.4), "fda-infant-injury-reports"),
      (Profile(allergies: ["milk"]), "milk-hidden-allergen"), (Profile(allergies: ["egg"]), "egg-hidden-allergen"),
      (Profile(allergies: ["soya"]), "milk-soy-recall-canada-2010"),
    ]
  )
  func gates(profile: Profile, fact: String) throws {
    let answer = try answer(capsule, profile)
    #expect(answer.verdict == .askADoctor)
    #expect(answer.safety.contains { $0.id == fact && $0.isPersonal })
  }

  @Test(
    "who may take care is told so, and is not turned away",
    arguments: [
      (Profile(ageYears: 3), "young-children-probiotics"), (Profile(isBreastfeeding: true), "breastfeeding-probiotics"),
    ]
  )
  func cautions(profile: Profile, fact: String) throws {
    let answer = try answer(capsule, profile)
    #expect(answer.safety.contains { $0.id == fact })
    #expect(answer.verdict != .askADoctor)
  }

  @Test("S. boulardii is known by its strain's number, with a line and with weak immunity")
  func boulardii() throws {
    #expect(try answer(yeast, Profile(hasCentralLine: true)).safety[0].id == "boulardii-cvc")
    #expect(
      try answer(yeast, Profile(isImmunocompromised: true)).safety.contains {
        $0.id == "boulardii-critically-ill-immunocompromised"
      }
    )
  }

  @Test("honey is not for infants, vitamin A not for pregnancy, soft capsules not for small children")
  func ingredients() throws {
    let sweet = """
      LUMMOCK Drops 20 ml
      Ingredients: honey, cod liver oil, gelatin. Lacticaseibacillus rhamnosus GG 1 billion CFU per serving. Take daily.
      """
    #expect(try answer(sweet, Profile(ageYears: 0.5)).safety.contains { $0.id == "honey-infants" })
    #expect(try !answer(sweet, Profile(ageYears: 30)).safety.contains { $0.id == "honey-infants" })
    let expecting = try answer(sweet, Profile(isPregnant: true))
    #expect(expecting.safety.contains { $0.id == "pregnancy-vitamin-a" && $0.why.contains("“cod liver oil”") })
    #expect(try answer(sweet, Profile(ageYears: 3)).safety.contains { $0.id == "capsules-choking" })
  }

  @Test("food on the skin and retinoids in pregnancy are named with the label's own words")
  func onSkin() throws {
    let answer = try answer(cream, Profile(isPregnant: true))
    let food = try #require(answer.safety.first { $0.id == "food-on-broken-skin" })
    #expect(food.why.contains("“Prunus Amygdalus Dulcis Oil”") && food.why.contains("“Avena Sativa Kernel Flour”"))
    #expect(!food.isPersonal)
    #expect(answer.safety.contains { $0.id == "pregnancy-vitamin-a-cream" && $0.why.contains("“Retinyl Palmitate”") })
    // What is eaten is not rubbed on.
    #expect(try !self.answer(capsule, Profile(isPregnant: true)).safety.contains { $0.id == "food-on-broken-skin" })
  }

  @Test("an allergy to nuts finds almond oil under its Latin name")
  func latinNames() throws {
    let answer = try answer(cream, Profile(allergies: ["nuts"]))
    #expect(answer.verdict == .askADoctor)
    #expect(answer.safety.contains { $0.id == "allergy-nuts" && $0.why.contains("Prunus Amygdalus Dulcis Oil") })
  }
}
