internal import Labels

/// Looks for the wordings that make a claim of a certain kind.
struct ClaimWords: Sendable {
  /// Words found, as the label prints them, and the wording that they belong to.
  struct Hit {
    var wording: ClaimWording
    var printed: String
  }

  /// The phrases of all wordings, the gravest kind first; a wording's in the order of its languages.
  private let phrases: [PhrasePattern]
  /// For each phrase its wording.
  private let wordings: [ClaimWording]
  private let index: PhraseIndex

  init(_ wordings: [ClaimWording]) {
    let sorted = wordings.sorted { ($0.kind.order, $0.id) < ($1.kind.order, $1.id) }
    let pairs = sorted.flatMap { wording in
      wording.phrases.sorted { $0.key < $1.key }.flatMap(\.value).map { (wording, PhrasePattern($0)) }
    }
    self.wordings = pairs.map(\.0)
    phrases = pairs.map(\.1)
    index = PhraseIndex(phrases)
  }

  /// What a text claims, the gravest kind first; each wording once.
  ///
  /// - Parameter before: the words that the sentence went on from, where a line's end parts it.
  func hits(in text: String, after before: [String] = []) -> [Hit] {
    let tokens = PlainText.tokens(text)
    let words = tokens.map(\.word)
    var hits: [Hit] = []
    for place in index.candidates(in: words) where hits.last?.wording.id != wordings[place].id {
      guard let found = phrases[place].firstMatch(in: words),
        !Self.isDenied(before + words, before: before.count + found.lowerBound)
      else { continue }
      let printed = text[tokens[found.lowerBound].range.lowerBound..<tokens[found.upperBound - 1].range.upperBound]
      hits.append(Hit(wording: wordings[place], printed: String(printed)))
    }
    return hits
  }

  /// "Not intended to diagnose, treat or cure" claims nothing: a denial stands within eight words before it.
  private static func isDenied(_ words: [String], before position: Int) -> Bool {
    words[max(0, position - 8)..<position].contains(where: denials.contains)
  }

  private static let denials: Set<String> = [
    "not", "no", "never", "cannot", "doesn", "isn", "without", "nicht", "kein", "keine", "nie", "nunca", "ne", "pas",
    "sans", "non", "niet", "geen", "nao", "sem", "bez", "не", "без", "нет", "tidak", "bukan", "tanpa",
  ]
}

extension ClaimWording.Kind {
  fileprivate var order: Int {
    switch self {
    case .medicinal: 0
    case .evidence: 1
    case .function: 2
    case .term: 3
    }
  }
}

/// The people that a claim names.
enum ClaimedPeople: String, CaseIterable {
  case infants, children, adults
  case pregnancy = "pregnant women"

  /// Who is named in a text; empty where nobody is, and the claim is made to all.
  static func named(in text: String) -> [ClaimedPeople] {
    let words = PlainText.words(text)
    return allCases.filter { people in people.phrases.contains { $0.firstMatch(in: words) != nil } }
  }

  /// An age that stands for them; `nil` where age does not tell.
  var age: Double? {
    switch self {
    case .infants: 0.5
    case .children: 8
    case .adults: 30
    case .pregnancy: nil
    }
  }

  private var phrases: [PhrasePattern] { Self.patterns[self] ?? [] }

  private static let patterns: [ClaimedPeople: [PhrasePattern]] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, words($0).map(PhrasePattern.init)) }
  )

  private static func words(_ people: ClaimedPeople) -> [String] {
    switch people {
    case .infants:
      [
        "baby", "babies", "infant*", "newborn*", "bebé*", "lactante*", "bébé*", "nourrisson*", "Säugling*", "Babys",
        "zuigeling*", "baby's", "neonat*", "lattant*", "bambini piccoli", "lactente*", "recém nascid*", "niemowl*",
        "noworod*", "младен*", "грудн*", "новорожд*", "bayi",
      ]
    case .children:
      [
        "child", "children", "kids", "niño*", "niña*", "infantil", "enfant*", "Kind", "Kinder*", "kinderen", "bambin*",
        "criança*", "dzieci*", "детей", "дети", "детям", "детск*", "anak", "anak-anak",
      ]
    case .adults:
      [
        "adult*", "adulte*", "Erwachsen*", "volwassen*", "adulti", "dorosł*", "взросл*", "dewasa",
      ]
    case .pregnancy:
      [
        "pregnan*", "embaraz*", "enceinte*", "grossesse", "Schwanger*", "zwanger*", "gravidanza", "incinta", "grávida*",
        "gestante*", "ciąż*", "ciężarn*", "беремен*", "hamil", "kehamilan",
      ]
    }
  }
}

extension Condition {
  /// The words of a text that name the condition, as they are printed; `nil` where none of the everyday ones stands in it.
  func printedName(in text: String) -> String? {
    let tokens = PlainText.tokens(text)
    let words = tokens.map(\.word)
    for name in everydayWords {
      guard let found = name.firstMatch(in: words) else { continue }
      return String(
        text[tokens[found.lowerBound].range.lowerBound..<tokens[found.upperBound - 1].range.upperBound]
      )
    }
    return nil
  }
}
