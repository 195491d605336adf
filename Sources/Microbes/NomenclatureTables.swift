/// The rows of the nomenclature tables, as they stand in `Data/nomenclature`.
public struct NomenclatureTables: Sendable, Hashable {
  public var genera: [Genus]
  public var species: [Species]
  public var strains: [Strain]
  public var collections: [StrainCollection]
  public var ambiguousNames: [AmbiguousName]

  public init(
    genera: [Genus] = [], species: [Species] = [], strains: [Strain] = [], collections: [StrainCollection] = [],
    ambiguousNames: [AmbiguousName] = []
  ) {
    self.genera = genera
    self.species = species
    self.strains = strains
    self.collections = collections
    self.ambiguousNames = ambiguousNames
  }
}
