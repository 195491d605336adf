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

  func run() throws {
    let workbench = try Workbench.open()
    let condition = try self.condition.map { try identifier($0, of: workbench) }
    let named = try microbe.map { try workbench.microbe(named: $0) }
    let findings = workbench.findings.filter { finding in
      let trial = finding.trial
      let isForCondition = condition.map { $0 == trial.condition || trial.alsoConditions.contains($0) } ?? true
      return isForCondition && (named?.isIn(trial) ?? true)
    }
    if format.isJSON {
      try Output.write(JSONReport.trials(findings, condition: condition, microbe: named?.name))
    } else {
      try Output.write(Report.trials(findings, condition: condition, microbe: named?.name))
    }
  }

  /// Trials know a few conditions more than labels do (`healthy-skin`).
  private func identifier(_ word: String, of workbench: Workbench) throws -> String {
    if let condition = Condition(everydayWord: word) { return condition.rawValue }
    let known = Set(workbench.findings.map(\.trial.condition))
    let key = word.lowercased()
    guard !known.contains(key) else { return key }
    throw ConditionArgument.unknown(word, nearest: Condition.nearestWords(to: word))
  }
}
