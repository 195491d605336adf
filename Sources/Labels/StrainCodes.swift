@_spi(Reading) import Microbes

/// A strain designation as it stands in the text.
struct StrainCode {
  var tokens: Range<Int>
  var lookup: StrainLookup

  /// The known strain it is, whether or not it agrees with the printed species.
  var strain: Strain? { if case .strain(let strain, _) = lookup { strain } else { nil } }
}

extension StrainLookup {
  /// A known strain of the printed species.
  var isSettled: Bool { if case .strain(_, false) = self { true } else { false } }
}

/// Finds the strain designations that the table knows.
struct StrainCodes {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  /// Most tokens and bytes that a known designation is made of.
  private static let mostTokens = 8
  private static let mostBytes = 32
  /// How far a text is looked through for capitals.
  private static let reach = 200

  private var stream: TokenStream { label.stream }

  /// The longest code at a token that the strain table knows, in the light of the species printed with it.
  func known(at index: Int, taxon: String, or name: String? = nil) -> StrainCode? {
    guard index < label.count else { return nil }
    let first = stream.tokens[index]
    let start = Int(first.foldedStart)
    let longest = stream.folded.withUnsafeBufferPointer { nomenclature.keys.longestKey($0, from: start) }
    guard longest > 0, !first.isSymbol else { return nil }
    var best: StrainCode?
    var hash = KeyHash()
    var end = start
    var position = index
    while position < label.count, position - index < Self.mostTokens, end - start < Self.mostBytes {
      let token = stream.tokens[position]
      if token.isSymbol {
        guard position > index, Self.joinsCode(token) else { break }
        position += 1
        continue
      }
      guard !token.isSuperscript, position == index || !token.flags.contains(.newlineBefore) else { break }
      end = Int(token.foldedEnd)
      guard end - start <= longest else { break }
      hash.add(stream.hashes[position])
      position += 1
      guard nomenclature.namesStrain(hash, stream.folded[start..<end]), endsCode(position) else { continue }
      let key = Array(stream.folded[start..<end])
      guard isPrintedAsCode(index..<position, key) else { continue }
      var lookup = label.memory.strain(key, taxon: taxon)
      if let name, !lookup.isSettled {
        let other = label.memory.strain(key, taxon: name)
        if other.isSettled { lookup = other }
      }
      if case .ambiguous = lookup, key.count < 2 { continue }
      if case .unknown = lookup { continue }
      best = StrainCode(tokens: index..<position, lookup: lookup)
    }
    return best
  }

  /// The longest known code at a token, beside the species of a mention.
  func known(at index: Int, for mention: MicrobeMention) -> StrainCode? {
    known(at: index, taxon: mention.printedTaxon, or: mention.name)
  }

  /// Looks a designation up, beside the species as it is printed and then as it is called today.
  func judged(_ tokens: Range<Int>, _ mention: MicrobeMention) -> StrainCode {
    let key = stream.joined(tokens)
    var lookup = label.memory.strain(key, taxon: mention.printedTaxon)
    if case .unknown = lookup { lookup = label.memory.strain(key, taxon: mention.name) }
    return StrainCode(tokens: tokens, lookup: lookup)
  }

  /// A short code of letters alone is printed in capitals: "Sin" begins a Spanish sentence.
  private func isPrintedAsCode(_ tokens: Range<Int>, _ key: [UInt8]) -> Bool {
    guard key.count < 5, !key.contains(where: { $0 &- 0x30 < 10 }) else { return true }
    // In a text of small letters throughout, a code is small too.
    if tokens.lowerBound < Self.reach,
      !stream.tokens[...tokens.lowerBound].contains(where: { $0.flags.contains(.capitalised) })
    {
      return true
    }
    return tokens.allSatisfy { !stream.tokens[$0].isWord || stream.tokens[$0].flags.contains(.allCapitals) }
      || key.count >= 4 && stream.tokens[tokens.lowerBound].flags.contains(.capitalised)
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
    if token.isSymbol || token.isSuperscript { return true }
    return token.flags.contains(.spaceBefore) || token.flags.contains(.markBefore)
      || token.flags.contains(.capitalised) && stream.tokens[next - 1].isWord
  }
}
