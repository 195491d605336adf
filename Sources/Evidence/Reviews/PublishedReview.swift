public import Statistics

/// A published review with its pooled results, from `Data/reviews`: a check on our own pooling, never an input to it.
public struct PublishedReview: Sendable, Hashable, Identifiable {
  /// Whom a pooled figure is of.
  public enum Subjects: String, Sendable, Hashable, CaseIterable {
    case people, mice
  }

  /// The trials behind a result, as far as a page of the review shows them.
  public struct TrialList: Sendable, Hashable {
    /// Identifiers of the trials that are held.
    public var held: [Trial.ID]
    /// Those that are not, as the review names them (“Niers 2009”).
    public var notHeld: [String]

    /// A list; both parts may be empty, which means that none was seen.
    public init(held: [Trial.ID] = [], notHeld: [String] = []) {
      self.held = held
      self.notHeld = notHeld
    }

    /// Whether no list was seen.
    public var isEmpty: Bool { held.isEmpty && notHeld.isEmpty }

    /// Number of trials seen.
    public var count: Int { held.count + notHeld.count }
  }

  /// One pooled result as the review prints it.
  public struct Pooled: Sendable, Hashable {
    /// The outcome measure, by the names that trials use.
    public var measure: String
    /// How the measure was counted, where there is more than one way.
    public var definition: String?
    /// The part of the trials or people it holds for, in the review's words; `nil` where for all.
    public var subgroup: String?
    /// As printed.
    public var unit: String?
    /// Weeks since the start of treatment.
    public var week: Double?
    /// Whom it is of.
    public var subjects: Subjects
    /// The kind of effect pooled.
    public var effect: TrialOutcome.Effect?
    /// The pooled estimate, active minus or over control.
    public var estimate: Double?
    /// Its 95 % confidence interval.
    public var ci95: TrialOutcome.Interval?
    /// Its 95 % prediction interval.
    public var predictionInterval: TrialOutcome.Interval?
    /// The p value printed.
    public var p: Double?
    /// The bound where only "p < bound" was printed.
    public var pBelow: Double?
    /// Heterogeneity in per cent.
    public var i2: Double?
    /// Number of trials pooled.
    public var trials: Int?
    /// Number of people in them.
    public var participants: Int?
    /// How the review estimated the variance between trials; `nil` where it was not seen.
    public var method: HeterogeneityMethod?
    /// How the review tested the mean; `nil` where it was not seen.
    public var test: CoefficientTest?
    /// What the review says of the comparison in words.
    public var verdict: TrialOutcome.Verdict?
    /// The review's words on the result where ``verdict`` does not say it all.
    public var resultText: String?
    /// What a reader must know of the figures.
    public var note: String?
    /// Why the printed figures cannot be relied on.
    public var doubt: String?
    /// The trials behind this very figure; empty where they were not seen.
    public var trialList: TrialList
    /// Which held trials are of this subgroup, by our own reading of its name; `nil` where the review's question says
    /// it all.
    public var selection: TrialSelection?

    /// Made from its parts; what was not seen stays `nil`.
    public init(
      measure: String,
      definition: String? = nil,
      subgroup: String? = nil,
      unit: String? = nil,
      week: Double? = nil,
      subjects: Subjects = .people,
      effect: TrialOutcome.Effect? = nil,
      estimate: Double? = nil,
      ci95: TrialOutcome.Interval? = nil,
      predictionInterval: TrialOutcome.Interval? = nil,
      p: Double? = nil,
      pBelow: Double? = nil,
      i2: Double? = nil,
      trials: Int? = nil,
      participants: Int? = nil,
      method: HeterogeneityMethod? = nil,
      test: CoefficientTest? = nil,
      verdict: TrialOutcome.Verdict? = nil,
      resultText: String? = nil,
      note: String? = nil,
      doubt: String? = nil,
      trialList: TrialList = TrialList(),
      selection: TrialSelection? = nil
    ) {
      self.measure = measure
      self.definition = definition
      self.subgroup = subgroup
      self.unit = unit
      self.week = week
      self.subjects = subjects
      self.effect = effect
      self.estimate = estimate
      self.ci95 = ci95
      self.predictionInterval = predictionInterval
      self.p = p
      self.pBelow = pBelow
      self.i2 = i2
      self.trials = trials
      self.participants = participants
      self.method = method
      self.test = test
      self.verdict = verdict
      self.resultText = resultText
      self.note = note
      self.doubt = doubt
      self.trialList = trialList
      self.selection = selection
    }
  }

  /// The file's name without `.yaml`.
  public var id: String
  /// Where it is published.
  public var citation: String
  /// Digital object identifier, from “10.” on.
  public var doi: String?
  /// PubMed number.
  public var pmid: String?
  /// The condition reviewed.
  public var condition: String
  /// What the review asks.
  public var question: String
  /// What its trials were for; `nil` where it was not entered.
  public var purpose: Trial.Purpose?
  /// How what its trials tested was taken; `nil` for any way.
  public var route: TrialArm.Route?
  /// The last year it searched, or else the year it came out: later trials cannot be in it.
  public var searchedTo: Int?
  /// Which trials and arms its question is about, beyond condition, purpose and route.
  public var selection: TrialSelection?
  /// Number of trials in the whole review.
  public var trials: Int?
  /// Number of people in the whole review.
  public var participants: Int?
  /// The trials of the whole review; empty where they were not seen.
  public var trialList: TrialList
  /// The conclusion in words, where no figure was seen.
  public var resultText: String?
  /// Its pooled results.
  public var pooled: [Pooled]
  /// Where it was read.
  public var sources: [Trial.Source]
  /// What a reader must know.
  public var caveats: String

  /// Made from its parts; what was not seen stays `nil`.
  public init(
    id: String,
    citation: String,
    doi: String? = nil,
    pmid: String? = nil,
    condition: String,
    question: String,
    purpose: Trial.Purpose? = nil,
    route: TrialArm.Route? = nil,
    searchedTo: Int? = nil,
    selection: TrialSelection? = nil,
    trials: Int? = nil,
    participants: Int? = nil,
    trialList: TrialList = TrialList(),
    resultText: String? = nil,
    pooled: [Pooled] = [],
    sources: [Trial.Source] = [],
    caveats: String = ""
  ) {
    self.id = id
    self.citation = citation
    self.doi = doi
    self.pmid = pmid
    self.condition = condition
    self.question = question
    self.purpose = purpose
    self.route = route
    self.searchedTo = searchedTo
    self.selection = selection
    self.trials = trials
    self.participants = participants
    self.trialList = trialList
    self.resultText = resultText
    self.pooled = pooled
    self.sources = sources
    self.caveats = caveats
  }
}
