@_spi(Reading) import Microbes

/// Looks for the next strain designation behind a name: over brackets, marks, words such as "strain" and the names of
/// makers.
struct StrainSearch {
  let label: ScannedLabel
  let codes: StrainCodes
  let shapes: StrainShape
  /// How many marks and words may stand between a name and its designation.
  private static let mostSteps = 6
  /// Words before a designation that are no part of it: makers, "as", "number", "freeze-dried".
  private static let fillers: [StaticString] = ["hansen", "lyo", "as", "nr", "no", "cryodesiccatus", "var"]
  /// Years of the authors of names..
  private static let years = 1850...2035

  private var stream: TokenStream { label.stream }

  /// What was passed on the way to a designation.
  private struct Approach {
    var position: Int
    var steps = 0
    var saidStrain = false
    var afterComma = false
    var opened = false
    var closed = false
  }

  /// - Parameter isFirst: no designation of the mention is known yet.
  func next(after start: Int, _ mention: MicrobeMention, isFirst: Bool) -> StrainCode? {
    guard let approach = approach(from: start, mention) else { return nil }
    if approach.opened, let known = knownInBracket(from: approach.position, mention) { return known }
    let position = afterFiller(approach.position)
    let isApart = approach.afterComma || (approach.closed && !approach.opened)
    if let known = codes.known(at: position, for: mention), isAllowed(known, isApart: isApart), !isAmount(known) {
      return known
    }
    if isApart, !approach.saidStrain, !approach.opened { return nil }
    return shapes.code(
      at: position,
      mention,
      saidStrain: approach.saidStrain,
      isFirst: isFirst,
      afterComma: approach.afterComma && !approach.saidStrain
    )
  }

  // MARK: The way to it

  /// Goes over what may stand between a name and a designation; `nil` where something else follows.
  private func approach(from start: Int, _ mention: MicrobeMention) -> Approach? {
    var way = Approach(position: start)
    while way.position < label.count, way.steps < Self.mostSteps {
      let token = stream.tokens[way.position]
      if endsSearch(token, way, mention) { return nil }
      if token.isSuperscript {
        way.position += 1
        continue
      }
      if token.isSymbol {
        guard pass(token, &way, isFirst: way.position == start) else { return nil }
      } else if let hit = label.hit(at: way.position, .strainWord) {
        way.saidStrain = true
        way.position = hit.tokens.upperBound
      } else if way.opened, isYearInBrackets(way.position) {
        return nil
      } else if !way.opened, let hit = label.hit(at: way.position, .cellUnit),
        label.isSymbol("(", at: hit.tokens.upperBound)
      {
        // "Enterococcus faecalis bacteria (DSM 16440)".
        way.position = hit.tokens.upperBound
      } else {
        return way
      }
      way.steps += 1
    }
    return way.position < label.count ? way : nil
  }

  /// A blank line ends the search, and so does a new line, unless it begins with a code known for the species.
  private func endsSearch(_ token: Token, _ way: Approach, _ mention: MicrobeMention) -> Bool {
    if token.flags.contains(.blankLineBefore) { return true }
    guard token.flags.contains(.newlineBefore), !way.opened, !way.saidStrain else { return false }
    return way.steps > 0 || codes.known(at: way.position, for: mention)?.lookup.isSettled != true
  }

  /// Goes over a mark; says whether the search may go on.
  private func pass(_ token: Token, _ way: inout Approach, isFirst: Bool) -> Bool {
    guard let kind = connector(token) else { return false }
    switch kind {
    case .comma: way.afterComma = true
    case .open: way.opened = true
    case .close where !way.opened:
      guard isFirst else { return false }
      way.closed = true
    case .close, .other: break
    }
    way.position += 1
    return true
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
    token.foldedCount == 4 && Self.years.contains(stream.foldedBytes(token).reduce(0) { $0 * 10 + Int($1) - 0x30 })
  }

  /// An author's name before the code: `HANSEN CBS 5926`, `lyo`.
  private func afterFiller(_ index: Int) -> Int {
    index + 1 < label.count && label.isWord(at: index) && label.isOne(of: Self.fillers, at: index) ? index + 1 : index
  }

  // MARK: Known codes

  /// "(CHR. HANSEN LA-5®)": a code that is known for this species counts wherever it stands in the bracket.
  private func knownInBracket(from start: Int, _ mention: MicrobeMention) -> StrainCode? {
    var index = start
    while index < label.count, index - start < 8, !stream.tokens[index].isSymbol(")") {
      if let code = codes.known(at: index, for: mention), code.lookup.isSettled, !isAmount(code) { return code }
      index += 1
    }
    return nil
  }

  /// "420 mg" is no strain 420.
  private func isAmount(_ code: StrainCode) -> Bool {
    stream.tokens[code.tokens.lowerBound].isNumber && label.hasUnit(at: code.tokens.upperBound)
  }

  /// Behind a comma or a closed bracket a code counts only where it is known for this very species.
  private func isAllowed(_ code: StrainCode, isApart: Bool) -> Bool {
    switch code.lookup {
    case .strain(_, let disagrees): !(isApart && disagrees)
    case .ambiguous: !isApart && !isOrdinary(code)
    default: !isApart
    }
  }

  private func isOrdinary(_ code: StrainCode) -> Bool {
    stream.joined(code.tokens).count < 2
      || label.hits(at: code.tokens.lowerBound).contains { $0.wordClass == .magnitude || $0.wordClass == .massUnit }
  }
}
