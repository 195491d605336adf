/// Every name a microbe goes by, and the one it has now.
///
/// Built once from the tables; looking a name up costs a hash of its bytes. Names are compared without case, spaces,
/// hyphens, full stops and trade marks, with accents and the crossed L folded, and with every digit kept.
public final class Nomenclature: Sendable {
  /// What a key of the index stands for.
  @_spi(Reading) public enum NameKind: UInt32, Sendable {
    case genus, species, abbreviation
    /// An epithet that labels print alone, such as `Acidophilus`.
    case bareEpithet
    /// A strain designation or confirmed alias.
    case strain
    /// An alias that no page confirmed.
    case unconfirmedStrain
  }

  /// A name found in the index: what kind it is and the row it points to.
  @_spi(Reading) public struct Entry: Sendable, Hashable {
    /// What the name stands for.
    @_spi(Reading) public var kind: NameKind
    /// The row in the table of its kind.
    @_spi(Reading) public var index: Int

    /// An entry of the index.
    @_spi(Reading) public init(kind: NameKind, index: Int) {
      self.kind = kind
      self.index = index
    }

    init(payload: UInt32) {
      kind = NameKind(rawValue: payload >> 24) ?? .genus
      index = Int(payload & 0xFF_FFFF)
    }

    var payload: UInt32 { kind.rawValue << 24 | UInt32(index) }
  }

  /// The tables it was built from.
  public let tables: NomenclatureTables
  /// The index: all names, folded, with their ``Entry`` as payload.
  @_spi(Reading) public let keys: KeyTable
  private let speciesByName: [String: Int]
  private let genusByName: [String: Int]
  private let strainByID: [String: Int]
  /// Folded codes that need their species beside them.
  private let contextualCodes: Set<[UInt8]>

  /// Not needed for a label whose names are all plain.
  let spellings: Deferred<SpellingIndex>

  /// Builds the index of all names in the tables.
  public init(tables: NomenclatureTables) {
    let index = NameIndex(tables)
    self.tables = tables
    keys = index.keys
    speciesByName = index.speciesByName
    genusByName = index.genusByName
    strainByID = index.strainByID
    contextualCodes = index.contextualCodes
    spellings = Deferred { SpellingIndex(tables) }
  }

  // MARK: Looking up

  /// The species, subspecies or variety whose current name is `name`.
  public func species(named name: String) -> Species? { speciesByName[name].map { tables.species[$0] } }

  /// The genus whose current name is `name`.
  public func genus(named name: String) -> Genus? { genusByName[name].map { tables.genera[$0] } }

  /// The strain with the stable identifier `id`.
  public func strain(id: Strain.ID) -> Strain? { strainByID[id].map { tables.strains[$0] } }

  /// What a folded name may stand for.
  @_spi(Reading) public func entries(_ key: [UInt8]) -> [Entry] { keys[key].map(Entry.init(payload:)) }
  /// What a name that was found in the index may stand for.
  @_spi(Reading) public func entries(at value: Int32) -> [Entry] {
    var entries: [Entry] = []
    keys.forEachPayload(value) { entries.append(Entry(payload: $0)) }
    return entries
  }

  /// Whether a folded text is a strain's designation or alias, confirmed or not.
  @_spi(Reading) public func namesStrain(_ hash: KeyHash, _ folded: ArraySlice<UInt8>) -> Bool {
    contains(hash, folded) { $0 == .strain || $0 == .unconfirmedStrain }
  }

  /// Whether a folded text is the name of a genus, today's or a former one.
  @_spi(Reading) public func namesGenus(_ hash: KeyHash, _ folded: ArraySlice<UInt8>) -> Bool {
    contains(hash, folded) { $0 == .genus }
  }

  private func contains(_ hash: KeyHash, _ folded: ArraySlice<UInt8>, where isWanted: (NameKind) -> Bool) -> Bool {
    guard folded.count <= KeyTable.longestKey, !folded.isEmpty else { return false }
    let value = folded.withUnsafeBufferPointer { keys.find(hash, $0) }
    return value >= 0 && keys.payloads(value).contains { isWanted(Entry(payload: $0).kind) }
  }

  /// Whether a code says nothing without its species: shorter than four characters, all digits, or listed as claimed
  /// by several strains.
  package func needsSpecies(_ code: [UInt8]) -> Bool {
    code.count < 4 || code.allSatisfy { $0 &- 0x30 < 10 } || contextualCodes.contains(code)
  }

  /// The current name for a genus, species or subspecies written under any of its names.
  ///
  /// - Returns: every taxon that the name could mean, best known first; empty where none is known. A genus never
  ///   becomes a species.
  public func currentNames(of name: String) -> [(name: String, rank: Rank)] {
    var output: [(name: String, rank: Rank)] = []
    for entry in entries(Folding.squeeze(name)) {
      let taxon: (name: String, rank: Rank)
      switch entry.kind {
      case .genus: taxon = (tables.genera[entry.index].name, .genus)
      case .species, .abbreviation, .bareEpithet:
        taxon = (tables.species[entry.index].name, tables.species[entry.index].rank)
      case .strain, .unconfirmedStrain: continue
      }
      if !output.contains(where: { $0.name == taxon.name }) { output.append(taxon) }
    }
    return output
  }
}
