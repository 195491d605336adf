internal import Evidence
internal import Labels

/// A trial in plain words: what was compared with what, and what came out.
enum TrialWords {
  static func comparison(_ tested: PreparedTrial.TestedArm, in trial: Trial) -> String {
    var text = treatment(tested)
    if let comparator = tested.comparator {
      text += " against " + name(of: comparator)
    } else {
      text += ", with nothing to compare it with"
    }
    if let weeks = trial.design.weeks { text += ", for \(PlainText.counted(weeks))" }
    text += ", in "
    if let n = trial.participants { text += "\(n) " }
    text += PopulationWords.people(trial.population)
    if let severity = trial.population.severity {
      text += severity.contains("(") ? ", " + severity : " (\(severity))"
    }
    if let with = shared(tested) { text += "; both groups with \(with)" }
    return PlainText.capitalised(PlainText.sentence(text))
  }

  private static func treatment(_ tested: PreparedTrial.TestedArm) -> String {
    let microbes = PlainText.list(
      tested.arm.microbes.map { microbe in
        guard let species = microbe.species else { return microbe.reported }
        return [species, microbe.strain ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      }
    )
    guard !microbes.isEmpty else { return unnamed(tested.arm) }
    let route = tested.arm.route.map { " " + TrialFit.words($0) } ?? ""
    let form = tested.arm.form.map { " (\($0))" } ?? ""
    let added = tested.arm.otherActives.isEmpty ? "" : " with " + PlainText.list(tested.arm.otherActives)
    return TrialFit.prefix(tested.viability) + microbes + added + route + form
  }

  /// What an arm got of which no microbe is named.
  private static func unnamed(_ arm: TrialArm) -> String {
    let given = arm.otherActives.isEmpty ? arm.doseText ?? arm.form ?? arm.with : PlainText.list(arm.otherActives)
    return (given ?? "a product whose microbes are not named") + (arm.route.map { " " + TrialFit.words($0) } ?? "")
  }

  /// `placebo`, or what the control group got.
  static func name(of comparator: TrialArm) -> String {
    if comparator.role == .placebo { return "placebo" }
    let given = comparator.doseText ?? comparator.with ?? comparator.form
    return given.map { "a control group (\($0))" } ?? "a control group"
  }

  private static func shared(_ tested: PreparedTrial.TestedArm) -> String? {
    guard let with = tested.arm.with, with == tested.comparator?.with else { return nil }
    return with
  }

  /// The result that decides, as reported. A change within one group is never given as a figure.
  static func result(_ main: MainFinding, tested: PreparedTrial.TestedArm, in trial: Trial) -> String {
    guard trial.status == .published else {
      return "Completed or stopped, and no result was found in print."
    }
    guard tested.comparator != nil else { return "No group to compare with, so no effect can be stated." }
    guard let decisive = main.decisive else {
      return "No result of a main measure for this condition was found."
    }
    return line(decisive, tested: tested, in: trial)
  }

  /// One outcome on one line: figures with their unit and which way is better, then what the source says of them.
  static func line(_ reading: OutcomeReading, tested: PreparedTrial.TestedArm, in trial: Trial) -> String {
    let outcome = reading.outcome
    var heading = outcome.measure
    if let definition = outcome.definition { heading += " (\(definition))" }
    if let site = outcome.site { heading += ", \(site)" }
    if let subgroup = outcome.subgroup { heading += ", only in \(subgroup)" }
    if let week = outcome.week {
      heading += trial.purpose == .prevention ? ", at \(age(week))" : ", week \(PlainText.number(week))"
    }
    switch reading.finding {
    case .withinGroupOnly:
      return heading + ": only the change within the group was reported, so no effect can be stated."
    case .notReported: return heading + ": measured, result not reported."
    default: break
    }
    let comparator = OutcomeReading.comparator(of: outcome, tested: tested, in: trial)
    let facts = figures(outcome, tested: tested, comparator: comparator, in: trial)
    let better = outcome.betterDirection == .lowerIsBetter ? "lower is better" : "higher is better"
    let parts = [
      facts.isEmpty ? "" : "\(facts) (\(better))", probability(outcome),
      words(reading, comparator, hasMicrobes: !tested.arm.microbes.isEmpty),
    ]
    return PlainText.sentence(heading + ": " + parts.filter { !$0.isEmpty }.joined(separator: "; "))
  }

  private static func age(_ weeks: Double) -> String {
    weeks >= 52 ? "age \(PlainText.number(weeks / 52, places: 1)) years" : "age \(PlainText.counted(weeks))"
  }

  private static func figures(
    _ outcome: TrialOutcome,
    tested: PreparedTrial.TestedArm,
    comparator: TrialArm?,
    in trial: Trial
  ) -> String {
    switch outcome.content {
    case .contrast(let contrast):
      guard let estimate = contrast.estimate else { return "" }
      let unit = contrast.effect == .percentDifference ? " percentage points" : outcome.unit.map { " " + $0 } ?? ""
      return "\(effect(contrast.effect)) \(PlainText.number(estimate))\(unit)\(interval(contrast.ci95))"
    case .arms(let statistic, let values):
      let own =
        values.first { $0.arm == tested.arm.id }
        ?? values.first { value in
          trial.arm(id: value.arm)?.pools.contains(tested.arm.id) == true
        }
      guard let own, let other = values.first(where: { $0.arm == comparator?.id }), let comparator,
        let first = group(own, statistic), let second = group(other, statistic)
      else { return "" }
      let unit = outcome.unit.map { " " + $0 } ?? ""
      return "\(stem(statistic))\(first) against \(second)\(unit) with \(name(of: comparator))"
    }
  }

  private static func effect(_ effect: TrialOutcome.Effect?) -> String {
    switch effect {
    case .standardisedMeanDifference: "standardised difference"
    case .riskRatio: "risk ratio"
    case .oddsRatio: "odds ratio"
    case .hazardRatio: "hazard ratio"
    case .riskDifference: "risk difference"
    case .ratioOfMeans: "ratio of means"
    case .meanDifference, .percentDifference, nil: "difference"
    }
  }

  private static func stem(_ statistic: TrialOutcome.Statistic) -> String {
    switch statistic {
    case .change: "change "
    case .percentChange: "change in per cent "
    case .endpoint: "at the end "
    case .events, .baseline: ""
    }
  }

  private static func group(_ value: TrialOutcome.ArmValue, _ statistic: TrialOutcome.Statistic) -> String? {
    if statistic == .events, let events = value.events {
      return PlainText.number(events) + (value.n.map { " of \($0)" } ?? "")
    }
    if let percent = value.percent { return PlainText.number(percent) + " %" }
    guard let figure = OutcomeReading.centre(value) else { return nil }
    return PlainText.number(figure) + interval(value.ci95)
  }

  private static func interval(_ interval: TrialOutcome.Interval?) -> String {
    guard let interval else { return "" }
    return ", 95 % CI \(PlainText.number(interval.low)) to \(PlainText.number(interval.high))"
  }

  private static func probability(_ outcome: TrialOutcome) -> String {
    if let p = outcome.p { return "p = \(PlainText.number(p))" }
    return outcome.pBelow.map { "p below \(PlainText.number($0))" } ?? ""
  }

  private static func words(_ reading: OutcomeReading, _ comparator: TrialArm?, hasMicrobes: Bool) -> String {
    let source = reading.isRecomputed ? "by our sum from the printed group figures, " : ""
    let other = comparator?.role == .placebo ? "placebo" : "the control group"
    return switch reading.finding {
    case .favoursProduct: source + "significant, in favour of \(hasMicrobes ? "the microbes" : "what was tested")"
    case .noDifference: source + "no significant difference"
    case .favoursControl: source + "significant, in favour of \(other)"
    case .notTested:
      [reading.outcome.resultText, "the difference was not tested"].compactMap { $0 }.joined(separator: "; ")
    case .doubtful(let why): "doubtful figures, not counted: \(why)"
    case .withinGroupOnly, .notReported: ""
    }
  }
}

extension PlainText {
  /// `1 week`, `4.3 weeks`.
  static func counted(_ weeks: Double) -> String {
    number(weeks) + (weeks == 1 ? " week" : " weeks")
  }
}
