internal import Evidence
internal import Statistics

/// What follows from the printed figures of two arms.
extension ResultCheck {
  /// Whether the people of the two arms are different people, so that the tests for independent samples hold.
  private var hasIndependentArms: Bool {
    switch value.design.kind {
    case .parallel, nil: true
    case .crossover, .splitBody, .singleArm: false
    }
  }

  /// The two values that are compared: of the one active arm, and of the one that is not.
  private func pair(
    _ values: [TrialOutcome.ArmValue]
  ) -> (active: TrialOutcome.ArmValue, control: TrialOutcome.ArmValue)? {
    guard values.count == 2, let first = arm(values[0].arm), let second = arm(values[1].arm) else { return nil }
    switch (first.role == .active, second.role == .active) {
    case (true, false): return (values[0], values[1])
    case (false, true): return (values[1], values[0])
    default: return nil
    }
  }

  /// The printed p against what the arms' own figures give.
  func checkPValue(
    _ values: [TrialOutcome.ArmValue],
    _ statistic: TrialOutcome.Statistic,
    of outcome: TrialOutcome,
    at key: String
  ) {
    guard hasIndependentArms, statistic != .baseline, let (active, control) = pair(values) else { return }
    let isCount = statistic == .events
    guard let range = isCount ? pFromCounts(active, control, outcome) : pFromMeans(active, control) else { return }
    let basis = isCount ? "the counts" : "the arms' means and spreads"
    if let p = outcome.p, p > 0, p <= 1, let why = PValueComparison.disagreement(printed: p, with: range) {
      doubt(outcome, "\(key).p", why.sentence(basis: basis))
    }
    if let bound = outcome.pBelow, bound > 0, bound <= 1, PValueComparison.isFarAbove(range, bound: bound) {
      doubt(
        outcome,
        "\(key).p_below",
        "\(basis.prefix(1).uppercased() + basis.dropFirst()) give p of about \(Rounding.short(range.lowerBound)), not "
          + "below \(bound). Compare with the source; if it prints this, say so under doubt."
      )
    }
    // Without a printed p, a difference that is claimed or denied must still be near what the figures show.
    guard outcome.p == nil, outcome.pBelow == nil else { return }
    if outcome.verdict == .noSignificantDifference, range.upperBound < 0.01 {
      doubt(
        outcome,
        "\(key).result",
        "No difference is claimed, but \(basis) give p of about \(Rounding.short(range.upperBound)). Compare with the "
          + "source; if it prints this, say so under doubt."
      )
    }
    if outcome.verdict == .favoursActive || outcome.verdict == .favoursControl, range.lowerBound > 0.2 {
      doubt(
        outcome,
        "\(key).result",
        "The result is called significant, but \(basis) give p of about \(Rounding.short(range.lowerBound)). Compare "
          + "with the source; if it prints this, say so under doubt."
      )
    }
  }

  /// Welch's test at both ends of what rounding allows.
  private func pFromMeans(
    _ active: TrialOutcome.ArmValue,
    _ control: TrialOutcome.ArmValue
  ) -> ClosedRange<Double>? {
    guard let first = summary(active), let second = summary(control), let test = WelchTest(first, second) else {
      return nil
    }
    let slack = Rounding.halfUnit(first.mean) + Rounding.halfUnit(second.mean)
    let spreadSlack = { (sample: SampleSummary) in
      min(0.3, Rounding.halfUnit(sample.standardDeviation) / sample.standardDeviation)
    }
    let relative = max(spreadSlack(first), spreadSlack(second))
    let student = StudentT(degreesOfFreedom: test.degreesOfFreedom)
    let smallest = max(0, abs(test.difference) - slack) / (test.standardError * (1 + relative))
    let largest = (abs(test.difference) + slack) / (test.standardError * (1 - relative))
    return student.twoSided(largest)...student.twoSided(smallest)
  }

  private func summary(_ value: TrialOutcome.ArmValue) -> SampleSummary? {
    guard let mean = value.mean, let count = people(in: value), count >= 2 else { return nil }
    if let sd = value.sd, sd > 0 { return SampleSummary(mean: mean, standardDeviation: sd, count: count) }
    if let se = value.se, se > 0 {
      return SampleSummary(mean: mean, standardDeviation: se * Double(count).squareRoot(), count: count)
    }
    guard let interval = value.ci95, interval.low < interval.high else { return nil }
    let quantile = StudentT(degreesOfFreedom: Double(count - 1)).quantile(0.975)
    let sd = (interval.high - interval.low) / 2 / quantile * Double(count).squareRoot()
    return SampleSummary(mean: mean, standardDeviation: sd, count: count)
  }

  private func people(in value: TrialOutcome.ArmValue) -> Int? {
    value.n ?? arm(value.arm).flatMap { $0.nAnalysed ?? $0.nRandomised }
  }

  /// From the least to the greatest p of the tests in use for counts: Pearson's, Yates's and Fisher's.
  private func pFromCounts(
    _ active: TrialOutcome.ArmValue,
    _ control: TrialOutcome.ArmValue,
    _ outcome: TrialOutcome
  ) -> ClosedRange<Double>? {
    guard outcome.unit == nil, let table = table(active, control), let pearson = table.pearsonP,
      let yates = table.yatesP
    else { return nil }
    let all = [pearson, yates, table.fisherP]
    return min(all[0], all[1], all[2])...max(all[0], all[1], all[2])
  }

  private func table(_ active: TrialOutcome.ArmValue, _ control: TrialOutcome.ArmValue) -> TwoByTwoTable? {
    guard let first = counts(active), let second = counts(control) else { return nil }
    return TwoByTwoTable(firstEvents: first.events, of: first.n, secondEvents: second.events, of: second.n)
  }

  private func counts(_ value: TrialOutcome.ArmValue) -> (events: Int, n: Int)? {
    if let events = value.events.flatMap({ Int(exactly: $0) }), let n = people(in: value) { return (events, n) }
    // Without the number that a percentage is of, the number randomised would be a guess.
    guard let percent = value.percent, let n = value.n, value.ci95 == nil else { return nil }
    return (Int((percent * Double(n) / 100).rounded()), n)
  }

  /// A result that is called significant must point the way its arms do.
  func checkVerdictAgainstValues(
    _ values: [TrialOutcome.ArmValue],
    _ statistic: TrialOutcome.Statistic,
    of outcome: TrialOutcome,
    at key: String
  ) {
    guard outcome.verdict == .favoursActive || outcome.verdict == .favoursControl, let direction = outcome.direction,
      statistic != .baseline, statistic != .endpoint, let (active, control) = pair(values),
      let first = size(active, statistic), let second = size(control, statistic), first != second
    else { return }
    let favoursActive = (first < second) == (direction == .lowerIsBetter)
    if favoursActive != (outcome.verdict == .favoursActive) {
      doubt(
        outcome,
        "\(key).result",
        "With \(direction.rawValue) the values (\(Rounding.short(first)) against \(Rounding.short(second))) favour "
          + "\(favoursActive ? "active" : "control"), not what the result says. Check the signs and the direction."
      )
    }
  }

  private func size(_ value: TrialOutcome.ArmValue, _ statistic: TrialOutcome.Statistic) -> Double? {
    guard statistic == .events else { return value.mean ?? value.median ?? value.geometricMean }
    if let percent = value.percent { return percent }
    guard let events = value.events, let n = people(in: value) else { return nil }
    return 100 * events / Double(n)
  }

  /// Printed ratios and differences against the same outcome's counts and means, where the record holds both.
  func checkContrastsAgainstArms() {
    for (index, outcome) in value.outcomes.enumerated() {
      guard case .contrast(let contrast) = outcome.content, let estimate = contrast.estimate else { continue }
      for other in value.outcomes where other.isOfTheSame(outcome) {
        guard case .arms(let statistic, let values) = other.content,
          let active = values.first(where: { $0.arm == contrast.active }),
          let control = values.first(where: { $0.arm == contrast.control })
        else { continue }
        let isDoubtful = outcome.doubt != nil || other.doubt != nil
        let message =
          statistic == .events
          ? ratioDisagreement(contrast.effect, estimate, active, control)
          : differenceDisagreement(contrast, estimate, statistic, active, control)
        if let message {
          trial.report("outcomes[\(index)].estimate", message, as: isDoubtful ? .note : .warning)
        }
      }
    }
  }

  private func ratioDisagreement(
    _ effect: TrialOutcome.Effect?,
    _ estimate: Double,
    _ active: TrialOutcome.ArmValue,
    _ control: TrialOutcome.ArmValue
  ) -> String? {
    guard let table = table(active, control) else { return nil }
    let slack = Rounding.halfUnit(estimate)
    let recomputed: Double
    switch effect {
    case .riskRatio: recomputed = table.riskRatio
    case .oddsRatio: recomputed = table.oddsRatio
    case .riskDifference: recomputed = table.riskDifference
    default: return nil
    }
    guard recomputed.isFinite, recomputed != 0 || effect == .riskDifference else { return nil }
    let counts = "\(table.firstEvents) of \(table.firstCount) against \(table.secondEvents) of \(table.secondCount)"
    if effect == .riskDifference {
      // Printed as a share or in percentage points.
      let error = min(abs(estimate - recomputed), abs(estimate - 100 * recomputed))
      guard error > slack + 0.05 * abs(estimate) else { return nil }
    } else {
      guard estimate > 0, abs(LogScale.log(estimate / recomputed)) > 0.05 + slack / estimate else { return nil }
      if abs(LogScale.log(estimate * recomputed)) <= 0.03 + slack / estimate {
        return "The printed \(effect?.rawValue ?? "ratio") (\(estimate)) is that of control over active: \(counts) is "
          + "\(Rounding.short(recomputed)). Enter active over control."
      }
    }
    return "The printed \(effect?.rawValue ?? "effect") (\(estimate)) does not follow from the counts: \(counts) is "
      + "\(Rounding.short(recomputed)). If it is adjusted, say so in a note and under doubt; else compare with the source."
  }

  private func differenceDisagreement(
    _ contrast: TrialOutcome.Contrast,
    _ estimate: Double,
    _ statistic: TrialOutcome.Statistic,
    _ active: TrialOutcome.ArmValue,
    _ control: TrialOutcome.ArmValue
  ) -> String? {
    let fits = contrast.effect == .meanDifference && (statistic == .change || statistic == .endpoint)
    guard fits || (contrast.effect == .percentDifference && statistic == .percentChange),
      let first = active.mean, let second = control.mean
    else { return nil }
    let difference = first - second
    // An estimate adjusted for baseline differs from the raw one; half a spread between people is beyond that.
    let spread = max(active.sd ?? 0, control.sd ?? 0)
    let slack = Rounding.halfUnit(first) + Rounding.halfUnit(second) + Rounding.halfUnit(estimate)
    guard abs(difference - estimate) > slack + max(0.5 * spread, 0.25 * abs(estimate)) else { return nil }
    return "The printed difference (\(estimate)) is far from that of the arms (\(Rounding.short(difference))). "
      + "Compare with the source; if it prints this, say so under doubt."
  }
}

extension TrialOutcome {
  /// Whether two entries report one thing: the same measure, time, definition, site, subgroup and unit.
  fileprivate func isOfTheSame(_ other: TrialOutcome) -> Bool {
    (measure, week, definition, site) == (other.measure, other.week, other.definition, other.site)
      && (subgroup, unit) == (other.subgroup, other.unit)
  }
}
