/// A phrase of `Data/claim_words.yaml`, looked for in a claim word by word.
///
/// Letter case, accents and punctuation make no difference. `word*` stands for any word with that beginning, for
/// inflected languages; `…` for up to four words in between.
struct PhrasePattern: Sendable, Hashable {
  private enum Element: Sendable, Hashable {
    case word(String)
    case beginning(String)
    case gap
  }

  /// Most words that `…` stands for.
  static let longestGap = 4

  private var elements: [Element]

  init(_ phrase: String) {
    elements = PlainText.parts(phrase).flatMap { part -> [Element] in
      if part == "…" || part == "..." { return [.gap] }
      let words = PlainText.words(part)
      guard part.utf8.last == 0x2A, let last = words.last else { return words.map(Element.word) }
      return words.dropLast().map(Element.word) + [.beginning(last)]
    }
  }

  /// What the phrase begins with: a word, or the beginning of one.
  var first: (text: String, isWhole: Bool)? {
    switch elements.first {
    case .word(let word): (word, true)
    case .beginning(let beginning): (beginning, false)
    case .gap, nil: nil
    }
  }

  /// Where the phrase first stands in these words; `nil` where it does not.
  func firstMatch(in words: [String]) -> Range<Int>? {
    guard let first = elements.first, first != .gap else { return nil }
    for start in words.indices {
      if let end = end(of: elements[...], in: words, at: start) { return start..<end }
    }
    return nil
  }

  private func end(of elements: ArraySlice<Element>, in words: [String], at position: Int) -> Int? {
    guard let element = elements.first else { return position }
    let rest = elements.dropFirst()
    switch element {
    case .gap:
      for skipped in 0...Self.longestGap {
        if let end = end(of: rest, in: words, at: position + skipped) { return end }
      }
      return nil
    case .word(let word):
      guard position < words.count, words[position] == word else { return nil }
    case .beginning(let beginning):
      guard position < words.count, words[position].hasPrefix(beginning) else { return nil }
    }
    return end(of: rest, in: words, at: position + 1)
  }
}
