internal import Statistics

/// Reads one printed outcome as a finding about two arms.
struct FindingReader {
  let arms: ComparedArms
  let outcome: TrialOutcome
  /// Whether the printed p belongs to a comparison of several active arms at once.
  let isPShared: Bool

  typealias Reading = Result<Finding, Failure>

  /// Why an outcome says nothing of the two arms.
  struct Failure: Error {
    /// `nil` where the outcome is about other arms.
    var reason: Exclusion.Reason?
  }

  private var sign: Double { outcome.benefitSign }
  private var p: Double? { isPShared ? nil : outcome.p }

  func read() -> Reading {
    guard mentionsArms else { return .failure(Failure()) }
    if let doubt = outcome.doubt { return .failure(Failure(reason: .doubt(doubt))) }
    if outcome.subgroup != nil { return .failure(Failure(reason: .subgroupOnly)) }
    let figures: Finding? =
      switch outcome.content {
      case .contrast(let contrast): read(contrast)
      case .arms(let statistic, let values): read(statistic, values)
      }
    return figures.map { .success($0) } ?? readWords()
  }

  private var mentionsArms: Bool {
    switch outcome.content {
    case .contrast(let contrast):
      contrast.active == arms.active.id && contrast.control == arms.control.id
    case .arms(_, let values): values.contains { $0.arm == arms.active.id }
    }
  }

  private func finding(_ value: Finding.Value, _ precedence: Finding.Precedence, _ steps: String...) -> Finding {
    Finding(value: value, precedence: precedence, outcome: outcome, steps: steps)
  }

  // MARK: Contrasts

  private func read(_ contrast: TrialOutcome.Contrast) -> Finding? {
    guard let effect = contrast.effect, let estimate = contrast.estimate else { return nil }
    let printed = "\(effect.rawValue) \(figure(estimate))"
    if let interval = contrast.ci95 {
      return read(
        effect,
        estimate,
        interval,
        step: "Printed \(printed) (95% interval \(figure(interval.low)) to \(figure(interval.high)))."
      )
    }
    guard effect == .meanDifference else { return statistic(effect, estimate, printed: printed) }
    return differenceByP(sign * estimate, printed: "Printed \(printed)")
      ?? withoutSpread(sign * estimate, step: "Printed \(printed) without a spread.")
  }

  private func read(
    _ effect: TrialOutcome.Effect,
    _ estimate: Double,
    _ interval: TrialOutcome.Interval,
    step: String
  ) -> Finding? {
    let value: Finding.Value?
    switch effect {
    case .meanDifference, .standardisedMeanDifference, .riskDifference, .percentDifference:
      let found = EffectEstimate.fromInterval(estimate: estimate, low: interval.low, high: interval.high)
      value = found.map { found in
        switch effect {
        case .meanDifference: .difference(found.scaled(by: sign), groups: nil)
        case .standardisedMeanDifference: .standardised(found.scaled(by: sign))
        default: .statistic(sign * found.z)
        }
      }
    case .oddsRatio, .riskRatio, .hazardRatio, .ratioOfMeans:
      let found = EffectEstimate.logarithm(ofRatio: estimate, low: interval.low, high: interval.high)
      value = found.map { found in
        switch effect {
        case .oddsRatio: .logOddsRatio(found.scaled(by: sign))
        case .riskRatio: .logRiskRatio(found.scaled(by: sign))
        default: .statistic(sign * found.z)
        }
      }
    }
    return value.map { finding($0, .contrastWithInterval, step, Self.intervalStep) }
  }

  private static let intervalStep = "Standard error from the interval's width over 3.92 (Cochrane Handbook 6.3)."

  /// An effect of another scale by its p value alone.
  private func statistic(_ effect: TrialOutcome.Effect, _ estimate: Double, printed: String) -> Finding? {
    let null: Double = [.riskRatio, .oddsRatio, .hazardRatio, .ratioOfMeans].contains(effect) ? 1 : 0
    guard estimate != null, let p, let t = StandardError.statistic(twoSidedP: p) else { return nil }
    let way: Double = estimate < null ? -1 : 1
    return finding(
      .statistic(sign * way * t),
      .figuresWithP,
      "Printed \(printed), p = \(figure(p)).",
      "The test's statistic from p (Cochrane Handbook 6.3.2)."
    )
  }

  /// A difference with the p of its test.
  private func differenceByP(_ difference: Double, printed: String) -> Finding? {
    let degrees = arms.degreesOfFreedom
    let test = degrees == .infinity ? "normal distribution" : "t with \(figure(degrees)) degrees of freedom"
    if let p, let effect = EffectEstimate.fromP(estimate: difference, twoSidedP: p, degreesOfFreedom: degrees) {
      return finding(
        .difference(effect, groups: nil),
        .figuresWithP,
        "\(printed), p = \(figure(p)).",
        "Standard error from p (\(test); Cochrane Handbook 6.5.2.3)."
      )
    }
    if !isPShared, let bound = outcome.pBelow,
      let effect = EffectEstimate.fromP(estimate: difference, twoSidedP: bound, degreesOfFreedom: degrees)
    {
      return finding(
        .difference(effect, groups: nil),
        .figuresWithBoundOfP,
        "\(printed), p < \(figure(bound)).",
        "Standard error from the bound of p, the largest it can be (\(test); Cochrane Handbook 6.5.2.3)."
      )
    }
    return nil
  }

  private func withoutSpread(_ difference: Double, step: String) -> Finding {
    finding(.differenceWithoutSpread(difference), .figuresWithoutSpread, step)
  }

  // MARK: Arms

  private func read(_ statistic: TrialOutcome.Statistic, _ values: [TrialOutcome.ArmValue]) -> Finding? {
    guard let active = values.first(where: { $0.arm == arms.active.id }),
      let control = values.first(where: { $0.arm == arms.control.id })
    else { return nil }
    switch statistic {
    case .baseline: return nil
    case .events: return events(active, control)
    case .change, .endpoint: return means(statistic, active, control, isPairwise: values.count == 2)
    case .percentChange: return percentChange(active, control, isPairwise: values.count == 2)
    }
  }

  private func armFigure(_ value: TrialOutcome.ArmValue) -> ArmFigure? {
    ArmFigure(value, count: arms.sizes.count(of: value.arm, printed: value.n))
  }

  private func means(
    _ statistic: TrialOutcome.Statistic,
    _ activeValue: TrialOutcome.ArmValue,
    _ controlValue: TrialOutcome.ArmValue,
    isPairwise: Bool
  ) -> Finding? {
    if let found = geometricMeans(activeValue, controlValue) { return found }
    guard let active = armFigure(activeValue), let control = armFigure(controlValue) else { return nil }
    let word = statistic == .change ? "Changes" : "End scores"
    let printed = "\(word) of \(figure(active.mean)) and \(figure(control.mean))"
    if statistic == .endpoint, let change = changeFromBaseline(active, control, activeValue, controlValue) {
      return change
    }
    if let found = difference(statistic, active, control, printed: printed) { return found }
    let gap = sign * (active.mean - control.mean)
    if isPairwise, let found = differenceByP(gap, printed: printed) { return found }
    return withoutBaselineGap(statistic, gap, printed: printed)
  }

  /// Two means with their spreads.
  private func difference(
    _ statistic: TrialOutcome.Statistic,
    _ active: ArmFigure,
    _ control: ArmFigure,
    printed: String
  ) -> Finding? {
    guard let one = active.standardError, let two = control.standardError else { return nil }
    let isPaired = arms.trial.design.isPaired
    let correlation = isPaired ? arms.options.correlation : 0
    let variance = one * one + two * two - 2 * correlation * one * two
    guard variance > 0 else { return nil }
    let groups = isPaired ? nil : active.summary.flatMap { first in control.summary.map { (first, $0) } }
    let effect = EffectEstimate(
      estimate: sign * (active.mean - control.mean),
      standardError: variance.squareRoot()
    )
    let pairing =
      isPaired
      ? "Standard error of a difference within people, correlation \(figure(correlation)) (Cochrane Handbook 23.2.7)."
      : "Standard error of the difference of two means (Cochrane Handbook 6.5.2.3)."
    let steps = [printed + " with their spreads."] + [active.step ?? control.step].compactMap { $0 } + [pairing]
    return Finding(
      value: .difference(effect, groups: groups.map { (aligned($0.0), aligned($0.1)) }),
      precedence: statistic == .change ? .armsWithSpreadOfChange : .armsWithSpreadOfScore,
      outcome: outcome,
      steps: steps
    )
  }

  private func aligned(_ sample: SampleSummary) -> SampleSummary {
    SampleSummary(mean: sign * sample.mean, standardDeviation: sample.standardDeviation, count: sample.count)
  }

  /// The changes behind end scores, where both arms print their baseline with its spread.
  private func changeFromBaseline(
    _ active: ArmFigure,
    _ control: ArmFigure,
    _ activeValue: TrialOutcome.ArmValue,
    _ controlValue: TrialOutcome.ArmValue
  ) -> Finding? {
    guard let first = change(to: active, of: activeValue.arm), let second = change(to: control, of: controlValue.arm)
    else { return nil }
    let printed = "Changes of \(figure(first.mean)) and \(figure(second.mean)) from baseline and end scores"
    guard var found = difference(.change, first, second, printed: printed) else { return nil }
    found.steps.insert(
      "Spread of the changes with a correlation of \(figure(arms.options.correlation)) between baseline and end "
        + "(Cochrane Handbook 6.5.2.8).",
      at: 1
    )
    return found
  }

  private func change(to final: ArmFigure, of arm: TrialArm.ID) -> ArmFigure? {
    guard let value = arms.baseline(of: arm, outcome.measure), let baseline = armFigure(value)?.summary,
      let end = final.summary,
      let spread = StandardDeviation.ofChange(
        baseline: baseline.standardDeviation,
        final: end.standardDeviation,
        correlation: arms.options.correlation
      )
    else { return nil }
    let printed = TrialOutcome.ArmValue(arm: arm, n: end.count, mean: end.mean - baseline.mean, sd: spread)
    return ArmFigure(printed, count: end.count)
  }

  /// Means without a spread; the difference of changes where the baselines are known.
  private func withoutBaselineGap(_ statistic: TrialOutcome.Statistic, _ gap: Double, printed: String) -> Finding {
    guard statistic == .endpoint, let one = arms.baseline(of: arms.active.id, outcome.measure)?.mean,
      let two = arms.baseline(of: arms.control.id, outcome.measure)?.mean
    else { return withoutSpread(gap, step: "\(printed), without a spread.") }
    var found = withoutSpread(gap - sign * (one - two), step: "\(printed), without a spread.")
    found.steps.append("Less the difference at baseline, \(figure(one)) and \(figure(two)).")
    return found
  }

  /// Geometric means with their intervals, as a statistic of the difference between mean logarithms.
  private func geometricMeans(_ active: TrialOutcome.ArmValue, _ control: TrialOutcome.ArmValue) -> Finding? {
    func effect(_ value: TrialOutcome.ArmValue) -> EffectEstimate? {
      guard let mean = value.geometricMean, let interval = value.ci95 else { return nil }
      return EffectEstimate.logarithm(ofRatio: mean, low: interval.low, high: interval.high)
    }
    guard let one = effect(active), let two = effect(control) else { return nil }
    let error = (one.standardError * one.standardError + two.standardError * two.standardError).squareRoot()
    return finding(
      .statistic(sign * (one.estimate - two.estimate) / error),
      .armsWithSpreadOfScore,
      "Geometric means with their intervals, compared as logarithms (Higgins 2008)."
    )
  }

  /// Changes in per cent: by their own spread or p on a scale of their own, else in points by the baseline.
  private func percentChange(
    _ activeValue: TrialOutcome.ArmValue,
    _ controlValue: TrialOutcome.ArmValue,
    isPairwise: Bool
  ) -> Finding? {
    guard let active = armFigure(activeValue), let control = armFigure(controlValue) else { return nil }
    let gap = active.mean - control.mean
    let printed = "Changes of \(figure(active.mean))% and \(figure(control.mean))%"
    if let one = active.standardError, let two = control.standardError {
      return finding(
        .statistic(sign * gap / (one * one + two * two).squareRoot()),
        .armsWithSpreadOfChange,
        "\(printed) with their spreads."
      )
    }
    if isPairwise, gap != 0, let p,
      let t = StandardError.statistic(twoSidedP: p, degreesOfFreedom: arms.degreesOfFreedom)
    {
      return finding(
        .statistic(sign * (gap < 0 ? -t : t)),
        .figuresWithP,
        "\(printed), p = \(figure(p)).",
        "The test's statistic from p (Cochrane Handbook 6.5.2.3)."
      )
    }
    guard let one = arms.baseline(of: arms.active.id, outcome.measure)?.mean,
      let two = arms.baseline(of: arms.control.id, outcome.measure)?.mean
    else { return nil }
    let points =
      RatioOfMeans.change(percent: active.mean, ofBaseline: one)
      - RatioOfMeans.change(percent: control.mean, ofBaseline: two)
    return withoutSpread(sign * points, step: "\(printed) of baselines \(figure(one)) and \(figure(two)).")
  }

  private func events(_ active: TrialOutcome.ArmValue, _ control: TrialOutcome.ArmValue) -> Finding? {
    guard let one = counted(active), let two = counted(control),
      let table = TwoByTwoTable(
        firstEvents: one.events,
        of: one.people,
        secondEvents: two.events,
        of: two.people
      ), let odds = table.logOddsRatio, let risk = table.logRiskRatio
    else { return nil }
    let isAssumed = active.n == nil && (arms.activeSize?.isAssumed ?? false)
    let people = isAssumed ? " (arms taken as equal)" : ""
    return finding(
      .events(logOddsRatio: odds.scaled(by: sign), logRiskRatio: risk.scaled(by: sign)),
      .armsWithSpreadOfChange,
      "\(one.events) of \(one.people) against \(two.events) of \(two.people)\(people).",
      "Log of the ratio; half an event added to each cell where one is empty (Cochrane Handbook 6.4.1, 10.4.4)."
    )
  }

  private func counted(_ value: TrialOutcome.ArmValue) -> (events: Int, people: Int)? {
    guard let people = value.n ?? arms.sizes.count(of: value.arm)?.people else { return nil }
    guard let events = value.events ?? value.percent.map({ $0 / 100 * Double(people) }) else { return nil }
    return Int(exactly: events.rounded()).map { ($0, people) }
  }

  // MARK: Words

  private func readWords() -> Reading {
    if case .arms(.baseline, _) = outcome.content { return .failure(Failure(reason: .baselineOnly)) }
    switch outcome.verdict {
    case .noSignificantDifference: return .success(noDifference())
    case .favoursActive: return .success(significant(way: -1, word: "favours the active arm"))
    case .favoursControl: return .success(significant(way: 1, word: "favours the control"))
    case .withinArmOnly: return .failure(Failure(reason: .withinArmOnly))
    case .wordsFavourActive: return .failure(Failure(reason: .notTested))
    case .notReported: return .failure(Failure(reason: .notReported))
    case nil: return .failure(Failure(reason: hasFigures ? .noSpread : .notReported))
    }
  }

  /// Whether there is something to compare, were it known how people vary.
  private var hasFigures: Bool {
    switch outcome.content {
    case .contrast(let contrast): return contrast.estimate != nil
    case .arms(_, let values):
      let figures = values.filter { $0.mean != nil || $0.median != nil || $0.events != nil || $0.percent != nil }
      return [arms.active.id, arms.control.id].allSatisfy { id in figures.contains { $0.arm == id } }
    }
  }

  /// p or, where none was printed, the usual 0.05.
  private func critical(_ p: Double?) -> Double {
    p.flatMap { StandardError.statistic(twoSidedP: $0, degreesOfFreedom: arms.degreesOfFreedom) }
      ?? NormalDistribution.standard.quantile(0.975)
  }

  private func noDifference() -> Finding {
    let bound = critical(p)
    let printed = p.map { " with p = \(figure($0))" } ?? ""
    return finding(
      .bounds(lower: -bound, upper: bound),
      .words,
      "Reported as no significant difference\(printed), without figures: the effect lies within \(figure(bound)) "
        + "standard errors of none."
    )
  }

  private func significant(way: Double, word: String) -> Finding {
    if let p, let t = StandardError.statistic(twoSidedP: p, degreesOfFreedom: arms.degreesOfFreedom) {
      return finding(
        .statistic(way * t),
        .exactPAndWords,
        "Reported as significant, \(word), p = \(figure(p)), without figures.",
        "The test's statistic from p (Cochrane Handbook 6.5.2.3)."
      )
    }
    let bound = critical(isPShared ? nil : outcome.pBelow)
    let shared = isPShared ? " with one p for several arms" : ""
    return finding(
      .bounds(lower: way < 0 ? -.infinity : bound, upper: way < 0 ? -bound : .infinity),
      .words,
      "Reported as significant\(shared), \(word), without figures: the effect lies at least \(figure(bound)) standard "
        + "errors from none."
    )
  }
}
