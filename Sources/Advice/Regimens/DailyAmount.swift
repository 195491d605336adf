internal import Labels

/// Whether an amount that a label prints is already what a day brings: "je Tagesdosis (2 Kapseln)", "per day".
enum DailyAmount {
  /// Whether the amounts of the label stand under a heading for the day, and under none for a capsule or serving.
  static func isHeading(of product: Product) -> Bool {
    let texts = (PlainLabel.texts(of: product) + product.ingredients.map(\.written)).map(PlainText.words)
    return texts.contains(where: isHeading) && !texts.contains(where: isPerUnit)
  }

  /// "Per daily dose", "daily dose … provides".
  private static func isHeading(_ words: [String]) -> Bool {
    places(of: doses, in: words).contains { place in
      let before = words[max(0, place.lowerBound - 3)..<place.lowerBound]
      let after = words[place.upperBound..<min(words.count, place.upperBound + 5)]
      return before.contains(where: per.contains) || after.contains { verbs.contains($0) }
    }
  }

  private static func isPerUnit(_ words: [String]) -> Bool {
    places(of: units, in: words).contains { place in
      guard place.lowerBound > 0 else { return false }
      let before = words[max(0, place.lowerBound - 2)..<place.lowerBound]
      return before.contains { per.contains($0) || each.contains($0) }
        && !words[..<place.lowerBound].contains(where: directions.contains)
    }
  }

  /// Whether words right behind an amount say that it is a day's: `3000 µg per day`.
  static func follows(_ text: some StringProtocol) -> Bool {
    let words = Array(PlainText.words(text).prefix(4))
    return places(of: days, in: words).contains { $0.lowerBound <= 2 }
  }

  private static func places(of phrases: [[String]], in words: [String]) -> [Range<Int>] {
    phrases.compactMap { PlainLabel.place(of: $0, in: words) }
  }

  private static let per: Set<String> = [
    "per", "pro", "je", "par", "por", "en", "a", "w", "na", "в", "за", "za", "in",
  ]
  private static let each: Set<String> = ["each", "cada", "chaque", "jede", "ogni", "elke", "kazda", "1"]
  private static let verbs: Set<String> = [
    "contain", "contains", "provide", "provides", "enthalten", "enthalt", "contient", "contiennent", "apporte",
    "apportent", "contiene", "contienen", "aporta", "aportan", "contengono", "apporta", "apportano", "contem",
    "fornece", "bevat", "bevatten", "levert", "zawiera", "zawieraja", "содержит", "содержат", "mengandung",
  ]
  private static let directions: Set<String> = ["take", "nehmen", "prendre", "tomar", "assumere", "neem", "przyjmowac"]
  private static let doses: [[String]] = [
    "daily dose", "daily serving", "daily portion", "daily amount", "daily intake", "tagesdosis", "tagesportion",
    "tagesration", "tagesverzehrmenge", "tagesverzehrempfehlung", "tagliche verzehrmenge", "dose journaliere",
    "ration journaliere", "portion journaliere", "dosis diaria", "racion diaria", "dose giornaliera",
    "porzione giornaliera", "dose diaria", "porcao diaria", "dagdosering", "dagdosis", "dagelijkse dosering",
    "dagelijkse portie", "dawka dzienna", "dawce dziennej", "dzienna porcja", "dziennej porcji", "porcja dzienna",
    "porcji dziennej", "dziennej dawce", "суточная доза", "суточной дозе", "суточную дозу", "dosis harian",
  ].map(PlainText.words)
  private static let days: [[String]] =
    doses
    + [
      "per day", "a day", "daily", "pro tag", "je tag", "taglich", "par jour", "al dia", "por dia", "al giorno",
      "ao dia", "per dag", "dziennie", "na dobe", "w dobie", "в день", "в сутки", "per hari", "sehari",
    ].map(PlainText.words)
  private static let units: [[String]] = [
    "capsule", "tablet", "softgel", "serving", "sachet", "kapsel", "tablette", "beutel", "portion", "gelule",
    "comprime", "capsula", "comprimido", "compressa", "bustina", "sobre", "capsule", "zakje", "kapsulka", "kapsulke",
    "tabletka", "tabletke", "saszetka", "капсула", "капсуле", "таблетка", "таблетке", "kapsul",
  ].map(PlainText.words)
}
