internal import Evidence

/// An entry of a trial's `outcomes`.
enum OutcomeReading {
  private enum Kind: String, CaseIterable {
    case contrast, arms
  }

  static func outcome(_ record: YAMLRecord) -> TrialOutcome? {
    defer { record.finish() }
    // Every key is asked for whatever the kind, so that a wrong kind does not make the others unknown.
    let kind = record.requiredWord("kind", Kind.self)
    let content = kind.flatMap { $0 == .contrast ? contrast(record) : arms(record) }
    var outcome = TrialOutcome(
      measure: record.requiredString("measure"),
      definition: record.string("definition"),
      site: record.string("site"),
      subgroup: record.string("subgroup"),
      unit: record.string("unit"),
      week: record.double("week"),
      content: content ?? .contrast(.init())
    )
    outcome.p = record.double("p")
    outcome.pBelow = record.double("p_below")
    outcome.direction = record.word("direction", TrialOutcome.Direction.self)
    outcome.verdict = record.word("result", TrialOutcome.Verdict.self)
    outcome.resultText = record.string("result_text")
    outcome.note = record.string("note")
    outcome.doubt = record.string("doubt")
    return content == nil ? nil : outcome
  }

  private static func contrast(_ record: YAMLRecord) -> TrialOutcome.Content {
    .contrast(
      TrialOutcome.Contrast(
        active: record.string("active"),
        control: record.string("control"),
        effect: record.word("effect", TrialOutcome.Effect.self),
        estimate: record.double("estimate"),
        ci95: interval("ci95", of: record)
      )
    )
  }

  private static func arms(_ record: YAMLRecord) -> TrialOutcome.Content? {
    let values = record.records("values", isRequired: true).map(armValue)
    return record.requiredWord("statistic", TrialOutcome.Statistic.self).map { .arms(statistic: $0, values: values) }
  }

  private static func armValue(_ record: YAMLRecord) -> TrialOutcome.ArmValue {
    defer { record.finish() }
    var value = TrialOutcome.ArmValue(arm: record.requiredString("arm"), n: record.int("n"))
    value.mean = record.double("mean")
    value.sd = record.double("sd")
    value.se = record.double("se")
    value.ci95 = interval("ci95", of: record)
    value.median = record.double("median")
    value.iqr = interval("iqr", of: record)
    value.geometricMean = record.double("geometric_mean")
    value.events = record.double("events")
    value.percent = record.double("percent")
    value.pWithin = record.double("p_within")
    value.pWithinBelow = record.double("p_within_below")
    return value
  }

  private static func interval(_ key: String, of record: YAMLRecord) -> TrialOutcome.Interval? {
    guard let pair = record.pair(key), let low = pair.0, let high = pair.1 else { return nil }
    return TrialOutcome.Interval(low: low, high: high)
  }
}
