/// The names that start a citation: `Navarro-Lopez V, de Andrade PDSMA, et al.`
struct AuthorList {
  private(set) var authors: [BibliographicReference.Author] = []
  /// Whether the list says "et al."
  private(set) var others = false
  /// What stands after the list; the whole text where it starts with no name.
  private(set) var rest: Substring

  init(leading text: Substring) {
    rest = text
    var unread = text
    while let (author, after) = Self.name(leading: unread) {
      authors.append(author)
      unread = after
      if let after = unread.after(", et al") ?? unread.after(" et al"), after.first?.isLetter != true {
        others = true
        unread = after.after(".") ?? after
      }
      guard let next = unread.after(", ") else { break }
      unread = next
    }
    if !authors.isEmpty { rest = CitationText.trimmed(unread) { ".,".contains($0) || $0.isWhitespace } }
  }

  /// The form without initials, `Yang, Min, Lee, Pyun. …`: two or more single words up to the first full stop.
  init?(familyNamesLeading text: Substring) {
    let sentences = CitationText.sentences(text)
    guard sentences.count > 1, let list = sentences.first else { return nil }
    let names = CitationText.split(list, at: ", ")
    guard names.count > 1, names.allSatisfy({ Self.isFamilyName($0) && !$0.contains(" ") }) else { return nil }
    authors = names.map { .init(family: String($0)) }
    rest = CitationText.trimmed(text[list.endIndex...].dropFirst())
  }

  private static func name(leading text: Substring) -> (BibliographicReference.Author, Substring)? {
    let end =
      [",", ".", " (", " et al"].compactMap { CitationText.firstIndex(of: $0, in: text) }.min() ?? text.endIndex
    guard let space = text[..<end].lastIndex(of: " ") else { return nil }
    let family = text[..<space]
    let initials = text[..<end].suffix(from: space).dropFirst()
    guard isFamilyName(family), isInitials(initials) else { return nil }
    return (.init(family: String(family), initials: String(initials)), text[end...])
  }

  private static func isInitials(_ word: Substring) -> Bool {
    let most = 5
    return (1...most).contains(word.count) && word.allSatisfy { $0.isUppercase || $0 == "-" }
  }

  private static func isFamilyName(_ text: Substring) -> Bool {
    let most = 4
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count <= most, words.contains(where: { $0.first?.isUppercase == true }) else { return false }
    return words.allSatisfy { word in
      guard let first = word.first, word.allSatisfy({ $0.isLetter || "-'’".contains($0) }) else { return false }
      return first.isUppercase || particles.contains(word.lowercased()) || word.after("d'") != nil
    }
  }

  /// Small words within family names, as the languages of the records have them.
  private static let particles: Set<String> = [
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "le",
    "ten", "ter", "van", "von", "y", "zu",
  ]
}
