import Advice
import Labels
import Testing

@Suite("A personal avoid-list")
struct AvoidListTests {
  private let label = """
    VELLACOTT Night Softgels, 60 softgels
    Other ingredients: gelatin, glycerin, soya lecithin, milk thistle extract (Silybum marianum), Prunus Amygdalus Dulcis Oil,
    Sodium Laureth Sulfate, Dimethicone, Methylparaben, DMDM Hydantoin, Cetearyl Alcohol, Alcohol Denat., Parfum, Linalool,
    hydrolyzed wheat protein, xanthan gum.
    Contains Saccharomyces boulardii and Lacticaseibacillus rhamnosus GG, 5 billion CFU per capsule. Silicone-free feel.
    Made without peanuts. May contain traces of egg. Take 1 capsule a day.
    """

  private func answer(_ entries: [String], _ text: String? = nil) throws -> Answer {
    let held = try HeldFacts.shared()
    return held.advisor.answer(
      for: held.reader.read(text ?? label),
      condition: .atopicDermatitis,
      profile: Profile(avoid: entries)
    )
  }

  private func finding(_ entry: String) throws -> AvoidFinding {
    try #require(try answer([entry]).avoidList.first)
  }

  @Test(
    "an entry finds the label's own word, and says how",
    arguments: [
      ("gelatin", "gelatin", AvoidMatch.Relation.same), ("gelatine", "gelatin", .family),
      ("perfume", "Parfum", .family), ("fragrance", "Linalool", .family), ("parabens", "Methylparaben", .family),
      ("sulphates", "Sodium Laureth Sulfate", .family), ("SLES", "Sodium Laureth Sulfate", .synonym),
      ("silicones", "Dimethicone", .family), ("formaldehyde releasers", "DMDM Hydantoin", .family),
      ("alcohol", "Alcohol Denat", .family), ("almonds", "Prunus Amygdalus Dulcis Oil", .family),
      ("nuts", "Prunus Amygdalus Dulcis Oil", .family), ("gluten", "hydrolyzed wheat protein", .family),
      ("animal products", "gelatin", .family), ("soy", "soya lecithin", .family), ("egg", "egg", .same),
      ("Lactobacillus", "Lacticaseibacillus rhamnosus GG", .family),
      ("Saccharomyces", "Saccharomyces boulardii", .same),
      ("S. boulardii", "Saccharomyces boulardii", .synonym), ("LGG", "Lacticaseibacillus rhamnosus GG", .synonym),
      ("xanthan", "xanthan gum", .asWritten),
    ]
  )
  func found(entry: String, written: String, relation: AvoidMatch.Relation) throws {
    let finding = try finding(entry)
    let match = try #require(finding.matches.first { $0.written == written }, "\(finding)")
    #expect(match.relation == relation)
    #expect(finding.sentence.contains("“\(written)”"))
    #expect(finding.isOnlyAsWritten == (relation == .asWritten))
  }

  @Test("what only looks like a member is none of it")
  func lookalikes() throws {
    #expect(try finding("milk").matches.isEmpty, "milk thistle is a plant")
    #expect(try !finding("alcohol").matches.contains { $0.written == "Cetearyl Alcohol" })
    #expect(try finding("peanut").matches.isEmpty, "said to be without it")
    #expect(try !finding("nuts").matches.contains { $0.written.lowercased().contains("peanut") })
  }

  @Test(
    "butters and milks of plants are no milk, and milk beside them still is",
    arguments: [
      ("Aqua, Butyrospermum Parkii (Shea) Butter, Glycerin, Parfum, Tocopherol", false),
      ("Aqua, Theobroma Cacao (Cocoa) Seed Butter, Glycerin, Parfum, Tocopherol", false),
      ("coconut milk, maltodextrin, inulin, xanthan gum, citric acid", false),
      ("milk thistle extract, maltodextrin, inulin, xanthan gum, citric acid", false),
      ("shea butter, milk, inulin, xanthan gum, citric acid", true),
      ("butter, maltodextrin, inulin, xanthan gum, citric acid", true),
      ("skimmed milk powder, cocoa butter, inulin, xanthan gum, citric acid", true),
    ]
  )
  func plantMilk(ingredients: String, isMilk: Bool) throws {
    let answer = try answer(["milk"], "WREN Label\nIngredients: \(ingredients).")
    #expect(answer.product.allergens.contains("milk") == isMilk)
    #expect((answer.avoidList.first?.matches.isEmpty == false) == isMilk, "\(answer.avoidList)")
  }

  @Test("an allergen statement counts and is named as such")
  func allergenStatement() throws {
    let match = try #require(try finding("eggs").matches.first)
    #expect(match.place == .allergenStatement)
  }

  @Test("an unknown word that is not there is said to have been looked for only as written")
  func unknown() throws {
    let finding = try finding("zorbex")
    #expect(finding.matches.isEmpty && finding.isOnlyAsWritten)
    #expect(finding.sentence.contains("only as written"))
  }

  @Test("a wish is no reason to see a doctor, and is said in the summary")
  func wish() throws {
    let answer = try answer(["gelatine", "zorbex"])
    #expect(answer.verdict != .askADoctor)
    let remark = try #require(answer.safety.first { $0.id == "avoid-gelatine" })
    #expect(remark.isChoice && remark.severity == .avoid)
    #expect(answer.summary.hasPrefix("The label names “gelatine” on your avoid-list."))
    #expect(answer.avoidList.map(\.entry) == ["gelatine", "zorbex"])
    #expect(!answer.safety.contains { $0.id == "healthy-history" }, "nothing was said of the person's health")
  }

  @Test("in a ranking, a product that holds something on the list stands below those that do not")
  func ranked() throws {
    let held = try HeldFacts.shared()
    let product = held.reader.read(label)
    let gates = ["parabens", "zorbex"].map { entry in
      let profile = Profile(avoid: [entry])
      let assessment = held.advisor.assessment(of: product, condition: .atopicDermatitis, profile: profile)
      return held.advisor.rankingFacts(
        of: product,
        assessment: assessment,
        condition: .atopicDermatitis,
        profile: profile
      ).gate
    }
    #expect(gates == [.avoid, .open])
  }

  @Test("an entry given twice counts once, and an empty one not at all")
  func repeated() throws {
    #expect(try answer(["Parfum", "parfum", "", " - "]).avoidList.count == 1)
  }
}
