internal import Statistics

/// What a trial of one person comes to so far.
public enum TrialDecision: String, Sendable, Hashable, CaseIterable {
  case helps
  /// None that people notice.
  case noDifference = "no-difference"
  case harms
  case keepGoing = "keep-going"
}

/// When a trial of one person has its answer.
///
/// *Helps*: the diary is at least ``oddsNeeded`` times likelier if the product does good than if it does nothing.
/// *Harms*: the same for doing harm. For somebody for whom the product does nothing this ratio, the Bayes factor, is a
/// martingale: whatever the number of looks, it ever reaches 1 / α with probability α at most (J. Ville, Étude critique
/// de la notion de collectif, 1939; G. Shafer and others, Test martingales, Bayes factors and p-values, Stat Sci 26,
/// 2011, 84–101). So one may look every day. The ratio does not depend on what trials of the product found.
///
/// *No difference*: neither, and with the prior ``EffectPrior/flat`` the effect is smaller than what people notice with
/// probability ``certaintyNeeded`` at least.
public struct DecisionRule: Sendable, Hashable {
  /// Bayes factor at which there is an answer.
  public var oddsNeeded = 20.0
  /// Probability at which there is no difference that matters.
  public var certaintyNeeded = 0.95
  /// Size of the effects that are looked for: scale of their half-normal distribution, in minimal important differences.
  public var effectScale = 1.5
  /// Days with a value before there is any answer.
  public var leastDays = 14

  /// The rule with its usual numbers.
  public init() {}

  /// What the rule is applied to.
  public struct Grounds: Sendable, Hashable {
    /// How many times likelier the diary is if the product does good than if it does nothing.
    public var oddsOfBenefit: Double
    /// How many times likelier the diary is if the product does harm than if it does nothing.
    public var oddsOfHarm: Double
    /// Probability that the effect is smaller than what people notice, with a flat prior.
    public var probabilityOfNoDifference: Double
    /// Days with a value.
    public var days: Int

    /// Grounds.
    public init(oddsOfBenefit: Double, oddsOfHarm: Double, probabilityOfNoDifference: Double, days: Int) {
      self.oddsOfBenefit = oddsOfBenefit
      self.oddsOfHarm = oddsOfHarm
      self.probabilityOfNoDifference = probabilityOfNoDifference
      self.days = days
    }
  }

  /// The decision.
  public func decision(_ grounds: Grounds) -> TrialDecision {
    guard grounds.days >= leastDays else { return .keepGoing }
    if grounds.oddsOfBenefit >= oddsNeeded { return .helps }
    if grounds.oddsOfHarm >= oddsNeeded { return .harms }
    return grounds.probabilityOfNoDifference >= certaintyNeeded ? .noDifference : .keepGoing
  }

  func grounds(_ evidence: EffectEvidence, measure: MeasureFacts, days: Int) -> Grounds {
    let odds = evidence.bayesFactors(scale: effectScale * measure.margin)
    let flat = evidence.belief(mean: 0, standardDeviation: EffectPrior.flat.standardDeviation(for: measure)).effect
    return Grounds(
      oddsOfBenefit: measure.lowerIsBetter ? odds.lowers : odds.raises,
      oddsOfHarm: measure.lowerIsBetter ? odds.raises : odds.lowers,
      probabilityOfNoDifference: flat.cumulative(measure.margin) - flat.cumulative(-measure.margin),
      days: days
    )
  }
}
