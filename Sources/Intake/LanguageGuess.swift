/// A language told by its commonest small words, to choose a language pack for a second reading. The label reader has
/// its own, finer one.
enum LanguageGuess {
  /// Words that are frequent on labels in one language and rare in the others.
  private static let words: [(code: String, words: Set<String>)] = [
    (
      "en",
      [
        "the", "and", "with", "of", "to", "per", "ingredients", "other", "contains", "daily", "serving", "capsule",
        "warning", "keep", "other", "take", "for",
      ]
    ),
    (
      "es",
      [
        "el", "los", "con", "ingredientes", "una", "por", "cápsula", "capsula", "cápsulas", "consumir", "conservar",
        "y", "al", "día", "del", "fecha", "antes",
      ]
    ),
    (
      "fr",
      [
        "les", "des", "et", "avec", "ingrédients", "ingredients", "une", "par", "gélule", "gelule", "gélules", "du",
        "conserver", "jour", "à", "est", "au",
      ]
    ),
    (
      "de",
      [
        "und", "mit", "der", "die", "zutaten", "täglich", "kapsel", "kapseln", "pro", "nicht", "für", "fur", "von",
        "das", "enthält", "kann", "vor", "dem",
      ]
    ),
    (
      "nl",
      [
        "het", "een", "met", "ingrediënten", "van", "voor", "niet", "capsules", "bevat", "bewaren", "dag", "zijn",
        "kinderen", "bij",
      ]
    ),
    (
      "it",
      [
        "il", "gli", "con", "ingredienti", "di", "della", "del", "per", "capsula", "giorno", "conservare", "al",
        "contiene", "fermenti", "lattici", "dei",
      ]
    ),
    (
      "pt",
      [
        "os", "com", "ingredientes", "uma", "não", "nao", "cápsula", "dia", "conservar", "ao", "do", "da", "em",
        "contém",
      ]
    ),
    (
      "pl",
      [
        "i", "z", "składniki", "skladniki", "nie", "dla", "na", "kapsułka", "kapsulka", "dziennie", "zawiera",
        "przechowywać", "oraz", "w", "do",
      ]
    ),
  ]

  /// ISO 639-1; `nil` where too few words speak for any language.
  static func code(of text: String) -> String? {
    let cyrillic = text.unicodeScalars.count { (0x0400...0x04FF).contains($0.value) }
    let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
    if letters > 0, cyrillic * 2 > letters { return "ru" }
    let found = text.lowercased().split { !$0.isLetter }.map(String.init)
    let scores = words.map { entry in (code: entry.code, count: found.count(where: entry.words.contains)) }
    guard let best = scores.max(by: { $0.count < $1.count }), best.count >= 3 else { return nil }
    // Latin names and two languages side by side leave no clear winner.
    let second = scores.filter { $0.code != best.code }.map(\.count).max() ?? 0
    return best.count * 4 >= second * 5 ? best.code : nil
  }
}
