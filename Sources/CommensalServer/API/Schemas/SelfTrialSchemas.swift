internal import Answering
internal import Reports
internal import SelfTrial

/// What trials of one person take and answer.
enum SelfTrialSchemas {
  private static let points = Schema.number(-1e6...1e6)

  private static let row = Schema.object([
    .required("date", .string(10...10, .day)),
    .required("measure", Schema.string(1...60).meaning("SCORAD, POEM, itch_NRS … or any name of your own")),
    .optional("value", points.meaning("null where it was not taken")),
    .optional(
      "phase",
      Schema.word(TrialPhase.self).meaning("on: with the product; without it the day goes on as the one before")
    ),
    .optional("taken", Schema.share.meaning("Share of the day’s doses that was taken")),
    .optional("rescue", Schema.share.meaning("Rescue medicine, from none to as much as ever in a day")),
  ]).named("TrialRow")

  private static let rows = row.list(1...SelfTrialOperations.mostRows)

  private static let product = Schema.object([
    .required("text", RequestSchemas.label), .optional("name", RequestSchemas.name),
  ]).meaning("The product’s label: looks for what its trials found; needs “condition”")

  private static let days = Schema.number(0.01...365)

  private static let settings: [Schema.Property] = [
    .optional("measure", Schema.string(1...60).meaning("The measure; without it the one with most values")),
    .optional("product", product), .optional("condition", RequestSchemas.condition),
    .optional("onset", days.meaning("Days until most of the effect is there; 4 without it")),
    .optional("wash_out", days.meaning("Days until most of the effect is gone; 4 without it")),
    .optional(
      "difference",
      Schema.number(TrialSettings.allowed).meaning("Least difference that matters, in points, where it is not known")
    ), .optional("higher_is_better", .boolean),
  ]

  static let analyseRequest = Schema.object(
    [
      .required("rows", rows),
      .optional(
        "prior",
        Schema.word(["flat", "sceptical", "evidence"]).meaning("What to believe beforehand; flat without it")
      ),
      .optional(
        "effect",
        Schema.object([.required("mean", points), .required("sd", .number(TrialSettings.allowed))])
          .meaning("What trials found, in points; negative where the measure fell")
      ),
    ] + settings
  ).named("AnalyseRequest")

  static func planRequest(_ limits: ServerLimits) -> Schema {
    Schema.object(
      [
        .optional("rows", rows.meaning("A diary, to learn from how much the measure goes up and down by itself")),
        .optional("effect", Schema.number(TrialSettings.allowed).meaning("The improvement to look for, in points")),
        .optional("weeks", .integer(1...limits.plannedWeeks).meaning("How long it may take; 12 without it")),
        .optional("design", Schema.string(1...30, .design).meaning("Plan this design and not the best")),
        .optional("start", Schema.string(10...10, .day).meaning("The first day; the next Monday without it")),
        .optional("seed", .integer(Schema.exactWhole).meaning("Of the order of phases and the made-up people")),
        .optional(
          "people",
          .integer(8...limits.plannedPeople).meaning("Made-up people for each of the best designs")
        ),
        .optional(
          "missing",
          .number(0...0.9).meaning("Share of days without an entry that is expected; 0.1 without it")
        ),
        .optional("adherence", .number(0.1...1).meaning("Share of doses that is expected to be taken; 0.9 without it")),
      ] + settings
    ).named("PlanRequest")
  }

  // MARK: Answers

  private static let effect = Schema.answer([("estimate", .number), ("ci95", .interval), ("sd", .number)])
    .named("PersonalEffect")

  private static let priors = Schema.each(
    .answer([("mean", .number), ("sd", .number), ("effect", effect)])
  )

  private static let level = Schema.answer([("median", .numbers), ("low", .numbers), ("high", .numbers)])
  private static let coming = Schema.answer(
    ["median", "q25", "q75", "low", "high"].map { ($0, Schema.numbers) }
  )

  static let analysis = Schema.answer([
    ("measure", .text), ("lower_is_better", .boolean), ("effect", effect), ("probability_of_benefit", .share),
    ("probability_beyond_mcid", Schema.share.nullable), ("mcid", .number.nullable),
    ("days", Schema.count.meaning("Days with a value")), ("days_in_all", .count), ("first_day", .text),
    ("last_day", .text), ("decision", .word(TrialDecision.self)),
    (
      "rule",
      .answer([
        ("bayes_factor_of_benefit", .number.nullable), ("bayes_factor_of_harm", .number.nullable),
        ("bayes_factor_needed", .number), ("probability_of_no_difference", .number), ("probability_needed", .number),
        ("margin", .number),
      ])
    ), ("prior", .word(["flat", "sceptical", "evidence"])), ("priors", priors),
    (
      "parameters",
      .answer(
        ["day_sd", "day_alone_share", "autocorrelation", "drift_sd_per_day", "onset_days", "washout_days"].map {
          ($0, .number)
        }
      )
    ),
    (
      "outlook",
      Schema.answer([("weeks", .count), ("ci95_width", .number), ("chance_of_answer", .number)]).list
    ), ("course", .answer([("dates", .texts), ("level", level), ("level_without", level)])),
    ("forecast", .answer([("days", .numbers), ("with_product", coming), ("without", coming)])), ("notes", .texts),
  ]).named("PersonalTrial")

  private static let variability = Schema.either([
    .answer([("from", .word(["population"]))]),
    .answer(
      [("from", .word(["diary"])), ("days", .count)]
        + ["level", "day_sd", "autocorrelation", "day_alone_share", "drift_sd_per_day"].map { ($0, .number) }
    ),
  ])

  static let plan = Schema.answer([
    ("measure", .text), ("effect", .number), ("effect_from", .text), ("variability", variability),
    ("onset_days", .number), ("washout_days", .number), ("missing", .number), ("adherence", .number),
    (
      "designs",
      Schema.answer([
        ("id", .text), ("kind", .word(TrialDesign.Kind.self)), ("days", .count), ("switches", .count),
        ("people", .count), ("probability_of_telling", .share), ("standard_error", .number), ("false_helps", .share),
        ("told_no_difference_without_effect", .share), ("median_days_to_answer", Schema.count.nullable),
        ("ci95_width", .number),
      ]).list
    ), ("chosen", .text), ("probability_of_telling", .share),
    (
      "schedule",
      Schema.answer([("from", .text), ("to", .text), ("days", .count), ("phase", .word(TrialPhase.self))]).list
    ), ("seed", .text),
  ]).named("PersonalPlan")
}
