internal import ArgumentParser
internal import Reports
internal import SelfTrial

struct TrialAnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Say what a diary with and without a product tells of its effect on you, and how sure that is.",
    discussion: """
      DIARY is a table with the columns date, measure, value and phase (on, off or washout), a row a value; taken \
      (share of the day's doses) and rescue (rescue medicine, 0 to 1) where you noted them. Commas, semicolons or tabs, \
      decimal points or commas; rows in any order.

      You may look every day: the rule for “helps” stays right however often you look.
      """
  )

  enum Prior: String, CaseIterable, ExpressibleByArgument {
    case sceptical, evidence, flat
  }

  @Argument(
    help: ArgumentHelp("The diary: a file, or - for standard input.", valueName: "diary"),
    completion: .file(extensions: ["csv"])
  )
  var path: String

  @Option(help: "The measure to analyse; without it the one with most values.")
  var measure: String?

  @Option(
    help: "What to believe of the effect beforehand: flat (hardly anything), sceptical, or evidence (needs --effect)."
  )
  var prior: Prior = .flat

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What trials found, in points: the estimate and its standard deviation, such as -3.1,1.5. Negative: it fell.",
      valueName: "mean,sd"
    ),
    transform: effect
  )
  var effect: EffectPrior?

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

  @OptionGroup var format: FormatOptions

  /// The largest table that is read, in bytes: 30 years of several measures fit many times.
  private static let largestFile = 32 * 1024 * 1024

  func validate() throws {
    if prior == .evidence, effect == nil {
      throw ValidationError("--prior evidence needs what trials found: --effect mean,sd, such as --effect -3.1,1.5.")
    }
    for (name, value) in [("--onset", onset), ("--wash-out", washOut), ("--difference", difference)] {
      if let value, !(value > 0 && value.isFinite) { throw ValidationError("\(name) is a number above 0.") }
    }
  }

  func run() throws {
    let bytes = try System.readFile(path == "-" ? "/dev/stdin" : path, limit: Self.largestFile)
    let name = path == "-" ? "standard input" : printable(path)
    let trial: AnalysedTrial
    do throws(TrialTable.Problem) {
      trial = try analyse(bytes)
    } catch {
      throw CommandFailure(.unreadableInput, "\(name), \(error)")
    }
    for note in trial.notes { Output.note(note) }
    if format.isJSON {
      try Output.write(JSONReport.trial(trial))
    } else {
      try Output.write(Report.trial(trial))
    }
  }

  private func analyse(_ bytes: [UInt8]) throws(TrialTable.Problem) -> AnalysedTrial {
    let table = try TrialTable(utf8: bytes)
    let measures = table.measures
    let wanted = measure ?? measures[0].name
    var facts =
      MeasureFacts.named(wanted)
      ?? MeasureFacts(name: wanted, values: table.values(of: wanted), lowerIsBetter: !higherIsBetter)
    facts.minimalImportantDifference = difference ?? facts.minimalImportantDifference
    if higherIsBetter { facts.lowerIsBetter = false }
    let (series, replaced) = try table.series(of: facts)
    var model = TrialModel(measure: facts, effectPrior: chosenPrior)
    model.onset.median = onset ?? model.onset.median
    model.washOut.median = washOut ?? model.washOut.median
    return AnalysedTrial(
      analysis: SelfTrialAnalysis(series, model: model),
      evidence: effect,
      otherMeasures: measures.map(\.name).filter { MeasureFacts.named($0)?.name != facts.name && $0 != facts.name },
      replacedValues: replaced
    )
  }

  private var chosenPrior: EffectPrior {
    switch prior {
    case .flat: .flat
    case .sceptical: .sceptical
    case .evidence: effect ?? .flat
    }
  }

  @Sendable private static func effect(_ words: String) throws -> EffectPrior {
    let parts = words.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let mean = parts[0], let deviation = parts[1], mean.isFinite, deviation > 0,
      deviation.isFinite
    else {
      throw ValidationError("--effect is two numbers with a comma: the estimate and its standard deviation, above 0.")
    }
    return .evidence(mean: mean, standardDeviation: deviation)
  }
}
