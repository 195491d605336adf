public import Expectation

extension JSONReport {
  /// The document of `commensal model targets`.
  public static func targets(_ comparisons: [TargetComparison], patients: Int, seed: UInt64) -> JSON {
    .object([
      .init("patients", .optional(patients)), .init("seed", .number(Double(seed))),
      .init("targets", .array(comparisons.map(target))), .init("limits", .strings(ModelWords.limits)),
    ])
  }

  private static func target(_ comparison: TargetComparison) -> JSON {
    let target = comparison.target
    return .object([
      .init("id", .string(target.id)), .init("measure", .string(target.measure)),
      .init("quantity", .string(target.quantity)), .init("use", .string(target.use.rawValue)),
      .init("tuned", .bool(target.use == .tuned)), .init("unit", .string(target.form == .ratio ? "1" : target.unit)),
      .init("published", published(target)), .init("simulated", simulated(comparison.simulated)),
      .init("inside", .optional(comparison.isInside)),
      .init("standing", .optional(comparison.standing?.rawValue)), .init("constants", .strings(target.constants)),
      .init("citation", .string(target.citation)), .init("doi", .optional(target.doi)),
      .init("url", .string(target.url)), .init("seen", .string(target.seen.rawValue)),
      .init("note", .optional(target.note.isEmpty ? nil : target.note)),
    ])
  }

  private static func published(_ target: CalibrationTarget) -> JSON {
    guard target.counterpart != nil || target.figures.count == 1, let published = target.published else { return .null }
    return [
      "value": .number(published.value), "ci95": published.ci95.map(range) ?? .null,
      "interval_from": .optional(published.basis?.rawValue),
    ]
  }

  private static func simulated(_ quantity: SimulatedQuantity?) -> JSON {
    guard let quantity else { return .null }
    return [
      "value": .number(quantity.value), "simulation_se": .number(quantity.simulationError),
      "believed95": quantity.believed95.map(range) ?? .null, "definition": .string(quantity.definition),
    ]
  }
}
