/// A published figure beside what the model says of the same.
public struct TargetComparison: Sendable, Hashable {
  /// The published figure.
  public var target: CalibrationTarget
  /// What the model says; `nil` where it says nothing that could be compared.
  public var simulated: SimulatedQuantity?

  /// Made from its parts.
  public init(target: CalibrationTarget, simulated: SimulatedQuantity?) {
    self.target = target
    self.simulated = simulated
  }

  /// Where the model's figure lies.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Within the published interval.
    case inside
    /// Beyond it.
    case outside
    /// Beyond it, but by less than so few virtual patients leave open.
    case undecided
  }

  /// Where the model's figure lies; `nil` where no interval was published, or there is no figure.
  public var standing: Standing? {
    guard let simulated, let interval = target.published?.ci95 else { return nil }
    if interval.contains(simulated.value) { return .inside }
    let gap = max(interval.lowerBound - simulated.value, simulated.value - interval.upperBound)
    return gap > 1.96 * simulated.simulationError ? .outside : .undecided
  }

  /// Whether the model's figure lies within the published interval; `nil` where that is not known.
  public var isInside: Bool? { standing.flatMap { $0 == .undecided ? nil : $0 == .inside } }
}

/// A figure of the model that a published one is laid beside.
public struct SimulatedQuantity: Sendable, Hashable {
  /// The figure, in the target's unit.
  public var value: Double
  /// The standard error that comes of simulating so many patients and no more.
  public var simulationError: Double
  /// The 95 per cent interval of what is believed, for figures about a product of unknown potency.
  public var believed95: ClosedRange<Double>?
  /// What was simulated, in a sentence.
  public var definition: String

  /// Made from its parts.
  public init(
    value: Double,
    simulationError: Double,
    believed95: ClosedRange<Double>? = nil,
    definition: String
  ) {
    self.value = value
    self.simulationError = simulationError
    self.believed95 = believed95
    self.definition = definition
  }
}
