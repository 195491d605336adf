/// The index of all names, while it is built.
struct NameIndex {
  private let tables: NomenclatureTables
  private(set) var keys: KeyTable
  private(set) var speciesByName: [String: Int] = [:]
  private(set) var genusByName: [String: Int] = [:]
  private(set) var strainByID: [String: Int] = [:]
  /// Folded codes that need their species beside them.
  private(set) var contextualCodes: Set<[UInt8]> = []

  init(_ tables: NomenclatureTables) {
    self.tables = tables
    keys = KeyTable(capacity: tables.species.count * 40 + tables.strains.count * 6)
    for (index, genus) in tables.genera.enumerated() { genusByName[genus.name] = index }
    for index in tables.genera.indices { addGenus(index) }
    var words = SpeciesWords()
    for index in tables.species.indices { addSpecies(index, &words) }
    for index in tables.strains.indices { addStrain(index) }
    for name in tables.ambiguousNames where name.needsSpecies {
      for text in name.texts { contextualCodes.insert(Folding.squeeze(text)) }
    }
  }

  private mutating func add(_ key: [UInt8], _ kind: Nomenclature.NameKind, _ index: Int) {
    keys.insert(key, Nomenclature.Entry(kind: kind, index: index).payload)
  }

  private mutating func add(_ key: UnsafeBufferPointer<UInt8>, _ kind: Nomenclature.NameKind, _ index: Int) {
    keys.insert(key, Nomenclature.Entry(kind: kind, index: index).payload)
  }

  private mutating func addGenus(_ index: Int) {
    let genus = tables.genera[index]
    add(Folding.squeeze(genus.name), .genus, index)
    for synonym in genus.synonyms where !synonym.contains("/") { add(Folding.squeeze(synonym), .genus, index) }
    // A genus that this one was split from, and that has no row of its own, still names it.
    for former in genus.splitFrom where !former.contains(" ") && genusByName[former] == nil {
      add(Folding.squeeze(former), .genus, index)
    }
  }

  private mutating func addSpecies(_ index: Int, _ words: inout SpeciesWords) {
    let species = tables.species[index]
    speciesByName[species.name] = index
    addName(species.name, of: index, &words)
    for synonym in species.synonyms { addName(synonym, of: index, &words) }
  }

  private mutating func addName(_ name: String, of index: Int, _ words: inout SpeciesWords) {
    // A synonym with digits is a strain, which its own row names.
    guard !name.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return }
    words.read(name)
    if words.isAbbreviated {
      add(words.squeezed, .abbreviation, index)
    } else if words.count == 1 {
      if words.isEpithet(of: tables.species[index].name) { add(words.squeezed, .bareEpithet, index) }
    } else {
      words.forEachFullForm { add($0, .species, index) }
      words.forEachAbbreviatedForm(of: name) { add($0, .abbreviation, index) }
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
}
