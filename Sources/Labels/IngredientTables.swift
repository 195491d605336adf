/// A cosmetic or food ingredient and what it means for skin, from `Data/nomenclature/ingredients.csv`.
public struct IngredientFact: Sendable, Hashable {
  /// A coarse reading aid for one kind of skin, not medical advice.
  public enum Bearing: String, Sendable, Hashable, Codable, CaseIterable {
    case `for`, against, neutral, mixed, unknown
  }

  /// INCI or common name.
  public var name: String
  /// Other names that labels print for it.
  public var labelNames: [String]
  /// `fragrance-allergen`, `preservative-allergen`, `irritant`, `humectant`, `barrier-lipid`, …
  public var role: String
  /// What kind of ingredient it is within its role, such as `EU26` or `paraben`.
  public var group: String
  /// What it means for skin with eczema.
  public var eczema: Bearing
  /// What it means for skin with acne.
  public var acne: Bearing
  /// What it means for skin with rosacea.
  public var rosacea: Bearing
  /// What it means for sensitive skin.
  public var sensitive: Bearing
  /// What it means for dry skin.
  public var dry: Bearing
  /// What a reader should know of it.
  public var notes: String
  /// The page it was read on.
  public var source: String

  /// Makes a row of the table.
  public init(
    name: String,
    labelNames: [String],
    role: String,
    group: String,
    eczema: Bearing,
    acne: Bearing,
    rosacea: Bearing,
    sensitive: Bearing,
    dry: Bearing,
    notes: String,
    source: String
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
  /// The ingredient name as cosmetic labels print it.
  public var name: String
  /// Current names of the organisms, at the rank the ingredient name supports; empty for plain prebiotics.
  public var organisms: [String]
  /// `ferment`, `ferment-lysate`, `lysate`, `ferment-filtrate`, `extract`, … or empty.
  public var process: String
  /// What the microbe was grown on; empty where it is not in the name.
  public var substrate: String
  /// Whether it is a fibre or sugar meant to feed microbes.
  public var isPrebiotic: Bool
  /// What a reader should know of it.
  public var notes: String
  /// The page it was read on.
  public var source: String

  /// Makes a row of the table.
  public init(
    name: String,
    organisms: [String],
    process: String,
    substrate: String,
    isPrebiotic: Bool,
    notes: String,
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
