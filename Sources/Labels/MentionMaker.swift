@_spi(Reading) import Microbes

/// Makes a mention of a name that was found: decides among its meanings and says what was unclear.
struct MentionMaker {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  let names: NameMatcher
  let strains: StrainReader
  /// The microbes named before.
  let mentions: [MicrobeMention]

  var stream: TokenStream { label.stream }

  func mention(of match: NameMatch) -> MicrobeMention? {
    guard let entry = chooseEntry(match) else { return nil }
    var mention: MicrobeMention
    switch entry.kind {
    case .genus: mention = genusMention(nomenclature.tables.genera[entry.index], match)
    case .species, .abbreviation, .bareEpithet: mention = speciesMention(entry, match)
    case .strain: mention = codeMention(entry, match)
    case .unconfirmedStrain: return nil
    }
    if label.wantsNotes {
      if match.edits > 0 { mention.notes.append(label.misspellingNote(of: mention, match.tokens)) }
      noteAmbiguity(match, entry, &mention)
      if match.edits == 0 { noteMisspelling(match, &mention) }
    }
    return mention
  }

  private func genusMention(_ genus: Genus, _ match: NameMatch) -> MicrobeMention {
    MicrobeMention(
      tokens: match.tokens,
      nameTokens: match.tokens,
      name: genus.name,
      rank: .genus,
      printedTaxon: genus.name,
      kind: genus.kind
    )
  }

  private func speciesMention(_ entry: Nomenclature.Entry, _ match: NameMatch) -> MicrobeMention {
    let species = nomenclature.tables.species[entry.index]
    var mention = MicrobeMention(
      tokens: match.tokens,
      nameTokens: match.tokens,
      name: species.name,
      rank: species.rank,
      printedTaxon: match.edits > 0 ? species.name : stream.written(match.tokens),
      kind: species.kind
    )
    mention.isBareEpithet = entry.kind == .bareEpithet
    if let rule = ambiguity(of: match), rule.resolvesAtRank == "genus" {
      mention.name = species.genus
      mention.rank = .genus
      mention.notes.append(label.ambiguityNote(rule, match.tokens))
    }
    return mention
  }

  // MARK: The entry meant

  /// Among the entries of a name, the one that the label's other words make likely.
  private func chooseEntry(_ match: NameMatch) -> Nomenclature.Entry? {
    guard match.entries.count > 1 else { return match.entries.first }
    let order: [Nomenclature.NameKind] = [.species, .abbreviation, .genus, .bareEpithet, .strain]
    for kind in order {
      let candidates = match.entries.filter { $0.kind == kind }
      if candidates.isEmpty { continue }
      if candidates.count == 1 || kind == .strain { return candidates[0] }
      return candidates.max { likelihood($0, match) < likelihood($1, match) }
    }
    return match.entries.first
  }

  /// How well a reading of an abbreviation fits the genera that the label prints in full, then how common it is.
  private func likelihood(_ entry: Nomenclature.Entry, _ match: NameMatch) -> Int {
    guard entry.kind != .genus else {
      return nomenclature.tables.genera[entry.index].splitFrom.isEmpty ? 1 : 0
    }
    let species = nomenclature.tables.species[entry.index]
    var score = 0
    if mentions.contains(where: { $0.name.hasPrefix(species.genus) }) { score += 100 }
    if species.kind == .bacterium { score += 4 }
    if species.rank == .species { score += 2 }
    if let rule = ambiguity(of: match), rule.candidates.first == species.name { score += 20 }
    if species.isOnQPSList == true { score += 1 }
    return score
  }

  /// The printed genus of a code that strains of several species share.
  private func sharedGenus(_ match: NameMatch) -> Genus? {
    let species = Set(
      match.entries.filter { $0.kind == .strain }.compactMap { nomenclature.tables.strains[$0.index].species }
    )
    guard species.count > 1, names.namesGenusFirst(match.tokens) else { return nil }
    return nomenclature.entries(label.word(at: match.tokens.lowerBound)).first { $0.kind == .genus }.map {
      nomenclature.tables.genera[$0.index]
    }
  }

  // MARK: Designations as names

  /// A mention that rests on a strain designation: `BB-12`, `Lactobacillus GG`.
  private func codeMention(_ entry: Nomenclature.Entry, _ match: NameMatch) -> MicrobeMention {
    let strain = nomenclature.tables.strains[entry.index]
    let name = strain.species ?? "unknown"
    let species = nomenclature.species(named: name)
    var mention = MicrobeMention(
      tokens: match.tokens,
      nameTokens: match.tokens,
      name: name,
      rank: species?.rank ?? .species,
      printedTaxon: name,
      kind: species?.kind ?? .bacterium
    )
    var code = codeTokens(of: match, species: name)
    if let longer = strains.codes.known(at: code.lowerBound, taxon: name), longer.tokens.count > code.count {
      code = longer.tokens
      mention.tokens = match.tokens.lowerBound..<code.upperBound
    }
    mention.strain = stream.written(code)
    mention.strainID = strain.id
    mention.isCodeOnly = true
    if let genus = sharedGenus(match) {
      // "Lactobacillus LB" is the code of two species.
      mention.name = genus.name
      mention.rank = .genus
      mention.kind = genus.kind
      mention.printedTaxon = genus.name
      mention.strainID = nil
    }
    return mention
  }

  /// The designation without the genus, the full stop of its initial and the epithet that may stand before it.
  private func codeTokens(of match: NameMatch, species: String) -> Range<Int> {
    guard names.namesGenusFirst(match.tokens) else { return match.tokens }
    var start = match.tokens.lowerBound + 1
    let limit = match.tokens.upperBound - 1
    while start < limit, stream.tokens[start].isSymbol || isEpithetOf(species, start) { start += 1 }
    return start..<match.tokens.upperBound
  }

  private func isEpithetOf(_ name: String, _ index: Int) -> Bool {
    let word = label.word(at: index)
    if name.split(separator: " ").contains(where: { Folding.squeeze($0) == word }) { return true }
    return label.has(.strainWord, at: index)
      || (word.count > 4 && !word.contains { $0 &- 0x30 < 10 }
        && nomenclature.tables.species.contains { $0.name.hasSuffix(" " + String(decoding: word, as: UTF8.self)) })
  }
}
