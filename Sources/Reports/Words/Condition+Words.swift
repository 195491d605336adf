public import Labels

extension Condition {
  /// The word a person would use for it, to stand inside a sentence: `eczema`, `dry skin`.
  public var plainName: String {
    switch self {
    case .atopicDermatitis: "eczema"
    case .acne: "acne"
    case .rosacea: "rosacea"
    case .pruritus: "itch"
    case .drySkin: "dry skin"
    case .sensitiveSkin: "sensitive skin"
    case .redness: "redness"
    case .skinAgeing: "skin ageing"
    case .psoriasis: "psoriasis"
    case .seborrhoeicDermatitis: "seborrhoeic dermatitis"
    case .urticaria: "hives"
    case .dandruff: "dandruff"
    case .skinHydration: "skin hydration"
    case .wound: "wound healing"
    case .allergy: "allergy"
    case .vaginal: "vaginal health"
    case .urinary: "urinary health"
    case .respiratory: "airways"
    case .brightening: "skin tone"
    case .digestive: "digestion"
    case .immune: "immunity"
    case .other: "other"
    }
  }

  /// The condition that an identifier of the contract or an everyday word stands for, whatever its case and whether
  /// words are joined by spaces, hyphens or underscores: `eczema`, `Atopic Dermatitis`, `dry_skin`.
  ///
  /// Returns `nil` for a word that is not known; ``nearestWords(to:)`` then has suggestions.
  public init?(everydayWord word: String) {
    let key = Condition.key(word)
    if let exact = Condition(rawValue: key) {
      self = exact
      return
    }
    guard let known = Condition.everydayWords.first(where: { $0.words.contains(key) }) else { return nil }
    self = known.condition
  }

  /// Words that are understood and look like the one given, nearest first; empty where none comes near.
  public static func nearestWords(to word: String) -> [String] {
    let known = Condition.allCases.map(\.rawValue) + everydayWords.flatMap(\.words)
    return Spelling.nearest(to: key(word), among: known)
  }

  private static func key(_ word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }

  private static let everydayWords: [(condition: Condition, words: [String])] = [
    (
      .atopicDermatitis,
      ["eczema", "atopic-eczema", "atopic", "ad", "neurodermatitis", "neurodermitis", "ekzem", "eccema"]
    ),
    (.acne, ["spots", "pimples", "zits", "breakouts", "blackheads", "blemishes", "acne-vulgaris"]),
    (.rosacea, ["flushing", "couperose"]),
    (.pruritus, ["itch", "itching", "itchy", "itchy-skin", "itchiness"]),
    (.drySkin, ["dryness", "dry", "xerosis"]),
    (.sensitiveSkin, ["sensitive", "sensitivity", "reactive-skin", "irritated-skin"]),
    (.redness, ["red-skin", "red", "erythema"]),
    (.skinAgeing, ["ageing", "aging", "skin-aging", "wrinkles", "anti-ageing", "anti-aging", "photoageing"]),
    (.seborrhoeicDermatitis, ["seborrheic-dermatitis", "seborrhoeic-eczema", "seborrheic-eczema", "seborrhoea"]),
    (.urticaria, ["hives", "nettle-rash", "nettlerash"]),
    (.dandruff, ["flakes", "flaky-scalp"]),
    (.skinHydration, ["hydration", "moisture", "moisturising", "moisturizing"]),
    (.wound, ["wounds", "wound-healing"]),
    (.allergy, ["allergies", "hay-fever"]),
    (.vaginal, ["thrush", "vaginosis", "vaginal-health"]),
    (.urinary, ["uti", "cystitis", "bladder"]),
    (.respiratory, ["colds", "cold", "airways"]),
    (.brightening, ["pigmentation", "dark-spots", "skin-tone"]),
    (.digestive, ["gut", "digestion", "bloating", "diarrhoea", "ibs"]),
    (.immune, ["immunity", "immune-system"]),
  ]
}
