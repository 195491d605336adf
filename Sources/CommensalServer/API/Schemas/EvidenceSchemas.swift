internal import Advice
internal import Evidence
internal import Reports
internal import Statistics

/// What the operations on evidence take and answer.
enum EvidenceSchemas {
  static let conditions = Schema.answer([
    (
      "conditions",
      Schema.answer([
        ("condition", LabelSchemas.condition), ("name", .text), ("of_skin", .boolean),
        ("measures", .texts.meaning("What its trials are judged by, the first before the others")), ("trials", .count),
      ]).list
    )
  ]).named("Conditions")

  static let trial = Schema.answer([
    ("id", .text), ("title", .text), ("condition", .text), ("also_conditions", .texts),
    ("purpose", .word(Trial.Purpose.self)), ("status", .word(Trial.Status.self)),
    (
      "microbes",
      Schema.answer([
        ("reported", .text), ("name", .text.nullable), ("strain", .text.nullable), ("strain_id", .text.nullable),
      ]).list
    ), ("n", .count.nullable), ("weeks", .number.nullable), ("route", .text.nullable),
    (
      "design",
      .answer([
        ("type", Schema.word(Trial.Design.Kind.self).nullable),
        ("blinding", Schema.word(Trial.Design.Blinding.self).nullable), ("randomised", .boolean.nullable),
        ("follow_up_weeks", .number.nullable),
      ])
    ),
    (
      "population",
      .answer([
        ("group", Schema.word(Trial.Population.Group.self).nullable),
        ("age_years", Schema.number.nullable.list(2...2)), ("severity", .text.nullable),
        ("country", .text.nullable),
      ])
    ), ("funding", Schema.word(Trial.Funding.self).nullable),
    ("risk_of_bias", Schema.word(Trial.RiskOfBias.Level.self).nullable), ("dose_cfu_per_day", .number.nullable),
    ("comparison", .text), ("result", .text), ("direction", .word(TrialMatch.Direction.self)), ("cautions", .texts),
    ("caveats", .text.nullable), ("citation", .text.nullable), ("doi", .text.nullable), ("pmid", .text.nullable),
    ("registration", .text.nullable), ("sources", .texts), ("same_trial_as", .text.nullable),
  ]).named("Trial")

  static let trials = Schema.answer([
    ("condition", .text.nullable), ("microbe", .text.nullable), ("count", .count), ("trials", trial.list),
  ]).named("Trials")

  static let explanation = Schema.answer([
    ("term", .text), ("kind", .text), ("names", .texts), ("text", .text), ("facts", .each(.text)), ("sources", .texts),
    ("trials", trial.list), ("see_also", .texts),
  ]).named("Explanation")

  // MARK: Pooling

  private static let study = Schema.string(1...200).meaning("What the study is called")
  private static let estimate = Schema.number(-1e6...1e6).meaning("The effect; of a ratio its logarithm")
  private static let variance = Schema.number(1e-9...1e9)
    .meaning("The sampling variance of the effect")
  private static let error = Schema.number(1e-4...3e4)
    .meaning("The standard error of the effect")

  static let poolRequest = Schema.object([
    .required(
      "studies",
      Schema.either([
        .object([.optional("study", study), .required("yi", estimate), .required("vi", variance)]),
        .object([.optional("study", study), .required("yi", estimate), .required("sei", error)]),
      ]).list(1...EvidenceOperations.mostStudies)
    ),
    .optional(
      "method",
      Schema.word(HeterogeneityMethod.self).meaning("How differences between studies are estimated; REML without it")
    ),
    .optional("test", Schema.word(CoefficientTest.self).meaning("Wald (z) or Knapp and Hartung (knha); z without it")),
    .optional("bias", Schema.boolean.meaning("Whether to look at small studies and leave each study out in turn")),
  ]).named("PoolRequest")

  private static let leftOut = Schema.answer([
    ("study", .text), ("estimate", .number.nullable), ("se", .number.nullable), ("ci95", .interval.nullable),
    ("tau2", .number.nullable), ("i2", .number.nullable),
  ])

  static let pooled = Schema(
    .object(
      [
        ("k", .count), ("estimate", .number), ("se", .number), ("ci95", .interval), ("p", .number.nullable),
        ("statistic", .number.nullable), ("tau2", .number.nullable), ("tau2_ci95", openInterval.nullable),
        ("i2", .number.nullable), ("h2", .number.nullable), ("q", .number.nullable), ("q_p", .number.nullable),
        ("prediction95", openInterval.nullable), ("method", .word(HeterogeneityMethod.self)),
        ("test", .word(CoefficientTest.self)), ("warnings", .texts),
      ].map { .required($0.0, $0.1) }
        + [
          ("egger_mixed_z", .number.nullable), ("egger_mixed_p", .number.nullable), ("egger_lm_t", .number.nullable),
          ("egger_lm_p", .number.nullable), ("trimfill_k0", .count.nullable), ("trimfill_side", .text.nullable),
          ("trimfill_estimate", .number.nullable), ("leave_one_out", Schema.number.nullable.list),
          ("leave_one_out_studies", leftOut.list),
        ].map { (property: (String, Schema)) in
          Schema.Property(key: property.0, schema: property.1, isRequired: false)
        },
      others: .anything
    )
  ).named("Pooled")

  /// An end that lies nowhere is `null`.
  private static let openInterval = Schema.number.nullable.list(2...2)
}
