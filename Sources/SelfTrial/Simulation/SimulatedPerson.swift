internal import Statistics

/// A run of days in one phase.
public struct TrialBlock: Sendable, Hashable {
  /// What is done.
  public var phase: TrialPhase
  /// For how many days.
  public var days: Int

  /// A block.
  public init(_ phase: TrialPhase, days: Int) {
    self.phase = phase
    self.days = days
  }

  /// So many days without the product, then with and without in turn.
  public static func alternating(baseline: Int, cycles: Int, on: Int, off: Int) -> [TrialBlock] {
    var blocks = [TrialBlock(.off, days: baseline)]
    for _ in 0..<cycles { blocks += [TrialBlock(.on, days: on), TrialBlock(.off, days: off)] }
    return blocks.filter { $0.days > 0 }
  }
}

/// A made-up person with a diary, whose truth is known.
public struct SimulatedPerson: Sendable {
  /// What people are made of.
  public struct Recipe: Sendable, Hashable {
    /// The model whose priors the person's parameters and effect are drawn from.
    public var model: TrialModel
    /// The phases one after another.
    public var blocks: [TrialBlock]
    /// Share of days without a value.
    public var missing = 0.0
    /// Probability that a day's doses are taken while the product is in use.
    public var adherence = 1.0
    /// The effect in points; drawn from the prior where it is `nil`.
    public var effect: Double?
    /// The persistence of noise; drawn where it is `nil`.
    public var persistence: Double?
    /// Share of a day's variance that is of the day alone; drawn where it is `nil`.
    public var aloneShare: Double?
    /// Onset and wash-out; drawn where they are `nil`.
    public var exposure: Exposure?
    /// Standard deviation of a day round the level, in points; drawn where it is `nil`.
    public var daySpread: Double?
    /// Standard deviation of a day's drift of the level, in points; drawn where it is `nil`.
    public var drift: Double?
    /// Mean of the level on the first day, in spans.
    public var levelMean = 0.45
    /// Standard deviation of the level on the first day, in spans.
    public var levelDeviation = 0.1

    /// A recipe that draws all it can.
    public init(model: TrialModel, blocks: [TrialBlock]) {
      self.model = model
      self.blocks = blocks
    }
  }

  /// The true effect of full use in the long run, in points.
  public let effect: Double
  /// The true parameters.
  public let parameters: TrialModel.Parameters
  /// What the diary holds.
  public let series: TrialSeries
  /// What the measure would have been each day without bounds, rounding and noise of the day alone.
  public let latent: [Double]

  /// The person of a seed and number.
  public init(_ recipe: Recipe, seed: UInt64, index: UInt64) {
    var random = SeededRandom(seed: seed, index: index)
    let model = recipe.model
    var parameters = model.parameters((0..<TrialModel.dimensions).map { _ in random.normal() })
    let drawn = random.normal()
    let prior = model.effectPrior
    effect =
      recipe.effect
      ?? (prior.mean(for: model.measure) + prior.standardDeviation(for: model.measure) * drawn)
    parameters.persistence = recipe.persistence ?? parameters.persistence
    parameters.aloneShare = recipe.aloneShare ?? parameters.aloneShare
    parameters.exposure = recipe.exposure ?? parameters.exposure
    parameters.daySpread = recipe.daySpread ?? parameters.daySpread
    parameters.drift = recipe.drift ?? parameters.drift
    self.parameters = parameters
    (latent, series) = Self.live(recipe, parameters, effect: effect, &random)
  }

  private static func live(
    _ recipe: Recipe,
    _ parameters: TrialModel.Parameters,
    effect: Double,
    _ random: inout SeededRandom
  ) -> ([Double], TrialSeries) {
    let measure = recipe.model.measure
    let start = measure.range?.lowerBound ?? 0
    let carried = parameters.daySpread * (1 - parameters.aloneShare).squareRoot()
    let alone = parameters.daySpread * parameters.aloneShare.squareRoot()
    let rho = parameters.persistence
    var level = start + measure.span * (recipe.levelMean + recipe.levelDeviation * random.normal())
    var noise = carried * random.normal()
    var exposure = 0.0
    let step = Exposure.Step(parameters.exposure)
    var latent: [Double] = []
    var days: [TrialSeries.Day] = []
    for phase in recipe.blocks.flatMap({ [TrialPhase](repeating: $0.phase, count: $0.days) }) {
      if !days.isEmpty {
        level += parameters.drift * random.normal()
        noise = rho * noise + carried * (1 - rho * rho).squareRoot() * random.normal()
      }
      let taken = phase == .on && random.uniform() < recipe.adherence ? 1.0 : 0
      step.advance(&exposure, dose: taken)
      let hidden = level + noise + effect * exposure
      let value = measure.printed(hidden + alone * random.normal())
      latent.append(hidden)
      let isMissing = random.uniform() < recipe.missing
      days.append(
        .init(
          day: CalendarDay(number: 20_000 + days.count),
          value: isMissing ? nil : value,
          phase: phase,
          taken: recipe.adherence < 1 ? taken : nil
        )
      )
    }
    guard let series = TrialSeries(days) else { preconditionFailure("a person needs at least one day") }
    return (latent, series)
  }
}

extension MeasureFacts {
  /// A value as the scale prints it: rounded to its step, within its range.
  public func printed(_ value: Double) -> Double {
    let rounded = step > 0 ? (value / step).rounded() * step : value
    guard let range else { return rounded }
    return min(range.upperBound, max(range.lowerBound, rounded))
  }
}
