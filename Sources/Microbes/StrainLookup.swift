/// What a printed strain designation turned out to be.
public enum StrainLookup: Sendable, Hashable {
  /// A known strain. `disagrees` is set where the printed species is not the strain's and no renaming explains it.
  case strain(Strain, disagrees: Bool)
  /// The code only matches through an alias that no page confirmed: a suggestion, never a match.
  case unconfirmed([Strain])
  /// The code belongs to several strains, or is too short to stand without its species.
  case ambiguous([Strain])
  /// Not a known code, but a misprint away from one: a suggestion, never a match.
  case nearMiss([Strain])
  case unknown
}

extension Nomenclature {
  /// Looks a strain designation up, beside the species printed with it.
  ///
  /// A designation outranks a misprinted species, unless it is one that needs its species: shorter than four
  /// characters, all digits, or known to be shared.
  ///
  /// - Parameters:
  ///   - designation: as printed, such as `DSM 17938` or `BB-12®`.
  ///   - species: any name of the species or genus printed beside it.
  public func lookUpStrain(_ designation: String, species: String? = nil) -> StrainLookup {
    lookUpStrain(Folding.squeeze(designation), taxon: species)
  }

  package func lookUpStrain(_ code: [UInt8], taxon: String?) -> StrainLookup {
    let found = entries(code)
    let confirmed = found.filter { $0.kind == .strain }.map { tables.strains[$0.index] }
    let printed = taxon.map { names(printed: $0) } ?? []
    if !confirmed.isEmpty {
      let fitting = confirmed.filter { fits($0, printed) }
      if fitting.count == 1, let strain = fitting.first, !printed.isEmpty { return .strain(strain, disagrees: false) }
      if fitting.count > 1 && !printed.isEmpty { return .ambiguous(fitting) }
      if needsSpecies(code) || confirmed.count > 1 { return .ambiguous(confirmed) }
      return .strain(confirmed[0], disagrees: !printed.isEmpty)
    }
    let suggestions = found.filter { $0.kind == .unconfirmedStrain }.map { tables.strains[$0.index] }
    if !suggestions.isEmpty {
      let fitting = suggestions.filter { fits($0, printed) }
      if !fitting.isEmpty { return .unconfirmed(fitting) }
    }
    let near = nearMisses(code, printed: printed)
    return near.isEmpty ? .unknown : .nearMiss(near)
  }

  /// The current names that a printed taxon may stand for, including those an ambiguous name covers.
  private func names(printed taxon: String) -> Set<String> {
    var output = Set(currentNames(of: taxon).map(\.name))
    if speciesOrGenusExists(taxon) { output.insert(taxon) }
    for name in ambiguousNames(Folding.squeeze(taxon)) { output.formUnion(name.candidates) }
    // What labels print as L. casei is often one of its two sister species.
    if output.contains("Lacticaseibacillus casei") {
      output.formUnion(["Lacticaseibacillus paracasei", "Lacticaseibacillus rhamnosus"])
    }
    return output
  }

  private func speciesOrGenusExists(_ name: String) -> Bool { species(named: name) != nil || genus(named: name) != nil }

  /// The ambiguous names that are written so when folded, in the order of the table.
  package func ambiguousNames(_ folded: [UInt8]) -> [AmbiguousName] {
    spellings.value.ambiguousNames[folded, default: []].map { tables.ambiguousNames[$0] }
  }

  /// Whether a folded word is the acronym of a culture collection or a company's.
  package func isCollection(_ folded: [UInt8]) -> Bool { spellings.value.acronyms.contains(folded) }

  /// Whether a strain's species is one of the printed names, or lies within one, or around one.
  package func fits(_ strain: Strain, _ printed: Set<String>) -> Bool {
    guard let species = strain.species else { return true }
    return printed.contains { name in
      name == species || Self.isSameBinomial(name, species) || Self.isWithin(species, name)
        || Self.isWithin(name, species)
        || (!name.contains(" ") && genusCovers(name, species))
    }
  }

  /// `Bifidobacterium longum subsp. infantis` lies within `Bifidobacterium longum`.
  package static func isWithin(_ name: String, _ other: String) -> Bool {
    let (inner, outer) = (name.utf8, other.utf8)
    guard inner.count > outer.count, inner.starts(with: outer) else { return false }
    return inner[inner.index(inner.startIndex, offsetBy: outer.count)] == UInt8(ascii: " ")
  }

  /// Two subspecies of one species: a strain is often printed under its sister.
  private static func isSameBinomial(_ name: String, _ other: String) -> Bool {
    let one = name.split(separator: " ")
    let two = other.split(separator: " ")
    return one.count >= 2 && two.count >= 2 && one[0] == two[0] && one[1] == two[1]
  }

  /// Whether a species belongs to a genus, in today's sense or in the sense from before it was split.
  package func genusCovers(_ genus: String, _ species: String) -> Bool {
    guard let current = species.split(separator: " ").first.map(String.init) else { return false }
    if current == genus { return true }
    return self.genus(named: current)?.splitFrom.contains(genus) ?? false
  }

  // MARK: Near misses

  /// Known strains whose code is one slip of the pen away: two digits swapped, one digit of a long number wrong or
  /// lost, or a letter for the digit it looks like.
  private func nearMisses(_ code: [UInt8], printed: Set<String>) -> [Strain] {
    guard code.count >= 4, code.contains(where: { $0 &- 0x30 < 10 || $0 == 0x6F }) else { return [] }
    var output: [Strain] = []
    for (index, names) in spellings.value.codes where names.contains(where: { CodeSlip.isSlip(code, of: $0) }) {
      let strain = tables.strains[index]
      if printed.isEmpty || fits(strain, printed) { output.append(strain) }
    }
    return output
  }
}

/// Tells misprints of a strain code from other codes.
enum CodeSlip {
  @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isSlip(_ code: [UInt8], of known: [UInt8]) -> Bool {
    guard known.count >= 4, code != known, abs(code.count - known.count) <= 1 else { return false }
    guard known.contains(where: isDigit) else { return false }
    if code.count == known.count { return isSwapOrWrongDigit(code, known) || looksAlike(code, known) }
    return longestNumber(known) >= 5 && isOneDigitLost(code, known)
  }

  private static func longestNumber(_ code: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for byte in code {
      run = isDigit(byte) ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func isSwapOrWrongDigit(_ code: [UInt8], _ known: [UInt8]) -> Bool {
    let different = code.indices.filter { code[$0] != known[$0] }
    guard different.allSatisfy({ isDigit(code[$0]) && isDigit(known[$0]) }) else { return false }
    if different.count == 1 { return longestNumber(known) >= 5 }
    guard longestNumber(known) >= 4, let first = different.first, let last = different.last else { return false }
    // Digits that changed places with each other, with at most one between them or all shifted: 35264 for 35624.
    return different.count <= 3 && last - first <= 2
      && code[first...last].sorted() == known[first...last].sorted()
  }

  /// O for 0, I or l for 1, S for 5, B for 8.
  private static func looksAlike(_ code: [UInt8], _ known: [UInt8]) -> Bool {
    zip(code, known).allSatisfy { $0 == $1 || skeleton($0) == skeleton($1) }
  }

  private static func skeleton(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x6F: 0x30
    case 0x69, 0x6C: 0x31
    case 0x73: 0x35
    default: byte
    }
  }

  private static func isOneDigitLost(_ code: [UInt8], _ known: [UInt8]) -> Bool {
    let (short, long) = code.count < known.count ? (code, known) : (known, code)
    guard let position = short.indices.first(where: { short[$0] != long[$0] }) ?? Optional(short.count) else {
      return false
    }
    return isDigit(long[position]) && short[position...].elementsEqual(long[(position + 1)...])
  }
}
