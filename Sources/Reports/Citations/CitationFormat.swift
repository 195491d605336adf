public import Evidence

/// A format in which reference managers and typesetters take citations.
public enum CitationFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// BibTeX, for LaTeX and most reference managers. UTF-8, as biber and BibTeX since 2010 read it.
  case bibtex
  /// RIS, the tagged format of Research Information Systems.
  case ris
  /// The data of the Citation Style Language, for pandoc, Zotero and citeproc. Schema 1.0.
  case cslJSON = "csl-json"

  /// A whole file of references, in the given order.
  ///
  /// A reference has no title where the citation prints none: what a record calls the trial stands in the note and
  /// never in place of the paper's title. The identifiers let a reference manager fetch the rest.
  public func text(_ references: [BibliographicReference]) -> String {
    switch self {
    case .bibtex: references.map(BibTeX.entry).joined(separator: "\n")
    case .ris: references.map(RIS.record).joined(separator: "\r\n")
    case .cslJSON: JSON.array(references.map(CSL.item)).text() + "\n"
    }
  }
}

extension BibliographicReference {
  /// All that no field of a format holds.
  var remarks: [String] {
    let number = kind == .registryEntry ? nil : registration.map { "Registered as \($0)" }
    return [subject.map { "Trial: \($0)" }, note.map { "The citation adds: \($0)" }, number].compactMap(\.self)
  }
}
