@_spi(Reading) import Microbes

/// Tells a strain designation that the table does not know by its shape.
struct StrainShape {
  let label: ScannedLabel
  let codes: StrainCodes
  /// Most of the text is in capitals, so capitals tell nothing.
  let isShouting: Bool
  /// Longest designation, in bytes, and most letters and tokens of one.
  private static let longest = 16
  private static let mostLetters = 10
  private static let mostTokens = 8

  private var stream: TokenStream { label.stream }

  /// A designation that the table does not know but that has the shape of one.
  ///
  /// - Parameters:
  ///   - saidStrain: a word such as "strain" announces it.
  ///   - isFirst: no designation of the mention is known yet.
  ///   - afterComma: only the number of a culture collection may follow.
  func code(
    at index: Int,
    _ mention: MicrobeMention,
    saidStrain: Bool,
    isFirst: Bool,
    afterComma: Bool
  ) -> StrainCode? {
    let token = stream.tokens[index]
    guard token.isWord || token.isNumber, !label.startsAmount(at: index) else { return nil }
    if let collection = collectionCode(at: index) { return codes.judged(collection, mention) }
    guard !afterComma else { return nil }
    let run = compactRun(at: index)
    let bytes = stream.joined(run)
    guard (2...Self.longest).contains(bytes.count), !bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    let digits = bytes.count { $0 &- 0x30 < 10 }
    if digits == bytes.count { return numberCode(run, mention, saidStrain: saidStrain, isFirst: isFirst) }
    if digits == 0 { return letterCode(run, saidStrain: saidStrain).map { codes.judged($0, mention) } }
    // Vitamins, E numbers, weights and powers of ten have the shape of a code.
    let isCode = !EdibleCode.matches(bytes) && bytes.count - digits <= Self.mostLetters
    return isCode ? codes.judged(run, mention) : nil
  }

  // MARK: Shapes

  /// A bare number: a strain only where something ties it to the name.
  private func numberCode(
    _ run: Range<Int>,
    _ mention: MicrobeMention,
    saidStrain: Bool,
    isFirst: Bool
  ) -> StrainCode? {
    guard (3...6).contains(stream.joined(run).count) else { return nil }
    let code = codes.judged(run, mention)
    if saidStrain { return code }
    guard !label.hasUnit(at: run.upperBound) else { return nil }
    // "rhamnosus573": glued to the name.
    let isGlued =
      !stream.tokens[run.lowerBound].flags.contains(.spaceBefore) && label.isWord(at: run.lowerBound - 1)
    if isGlued { return code }
    // Otherwise one of this species must be known, or nearly so.
    if case .unknown = code.lookup { return nil }
    return isFirst ? code : nil
  }

  /// Letters alone: capitals with a number behind them, a short word in capitals, or an announced trade name.
  private func letterCode(_ run: Range<Int>, saidStrain: Bool) -> Range<Int>? {
    if let spaced = spacedCode(run) { return spaced }
    let first = stream.tokens[run.lowerBound]
    let hits = label.hits(at: run.lowerBound)
    let isHyphenated =
      run.count == 3
      && run.allSatisfy { stream.tokens[$0].isSymbol || stream.tokens[$0].flags.contains(.allCapitals) }
    let isShort = stream.joined(run).count <= 6 && (run.count == 1 || isHyphenated)
    if isShort, first.flags.contains([.capitalised, .allCapitals]), !isShouting || saidStrain,
      hits.allSatisfy({ $0.wordClass == .functionWord }), endsDesignation(run.upperBound)
    {
      return run
    }
    // A quoted or marked trade name right after the species: "Protectis®".
    return saidStrain && first.flags.contains(.capitalised) && hits.isEmpty && !isShouting ? run : nil
  }

  /// `IMC 502`, `LA 02`, `Rosell 52`: capitals, a space, a number that is no amount.
  private func spacedCode(_ chunk: Range<Int>) -> Range<Int>? {
    let next = chunk.upperBound
    guard next < label.count, chunk.count == 1 else { return nil }
    let word = stream.tokens[chunk.lowerBound]
    let number = stream.tokens[next]
    guard number.isNumber, number.foldedCount <= 6, !number.flags.contains(.newlineBefore),
      !number.flags.contains(.gapBefore), word.foldedCount <= 6
    else { return nil }
    let isRosell = stream.equals(word, "rosell")
    guard isRosell || word.flags.contains([.capitalised, .allCapitals]) else { return nil }
    // "P 17630": a number of four digits or more leaves no doubt; other words may mean something else.
    let isPlain = label.hits(at: chunk.lowerBound).allSatisfy {
      $0.wordClass == .functionWord || $0.wordClass == .magnitude
    }
    guard isPlain || (number.foldedCount >= 4 && word.foldedCount <= 2) else { return nil }
    let run = compactRun(at: next)
    return label.hasUnit(at: run.upperBound) || label.startsAmount(at: next) ? nil : chunk.lowerBound..<run.upperBound
  }

  /// Tokens without a space between them.
  private func compactRun(at index: Int) -> Range<Int> {
    var end = index + 1
    while end < label.count, end - index < Self.mostTokens {
      let token = stream.tokens[end]
      guard !token.flags.contains(.spaceBefore), !token.flags.contains(.markBefore), !token.isSuperscript else {
        break
      }
      if token.isSymbol {
        let isJoiner = token.isSymbol("-") || token.isSymbol("_") || token.isSymbol(":") || token.isSymbol(".")
        guard isJoiner, end + 1 < label.count, !stream.tokens[end + 1].isSymbol,
          !stream.tokens[end + 1].flags.contains(.spaceBefore), !stream.tokens[end + 1].isSuperscript
        else { break }
        if token.isSymbol("."), stream.tokens[end + 1].isWord { break }
        if token.isSymbol(":"), stream.tokens[end - 1].isWord { break }
      } else if token.isWord, stream.tokens[end - 1].isWord,
        token.foldedCount + stream.tokens[end - 1].foldedCount > 8 || stream.tokens[end - 1].foldedCount > 4
      {
        // A new word glued on with a capital, unless short enough for a code such as "MucT".
        break
      }
      end += 1
    }
    return index..<end
  }

  private func endsDesignation(_ next: Int) -> Bool {
    guard next < label.count else { return true }
    let token = stream.tokens[next]
    return !token.isWord || token.flags.contains(.newlineBefore) || token.flags.contains(.markBefore)
      || token.flags.contains(.gapBefore) || !label.hits(at: next).isEmpty
  }

  // MARK: Culture collections

  /// `DSM 17938`, `CNCM I-1518`, `ATCC BAA-999`, `SD5213`.
  private func collectionCode(at index: Int) -> Range<Int>? {
    let word = stream.tokens[index]
    guard word.isWord, isCollection(label.word(at: index)) else { return nil }
    var end = index + 1
    var sawDigits = false
    while end < label.count, end - index < 7 {
      let token = stream.tokens[end]
      if token.flags.contains(.newlineBefore) { break }
      if token.isSymbol {
        guard token.isSymbol("-") || token.isSymbol(":") || token.isSymbol(".") || token.isSymbol("#"), !sawDigits
        else { break }
      } else if token.isNumber {
        guard !sawDigits else { break }
        sawDigits = true
      } else if token.isWord {
        let isPrefix =
          token.foldedCount <= 3 && !sawDigits
          && (token.flags.contains([.capitalised, .allCapitals]) || token.foldedCount == 1)
        let isNumero = stream.equals(token, "no") || stream.equals(token, "nr")
        let isSuffix = sawDigits && token.foldedCount <= 2 && !token.flags.contains(.spaceBefore)
        guard isPrefix || isSuffix || isNumero else { break }
      } else {
        break
      }
      end += 1
    }
    while end > index + 1, stream.tokens[end - 1].isSymbol { end -= 1 }
    return sawDigits ? index..<end : nil
  }

  private func isCollection(_ folded: [UInt8]) -> Bool {
    (folded.count >= 2 && codes.nomenclature.isCollection(folded)) || folded == Array("attc".utf8)
  }
}
