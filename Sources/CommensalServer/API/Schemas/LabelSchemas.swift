internal import Advice
internal import Evidence
internal import Labels
internal import Microbes

/// What `read` and `check` answer.
enum LabelSchemas {
  static let form = Schema.word(ProductForm.self)
  static let route = Schema.word(Route.self)
  static let condition = Schema.word(Condition.self)
  static let viability = Schema.word(Labels.Viability.self)

  static let product = Schema.answer([
    ("name", .text.nullable), ("form", form), ("route", route),
    ("language", .text.nullable.meaning("ISO 639-1 code of the language that the label is written in")),
  ]).named("Product")

  static let microbe = Schema.answer([
    ("written", .text.meaning("The words on the label")),
    ("name", .text.meaning("The current valid name at the rank that the label supports")),
    ("rank", .word(Rank.self)), ("strain", .text.nullable.meaning("The designation, as the label prints it")),
    ("strain_id", .text.nullable.meaning("The strain’s identifier, as explain takes it")), ("viability", viability),
    ("cfu", .number.nullable.meaning("Per serving, for this microbe alone")),
    ("amount", .text.nullable.meaning("Cells or milligrams, as printed, where no CFU are")),
    ("span", Schema.count.list(2...2).meaning("Start and end in the UTF-8 bytes of the text")),
  ]).named("Microbe")

  static let ingredient = Schema.answer([("written", .text), ("name", .text), ("roles", .texts)]).named("Ingredient")

  static let head: [(String, Schema)] = [
    ("product", product), ("microbes", microbe.list), ("total_cfu", .number.nullable),
    ("total_cfu_basis", Schema.word(DoseBasis.self).nullable),
    ("dose_guaranteed", Schema.word(DoseGuarantee.self).nullable), ("servings_per_day", .number.nullable),
    ("units_per_serving", .number.nullable),
  ]

  static let reading = Schema.answer(
    head + [
      ("prebiotics", .texts), ("ingredients", ingredient.list), ("allergens", .texts),
      ("states_storage", .boolean.nullable), ("states_use_by", .boolean.nullable),
      ("claims", Schema.answer([("text", .text), ("conditions", condition.list)]).list), ("warnings", .texts),
      ("notes", .texts), ("note_kinds", Schema.word(ReadingNote.Kind.self).list),
      ("confidence", .share.meaning("How well the label could be read")),
    ]
  ).named("Reading")

  // MARK: Check

  static let verdict = Schema.word(Answer.Verdict.self)
  static let match = Schema.word(MatchLevel.self)

  static let effect = Schema.answer([
    ("measure", .text), ("kind", .text.meaning("MD, SMD, RR, OR … as the evidence reports it")),
    ("estimate", .number), ("ci95", .interval), ("quartiles", .interval.nullable),
    ("prediction95", .interval.nullable.meaning("Where the next group of people would lie")),
    ("probability_of_benefit", .share), ("probability_beyond_mcid", .share.nullable), ("mcid", .number.nullable),
    ("k_trials", .count), ("n_participants", .count.nullable),
    ("nearest", .text.meaning("How near the nearest of the trials comes to the product")), ("trials", .texts),
    (
      "raw",
      Schema.answer([
        ("estimate", .number), ("ci95", .interval), ("trials", .texts), ("n_participants", .count.nullable),
      ]).nullable.meaning("What the nearest trials found, taken alone")
    ),
    (
      "borrowed",
      Schema.answer([
        ("k_trials", .count), ("n_participants", .count.nullable), ("share_blend", .number),
        ("share_strains", .number), ("share_species", .number), ("share_other_microbes", .number),
        ("share_prior", .number),
      ]).meaning("What the estimate rests on")
    ),
  ]).named("Effect")

  static let certainty = Schema.answer([
    ("grade", .word(Certainty.Grade.self)),
    (
      "reasons",
      Schema.answer([("domain", .word(Certainty.Domain.self)), ("step", .integer(-3...2)), ("why", .text)]).list
    ),
  ]).named("Certainty")

  static let claim = Schema.answer([
    ("text", .text), ("conditions", condition.list), ("verdict", .word(ClaimJudgement.Verdict.self)), ("why", .text),
    ("rule", .text.nullable),
    ("rules", Schema.answer([("id", .text), ("jurisdiction", .text), ("source", .text)]).list), ("trials", .texts),
    ("words", .texts), ("wording", .text.nullable),
  ]).named("Claim")

  static let remark = Schema.answer([
    ("id", .text), ("severity", .word(SafetyFact.Severity.self)), ("why", .text), ("source", .text),
    ("personal", .boolean), ("red_flag", .boolean), ("choice", .boolean),
  ]).named("SafetyRemark")

  static let missing = Schema.answer([("id", .text), ("missing", .text), ("why", .text), ("rule", .text.nullable)])
    .named("MissingStatement")

  static let trialMatch = Schema.answer([
    ("id", .text), ("match", match), ("n", .count.nullable), ("weeks", .number.nullable), ("doi", .text.nullable),
    ("pmid", .text.nullable), ("route", .text.nullable), ("dose_cfu_per_day", .number.nullable),
    ("dose_ratio", .number.nullable.meaning("The label’s dose over the trial’s")), ("arm", .text), ("title", .text),
    ("purpose", .word(Trial.Purpose.self)), ("comparison", .text), ("result", .text),
    ("direction", .word(TrialMatch.Direction.self)), ("main_measure", .text.nullable), ("other_results", .texts),
    ("cautions", .texts),
    ("relation", .text.meaning("asked, prevention, or the related condition that it is of")), ("controlled", .boolean),
    ("sources", .texts),
  ]).named("TrialMatch")

  static let check = Schema.answer(
    head + [
      ("condition", condition), ("verdict", verdict), ("match", match), ("trials", trialMatch.list),
      ("effect", effect.nullable), ("certainty", certainty.nullable), ("claims", claim.list), ("safety", remark.list),
      ("label_quality", missing.list), ("expected", expected.nullable), ("summary", .text), ("disclaimer", .text),
      ("narrowed", narrowing.nullable), ("avoid", avoid.list), ("verdict_reason", .text), ("trials_searched", .count),
      ("related_trials", trialMatch.list),
      (
        "set_aside",
        Schema.answer([
          ("id", .text), ("match", match), ("reason", .word(SetAsideTrial.Reason.self)), ("why", .text),
        ]).list
      ), ("ingredients", ingredient.list), ("notes", .texts),
      ("note_kinds", Schema.word(ReadingNote.Kind.self).list), ("confidence", .share),
    ]
  ).named("Check")

  private static let band = Schema.answer([("median", .numbers), ("low", .numbers), ("high", .numbers)])
    .named("Band")

  private static let courses: [(String, Schema)] = [
    ("with_product", band), ("without", band), ("placebo_group", band),
  ]

  private static let expected = Schema.answer(
    [("measure", .text), ("weeks", .numbers)] + courses + [
      ("POEM", .answer([("weeks", .numbers)] + courses)),
      (
        "start",
        .answer([
          ("SCORAD", .number.nullable), ("from", .text.nullable), ("beyond_model", .boolean), ("unused", .texts),
          ("difference", .number),
        ])
      ),
      (
        "difference",
        .answer([("measure", .text), ("week", .number), ("estimate", .number), ("ci95", .interval)])
      ),
      (
        "potency",
        .answer([("class", .text), ("billions_per_day", .number), ("mean", .number), ("ci95", .interval)])
      ),
      (
        "cut",
        Schema.answer([
          ("reach", .number), ("probability_beyond_reach", .number), ("probability_of_harm", .number),
          ("why", .text.nullable),
        ]).nullable
      ), ("words", .texts), ("limits", .texts),
    ]
  ).meaning("The course to expect with eczema, week by week, in points of SCORAD").named("ExpectedCourse")

  private static let narrowing = Schema.answer([
    (
      "by",
      .answer([
        ("age_group", Schema.word(AgeGroup.self).nullable), ("severity", Schema.word(SeverityBand.self).nullable),
        ("severity_from", .text.nullable),
      ])
    ), ("k_trials", .answer([("before", .count), ("after", .count)])),
    ("n_participants", .answer([("before", .count.nullable), ("after", .count.nullable)])), ("before", effect),
    ("certainty_before", certainty), ("after", effect.nullable), ("certainty_after", certainty.nullable),
    ("interval_ratio", .number.nullable), ("used", .boolean),
    ("left_out", Schema.answer([("id", .text), ("why", .text)]).list), ("unstated", .texts), ("why", .text),
  ]).meaning("The estimate from trials of people like the one who asks").named("Narrowing")

  private static let avoid = Schema.answer([
    ("entry", .text), ("understood_as", .text.nullable), ("only_as_written", .boolean),
    (
      "found",
      Schema.answer([
        ("written", .text), ("where", .word(AvoidMatch.Place.self)), ("how", .word(AvoidMatch.Relation.self)),
        ("through", .text.nullable),
      ]).list
    ), ("why", .text),
  ]).named("AvoidFinding")
}
