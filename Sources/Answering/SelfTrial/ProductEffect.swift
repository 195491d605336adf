internal import Advice
internal import Evidence
package import Labels
package import SelfTrial

extension Workbench {
  /// What the trials of a product's microbes found, as a belief about one person: the mean effect on a measure with its
  /// doubt and the spread of effects between groups of people; `nil` where no trial measured it.
  ///
  /// Trials report differences in points of the measure; negative is benefit, as with the measures here.
  package func effect(
    of product: Product,
    for condition: Condition,
    on measure: MeasureFacts
  ) throws(AnswerFailure) -> EffectPrior? {
    let answer = try advisor(for: condition, borrowing: BorrowingOptions()).answer(for: product, condition: condition)
    guard let effect = answer.effect, effect.kind == .meanDifference,
      MeasureFacts.named(effect.measure)?.name == measure.name
    else { return nil }
    // The interval of the next group is as wide as what is believed of one person: somebody like those who were tried.
    let interval = effect.prediction95 ?? effect.ci95
    let deviation = (interval.high - interval.low) / (2 * 1.96)
    return .evidence(mean: effect.estimate, standardDeviation: deviation)
  }
}
