public import Evidence
internal import Statistics

/// What one trial says of a product's potency.
///
/// The trial's mean difference is normal round the simulated one plus a residual, which stands for what the model does
/// not explain in this trial: chance, bias, people unlike the model's. The residual is never carried to another trial.
public struct PotencyFinding: Sendable, Hashable {
  /// The trial.
  public var trialID: Trial.ID
  /// What was found: a difference in SCORAD points, or bounds of it.
  public var contrast: Contrast
  /// What the model would find at each potency.
  public var curve: ResponseCurve
  /// What the residual's standard deviation is multiplied by: more than one for a trial at high risk of bias.
  public var residualFactor: Double

  /// Made from its parts.
  public init(contrast: Contrast, curve: ResponseCurve, residualFactor: Double = 1) {
    trialID = contrast.trialID
    self.contrast = contrast
    self.curve = curve
    self.residualFactor = residualFactor
  }

  /// The logarithm of the probability of what was found, but for a constant.
  ///
  /// - Parameters:
  ///   - potency: on the logit scale.
  ///   - residual: the standard deviation between trials of what the model leaves unexplained, in points.
  public func logLikelihood(at potency: Double, residual: Double) -> Double {
    let own = residual * residualFactor
    let variance = own * own + contrast.standardError * contrast.standardError
    let expected = NormalDistribution(
      mean: curve.difference(at: potency),
      standardDeviation: variance.squareRoot()
    )
    switch contrast.kind {
    case .exact: return contrast.estimate.map(expected.logDensity) ?? 0
    case .intervalCensored(let lower, let upper), .oneSided(let lower, let upper):
      let below = lower > -.infinity ? expected.cumulative(lower) : 0
      let above = upper < .infinity ? expected.survival(upper) : 0
      return naturalLog(max(1e-300, 1 - below - above))
    }
  }

  /// How much of the difference found is put down to the residual, on average over a belief.
  ///
  /// - Returns: `nil` where only the outcome of a test is known.
  public func leftToResidual(_ belief: PotencyBelief, residual: Double) -> Double? {
    guard contrast.kind == .exact, let estimate = contrast.estimate else { return nil }
    let own = residual * residualFactor
    let part = own * own / (own * own + contrast.standardError * contrast.standardError)
    return belief.mean { part * (estimate - curve.difference(at: $0)) }
  }
}
