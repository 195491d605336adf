internal import Evidence

/// What one outcome says of one arm against its comparator.
struct OutcomeReading: Sendable {
  enum Finding: Sendable, Hashable {
    case favoursProduct, noDifference, favoursControl
    /// Figures or words point one way, and no test of the difference was seen.
    case notTested
    /// Only the change within a group was reported.
    case withinGroupOnly
    case notReported
    /// The record marks the figures as doubtful, or they contradict the printed result.
    case doubtful(String)

    /// Whether it says anything on the difference between the groups.
    var isConclusive: Bool {
      switch self {
      case .favoursProduct, .noDifference, .favoursControl: true
      case .notTested, .withinGroupOnly, .notReported, .doubtful: false
      }
    }
  }

  var outcome: TrialOutcome
  var finding: Finding
  /// Whether the finding was worked out from printed group figures, for want of a printed test.
  var isRecomputed: Bool
  /// What must be said of the figures; `nil` for nothing.
  var remark: String?

  /// `nil` where the outcome does not concern the arm, is a baseline, or compares it with an arm that holds the same
  /// microbes.
  init?(_ outcome: TrialOutcome, of tested: PreparedTrial.TestedArm, in trial: Trial) {
    let names = Self.names(of: tested.arm, in: trial)
    guard Self.concerns(outcome, names: names, tested: tested, in: trial) else { return nil }
    self.outcome = outcome
    isRecomputed = false
    guard let comparator = Self.comparator(of: outcome, tested: tested, in: trial) else {
      finding = .withinGroupOnly
      return
    }
    if let doubt = outcome.doubt {
      finding = .doubtful(doubt)
      return
    }
    let figures = GroupFigures(outcome, active: names, control: comparator.id)
    if let printed = Self.printed(outcome, names: names, control: comparator.id) {
      (finding, remark) = Self.checked(printed, against: figures, outcome: outcome)
    } else if let figures {
      finding = Self.finding(figures, outcome)
      isRecomputed = true
    } else {
      finding = .notTested
    }
  }

  /// The arm's own identifier and those of arms that pool it with others.
  private static func names(of arm: TrialArm, in trial: Trial) -> [String] {
    [arm.id] + trial.arms.filter { $0.pools.contains(arm.id) }.map(\.id)
  }

  private static func concerns(
    _ outcome: TrialOutcome,
    names: [String],
    tested: PreparedTrial.TestedArm,
    in trial: Trial
  ) -> Bool {
    switch outcome.content {
    case .contrast(let contrast):
      if let active = contrast.active, !names.contains(active) { return false }
      guard let control = contrast.control.flatMap({ trial.arm(id: $0) }) else { return contrast.control == nil }
      // Two arms with the same microbes compare doses or states, not microbes with none.
      return !control.microbes.contains { microbe in
        microbe.species != nil && tested.arm.microbes.contains { $0.species == microbe.species }
      }
    case .arms(let statistic, let values):
      guard statistic != .baseline else { return false }
      return values.isEmpty || values.contains { names.contains($0.arm) }
    }
  }

  /// The group that the outcome compares the arm with.
  static func comparator(
    of outcome: TrialOutcome,
    tested: PreparedTrial.TestedArm,
    in trial: Trial
  ) -> TrialArm? {
    guard trial.design.kind != .singleArm else { return nil }
    if case .contrast(let contrast) = outcome.content, let control = contrast.control {
      return trial.arm(id: control) ?? tested.comparator
    }
    return tested.comparator
  }

  /// What the source itself says of the difference; `nil` where it says nothing.
  private static func printed(_ outcome: TrialOutcome, names: [String], control: String) -> Finding? {
    switch outcome.verdict {
    case .favoursActive: return .favoursProduct
    case .noSignificantDifference: return .noDifference
    case .favoursControl: return .favoursControl
    case .wordsFavourActive: return .notTested
    case .withinArmOnly: return .withinGroupOnly
    case .notReported: return .notReported
    case nil: break
    }
    switch outcome.content {
    case .contrast(let contrast): return finding(contrast, outcome)
    case .arms(_, let values):
      guard let p = outcome.p ?? outcome.pBelow,
        let first = values.first(where: { names.contains($0.arm) }).flatMap(centre),
        let second = values.first(where: { $0.arm == control }).flatMap(centre)
      else { return nil }
      if outcome.p != nil, p >= 0.05 { return .noDifference }
      guard p <= 0.05, first != second else { return nil }
      return favours(first - second, outcome)
    }
  }

  private static func finding(_ contrast: TrialOutcome.Contrast, _ outcome: TrialOutcome) -> Finding? {
    let nothing: Double =
      switch contrast.effect {
      case .riskRatio, .oddsRatio, .hazardRatio, .ratioOfMeans: 1
      default: 0
      }
    if let interval = contrast.ci95 {
      if interval.low <= nothing, interval.high >= nothing { return .noDifference }
      return favours(interval.low - nothing, outcome)
    }
    if let p = outcome.p, p >= 0.05 { return .noDifference }
    guard let p = outcome.p ?? outcome.pBelow, p <= 0.05, let estimate = contrast.estimate, estimate != nothing else {
      return nil
    }
    return favours(estimate - nothing, outcome)
  }

  private static func finding(_ figures: GroupFigures, _ outcome: TrialOutcome) -> Finding {
    figures.isSignificant ? favours(figures.difference, outcome) : .noDifference
  }

  private static func favours(_ difference: Double, _ outcome: TrialOutcome) -> Finding {
    let isLower = difference < 0
    return isLower == (outcome.betterDirection == .lowerIsBetter) ? .favoursProduct : .favoursControl
  }

  /// The one figure that stands for a group.
  static func centre(_ value: TrialOutcome.ArmValue) -> Double? {
    if let figure = value.mean ?? value.percent ?? value.median ?? value.geometricMean { return figure }
    guard let events = value.events, let n = value.n, n > 0 else { return nil }
    return events / Double(n)
  }

  /// Holds a printed benefit against the printed group figures: where those do not bear it out, it does not count.
  private static func checked(
    _ printed: Finding,
    against figures: GroupFigures?,
    outcome: TrialOutcome
  ) -> (Finding, String?) {
    guard let figures, printed == .favoursProduct || printed == .favoursControl else { return (printed, nil) }
    let recomputed = finding(figures, outcome)
    if recomputed == printed { return (printed, nil) }
    let why =
      recomputed == .noDifference
      ? "printed as significant, but the printed group figures give no significant difference in a two-sided test"
      : "the printed group figures point the other way"
    return (.doubtful(why), nil)
  }
}

extension OutcomeReading {
  /// Whether the figures are marked as doubtful, or contradict the printed result.
  var isDoubtful: Bool {
    if case .doubtful = finding { true } else { false }
  }

  /// Whether it is a comparison with a printed estimate.
  var hasEstimate: Bool {
    if case .contrast(let contrast) = outcome.content { return contrast.estimate != nil }
    return false
  }
}
