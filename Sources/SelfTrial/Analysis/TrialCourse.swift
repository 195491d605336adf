internal import Statistics

/// A trial to look at: what was written down, the level behind it, and what the coming days are likely to bring.
///
/// The level is what is left of the days when their ups and downs are taken away, as all days together tell it: those
/// before and those after. It is shown as it would have been without the product and as the product made it, both
/// without what rescue medicine did.
public struct TrialCourse: Sendable, Hashable {
  /// What is believed of a day, within the measure's range.
  public struct Belief: Sendable, Hashable {
    /// Which day.
    public var day: CalendarDay
    /// The ends of the interval that holds it with probability 0.95.
    public var low, high: Double
    /// The ends of the interval that holds it with probability 0.5.
    public var lowQuarter, highQuarter: Double
    /// As likely above as below.
    public var middle: Double

    /// A belief.
    public init(
      day: CalendarDay,
      low: Double,
      lowQuarter: Double,
      middle: Double,
      highQuarter: Double,
      high: Double
    ) {
      self.day = day
      self.low = low
      self.lowQuarter = lowQuarter
      self.middle = middle
      self.highQuarter = highQuarter
      self.high = high
    }
  }

  /// A value that was written down.
  public struct Value: Sendable, Hashable {
    /// The day.
    public var day: CalendarDay
    /// In points.
    public var value: Double

    /// A value.
    public init(day: CalendarDay, value: Double) {
      self.day = day
      self.value = value
    }
  }

  /// Days in one phase.
  public struct Period: Sendable, Hashable {
    /// Which.
    public var phase: TrialPhase
    /// Its first and last day.
    public var days: ClosedRange<CalendarDay>

    /// Days in a phase.
    public init(phase: TrialPhase, days: ClosedRange<CalendarDay>) {
      self.phase = phase
      self.days = days
    }
  }

  /// The values, by day.
  public let values: [Value]
  /// The phases, by day.
  public let phases: [Period]
  /// The level as it was: with the product's effect as far as that was there. Of long series not every day is given.
  public let level: [Belief]
  /// The level as it would have been without the product, on the same days.
  public let levelWithout: [Belief]
  /// What the coming days' values may be if the product is taken in full.
  public let forecastWith: [Belief]
  /// What they may be without it.
  public let forecastWithout: [Belief]
  /// Whether the product was ever at work.
  public let hasProduct: Bool
  /// Whether rescue medicine was used.
  public let hasRescue: Bool

  /// A course; ``level`` and ``levelWithout`` on the same days, as are both forecasts.
  public init(
    values: [Value],
    phases: [Period],
    level: [Belief],
    levelWithout: [Belief],
    forecastWith: [Belief],
    forecastWithout: [Belief],
    hasProduct: Bool,
    hasRescue: Bool
  ) {
    self.values = values
    self.phases = phases
    self.level = level
    self.levelWithout = levelWithout
    self.forecastWith = forecastWith
    self.forecastWithout = forecastWithout
    self.hasProduct = hasProduct
    self.hasRescue = hasRescue
  }

  /// More days are not told apart in a drawing.
  static let mostDays = 400
}

extension SelfTrialAnalysis {
  /// The days of the trial and those to come.
  ///
  /// - Parameter daysAhead: how many days are foretold.
  public func course(daysAhead: Int = 14) -> TrialCourse {
    let shown = shownDays
    let levels = levels(on: shown)
    func belief(_ day: Int, _ mixture: NormalMixture) -> TrialCourse.Belief {
      func quantile(_ p: Double) -> Double {
        let value = mixture.quantile(p)
        return model.measure.range.map { min($0.upperBound, max($0.lowerBound, value)) } ?? value
      }
      return .init(
        day: series.firstDay.advanced(by: day),
        low: quantile(0.025),
        lowQuarter: quantile(0.25),
        middle: quantile(0.5),
        highQuarter: quantile(0.75),
        high: quantile(0.975)
      )
    }
    func ahead(_ dose: Double) -> [TrialCourse.Belief] {
      forecast(doses: [Double](repeating: dose, count: daysAhead)).days.enumerated().map { offset, mixture in
        belief(series.count + offset, mixture)
      }
    }
    return TrialCourse(
      values: series.values.enumerated().compactMap { place, value in
        value.map { .init(day: series.firstDay.advanced(by: place), value: $0) }
      },
      phases: periods,
      level: zip(shown, levels).map { belief($0, $1.with) },
      levelWithout: zip(shown, levels).map { belief($0, $1.without) },
      forecastWith: ahead(1),
      forecastWithout: ahead(0),
      hasProduct: series.doses.contains { $0 > 0 },
      hasRescue: series.rescue.contains { $0 > 0 }
    )
  }

  private var shownDays: [Int] {
    let step = (series.count + TrialCourse.mostDays - 1) / TrialCourse.mostDays
    let days = Array(stride(from: 0, to: series.count, by: max(1, step)))
    return days.last == series.count - 1 ? days : days + [series.count - 1]
  }

  /// The level over the equally likely choices of the parameters.
  private func levels(on days: [Int]) -> [(with: NormalMixture, without: NormalMixture)] {
    let likelihood = TrialLikelihood(series, model: model)
    var with = [(means: [Double], deviations: [Double])](repeating: ([], []), count: days.count)
    var without = with
    for parameters in representatives {
      let (smoothed, exposures) = likelihood.smoothed(parameters)
      var loadings = [Double](repeating: 0, count: smoothed.size)
      loadings[TrialComponent.level] = 1
      for (place, day) in days.enumerated() {
        loadings[TrialComponent.effect] = 0
        let alone = smoothed.belief(at: day, loadings: loadings)
        without[place].means.append(alone.mean)
        without[place].deviations.append(alone.variance.squareRoot())
        loadings[TrialComponent.effect] = exposures[day]
        let both = smoothed.belief(at: day, loadings: loadings)
        with[place].means.append(both.mean)
        with[place].deviations.append(both.variance.squareRoot())
      }
    }
    let weights = [Double](repeating: 1, count: representatives.count)
    // Where nothing is in doubt, rounding may leave no deviation at all.
    let least = 1e-9 * model.measure.span
    func mixture(_ parts: (means: [Double], deviations: [Double])) -> NormalMixture {
      NormalMixture(weights: weights, means: parts.means, standardDeviations: parts.deviations.map { max($0, least) })
    }
    return zip(with, without).map { (mixture($0), mixture($1)) }
  }

  private var periods: [TrialCourse.Period] {
    var periods: [TrialCourse.Period] = []
    for (place, phase) in series.phases.enumerated() {
      let day = series.firstDay.advanced(by: place)
      if let last = periods.last, last.phase == phase {
        periods[periods.count - 1].days = last.days.lowerBound...day
      } else {
        periods.append(.init(phase: phase, days: day...day))
      }
    }
    return periods.filter { $0.phase != .none }
  }
}
