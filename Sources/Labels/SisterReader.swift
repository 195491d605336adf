@_spi(Reading) import Microbes

/// Reads what a list leaves out of the names after its first: `Lactobacillus acidophilus, casei and plantarum`;
/// `L. acidophilus La-14 & NCFM`.
struct SisterReader {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  let strains: StrainReader

  private var stream: TokenStream { label.stream }

  /// The next name or strain of a list whose first name is known.
  func sister(of first: MicrobeMention, at index: Int) -> MicrobeMention? {
    var position = index
    var separators = 0
    while position < label.count, separators < 3, label.partsListItems(at: position) {
      position += 1
      separators += 1
    }
    guard separators > 0, position < label.count else { return nil }
    return epithetSister(of: first, at: position) ?? strainSister(of: first, at: position)
  }

  private func epithetSister(of first: MicrobeMention, at index: Int) -> MicrobeMention? {
    let token = stream.tokens[index]
    guard token.isWord, token.foldedCount >= 5, !label.has(.ferment, at: index) else { return nil }
    guard let genus = genusWord(of: first) else { return nil }
    // "L. acidophilus, Bifidus": a genus of its own.
    if label.namesGenus(at: index, nomenclature) { return nil }
    let entries = nomenclature.entries(label.memory.squeezed(genus) + label.word(at: index))
    guard let entry = entries.first(where: { $0.kind == .species || $0.kind == .abbreviation }) else { return nil }
    let species = nomenclature.tables.species[entry.index]
    var mention = MicrobeMention(
      tokens: index..<(index + 1),
      nameTokens: index..<(index + 1),
      name: species.name,
      rank: species.rank,
      printedTaxon: species.name,
      kind: species.kind
    )
    let end = strains.read(&mention, after: index + 1)
    mention.tokens = index..<end
    return mention
  }

  private func genusWord(of mention: MicrobeMention) -> String? {
    guard !mention.isCodeOnly, !mention.isBareEpithet else { return nil }
    let first = mention.nameTokens.lowerBound
    if label.token(first).foldedCount <= 2 || label.namesGenus(at: first, nomenclature) {
      return stream.written(first..<(first + 1))
    }
    return mention.name.split(separator: " ").first.map(String.init)
  }

  private func strainSister(of first: MicrobeMention, at index: Int) -> MicrobeMention? {
    guard first.strain != nil, let code = strains.codes.known(at: index, taxon: first.name),
      case .strain(let strain, false) = code.lookup, strain.id != first.strainID
    else { return nil }
    var mention = first
    mention.tokens = code.tokens
    mention.nameTokens = code.tokens
    mention.strain = stream.written(code.tokens)
    mention.strainID = strain.id
    mention.otherCodes = []
    mention.notes = []
    return mention
  }
}
