internal import Statistics

/// The spread between people that stands in where a trial does not report its own, and that turns standardised effects
/// into points.
public struct ReferenceSpread: Sendable, Hashable {
  /// The scale it is in points of.
  public var measure: String
  /// In points of the scale.
  public var standardDeviation: Double
  /// The trials that it was pooled from; empty where it was given.
  public var trialIDs: [Trial.ID]

  /// Made from its parts.
  public init(measure: String, standardDeviation: Double, trialIDs: [Trial.ID] = []) {
    self.measure = measure
    self.standardDeviation = standardDeviation
    self.trialIDs = trialIDs
  }

  /// Pooled over the arms of randomised trials that print a spread of changes or end scores without doubt, each
  /// weighted by its degrees of freedom.
  ///
  /// - Returns: `nil` where no arm does.
  public init?(measure: String, trials: [Trial]) {
    var groups: [SampleSummary] = []
    var ids: [Trial.ID] = []
    for trial in trials where trial.design.isRandomised == true && trial.sameTrialAs == nil {
      let sizes = ArmSizes(trial)
      let found = trial.outcomes.filter { $0.measure == measure && $0.subgroup == nil && $0.doubt == nil }
        .flatMap { outcome -> [SampleSummary] in
          guard case .arms(let statistic, let values) = outcome.content, statistic == .change || statistic == .endpoint
          else { return [] }
          return values.compactMap { ArmFigure($0, count: sizes.count(of: $0.arm, printed: $0.n))?.summary }
        }
      guard !found.isEmpty else { continue }
      groups += found
      ids.append(trial.id)
    }
    guard let pooled = StandardDeviation.pooled(groups) else { return nil }
    self.init(measure: measure, standardDeviation: pooled, trialIDs: ids)
  }
}
