internal import Advice
internal import Answering
internal import ArgumentParser
internal import Evidence
internal import Labels
internal import Reports

struct RegimenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regimen",
    abstract:
      "Judge several products used together: each alone, what they share, and whether anybody tested them together."
  )

  @Argument(help: "The labels: files, one of which may be - for standard input.", completion: .file())
  var labels: [String]

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What they are meant to help: eczema, acne, rosacea, itch, dry-skin …", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String

  @OptionGroup var person: PersonOptions

  @OptionGroup var output: AnswerOptions

  @OptionGroup var sensitivity: SensitivityOptions

  func validate() throws {
    _ = try ConditionArgument.condition(condition)
    if labels.filter({ $0 == "-" }).count > 1 { throw ValidationError("Standard input can be one label only.") }
  }

  func run() throws {
    let condition = try ConditionArgument.condition(condition)
    let profile = try person.profile()
    let workbench = try Workbench.open()
    let products = try labels.map { try workbench.product(from: $0) }
    let regimen = try workbench.regimen(products, for: condition, profile: profile, borrowing: sensitivity.borrowing)
    try output.write(JSONReport.regimen(regimen), Report.regimen(regimen))
  }
}
