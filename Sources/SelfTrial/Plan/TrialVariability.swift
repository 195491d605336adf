/// How much a measure goes up and down by itself.
public enum TrialVariability: Sendable, Hashable {
  /// As it does in people at large: drawn from the priors of a ``TrialModel``.
  case population
  /// As one person's diary shows.
  case own(Own)

  /// What a diary shows of a person.
  public struct Own: Sendable, Hashable {
    /// Means of the model's parameters.
    public var parameters: TrialModel.Parameters
    /// Mean of the last days, in points.
    public var level: Double
    /// Days with a value that this rests on.
    public var days: Int
  }

  /// Days with a value that a diary needs for more than a guess.
  public static let leastDays = 14
  /// Days that the present level is the mean of.
  private static let lastDays = 14

  /// What a diary shows; `.population` where it has fewer than ``leastDays`` days with a value.
  public init(_ series: TrialSeries, model: TrialModel) {
    let known = series.values.compactMap { $0 }
    guard known.count >= Self.leastDays else {
      self = .population
      return
    }
    let last = known.suffix(Self.lastDays)
    let analysis = SelfTrialAnalysis(series, model: model)
    self = .own(
      Own(
        parameters: analysis.parameters,
        level: last.reduce(0, +) / Double(last.count),
        days: known.count
      )
    )
  }
}
