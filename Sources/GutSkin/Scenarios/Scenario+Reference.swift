// The ten scenarios whose courses other implementations were held against.

extension Scenario {
  /// The reference scenario with this short name or name, in any case.
  public static func named(_ name: String) -> Scenario? {
    reference.first { $0.id.lowercased() == name.lowercased() || $0.name == name.lowercased() }
  }

  /// S1 to S10.
  public static let reference: [Scenario] = [
    Scenario(
      id: "S1",
      name: "healthy",
      meaning: "a healthy person stays healthy",
      parameters: Self.healthyParameters,
      start: .healthy,
      burnIn: 0
    ),
    Scenario(
      id: "S2",
      name: "mild-predisposed",
      meaning: "a weak barrier alone makes mild eczema, without S. aureus",
      parameters: [.alpha: 0.60, .bMax: 0.85, .fK: 0.53, .diet: 0.97],
      start: .healthy,
      burnIn: 0
    ),
    Scenario(
      id: "S3",
      name: "chronic-moderate",
      meaning: "eczema that keeps itself going",
      parameters: Self.chronicParameters,
      start: .lesional,
      burnIn: 0
    ),
    Scenario(
      id: "S4",
      name: "relapsing-flare",
      meaning: "two weeks of strong triggers, twice",
      parameters: [.alpha: 0.95, .bMax: 0.95, .fK: 0.52, .diet: 1],
      start: .healthy,
      burnIn: 730,
      schedule: Schedule([.init(.environment, 4, on: 14..<28), .init(.environment, 4, on: 98..<112)])
    ),
    Scenario(
      id: "S5",
      name: "steroid-rescue",
      meaning: "four weeks of daily potent steroid, then none",
      parameters: Self.chronicParameters,
      start: .lesional,
      burnIn: 730,
      schedule: Schedule([.init(.steroid, 1, on: 0..<28)])
    ),
    Scenario(
      id: "S6",
      name: "antibiotic-dysbiosis",
      meaning: "ten days of antibiotic in a healthy person",
      parameters: Self.healthyParameters,
      start: .healthy,
      burnIn: 730,
      schedule: Schedule([.init(.antibiotic, 1, on: 0..<10)])
    ),
    Scenario(
      id: "S7",
      name: "probiotic-12wk-then-stop",
      meaning: "twelve weeks of a strong probiotic, then none",
      parameters: Self.chronicParameters.merging([.eC: 0.5, .eE: 0.5, .eB: 0.5, .eT: 0.5]) { $1 },
      start: .lesional,
      burnIn: 730,
      schedule: Schedule([.init(.probioticDose, 1, on: 0..<84)])
    ),
    Scenario(
      id: "S8",
      name: "emollient",
      meaning: "an emollient every day",
      parameters: Self.chronicParameters,
      start: .lesional,
      burnIn: 730,
      schedule: Schedule([.init(.emollient, 1, on: 0..<168)])
    ),
    Scenario(
      id: "S9",
      name: "switch-short-trigger",
      meaning: "two weeks of strong triggers, after which skin finds its way back",
      parameters: Self.switchParameters,
      start: .healthy,
      burnIn: 730,
      schedule: Schedule([.init(.environment, 4, on: 0..<14)])
    ),
    Scenario(
      id: "S10",
      name: "switch-long-trigger",
      meaning: "six weeks of strong triggers, after which the same skin stays ill",
      parameters: Self.switchParameters,
      start: .healthy,
      burnIn: 730,
      schedule: Schedule([.init(.environment, 4, on: 0..<42)])
    ),
  ]

  private static let healthyParameters: [Parameter: Double] = [.alpha: 0.40, .bMax: 0.97, .fK: 0.50, .diet: 1]
  private static let chronicParameters: [Parameter: Double] = [.alpha: 0.85, .bMax: 0.90, .fK: 0.57, .diet: 0.95]
  private static let switchParameters: [Parameter: Double] = [.alpha: 1.30, .bMax: 0.95, .fK: 0.50, .diet: 1]
}
