public import Labels
public import Microbes

/// A profile item by item: what was said, and what it is taken to mean.
public struct ProfileReading: Sendable {
  /// One thing that was said.
  public struct Item: Sendable, Hashable {
    /// The key of the profile file.
    public var key: String
    /// What was said, in the person's own words.
    public var said: String
    /// What it is taken to mean; `nil` where it is not understood.
    public var understood: String?
    /// Whether it may stand before what the trials say: a danger, or a sign that needs a doctor.
    public var isGate: Bool
    /// Where the meaning was read; `nil` where it needs no source.
    public var source: String?
    /// What to do where it is not understood; `nil` where there is nothing to add.
    public var hint: String?

    /// Made from its parts.
    public init(
      key: String,
      said: String,
      understood: String?,
      isGate: Bool = false,
      source: String? = nil,
      hint: String? = nil
    ) {
      self.hint = hint
      self.source = source
      self.key = key
      self.said = said
      self.understood = understood
      self.isGate = isGate
    }
  }

  /// In the order of the profile's keys.
  public var items: [Item] = []

  /// Reads a profile with the tables that answers use.
  public init(
    _ profile: Profile,
    ingredients: [IngredientFact],
    ingredientFamilies: [IngredientFamilyRow],
    tables: NomenclatureTables
  ) {
    addStates(profile)
    for condition in profile.conditions { add("conditions", condition, Self.condition(condition)) }
    addSeverity(profile)
    if let skin = profile.skinType { add("skin_type", skin.rawValue, "\(skin.rawValue) skin") }
    for sign in profile.signs { addSign(sign) }
    for medicine in profile.medicines { addMedicine(medicine) }
    let byName = Dictionary(ingredients.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    let review = AvoidReview(
      families: IngredientFamilies(ingredientFamilies, ingredients: byName),
      ingredients: byName,
      origins: Dictionary(tables.genera.map { ($0.name, $0.splitFrom) }, uniquingKeysWith: +),
      strains: [:]
    )
    for allergy in profile.allergies { addAllergy(allergy, review) }
    for finding in review.findings(profile.avoid, on: Product()) {
      add("avoid", finding.entry, finding.understoodAs ?? "looked for only as written: no table here knows it")
    }
    for trigger in profile.triggers { add("triggers", trigger, "kept; no answer depends on it") }
  }

  private mutating func add(_ key: String, _ said: String, _ understood: String?, isGate: Bool = false) {
    items.append(Item(key: key, said: said, understood: understood, isGate: isGate))
  }

  private mutating func addStates(_ profile: Profile) {
    if let age = profile.ageYears { add("age_years", PlainText.number(age), AgeGroup(years: age).plainName) }
    if let sex = profile.sex { add("sex", sex.rawValue, sex.rawValue) }
    let states: [(String, Bool?, String)] = [
      ("pregnant", profile.isPregnant, "pregnant"), ("breastfeeding", profile.isBreastfeeding, "breastfeeding"),
      ("immunocompromised", profile.isImmunocompromised, "a weakened immune system"),
      ("central_line", profile.hasCentralLine, "a central line"),
      ("preterm_infant", profile.isPretermInfant, "an infant born before 37 weeks"),
      ("family_atopy", profile.hasFamilyAtopy, "eczema, asthma or hay fever in the family"),
      ("hay_fever", profile.hasHayFever, "hay fever"), ("asthma", profile.hasAsthma, "asthma"),
    ]
    for (key, state, words) in states {
      guard let state else { continue }
      let gates = ["pregnant", "immunocompromised", "central_line", "preterm_infant"]
      add(key, state ? "yes" : "no", state ? words : "no", isGate: state && gates.contains(key))
    }
  }

  private mutating func addSeverity(_ profile: Profile) {
    if let word = profile.severityWord { add("severity", word.rawValue, "\(word.rawValue) disease") }
    for scale in SeverityScale.all {
      guard let score = profile.severity[scale.name] else { continue }
      items.append(
        Item(
          key: "severity",
          said: "\(scale.name) \(PlainText.number(score))",
          understood: scale.step(of: score)?.name,
          source: scale.source
        )
      )
    }
  }

  private mutating func addSign(_ sign: String) {
    switch RedFlag.read(sign) {
    case .flags(let flags):
      add("signs", sign, "see a doctor first: " + PlainText.list(flags.map(\.plainName)), isGate: true)
    case .absent: add("signs", sign, "said not to be there")
    case .unknown: add("signs", sign, nil)
    }
  }

  private mutating func addMedicine(_ medicine: String) {
    var item = Item(key: "medicines", said: medicine, understood: nil)
    switch MedicineNames.read(medicine) {
    case .groups(let groups, let name):
      let words = groups.compactMap { Self.groupNames[$0] }.joined(separator: ", ")
      item.understood = name.map { "taken as \($0), \(words); correct the name if it is another" } ?? words
      item.isGate = groups.contains("on-immunosuppressants")
    case .local: item.understood = "acts where it is put; nothing here changes with it"
    case .nothingChanges: item.understood = "known; nothing here changes with it"
    case .unknown: item.hint = "not known here: ask a pharmacist whether live microbes go with it"
    }
    items.append(item)
  }

  private mutating func addAllergy(_ allergy: String, _ review: AvoidReview) {
    let groups = Self.groups(Profile(allergies: [allergy]))
    let known = review.findings([Self.bare(allergy)], on: Product()).first?.understoodAs
    let meant =
      AllergyWords.isLactose(PlainText.words(allergy))
      ? ["lactose, which is no allergy to milk protein"]
      : groups.isEmpty ? AllergyWords.allergens(in: PlainText.words(allergy)).map { "an allergy to \($0.name)" } : []
    let words = (groups + meant + [known].compactMap(\.self)).joined(separator: "; ")
    add(
      "allergies",
      allergy,
      words.isEmpty ? "looked for on labels as written: no table here knows it" : words,
      isGate: true
    )
  }

  private static func bare(_ allergy: String) -> String {
    PlainText.words(allergy).filter { !["allergy", "allergic", "to", "intolerance"].contains($0) }.joined(
      separator: " "
    )
  }

  private static func condition(_ words: String) -> String? {
    if let known = try? Condition(everydayWords: words) { return known.plainName }
    let groups = groups(Profile(conditions: [words]))
    return groups.isEmpty ? nil : groups.joined(separator: ", ")
  }

  /// The groups of safety facts that a profile of one entry falls in.
  private static func groups(_ profile: Profile) -> [String] {
    PersonalRisks(profile, condition: .other).reasons.keys.sorted().compactMap { groupNames[$0] }
  }

  private static let groupNames: [String: String] = [
    "immunocompromised": "weak immunity", "on-immunosuppressants": "a medicine that weakens the immune system",
    "on-antibiotics": "an antibiotic", "on-antifungals": "a medicine against fungi",
    "central-venous-catheter": "a central line", "critically-ill": "critically ill",
    "cow-milk-allergy": "an allergy to milk", "egg-allergy": "an allergy to egg", "soy-allergy": "an allergy to soy",
    "wheat-allergy": "an allergy to wheat",
    "sign-infected-skin": "signs of infected skin: see a doctor first", "sign-fever": "fever: see a doctor first",
    "sign-eczema-herpeticum": "signs of eczema herpeticum: see a doctor first",
    "sign-allergic-reaction": "signs of an allergic reaction: see a doctor first",
    "sign-red-all-over": "red all over: see a doctor first",
    "sign-widespread-blisters": "widespread blisters: see a doctor first",
    "sign-at-the-eyes": "sore eyes: see a doctor first",
    "sign-rapid-worsening": "rapid worsening: see a doctor first",
  ]
}
