internal import Statistics

extension CalibrationTarget {
  /// A published figure in the form that the model's is laid beside.
  public struct Published: Sendable, Hashable {
    /// Where an interval comes from.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
      /// The source prints it.
      case printed
      /// Of a share, by the method of Wilson (J Am Stat Assoc 1927), from the printed counts.
      case counts
      /// Of a ratio of means, from the printed standard deviations by the delta method on logarithms.
      case deviations
      /// Of a ratio, from the printed p value: the logarithm over the normal quantile of p is its standard error.
      case pValue = "p-value"
    }

    /// The figure.
    public var value: Double
    /// Its 95 per cent interval; `nil` where nothing printed gives one.
    public var ci95: ClosedRange<Double>?
    /// Where the interval comes from.
    public var basis: Basis?

    /// Made from its parts.
    public init(value: Double, ci95: ClosedRange<Double>? = nil, basis: Basis? = nil) {
      self.value = value
      self.ci95 = ci95
      self.basis = basis
    }
  }

  /// What was published, as one figure with an interval where one can be had.
  public var published: Published? {
    guard let first = figures.first else { return nil }
    switch form {
    case .figure: return Self.published(first)
    case .ratio: return figures.count == 2 ? ratio(first, figures[1]) : nil
    }
  }

  private static func published(_ figure: Figure) -> Published {
    if let ci95 = figure.ci95 { return Published(value: figure.value, ci95: ci95, basis: .printed) }
    guard let events = figure.events, let n = figure.n, n > 0 else { return Published(value: figure.value) }
    return Published(value: figure.value, ci95: wilson(events: events, n: n), basis: .counts)
  }

  private func ratio(_ first: Figure, _ second: Figure) -> Published {
    let value = first.value / second.value
    let logarithm = naturalLog(value)
    let error: (size: Double, basis: Published.Basis)? =
      if let one = Self.relativeVariance(first), let other = Self.relativeVariance(second) {
        ((one + other).squareRoot(), .deviations)
      } else if let p, value != 1 {
        (abs(logarithm) / NormalDistribution.standard.quantile(1 - p / 2), .pValue)
      } else {
        nil
      }
    guard let error else { return Published(value: value) }
    let half = Self.normalQuantile * error.size
    return Published(
      value: value,
      ci95: naturalExponential(logarithm - half)...naturalExponential(logarithm + half),
      basis: error.basis
    )
  }

  /// Squared standard error of the mean's logarithm.
  private static func relativeVariance(_ figure: Figure) -> Double? {
    guard let deviation = figure.standardDeviation, let n = figure.n, figure.value > 0 else { return nil }
    let ratio = deviation / figure.value
    return ratio * ratio / Double(n)
  }

  private static func wilson(events: Int, n: Int) -> ClosedRange<Double> {
    let (share, people, z) = (Double(events) / Double(n), Double(n), normalQuantile)
    let scale = 1 + z * z / people
    let centre = (share + z * z / (2 * people)) / scale
    let half = z / scale * (share * (1 - share) / people + z * z / (4 * people * people)).squareRoot()
    return centre - half...centre + half
  }

  private static let normalQuantile = 1.959_963_984_540_054
}
