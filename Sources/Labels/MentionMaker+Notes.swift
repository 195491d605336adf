@_spi(Reading) import Microbes

/// What a mention says of its own doubts: misspellings and names of several meanings.
extension MentionMaker {
  /// Some misspellings are in the index; they are told by being a slip away from the right word.
  func noteMisspelling(_ match: NameMatch, _ mention: inout MicrobeMention) {
    let words = match.tokens.filter { stream.tokens[$0].isWord }
    guard let first = words.first, let last = words.last, mention.strain == nil || !mention.isCodeOnly else { return }
    if isBroken(match) {
      mention.notes.append(
        label.note(
          .repairedText,
          "“\(stream.written(match.tokens))” was put together to \(mention.name).",
          at: match.tokens
        )
      )
    }
    let namesEpithet = (last != first || mention.isBareEpithet) && mention.rank != .genus
    if isMisspeltGenus(first) || (namesEpithet && isMisspeltEpithet(last, of: mention.name)) {
      mention.notes.append(label.misspellingNote(of: mention, match.tokens))
    }
  }

  private func isMisspeltGenus(_ index: Int) -> Bool {
    let word = stream.foldedBytes(stream.tokens[index])
    guard word.count >= 7 else { return false }
    // Most names are right, and one look tells so.
    let isCurrent = nomenclature.entries(Array(word)).contains { entry in
      entry.kind == .genus && Folding.squeeze(nomenclature.tables.genera[entry.index].name)[...] == word
    }
    if isCurrent { return false }
    let isFormer = nomenclature.tables.genera.contains { $0.splitFrom.contains { Folding.squeeze($0)[...] == word } }
    return !isFormer && !nomenclature.similarGenera(word).isEmpty && isCloseToGenusName(word)
  }

  /// A slip before the last two letters, which change with the gender of the genus.
  private func isMisspeltEpithet(_ index: Int, of name: String) -> Bool {
    guard let right = name.split(separator: " ").last else { return false }
    let key = Folding.squeeze(right)
    let word = stream.foldedBytes(stream.tokens[index])
    return word != key[...] && word.dropLast(2) != key.dropLast(2)[...]
      && Misspelling.distance(word, key[...], limit: Misspelling.tolerance(word.count)) != nil
  }

  /// A hyphen that stands inside a word of the name: `Streptococ - cus`.
  private func isBroken(_ match: NameMatch) -> Bool {
    match.tokens.contains { index in
      stream.tokens[index].isSymbol("-") && index > match.tokens.lowerBound && stream.tokens[index - 1].isWord
        && stream.tokens[index - 1].foldedCount > 2
    }
  }

  private func isCloseToGenusName(_ word: ArraySlice<UInt8>) -> Bool {
    nomenclature.tables.genera.contains {
      Misspelling.distance(word, Folding.squeeze($0.name)[...], limit: 2) != nil
    }
  }

  // MARK: Names of several meanings

  func ambiguity(of match: NameMatch) -> AmbiguousName? {
    let key = stream.joined(match.tokens)
    return label.memory.ambiguity(key)
  }

  func noteAmbiguity(_ match: NameMatch, _ entry: Nomenclature.Entry, _ mention: inout MicrobeMention) {
    if let rule = ambiguity(of: match), rule.resolvesAtRank == nil || rule.resolvesAtRank == "none",
      rule.candidates.count > 1
    {
      mention.notes.append(label.ambiguityNote(rule, match.tokens))
      return
    }
    guard entry.kind != .genus, entry.kind != .strain else { return }
    let others = Set(
      match.entries.filter { $0.kind != .strain && $0.kind != .genus && $0.kind != .unconfirmedStrain }.map {
        nomenclature.tables.species[$0.index].name
      }
    ).subtracting([mention.name]).sorted()
    guard !others.isEmpty else { return }
    let written = stream.written(match.tokens)
    mention.notes.append(
      label.note(
        .ambiguousName,
        "“\(written)” is read as \(mention.name); it could also mean \(others.joined(separator: " or ")).",
        at: match.tokens
      )
    )
  }
}

extension ScannedLabel {
  /// Says that a name was read in spite of its spelling.
  func misspellingNote(of mention: MicrobeMention, _ tokens: Range<Int>) -> ReadingNote {
    note(.misspeltName, "“\(stream.written(tokens))” was read as \(mention.name).", at: tokens)
  }

  /// Says that a name has several meanings.
  func ambiguityNote(_ rule: AmbiguousName, _ tokens: Range<Int>) -> ReadingNote {
    note(
      .ambiguousName,
      "“\(stream.written(tokens))” can mean \(rule.candidates.joined(separator: " or ")).",
      at: tokens
    )
  }
}
