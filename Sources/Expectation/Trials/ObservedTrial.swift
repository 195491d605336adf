public import Evidence

/// What a held trial found, to lay beside what was foretold of it.
public struct ObservedTrial: Sendable, Hashable {
  /// The change in the control arm, as printed or from printed means.
  public struct ControlChange: Sendable, Hashable {
    /// What the figure counts.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
      case points
      /// Of the mean at the start.
      case percent
    }

    /// The change; below zero is better.
    public var value: Double
    /// What it counts.
    public var unit: Unit
    /// When; `nil` where it was not printed.
    public var week: Double?
  }

  /// Active minus control, in SCORAD points; `nil` where nothing comparable was found.
  public var contrast: Contrast?
  /// Why there is no contrast.
  public var whyNot: String?
  /// `nil` where nothing of it was printed.
  public var controlChange: ControlChange?

  /// What was found on the severity of eczema in a trial's arms.
  public init(_ trial: Trial, design: TrialDesign, in evidence: EvidenceBase) {
    let set = evidence.contrasts(
      condition: trial.condition,
      route: design.route == .oral ? .oral : .topical,
      purpose: trial.purpose,
      family: .eczemaSeverity
    )
    let own = set.contrasts.filter { $0.trialID == trial.id }
    contrast = own.first { $0.active == design.arms.active } ?? (own.count == 1 ? own[0] : nil)
    if contrast == nil {
      whyNot = set.exclusions.first { $0.trialID == trial.id }?.reason.words ?? "no result of this arm on severity"
    }
    controlChange = Self.change(of: design.arms.control, in: trial, week: contrast?.week ?? trial.design.weeks)
  }

  /// Whether an exact estimate lies within an interval; `nil` where only the outcome of a test is known.
  public func isInside(_ interval: ClosedRange<Double>) -> Bool? {
    guard let contrast, contrast.kind == .exact, let estimate = contrast.estimate else { return nil }
    return interval.contains(estimate)
  }

  private static func change(of arm: TrialArm.ID, in trial: Trial, week: Double?) -> ControlChange? {
    let outcomes = trial.outcomes.filter { $0.measure == "SCORAD" && $0.subgroup == nil && $0.doubt == nil }
    func means(_ statistic: TrialOutcome.Statistic) -> [(week: Double?, mean: Double)] {
      outcomes.compactMap { outcome in
        guard case .arms(let kind, let values) = outcome.content, kind == statistic,
          let mean = values.first(where: { $0.arm == arm })?.mean
        else { return nil }
        return (outcome.week, mean)
      }
    }
    func nearest(_ found: [(week: Double?, mean: Double)]) -> (week: Double?, mean: Double)? {
      found.min { abs(($0.week ?? week ?? 0) - (week ?? 0)) < abs(($1.week ?? week ?? 0) - (week ?? 0)) }
    }
    if let percent = nearest(means(.percentChange)) {
      return ControlChange(value: percent.mean, unit: .percent, week: percent.week)
    }
    if let change = nearest(means(.change)) {
      return ControlChange(value: change.mean, unit: .points, week: change.week)
    }
    guard let start = means(.baseline).first, let end = nearest(means(.endpoint)) else { return nil }
    return ControlChange(value: end.mean - start.mean, unit: .points, week: end.week)
  }
}
