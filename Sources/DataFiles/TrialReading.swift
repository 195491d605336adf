internal import Evidence

/// A trial record: `Data/trials/<id>.yaml`.
enum TrialReading {
  static func trial(_ record: YAMLRecord) -> Trial {
    defer { record.finish() }
    return Trial(
      id: record.requiredString("id"),
      title: record.requiredString("title"),
      citation: record.string("citation"),
      doi: record.string("doi"),
      pmid: record.string("pmid"),
      registration: record.string("registration"),
      condition: record.requiredString("condition"),
      alsoConditions: record.strings("also_conditions"),
      purpose: record.requiredWord("purpose", Trial.Purpose.self) ?? .treatment,
      status: record.word("status", Trial.Status.self) ?? .published,
      population: record.record("population").map(population) ?? .init(),
      design: record.record("design").map(design) ?? .init(),
      funding: record.word("funding", Trial.Funding.self),
      riskOfBias: record.record("risk_of_bias").flatMap(riskOfBias),
      arms: record.records("arms", isRequired: true).map(arm),
      outcomes: record.records("outcomes").compactMap(OutcomeReading.outcome),
      sources: sources(record),
      caveats: record.string("caveats") ?? "",
      sameTrialAs: record.string("same_trial_as")
    )
  }

  /// The sources of a record: at least one, each with its address.
  static func sources(_ record: YAMLRecord) -> [Trial.Source] {
    record.records("sources", isRequired: true).compactMap { source in
      defer { source.finish() }
      let url = source.requiredString("url")
      guard let seen = source.requiredWord("seen", Trial.Source.Kind.self) else { return nil }
      return Trial.Source(url: url, seen: seen)
    }
  }

  private static func population(_ record: YAMLRecord) -> Trial.Population {
    defer { record.finish() }
    let ages = record.pair("age_years", allowsNull: true)
    return Trial.Population(
      group: record.word("group", Trial.Population.Group.self),
      minimumAge: ages?.0,
      maximumAge: ages?.1,
      severity: record.string("severity"),
      n: record.int("n"),
      country: record.string("country")
    )
  }

  private static func design(_ record: YAMLRecord) -> Trial.Design {
    defer { record.finish() }
    return Trial.Design(
      kind: record.word("type", Trial.Design.Kind.self),
      blinding: record.word("blinding", Trial.Design.Blinding.self),
      isRandomised: record.bool("randomised"),
      weeks: record.double("weeks"),
      followUpWeeks: record.double("follow_up_weeks")
    )
  }

  private static func riskOfBias(_ record: YAMLRecord) -> Trial.RiskOfBias? {
    defer { record.finish() }
    let source = record.string("source")
    let note = record.string("note")
    return record.requiredWord("overall", Trial.RiskOfBias.Level.self).map {
      Trial.RiskOfBias(overall: $0, source: source, note: note)
    }
  }

  private static func arm(_ record: YAMLRecord) -> TrialArm {
    defer { record.finish() }
    return TrialArm(
      id: record.requiredString("id"),
      role: record.requiredWord("role", TrialArm.Role.self) ?? .control,
      pools: record.strings("pools"),
      route: record.word("route", TrialArm.Route.self),
      form: record.string("form"),
      viability: record.word("viability", TrialArm.Viability.self),
      microbes: record.records("microbes").map(microbe),
      otherActives: record.strings("other_actives"),
      doseCFUPerDay: record.double("dose_cfu_per_day"),
      doseText: record.string("dose_text"),
      nRandomised: record.int("n_randomised"),
      nAnalysed: record.int("n_analysed"),
      with: record.string("with")
    )
  }

  private static func microbe(_ record: YAMLRecord) -> TrialArm.Microbe {
    defer { record.finish() }
    return TrialArm.Microbe(
      reported: record.requiredString("reported"),
      species: record.string("species"),
      strain: record.string("strain")
    )
  }
}
