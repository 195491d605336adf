/// The languages that pages are written in.
enum Language: String, CaseIterable, Sendable, Hashable {
  case english = "en"
  case spanish = "es"
  case german = "de"

  /// What the language calls itself.
  var ownName: String {
    switch self {
    case .english: "English"
    case .spanish: "Español"
    case .german: "Deutsch"
    }
  }

  /// The language that is wanted most among those there are (RFC 9110, 12.5.4); English where none is.
  ///
  /// - Parameter header: such as `de-AT,de;q=0.9,en;q=0.5`.
  init(acceptLanguage header: String?) {
    var best: (language: Language, weight: Double)?
    for part in (header ?? "").split(separator: ",").prefix(20) {
      let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      let weight = pieces.dropFirst().lazy.compactMap { $0.hasPrefix("q=") ? Double($0.dropFirst(2)) : nil }.first ?? 1
      guard let tag = pieces.first?.split(separator: "-").first, let language = Language(rawValue: tag.lowercased())
      else { continue }
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    self = best?.language ?? .english
  }
}
