import SelfTrial
import Statistics

extension Report {
  /// What a diary says of a product's effect on one person, in plain words.
  ///
  /// - Parameter plot: the trial's, where it was drawn already.
  public static func trial(_ trial: AnalysedTrial, plot: TrialPlot? = nil) -> Report {
    let analysis = trial.analysis
    return Report(
      title: Words("Does it work for you? \(analysis.model.measure.name), \(days(analysis.series))"),
      banners: [banner(analysis)],
      sections: [
        Section("What was found", [.list(found(analysis).map { Words($0) }, terminalLimit: nil)]),
        Section("The course", [.plot(Figure(.trial(plot ?? TrialPlot(analysis))))]),
        Section("What more days would add", [.table(outlook(analysis))]),
        Section("With other beliefs beforehand", [.table(priors(trial))]),
        Section("The coming two weeks", [.list(forecast(analysis).map { Words($0) }, terminalLimit: nil)]),
        Section("The rule", [.list(rule(analysis).map { Words($0) }, terminalLimit: nil)]),
      ],
      closing: "Not medical advice. “commensal trial analyse --json” has every figure to full precision."
    )
  }

  private static func days(_ series: TrialSeries) -> String {
    let last = series.firstDay.advanced(by: series.count - 1)
    let missing = series.count - series.observedDays
    let gaps = missing == 0 ? "" : ", \(Numbers.counted(missing, "day")) without a value"
    return "\(series.firstDay) to \(last), \(Numbers.counted(series.observedDays, "day"))\(gaps)"
  }

  private static func banner(_ analysis: SelfTrialAnalysis) -> Banner {
    let benefit = times(analysis.grounds.oddsOfBenefit)
    let harm = times(analysis.grounds.oddsOfHarm)
    let alike = percent(analysis.grounds.probabilityOfNoDifference)
    switch analysis.decision {
    case .helps:
      return Banner(
        tone: .good,
        headline: "It helps you.",
        paragraphs: [Words("Your diary is \(benefit) likelier if it does good than if it does nothing.")]
      )
    case .harms:
      return Banner(
        tone: .bad,
        headline: "It makes your skin worse.",
        paragraphs: [
          Words("Your diary is \(harm) likelier if it does harm than if it does nothing. Talk to a doctor.")
        ]
      )
    case .noDifference:
      return Banner(
        tone: .plain,
        headline: "It makes no difference that you would notice.",
        paragraphs: [Words("This is sure to \(alike).")]
      )
    case .keepGoing: return openBanner(analysis)
    }
  }

  /// Why there is no answer yet.
  private static func openBanner(_ analysis: SelfTrialAnalysis) -> Banner {
    let phases = analysis.series.phases
    guard phases.contains(.on), phases.contains(where: { $0 != .on }) else {
      return Banner(
        tone: .mixed,
        headline: "Nothing to compare yet.",
        paragraphs: ["It takes days with the product and days without it, each marked by its phase."]
      )
    }
    let rule = analysis.rule
    let isTooShort = analysis.series.observedDays < rule.leastDays
    let why =
      isTooShort
      ? "There is no answer before \(rule.leastDays) days with a value; so far there are \(analysis.series.observedDays)."
      : "Your diary is \(times(analysis.grounds.oddsOfBenefit)) likelier if it does good than if it does nothing; "
        + "\(Numbers.rounded(rule.oddsNeeded)) times would be an answer."
    return Banner(tone: .mixed, headline: "Not clear yet.", paragraphs: [Words(why)])
  }

  private static func found(_ analysis: SelfTrialAnalysis) -> [String] {
    let measure = analysis.model.measure
    let direction = analysis.estimate < 0 ? "lower" : "higher"
    var lines = [
      "With full use your \(measure.name) is in the long run \(Numbers.rounded(abs(analysis.estimate))) points "
        + "\(direction), 95% interval \(span(analysis.interval)).",
      "It does you some good with probability \(percent(analysis.probabilityOfBenefit)).",
    ]
    if let beyond = analysis.probabilityBeyondMinimalImportantDifference,
      let difference = measure.minimalImportantDifference
    {
      lines.append(
        "It does so by \(Numbers.rounded(difference)) points or more, which people notice, with probability "
          + "\(percent(beyond))."
      )
    }
    let parameters = analysis.parameters
    lines.append(
      "Your days vary by about \(Numbers.rounded(parameters.daySpread, significantDigits: 2)) points either way. "
        + "Your skin also drifts, by about "
        + "\(Numbers.rounded(parameters.drift * 28.0.squareRoot(), significantDigits: 2)) points over four weeks."
    )
    return lines
  }

  private static func outlook(_ analysis: SelfTrialAnalysis) -> Table {
    Table(
      caption: "If you go on as so far",
      columns: [
        .init("Further weeks", .trailing), .init("Width of the 95% interval", .trailing),
        .init("Chance of an answer", .trailing),
      ],
      rows: analysis.outlook(weeks: AnalysedTrial.weeksAhead).map { ahead in
        [
          Words("\(ahead.weeks)"), Words("\(Numbers.rounded(ahead.intervalWidth, significantDigits: 2)) points"),
          Words(percent(ahead.chanceOfAnswer)),
        ]
      }
    )
  }

  private static func priors(_ trial: AnalysedTrial) -> Table {
    let measure = trial.analysis.model.measure
    let all: [EffectPrior] = [.flat, .sceptical] + (trial.evidence.map { [$0] } ?? [])
    return Table(
      caption: "The effect in points",
      columns: [.init("Believed beforehand"), .init("Effect", .trailing), .init("95% interval", .trailing)],
      rows: all.map { prior in
        let effect = trial.analysis.effect(with: prior)
        let mark = prior == trial.analysis.model.effectPrior ? " (used above)" : ""
        return [Words(words(prior, measure) + mark), Words(figure(effect.mean)), Words(span(effect.interval()))]
      }
    )
  }

  private static func words(_ prior: EffectPrior, _ measure: MeasureFacts) -> String {
    let spread = Numbers.rounded(prior.standardDeviation(for: measure), significantDigits: 2)
    return switch prior {
    case .flat: "hardly anything (0 ± \(spread))"
    case .sceptical: "probably nothing (0 ± \(spread))"
    case .evidence(let mean, _): "what trials found (\(figure(mean)) ± \(spread))"
    }
  }

  private static func forecast(_ analysis: SelfTrialAnalysis) -> [String] {
    [("with the product", 1.0), ("without it", 0.0)].map { name, dose in
      let forecast = analysis.forecast(doses: [Double](repeating: dose, count: AnalysedTrial.daysAhead))
      let last = AnalysedTrial.daysAhead - 1
      let (low, middle, high) = (
        forecast.quantile(0.025)[last], forecast.quantile(0.5)[last], forecast.quantile(0.975)[last]
      )
      return
        "In two weeks, \(name): about \(rounded(middle)), 95 times of 100 between \(rounded(low)) and \(rounded(high))."
    }
  }

  private static func rule(_ analysis: SelfTrialAnalysis) -> [String] {
    let needed = Numbers.rounded(analysis.rule.oddsNeeded)
    let margin = Numbers.rounded(analysis.model.measure.margin)
    return [
      "Helps: the diary is at least \(needed) times likelier if the product does good than if it does nothing. Harms: "
        + "the same for harm. However often you look, at most one useless product in \(needed) ever gets there.",
      "No difference: neither, and the effect is smaller than \(margin) points with probability "
        + "\(percent(analysis.rule.certaintyNeeded)).",
      "No answer before \(analysis.rule.leastDays) days with a value. The rule does not use what trials found.",
    ]
  }

  private static func percent(_ probability: Double) -> String {
    if probability > 0.995 { return "more than 99%" }
    if probability < 0.005 { return "less than 1%" }
    return "\(Int((100 * probability).rounded()))%"
  }

  private static func times(_ odds: Double) -> String {
    if odds > 1000 { return "more than 1,000 times" }
    return "\(Numbers.rounded(odds, significantDigits: 2)) times"
  }

  /// A day's value, to no more digits than a forecast of it deserves.
  private static func rounded(_ value: Double) -> String {
    Numbers.rounded(value, significantDigits: abs(value) < 1 ? 1 : 2)
  }

  private static func figure(_ value: Double) -> String { Numbers.rounded(value) }

  private static func span(_ interval: Interval) -> String {
    "\(figure(interval.lower)) to \(figure(interval.upper))"
  }
}
