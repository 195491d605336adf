internal import Evidence

extension ResultCheck {
  func check(
    _ values: [TrialOutcome.ArmValue],
    _ statistic: TrialOutcome.Statistic,
    of outcome: TrialOutcome,
    at key: String
  ) {
    var seen: Set<String> = []
    for (index, value) in values.enumerated() {
      let place = "\(key).values[\(index)]"
      if arm(value.arm) == nil {
        trial.report("\(place).arm", "There is no arm “\(value.arm)”. Correct it, or describe the arm.")
      } else if !seen.insert(value.arm).inserted {
        trial.report("\(place).arm", "The arm “\(value.arm)” stands twice in this outcome. Keep one.")
      }
      checkNumbers(of: value, statistic, at: place)
      checkCounts(of: value, outcome, at: place)
      checkSpread(of: value, statistic, outcome, at: place)
    }
    if values.isEmpty && outcome.verdict == nil && outcome.resultText == nil {
      trial.report("\(key).values", "The outcome says nothing: give values, a result or a result_text.")
    }
    checkPValue(values, statistic, of: outcome, at: key)
    checkVerdictAgainstValues(values, statistic, of: outcome, at: key)
  }

  private func checkNumbers(
    of value: TrialOutcome.ArmValue,
    _ statistic: TrialOutcome.Statistic,
    at key: String
  ) {
    if let n = value.n, n < 1 { trial.report("\(key).n", "\(n) people is less than one.") }
    for (name, spread) in [("sd", value.sd), ("se", value.se)] {
      if let spread, !(spread > 0) {
        trial.report("\(key).\(name)", "A spread of \(spread) cannot be: it must be above 0.")
      }
    }
    for (name, interval) in [("ci95", value.ci95), ("iqr", value.iqr)] {
      if let interval, interval.low > interval.high {
        trial.report(
          "\(key).\(name)",
          "The low end (\(interval.low)) is above the high end (\(interval.high)). Swap them."
        )
      }
    }
    if let percent = value.percent, !(0...100).contains(percent) {
      trial.report("\(key).percent", "\(percent) % of people cannot be: it must be from 0 to 100.")
    }
    for (name, p) in [("p_within", value.pWithin), ("p_within_below", value.pWithinBelow)] {
      if let p, !(p > 0 && p <= 1) {
        trial.report("\(key).\(name)", "\(p) is no p value: it must be above 0 and at most 1.")
      }
    }
    if statistic != .events && (value.events != nil || value.percent != nil) {
      trial.report("\(key)", "Events and percentages of people belong under statistic: events. Correct the statistic.")
    }
  }

  private func checkCounts(of value: TrialOutcome.ArmValue, _ outcome: TrialOutcome, at key: String) {
    if let events = value.events, events < 0 { trial.report("\(key).events", "\(events) events is less than none.") }
    if let events = value.events, let n = value.n, events > Double(n) {
      trial.report("\(key).events", "\(Rounding.short(events)) of \(n) had the event. Correct one of the two.")
    }
    if let n = value.n, let randomised = arm(value.arm)?.nRandomised, n > randomised, outcome.unit == nil {
      doubt(
        outcome,
        "\(key).n",
        "\(n) people are counted, but only \(randomised) were randomised to “\(value.arm)”. "
          + "Correct one, or name the unit counted."
      )
    }
    guard let percent = value.percent, let n = value.n, n > 0 else { return }
    let slack = Rounding.halfUnit(percent) + 1e-9
    if let events = value.events {
      if abs(100 * events / Double(n) - percent) > slack {
        doubt(
          outcome,
          "\(key).percent",
          "\(Rounding.short(events)) of \(n) is \(Rounding.short(100 * events / Double(n))) %, not \(percent). "
            + "Compare with the source; if it prints this, say so under doubt."
        )
      }
    } else if value.ci95 == nil {
      // A percentage with an interval of its own is estimated over time and need not be a count.
      let nearest = (percent * Double(n) / 100).rounded()
      if abs(100 * nearest / Double(n) - percent) > slack {
        doubt(
          outcome,
          "\(key).percent",
          "\(percent) % of \(n) is not a whole number of people, so others were counted. Compare with the source; if "
            + "it prints this, say so under doubt."
        )
      }
    }
  }

  /// A spread between people far below a scale's range is a standard error, or a slip.
  private func checkSpread(
    of value: TrialOutcome.ArmValue,
    _ statistic: TrialOutcome.Statistic,
    _ outcome: TrialOutcome,
    at key: String
  ) {
    guard let scale = OutcomeScale.named(outcome.measure), outcome.subgroup == nil || value.mean != nil else { return }
    if let mean = value.mean, statistic == .endpoint || statistic == .baseline, !(0...scale.maximum).contains(mean) {
      doubt(
        outcome,
        "\(key).mean",
        "A mean \(outcome.measure) of \(mean) cannot be: the scale goes from 0 to \(Int(scale.maximum)). Compare with "
          + "the source; if it prints this, say so under doubt."
      )
    }
    if let mean = value.mean, statistic == .change, abs(mean) > scale.maximum {
      doubt(
        outcome,
        "\(key).mean",
        "A change of \(mean) is more than the whole of \(outcome.measure). Compare with the source; if it prints "
          + "this, say so under doubt."
      )
    }
    let leastShare = 0.015
    if let sd = value.sd, let mean = value.mean, statistic != .percentChange, sd < leastShare * scale.maximum,
      sd < 0.1 * abs(mean)
    {
      doubt(
        outcome,
        "\(key).sd",
        "A spread of \(sd) points between people is too small for \(outcome.measure): it is a standard error or a "
          + "slip. Compare with the source; if it prints this, enter it as se or say so under doubt."
      )
    }
  }
}
