internal import Reports
internal import SelfTrial

/// What operations on a diary take and answer.
enum DiarySchemas {
  /// Entries at once.
  static let mostEntries = 2_000

  static let day = Schema.string(10...10, .day)
  static let kind = Schema.word(["score", "product", "rescue", "trigger", "note", "phase"])
  static let name = Schema.string(0...200)
  private static let amount = Schema.number(0...10_000)

  private static let item = Schema.object([
    .required("name", .string(1...200)), .required("value", .number(-1e9...1e9)),
  ])

  static let entry = Schema.object([
    .optional("date", day.meaning("The day it is about; today without it")),
    .required("kind", kind),
    .optional("measure", Schema.string(1...60).meaning("Of a score: itch_NRS, SCORAD … or one of your own")),
    .optional("name", name.meaning("Of a product, a medicine or a trigger: as you call it")),
    .optional(
      "value",
      Schema.number(-1e9...1e9).meaning(
        "Of a score its points, of a product doses, of a medicine uses, of a trigger how much"
      )
    ), .optional("planned", amount.meaning("Doses that were meant for the day")),
    .optional("items", item.list(0...200).meaning("The answers behind a score")),
    .optional("text", Schema.string(0...10_000).meaning("The note; of a phase on, off, washout or none")),
  ]).named("DiaryEntry")

  static let addition = Schema.object([.required("entries", entry.list(1...mostEntries))]).named("DiaryAddition")

  /// What may be answered to a scale, and of which day.
  static func answers(_ scale: RatingScale) -> Schema {
    var request = ScaleSchemas.request(scale)
    if case .object(let properties, let others) = request.kind {
      request.kind = .object(properties + [.optional("date", day.meaning("The day; today without it"))], others: others)
    }
    return request
  }

  // MARK: Answers

  private static let keptEntry = Schema.answer([
    ("date", .text), ("kind", kind), ("measure", .text.nullable), ("name", .text.nullable), ("value", .number.nullable),
    ("planned", .number.nullable), ("items", Schema.answer([("name", .text), ("value", .number)]).list),
    ("text", .text.nullable), ("phase", Schema.word(TrialPhase.self).nullable), ("entered", .text),
    ("withdrawn", .boolean), ("stands", .boolean),
  ]).named("KeptDiaryEntry")

  static let diary = Schema.answer([
    ("from", .text.nullable), ("to", .text.nullable), ("days", .count),
    ("measures", Schema.answer([("measure", .text), ("days", .count)]).list), ("entries", keptEntry.list),
  ]).named("Diary")

  static let kept = Schema.answer([
    ("kept", keptEntry.list), ("replaced", Schema.count.meaning("Of them in place of earlier entries")),
  ]).named("KeptDiaryEntries")

  static let triggers = Schema.answer([
    ("measure", .text), ("days", .count), ("false_share", .share),
    (
      "triggers",
      Schema.answer([
        ("name", .text), ("days_with", .count), ("days_without", .count),
        ("effect", .answer([("estimate", .number), ("ci95", .interval)])), ("lag_days", .count),
        ("lag_probabilities", .numbers), ("bayes_factor", .number.nullable),
        ("verdict", .word(TriggerAnalysis.Verdict.allCases.map(\.rawValue))), ("comes_with", .texts),
      ]).list
    ),
  ]).named("DiaryTriggers")

  static let bundle = Schema(
    .object(
      [
        .required("resourceType", .text), .required("type", .text),
        .init(key: "entry", schema: Schema.anything.list, isRequired: false),
      ],
      others: .anything
    )
  ).meaning("HL7 FHIR R4, a Bundle")

  static let erased = Schema.answer([("erased", .boolean)])
}
