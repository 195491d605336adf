public import Evidence
public import Expectation

/// A trial foretold, with what the real one found, for a report.
public struct ForetoldTrial: Sendable {
  /// What the model foretells.
  public var prediction: TrialPrediction
  /// The held trial; `nil` for one that somebody thinks of.
  public var record: Trial?
  /// What it found.
  public var observed: ObservedTrial?
  /// Held trials that the potency was not learned from.
  public var leftOut: [HeldResponses.LeftOut]
  /// `nil` where it was not asked for.
  public var power: TrialPower?

  /// Made from its parts.
  public init(
    prediction: TrialPrediction,
    record: Trial? = nil,
    observed: ObservedTrial? = nil,
    leftOut: [HeldResponses.LeftOut] = [],
    power: TrialPower? = nil
  ) {
    self.prediction = prediction
    self.record = record
    self.observed = observed
    self.leftOut = leftOut
    self.power = power
  }

  /// Whether the week foretold is that of the result, so that the two can be compared.
  var isOfOneWeek: Bool {
    guard let week = observed?.contrast?.week else { return true }
    return Int(week.rounded()) == prediction.difference.week
  }

  var isInside: Bool? {
    isOfOneWeek ? prediction.replicates.flatMap { observed?.isInside($0.interval95) } : nil
  }

  var isInsideWithResidual: Bool? {
    isOfOneWeek ? prediction.replicates?.withResidual95.flatMap { observed?.isInside($0) } : nil
  }
}
