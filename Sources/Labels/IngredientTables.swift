/// A cosmetic or food ingredient and what it means for skin, from `Data/nomenclature/ingredients.csv`.
public struct IngredientFact: Sendable, Hashable {
  /// A coarse reading aid for one kind of skin, not medical advice.
  public enum Bearing: String, Sendable, Hashable, Codable, CaseIterable {
    case `for`, against, neutral, mixed, unknown
  }

  /// INCI or common name.
  public var name: String
  public var labelNames: [String]
  /// `fragrance-allergen`, `preservative-allergen`, `irritant`, `humectant`, `barrier-lipid`, …
  public var role: String
  public var group: String
  public var eczema: Bearing
  public var acne: Bearing
  public var rosacea: Bearing
  public var sensitive: Bearing
  public var dry: Bearing
  public var notes: String
  public var source: String

  public init(
    name: String, labelNames: [String], role: String, group: String, eczema: Bearing, acne: Bearing,
    rosacea: Bearing, sensitive: Bearing, dry: Bearing, notes: String, source: String
  ) {
    self.name = name
    self.labelNames = labelNames
    self.role = role
    self.group = group
    self.eczema = eczema
    self.acne = acne
    self.rosacea = rosacea
    self.sensitive = sensitive
    self.dry = dry
    self.notes = notes
    self.source = source
  }
}

/// A cosmetic ingredient made with or from a microbe, or a prebiotic one, from `Data/nomenclature/inci.csv`.
public struct INCIFact: Sendable, Hashable {
  public var name: String
  /// Current names of the organisms, at the rank the ingredient name supports; empty for plain prebiotics.
  public var organisms: [String]
  /// `ferment`, `ferment-lysate`, `lysate`, `ferment-filtrate`, `extract`, … or empty.
  public var process: String
  public var substrate: String
  public var isPrebiotic: Bool
  public var notes: String
  public var source: String

  public init(
    name: String, organisms: [String], process: String, substrate: String, isPrebiotic: Bool, notes: String,
    source: String
  ) {
    self.name = name
    self.organisms = organisms
    self.process = process
    self.substrate = substrate
    self.isPrebiotic = isPrebiotic
    self.notes = notes
    self.source = source
  }
}
