import Microbes

/// Reads the strain designations that follow a microbe's name.
struct StrainReader {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  let isShouting: Bool

  /// A designation as it stands in the text.
  struct Code {
    var tokens: Range<Int>
    var lookup: StrainLookup
  }

  private var stream: TokenStream { label.stream }

  // MARK: After a name

  /// Reads all designations after a name into the mention; returns the token after the last of them.
  func read(_ mention: inout MicrobeMention, after start: Int) -> Int {
    var end = start
    var position = start
    var codes: [Code] = []
    var search = start
    while codes.count < 4, let code = nextCode(after: search, mention, isFirst: codes.isEmpty && mention.strain == nil)
    {
      if let known = mention.strainID, case .strain(let strain, _) = code.lookup, strain.id != known { break }
      if case .strain(let strain, _)? = codes.first?.lookup, case .strain(let other, _) = code.lookup,
        strain.id != other.id
      {
        break
      }
      codes.append(code)
      end = closing(after: code.tokens.upperBound)
      search = code.tokens.upperBound
      position = end
    }
    _ = position
    guard !codes.isEmpty else { return end }
    apply(codes, to: &mention)
    return max(end, codes.last?.tokens.upperBound ?? end)
  }

  private func closing(after index: Int) -> Int {
    index < label.count && (stream.tokens[index].isSymbol(")") || stream.tokens[index].isSymbol("]"))
      ? index + 1 : index
  }

  private func apply(_ codes: [Code], to mention: inout MicrobeMention) {
    guard mention.strain == nil else {
      mention.otherCodes += codes.map { stream.written($0.tokens) }
      return
    }
    // A number says more than a trade name that stands before it.
    let chosen =
      codes.first { !isTradeName($0) } ?? codes[0]
    let written = stream.written(chosen.tokens)
    mention.strain = written
    mention.otherCodes = codes.filter { $0.tokens != chosen.tokens }.map { stream.written($0.tokens) }
    let decisive = codes.first { if case .strain = $0.lookup { true } else { false } } ?? chosen
    note(decisive, &mention)
  }

  private func isTradeName(_ code: Code) -> Bool {
    let text = stream.written(code.tokens)
    return text.utf8.count >= 5 && !text.utf8.contains { $0 &- 0x30 < 10 }
  }

  private func note(_ code: Code, _ mention: inout MicrobeMention) {
    let written = stream.written(code.tokens)
    let span = stream.span(code.tokens)
    switch code.lookup {
    case .strain(let strain, let disagrees):
      mention.strainID = strain.id
      guard let species = strain.species else { return }
      if disagrees {
        mention.notes.append(
          ReadingNote(
            kind: .strainDisagreesWithSpecies,
            message: "\(written) is a strain of \(species), but the label prints \(mention.name).",
            span: span
          )
        )
        adopt(species, &mention)
      } else if Nomenclature.isWithin(species, mention.name), !Self.isNominate(species) {
        adopt(species, &mention)
      } else if mention.rank == .genus
        || (mention.name != species && !Nomenclature.isWithin(mention.name, species)
          && !Nomenclature.isWithin(species, mention.name))
      {
        adopt(species, &mention)
      }
    case .unconfirmed(let strains):
      mention.notes.append(
        ReadingNote(
          kind: .unconfirmedAlias,
          message:
            "\(written) may be another name of \(Self.names(strains)); no page confirms it, so it is not matched.",
          span: span
        )
      )
    case .nearMiss(let strains):
      mention.notes.append(
        ReadingNote(
          kind: .nearMissStrain,
          message:
            "\(written) is not a known strain but looks like a misprint of \(Self.names(strains)); it is not matched.",
          span: span
        )
      )
    case .ambiguous(let strains):
      mention.notes.append(
        ReadingNote(
          kind: .ambiguousName,
          message: "\(written) could be \(Self.names(strains)); it is not matched.",
          span: span
        )
      )
    case .unknown:
      mention.notes.append(
        ReadingNote(kind: .unknownStrain, message: "The strain \(written) is not in the tables.", span: span)
      )
    }
  }

  private func adopt(_ species: String, _ mention: inout MicrobeMention) {
    mention.name = species
    let words = species.split(separator: " ").count
    mention.rank = nomenclature.species(named: species)?.rank ?? (words == 1 ? .genus : .species)
  }

  /// A subspecies that repeats the species' epithet says nothing more than the species.
  static func isNominate(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count == 4 && words[1] == words[3]
  }

  private static func names(_ strains: [Strain]) -> String {
    strains.prefix(3).map { "\($0.species ?? "") \($0.designation)" }.joined(separator: " or ")
  }

  // MARK: Finding the next designation

  private func nextCode(after start: Int, _ mention: MicrobeMention, isFirst: Bool) -> Code? {
    var position = start
    var saidStrain = false
    var afterComma = false
    var opened = false
    var closed = false
    var steps = 0
    while position < label.count, steps < 6 {
      let token = stream.tokens[position]
      if token.flags.contains(.blankLineBefore) { return nil }
      if token.flags.contains(.newlineBefore), !opened, !saidStrain, steps > 0 || !startsWithKnown(position, mention) {
        return nil
      }
      if token.kind == .superscript {
        position += 1
        continue
      }
      if token.kind == .symbol {
        guard let kind = connector(token) else { return nil }
        if kind == .comma { afterComma = true }
        if kind == .open { opened = true }
        if kind == .close, !opened {
          if position > start { return nil }
          closed = true
        }
        position += 1
        steps += 1
        continue
      }
      if let hit = label.hit(at: position, .strainWord) {
        saidStrain = true
        position = hit.tokens.upperBound
        steps += 1
        continue
      }
      if opened, isYearInBrackets(position) { return nil }
      // "Enterococcus faecalis bacteria (DSM 16440)".
      if !opened, let hit = label.hit(at: position, .cellUnit), hit.tokens.upperBound < label.count,
        stream.tokens[hit.tokens.upperBound].isSymbol("(")
      {
        position = hit.tokens.upperBound
        steps += 1
        continue
      }
      break
    }
    guard position < label.count else { return nil }
    if opened, let known = knownCodeInBracket(from: position, mention) { return known }
    if let skipped = skipFillers(position, opened: opened) { position = skipped }
    if let known = knownCode(at: position, taxon: mention.printedTaxon, or: mention.name),
      allowed(known, afterComma || closed && !opened, mention), !isAmount(known)
    {
      return known
    }
    if closed && !saidStrain && !opened { return nil }
    let mayGuess = !afterComma || saidStrain
    return mayGuess || opened
      ? shapedCode(
        at: position,
        mention,
        saidStrain: saidStrain,
        isFirst: isFirst,
        afterComma: afterComma && !saidStrain
      )
      : nil
  }

  /// "(CHR. HANSEN LA-5®)": a code that is known for this species counts wherever it stands in the bracket.
  private func knownCodeInBracket(from start: Int, _ mention: MicrobeMention) -> Code? {
    var index = start
    while index < label.count, index - start < 8, !stream.tokens[index].isSymbol(")") {
      if let code = knownCode(at: index, taxon: mention.printedTaxon, or: mention.name), isSettled(code.lookup),
        !isAmount(code)
      {
        return code
      }
      index += 1
    }
    return nil
  }

  /// "420 mg" is no strain 420.
  private func isAmount(_ code: Code) -> Bool {
    stream.tokens[code.tokens.lowerBound].isNumber && isFollowedByUnit(code.tokens.upperBound)
  }

  /// On a line of its own, only a code that is known for this species counts.
  private func startsWithKnown(_ index: Int, _ mention: MicrobeMention) -> Bool {
    guard let code = knownCode(at: index, taxon: mention.printedTaxon, or: mention.name) else { return false }
    if case .strain(_, false) = code.lookup { return true }
    return false
  }

  private func allowed(_ code: Code, _ afterComma: Bool, _ mention: MicrobeMention) -> Bool {
    switch code.lookup {
    case .strain(_, let disagrees): return !(afterComma && disagrees)
    case .ambiguous: return !afterComma && !isOrdinary(code)
    default: return !afterComma
    }
  }

  private func isOrdinary(_ code: Code) -> Bool {
    let bytes = codeBytes(code.tokens)
    return bytes.count < 2
      || label.hits(at: code.tokens.lowerBound).contains { $0.wordClass == .magnitude || $0.wordClass == .massUnit }
  }

  private enum Connector { case open, close, comma, other }

  private func connector(_ token: Token) -> Connector? {
    switch token.symbol {
    case 0x28, 0x5B: .open
    case 0x29, 0x5D: .close
    case 0x2C: .comma
    case 0x2A, 0x5F, 0x22, 0x27, 0x3A, 0x2D, 0x2E, 0x23, 0x2F, 0x3D, 0x60, 0x5E, 0x7E: .other
    default: nil
    }
  }

  /// "(Moro 1900) Hansen and Mocquot 1970": authors and years are no strain.
  private func isYearInBrackets(_ index: Int) -> Bool {
    var position = index
    while position < label.count, position - index < 8 {
      let token = stream.tokens[position]
      if token.isSymbol(")") || token.isSymbol("]") { return false }
      if token.isNumber, isYear(token) { return true }
      position += 1
    }
    return false
  }

  private func isYear(_ token: Token) -> Bool {
    guard token.foldedCount == 4 else { return false }
    let value = stream.foldedBytes(token).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (1850...2035).contains(value)
  }

  /// An author's name before the code: `HANSEN CBS 5926`, `lyo`.
  private func skipFillers(_ index: Int, opened: Bool) -> Int? {
    guard index + 1 < label.count else { return nil }
    let token = stream.tokens[index]
    let fillers: [StaticString] = [
      "hansen", "lyo", "hn", "rosell", "as", "nr", "no", "cryodesiccatus", "var", "probio",
    ]
    guard token.isWord, fillers.contains(where: { stream.equals(token, $0) }) else { return nil }
    if stream.equals(token, "rosell") || stream.equals(token, "hn") || stream.equals(token, "probio") { return nil }
    return index + 1
  }

  // MARK: Known codes

  /// The longest code at a token that the strain table knows, in the light of the species printed with it.
  func knownCode(at index: Int, taxon: String, or name: String? = nil) -> Code? {
    guard index < label.count else { return nil }
    var best: Code?
    var key: [UInt8] = []
    var position = index
    while position < label.count, position - index < 8, key.count < 32 {
      let token = stream.tokens[position]
      if token.kind == .symbol {
        guard position > index, Self.joinsCode(token) else { break }
        position += 1
        continue
      }
      guard token.kind != .superscript, position == index || !token.flags.contains(.newlineBefore) else { break }
      key += stream.foldedBytes(token)
      position += 1
      let entries = nomenclature.entries(key).filter { $0.kind == .strain || $0.kind == .unconfirmedStrain }
      guard !entries.isEmpty, endsCode(position), isPrintedAsCode(index..<position, key) else { continue }
      var lookup = nomenclature.lookUpStrain(key, taxon: taxon)
      if let name, !isSettled(lookup) {
        let other = nomenclature.lookUpStrain(key, taxon: name)
        if isSettled(other) { lookup = other }
      }
      if case .ambiguous = lookup, key.count < 2 { continue }
      if case .unknown = lookup { continue }
      best = Code(tokens: index..<position, lookup: lookup)
    }
    return best
  }

  /// A short code of letters alone is printed in capitals: "Sin" begins a Spanish sentence.
  private func isPrintedAsCode(_ tokens: Range<Int>, _ key: [UInt8]) -> Bool {
    guard key.count < 5, !key.contains(where: { $0 &- 0x30 < 10 }) else { return true }
    // In a text of small letters throughout, a code is small too.
    if tokens.lowerBound < 200,
      !stream.tokens[...tokens.lowerBound].contains(where: { $0.flags.contains(.capitalised) })
    {
      return true
    }
    return tokens.allSatisfy { stream.tokens[$0].kind != .word || stream.tokens[$0].flags.contains(.allCapitals) }
      || key.count >= 4 && stream.tokens[tokens.lowerBound].flags.contains(.capitalised)
  }

  private func isSettled(_ lookup: StrainLookup) -> Bool {
    if case .strain(_, false) = lookup { return true }
    return false
  }

  private static func joinsCode(_ token: Token) -> Bool {
    switch token.symbol {
    case 0x2D, 0x5F, 0x3A, 0x2E, 0x2F, 0x2C: true
    default: false
    }
  }

  /// A code must not run on into more letters or digits of the same word.
  private func endsCode(_ next: Int) -> Bool {
    guard next < label.count else { return true }
    let token = stream.tokens[next]
    if token.kind == .symbol || token.kind == .superscript { return true }
    return token.flags.contains(.spaceBefore) || token.flags.contains(.markBefore)
      || token.flags.contains(.capitalised) && stream.tokens[next - 1].kind == .word
  }

  private func codeBytes(_ tokens: Range<Int>) -> [UInt8] {
    stream.tokens[tokens].flatMap { Array(stream.foldedBytes($0)) }
  }

  // MARK: Codes by their shape

  /// A designation that the table does not know but that has the shape of one.
  private func shapedCode(
    at index: Int,
    _ mention: MicrobeMention,
    saidStrain: Bool,
    isFirst: Bool,
    afterComma: Bool
  ) -> Code? {
    let token = stream.tokens[index]
    guard token.kind == .word || token.kind == .number, !isQuantityStart(index) else { return nil }
    if let collection = collectionCode(at: index) { return judged(collection, mention) }
    guard !afterComma else { return nil }
    let chunk = compactRun(at: index)
    let bytes = codeBytes(chunk)
    guard bytes.count <= 16, bytes.count >= 2 else { return nil }
    let digits = bytes.filter { $0 &- 0x30 < 10 }.count
    let first = stream.tokens[chunk.lowerBound]
    guard !bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    if digits > 0, digits < bytes.count, !isEdibleCode(bytes), bytes.count - digits <= 10 {
      return judged(chunk, mention)
    }
    if digits == 0, let spaced = spacedCode(chunk) { return judged(spaced, mention) }
    if digits == bytes.count {
      guard digits >= 2, digits <= 6 else { return nil }
      let code = judged(chunk, mention)
      // "rhamnosus573": glued to the name.
      let isGlued = !first.flags.contains(.spaceBefore) && index > 0 && stream.tokens[index - 1].isWord
      if isGlued, digits >= 3, !isFollowedByUnit(chunk.upperBound) { return code }
      guard digits >= 3 else { return nil }
      if saidStrain { return code }
      // A bare number is a strain only where one of this species is known, or nearly so.
      if case .unknown = code.lookup { return nil }
      return isFirst && !isFollowedByUnit(chunk.upperBound) ? code : nil
    }
    let isHyphenated =
      chunk.count == 3
      && chunk.allSatisfy { stream.tokens[$0].kind == .symbol || stream.tokens[$0].flags.contains(.allCapitals) }
    let isCode =
      first.flags.contains([.capitalised, .allCapitals]) && bytes.count <= 6 && (chunk.count == 1 || isHyphenated)
    if digits == 0, isCode, !isShouting || saidStrain,
      label.hits(at: index).allSatisfy({ $0.wordClass == .functionWord }),
      endsDesignation(chunk.upperBound)
    {
      return judged(chunk, mention)
    }
    // A quoted or marked trade name right after the species: "Protectis®".
    if saidStrain, digits == 0, first.flags.contains(.capitalised), label.hits(at: index).isEmpty, !isShouting {
      return judged(chunk, mention)
    }
    return nil
  }

  private func judged(_ tokens: Range<Int>, _ mention: MicrobeMention) -> Code {
    let key = codeBytes(tokens)
    var lookup = nomenclature.lookUpStrain(key, taxon: mention.printedTaxon)
    if case .unknown = lookup { lookup = nomenclature.lookUpStrain(key, taxon: mention.name) }
    return Code(tokens: tokens, lookup: lookup)
  }

  private func endsDesignation(_ next: Int) -> Bool {
    guard next < label.count else { return true }
    let token = stream.tokens[next]
    return token.kind != .word || token.flags.contains(.newlineBefore) || token.flags.contains(.markBefore)
      || token.flags.contains(.gapBefore) || !label.hits(at: next).isEmpty
  }

  /// Tokens without a space between them.
  private func compactRun(at index: Int) -> Range<Int> {
    var end = index + 1
    while end < label.count, end - index < 8 {
      let token = stream.tokens[end]
      guard !token.flags.contains(.spaceBefore), !token.flags.contains(.markBefore), token.kind != .superscript else {
        break
      }
      if token.kind == .symbol {
        let isJoiner = token.isSymbol("-") || token.isSymbol("_") || token.isSymbol(":") || token.isSymbol(".")
        guard isJoiner, end + 1 < label.count, stream.tokens[end + 1].kind != .symbol,
          !stream.tokens[end + 1].flags.contains(.spaceBefore), stream.tokens[end + 1].kind != .superscript
        else { break }
        if token.isSymbol("."), stream.tokens[end + 1].kind == .word { break }
        if token.isSymbol(":"), stream.tokens[end - 1].kind == .word { break }
      } else if token.kind == .word, stream.tokens[end - 1].kind == .word,
        token.foldedCount + stream.tokens[end - 1].foldedCount > 8 || stream.tokens[end - 1].foldedCount > 4
      {
        // A new word glued on with a capital, unless short enough for a code such as "MucT".
        break
      }
      end += 1
    }
    return index..<end
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
    return isFollowedByUnit(run.upperBound) || isQuantityStart(next) ? nil : chunk.lowerBound..<run.upperBound
  }

  /// `DSM 17938`, `CNCM I-1518`, `ATCC BAA-999`, `SD5213`.
  private func collectionCode(at index: Int) -> Range<Int>? {
    let word = stream.tokens[index]
    guard word.isWord, isCollection(Array(stream.foldedBytes(word))) else { return nil }
    var end = index + 1
    var sawDigits = false
    while end < label.count, end - index < 7 {
      let token = stream.tokens[end]
      if token.flags.contains(.newlineBefore) { break }
      if token.kind == .symbol {
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
    while end > index + 1, stream.tokens[end - 1].kind == .symbol { end -= 1 }
    return sawDigits ? index..<end : nil
  }

  private func isCollection(_ folded: [UInt8]) -> Bool {
    nomenclature.tables.collections.contains { collection in
      collection.acronyms.contains { Folding.squeeze($0) == folded && folded.count >= 2 }
    } || folded == Array("attc".utf8)
  }

  // MARK: What is not a code

  /// Vitamins, E numbers, weights and powers of ten have the shape of a code.
  private func isEdibleCode(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let digits = bytes.filter { $0 &- 0x30 < 10 }.count
    if text.hasPrefix("e"), digits == bytes.count - 1, digits >= 3, digits <= 4 { return true }
    if text.hasPrefix("x10") || text.hasPrefix("10e") || text.hasPrefix("10x") { return true }
    if let first = bytes.first, first &- 0x30 < 10 {
      let unit = text.drop { $0.isNumber }
      let units: Set<Substring> = [
        "mg", "g", "kg", "mcg", "ug", "ml", "iu", "b", "m", "k", "x", "nd", "th", "st", "rd", "s", "cfu", "bn", "mld",
        "billion",
        "million", "mio", "mrd", "kcal", "kj", "pcs", "caps", "ct", "cm", "mm", "tfu", "afu", "ufc", "kbe", "l", "oz",
      ]
      if units.contains(unit) || unit.hasPrefix("e") && digits < bytes.count { return true }
      if unit.count > 3 { return true }
    }
    return false
  }

  private func isQuantityStart(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    if token.isNumber { return isFollowedByUnit(index + 1) || isDecimal(index) }
    return token.isWord && token.foldedCount == 1 && stream.equals(token, "x")
      && index + 1 < label.count && stream.tokens[index + 1].isNumber
  }

  private func isDecimal(_ index: Int) -> Bool {
    guard index + 2 < label.count else { return false }
    let mark = stream.tokens[index + 1]
    let next = stream.tokens[index + 2]
    return (mark.isSymbol(".") || mark.isSymbol(",")) && next.isNumber && !next.flags.contains(.spaceBefore)
      && !mark.flags.contains(.spaceBefore)
  }

  /// A magnitude, a unit, a per cent sign or a multiplication sign follows: an amount, not a code.
  private func isFollowedByUnit(_ index: Int) -> Bool {
    guard index < label.count else { return false }
    let token = stream.tokens[index]
    if token.isSymbol("%") || token.isSymbol("\u{D7}") || token.isSymbol("^") || token.kind == .superscript {
      return true
    }
    if token.isWord, token.foldedCount == 1, stream.equals(token, "x") || stream.equals(token, "b") { return true }
    if token.isSymbol("."), index + 1 < label.count, stream.tokens[index + 1].isNumber,
      !stream.tokens[index + 1].flags.contains(.spaceBefore)
    {
      return true
    }
    return label.hits(at: index).contains {
      switch $0.wordClass {
      case .magnitude, .cfuUnit, .massUnit, .fluorescentUnit, .liveCellUnit, .basisUnit, .cellUnit: true
      default: false
      }
    }
  }
}
