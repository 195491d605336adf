/// Many phrases by how they begin, so that of a text's words only few are compared with any.
struct PhraseIndex: Sendable {
  /// Phrases that begin with a whole word, by that word.
  private var whole: [String: [Int]] = [:]
  /// Phrases that begin with the beginning of a word, by its first bytes.
  private var beginnings: [[UInt8]: [Int]] = [:]
  /// How many bytes of a beginning are looked up.
  private static let bytes = 2

  /// - Parameter phrases: an answer names them by their places.
  init(_ phrases: [PhrasePattern]) {
    for (place, phrase) in phrases.enumerated() {
      guard let first = phrase.first else { continue }
      if first.isWhole {
        whole[first.text, default: []].append(place)
      } else {
        beginnings[Self.key(first.text), default: []].append(place)
      }
    }
  }

  /// The places, in order, of the phrases that may stand in these words: all that do are among them.
  func candidates(in words: [String]) -> [Int] {
    var places: Set<Int> = []
    for word in words {
      if let found = whole[word] { places.formUnion(found) }
      for count in 1...Self.bytes {
        if let found = beginnings[Array(word.utf8.prefix(count))] { places.formUnion(found) }
        if word.utf8.count <= count { break }
      }
    }
    return places.sorted()
  }

  private static func key(_ beginning: String) -> [UInt8] { Array(beginning.utf8.prefix(bytes)) }
}
