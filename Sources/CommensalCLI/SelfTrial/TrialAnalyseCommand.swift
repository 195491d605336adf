internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial

struct TrialAnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Say what a diary with and without a product tells of its effect on you, and how sure that is.",
    discussion: """
      Without a table your own diary is analysed (commensal diary). A table has the columns date, measure, value and \
      phase (on, off or washout), a row a value; taken (share of the day's doses) and rescue (rescue medicine, 0 to 1) \
      where you noted them. Commas, semicolons or tabs, decimal points or commas; rows in any order.

      You may look every day: the rule for “helps” stays right however often you look.
      """
  )

  enum Prior: String, CaseIterable, ExpressibleByArgument {
    case sceptical, evidence, flat
  }

  @OptionGroup var diary: TrialDiaryOptions

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

  @Option(
    help: ArgumentHelp(
      "The product's label, for --prior evidence without --effect: what its trials found.",
      valueName: "label"
    ),
    completion: .file()
  )
  var product: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What it is meant to help, with --product.", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @OptionGroup var model: TrialModelOptions

  @Option(
    name: .customLong("plot"),
    help: ArgumentHelp("Draw the course and the coming two weeks as SVG to this file.", valueName: "file.svg"),
    completion: .file(extensions: ["svg"])
  )
  var plot: String?

  @OptionGroup var output: AnswerOptions

  func validate() throws {
    try plot.map(PlotFile.check)
    if prior == .evidence, effect == nil, product == nil {
      throw ValidationError(
        "--prior evidence needs what trials found: --product LABEL --for CONDITION, or --effect mean,sd, such as "
          + "--effect=-3.1,1.5."
      )
    }
    if product != nil, condition == nil { throw ValidationError("--product needs --for with a condition.") }
    if let condition { _ = try ConditionArgument.condition(condition) }
  }

  func run() throws {
    let trial = try analyse(try diary.read())
    for note in trial.notes { Output.note(note) }
    let drawing = plot == nil ? nil : TrialPlot(trial.analysis)
    if let plot, let drawing { try PlotFile.write(drawing.svg(), to: plot, isPrivate: true) }
    try output.write(JSONReport.trial(trial), Report.trial(trial, plot: drawing), isPrivate: true)
  }

  private func analyse(_ diary: NamedTrialDiary) throws -> AnalysedTrial {
    try diary.ask { days in
      try days.analysed(measure, settings: model.settings, evidence: evidence, prior: chosenPrior)
    }
  }

  /// What trials found, as it was given or as the product's label leads to it; `nil` where neither was said.
  private func evidence(on facts: MeasureFacts) throws -> EffectPrior? {
    if let effect { return effect }
    guard let product, let condition else { return nil }
    return try ProductEffect.found(product, for: ConditionArgument.condition(condition), on: facts)
  }

  private func chosenPrior(_ evidence: EffectPrior?, _ facts: MeasureFacts) throws -> EffectPrior {
    switch prior {
    case .flat: return .flat
    case .sceptical: return .sceptical
    case .evidence:
      guard let evidence else {
        throw AnswerFailure(
          .contentIsWrong,
          "no trial of this product's microbes measured \(printable(facts.name)): there is no evidence to begin from. "
            + "Leave out --prior, or give --effect"
        )
      }
      return evidence
    }
  }

  @Sendable private static func effect(_ words: String) throws -> EffectPrior {
    let parts = words.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let mean = parts[0], let deviation = parts[1],
      abs(mean) <= TrialSettings.allowed.upperBound,
      TrialSettings.allowed.contains(deviation)
    else {
      throw ValidationError("--effect is two numbers with a comma: the estimate and its standard deviation, above 0.")
    }
    return .evidence(mean: mean, standardDeviation: deviation)
  }
}
