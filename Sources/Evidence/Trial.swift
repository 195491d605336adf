/// One clinical trial as its record in `Data/trials` states it. Every figure was read in a named source; a figure that
/// was not seen is `nil`.
public struct Trial: Sendable, Hashable, Identifiable {
  public enum Purpose: String, Sendable, Hashable, Codable, CaseIterable {
    case treatment, prevention, cosmetic
  }

  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case published
    /// Completed or terminated, with no publication found.
    case unpublished
    case ongoing
  }

  public enum Funding: String, Sendable, Hashable, Codable, CaseIterable {
    case industry, `public`, mixed
  }

  public struct Population: Sendable, Hashable {
    public enum Group: String, Sendable, Hashable, Codable, CaseIterable {
      case infants, children, adults, mixed
      case pregnancyAndInfants = "pregnancy-and-infants"
    }

    public var group: Group?
    public var minimumAge: Double?
    /// `nil` where there is no upper limit or none was reported.
    public var maximumAge: Double?
    public var severity: String?
    /// Number randomised (enrolled, in a single-arm study).
    public var n: Int?
    /// ISO 3166-1 alpha-2 code.
    public var country: String?

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

  public struct Design: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case parallel, crossover
      case splitBody = "split-body"
      case singleArm = "single-arm"
    }

    public enum Blinding: String, Sendable, Hashable, Codable, CaseIterable {
      case double, single, open
    }

    public var kind: Kind?
    public var blinding: Blinding?
    /// `nil` where it was not reported.
    public var isRandomised: Bool?
    /// Weeks of treatment.
    public var weeks: Double?
    /// Weeks of follow-up after treatment.
    public var followUpWeeks: Double?

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

  public struct RiskOfBias: Sendable, Hashable {
    public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
      case low, some, unclear, high
    }

    public var overall: Level
    public var source: String?
    public var note: String?

    public init(overall: Level, source: String? = nil, note: String? = nil) {
      self.overall = overall
      self.source = source
      self.note = note
    }
  }

  public struct Source: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case abstract
      case fullText = "full-text"
      case registry
      case reviewTable = "review-table"
      case news
      /// A company or trade page, or a citation in another paper.
      case secondary
    }

    public var url: String
    public var seen: Kind

    public init(url: String, seen: Kind) {
      self.url = url
      self.seen = seen
    }
  }

  public var id: String
  public var title: String
  public var citation: String?
  public var doi: String?
  public var pmid: String?
  public var registration: String?
  /// The condition's identifier: a ``Labels/Condition`` raw value, or one that only trials use (`healthy-skin`).
  public var condition: String
  public var alsoConditions: [String]
  public var purpose: Purpose
  public var status: Status
  public var population: Population
  public var design: Design
  public var funding: Funding?
  public var riskOfBias: RiskOfBias?
  public var arms: [TrialArm]
  public var outcomes: [TrialOutcome]
  public var sources: [Source]
  /// What a reader must know.
  public var caveats: String
  /// Identifier of the trial that this record reports again; such a record is shown but never counted twice.
  public var sameTrialAs: String?

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

/// One group of a trial and what it was given.
public struct TrialArm: Sendable, Hashable, Identifiable {
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case active, placebo, control
  }

  public enum Route: String, Sendable, Hashable, Codable, CaseIterable {
    case oral, topical, vaginal
    /// Swallowed and applied together, or injected, inhaled and so on, as `form` and `doseText` say.
    case both, other, none
  }

  public enum Viability: String, Sendable, Hashable, Codable, CaseIterable {
    case live
    case heatKilled = "heat-killed"
    case lysate
    case fermentFiltrate = "ferment-filtrate"
    case extract, mixed
  }

  public struct Microbe: Sendable, Hashable {
    /// The name as the source prints it.
    public var reported: String
    /// Its current valid name, at the rank that the source supports.
    public var species: String?
    /// The designation as the source prints it.
    public var strain: String?
    /// ``Microbes/Strain/id``, resolved when the data are packed.
    public var strainID: String?

    public init(reported: String, species: String? = nil, strain: String? = nil, strainID: String? = nil) {
      self.reported = reported
      self.species = species
      self.strain = strain
      self.strainID = strainID
    }
  }

  public var id: String
  public var role: Role
  /// Identifiers of the arms that the source reports together under this one; empty for an arm of its own.
  public var pools: [String]
  public var route: Route?
  public var form: String?
  public var viability: Viability?
  public var microbes: [Microbe]
  /// Active ingredients besides the microbes, which the control arm did not get: they may have done the work.
  public var otherActives: [String]
  /// Total CFU a day.
  public var doseCFUPerDay: Double?
  public var doseText: String?
  public var nRandomised: Int?
  public var nAnalysed: Int?
  /// Co-treatment.
  public var with: String?

  public init(
    id: String,
    role: Role,
    pools: [String] = [],
    route: Route? = nil,
    form: String? = nil,
    viability: Viability? = nil,
    microbes: [Microbe] = [],
    otherActives: [String] = [],
    doseCFUPerDay: Double? = nil,
    doseText: String? = nil,
    nRandomised: Int? = nil,
    nAnalysed: Int? = nil,
    with: String? = nil
  ) {
    self.id = id
    self.role = role
    self.pools = pools
    self.route = route
    self.form = form
    self.viability = viability
    self.microbes = microbes
    self.otherActives = otherActives
    self.doseCFUPerDay = doseCFUPerDay
    self.doseText = doseText
    self.nRandomised = nRandomised
    self.nAnalysed = nAnalysed
    self.with = with
  }
}

/// One result of a trial: a contrast between two arms, or what was seen in each arm.
public struct TrialOutcome: Sendable, Hashable {
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case lowerIsBetter = "lower-is-better"
    case higherIsBetter = "higher-is-better"
  }

  /// What the source said of the comparison in words.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case noSignificantDifference = "no significant difference"
    case favoursActive = "significant, favours active"
    case favoursControl = "significant, favours control"
    /// The source's words favour the active arm but no test of the difference was seen.
    case wordsFavourActive = "favours active, not tested"
    /// A change within one arm only: never shown as an effect.
    case withinArmOnly = "within-arm change only"
    /// Measured or announced, with no result seen.
    case notReported = "not reported"
  }

  public enum Effect: String, Sendable, Hashable, Codable, CaseIterable {
    case meanDifference = "MD"
    case standardisedMeanDifference = "SMD"
    case riskRatio = "RR"
    case oddsRatio = "OR"
    case hazardRatio = "HR"
    case riskDifference = "RD"
    /// Ratio of means.
    case ratioOfMeans = "RoM"
    /// Difference between arms in per cent change, in percentage points.
    case percentDifference = "PD"
  }

  public enum Statistic: String, Sendable, Hashable, Codable, CaseIterable {
    case change, endpoint, baseline, events
    case percentChange = "percent-change"
  }

  public struct Interval: Sendable, Hashable {
    public var low: Double
    public var high: Double

    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// The comparison of two arms.
  public struct Contrast: Sendable, Hashable {
    /// Identifiers of arms.
    public var active: String?
    public var control: String?
    public var effect: Effect?
    public var estimate: Double?
    public var ci95: Interval?

    public init(
      active: String? = nil,
      control: String? = nil,
      effect: Effect? = nil,
      estimate: Double? = nil,
      ci95: Interval? = nil
    ) {
      self.active = active
      self.control = control
      self.effect = effect
      self.estimate = estimate
      self.ci95 = ci95
    }
  }

  /// What was seen in one arm.
  public struct ArmValue: Sendable, Hashable {
    public var arm: String
    public var n: Int?
    public var mean: Double?
    public var sd: Double?
    public var se: Double?
    public var ci95: Interval?
    public var median: Double?
    public var iqr: Interval?
    public var geometricMean: Double?
    public var events: Double?
    /// Per cent of people with the event, where the count was not printed.
    public var percent: Double?
    /// p of the change within the arm.
    public var pWithin: Double?
    /// The bound where only "p < bound" was printed for the change within the arm.
    public var pWithinBelow: Double?

    public init(
      arm: String,
      n: Int? = nil,
      mean: Double? = nil,
      sd: Double? = nil,
      se: Double? = nil,
      ci95: Interval? = nil,
      median: Double? = nil,
      iqr: Interval? = nil,
      geometricMean: Double? = nil,
      events: Double? = nil,
      percent: Double? = nil,
      pWithin: Double? = nil,
      pWithinBelow: Double? = nil
    ) {
      self.arm = arm
      self.n = n
      self.mean = mean
      self.sd = sd
      self.se = se
      self.ci95 = ci95
      self.median = median
      self.iqr = iqr
      self.geometricMean = geometricMean
      self.events = events
      self.percent = percent
      self.pWithin = pWithin
      self.pWithinBelow = pWithinBelow
    }
  }

  public enum Content: Sendable, Hashable {
    case contrast(Contrast)
    case arms(statistic: Statistic, values: [ArmValue])
  }

  /// The outcome measure: `SCORAD`, `POEM`, `responder`, `acne-lesions-total`, …
  public var measure: String
  public var definition: String?
  public var site: String?
  public var subgroup: String?
  public var unit: String?
  /// Weeks since the start of treatment; in prevention trials the child's age in weeks.
  public var week: Double?
  public var content: Content
  public var p: Double?
  /// The bound where only "p < bound" was printed.
  public var pBelow: Double?
  public var direction: Direction?
  public var verdict: Verdict?
  /// The source's words on the result where ``verdict`` does not say it all.
  public var resultText: String?
  public var note: String?
  /// Why the printed figures cannot be relied on; such an outcome is shown, marked and left out of pooling.
  public var doubt: String?

  public init(
    measure: String,
    definition: String? = nil,
    site: String? = nil,
    subgroup: String? = nil,
    unit: String? = nil,
    week: Double? = nil,
    content: Content,
    p: Double? = nil,
    pBelow: Double? = nil,
    direction: Direction? = nil,
    verdict: Verdict? = nil,
    resultText: String? = nil,
    note: String? = nil,
    doubt: String? = nil
  ) {
    self.measure = measure
    self.definition = definition
    self.site = site
    self.subgroup = subgroup
    self.unit = unit
    self.week = week
    self.content = content
    self.p = p
    self.pBelow = pBelow
    self.direction = direction
    self.verdict = verdict
    self.resultText = resultText
    self.note = note
    self.doubt = doubt
  }
}
