/// The 18 quantities whose course the equations describe, in the order that fixes their place in memory.
///
/// Skin bacteria count 10⁷ colony-forming units per square centimetre as 1, gut groups are shares of a community of
/// total 1, and barrier, permeability and regulatory tone are relative to a healthy person.
public enum StateVariable: Int, Sendable, Hashable, CaseIterable {
  case barrier, inflammation, type2, sAureus, commensals, malassezia
  case gutBeneficial, gutCore, gutPathobiont, probiotic, leak
  case treg, tnf, il6, crp
  case steroidEffect, emollientFilm, topicalActive

  /// The letter that the equations use, such as `b`.
  public var symbol: String { facts.symbol }

  /// The name in results and model files, such as `sAureus`.
  public var codeName: String { facts.codeName }

  /// What it is.
  public var meaning: String { facts.meaning }

  /// The unit; "1" where it is a plain ratio.
  public var unit: String { facts.unit }

  /// Where it usually lies, from the healthy end to severe eczema; a range of experience, not a limit.
  public var typical: (healthy: Double, severe: Double) { (facts.healthy, facts.severe) }

  /// Values that a state can start with, in its unit. A guard against slips, not evidence.
  public var allowed: ClosedRange<Double> {
    switch self {
    case .barrier, .inflammation, .type2, .steroidEffect, .emollientFilm, .topicalActive: 0...1
    default: 0...1e5
    }
  }

  /// The state with this letter or this code name.
  public init?(named name: String) {
    guard let match = Self.allCases.first(where: { $0.symbol == name || $0.codeName == name }) else { return nil }
    self = match
  }

  private var facts: Facts { Self.facts[rawValue] }

  private struct Facts {
    let symbol, codeName, meaning, unit: String
    let healthy, severe: Double

    init(_ symbol: String, _ codeName: String, _ meaning: String, _ unit: String, _ healthy: Double, _ severe: Double) {
      self.symbol = symbol
      self.codeName = codeName
      self.meaning = meaning
      self.unit = unit
      self.healthy = healthy
      self.severe = severe
    }
  }

  private static let facts = [
    Facts("b", "barrier", "integrity of the skin barrier", "1", 0.91, 0.40),
    Facts("i", "inflammation", "inflammation of affected skin, averaged over the body", "1", 0.02, 0.75),
    Facts("h", "type2", "type-2 immune memory of the skin (IL-4, IL-13)", "1", 0, 0.70),
    Facts("A", "sAureus", "density of Staphylococcus aureus", "10^7 CFU/cm2", 5e-6, 0.7),
    Facts("c", "cons", "coagulase-negative staphylococci, which belong on skin", "1", 1, 0.3),
    Facts("m", "malassezia", "density of Malassezia yeasts", "1", 1.1, 1.9),
    Facts("G", "gutBeneficial", "gut bacteria that ferment fibre to short-chain fatty acids", "1", 0.35, 0.15),
    Facts("R", "gutCore", "other resident gut bacteria", "1", 0.60, 0.45),
    Facts("K", "gutPathobiont", "gut bacteria that harm when they are many", "1", 0.05, 0.40),
    Facts("W", "probiotic", "live probiotic in the colon", "10^9 CFU", 0, 30),
    Facts("L", "leak", "permeability of the gut wall", "1", 1, 2),
    Facts("y", "treg", "regulatory tone of the immune system (regulatory T cells, IL-10)", "1", 1, 0.6),
    Facts("T", "tnf", "TNF-α in plasma", "pg/mL", 1.5, 3.5),
    Facts("J", "il6", "interleukin 6 in plasma", "pg/mL", 1.5, 4),
    Facts("Q", "crp", "C-reactive protein in plasma", "mg/L", 0.8, 2.2),
    Facts("cs", "steroidEffect", "topical corticosteroid where it acts", "1", 0, 1),
    Facts("em", "emollientFilm", "emollient on the skin", "1", 0, 1),
    Facts("tp", "topicalActive", "topical bacterial product or lysate on the skin", "1", 0, 1),
  ]
}
