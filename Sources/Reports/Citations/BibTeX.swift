import Evidence

/// Writes BibTeX, after the description that comes with it (O. Patashnik, BibTeXing, 1988).
enum BibTeX {
  static func entry(_ reference: BibliographicReference) -> String {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append((name, value)) }
    }
    add("author", authors(reference))
    add("title", reference.title.map(title))
    add("journal", reference.journal.map(escaped))
    add("year", reference.year.map { "\($0)" })
    add("volume", reference.volume.map(escaped))
    add("number", reference.issue.map(escaped))
    add("pages", reference.pages.map { [$0.first, $0.last].compactMap(\.self).map(escaped).joined(separator: "--") })
    add("howpublished", howPublished(reference).map(escaped))
    add("doi", reference.doi.map(address))
    add("pmid", reference.pmid.map(escaped))
    add("url", reference.url.map(address))
    add("note", reference.remarks.isEmpty ? nil : escaped(reference.remarks.joined(separator: ". ")))
    let lines = fields.map { "  \($0.name) = {\($0.value)}" }
    return "@\(type(reference.kind)){\(([key(reference.id)] + lines).joined(separator: ",\n"))\n}\n"
  }

  private static func type(_ kind: BibliographicReference.Kind) -> String {
    switch kind {
    case .article: "article"
    case .thesis: "phdthesis"
    case .registryEntry, .congressAbstract, .other: "misc"
    }
  }

  /// What the entry is, where its type does not say it.
  private static func howPublished(_ reference: BibliographicReference) -> String? {
    switch reference.kind {
    case .registryEntry: (["Trial register entry"] + [reference.registration].compactMap(\.self)).joined(separator: " ")
    case .congressAbstract: "Congress abstract"
    case .article, .thesis, .other: nil
    }
  }

  /// A citation key that every program reads: ASCII letters, digits and hyphens.
  private static func key(_ id: String) -> String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  private static func authors(_ reference: BibliographicReference) -> String? {
    let names = reference.authors.map(name) + (reference.others ? ["others"] : [])
    return names.isEmpty ? nil : names.joined(separator: " and ")
  }

  private static func name(_ author: BibliographicReference.Author) -> String {
    let words = author.family.split(separator: " ")
    // Small words before the name are read as its particle. Those within would take what stands before them along, and
    // a name without initials would have its first word taken for a given name.
    let particleless = words.drop { $0.first?.isLowercase == true }
    let needsBraces =
      particleless.contains { $0.first?.isLowercase == true } || (author.given == nil && words.count > 1)
    let family = needsBraces ? "{\(escaped(author.family))}" : escaped(author.family)
    return [family, author.given.map(escaped)].compactMap(\.self).joined(separator: ", ")
  }

  /// Styles that set titles in small letters leave alone what stands in braces.
  private static func title(_ title: String) -> String {
    title.split(separator: " ").enumerated().map { position, word in
      let free = position == 0 ? word.dropFirst() : word
      return free.contains(where: \.isUppercase) ? "{\(escaped(String(word)))}" : escaped(String(word))
    }.joined(separator: " ")
  }

  /// Text in which no character means anything to TeX. Braces are written as commands, since BibTeX counts even those
  /// behind a backslash.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "#", "$", "%", "&", "_": "\\\(character)"
      case "\\": "\\textbackslash{}"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "<": "\\textless{}"
      case ">": "\\textgreater{}"
      default: character.isWhitespace ? " " : String(character)
      }
    }.joined()
  }

  /// Programs take these fields as they stand; only what would end the field is percent-encoded (RFC 3986).
  private static func address(_ text: String) -> String {
    text.map { character in
      switch character {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: character.isWhitespace ? "%20" : String(character)
      }
    }.joined()
  }
}
