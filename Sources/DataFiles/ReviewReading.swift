internal import Evidence
internal import Statistics

/// A review record: `Data/reviews/<id>.yaml`.
enum ReviewReading {
  static func review(_ record: YAMLRecord) -> PublishedReview {
    defer { record.finish() }
    return PublishedReview(
      id: record.requiredString("id"),
      citation: record.requiredString("citation"),
      doi: record.string("doi"),
      pmid: record.string("pmid"),
      condition: record.requiredString("condition"),
      question: record.requiredString("question"),
      purpose: record.word("purpose", Trial.Purpose.self),
      route: record.word("route", TrialArm.Route.self),
      searchedTo: record.int("searched_to"),
      selection: record.record("select").map(selection),
      trials: record.int("k_review"),
      participants: record.int("n_review"),
      trialList: trialList(record),
      resultText: record.string("result_text"),
      pooled: record.records("pooled").map(pooled),
      sources: TrialReading.sources(record),
      caveats: record.string("caveats") ?? ""
    )
  }

  private static func pooled(_ record: YAMLRecord) -> PublishedReview.Pooled {
    defer { record.finish() }
    return PublishedReview.Pooled(
      measure: record.requiredString("measure"),
      definition: record.string("definition"),
      subgroup: record.string("subgroup"),
      unit: record.string("unit"),
      week: record.double("week"),
      subjects: record.word("subjects", PublishedReview.Subjects.self) ?? .people,
      effect: record.word("effect", TrialOutcome.Effect.self),
      estimate: record.double("estimate"),
      ci95: interval("ci95", of: record),
      predictionInterval: interval("prediction_interval", of: record),
      p: record.double("p"),
      pBelow: record.double("p_below"),
      i2: record.double("i2"),
      trials: record.int("k_trials"),
      participants: record.int("n_participants"),
      method: record.word("method", HeterogeneityMethod.self),
      test: record.word("test", CoefficientTest.self),
      verdict: record.word("result", TrialOutcome.Verdict.self),
      resultText: record.string("result_text"),
      note: record.string("note"),
      doubt: record.string("doubt"),
      trialList: trialList(record),
      selection: record.record("select").map(selection)
    )
  }

  private static func trialList(_ record: YAMLRecord) -> PublishedReview.TrialList {
    PublishedReview.TrialList(held: record.strings("included"), notHeld: record.strings("not_held"))
  }

  private static func selection(_ record: YAMLRecord) -> TrialSelection {
    defer { record.finish() }
    let ages = record.pair("age_years", allowsNull: true)
    return TrialSelection(
      taxa: record.strings("taxa"),
      strainID: record.string("strain_id"),
      blend: record.word("microbes", TrialSelection.Blend.self),
      minimumAge: ages?.0,
      maximumAge: ages?.1,
      countries: record.strings("countries")
    )
  }

  private static func interval(_ key: String, of record: YAMLRecord) -> TrialOutcome.Interval? {
    guard let pair = record.pair(key), let low = pair.0, let high = pair.1 else { return nil }
    return TrialOutcome.Interval(low: low, high: high)
  }
}
