/// What the trials say of one blend on one measure: the estimate that borrows strength, and beside it what this blend's
/// own trials found.
public struct PooledEffect: Sendable, Hashable {
  /// What the nearest trials found by themselves, pooled the classical way.
  public struct Raw: Sendable, Hashable {
    /// In the units of ``PooledEffect/kind``.
    public var estimate: Double
    /// 95 per cent interval: the wider of Wald's and Knapp and Hartung's, of two estimates Wald's.
    public var ci95: TrialOutcome.Interval
    /// The trials with a figure, in the order of their identifiers.
    public var trialIDs: [Trial.ID]
    /// People in them; `nil` where it was not reported.
    public var participants: Int?

    /// Made from its parts.
    public init(estimate: Double, ci95: TrialOutcome.Interval, trialIDs: [Trial.ID], participants: Int? = nil) {
      self.estimate = estimate
      self.ci95 = ci95
      self.trialIDs = trialIDs
      self.participants = participants
    }
  }

  /// How much of the estimate comes from where; the parts add up to one.
  public struct Shares: Sendable, Hashable {
    /// Trials of exactly this blend in this state.
    public var blend: Double
    /// Other trials of at least one of its strains.
    public var strains: Double
    /// Other trials of at least one of its species.
    public var species: Double
    /// All other trials in the condition by the same route.
    public var otherMicrobes: Double
    /// The starting belief of no effect.
    public var prior: Double

    /// Made from its parts.
    public init(blend: Double, strains: Double, species: Double, otherMicrobes: Double, prior: Double) {
      self.blend = blend
      self.strains = strains
      self.species = species
      self.otherMicrobes = otherMicrobes
      self.prior = prior
    }
  }

  /// The outcome measure, such as `SCORAD`.
  public var measure: String
  /// In what it is expressed.
  public var kind: TrialOutcome.Effect
  /// In the units of ``kind``; below zero is benefit.
  public var estimate: Double
  /// 95 per cent interval of the mean effect.
  public var ci95: TrialOutcome.Interval
  /// The middle half of what is believed of the mean effect; `nil` where it was not worked out. The effect is at least
  /// as good as its upper end with a probability of 75 per cent.
  public var quartiles: TrialOutcome.Interval?
  /// Where the mean in a new group of people would fall, with 95 per cent probability.
  public var prediction95: TrialOutcome.Interval?
  /// Probability of any benefit at all, 0 to 1.
  public var probabilityOfBenefit: Double
  /// Probability of a benefit larger than ``minimalImportantDifference``, 0 to 1; `nil` where none is published.
  public var probabilityBeyondMinimalImportantDifference: Double?
  /// In the units of the measure; `nil` where none is published.
  public var minimalImportantDifference: Double?
  /// A standard deviation between people, on the scale of the effects (of their logarithms for ratios); `nil` where it is
  /// not known.
  public var spreadBetweenPeople: Double?
  /// How near the nearest trials' microbes are.
  public var nearest: BlendEstimate.Relation
  /// The nearest trials, each once.
  public var trialIDs: [Trial.ID]
  /// Number of people in them, as far as it was reported.
  public var participants: Int
  /// All trials that the estimate borrows from, the nearest included.
  public var trialsInAll: Int
  /// Number of people in them, as far as it was reported.
  public var participantsInAll: Int
  /// What the nearest trials found by themselves; `nil` where none gives a figure.
  public var raw: Raw?
  /// How much of the estimate comes from where.
  public var shares: Shares

  /// Number of the nearest trials.
  public var trials: Int { trialIDs.count }

  /// Made from its parts.
  public init(
    measure: String,
    kind: TrialOutcome.Effect,
    estimate: Double,
    ci95: TrialOutcome.Interval,
    quartiles: TrialOutcome.Interval? = nil,
    prediction95: TrialOutcome.Interval? = nil,
    probabilityOfBenefit: Double,
    probabilityBeyondMinimalImportantDifference: Double? = nil,
    minimalImportantDifference: Double? = nil,
    spreadBetweenPeople: Double? = nil,
    nearest: BlendEstimate.Relation,
    trialIDs: [Trial.ID],
    participants: Int,
    trialsInAll: Int,
    participantsInAll: Int,
    raw: Raw? = nil,
    shares: Shares
  ) {
    self.measure = measure
    self.kind = kind
    self.estimate = estimate
    self.ci95 = ci95
    self.quartiles = quartiles
    self.prediction95 = prediction95
    self.probabilityOfBenefit = probabilityOfBenefit
    self.probabilityBeyondMinimalImportantDifference = probabilityBeyondMinimalImportantDifference
    self.minimalImportantDifference = minimalImportantDifference
    self.spreadBetweenPeople = spreadBetweenPeople
    self.nearest = nearest
    self.trialIDs = trialIDs
    self.participants = participants
    self.trialsInAll = trialsInAll
    self.participantsInAll = participantsInAll
    self.raw = raw
    self.shares = shares
  }
}
