/// A published figure beside what the model says of the same.
public struct TargetComparison: Sendable, Hashable {
  /// The published figure.
  public var target: CalibrationTarget
  /// What the model says; `nil` where it says nothing that could be compared.
  public var simulated: SimulatedQuantity?

  /// Whether the model's figure lies within the published interval; `nil` where there is none, or no figure.
  public var isInside: Bool? {
    guard let simulated, let interval = target.published?.ci95 else { return nil }
    return interval.contains(simulated.value)
  }
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
