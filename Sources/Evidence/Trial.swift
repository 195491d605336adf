/// One clinical trial as its record in `Data/trials` states it. Every figure was read in a named source; a figure that
/// was not seen is `nil`.
public struct Trial: Sendable, Hashable, Identifiable {
  /// What the trial was for.
  public enum Purpose: String, Sendable, Hashable, Codable, CaseIterable {
    case treatment, prevention, cosmetic
  }

  /// What became of the trial.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case published
    /// Completed or terminated, with no publication found.
    case unpublished
    case ongoing
  }

  /// Who paid.
  public enum Funding: String, Sendable, Hashable, Codable, CaseIterable {
    case industry, `public`, mixed
  }

  /// Who took part.
  public struct Population: Sendable, Hashable {
    /// The age group, as the source calls it.
    public enum Group: String, Sendable, Hashable, Codable, CaseIterable {
      case infants, children, adults, mixed
      case pregnancyAndInfants = "pregnancy-and-infants"
    }

    /// `nil` where it was not reported.
    public var group: Group?
    /// In years; `nil` where none was reported.
    public var minimumAge: Double?
    /// `nil` where there is no upper limit or none was reported.
    public var maximumAge: Double?
    /// How ill the people were, in the source's words and scale.
    public var severity: String?
    /// Number randomised (enrolled, in a single-arm study).
    public var n: Int?
    /// ISO 3166-1 alpha-2 code.
    public var country: String?

    /// Made from its parts; what was not seen stays `nil`.
    public init(
      group: Group? = nil,
      minimumAge: Double? = nil,
      maximumAge: Double? = nil,
      severity: String? = nil,
      n: Int? = nil,
      country: String? = nil
    ) {
      self.group = group
      self.minimumAge = minimumAge
      self.maximumAge = maximumAge
      self.severity = severity
      self.n = n
      self.country = country
    }
  }

  /// How the trial was laid out.
  public struct Design: Sendable, Hashable {
    /// Which groups or periods were compared.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case parallel, crossover
      case splitBody = "split-body"
      case singleArm = "single-arm"
    }

    /// How many sides did not know who got what.
    public enum Blinding: String, Sendable, Hashable, Codable, CaseIterable {
      case double, single, open
    }

    /// `nil` where it was not reported.
    public var kind: Kind?
    /// `nil` where it was not reported.
    public var blinding: Blinding?
    /// `nil` where it was not reported.
    public var isRandomised: Bool?
    /// Weeks of treatment.
    public var weeks: Double?
    /// Weeks of follow-up after treatment.
    public var followUpWeeks: Double?

    /// Made from its parts; what was not seen stays `nil`.
    public init(
      kind: Kind? = nil,
      blinding: Blinding? = nil,
      isRandomised: Bool? = nil,
      weeks: Double? = nil,
      followUpWeeks: Double? = nil
    ) {
      self.kind = kind
      self.blinding = blinding
      self.isRandomised = isRandomised
      self.weeks = weeks
      self.followUpWeeks = followUpWeeks
    }
  }

  /// How far the trial may mislead, as a reader of it judged.
  public struct RiskOfBias: Sendable, Hashable {
    /// The judgement in one word.
    public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
      case low, some, unclear, high
    }

    /// The judgement over all items.
    public var overall: Level
    /// Where the judgement was read.
    public var source: String?
    /// What the judgement rests on.
    public var note: String?

    /// Made from its parts; what was not seen stays `nil`.
    public init(overall: Level, source: String? = nil, note: String? = nil) {
      self.overall = overall
      self.source = source
      self.note = note
    }
  }

  /// A page on which figures were read.
  public struct Source: Sendable, Hashable {
    /// What kind of page figures were read on.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case abstract
      case fullText = "full-text"
      case registry
      case reviewTable = "review-table"
      case news
      /// A company or trade page, or a citation in another paper.
      case secondary
    }

    /// Its address.
    public var url: String
    /// What kind of page it is.
    public var seen: Kind

    /// Made from its parts; what was not seen stays `nil`.
    public init(url: String, seen: Kind) {
      self.url = url
      self.seen = seen
    }
  }

  /// Stable and unique.
  public var id: String
  /// What was tested, in a few words.
  public var title: String
  /// Authors, journal, year and pages.
  public var citation: String?
  /// Digital object identifier, without the resolver.
  public var doi: String?
  /// PubMed identifier.
  public var pmid: String?
  /// Number in a trial register.
  public var registration: String?
  /// The condition's identifier: a ``Labels/Condition`` raw value, or one that only trials use (`healthy-skin`).
  public var condition: String
  /// Further conditions that were measured.
  public var alsoConditions: [String]
  /// What the trial was for.
  public var purpose: Purpose
  /// What became of it.
  public var status: Status
  /// Who took part.
  public var population: Population
  /// How it was laid out.
  public var design: Design
  /// `nil` where it was not seen.
  public var funding: Funding?
  /// `nil` where nobody judged it.
  public var riskOfBias: RiskOfBias?
  /// The groups.
  public var arms: [TrialArm]
  /// The results, in the source's order.
  public var outcomes: [TrialOutcome]
  /// The pages read.
  public var sources: [Source]
  /// What a reader must know.
  public var caveats: String
  /// Identifier of the trial that this record reports again; such a record is shown but never counted twice.
  public var sameTrialAs: String?

  /// Made from its parts; what was not seen stays `nil`.
  public init(
    id: String,
    title: String,
    citation: String? = nil,
    doi: String? = nil,
    pmid: String? = nil,
    registration: String? = nil,
    condition: String,
    alsoConditions: [String] = [],
    purpose: Purpose,
    status: Status = .published,
    population: Population = .init(),
    design: Design = .init(),
    funding: Funding? = nil,
    riskOfBias: RiskOfBias? = nil,
    arms: [TrialArm] = [],
    outcomes: [TrialOutcome] = [],
    sources: [Source] = [],
    caveats: String = "",
    sameTrialAs: String? = nil
  ) {
    self.id = id
    self.title = title
    self.citation = citation
    self.doi = doi
    self.pmid = pmid
    self.registration = registration
    self.condition = condition
    self.alsoConditions = alsoConditions
    self.purpose = purpose
    self.status = status
    self.population = population
    self.design = design
    self.funding = funding
    self.riskOfBias = riskOfBias
    self.arms = arms
    self.outcomes = outcomes
    self.sources = sources
    self.caveats = caveats
    self.sameTrialAs = sameTrialAs
  }
}
