internal import Advice
internal import ArgumentParser
internal import Evidence
internal import Labels
internal import Reports

struct TrialsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trials",
    abstract: "List the trials that are held, for a condition or of a microbe."
  )

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only trials for this condition.", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @Option(
    help: ArgumentHelp("Only trials of this genus, species or strain, by any of its names.", valueName: "name")
  )
  var microbe: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var citation: CitationOptions

  func validate() throws {
    if format.isJSON && citation.citationFormat != nil {
      throw ValidationError("Give either --json or --cite, not both.")
    }
  }

  func run() throws {
    let workbench = try Workbench.open()
    let held = try workbench.overviews()
    let condition = try self.condition.map { try identifier($0, among: held) }
    let named = try microbe.map { try workbench.microbe(named: $0) }
    // A trial that measured more than one thing is judged by what was asked for.
    let judged = try condition.flatMap(Condition.init(rawValue:)).map { try workbench.overviews(for: $0) } ?? held
    let findings = judged.filter { overview in
      let trial = overview.trial
      let isForCondition = condition.map { trial.conditions.contains($0) } ?? true
      return isForCondition && (named?.isIn(trial) ?? true)
    }
    if let format = citation.citationFormat {
      try Output.write(findings.map(\.trial), as: format)
    } else if format.isJSON {
      try Output.write(JSONReport.trials(findings, condition: condition, microbe: named?.name))
    } else {
      try Output.write(Report.trials(findings, condition: condition, microbe: named?.name))
    }
  }

  /// Trials know a few conditions more than labels do (`healthy-skin`).
  private func identifier(_ word: String, among held: [TrialOverview]) throws -> String {
    let key = word.lowercased()
    if held.contains(where: { $0.trial.condition == key }) { return key }
    return try ConditionArgument.condition(word).rawValue
  }
}
