internal import Labels

/// Labels that say they are free of something which their own list of ingredients names.
struct FreeFromReview {
  let families: IngredientFamilies

  /// Families that labels boast of being free of, and for which a name in the list leaves no doubt.
  private static let boasted = ["fragrance", "milk", "parabens", "silicones", "soy", "egg", "gelatine"]

  func remarks(on product: Product) -> [SafetyRemark] {
    Self.boasted.compactMap { family in
      guard let claim = claim(ofNo: family, on: product) else { return nil }
      var seen: Set<String> = []
      let listed = families.hits(of: family, in: product)
        .filter { $0.place == .ingredients && !AllergyWords.isTrace(PlainText.words($0.written)) }
        .map(\.written).filter { !Self.isDenied(PlainText.words($0)) && seen.insert($0.lowercased()).inserted }
      guard !listed.isEmpty else { return nil }
      let named = PlainText.list(listed.prefix(4).map { "“\($0)”" })
      return SafetyRemark(
        id: "free-from-" + family,
        severity: .caution,
        why: "The label contradicts itself: it says “\(claim)”, and its ingredients name \(named). Go by the"
          + " ingredients.",
        source: "the label: “\(claim)”; \(named)"
      )
    }
  }

  /// The words that say it: `Fragrance-free`, `sans parfum`, `parfümfrei`.
  private func claim(ofNo family: String, on product: Product) -> String? {
    for text in PlainLabel.texts(of: product) {
      let tokens = PlainText.tokens(text)
      let words = tokens.map(\.word)
      for index in words.indices {
        if let bare = Self.withoutFree(words[index]), families.family(named: bare) == family {
          return String(text[tokens[index].range])
        }
        guard families.family(named: words[index]) == family else { continue }
        if index + 1 < words.count, Self.free.contains(words[index + 1]) {
          return String(text[tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound])
        }
        let before = max(0, index - 2)..<index
        if let denial = before.first(where: { Self.without.contains(words[$0]) }) {
          return String(text[tokens[denial].range.lowerBound..<tokens[index].range.upperBound])
        }
      }
    }
    return nil
  }

  private static func isDenied(_ words: [String]) -> Bool {
    words.contains { free.contains($0) || without.contains($0) || withoutFree($0) != nil }
  }

  private static func withoutFree(_ word: String) -> String? {
    ["freie", "frei", "vrij"].first { word.hasSuffix($0) && word.count > $0.count + 2 }
      .map { String(word.dropLast($0.count)) }
  }

  private static let free: Set<String> = ["free", "frei", "freie", "vrij"]
  private static let without = absence.union(["no", "zero"])

  /// What says of the words behind it that they are not in it, whatever else the sentence says.
  static let absence: Set<String> = [
    "without", "ohne", "sin", "sans", "senza", "sem", "zonder", "bez", "без", "tanpa",
  ]
}
