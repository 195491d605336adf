internal import Labels

/// The groups of people in `Data/safety.yaml` that a person belongs to, as their profile tells.
struct PersonalRisks: Sendable {
  /// Why the person belongs to each group, in a few words, their own where they gave some.
  private(set) var reasons: [String: String] = [:]
  /// Signs in the person's own words that were not understood.
  private(set) var unknownSigns: [String] = []
  /// Medicines of which nothing is known here.
  private(set) var unknownMedicines: [String] = []

  init(_ profile: Profile?, condition: Condition) {
    if condition == .atopicDermatitis { reasons["eczema"] = "eczema" }
    guard let profile else { return }
    addStates(profile)
    for medicine in profile.medicines { addMedicine(medicine) }
    for allergy in profile.allergies { addAllergy(allergy) }
    for condition in profile.conditions { addCondition(condition) }
    for sign in profile.signs { addSign(sign) }
    if !Self.vulnerable.isDisjoint(with: reasons.keys) {
      let first = Self.vulnerable.filter { reasons[$0] != nil }.sorted().first ?? ""
      reasons["vulnerable"] = reasons[first]
    } else if profile.tellsOfHealth {
      reasons["healthy"] = "no risk named in the profile"
    }
  }

  static let vulnerable: Set<String> = [
    "immunocompromised", "on-immunosuppressants", "central-venous-catheter", "critically-ill", "preterm-infants",
  ]

  /// Groups that say something of everyone, and so make no remark a personal one.
  static let general: Set<String> = ["eczema", "healthy"]

  /// Signs that call for a doctor whatever the product is.
  static let redFlags = Set(RedFlag.allCases.map(\.rawValue))

  private mutating func add(_ group: String, _ why: String) {
    if reasons[group] == nil { reasons[group] = why }
  }

  /// The age up to which capsules are warned of as a choking risk (Therapeutic Goods Administration, Australia).
  private static let youngChildrenUpTo = 5.0

  private mutating func addStates(_ profile: Profile) {
    if profile.isImmunocompromised == true { add("immunocompromised", "a weakened immune system") }
    if profile.hasCentralLine == true { add("central-venous-catheter", "a central line") }
    if profile.isPretermInfant == true {
      add("preterm-infants", "a preterm infant")
      add("infants", "a preterm infant")
    }
    if let age = profile.ageYears, age < 1 { add("infants", "an infant") }
    if let age = profile.ageYears, age < Self.youngChildrenUpTo { add("young-children", "a child under five") }
    if profile.isPregnant == true { add("pregnancy", "pregnancy") }
    if profile.isBreastfeeding == true { add("breastfeeding", "breastfeeding") }
  }

  private mutating func addMedicine(_ medicine: String) {
    switch MedicineNames.read(medicine) {
    case .groups(let groups, let name):
      let why = name.map { "“\(medicine)”, taken here as \($0)" } ?? medicine
      for group in groups {
        add(group, why)
        if group == "on-immunosuppressants" { add("immunocompromised", why) }
      }
    case .unknown: unknownMedicines.append(medicine)
    case .local, .nothingChanges: break
    }
  }

  private mutating func addAllergy(_ allergy: String) {
    let words = PlainText.words(allergy)
    // Lactose intolerance is no allergy to milk protein.
    if AllergyWords.isLactose(words) { return }
    for group in AllergyWords.allergens(in: words).compactMap(\.group) { add(group, "an allergy to \(allergy)") }
  }

  private mutating func addSign(_ sign: String) {
    switch RedFlag.read(sign) {
    case .flags(let flags): for flag in flags { add(flag.rawValue, "“\(sign)”") }
    case .absent: break
    case .unknown: unknownSigns.append(sign)
    }
  }

  /// "Infected eczema" under conditions says the same as under signs; an infection elsewhere is none of the skin.
  private mutating func addSignCondition(_ condition: String, _ words: [String]) {
    guard case .flags(let flags) = RedFlag.read(condition) else { return }
    let isOfSkin = words.contains { word in Self.skinWords.contains { word.hasPrefix($0) } }
    for flag in flags where isOfSkin || flag == .fever || flag == .allergicReaction {
      add(flag.rawValue, "“\(condition)”")
    }
  }

  private static let skinWords = [
    "skin", "eczema", "dermatitis", "rash", "impetigo", "ooz", "weep", "crust", "pus", "blister", "herpetic", "patch",
    "spots", "erythroderm",
  ]

  private mutating func addCondition(_ condition: String) {
    if let known = try? Condition(everydayWords: condition), known == .atopicDermatitis { add("eczema", condition) }
    let words = PlainText.words(condition)
    for (group, names) in Self.conditions
    where names.contains(where: { PlainText.contains(words, words: PlainText.words($0)) }) { add(group, condition) }
    addAllergyCondition(condition, words)
    addSignCondition(condition, words)
  }

  /// "cow's milk allergy" under conditions says the same as "milk" under allergies.
  private mutating func addAllergyCondition(_ condition: String, _ words: [String]) {
    guard words.contains(where: { $0.contains("allerg") || $0.contains("alerg") }) else { return }
    addAllergy(condition)
  }

  private static let conditions: [(String, [String])] = [
    (
      "immunocompromised",
      [
        "immunocompromised", "immunodeficiency", "immunosuppressed", "immune deficiency", "hiv", "aids", "neutropenia",
        "leukaemia", "leukemia", "lymphoma", "transplant", "chemotherapy", "short bowel",
      ]
    ),
    ("critically-ill", ["critically ill", "intensive care", "icu"]),
    ("central-venous-catheter", ["central line", "central venous catheter", "port a cath", "picc line"]),
  ]
}
