internal import Advice
internal import Answering
internal import ArgumentParser
internal import Labels
internal import Reports

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what the trials of a product's own microbes found for a condition, and what is unsafe or missing."
  )

  @Argument(help: "The label: a file, or - for standard input.", completion: .file())
  var label: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What it is meant to help: eczema, acne, rosacea, itch, dry-skin …", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String

  @OptionGroup var person: PersonOptions

  @OptionGroup var output: AnswerOptions

  @OptionGroup var sale: MarketOptions

  @OptionGroup var sensitivity: SensitivityOptions

  @OptionGroup var citation: CitationOptions

  func validate() throws {
    _ = try ConditionArgument.condition(condition)
    if citation.citationFormat != nil && output.isForOthers {
      throw ValidationError("Give --cite without --json and --html.")
    }
  }

  func run() async throws {
    let condition = try ConditionArgument.condition(condition)
    let profile = try person.profile()
    let workbench = try Workbench.open()
    let (borrowing, market) = (sensitivity.borrowing, sale.market)
    // While one core reads the label another gets ready for the question.
    let advisor = Task.detached {
      let advisor = try workbench.advisor(for: condition, profile: profile, borrowing: borrowing, market: market)
      Task.detached { advisor.prepare(for: condition) }
      return advisor
    }
    let product = try workbench.product(from: label)
    let answer = try await advisor.value.answer(for: product, condition: condition, profile: profile)
    if let format = citation.citationFormat {
      try Output.write((answer.trials + answer.relatedTrials).map(\.trial), as: format)
      return
    }
    try output.write(JSONReport.check(answer), Report.check(answer, ingredients: workbench.ingredients))
  }
}
