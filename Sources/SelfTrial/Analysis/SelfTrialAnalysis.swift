public import Statistics

/// What a diary says of a product's effect on one person.
///
/// Given the model's parameters everything is Gaussian and exact, but for values on the edge of the range; the
/// parameters are integrated out on a lattice.
public struct SelfTrialAnalysis: Sendable {
  /// How finely parameters are integrated out, and when there is an answer.
  public struct Options: Sendable, Hashable {
    /// Points for the noise's four parameters.
    public var lattice = LatticeRule.Size.fine
    /// Points for onset and for wash-out.
    public var kineticNodes = 7
    /// Whether a coarse integral first finds out where the last one has to look.
    public var isRefined = true
    /// The rule of decision.
    public var rule = DecisionRule()

    /// The usual options: means of the effect within about a hundredth of a standard deviation of what the finest
    /// lattices give.
    public init() {}

    /// A fifth of the work, for simulations; means within about two hundredths.
    public static var quick: Options {
      var options = Options()
      options.lattice = .coarse
      options.kineticNodes = 5
      options.isRefined = false
      return options
    }
  }

  /// The model that was fitted.
  public let model: TrialModel
  /// The series that was analysed.
  public let series: TrialSeries
  /// The rule of decision.
  public let rule: DecisionRule
  /// The change in points that full use brings in the long run, negative where the measure falls.
  public let effect: NormalMixture
  /// What the decision rests on.
  public let grounds: DecisionRule.Grounds
  /// The answer so far.
  public let decision: TrialDecision
  /// Means of the model's parameters.
  public let parameters: TrialModel.Parameters
  /// Where the search for parameters ended, for the next analysis of a longer series.
  public let mode: [Double]
  /// Logarithm of the probability of the series.
  public let logEvidence: Double
  let evidence: EffectEvidence
  /// Equally likely choices of the parameters.
  let representatives: [TrialModel.Parameters]

  /// Analyses a series.
  ///
  /// - Parameter start: the ``mode`` of a like series, which saves time and changes next to nothing else.
  public init(_ series: TrialSeries, model: TrialModel, options: Options = Options(), start: [Double]? = nil) {
    // Found with the widest prior and then turned to the one asked for, so that what prior is asked for changes nothing
    // else.
    var wide = model
    wide.effectPrior = .flat
    let likelihood = TrialLikelihood(series, model: wide)
    let integral = TrialIntegral(likelihood, options: options, start: start)
    let flat = EffectPrior.flat.standardDeviation(for: model.measure)
    evidence = EffectEvidence(integral.effect(), priorMean: 0, priorDeviation: flat)
    let prior = model.effectPrior
    let (mean, deviation) = (prior.mean(for: model.measure), prior.standardDeviation(for: model.measure))
    let belief = evidence.belief(mean: mean, standardDeviation: deviation)
    effect = belief.effect
    logEvidence =
      integral.lattice.logEvidence + belief.logEvidence
      - evidence.belief(mean: 0, standardDeviation: flat).logEvidence
    grounds = options.rule.grounds(evidence, measure: model.measure, days: series.observedDays)
    decision = options.rule.decision(grounds)
    let turned = prior == .flat ? integral : integral.turned(to: prior)
    parameters = turned.means()
    mode = integral.mode
    representatives = turned.representatives(Self.representativeCount)
    self.model = model
    self.series = series
    rule = options.rule
  }

  private static let representativeCount = 64

  /// The mean of what is believed of the effect, in points.
  public var estimate: Double { effect.mean }

  /// The interval that holds the effect with probability 0.95, as likely below as above.
  public var interval: Interval { effect.interval() }

  /// The probability that the product does any good.
  public var probabilityOfBenefit: Double { probability(beyond: 0) }

  /// The probability that the effect is at least the minimal important difference; `nil` where none is known.
  public var probabilityBeyondMinimalImportantDifference: Double? {
    model.measure.minimalImportantDifference.map(probability(beyond:))
  }

  /// The effect as it would be believed with another prior.
  public func effect(with prior: EffectPrior) -> NormalMixture {
    evidence.belief(
      mean: prior.mean(for: model.measure),
      standardDeviation: prior.standardDeviation(for: model.measure)
    ).effect
  }

  /// The probability of an improvement by more than so many points.
  public func probability(beyond points: Double) -> Double {
    model.measure.lowerIsBetter ? effect.cumulative(-points) : 1 - effect.cumulative(points)
  }
}
