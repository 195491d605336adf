extension BibliographicReference {
  /// The reference to a trial's publication, or to its register entry where there is no publication.
  public init(_ trial: Trial) {
    self.init(citation: trial.citation ?? "", id: trial.id)
    doi = trial.doi
    pmid = trial.pmid
    registration = trial.registration
    subject = trial.title
    url = Self.page(about: trial)
    note = withoutIdentifiers(note)
    if kind == .other {
      if trial.doi != nil || trial.pmid != nil {
        kind = .article
      } else if trial.citation == nil && trial.registration != nil {
        kind = .registryEntry
      }
    }
  }

  /// Reads the words of a citation: one publication, and after semicolons what else was published of it.
  ///
  /// Never fails. Words that are no known form of a citation become the ``note`` of a reference without parts.
  ///
  /// - Parameters:
  ///   - citation: such as `Isolauri E, et al. Clin Exp Allergy 2000;30(11):1604-1610; a later report`.
  ///   - id: the identifier that the reference gets.
  public init(citation: String, id: String) {
    let parts = CitationText.split(citation[...], at: "; ").map(CitationPart.init)
    let main =
      parts.firstIndex(where: \.isPublication) ?? parts.firstIndex { !$0.authors.isEmpty || $0.title != nil } ?? 0
    guard parts.indices.contains(main) else {
      self.init(id: id, kind: .other)
      return
    }
    let part = parts[main]
    let notes = parts[..<main].map(\.text) + part.remarks + parts[(main + 1)...].map(\.text)
    self.init(
      id: id,
      kind: Self.kind(of: part, in: citation),
      authors: part.authors,
      others: part.others,
      title: part.title,
      journal: part.journal,
      year: part.year,
      volume: part.volume,
      issue: part.issue,
      pages: part.pages,
      note: notes.isEmpty ? nil : notes.joined(separator: "; ")
    )
  }

  private static func kind(of part: CitationPart, in citation: String) -> Kind {
    let words = Set(CitationText.words(citation[...]).map { $0.lowercased() })
    if !words.isDisjoint(with: ["thesis", "dissertation"]) { return .thesis }
    if part.journal != nil { return .article }
    if part.isRegistryEntry { return .registryEntry }
    return words.isDisjoint(with: CitationPart.eventWords) ? .other : .congressAbstract
  }

  /// PubMed's page, or the first one read that is about the publication itself. Pages of reviews and news are about
  /// something else.
  private static func page(about trial: Trial) -> String? {
    guard trial.doi == nil else { return nil }
    if let pmid = trial.pmid { return "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/" }
    return trial.sources.first { [.abstract, .fullText, .registry].contains($0.seen) }?.url
  }

  /// Identifiers that have a field of their own need not stand in the note.
  private func withoutIdentifiers(_ note: String?) -> String? {
    let known = [doi.map { "doi " + $0 }, pmid.map { "PMID " + $0 }, registration].compactMap(\.self)
    let parts = CitationText.split(note.map { $0[...] } ?? "", at: "; ").filter { !known.contains(String($0)) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
