package import SelfTrial

/// What is known of the product and the measure beside a diary.
package struct TrialSettings: Sendable, Hashable {
  /// Days until most of the effect is there, about; `nil` for what is usual.
  package var onset: Double?
  /// Days until most of the effect is gone, about; `nil` for what is usual.
  package var washOut: Double?
  /// The least difference that matters, in points, where the measure's is not known.
  package var difference: Double?
  /// Whether higher values of the measure are better.
  package var higherIsBetter: Bool

  /// What any of them may be: beyond it nothing is told apart.
  package static let allowed = 1e-6...1e6

  package init(
    onset: Double? = nil,
    washOut: Double? = nil,
    difference: Double? = nil,
    higherIsBetter: Bool = false
  ) {
    self.onset = onset
    self.washOut = washOut
    self.difference = difference
    self.higherIsBetter = higherIsBetter
  }

  /// The facts of a measure, with what is said of it here.
  ///
  /// - Parameter values: those of the diary, for a measure that is not known.
  package func facts(of measure: String, values: [Double]) -> MeasureFacts {
    var facts =
      MeasureFacts.named(measure) ?? MeasureFacts(name: measure, values: values, lowerIsBetter: !higherIsBetter)
    facts.minimalImportantDifference = difference ?? facts.minimalImportantDifference
    if higherIsBetter { facts.lowerIsBetter = false }
    return facts
  }

  package func model(of measure: MeasureFacts, prior: EffectPrior) -> TrialModel {
    var model = TrialModel(measure: measure, effectPrior: prior)
    model.onset.median = onset ?? model.onset.median
    model.washOut.median = washOut ?? model.washOut.median
    return model
  }
}
