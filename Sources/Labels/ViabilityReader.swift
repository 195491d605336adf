@_spi(Reading) import Microbes

/// Tells whether a microbe is alive in the product: from its ingredient name, the words beside it, then the label.
struct ViabilityReader {
  let label: ScannedLabel
  let isCosmetic: Bool
  private let signs: LabelSigns
  /// How "pasteurised" begins, which counts only right before a name.
  private static let pasteurised = Array("pasteuri".utf8)
  /// How many tokens of a line are looked at for words that govern a list.
  private static let reach = 60

  init(label: ScannedLabel, isCosmetic: Bool) {
    self.label = label
    self.isCosmetic = isCosmetic
    signs = LabelSigns(
      label,
      isKilled: { Self.isKilled($0, in: label) },
      isDenied: { index in (max(0, index - 4)..<index).contains { label.has(.freeFrom, at: $0) } }
    )
  }

  private var stream: TokenStream { label.stream }

  func viability(of mention: MicrobeMention) -> Viability {
    if let ingredient = mention.ingredient, let processed = processed(ingredient, mention) { return processed }
    // In an ingredient list of a cosmetic the words beside a name belong to other ingredients.
    if mention.ingredient != nil, isCosmetic { return fromLabel(mention) }
    if let near = beside(mention) { return near }
    if let governed = governed(mention) { return governed }
    if let dose = mention.dose, dose.unit == .cfu || dose.unit == .liveCells || dose.unit == .fluorescent {
      return .live
    }
    return fromLabel(mention)
  }

  // MARK: Ingredient names

  /// `Lysate` before `Filtrate` before `Ferment`: the last process in an ingredient name decides what is left of it.
  private func processed(_ item: Range<Int>, _ mention: MicrobeMention) -> Viability? {
    let after = mention.nameTokens.upperBound..<max(item.upperBound, mention.nameTokens.upperBound)
    if after.contains(where: { label.has(.killed, at: $0) }) { return .heatKilled }
    if after.contains(where: { label.has(.lysate, at: $0) }) { return .lysate }
    if after.contains(where: { label.has(.filtrate, at: $0) }) { return .filtrate }
    if after.contains(where: { label.has(.ferment, at: $0) }) { return .ferment }
    if after.contains(where: { label.has(.extract, at: $0) }) { return .unknown }
    return nil
  }

  // MARK: Words beside the name

  private func beside(_ mention: MicrobeMention) -> Viability? {
    let line = Int(label.line[mention.tokens.lowerBound])
    let range = label.lineTokens(line)
    let last = label.lineTokens(Int(label.line[mention.tokens.upperBound - 1])).upperBound
    let start = max(range.lowerBound, mention.tokens.lowerBound - 8)
    let end = min(last, mention.tokens.upperBound + 6)
    var window: [Int] = []
    for index in (start..<mention.tokens.lowerBound).reversed() {
      if isBarrier(index) { break }
      window.append(index)
    }
    for index in mention.tokens.upperBound..<max(end, mention.tokens.upperBound) {
      if isBarrier(index) { break }
      window.append(index)
    }
    if window.contains(where: { isKilled($0) }) { return .heatKilled }
    if mention.tokens.lowerBound > 0,
      label.stream.foldedBytes(label.token(mention.tokens.lowerBound - 1)).starts(with: Self.pasteurised)
    {
      return .heatKilled
    }
    // Cells counted as living outweigh a lysate that comes with them.
    if let unit = mention.dose?.unit, unit == .cfu || unit == .liveCells { return .live }
    if window.contains(where: { label.has(.lysate, at: $0) }) { return .lysate }
    if window.contains(where: { label.has(.filtrate, at: $0) }) { return .filtrate }
    if window.contains(where: { label.has(.live, at: $0) }), !window.contains(where: { label.has(.freeFrom, at: $0) }) {
      return .live
    }
    return nil
  }

  private func isBarrier(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    return token.isSymbol(";") || token.isSymbol("|") || token.isSymbol("\u{2022}")
      || (token.isSymbol(".") && index + 1 < label.count
        && stream.tokens[index + 1].flags.contains([.spaceBefore, .capitalised]))
  }

  private func isKilled(_ index: Int) -> Bool { Self.isKilled(index, in: label) }

  private static func isKilled(_ index: Int, in label: ScannedLabel) -> Bool {
    guard let hit = label.hit(at: index, .killed) else { return false }
    // "inactive ingredients", "kills" and abbreviations of two letters in lower case say nothing of the microbe.
    if label.hits(at: index).contains(where: { $0.wordClass == .ingredientsHeader }) { return false }
    // "Inactive:" heads the other ingredients.
    if hit.tokens.upperBound < label.count, label.token(hit.tokens.upperBound).isSymbol(":"),
      label.stream.foldedBytes(label.token(hit.tokens.lowerBound)).starts(with: Array("inactiv".utf8))
    {
      return false
    }
    let token = label.token(hit.tokens.lowerBound)
    return token.foldedCount > 2 || token.flags.contains(.allCapitals)
  }

  /// A heading or an introduction that governs a list: "aqueous substrate of the metabolites of", "heat-killed blend:".
  private func governed(_ mention: MicrobeMention) -> Viability? {
    var line = Int(label.line[mention.tokens.lowerBound])
    var steps = 0
    while steps < 12 {
      let range = label.lineTokens(line)
      let words =
        steps == 0
        ? max(range.lowerBound, mention.tokens.lowerBound - Self.reach)..<mention.tokens.lowerBound
        : range.lowerBound..<min(range.upperBound, range.lowerBound + Self.reach)
      let isHeading = steps == 0 || !label.hits(at: range.lowerBound).contains { $0.wordClass == .caution }
      if isHeading {
        if label.contains(.filtrate, in: words) { return .filtrate }
        if words.contains(where: { isKilled($0) }) { return .heatKilled }
        if label.contains(.lysate, in: words), !isCosmetic { return .lysate }
        if label.contains(.liveCellUnit, in: words) || label.contains(.cfuUnit, in: words) { return .live }
      }
      if line == 0 || stream.tokens[range.lowerBound].flags.contains(.blankLineBefore) && steps > 0 { break }
      line -= 1
      steps += 1
    }
    return nil
  }

  // MARK: The label as a whole

  private func fromLabel(_ mention: MicrobeMention) -> Viability {
    if isCosmetic, !signs.cfu { return signs.livingCells && mention.rank != .genus ? .live : .unknown }
    if signs.cfu || signs.livingCells { return .live }
    if signs.killed { return .heatKilled }
    if signs.postbiotic { return .unknown }
    return signs.probiotic ? .live : .unknown
  }
}

/// What a label says anywhere of the state of its microbes.
private struct LabelSigns {
  var cfu = false
  var livingCells = false
  var killed = false
  var postbiotic = false
  var probiotic = false

  init(_ label: ScannedLabel, isKilled: (Int) -> Bool, isDenied: (Int) -> Bool) {
    for index in 0..<label.count {
      for hit in label.hits(at: index) {
        switch hit.wordClass {
        case .cfuUnit, .fluorescentUnit: cfu = true
        case .liveCellUnit: livingCells = livingCells || !isDenied(index)
        case .killed: killed = killed || isKilled(index)
        case .postbiotic: postbiotic = true
        case .probiotic: probiotic = true
        case .live: probiotic = probiotic || !label.has(.ingredientsHeader, at: index)
        default: break
        }
      }
    }
  }
}
