/// What a bibliography needs of the publication, or register entry, behind a trial record.
///
/// Read from the words of ``Trial/citation``, which people wrote in more than one form. What could not be read as a
/// part stays verbatim in ``note``: nothing is guessed, nothing is lost.
public struct BibliographicReference: Sendable, Hashable, Identifiable {
  /// What was published.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A paper in a journal.
    case article
    /// An entry in a trial register, with no publication found.
    case registryEntry = "registry-entry"
    /// A talk, poster or abstract at a congress or meeting.
    case congressAbstract = "congress-abstract"
    case thesis
    /// An announcement, a company report, or a study known by its name alone.
    case other
  }

  /// A person.
  public struct Author: Sendable, Hashable {
    /// The family name with its particles: `van der Aa`.
    public var family: String
    /// The initials of the given names, without stops: `LB`; `nil` where only the family name is printed.
    public var initials: String?

    /// Made from its parts.
    public init(family: String, initials: String? = nil) {
      self.family = family
      self.initials = initials
    }

    /// The initials as bibliographies write given names: `L. B.`
    public var given: String? {
      initials.map { $0.filter { $0 != "-" }.map { "\($0)." }.joined(separator: " ") }
    }
  }

  /// Where it stands in its volume.
  public struct Pages: Sendable, Hashable {
    /// The first page, or the article number: `37`, `e128`.
    public var first: String
    /// The last page, in full: 63 where `1357-63` is printed is `1363`. `nil` for an article number or a single page.
    public var last: String?

    /// Made from its parts.
    public init(first: String, last: String? = nil) {
      self.first = first
      self.last = last
    }
  }

  /// The identifier of the trial record.
  public var id: String
  /// What was published.
  public var kind: Kind
  /// In the printed order.
  public var authors: [Author]
  /// Whether there are authors beside ``authors`` ("et al.").
  public var others: Bool
  /// The paper's own title; `nil` where the citation prints none, as most do.
  public var title: String?
  /// The journal, as printed; most are abbreviated as MEDLINE does.
  public var journal: String?
  /// Year of publication.
  public var year: Int?
  /// As printed.
  public var volume: String?
  /// As printed; `Suppl 1` for a supplement.
  public var issue: String?
  /// Pages or article number.
  public var pages: Pages?
  /// Digital object identifier, without the resolver.
  public var doi: String?
  /// PubMed identifier.
  public var pmid: String?
  /// Number in a trial register.
  public var registration: String?
  /// A page about this publication itself; `nil` where a DOI leads there or none was seen.
  public var url: String?
  /// What the trial tested, in the words of its record. Never the title of the paper.
  public var subject: String?
  /// What the citation says besides, verbatim: later reports, corrections, what is doubtful.
  public var note: String?

  /// Made from its parts; what is not known stays `nil`.
  public init(
    id: String,
    kind: Kind,
    authors: [Author] = [],
    others: Bool = false,
    title: String? = nil,
    journal: String? = nil,
    year: Int? = nil,
    volume: String? = nil,
    issue: String? = nil,
    pages: Pages? = nil,
    doi: String? = nil,
    pmid: String? = nil,
    registration: String? = nil,
    url: String? = nil,
    subject: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.authors = authors
    self.others = others
    self.title = title
    self.journal = journal
    self.year = year
    self.volume = volume
    self.issue = issue
    self.pages = pages
    self.doi = doi
    self.pmid = pmid
    self.registration = registration
    self.url = url
    self.subject = subject
    self.note = note
  }
}
