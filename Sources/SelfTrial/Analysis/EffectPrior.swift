/// What was believed of the product's effect before the diary: a normal distribution of the change in points that
/// full use brings in the long run, negative where the measure falls.
public enum EffectPrior: Sendable, Hashable {
  /// What trials of the product found.
  case evidence(mean: Double, standardDeviation: Double)
  /// Most likely nothing, rarely more than what people notice: mean 0, standard deviation one minimal important
  /// difference, at most an eighth of the scale.
  case sceptical
  /// Hardly anything: mean 0, standard deviation a quarter of the scale.
  case flat

  /// Its mean, in points.
  public func mean(for measure: MeasureFacts) -> Double {
    switch self {
    case .evidence(let mean, _): mean
    case .sceptical, .flat: 0
    }
  }

  /// Its standard deviation, in points.
  public func standardDeviation(for measure: MeasureFacts) -> Double {
    switch self {
    case .evidence(_, let deviation): deviation
    case .sceptical: min(measure.margin, measure.span / 8)
    case .flat: measure.span / 4
    }
  }
}
