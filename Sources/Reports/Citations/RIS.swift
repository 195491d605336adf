import Evidence

/// Writes RIS: a tag, two spaces, a hyphen, a space and a value on each line, which ends with CR and LF.
enum RIS {
  static func record(_ reference: BibliographicReference) -> String {
    var lines: [String] = []
    func add(_ tag: String, _ value: String?) {
      // A line break would start what reads as another tag.
      if let value { lines.append("\(tag)  - \(value.split(whereSeparator: \.isNewline).joined(separator: " "))\r\n") }
    }
    add("TY", type(reference.kind))
    add("ID", reference.id)
    for author in reference.authors {
      add("AU", [author.family, author.given].compactMap(\.self).joined(separator: ", "))
    }
    add("TI", reference.title)
    add("JO", reference.journal)
    add("PY", reference.year.map { "\($0)" })
    add("VL", reference.volume)
    add("IS", reference.issue)
    add("SP", reference.pages?.first)
    add("EP", reference.pages?.last)
    add("DO", reference.doi)
    add("AN", reference.pmid ?? (reference.kind == .registryEntry ? reference.registration : nil))
    add("DB", reference.pmid == nil ? nil : "PubMed")
    add("UR", reference.url)
    // The format has no sign for a list of authors that is cut short.
    add("N1", reference.others ? "More authors than listed (et al.)" : nil)
    for remark in reference.remarks { add("N1", remark) }
    add("ER", "")
    return lines.joined()
  }

  private static func type(_ kind: BibliographicReference.Kind) -> String {
    switch kind {
    case .article: "JOUR"
    case .registryEntry: "ELEC"
    case .congressAbstract: "CPAPER"
    case .thesis: "THES"
    case .other: "GEN"
    }
  }
}
