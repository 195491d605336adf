internal import Reports
internal import SelfTrial

/// What the operations on scales take and answer.
enum ScaleSchemas {
  /// What may be answered to a scale.
  static func request(_ scale: RatingScale) -> Schema {
    let items = scale.items.map { item in
      Schema.Property.optional(item.id, schema(item.allowed).meaning(item.name))
    }
    let areas = scale.parts.flatMap(\.areas).map { area in
      Schema.Property.optional(area.id, Schema.number(0...100).meaning("\(area.name): per cent of it, for the extent"))
    }
    return .object([
      .required("answers", .object(items + areas)),
      .optional("age_years", Schema.number(0...120).meaning("The person’s age, on which weights may depend")),
    ])
  }

  private static func schema(_ allowed: AllowedAnswers) -> Schema {
    switch allowed {
    case .whole(let range): .integer(range)
    case .number(let range): .number(range)
    case .halvesFromOne(let highest): Schema(.choice([0] + stride(from: 1, through: Double(highest), by: 0.5)))
    case .count: .integer(0...10_000)
    }
  }

  private static let reference = Schema.answer([
    ("citation", .text), ("doi", .text.nullable), ("url", .text), ("seen", .word(RatingScale.Reference.Seen.self)),
  ]).named("Reference")

  private static let about: [(String, Schema)] = [
    ("name", .text), ("measures", .text), ("rater", .word(RatingScale.Rater.self)), ("period", .text),
    ("lowest", .number), ("highest", .number.nullable), ("direction", .word(RatingScale.Direction.self)),
    ("bands", Schema.answer([("name", .text), ("from", .number), ("below", .number.nullable)]).list),
    (
      "mcid",
      Schema.answer([
        ("points", .number), ("range", .interval.nullable), ("population", .text), ("source", reference),
      ]).nullable.meaning("The smallest difference that matters to people")
    ), ("terms", .text.meaning("Who holds the rights")), ("remarks", .texts), ("sources", reference.list),
  ]

  static let scales = Schema.answer([
    ("scales", Schema.answer([("scale", .text)] + about).named("Scale").list)
  ])

  static let items = Schema.answer(
    [
      ("scale", .text),
      ("items", Schema.answer([("item", .text), ("name", .text), ("allowed", .text)]).list),
      (
        "areas",
        Schema.answer([("area", .text), ("name", .text), ("share", .number), ("share_of_infant", .number)]).list
      ), ("may_be_missing", .count), ("example", .text.meaning("Answers as a file for the command")),
    ] + about
  ).named("ScaleItems")

  static let score = Schema.answer(
    [
      ("scale", .text), ("score", .number.nullable), ("band", .text.nullable),
      ("parts", Schema.each(.number).meaning("What each part adds to the score")),
      (
        "details",
        Schema.answer([
          ("part", .text), ("name", .text), ("points", .number), ("highest", .number.nullable), ("answered", .number),
        ]).list
      ), ("notes", .texts),
    ] + about
  ).named("Score")
}
