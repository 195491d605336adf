/// The rows of the nomenclature tables, as they stand in `Data/nomenclature`.
public struct NomenclatureTables: Sendable, Hashable {
  /// The genera.
  public var genera: [Genus]
  /// Species, subspecies and varieties.
  public var species: [Species]
  /// Strains and isolate pools.
  public var strains: [Strain]
  /// Culture collections and code series.
  public var collections: [StrainCollection]
  /// Label texts with more than one meaning.
  public var ambiguousNames: [AmbiguousName]

  /// Gathers the rows.
  public init(
    genera: [Genus] = [],
    species: [Species] = [],
    strains: [Strain] = [],
    collections: [StrainCollection] = [],
    ambiguousNames: [AmbiguousName] = []
  ) {
    self.genera = genera
    self.species = species
    self.strains = strains
    self.collections = collections
    self.ambiguousNames = ambiguousNames
  }
}
