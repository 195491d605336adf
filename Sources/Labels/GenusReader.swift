@_spi(Reading) import Microbes

/// Reads what follows the name of a genus: a misspelt epithet, one that the tables do not hold, or nothing.
struct GenusReader {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  let misspeltNames: MisspeltNameMatcher

  private static let rankWords: [StaticString] = ["subsp", "ssp", "subspecies", "var", "spp"]
  /// How Latin epithets end.
  private static let epithetEndings = ["us", "um", "is", "ii", "ae", "ens", "ans", "rum", "coli", "ile", "ori"]
  /// Words that end like an epithet and are none.
  private static let noEpithets = ["plus", "bonus", "virus"]

  private var stream: TokenStream { label.stream }

  /// Takes the epithet after a genus into the mention; returns the token after it.
  func extend(_ mention: inout MicrobeMention, after nameEnd: Int) -> Int {
    var end = nameEnd
    // "Bifidobacterium (longum, breve)", "Lactobacillus: acidophilus, casei".
    if end + 1 < label.count, label.isSymbol("(", at: end) || label.isSymbol(":", at: end),
      isKnownEpithet(end + 1, of: mention)
    {
      end += 1
    }
    guard label.isWord(at: end), !stream.tokens[end].flags.contains(.blankLineBefore) else { return nameEnd }
    for genus in printedGenus(mention) {
      guard let species = misspeltNames.epithet(after: end, genus: genus), let entry = species.entries.first else {
        continue
      }
      let row = nomenclature.tables.species[entry.index]
      mention.name = row.name
      mention.rank = row.rank
      mention.kind = row.kind
      mention.nameTokens = mention.nameTokens.lowerBound..<species.tokens.upperBound
      mention.printedTaxon = row.name
      if species.edits > 0 {
        mention.notes.append(label.misspellingNote(of: mention, mention.nameTokens))
      }
      return readSubspecies(&mention, after: species.tokens.upperBound)
    }
    return end == nameEnd ? readUnknownEpithet(&mention, at: end) : nameEnd
  }

  /// "delbruecki subsp. Bulgaricus": a subspecies behind a species that had to be put right.
  private func readSubspecies(_ mention: inout MicrobeMention, after index: Int) -> Int {
    guard index < label.count, label.isOne(of: Self.rankWords, at: index) else { return index }
    let position = label.isSymbol(".", at: index + 1) ? index + 2 : index + 1
    guard label.isWord(at: position) else { return index }
    let key = Folding.squeeze(mention.name + "subsp") + label.word(at: position)
    guard let entry = nomenclature.entries(key).first(where: { $0.kind == .species }) else { return index }
    let row = nomenclature.tables.species[entry.index]
    mention.name = row.name
    mention.rank = row.rank
    mention.printedTaxon = row.name
    mention.nameTokens = mention.nameTokens.lowerBound..<(position + 1)
    return position + 1
  }

  private func isKnownEpithet(_ index: Int, of mention: MicrobeMention) -> Bool {
    let word = label.word(at: index)
    guard word.count >= 5 else { return false }
    return printedGenus(mention).contains { genus in
      nomenclature.entries(Folding.squeeze(genus) + word).contains { $0.kind == .species }
    }
  }

  /// A Latin epithet that the tables do not hold: the species is named as printed, and said to be unknown.
  private func readUnknownEpithet(_ mention: inout MicrobeMention, at index: Int) -> Int {
    guard isPrintedInFull(mention), let epithet = unknownEpithet(at: index) else { return index }
    let genus = stream.written(mention.nameTokens)
    mention.nameTokens = mention.nameTokens.lowerBound..<(index + 1)
    let key = Folding.squeeze(genus + epithet)
    if let rule = label.memory.ambiguity(key) {
      mention.notes.append(label.ambiguityNote(rule, mention.nameTokens))
      return index + 1
    }
    mention.name = genus + " " + epithet
    mention.rank = .species
    mention.printedTaxon = mention.name
    mention.notes.append(
      label.note(.unknownSpecies, "The species \(mention.name) is not in the tables.", at: mention.nameTokens)
    )
    return index + 1
  }

  /// The genus is one word with a capital, spelt as the tables have it.
  private func isPrintedInFull(_ mention: MicrobeMention) -> Bool {
    let first = mention.nameTokens.lowerBound
    guard mention.nameTokens.count == 1, stream.tokens[first].flags.contains(.capitalised) else { return false }
    return printedGenus(mention).contains { Folding.squeeze($0) == label.word(at: first) }
  }

  private func unknownEpithet(at index: Int) -> String? {
    let token = stream.tokens[index]
    guard token.foldedCount >= 6, !token.flags.contains(.capitalised), !token.flags.contains(.newlineBefore),
      label.hits(at: index).isEmpty
    else { return nil }
    let word = String(decoding: stream.foldedBytes(token), as: UTF8.self)
    return Self.epithetEndings.contains(where: word.hasSuffix) && !Self.noEpithets.contains(word) ? word : nil
  }

  /// The genus names that the printed genus word stands for: itself and, for a former name, that.
  private func printedGenus(_ mention: MicrobeMention) -> [String] {
    let word = stream.written(mention.nameTokens)
    let capitalised = word.prefix(1).uppercased() + word.dropFirst().lowercased()
    return mention.name == capitalised ? [mention.name] : [mention.name, capitalised]
  }
}
