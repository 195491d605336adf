internal import Statistics

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The way between our scale, where below zero is benefit and ratios are logarithms, and the review's.
struct PrintedScale {
  let isRatio: Bool
  /// −1 where higher is better, as contrasts turn those round.
  private let sign: Double

  init(_ pooled: PublishedReview.Pooled, family: MeasureFamily, trials: ReviewTrials, evidence: EvidenceBase) {
    switch family.expression {
    case .logOddsRatio, .logRiskRatio: isRatio = true
    case .points, .standardised: isRatio = false
    }
    let outcomes = trials.ids.compactMap { evidence.trial(id: $0) }.flatMap(\.outcomes)
    sign = outcomes.first { $0.measure == pooled.measure && $0.direction != nil }?.benefitSign ?? 1
  }

  /// The effect that is none.
  var none: Double { isRatio ? 1 : 0 }

  /// From our scale to the review's.
  func printed(_ value: Double) -> Double { isRatio ? exp(sign * value) : sign * value }

  /// From our scale to the review's.
  func printed(_ interval: Interval) -> TrialOutcome.Interval {
    let ends = [printed(interval.lower), printed(interval.upper)].sorted()
    return TrialOutcome.Interval(low: ends[0], high: ends[1])
  }

  /// From the review's units to those that are compared: logarithms for ratios.
  func analysed(_ value: Double) -> Double { isRatio ? log(value) : value }
}

/// A review's figure on the scale that is compared, with the standard error that its interval or p implies.
struct PublishedEstimate {
  var estimate: Double?
  var standardError: Double?

  init(_ pooled: PublishedReview.Pooled) {
    guard let printed = pooled.estimate else { return }
    let isRatio = pooled.effect?.isRatio ?? false
    if isRatio, printed <= 0 { return }
    estimate = isRatio ? log(printed) : printed
    standardError = Self.effect(pooled, printed, isRatio: isRatio)?.standardError
  }

  private static func effect(
    _ pooled: PublishedReview.Pooled,
    _ printed: Double,
    isRatio: Bool
  ) -> EffectEstimate? {
    if let interval = pooled.ci95 {
      return isRatio
        ? .logarithm(ofRatio: printed, low: interval.low, high: interval.high)
        : .fromInterval(estimate: printed, low: interval.low, high: interval.high)
    }
    return pooled.p.flatMap { .fromP(estimate: isRatio ? log(printed) : printed, twoSidedP: $0) }
  }
}

extension TrialOutcome.Effect {
  /// Whether no effect is 1 and not 0.
  var isRatio: Bool {
    switch self {
    case .riskRatio, .oddsRatio, .hazardRatio, .ratioOfMeans: true
    case .meanDifference, .standardisedMeanDifference, .riskDifference, .percentDifference: false
    }
  }
}

extension MeasureFamily {
  /// The measure by itself on the scale on which a review pooled it.
  ///
  /// - Parameter effect: what the review pooled; `nil` for the scale that ``named(_:)`` gives.
  /// - Returns: `nil` for effects that are not put together here.
  static func pooling(_ measure: String, as effect: TrialOutcome.Effect?) -> MeasureFamily? {
    let expression: Expression
    switch effect {
    case nil: return named(measure)
    case .meanDifference: expression = .points(of: measure)
    case .standardisedMeanDifference: expression = .standardised
    case .riskRatio: expression = .logRiskRatio
    case .oddsRatio: expression = .logOddsRatio
    case .hazardRatio, .riskDifference, .ratioOfMeans, .percentDifference: return nil
    }
    return MeasureFamily(name: measure, measures: [measure], expression: expression)
  }
}
