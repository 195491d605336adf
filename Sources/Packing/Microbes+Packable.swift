public import Microbes

extension Rank: PackableWord {}
extension OrganismKind: PackableWord {}
extension Provenance: PackableWord {}
extension StrainCollection.Kind: PackableWord {}

extension NomenclatureTables: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    genera.pack(into: &writer)
    species.pack(into: &writer)
    strains.pack(into: &writer)
    collections.pack(into: &writer)
    ambiguousNames.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      genera: try .init(from: &reader),
      species: try .init(from: &reader),
      strains: try .init(from: &reader),
      collections: try .init(from: &reader),
      ambiguousNames: try .init(from: &reader)
    )
  }
}

extension Genus: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    name.pack(into: &writer)
    kind.pack(into: &writer)
    synonyms.pack(into: &writer)
    abbreviations.pack(into: &writer)
    splitFrom.pack(into: &writer)
    notes.pack(into: &writer)
    source.pack(into: &writer)
    seen.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      name: try .init(from: &reader),
      kind: try .init(from: &reader),
      synonyms: try .init(from: &reader),
      abbreviations: try .init(from: &reader),
      splitFrom: try .init(from: &reader),
      notes: try .init(from: &reader),
      source: try .init(from: &reader),
      seen: try .init(from: &reader)
    )
  }
}

extension Species: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    name.pack(into: &writer)
    rank.pack(into: &writer)
    genus.pack(into: &writer)
    synonyms.pack(into: &writer)
    kind.pack(into: &writer)
    habitat.pack(into: &writer)
    isOnQPSList.pack(into: &writer)
    notes.pack(into: &writer)
    source.pack(into: &writer)
    seen.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      name: try .init(from: &reader),
      rank: try .init(from: &reader),
      genus: try .init(from: &reader),
      synonyms: try .init(from: &reader),
      kind: try .init(from: &reader),
      habitat: try .init(from: &reader),
      isOnQPSList: try .init(from: &reader),
      notes: try .init(from: &reader),
      source: try .init(from: &reader),
      seen: try .init(from: &reader)
    )
  }
}

extension Strain: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    species.pack(into: &writer)
    designation.pack(into: &writer)
    aliases.pack(into: &writer)
    unconfirmedAliases.pack(into: &writer)
    owner.pack(into: &writer)
    isStudiedForSkin.pack(into: &writer)
    isDeposited.pack(into: &writer)
    notes.pack(into: &writer)
    source.pack(into: &writer)
    seen.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      species: try .init(from: &reader),
      designation: try .init(from: &reader),
      aliases: try .init(from: &reader),
      unconfirmedAliases: try .init(from: &reader),
      owner: try .init(from: &reader),
      isStudiedForSkin: try .init(from: &reader),
      isDeposited: try .init(from: &reader),
      notes: try .init(from: &reader),
      source: try .init(from: &reader),
      seen: try .init(from: &reader)
    )
  }
}

extension StrainCollection: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    acronyms.pack(into: &writer)
    fullName.pack(into: &writer)
    country.pack(into: &writer)
    kind.pack(into: &writer)
    examples.pack(into: &writer)
    notes.pack(into: &writer)
    source.pack(into: &writer)
    seen.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      acronyms: try .init(from: &reader),
      fullName: try .init(from: &reader),
      country: try .init(from: &reader),
      kind: try .init(from: &reader),
      examples: try .init(from: &reader),
      notes: try .init(from: &reader),
      source: try .init(from: &reader),
      seen: try .init(from: &reader)
    )
  }
}

extension AmbiguousName: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    texts.pack(into: &writer)
    candidates.pack(into: &writer)
    rule.pack(into: &writer)
    resolvesAtRank.pack(into: &writer)
    needsSpecies.pack(into: &writer)
    notes.pack(into: &writer)
    source.pack(into: &writer)
    seen.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      texts: try .init(from: &reader),
      candidates: try .init(from: &reader),
      rule: try .init(from: &reader),
      resolvesAtRank: try .init(from: &reader),
      needsSpecies: try .init(from: &reader),
      notes: try .init(from: &reader),
      source: try .init(from: &reader),
      seen: try .init(from: &reader)
    )
  }
}
