@_spi(Reading) import Microbes

/// Reads the strain designations that follow a microbe's name into its mention.
struct StrainReader {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  let codes: StrainCodes
  private let search: StrainSearch
  /// No strain goes by more designations at once.
  private static let mostCodes = 4

  init(label: ScannedLabel, nomenclature: Nomenclature, isShouting: Bool) {
    self.label = label
    self.nomenclature = nomenclature
    codes = StrainCodes(label: label, nomenclature: nomenclature)
    search = StrainSearch(
      label: label,
      codes: codes,
      shapes: StrainShape(label: label, codes: codes, isShouting: isShouting)
    )
  }

  private var stream: TokenStream { label.stream }

  /// Reads all designations after a name into the mention; returns the token after the last of them.
  func read(_ mention: inout MicrobeMention, after start: Int) -> Int {
    var position = start
    var found: [StrainCode] = []
    while found.count < Self.mostCodes,
      let code = search.next(after: position, mention, isFirst: found.isEmpty && mention.strain == nil)
    {
      let isOther = code.strain.map { strain in
        (mention.strainID.map { $0 != strain.id } ?? false) || (found.first?.strain.map { $0.id != strain.id } ?? false)
      }
      if isOther == true { break }
      found.append(code)
      position = code.tokens.upperBound
    }
    guard !found.isEmpty else { return start }
    apply(found, to: &mention)
    let isClosed = label.isSymbol(")", at: position) || label.isSymbol("]", at: position)
    return isClosed ? position + 1 : position
  }

  private func apply(_ found: [StrainCode], to mention: inout MicrobeMention) {
    guard mention.strain == nil else {
      mention.otherCodes += found.map { stream.written($0.tokens) }
      return
    }
    // A number says more than a trade name that stands before it.
    let chosen = found.first { !isTradeName($0) } ?? found[0]
    mention.strain = stream.written(chosen.tokens)
    mention.otherCodes = found.filter { $0.tokens != chosen.tokens }.map { stream.written($0.tokens) }
    settle(found.first { $0.strain != nil } ?? chosen, &mention)
  }

  private func isTradeName(_ code: StrainCode) -> Bool {
    let text = stream.written(code.tokens)
    return text.utf8.count >= 5 && !text.utf8.contains { $0 &- 0x30 < 10 }
  }

  // MARK: What a designation says

  private func settle(_ code: StrainCode, _ mention: inout MicrobeMention) {
    guard case .strain(let strain, let disagrees) = code.lookup else {
      mention.notes.append(doubt(about: code))
      return
    }
    mention.strainID = strain.id
    guard let species = strain.species else { return }
    if disagrees {
      mention.notes.append(
        label.note(
          .strainDisagreesWithSpecies,
          "\(stream.written(code.tokens)) is a strain of \(species), but the label prints \(mention.name).",
          at: code.tokens
        )
      )
    }
    if disagrees || saysMore(species, than: mention) { adopt(species, &mention) }
  }

  /// Whether the strain's species tells more than the printed name, or something else.
  private func saysMore(_ species: String, than mention: MicrobeMention) -> Bool {
    if mention.rank == .genus { return true }
    if Nomenclature.isWithin(species, mention.name) { return !Self.isNominate(species) }
    return mention.name != species && !Nomenclature.isWithin(mention.name, species)
  }

  private func adopt(_ species: String, _ mention: inout MicrobeMention) {
    mention.name = species
    let words = species.split(separator: " ").count
    mention.rank = nomenclature.species(named: species)?.rank ?? (words == 1 ? .genus : .species)
  }

  /// A subspecies that repeats the species' epithet says nothing more than the species.
  private static func isNominate(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count == 4 && words[1] == words[3]
  }

  private func doubt(about code: StrainCode) -> ReadingNote {
    let written = stream.written(code.tokens)
    switch code.lookup {
    case .unconfirmed(let strains):
      return label.note(
        .unconfirmedAlias,
        "\(written) may be another name of \(Self.names(strains)); no page confirms it, so it is not matched.",
        at: code.tokens
      )
    case .nearMiss(let strains):
      return label.note(
        .nearMissStrain,
        "\(written) is not a known strain but looks like a misprint of \(Self.names(strains)); it is not matched.",
        at: code.tokens
      )
    case .ambiguous(let strains):
      return label.note(
        .ambiguousName,
        "\(written) could be \(Self.names(strains)); it is not matched.",
        at: code.tokens
      )
    case .strain, .unknown:
      return label.note(.unknownStrain, "The strain \(written) is not in the tables.", at: code.tokens)
    }
  }

  private static func names(_ strains: [Strain]) -> String {
    strains.prefix(3).map { "\($0.species ?? "") \($0.designation)" }.joined(separator: " or ")
  }
}
