import Advice
import Labels
import Testing

@Suite("Medicines are known by the names that people write, and what is not known is said")
struct MedicineTests {
  private func item(_ medicine: String) throws -> ProfileReading.Item {
    let held = try HeldFacts.shared()
    let reading = try held.reading(of: Profile(medicines: [medicine]))
    return try #require(reading.items.first { $0.key == "medicines" })
  }

  private func remarks(_ medicine: String) throws -> [SafetyRemark] {
    let held = try HeldFacts.shared()
    let product = held.reader.read("Lacticaseibacillus rhamnosus GG 10 billion CFU per capsule. Take 1 capsule a day.")
    return held.advisor.answer(
      for: product,
      condition: .atopicDermatitis,
      profile: Profile(medicines: [medicine])
    ).safety
  }

  /// Names of methotrexate and azathioprine by country: <https://wagem.org/drug/methotrexate>,
  /// <https://wagem.org/drug/azathioprine/>; cyklosporyna and mykofenolan: the Polish leaflet of a mycophenolate
  /// (<https://med-ulotka.pl/mycophenolate-mofetil-sandoz-250-mg-kapsulki-twarde-250-mg-119865/>).
  static let immunosuppressants = [
    "Methotrexat", "MTX", "metotrexato", "Metotressato", "methotrexaat", "metotreksat", "метотрексат", "Metoject",
    "Lantarel", "Azathioprin", "azatioprina", "Imurek", "Imurel", "Imurán", "Prednisolon", "prednizolon", "chemo",
    "Chemotherapie", "quimioterapia", "химиотерапия", "Ciclosporine", "cyklosporyna", "Sandimmun 50 mg",
    "mykofenolan mofetylu", "CellCept", "upadacitinib", "Dupixent", "tralokinumab", "Cortison 5 mg",
    "methotrexate 15 mg weekly",
  ]

  @Test("immunosuppressants are known in many languages, by brand and in short", arguments: immunosuppressants)
  func immunosuppressant(name: String) throws {
    let item = try item(name)
    #expect(item.understood == "a medicine that weakens the immune system")
    #expect(item.isGate)
    #expect(try remarks(name).contains { $0.id == "immunosuppressant-caution" && $0.isPersonal })
  }

  @Test("a slip of the pen is taken for the nearest name, and said to be", arguments: ["methotrexte", "azathioprn"])
  func misspelt(name: String) throws {
    let item = try item(name)
    #expect(item.understood?.hasPrefix("taken as ") == true)
    #expect(try remarks(name).contains { $0.id == "immunosuppressant-caution" && $0.why.contains("“\(name)”, taken") })
  }

  @Test("what nothing is known of is never understood", arguments: ["xyzzy", "Flurbocin", "primidone", "a blue pill"])
  func unknown(name: String) throws {
    let item = try item(name)
    #expect(item.understood == nil)
    #expect(item.hint?.contains("ask a pharmacist") == true)
    let remark = try #require(try remarks(name).first { $0.id == "medicine-not-known" })
    #expect(remark.why.contains("“\(name)”"))
    #expect(remark.severity == .caution)
  }

  @Test(
    "what acts where it is put, and what no fact speaks of, closes nothing",
    arguments: ["hydrocortisone cream", "Cortisonsalbe", "Protopic", "tacrolimus ointment", "cetirizine", "folic acid"]
  )
  func harmless(name: String) throws {
    let item = try item(name)
    #expect(item.understood?.contains("nothing here changes with it") == true)
    #expect(!item.isGate)
    #expect(try !remarks(name).contains { ["immunosuppressant-caution", "medicine-not-known"].contains($0.id) })
  }
}

@Suite("Allergies in everyday words, and traces told from ingredients")
struct AllergyTests {
  private func remark(_ label: String, _ allergy: String) throws -> SafetyRemark? {
    let held = try HeldFacts.shared()
    return held.advisor.answer(
      for: held.reader.read(label),
      condition: .atopicDermatitis,
      profile: Profile(allergies: [allergy])
    ).safety.first { $0.id.hasPrefix("allergy-") }
  }

  private let powder =
    "Lacticaseibacillus rhamnosus GG capsules\nIngredients: inulin, skimmed milk powder, starch, silica."
  private let trace =
    "Lacticaseibacillus rhamnosus GG capsules\nIngredients: inulin, maltodextrin, starch, silica.\n"
    + "May contain traces of milk."

  static let milks = [
    "milk", "Kuhmilch", "Milcheiweiß", "cow's milk", "lait de vache", "leche de vaca", "latte", "koemelk", "mleko",
    "молоко", "Kuhmilchallergie",
  ]

  @Test("milk by any name is milk", arguments: milks)
  func milk(name: String) throws {
    let remark = try #require(try remark(powder, name))
    #expect(remark.severity == .avoid)
    #expect(remark.why.contains("skimmed milk powder"))
    #expect(!remark.why.contains("traces"))
  }

  @Test("a possible trace is quoted as one", arguments: milks)
  func traces(name: String) throws {
    let remark = try #require(try remark(trace, name))
    #expect(remark.why.contains("traces: “May contain traces of milk.”"))
    #expect(!remark.why.contains("The label names"))
  }

  @Test("lactose and the milk of plants are no allergy to milk", arguments: ["lactose", "Laktose", "Hafermilch"])
  func others(name: String) throws {
    let held = try HeldFacts.shared()
    let answer = held.advisor.answer(
      for: held.reader.read(powder),
      condition: .atopicDermatitis,
      profile: Profile(allergies: [name])
    )
    #expect(!answer.safety.contains { $0.severity == .avoid })
  }

  @Test(
    "a label that is at odds with its own list is caught out",
    arguments: [
      ("Cream. Fragrance-free.\nIngredients: Aqua, Glycerin, Bifida Ferment Lysate, Parfum, Limonene.", "fragrance"),
      ("Crème sans parfum.\nIngrédients: Aqua, Glycerin, Bifida Ferment Lysate, Parfum, Limonene.", "fragrance"),
      ("Creme, parfümfrei.\nInhaltsstoffe: Aqua, Glycerin, Bifida Ferment Lysate, Parfum, Limonene.", "fragrance"),
      ("L. rhamnosus GG capsules. Dairy-free.\nIngredients: inulin, skimmed milk powder, starch, silica.", "milk"),
    ]
  )
  func contradiction(label: String, family: String) throws {
    let held = try HeldFacts.shared()
    let safety = held.advisor.answer(for: held.reader.read(label), condition: .atopicDermatitis).safety
    let remark = try #require(safety.first { $0.id == "free-from-" + family })
    #expect(remark.why.contains("contradicts itself"))
  }

  @Test(
    "a label that keeps its word is not",
    arguments: [
      "Cream. Fragrance-free.\nIngredients: Aqua, Glycerin, Bifida Ferment Lysate, Ceramide NP, Squalane.",
      "L. rhamnosus GG capsules. Dairy-free. May contain traces of milk.\nIngredients: inulin, starch, silica, rice.",
      "Cream.\nIngredients: Aqua, Glycerin, Bifida Ferment Lysate, Parfum, Limonene.",
    ]
  )
  func noContradiction(label: String) throws {
    let held = try HeldFacts.shared()
    let safety = held.advisor.answer(for: held.reader.read(label), condition: .atopicDermatitis).safety
    #expect(!safety.contains { $0.id.hasPrefix("free-from-") })
  }
}
