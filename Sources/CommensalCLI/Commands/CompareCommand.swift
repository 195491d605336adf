internal import Advice
internal import Answering
internal import ArgumentParser
internal import Labels
internal import Reports

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set two or more labels side by side: what differs, what of it matters, and which is the better choice.",
    discussion: """
      Where the evidence does not tell the products apart, that is the answer. Without --for they are compared for what \
      the profile names first, or else for what the labels claim.
      """
  )

  @Argument(help: "Two or more labels: files, one of them may be - for standard input.", completion: .file())
  var labels: [String]

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What they are meant to help: eczema, acne, rosacea, itch, dry-skin …", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @OptionGroup var person: PersonOptions

  @OptionGroup var output: AnswerOptions

  @OptionGroup var sale: MarketOptions

  @OptionGroup var sensitivity: SensitivityOptions

  /// More columns than anybody compares.
  private static let mostLabels = 12

  func validate() throws {
    if let condition { _ = try ConditionArgument.condition(condition) }
    guard labels.count > 1 else { throw ValidationError("Give two labels or more to compare.") }
    guard labels.count <= Self.mostLabels else {
      throw ValidationError("Give at most \(Self.mostLabels) labels; rank puts more of them in order.")
    }
    guard labels.count(where: { $0 == "-" }) < 2 else { throw ValidationError("Only one label can be -.") }
  }

  func run() throws {
    let person = try person.profile()
    let workbench = try Workbench.open()
    var products: [Product] = []
    for label in labels { products.append(try workbench.product(from: label)) }
    let condition = try self.condition(for: products, person)
    let advisor = try workbench.advisor(
      for: condition,
      profile: person,
      borrowing: sensitivity.borrowing,
      market: sale.market
    )
    let comparison = Comparison(products, for: condition, profile: person, advisor: advisor)
    try output.write(JSONReport.comparison(comparison), Report.comparison(comparison))
  }

  /// What was asked for, or the first skin condition that the profile names, or that the labels claim.
  private func condition(for products: [Product], _ person: Profile?) throws -> Condition {
    if let condition { return try ConditionArgument.condition(condition) }
    guard let found = Comparison.likelyCondition(of: products, profile: person) else {
      throw AnswerFailure(.usage, "say with --for what they are to be compared for, such as --for eczema")
    }
    Output.note("compared for \(found.plainName); --for asks for something else")
    return found
  }
}
