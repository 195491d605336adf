import Evidence

/// Makes items of CSL-JSON, by the schema `csl-data.json` 1.0 of the Citation Style Language.
enum CSL {
  static func item(_ reference: BibliographicReference) -> JSON {
    var members: [JSON.Member] = [.init("id", .string(reference.id)), .init("type", .string(type(reference.kind)))]
    func add(_ key: String, _ value: String?) {
      if let value { members.append(.init(key, .string(value))) }
    }
    let authors = authors(reference)
    if !authors.isEmpty { members.append(.init("author", .array(authors))) }
    add("title", reference.title)
    add("container-title", reference.journal)
    if let year = reference.year { members.append(.init("issued", ["date-parts": [[.optional(year)]]])) }
    add("volume", reference.volume)
    add("issue", reference.issue)
    add("page", reference.pages.map { [$0.first, $0.last].compactMap(\.self).joined(separator: "-") })
    add("number", reference.kind == .registryEntry ? reference.registration : nil)
    add("DOI", reference.doi)
    add("PMID", reference.pmid)
    add("URL", reference.url)
    add("note", reference.remarks.isEmpty ? nil : reference.remarks.joined(separator: ". "))
    return .object(members)
  }

  private static func type(_ kind: BibliographicReference.Kind) -> String {
    switch kind {
    case .article: "article-journal"
    case .registryEntry: "webpage"
    case .congressAbstract: "paper-conference"
    case .thesis: "thesis"
    case .other: "document"
    }
  }

  private static func authors(_ reference: BibliographicReference) -> [JSON] {
    let names = reference.authors.map { author -> JSON in
      guard let given = author.given else { return ["family": .string(author.family)] }
      return ["family": .string(author.family), "given": .string(given)]
    }
    // What pandoc makes of BibTeX's “and others”, and prints as “et al.”
    return names + (reference.others ? [["literal": "others"]] : [])
  }
}
