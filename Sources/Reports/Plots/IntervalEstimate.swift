/// An estimate with its interval, to be drawn. On a scale of ratios all three are natural logarithms.
public struct IntervalEstimate: Sendable, Hashable {
  /// The estimate.
  public var estimate: Double
  /// The lower end of the interval.
  public var lower: Double
  /// The upper end of the interval.
  public var upper: Double

  /// Made from its parts; the ends may come in either order.
  public init(estimate: Double, lower: Double, upper: Double) {
    self.estimate = estimate
    self.lower = lower > upper ? upper : lower
    self.upper = lower > upper ? lower : upper
  }

  /// Whether there is a place for it on an axis. An infinite end is one; an estimate that is not a number has none.
  var canBeDrawn: Bool { estimate.isFinite && !lower.isNaN && !upper.isNaN }
}

/// What the effects of a plot are expressed in, and how its axis reads.
public struct EffectAxis: Sendable, Hashable {
  /// What stands below the axis, such as `Difference in SCORAD points`.
  public var label: String
  /// Whether the numbers are natural logarithms of ratios, to be shown as the ratios.
  public var isRatio: Bool
  /// The smallest difference that matters to people, with its sign, on the scale of the estimates; `nil` where none is
  /// published.
  public var importantDifference: Double?
  /// What it means to lie left of no effect.
  public var leftMeaning: String
  /// What it means to lie right of no effect.
  public var rightMeaning: String

  /// An axis; without more, one on which below zero favours the product.
  public init(
    label: String,
    isRatio: Bool = false,
    importantDifference: Double? = nil,
    leftMeaning: String = "favours product",
    rightMeaning: String = "favours comparison"
  ) {
    self.label = label
    self.isRatio = isRatio
    self.importantDifference = importantDifference
    self.leftMeaning = leftMeaning
    self.rightMeaning = rightMeaning
  }
}

/// For what width a plot is laid out.
public enum PlotWidth: Sendable, Hashable, CaseIterable {
  /// A page or a screen: columns side by side.
  case page
  /// A telephone held upright: names above the marks.
  case phone

  /// In units of the drawing. Its text is 13 units high, so that it is legible where the width is given that many
  /// pixels.
  var units: Double {
    switch self {
    case .page: 740
    case .phone: 380
    }
  }
}
