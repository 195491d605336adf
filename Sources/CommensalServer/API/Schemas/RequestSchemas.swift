internal import Advice
internal import Labels
internal import Reports

/// What is sent, in the words of the answers.
enum RequestSchemas {
  /// Everyday words that are taken beside the identifiers of conditions.
  static let everydayConditions = ["eczema", "itch", "dryness", "hives"]

  /// The condition that a product is asked about.
  static let condition = Schema.word(Condition.allCases.map(\.rawValue) + everydayConditions)
    .meaning("What the product is meant to help").named("ConditionAsked")

  /// Characters of a label, at most; nothing that is stuck on a product comes near.
  static let longestLabel = 40_000

  static let label = Schema.string(1...longestLabel).meaning("The words of the label, as they stand on it")
    .example(.string("LGG Daily Drops. Lacticaseibacillus rhamnosus GG (ATCC 53103), 1 billion CFU per serving."))

  static let name = Schema.string(1...200).meaning("The product’s name, where it is known; else the label’s is taken")

  static let market = Schema.word(Market.all.map(\.code))
    .meaning("Judge claims by the rules of this market alone; without it by all that are held")

  static let route = Schema.word([Route.oral.rawValue, Route.topical.rawValue])

  private static let word = Schema.string(1...100)
  private static let words = word.list(0...50)

  /// What a person chooses to say of themselves.
  static let profile = Schema.object([
    .optional("age_years", .number(0...120)), .optional("sex", .word(Profile.Sex.self)),
    .optional("pregnant", .boolean), .optional("breastfeeding", .boolean), .optional("conditions", words),
    .optional(
      "severity",
      .either([
        .word(SeverityBand.self),
        .object(SeverityScale.all.map { .optional($0.name, $0.isWhole ? whole($0) : .number($0.range)) }),
      ]).meaning("In a word, or a score by scale")
    ), .optional("skin_type", .word(Profile.SkinType.self)), .optional("allergies", words),
    .optional("immunocompromised", .boolean), .optional("central_line", .boolean),
    .optional("preterm_infant", .boolean), .optional("medicines", words), .optional("family_atopy", .boolean),
    .optional("hay_fever", .boolean), .optional("asthma", .boolean), .optional("triggers", words),
    .optional("signs", words),
    .optional("avoid", words.meaning("Ingredients that are not wanted, by any name or family")),
  ]).meaning("What the person chooses to say of themselves; every key may be left out").named("Profile")

  private static func whole(_ scale: SeverityScale) -> Schema {
    .integer(Int(scale.range.lowerBound)...Int(scale.range.upperBound))
  }

  static let read = Schema.object([.required("text", label), .optional("name", name)]).named("ReadRequest")

  static let check = Schema.object([
    .required("text", label), .optional("name", name), .required("condition", condition),
    .optional("profile", profile), .optional("market", market),
  ]).named("CheckRequest")
}
