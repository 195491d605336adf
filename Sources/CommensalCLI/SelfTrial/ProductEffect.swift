internal import Advice
internal import Answering
internal import Labels
internal import SelfTrial

/// What the trials of a label's microbes found, as a belief about one person.
enum ProductEffect {
  /// - Parameter label: a file.
  /// - Returns: `nil` where no trial measured it.
  static func found(
    _ label: String,
    for condition: Condition,
    on measure: MeasureFacts
  ) throws(AnswerFailure) -> EffectPrior? {
    let workbench = try Workbench.open()
    return try workbench.effect(of: try workbench.product(from: label), for: condition, on: measure)
  }
}
