internal import Answering
internal import ArgumentParser

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
      if let value, !TrialSettings.allowed.contains(value) {
        throw ValidationError("\(name) is a number above 0, from a millionth to a million.")
      }
    }
  }

  var settings: TrialSettings {
    TrialSettings(onset: onset, washOut: washOut, difference: difference, higherIsBetter: higherIsBetter)
  }
}
