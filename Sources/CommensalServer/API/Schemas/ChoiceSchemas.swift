internal import Advice
internal import Labels
internal import Reports

/// What `rank`, `compare` and `search` take and answer.
enum ChoiceSchemas {
  static let rankRequest = Schema.object([
    .required(
      "products",
      Schema.object([
        .optional("id", Schema.string(1...200)), .optional("name", RequestSchemas.name),
        .required("text", RequestSchemas.label),
      ]).list(1...ChoiceOperations.mostProducts)
    ), .required("condition", RequestSchemas.condition), .optional("profile", RequestSchemas.profile),
    .optional("route", RequestSchemas.route.meaning("Only products used this way")),
    .optional(
      "form",
      Schema.word(Shelf.names).meaning("Only products of this form; supplement is all that is swallowed")
    ), .optional("top", .integer(1...ChoiceOperations.mostProducts).meaning("How many to list; all without it")),
  ]).named("RankRequest")

  static let compareRequest = Schema.object([
    .required(
      "products",
      Schema.object([.optional("name", RequestSchemas.name), .required("text", RequestSchemas.label)])
        .list(2...ChoiceOperations.mostCompared)
    ), .optional("condition", RequestSchemas.condition), .optional("profile", RequestSchemas.profile),
    .optional("market", RequestSchemas.market),
  ]).named("CompareRequest")

  private static let judged: [(String, Schema)] = [
    ("form", LabelSchemas.form), ("verdict", LabelSchemas.verdict), ("match", LabelSchemas.match),
    ("score", .number.nullable.meaning("The benefit that can be counted on with 75 % probability")),
    ("effect", LabelSchemas.effect.nullable), ("certainty", LabelSchemas.certainty.nullable),
    ("safety", LabelSchemas.remark.list), ("trial_verdict", LabelSchemas.verdict),
    ("dose_ratio", .number.nullable), ("label_missing", .texts),
  ]

  static let ranking = Schema.answer([
    ("condition", LabelSchemas.condition),
    (
      "ranked",
      Schema.answer(
        [
          ("place", .count), ("id", .text.nullable), ("name", .text.nullable),
          ("line", .count.meaning("Which of those sent, from 1")), ("route", LabelSchemas.route),
        ] + judged + [
          ("why", .text), ("ties", .count), ("tied_with", Schema.text.nullable.list),
          (
            "price_per_tested_dose",
            Schema.answer([("amount", .number), ("currency", .text.nullable)]).nullable
          ),
        ]
      ).named("RankedProduct").list
    ), ("read", .count), ("complete", .boolean), ("skipped", .count), ("skipped_why", .each(.count)),
    ("route", LabelSchemas.route.nullable), ("shelf", .text.nullable), ("cautious_probability", .share),
    ("score_step", .number), ("disclaimer", .text),
  ]).named("Ranking")

  static let comparison = Schema.answer([
    ("condition", LabelSchemas.condition),
    (
      "outcome",
      .answer([
        ("kind", .word(["none-for-them", "safer", "works-better", "better-shown", "not-told-apart"])),
        ("better", Schema.count.nullable.meaning("Which of those sent, from 0")), ("not_told_apart", Schema.count.list),
        ("probability_better", Schema.share.nullable), ("headline", .text), ("why", .text),
      ])
    ),
    (
      "criteria",
      Schema.answer([
        ("id", .word(Comparison.Criterion.self)), ("values", .texts), ("best", Schema.count.list),
        ("decides", .boolean),
      ]).list
    ),
    (
      "products",
      Schema.answer(
        [("name", .text)] + judged + [
          ("claims", LabelSchemas.claim.list), ("label_quality", LabelSchemas.missing.list), ("summary", .text),
        ]
      ).list
    ), ("disclaimer", .text),
  ]).named("Comparison")

  // MARK: Search

  static let found = Schema.answer([
    ("total", Schema.count.meaning("How many fit in all")), ("skip", .count),
    (
      "products",
      Schema.answer([
        ("id", .text.nullable), ("line", .count), ("name", .text.nullable), ("form", LabelSchemas.form),
        ("route", LabelSchemas.route), ("language", .text.nullable),
        (
          "microbes",
          Schema.answer([
            ("written", .text), ("name", .text), ("strain", .text.nullable), ("strain_id", .text.nullable),
            ("viability", LabelSchemas.viability), ("cfu", .number.nullable),
          ]).list
        ), ("total_cfu", .number.nullable), ("total_cfu_basis", .text.nullable), ("dose_guaranteed", .text.nullable),
        (
          "claims",
          Schema.answer([
            ("text", .text), ("conditions", LabelSchemas.condition.list),
            ("verdict", .word(ClaimJudgement.Verdict.self)), ("why", .text), ("rule", .text.nullable),
            ("words", .texts), ("trials", .texts),
          ]).list
        ),
        (
          "verdicts",
          Schema.answer([
            ("condition", LabelSchemas.condition), ("claimed", .boolean), ("verdict", LabelSchemas.verdict),
            ("match", LabelSchemas.match),
          ]).list
        ),
      ]).named("CatalogueProduct").list
    ),
  ]).named("FoundProducts")
}
