/// What the readers of citations ask of a text.
enum CitationText {
  /// Cuts at a separator outside of parentheses; empty pieces are left out.
  static func split(_ text: Substring, at separator: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = text
    while let cut = firstIndex(of: separator, in: rest) {
      pieces.append(rest[..<cut])
      rest = rest[cut...].dropFirst(separator.count)
    }
    pieces.append(rest)
    return pieces.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Cuts after each full stop that ends a sentence: not after `L.` or `et al.`
  static func sentences(_ text: Substring) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var from = text.startIndex
    while let stop = firstIndex(of: ". ", in: text[from...]) {
      let last = text[start..<stop].split(separator: " ").last ?? ""
      from = text.index(after: stop)
      if (last.count == 1 && last.allSatisfy(\.isUppercase)) || last == "al" { continue }
      sentences.append(text[start..<stop])
      start = from
    }
    sentences.append(text[start...])
    return sentences.map(withoutStop).filter { !$0.isEmpty }
  }

  /// Where a mark first stands outside of parentheses.
  static func firstIndex(of mark: String, in text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      if depth == 0 && text[index...].hasPrefix(mark) { return index }
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth = max(0, depth - 1) }
    }
    return nil
  }

  /// Divides `text (aside)` into both; `nil` where no aside ends the text.
  static func withAside(_ text: Substring) -> (text: Substring, aside: Substring)? {
    guard text.last == ")" else { return nil }
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == ")" { depth += 1 }
      if text[index] == "(" { depth -= 1 }
      if depth == 0 { return (trimmed(text[..<index]), text[index...].dropFirst().dropLast()) }
    }
    return nil
  }

  /// Words without the punctuation around them.
  static func words(_ text: Substring) -> [Substring] {
    text.split(separator: " ").map { word in
      trimmed(word) { "(),.;:".contains($0) }
    }.filter { !$0.isEmpty }
  }

  /// A year of print between 1900 and 2099; `nil` for any other word.
  static func year(_ word: Substring) -> Int? {
    guard word.count == 4, word.allSatisfy(\.isASCIIDigit), let year = Int(word), (1900...2099).contains(year) else {
      return nil
    }
    return year
  }

  static func trimmed(_ text: Substring, where isMargin: (Character) -> Bool = \.isWhitespace) -> Substring {
    var text = text.drop(while: isMargin)
    while let last = text.last, isMargin(last) { text.removeLast() }
    return text
  }

  static func withoutStop(_ text: Substring) -> Substring {
    let text = trimmed(text)
    return text.last == "." ? text.dropLast() : text
  }

  /// Whether the words may be a journal's name: each capitalised but the small ones between.
  static func isJournalName(_ text: Substring) -> Bool {
    let longestName = 9
    let words = words(text)
    guard !words.isEmpty, words.count <= longestName else { return false }
    // mSystems, eLife
    return words.allSatisfy { smallWords.contains($0) || $0.contains(where: \.isUppercase) }
  }

  /// Whether the words may be a paper's title: a sentence of its own, and not one about where it was told.
  static func isTitle(_ text: Substring) -> Bool {
    let words = words(text)
    let shortestSentence = 4
    let longestName = 6
    guard text.first?.isUppercase == true, words.count >= shortestSentence else { return false }
    guard Set(words.map { $0.lowercased() }).isDisjoint(with: tellingWords) else { return false }
    return words.count >= longestName || words.contains { $0.first?.isLowercase == true && !smallWords.contains($0) }
  }

  private static let smallWords: Set<Substring> = ["of", "and", "for", "the", "to", "in", "on", "de", "et", "&"]
  private static let tellingWords: Set<String> = CitationPart.eventWords.union([
    "announcement", "announced", "report", "reported", "registry", "tabulated",
  ])
}

extension Character {
  /// 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Substring {
  /// What follows a prefix; `nil` where the text does not start with it.
  func after(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
