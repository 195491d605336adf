@_spi(Reading) import Microbes

/// Finds the food allergens and intolerance substances that a label says are in the product, or may be.
struct AllergenReader {
  let label: ScannedLabel

  private var stream: TokenStream { label.stream }

  /// Words behind a substance that deny it: "milk-free", "laktosefrei".
  private static let deniers: [StaticString] = ["free", "frei", "vrij", "freie", "freies"]
  /// How "intolerance" and its kin in other languages begin.
  private static let intolerance = Array("intoler".utf8)

  /// Their names, in the order of ``Allergen``.
  func allergens() -> [String] {
    var found: Set<UInt8> = []
    for hit in label.hits where hit.wordClass == .allergen {
      guard let allergen = Allergen(rawValue: UInt8(hit.value)), !found.contains(allergen.rawValue) else { continue }
      if isDenied(hit) || isCondition(hit) || isInMicrobeName(hit) || allergen == .milk && label.isPlant(hit) {
        continue
      }
      // Yeast counts where the label warns people who are allergic to it.
      if allergen == .yeast, !isWarning(hit) { continue }
      found.insert(allergen.rawValue)
    }
    return Allergen.allCases.filter { found.contains($0.rawValue) }.map { "\($0)" }
  }

  /// "lactose-free", "laktosefrei", "free from milk, soy and gluten", "sin lactosa".
  private func isDenied(_ hit: WordHit) -> Bool {
    let next = hit.tokens.upperBound
    for index in next..<min(next + 2, label.count) {
      if label.isOne(of: Self.deniers, at: index) { return true }
      if !stream.tokens[index].isSymbol("-") { break }
    }
    var index = hit.tokens.lowerBound - 1
    while index >= 0, hit.tokens.lowerBound - index < 40 {
      if endsSentence(index) { return false }
      if let denial = label.hit(at: index, .freeFrom), denial.tokens.upperBound <= hit.tokens.lowerBound {
        return denial.tokens.count > 1 || stream.tokens[index].foldedCount > 3 || isNear(denial, hit)
      }
      if stream.tokens[index].flags.contains(.newlineBefore) { return false }
      index -= 1
    }
    return false
  }

  /// A short "no" or "sin" denies what follows at once, and what a comma or "and" adds to it.
  private func isNear(_ denial: WordHit, _ hit: WordHit) -> Bool {
    (denial.tokens.upperBound..<hit.tokens.lowerBound).allSatisfy { index in
      stream.tokens[index].isSymbol(",") || label.has(.conjunction, at: index) || label.has(.allergen, at: index)
        || stream.tokens[index].isSymbol("/")
    } || hit.tokens.lowerBound - denial.tokens.upperBound <= 1
  }

  private func endsSentence(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    guard token.isSymbol(".") || token.isSymbol(";") || token.isSymbol("|") else { return false }
    return index + 1 >= label.count || stream.tokens[index + 1].flags.contains(.spaceBefore)
  }

  /// "lactose intolerance" is what the product is taken for.
  private func isCondition(_ hit: WordHit) -> Bool {
    label.hits(at: hit.tokens.lowerBound).contains { $0.wordClass == .condition && $0.tokens.count > hit.tokens.count }
      || (hit.tokens.upperBound < label.count
        && stream.foldedBytes(stream.tokens[hit.tokens.upperBound]).starts(with: Self.intolerance))
      || (hit.tokens.lowerBound > 1
        && (hit.tokens.lowerBound - 2..<hit.tokens.lowerBound).contains {
          stream.foldedBytes(stream.tokens[$0]).starts(with: Self.intolerance)
        })
  }

  /// A longer allergen word may lie within another: only the longest counts.
  private func isInMicrobeName(_ hit: WordHit) -> Bool {
    label.hits(at: hit.tokens.lowerBound).contains { $0.wordClass == .notAStrain && $0.tokens.count > hit.tokens.count }
  }

  private func isWarning(_ hit: WordHit) -> Bool {
    let line = label.lineTokens(Int(label.line[hit.tokens.lowerBound]))
    let near = max(line.lowerBound, hit.tokens.lowerBound - 30)..<min(line.upperBound, hit.tokens.upperBound + 30)
    return label.contains(.caution, in: near)
  }
}

extension ScannedLabel {
  /// Plants that go by a name of milk: milk thistle, shea and cocoa butter, coconut milk.
  func isPlant(_ hit: WordHit) -> Bool {
    if hit.tokens.upperBound < count, isOne(of: ["thistle"], at: hit.tokens.upperBound) { return true }
    let last = hit.tokens.upperBound - 1
    guard hit.tokens.count == 1, isOne(of: ["butter", "milk"], at: last) else { return false }
    var index = last - 1
    while index >= 0, last - index <= Self.plantReach, !stream.tokens[index].isSymbol(",") {
      if isOne(of: Self.plants, at: index) { return true }
      index -= 1
    }
    return false
  }

  /// How many tokens may stand between a plant and its butter: `Parkii (Shea) Butter`, `Cacao (Cocoa) Seed Butter`.
  private static let plantReach = 5
  private static let plants: [StaticString] = [
    "shea", "parkii", "butyrospermum", "karite", "cocoa", "cacao", "theobroma", "mango", "mangifera", "murumuru",
    "cupuacu", "kokum", "avocado", "almond", "amygdalus", "peanut", "cashew", "hazelnut", "nut", "coconut", "cocos",
    "oat",
    "rice", "soy", "soya", "hemp", "seed", "kernel",
  ]
}

/// Whether a label says how to store the product and until when to use it.
struct StorageReader {
  let label: ScannedLabel
  /// A text shorter than this is a part of a label, which may leave out what the whole says.
  private static let wholeLabel = 300

  func statesStorage() -> Bool? { answer(label.hits.contains { $0.wordClass == .storage }) }
  func statesUseBy() -> Bool? { answer(label.hits.contains { $0.wordClass == .useBy || $0.wordClass == .expiry }) }

  private func answer(_ found: Bool) -> Bool? {
    if found { return true }
    return label.stream.text.count >= Self.wholeLabel ? false : nil
  }
}
