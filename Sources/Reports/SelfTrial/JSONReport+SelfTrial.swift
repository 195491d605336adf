import SelfTrial
import Statistics

extension JSONReport {
  /// `commensal trial analyse`: what a diary says of a product's effect on one person.
  ///
  /// An effect is the change in points that full use brings in the long run: negative where the measure falls, which is
  /// an improvement where `lower_is_better`. Days of the forecast count from the last day of the diary.
  public static func trial(_ trial: AnalysedTrial) -> JSON {
    let analysis = trial.analysis
    let measure = analysis.model.measure
    let series = analysis.series
    return .object([
      .init("measure", .string(measure.name)),
      .init("lower_is_better", .bool(measure.lowerIsBetter)),
      .init("effect", effect(analysis.effect)),
      .init("probability_of_benefit", .number(analysis.probabilityOfBenefit)),
      .init("probability_beyond_mcid", .optional(analysis.probabilityBeyondMinimalImportantDifference)),
      .init("mcid", .optional(measure.minimalImportantDifference)),
      .init("days", .optional(series.observedDays)),
      .init("days_in_all", .optional(series.count)),
      .init("first_day", .string(series.firstDay.description)),
      .init("last_day", .string(series.firstDay.advanced(by: series.count - 1).description)),
      .init("decision", .string(analysis.decision.rawValue)),
      .init("rule", rule(analysis)),
      .init("prior", .string(word(analysis.model.effectPrior))),
      .init("priors", priors(trial)),
      .init("parameters", parameters(analysis.parameters)),
      .init("outlook", .array(analysis.outlook(weeks: AnalysedTrial.weeksAhead).map(outlook))),
      .init("course", course(analysis.course(daysAhead: 0))),
      .init("forecast", forecast(analysis)),
      .init("notes", .strings(trial.notes)),
    ])
  }

  private static func effect(_ belief: NormalMixture) -> JSON {
    [
      "estimate": .number(belief.mean), "ci95": interval(belief.interval()),
      "sd": .number(belief.standardDeviation),
    ]
  }

  private static func interval(_ interval: Interval) -> JSON { [.number(interval.lower), .number(interval.upper)] }

  private static func word(_ prior: EffectPrior) -> String {
    switch prior {
    case .evidence: "evidence"
    case .sceptical: "sceptical"
    case .flat: "flat"
    }
  }

  private static func rule(_ analysis: SelfTrialAnalysis) -> JSON {
    [
      "bayes_factor_of_benefit": .number(analysis.grounds.oddsOfBenefit),
      "bayes_factor_of_harm": .number(analysis.grounds.oddsOfHarm),
      "bayes_factor_needed": .number(analysis.rule.oddsNeeded),
      "probability_of_no_difference": .number(analysis.grounds.probabilityOfNoDifference),
      "probability_needed": .number(analysis.rule.certaintyNeeded),
      "margin": .number(analysis.model.measure.margin),
    ]
  }

  private static func priors(_ trial: AnalysedTrial) -> JSON {
    let measure = trial.analysis.model.measure
    let all: [EffectPrior] = [.flat, .sceptical] + (trial.evidence.map { [$0] } ?? [])
    return .object(
      all.map { prior in
        .init(
          word(prior),
          [
            "mean": .number(prior.mean(for: measure)), "sd": .number(prior.standardDeviation(for: measure)),
            "effect": effect(trial.analysis.effect(with: prior)),
          ]
        )
      }
    )
  }

  private static func parameters(_ parameters: TrialModel.Parameters) -> JSON {
    [
      "day_sd": .number(parameters.daySpread), "day_alone_share": .number(parameters.aloneShare),
      "autocorrelation": .number(parameters.persistence), "drift_sd_per_day": .number(parameters.drift),
      "onset_days": .number(parameters.exposure.onset), "washout_days": .number(parameters.exposure.washOut),
    ]
  }

  private static func outlook(_ outlook: TrialOutlook) -> JSON {
    [
      "weeks": .optional(outlook.weeks), "ci95_width": .number(outlook.intervalWidth),
      "chance_of_answer": .number(outlook.chanceOfAnswer),
    ]
  }

  /// The level behind the days, as it was and as it would have been without the product.
  private static func course(_ course: TrialCourse) -> JSON {
    func level(_ beliefs: [TrialCourse.Belief]) -> JSON {
      [
        "median": .array(beliefs.map { .number($0.middle) }), "low": .array(beliefs.map { .number($0.low) }),
        "high": .array(beliefs.map { .number($0.high) }),
      ]
    }
    return [
      "dates": .strings(course.level.map(\.day.description)), "level": level(course.level),
      "level_without": level(course.levelWithout),
    ]
  }

  private static func forecast(_ analysis: SelfTrialAnalysis) -> JSON {
    func course(_ dose: Double) -> JSON {
      let forecast = analysis.forecast(doses: [Double](repeating: dose, count: AnalysedTrial.daysAhead))
      func numbers(_ p: Double) -> JSON { .array(forecast.quantile(p).map(JSON.number)) }
      return [
        "median": numbers(0.5), "q25": numbers(0.25), "q75": numbers(0.75), "low": numbers(0.025),
        "high": numbers(0.975),
      ]
    }
    return [
      "days": .array((1...AnalysedTrial.daysAhead).map { .number(Double($0)) }),
      "with_product": course(1), "without": course(0),
    ]
  }
}
