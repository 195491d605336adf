@_spi(Reading) import Microbes

/// Finds a name of the index at a token: as it is printed, broken by hyphens and line ends, or with a look-alike letter
/// of another alphabet for its initial.
struct NameMatcher {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  /// Most of the text is in capitals, so capitals tell nothing.
  let isShouting: Bool
  /// The label counts or advertises microbes, so that a bare epithet can be one.
  private let speaksOfMicrobes: Bool
  private let found: [KeyMatch]
  /// Hyphens, full stops, footnote stars, underscores and apostrophes may stand inside a name.
  private static let joints = KeyJoints(
    symbols: ["-", ".", "*", "_", "'"],
    spansParagraphs: true,
    endsAtFootnotes: true,
    mostWords: 9,
    leastBytes: 1
  )

  /// All that the index holds of what stands in a text.
  static func names(in stream: TokenStream, _ nomenclature: Nomenclature) -> [KeyMatch] {
    nomenclature.keys.matches(in: stream.cut, joints)
  }

  /// - Parameter found: all that the index holds of what stands in the text.
  init(_ label: ScannedLabel, _ nomenclature: Nomenclature, found: [KeyMatch]) {
    self.label = label
    self.nomenclature = nomenclature
    self.found = found
    var words = 0
    var shouted = 0
    for token in label.stream.tokens where token.isWord && token.foldedCount > 3 {
      words += 1
      if token.flags.contains(.allCapitals) { shouted += 1 }
    }
    isShouting = shouted * 2 > words
    speaksOfMicrobes = !label.allClasses.isDisjoint(with: WordClasses(.cfuUnit, .probiotic, .liveCellUnit, .ferment))
  }

  private var stream: TokenStream { label.stream }

  /// The longest name that starts at a token.
  ///
  /// - Parameters:
  ///   - cursor: where among ``found`` those at or behind the token begin; moved there.
  ///   - isAfterMention: the text named a microbe before.
  func match(at index: Int, _ cursor: inout Int, isAfterMention: Bool) -> NameMatch? {
    while cursor < found.count, found[cursor].first < index { cursor += 1 }
    if cursor < found.count, found[cursor].first == index, let name = indexedName(at: index, cursor, isAfterMention) {
      return name
    }
    return Self.mayBeInitial(stream.tokens[index], stream) ? homoglyphName(at: index) : nil
  }

  /// A word of one letter beyond ASCII: two bytes, the first of them one of these.
  static func mayBeInitial(_ token: Token, _ stream: TokenStream) -> Bool {
    token.isWord && token.foldedCount == 2 && stream.folded[Int(token.foldedStart)] >= 0xC0
  }

  private func indexedName(at index: Int, _ cursor: Int, _ isAfterMention: Bool) -> NameMatch? {
    var last = cursor
    while last + 1 < found.count, found[last + 1].first == index { last += 1 }
    for match in found[cursor...last].reversed() {
      let tokens = index..<Int(match.end)
      let entries = usable(nomenclature.entries(at: match.value), tokens, isAfterMention)
      if !entries.isEmpty { return NameMatch(tokens: tokens, entries: entries) }
    }
    return nil
  }

  /// "В. infantis" with a Cyrillic initial that looks like a Latin one.
  private func homoglyphName(at index: Int) -> NameMatch? {
    let token = stream.tokens[index]
    guard let initial = Self.latinLookAlike(stream.foldedBytes(token)) else {
      return nil
    }
    let next = label.isSymbol(".", at: index + 1) ? index + 2 : index + 1
    guard label.isWord(at: next), label.token(next).foldedCount >= 5 else { return nil }
    let entries = nomenclature.entries([initial] + label.word(at: next)).filter { $0.kind == .abbreviation }
    return entries.isEmpty ? nil : NameMatch(tokens: index..<(next + 1), entries: entries)
  }

  private static func latinLookAlike(_ letter: ArraySlice<UInt8>) -> UInt8? {
    switch String(decoding: letter, as: UTF8.self) {
    case "в": 0x62
    case "с": 0x63
    case "е": 0x65
    case "а": 0x61
    case "р": 0x70
    case "к": 0x6B
    case "м": 0x6D
    default: nil
    }
  }

  // MARK: Chance resemblances

  /// Leaves out what a chance resemblance would bring in.
  private func usable(
    _ entries: [Nomenclature.Entry],
    _ tokens: Range<Int>,
    _ isAfterMention: Bool
  ) -> [Nomenclature.Entry] {
    let first = stream.tokens[tokens.lowerBound]
    let last = stream.tokens[tokens.upperBound - 1]
    return entries.filter { entry in
      switch entry.kind {
      case .genus:
        first.isWord && (first.foldedCount >= 5 || last.foldedCount >= 5 || first.foldedCount == 3)
      case .species: first.isWord
      case .abbreviation:
        // "L casei", "L. casei", "Lb.casei": the initial stands alone or is a capital of its own.
        tokens.count >= 2 && first.foldedCount <= 6 && last.foldedCount >= 4
      case .bareEpithet: first.foldedCount >= 7 && isBareEpithetPlausible(tokens)
      case .strain: isPlausibleCode(tokens, isAfterMention)
      case .unconfirmedStrain: false
      }
    }
  }

  private func isBareEpithetPlausible(_ tokens: Range<Int>) -> Bool {
    // "Acidophilus" is a word of its own on labels; other epithets stand alone only as capitalised names.
    let first = stream.tokens[tokens.lowerBound]
    if stream.equals(first, "acidophilus") { return true }
    return speaksOfMicrobes && (first.flags.contains(.capitalised) || continuesList(tokens.lowerBound))
  }

  /// A designation that may stand without its species: long enough, with letters and digits as printed.
  private func isPlausibleCode(_ tokens: Range<Int>, _ isAfterMention: Bool) -> Bool {
    if namesGenusFirst(tokens) { return true }
    let code = stream.joined(tokens)
    let first = stream.tokens[tokens.lowerBound]
    if code.count == 3, !isShouting, first.flags.contains([.capitalised, .allCapitals]), tokens.count == 1 {
      return isMarkedAsBrand(after: tokens.upperBound)
    }
    guard !nomenclature.needsSpecies(code), first.flags.contains(.capitalised) || first.isNumber,
      speaksOfMicrobes || isAfterMention
    else {
      return false
    }
    let hasDigit = code.contains { $0 &- 0x30 < 10 }
    let hasLetter = code.contains { $0 &- 0x30 >= 10 }
    return hasDigit && hasLetter && tokens.count <= 4
  }

  /// `Lactobacillus GG`, `L. casei Shirota`: an alias that begins with a genus or its initial.
  func namesGenusFirst(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 2 else { return false }
    let first = stream.tokens[tokens.lowerBound]
    if label.namesGenus(at: tokens.lowerBound, nomenclature) { return true }
    let second = stream.tokens[tokens.lowerBound + 1]
    return first.foldedCount <= 2 && first.flags.contains(.capitalised) && tokens.count >= 3
      && (second.isSymbol(".") || (second.isWord && second.foldedCount >= 4))
  }

  private func isMarkedAsBrand(after index: Int) -> Bool {
    guard index < label.count else { return false }
    return stream.tokens[index].flags.contains(.markBefore) || label.has(.strainWord, at: index)
      || label.has(.probiotic, at: index)
  }

  private func continuesList(_ index: Int) -> Bool { index > 0 && label.partsListItems(at: index - 1) }
}
