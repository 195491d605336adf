internal import Statistics

/// The model of a trial of one person.
///
/// The measure on a day is the sum of a level that drifts as a random walk, noise that carries over from day to day as
/// an autoregression of first order, noise of the day alone, the effect of the product times its ``Exposure``, and the
/// effect of rescue medicine. It is printed rounded and cannot leave its range. What the model does not know beside
/// these has priors, normal on the scale named with each, in shares of the measure's span.
public struct TrialModel: Sendable, Hashable {
  /// A normal distribution on a transformed scale.
  public struct Spread: Sendable, Hashable {
    /// On the scale itself: a median.
    public var median: Double
    /// Standard deviation on the transformed scale.
    public var width: Double

    /// A distribution by its median and its width.
    public init(median: Double, width: Double) {
      self.median = median
      self.width = width
    }

    /// The value at a standard normal number, on a logarithmic scale.
    func logarithmic(_ score: Double) -> Double { median * naturalExponential(width * score) }

    /// The value at a standard normal number, on the scale of log odds.
    func logOdds(_ score: Double) -> Double {
      1 / (1 + (1 - median) / median * naturalExponential(-width * score))
    }
  }

  /// The measure.
  public var measure: MeasureFacts
  /// What was believed of the effect.
  public var effectPrior: EffectPrior
  /// Standard deviation of a day round the level, in spans; on a logarithmic scale.
  public var daySpread = Spread(median: 0.06, width: 0.7)
  /// Share of a day's variance that is of the day alone; on the scale of log odds.
  public var aloneShare = Spread(median: 0.27, width: 1.2)
  /// What carries over of the rest to the next day; on the scale of log odds.
  public var persistence = Spread(median: 0.5, width: 1.2)
  /// Standard deviation of a day's drift of the level, in spans; on a logarithmic scale.
  public var drift = Spread(median: 0.005, width: 0.8)
  /// Time constant of the onset in days; on a logarithmic scale.
  public var onset = Spread(median: 4, width: 1)
  /// Time constant of the wash-out in days; on a logarithmic scale.
  public var washOut = Spread(median: 4, width: 1)
  /// Time constant of rescue medicine's effect, in days, from the day after it is used.
  public var rescueDays = 3.0
  /// Standard deviation of the prior of rescue medicine's effect round zero, in spans.
  public var rescueScale = 0.125

  /// A model of a measure.
  public init(measure: MeasureFacts, effectPrior: EffectPrior = .flat) {
    self.measure = measure
    self.effectPrior = effectPrior
  }

  /// Number of parameters that are integrated out: those of noise first, then onset and wash-out.
  static let dimensions = 6
  static let noiseDimensions = 4

  /// What the model does not know beside its hidden parts.
  public struct Parameters: Sendable, Hashable {
    /// Standard deviation of a day round the level, in points.
    public var daySpread: Double
    /// Share of a day's variance that is of the day alone.
    public var aloneShare: Double
    /// What carries over of the rest to the next day.
    public var persistence: Double
    /// Standard deviation of a day's drift of the level, in points.
    public var drift: Double
    /// Onset and wash-out.
    public var exposure: Exposure
  }

  /// The parameters at standard normal numbers, one for each: the prior is that of the numbers.
  func parameters(_ scores: [Double]) -> Parameters {
    Parameters(
      daySpread: measure.span * daySpread.logarithmic(scores[0]),
      aloneShare: aloneShare.logOdds(scores[1]),
      persistence: min(0.9999, persistence.logOdds(scores[2])),
      drift: measure.span * drift.logarithmic(scores[3]),
      exposure: exposure(onset: scores[4], washOut: scores[5])
    )
  }

  func exposure(onset: Double, washOut: Double) -> Exposure {
    Exposure(onset: self.onset.logarithmic(onset), washOut: self.washOut.logarithmic(washOut))
  }

  /// What is observed on a day: a value on the edge of the range may stand for anything beyond it.
  func observation(_ value: Double?) -> SeriesObservation {
    guard let value else { return .missing }
    guard let range = measure.range else { return .value(value) }
    let half = measure.step / 2
    if value <= range.lowerBound + half { return .between(lower: -.infinity, upper: range.lowerBound + half) }
    if value >= range.upperBound - half { return .between(lower: range.upperBound - half, upper: .infinity) }
    return .value(value)
  }

  /// The hidden parts, in order: level, noise that carries over, the effect, and rescue medicine's where it was used.
  func stateSpace(_ parameters: Parameters, hasRescue: Bool) -> StateSpaceModel {
    var model = StateSpaceModel(components: [], noiseVariance: 1, roundingVariance: measure.step * measure.step / 12)
    let centre = measure.range.map { ($0.lowerBound + $0.upperBound) / 2 } ?? levelCentre
    let variance = parameters.daySpread * parameters.daySpread
    let deviation = effectPrior.standardDeviation(for: measure)
    model.components = [
      .randomWalk(
        stepVariance: parameters.drift * parameters.drift,
        initialMean: centre,
        initialVariance: measure.span * measure.span
      ),
      .autoregression(persistence: parameters.persistence, variance: variance * (1 - parameters.aloneShare)),
      .constant(mean: effectPrior.mean(for: measure), variance: deviation * deviation),
    ]
    if hasRescue {
      let scale = rescueScale * measure.span
      model.components.append(.constant(mean: 0, variance: scale * scale))
    }
    // Never quite nothing, so that what is observed always has a spread.
    model.noiseVariance = max(variance * parameters.aloneShare, 1e-12 * measure.span * measure.span)
    return model
  }

  /// Where the level of a measure without bounds is looked for.
  var levelCentre = 0.0
}

/// The parts' places in the state.
enum TrialComponent {
  static let level = 0
  static let noise = 1
  static let effect = 2
  static let rescue = 3
}
