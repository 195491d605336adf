/// Observations whose means are put together from fixed effects and from effects of units on several levels, where an
/// observation may belong to several units of a level at once (multiple membership).
///
/// For observation i, with x the fixed effects' columns and w the weights of its units,
///
///     ηᵢ = Σ xᵢⱼ βⱼ + Σ over levels l, over units u of l:  wᵢᵤ eₗᵤ
///     βⱼ ~ N(0, sⱼ²)      eₗᵤ ~ N(0, τₗ²)      τₗ ~ half-normal(scale of l)
///     yᵢ ~ N(ηᵢ, σᵢ²),    with yᵢ known, or known only to lie between two bounds
///
/// W. J. Browne, H. Goldstein, J. Rasbash, Multiple membership multiple classification (MMMC) models, Statistical
/// Modelling 1 (2001), 103–124; half-normal scales as C. Röver et al., On weakly informative prior distributions for the
/// heterogeneity parameter in Bayesian random-effects meta-analysis, Res Synth Methods 12 (2021), 448–474.
public struct MultiMembershipModel: Sendable, Hashable {
  /// A kind of unit, whose units' effects vary by a standard deviation of their own.
  public struct Level: Sendable, Hashable {
    /// What the units are: `species`.
    public var name: String
    /// Scale of the half-normal prior of the standard deviation between units, in units of the observations; positive.
    public var priorScale: Double

    /// A level.
    public init(_ name: String, priorScale: Double) {
      self.name = name
      self.priorScale = priorScale
    }
  }

  /// A column of the design.
  public struct FixedEffect: Sendable, Hashable {
    /// What the column holds: `mean`, `age`.
    public var name: String
    /// Standard deviation of the normal prior round zero; positive.
    public var priorScale: Double

    /// A fixed effect.
    public init(_ name: String, priorScale: Double) {
      self.name = name
      self.priorScale = priorScale
    }
  }

  /// A share in a unit.
  public struct Membership: Sendable, Hashable {
    /// The unit; units of different levels may share a name.
    public var unit: String
    /// How much of the unit's effect counts; the shares in a level's units commonly add up to one.
    public var weight: Double

    /// A share in a unit.
    public init(_ unit: String, weight: Double = 1) {
      self.unit = unit
      self.weight = weight
    }
  }

  /// Where something stands in the model: an observation, or what is to be foretold.
  public struct Position: Sendable, Hashable {
    /// A value for each of the model's fixed effects, in their order.
    public var fixed: [Double]
    /// The units of each of the model's levels, in their order. A unit that no observation has is a new one.
    public var memberships: [[Membership]]

    /// A position.
    public init(fixed: [Double], memberships: [[Membership]]) {
      self.fixed = fixed
      self.memberships = memberships
    }
  }

  /// What is known of an observation's value.
  public enum Outcome: Sendable, Hashable {
    /// The value.
    case value(Double)
    /// Bounds between which the value lies; either may be infinite, not both.
    case between(lower: Double, upper: Double)
  }

  /// A value observed with a known standard error.
  public struct Observation: Sendable, Hashable {
    /// Where it stands.
    public var position: Position
    /// What is known of its value.
    public var outcome: Outcome
    /// Positive.
    public var standardError: Double

    /// An observation.
    public init(position: Position, outcome: Outcome, standardError: Double) {
      self.position = position
      self.outcome = outcome
      self.standardError = standardError
    }
  }

  /// What makes a model unusable.
  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    case noFixedEffect
    /// More levels, or none.
    case levelCount(Int)
    case priorScale(name: String)
    /// Positions of another shape than the model's.
    case shape(observation: Int)
    case standardError(observation: Int)
    case outcome(observation: Int)
    case notFinite(observation: Int)

    /// What is wrong, and where; observations count from one.
    public var description: String {
      switch self {
      case .noFixedEffect: "a model needs at least one fixed effect, its mean"
      case .levelCount(let count): "a model has 1 to 6 levels, not \(count)"
      case .priorScale(let name): "the prior scale of \(name) must be positive and finite"
      case .shape(let row): "observation \(row + 1) has another number of columns or levels than the model"
      case .standardError(let row): "the standard error of observation \(row + 1) must be positive and finite"
      case .outcome(let row): "the lower bound of observation \(row + 1) must be below its upper, one of them finite"
      case .notFinite(let row): "observation \(row + 1) holds a number that is not finite"
      }
    }
  }

  /// The columns of the design; the first is commonly the mean.
  public let fixedEffects: [FixedEffect]
  /// One to six.
  public let levels: [Level]
  /// In the order given.
  public let observations: [Observation]

  /// A model of observations.
  ///
  /// - Throws: the first ``Problem``.
  public init(fixedEffects: [FixedEffect], levels: [Level], observations: [Observation]) throws(Problem) {
    guard !fixedEffects.isEmpty else { throw .noFixedEffect }
    guard (1...6).contains(levels.count) else { throw .levelCount(levels.count) }
    let scales = fixedEffects.map { ($0.name, $0.priorScale) } + levels.map { ($0.name, $0.priorScale) }
    for (name, scale) in scales where !(scale > 0 && scale.isFinite) { throw .priorScale(name: name) }
    for (row, observation) in observations.enumerated() {
      if let problem = Self.problem(observation, row, fixedEffects.count, levels.count) { throw problem }
    }
    self.fixedEffects = fixedEffects
    self.levels = levels
    self.observations = observations
  }

  private static func problem(_ observation: Observation, _ row: Int, _ columns: Int, _ levels: Int) -> Problem? {
    let position = observation.position
    guard position.fixed.count == columns, position.memberships.count == levels else { return .shape(observation: row) }
    let numbers = position.fixed + position.memberships.flatMap { $0.map(\.weight) }
    guard numbers.allSatisfy(\.isFinite) else { return .notFinite(observation: row) }
    guard observation.standardError > 0, observation.standardError.isFinite else {
      return .standardError(observation: row)
    }
    switch observation.outcome {
    case .value(let value): return value.isFinite ? nil : .notFinite(observation: row)
    case .between(let lower, let upper):
      return lower < upper && (lower.isFinite || upper.isFinite) ? nil : .outcome(observation: row)
    }
  }
}

extension MultiMembershipModel {
  /// The covariance of two positions that the fixed effects' priors make.
  func fixedCovariance(_ one: Position, _ other: Position) -> Double {
    var sum = 0.0
    for (column, effect) in fixedEffects.enumerated() {
      sum += one.fixed[column] * other.fixed[column] * effect.priorScale * effect.priorScale
    }
    return sum
  }

  /// The covariance of two positions per unit of a level's variance: the sum over shared units of the weights' products.
  func kernel(level: Int, _ one: Position, _ other: Position) -> Double {
    var sum = 0.0
    for share in one.memberships[level] {
      for match in other.memberships[level] where match.unit == share.unit { sum += share.weight * match.weight }
    }
    return sum
  }
}
