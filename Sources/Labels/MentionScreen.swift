@_spi(Reading) import Microbes

/// Decides which names in a text are not microbes of the product: former names, targets of a claim, sources of
/// enzymes, thickeners, laboratory tests.
struct MentionScreen {
  let label: ScannedLabel
  let taken: [Bool]
  let mentions: [MicrobeMention]
  let lists: [Range<Int>]

  private var stream: TokenStream { label.stream }

  /// Words that end like an enzyme's name and are none.
  private static let noEnzymes: [StaticString] = ["increase", "release", "disease", "decrease", "purchase"]
  /// Genera that make gums.
  private static let gumMakers = ["Xanthomonas", "Sclerotium", "Sphingomonas"]

  /// Why a name is no microbe of the product.
  enum Rejection { case formerName, target, freeFrom, enzyme, notAMicrobe }

  func rejection(of mention: MicrobeMention) -> Rejection? {
    if isFormerName(mention) { return .formerName }
    switch mention.kind {
    case .mite, .microalga, .cyanobacterium: if mention.strain == nil { return .notAMicrobe }
    case .bacterium, .yeast, .mould, .archaeon: break
    }
    if isThickener(mention) { return .notAMicrobe }
    if isEnzymeSource(mention) { return .enzyme }
    if isDenied(mention) { return .freeFrom }
    if isTarget(mention) { return .target }
    return nil
  }

  /// Tokens before the mention that belong to the same sentence or item, at most `count`.
  private func before(_ mention: MicrobeMention, _ count: Int, stopAtComma: Bool = false) -> Range<Int> {
    var start = mention.tokens.lowerBound
    while start > 0, mention.tokens.lowerBound - start < count {
      let token = stream.tokens[start - 1]
      if stream.tokens[start].flags.contains(.newlineBefore), !continuesSentence(start) { break }
      if token.isSymbol("."), stream.tokens[start].flags.contains(.spaceBefore), !isAbbreviationStop(start - 1) {
        break
      }
      if token.isSymbol(";") || token.isSymbol("|") || token.isSymbol("\u{2022}") { break }
      if stopAtComma, token.isSymbol(",") { break }
      start -= 1
    }
    return start..<mention.tokens.lowerBound
  }

  private func isAbbreviationStop(_ index: Int) -> Bool {
    index > 0 && stream.tokens[index - 1].isWord && stream.tokens[index - 1].foldedCount <= 3
  }

  /// A line that starts in lower case goes on with the sentence of the line before.
  private func continuesSentence(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    return token.isWord && !token.flags.contains(.capitalised)
  }

  // MARK: Former names

  private func isFormerName(_ mention: MicrobeMention) -> Bool {
    let range = before(mention, 5, stopAtComma: true)
    guard let start = range.reversed().first(where: { label.has(.formerName, at: $0) }),
      let hit = label.hit(at: start, .formerName), !range.isEmpty
    else { return false }
    // Only brackets, colons and the genus's article stand between the word and the name.
    let between = hit.tokens.upperBound..<mention.tokens.lowerBound
    guard !between.contains(where: { taken[$0] }) else { return false }
    return between.count <= 3 && mentions.contains { $0.tokens.lowerBound < start }
  }

  // MARK: What a name is the source of

  private func isThickener(_ mention: MicrobeMention) -> Bool {
    guard mention.strain == nil, mention.tokens.upperBound < label.count else { return false }
    let next = stream.tokens[mention.tokens.upperBound]
    if stream.equals(next, "gum") { return true }
    let item = before(mention, 6)
    return item.contains { stream.equals(stream.tokens[$0], "gum") || stream.equals(stream.tokens[$0], "xanthan") }
      && mention.kind != .yeast && Self.gumMakers.contains(where: mention.name.hasPrefix)
  }

  /// "Lactase (Aspergillus oryzae)", "vitamin K2 from Bacillus subtilis natto".
  private func isEnzymeSource(_ mention: MicrobeMention) -> Bool {
    guard mention.strain == nil else { return false }
    return (Array(before(mention, 8, stopAtComma: true)) + beforeBracket(mention)).contains { index in
      let token = stream.tokens[index]
      if label.has(.enzyme, at: index) { return true }
      guard token.isWord, token.foldedCount >= 6 else { return false }
      return stream.foldedBytes(token).suffix(3).elementsEqual("ase".utf8)
        && !label.isOne(of: Self.noEnzymes, at: index)
    }
  }

  /// The words before the bracket that the mention stands in: "Protease (Aspergillus oryzae, Rhizopus oryzae)".
  private func beforeBracket(_ mention: MicrobeMention) -> Range<Int> {
    var position = mention.tokens.lowerBound - 1
    var depth = 0
    while position > 0, mention.tokens.lowerBound - position < 30 {
      let token = stream.tokens[position]
      if token.isSymbol(")") { depth += 1 }
      if token.isSymbol("(") {
        if depth == 0 { return max(0, position - 4)..<position }
        depth -= 1
      }
      if stream.tokens[position].flags.contains(.newlineBefore) { break }
      position -= 1
    }
    return 0..<0
  }

  // MARK: Denials and targets

  private func isDenied(_ mention: MicrobeMention) -> Bool {
    let range = before(mention, 24)
    guard
      let hit = range.compactMap({ label.hit(at: $0, .freeFrom) }).last(where: {
        $0.tokens.upperBound <= mention.tokens.lowerBound
      })
    else {
      return false
    }
    let between = hit.tokens.upperBound..<mention.tokens.lowerBound
    if mentions.contains(where: { between.contains($0.tokens.lowerBound) }) || hasDose(mention) { return false }
    // "no" and "non" deny only what follows at once; "free from" denies a whole list.
    if hit.tokens.count == 1 {
      return between.count <= (stream.tokens[hit.tokens.lowerBound].foldedCount <= 4 ? 1 : 6)
    }
    return between.count <= 20
  }

  private func hasDose(_ mention: MicrobeMention) -> Bool {
    let end = min(label.count, mention.tokens.upperBound + 8)
    for index in mention.tokens.upperBound..<end {
      let token = stream.tokens[index]
      if token.flags.contains(.newlineBefore) || token.isSymbol(";") || token.isSymbol("|") { return false }
      if label.has(.cfuUnit, at: index) || label.has(.magnitude, at: index) || label.has(.fluorescentUnit, at: index) {
        return true
      }
    }
    return false
  }

  static let pathogens = [
    "Candida", "Clostridioides", "Clostridium difficile", "Helicobacter", "Gardnerella", "Salmonella", "Listeria",
    "Staphylococcus aureus", "Pseudomonas", "Malassezia", "Escherichia coli", "Cutibacterium acnes", "Trichophyton",
    "Klebsiella", "Streptococcus mutans", "Streptococcus pyogenes", "Porphyromonas", "Shigella", "Demodex",
    "Campylobacter", "Atopobium", "Enterobacter", "Staphylococcus", "Propionibacterium acnes", "Vibrio",
    "Fusobacterium",
    "Corynebacterium", "Proteus",
  ]

  /// Pathogens that a claim names, and the flora that a prebiotic feeds.
  private func isTarget(_ mention: MicrobeMention) -> Bool {
    if mention.strain != nil || hasDose(mention) { return false }
    let isPathogen = label.memory.isPathogen(mention.name) || label.memory.isPathogen(mention.printedTaxon)
    if isPathogen, before(mention, 24).contains(where: { label.has(.target, at: $0) }) { return true }
    if isInIngredientList(mention) { return false }
    if isPathogen { return true }
    let range = before(mention, 6)
    let isActedOn = range.contains { label.has(.target, at: $0) }
    guard isActedOn else { return false }
    // "helps reduce bloating. Contains L. casei": another name or a verb of content in between settles it.
    guard let hit = range.compactMap({ label.hit(at: $0, .target) }).last else { return false }
    let between = hit.tokens.upperBound..<mention.tokens.lowerBound
    if between.contains(where: { label.has(.per, at: $0) || label.has(.live, at: $0) }) { return false }
    return mention.rank == .genus || between.count <= 3
  }

  /// Whether the name stands in an item of a list, rather than in a sentence.
  private func isInIngredientList(_ mention: MicrobeMention) -> Bool {
    let end = mention.tokens.upperBound
    if end < label.count, stream.tokens[end].isSymbol("/") { return true }
    if end < label.count, label.has(.ferment, at: end) || label.has(.lysate, at: end) || label.has(.filtrate, at: end) {
      return true
    }
    if lists.contains(where: { $0.contains(mention.tokens.lowerBound) }) { return true }
    let whole = label.lineTokens(Int(label.line[mention.tokens.lowerBound]))
    let line =
      max(whole.lowerBound, mention.tokens.lowerBound - 80)..<min(whole.upperBound, mention.tokens.upperBound + 80)
    var commas = 0
    var capitals = 0
    for index in line where stream.tokens[index].isSymbol(",") {
      commas += 1
      if index + 1 < label.count, stream.tokens[index + 1].flags.contains(.capitalised) { capitals += 1 }
    }
    return commas >= 6 && capitals * 2 >= commas
  }
}
