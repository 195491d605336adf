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

/// One group of a trial and what it was given.
public struct TrialArm: Sendable, Hashable, Identifiable {
  /// What a group was there for.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case active, placebo, control
  }

  /// How it reached the body.
  public enum Route: String, Sendable, Hashable, Codable, CaseIterable {
    case oral, topical, vaginal
    /// Swallowed and applied together, or injected, inhaled and so on, as `form` and `doseText` say.
    case both, other, none
  }

  /// In what state the microbes were given.
  public enum Viability: String, Sendable, Hashable, Codable, CaseIterable {
    case live
    case heatKilled = "heat-killed"
    case lysate
    case fermentFiltrate = "ferment-filtrate"
    case extract, mixed
  }

  /// One microbe that a group got.
  public struct Microbe: Sendable, Hashable {
    /// The name as the source prints it.
    public var reported: String
    /// Its current valid name, at the rank that the source supports.
    public var species: String?
    /// The designation as the source prints it.
    public var strain: String?
    /// ``Microbes/Strain/id``, resolved when the data are packed.
    public var strainID: String?

    /// Made from its parts; what was not seen stays `nil`.
    public init(reported: String, species: String? = nil, strain: String? = nil, strainID: String? = nil) {
      self.reported = reported
      self.species = species
      self.strain = strain
      self.strainID = strainID
    }
  }

  /// Stable and unique.
  public var id: String
  /// What the group was there for.
  public var role: Role
  /// Identifiers of the arms that the source reports together under this one; empty for an arm of its own.
  public var pools: [String]
  /// `nil` where it was not reported.
  public var route: Route?
  /// Capsule, cream, formula, fermented milk and so on, as the source says.
  public var form: String?
  /// `nil` where it was not reported.
  public var viability: Viability?
  /// What the group got; empty for placebo.
  public var microbes: [Microbe]
  /// Active ingredients besides the microbes, which the control arm did not get: they may have done the work.
  public var otherActives: [String]
  /// Total CFU a day.
  public var doseCFUPerDay: Double?
  /// The dose in words: grams, per cent, cells, times a day.
  public var doseText: String?
  /// People assigned to the group.
  public var nRandomised: Int?
  /// People counted in the results.
  public var nAnalysed: Int?
  /// Co-treatment.
  public var with: String?

  /// Made from its parts; what was not seen stays `nil`.
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
  /// Which way is better.
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

  /// In what a comparison is expressed.
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

  /// What a group's figure is.
  public enum Statistic: String, Sendable, Hashable, Codable, CaseIterable {
    case change, endpoint, baseline, events
    case percentChange = "percent-change"
  }

  /// Two bounds, both included.
  public struct Interval: Sendable, Hashable {
    /// The lower bound.
    public var low: Double
    /// The upper bound.
    public var high: Double

    /// Made from its parts; what was not seen stays `nil`.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// The comparison of two arms.
  public struct Contrast: Sendable, Hashable {
    /// Identifiers of arms.
    public var active: String?
    /// Identifier of the arm compared with.
    public var control: String?
    /// `nil` where the source gives words only.
    public var effect: Effect?
    /// In the units of ``effect``.
    public var estimate: Double?
    /// 95 per cent confidence interval.
    public var ci95: Interval?

    /// Made from its parts; what was not seen stays `nil`.
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
    /// Identifier of the arm.
    public var arm: String
    /// People counted.
    public var n: Int?
    /// Mean, in the measure's unit.
    public var mean: Double?
    /// Standard deviation between people.
    public var sd: Double?
    /// Standard error of the mean.
    public var se: Double?
    /// 95 per cent confidence interval.
    public var ci95: Interval?
    /// Median, in the measure's unit.
    public var median: Double?
    /// First and third quartile.
    public var iqr: Interval?
    /// Geometric mean, in the measure's unit.
    public var geometricMean: Double?
    /// People, or counts, with the event.
    public var events: Double?
    /// Per cent of people with the event, where the count was not printed.
    public var percent: Double?
    /// p of the change within the arm.
    public var pWithin: Double?
    /// The bound where only "p < bound" was printed for the change within the arm.
    public var pWithinBelow: Double?

    /// Made from its parts; what was not seen stays `nil`.
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

  /// A comparison, or the groups' own figures.
  public enum Content: Sendable, Hashable {
    case contrast(Contrast)
    case arms(statistic: Statistic, values: [ArmValue])
  }

  /// The outcome measure: `SCORAD`, `POEM`, `responder`, `acne-lesions-total`, …
  public var measure: String
  /// How the measure was counted, where there is more than one way.
  public var definition: String?
  /// The part of the body measured.
  public var site: String?
  /// The people it holds for, where not all.
  public var subgroup: String?
  /// As printed.
  public var unit: String?
  /// Weeks since the start of treatment; in prevention trials the child's age in weeks.
  public var week: Double?
  /// The figures.
  public var content: Content
  /// As the source prints it.
  public var p: Double?
  /// The bound where only "p < bound" was printed.
  public var pBelow: Double?
  /// `nil` where the record does not say.
  public var direction: Direction?
  /// `nil` where the source gives figures only.
  public var verdict: Verdict?
  /// The source's words on the result where ``verdict`` does not say it all.
  public var resultText: String?
  /// What a reader must know of the figures.
  public var note: String?
  /// Why the printed figures cannot be relied on; such an outcome is shown, marked and left out of pooling.
  public var doubt: String?

  /// Made from its parts; what was not seen stays `nil`.
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
