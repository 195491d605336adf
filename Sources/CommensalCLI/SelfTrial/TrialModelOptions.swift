internal import ArgumentParser
internal import SelfTrial

/// What is known of the product and the measure beside a diary.
struct TrialModelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Days until most of the effect is there, about (default: 4).", valueName: "days"))
  var onset: Double?

  @Option(help: ArgumentHelp("Days until most of the effect is gone, about (default: 4).", valueName: "days"))
  var washOut: Double?

  @Option(
    help: ArgumentHelp(
      "Least difference that matters, in points, where the measure's is not known.",
      valueName: "points"
    )
  )
  var difference: Double?

  @Flag(help: "Higher values of the measure are better.")
  var higherIsBetter = false

  func validate() throws {
    for (name, value) in [("--onset", onset), ("--wash-out", washOut), ("--difference", difference)] {
      if let value, !(value > 0 && value.isFinite) { throw ValidationError("\(name) is a number above 0.") }
    }
  }

  /// The facts of a measure, with what the command line says of it.
  ///
  /// - Parameter values: those of the diary, for a measure that is not known.
  func facts(of measure: String, values: [Double]) -> MeasureFacts {
    var facts =
      MeasureFacts.named(measure) ?? MeasureFacts(name: measure, values: values, lowerIsBetter: !higherIsBetter)
    facts.minimalImportantDifference = difference ?? facts.minimalImportantDifference
    if higherIsBetter { facts.lowerIsBetter = false }
    return facts
  }

  func model(of measure: MeasureFacts, prior: EffectPrior) -> TrialModel {
    var model = TrialModel(measure: measure, effectPrior: prior)
    model.onset.median = onset ?? model.onset.median
    model.washOut.median = washOut ?? model.washOut.median
    return model
  }
}
