internal import Answering
internal import ArgumentParser
internal import Evidence
internal import Labels
internal import Reports

struct ReviewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews",
    abstract: "Hold published meta-analyses against the trials that are held, and say why they differ.",
    discussion: """
      A review is a check, never an input: what it pooled stands beside what the held trials of the same question give, \
      by the review's method where it was seen, else REML. Each result is reproduced, agrees, differs, or cannot be \
      compared.
      """
  )

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only reviews of this condition.", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @OptionGroup var format: FormatOptions

  func run() throws {
    let checks = try Workbench.open().reviewChecks()
    let condition = try self.condition.map { try identifier($0, among: checks) }
    let asked = checks.filter { condition == nil || $0.review.condition == condition }
    if format.isJSON {
      try Output.write(JSONReport.reviews(asked, condition: condition))
    } else {
      try Output.write(Report.reviews(asked, condition: condition))
    }
  }

  /// Reviews know a condition more than labels do (`systemic-inflammation`).
  private func identifier(_ word: String, among checks: [ReviewCheck]) throws -> String {
    let key = word.lowercased()
    if checks.contains(where: { $0.review.condition == key }) { return key }
    return try ConditionArgument.condition(word).rawValue
  }
}
