/// Every name a microbe goes by, and the one it has now.
///
/// Built once from the tables; looking a name up costs a hash of its bytes. Names are compared without case, spaces,
/// hyphens, full stops and trade marks, with accents and the crossed L folded, and with every digit kept.
public struct Nomenclature: Sendable {
  /// What a key of the index stands for.
  package enum NameKind: UInt32, Sendable {
    case genus, species, abbreviation
    /// An epithet that labels print alone, such as `Acidophilus`.
    case bareEpithet
    /// A strain designation or confirmed alias.
    case strain
    /// An alias that no page confirmed.
    case unconfirmedStrain
  }

  /// A name found in the index: what kind it is and the row it points to.
  package struct Entry: Sendable, Hashable {
    package var kind: NameKind
    package var index: Int

    package init(kind: NameKind, index: Int) {
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
  package private(set) var keys: KeyTable
  private var speciesByName: [String: Int] = [:]
  private var genusByName: [String: Int] = [:]
  private var strainByID: [String: Int] = [:]
  /// Folded codes that need their species beside them.
  private var contextualCodes: Set<[UInt8]> = []

  public init(tables: NomenclatureTables) {
    self.tables = tables
    keys = KeyTable(capacity: tables.species.count * 40 + tables.strains.count * 6)
    for index in tables.genera.indices { addGenus(index) }
    for index in tables.species.indices { addSpecies(index) }
    for index in tables.strains.indices { addStrain(index) }
    for name in tables.ambiguousNames where name.resolvesAtRank == nil || name.rule.hasPrefix("needs") {
      for text in name.texts where text.utf8.contains(where: { $0 &- 0x30 < 10 }) {
        contextualCodes.insert(Folding.squeeze(text))
      }
    }
  }

  private mutating func add(_ key: [UInt8], _ kind: NameKind, _ index: Int) {
    keys.insert(key, Entry(kind: kind, index: index).payload)
  }

  private mutating func addGenus(_ index: Int) {
    let genus = tables.genera[index]
    genusByName[genus.name] = index
    add(Folding.squeeze(genus.name), .genus, index)
    for synonym in genus.synonyms where !synonym.contains("/") { add(Folding.squeeze(synonym), .genus, index) }
    // A genus that this one was split from, and that has no row of its own, still names it.
    for former in genus.splitFrom where !former.contains(" ") && !tables.genera.contains(where: { $0.name == former }) {
      add(Folding.squeeze(former), .genus, index)
    }
  }

  private mutating func addSpecies(_ index: Int) {
    let species = tables.species[index]
    speciesByName[species.name] = index
    // A synonym with digits is a strain, which its own row names.
    for name in [species.name] + species.synonyms where !name.utf8.contains(where: { $0 &- 0x30 < 10 }) {
      let words = SpeciesWords(name)
      if words.isAbbreviated {
        add(words.squeezed, .abbreviation, index)
      } else if words.count == 1 {
        if words.isEpithet(of: species.name) { add(words.squeezed, .bareEpithet, index) }
      } else {
        for form in words.fullForms { add(form, .species, index) }
        for form in words.abbreviatedForms { add(form, .abbreviation, index) }
      }
    }
  }

  private mutating func addStrain(_ index: Int) {
    let strain = tables.strains[index]
    guard strain.isDeposited else {
      strainByID[strain.id] = index
      return
    }
    strainByID[strain.id] = index
    add(Folding.squeeze(strain.designation), .strain, index)
    for alias in strain.aliases { add(Folding.squeeze(alias), .strain, index) }
    for alias in strain.unconfirmedAliases { add(Folding.squeeze(alias), .unconfirmedStrain, index) }
  }

  // MARK: Looking up

  /// The species, subspecies or variety whose current name is `name`.
  public func species(named name: String) -> Species? { speciesByName[name].map { tables.species[$0] } }

  /// The genus whose current name is `name`.
  public func genus(named name: String) -> Genus? { genusByName[name].map { tables.genera[$0] } }

  /// The strain with the stable identifier `id`.
  public func strain(id: Strain.ID) -> Strain? { strainByID[id].map { tables.strains[$0] } }

  package func entries(_ key: [UInt8]) -> [Entry] { keys[key].map(Entry.init(payload:)) }
  package func entries(at value: Int32) -> [Entry] { keys.payloads(value).map(Entry.init(payload:)) }

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

/// The words of a species name, and the other ways in which labels print it.
struct SpeciesWords {
  private let words: [Substring]

  init(_ name: String) {
    words = name.split(separator: " ")
  }

  var count: Int { words.count }
  var squeezed: [UInt8] { Folding.squeeze(words.joined()) }

  /// `L. casei`, `Lb. casei`: the first word is cut short with a full stop.
  var isAbbreviated: Bool { words.count > 1 && words[0].hasSuffix(".") }

  /// `Acidophilus` for *Lactobacillus acidophilus*.
  func isEpithet(of species: String) -> Bool {
    guard let word = words.first else { return false }
    let folded = Folding.squeeze(word)
    // The endings of the grammatical genders change with the genus.
    return species.split(separator: " ").dropFirst().contains { epithet in
      let key = Folding.squeeze(epithet)
      return key == folded || (key.count == folded.count && key.count > 6 && key.dropLast() == folded.dropLast())
    }
  }

  private static let rankWords: Set<Substring> = ["subsp.", "ssp.", "spp.", "subspecies", "subsp", "ssp", "var.", "biovar"]
  private static let rankForms = ["subsp", "ssp", "spp", "subspecies", "subspec", "sub", "var", "bv", ""]

  private var rankPosition: Int? { words.firstIndex { Self.rankWords.contains($0) } }

  /// The full name with each way of writing "subspecies".
  var fullForms: [[UInt8]] {
    guard let position = rankPosition else { return [squeezed] }
    return Self.rankForms.map {
      Folding.squeeze(words[..<position].joined() + $0 + words[(position + 1)...].joined())
    }
  }

  /// Initial and epithet, and the longer abbreviations in use for the genus.
  var abbreviatedForms: [[UInt8]] {
    guard let genus = words.first, let initial = genus.first, initial.isUppercase else { return [] }
    let rest = words.dropFirst()
    var starts = [String(initial)]
    for (start, abbreviations) in Self.genusAbbreviations where genus.hasPrefix(start) { starts += abbreviations }
    guard let position = rankPosition, position > 1 else {
      return starts.map { Folding.squeeze($0 + rest.joined()) }
    }
    let epithet = words[1..<position].joined()
    let infraspecific = words[(position + 1)...].joined()
    return starts.flatMap { start in Self.rankForms.map { Folding.squeeze(start + epithet + $0 + infraspecific) } }
  }

  private static let genusAbbreviations: [(String, [String])] = [
    ("Lacto", ["Lb", "Lact", "Lactob", "Lacto", "Lbc"]), ("Lacticase", ["Lcb"]), ("Lactiplanti", ["Lpb"]),
    ("Limosi", ["Lmb"]), ("Ligi", ["Lgb"]), ("Lactococcus", ["Lc"]), ("Bifido", ["Bif", "Bifido", "Bb", "Bifid"]),
    ("Strepto", ["Str", "Strep", "St"]), ("Saccharo", ["Sacch", "Sac"]), ("Entero", ["Ent"]), ("Bacillus", ["Bac"]),
    ("Pedio", ["Ped"]), ("Propioni", ["Prop"]), ("Leuconostoc", ["Leuc"]), ("Staphylo", ["Staph"]),
  ]
}
