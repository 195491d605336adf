internal import Evidence
internal import Labels

/// How long a product stays on the skin: what is washed off after a minute is not what a trial of a cream tested.
enum ContactTime {
  /// What little contact means, in a sentence.
  static let meaning = "It is washed off, which leaves little time to act: a trial of a leave-on does not speak for it."

  /// Whether the product is meant to be washed off after a short while: cleansers and shampoos, unless the label says to
  /// leave them on; any other product for the skin, masks first of all, where the label says to rinse.
  static func isRinsedOff(_ product: Product) -> Bool {
    switch product.form {
    case .cleanser, .shampoo: return !product.sentences.contains(where: saysToLeave)
    case .capsule, .tablet, .gummy, .food, .drink, .drops: return false
    default: return TrialFit.route(of: product) == .topical && product.sentences.contains(where: saysToRinse)
    }
  }

  /// Whether what an arm got was washed off too, as far as the record's words tell.
  static func isRinsedOff(_ arm: TrialArm) -> Bool {
    let words = PlainText.words([arm.form, arm.doseText].compactMap(\.self).joined(separator: " "))
    return words.contains { ["cleanser", "shampoo", "wash", "soap", "bath", "rinse", "rinsed", "scrub"].contains($0) }
  }

  /// Whether a sentence of a label tells to rinse. First aid for eyes does not count.
  static func saysToRinse(_ sentence: String) -> Bool {
    guard let (words, place) = rinsing(in: sentence) else { return false }
    return !isDenied(words, before: place) && eyes.isDisjoint(with: words)
  }

  /// Whether a sentence of a label tells not to rinse.
  static func saysToLeave(_ sentence: String) -> Bool {
    guard let (words, place) = rinsing(in: sentence) else { return false }
    return isDenied(words, before: place)
  }

  private static func rinsing(in sentence: String) -> (words: [String], place: Int)? {
    let words = PlainText.words(sentence)
    let places = phrases.compactMap { $0.firstMatch(in: words)?.lowerBound }
    return places.min().map { (words, $0) }
  }

  private static func isDenied(_ words: [String], before place: Int) -> Bool {
    words[max(0, place - 3)..<place].contains(where: denials.contains)
  }

  private static let phrases = [
    "rinse*", "rinsing", "wash off", "wash it off", "washed off", "enjuag*", "aclarar con", "aclare con",
    "aclarar abundante*", "aclarado", "rinc*", "abspul*", "ausspul*", "abwasch*", "abgespult", "abgewaschen", "spul*",
    "afspoel*", "uitspoel*", "afgespoeld", "spoel … af", "spoel … uit", "risciacqu*", "enxag*", "spłuk*", "zmyj",
    "zmyć",
    "zmywa*", "смыть", "смойте", "смыва*", "bilas*", "dibilas",
  ].map(PhrasePattern.init)

  private static let denials: Set<String> = [
    "no", "not", "without", "never", "dont", "don", "ohne", "nicht", "kein", "sin", "sans", "pas", "ne", "senza", "non",
    "zonder", "niet", "sem", "nao", "bez", "nie", "не", "без", "tanpa", "jangan", "leave",
  ]

  private static let eyes: Set<String> = [
    "eye", "eyes", "auge", "augen", "ojo", "ojos", "oeil", "yeux", "oog", "ogen", "occhi", "occhio", "olho", "olhos",
    "oczu", "oczami", "oczy", "глаза", "глаз", "глазами", "mata", "mouth",
  ]
}
