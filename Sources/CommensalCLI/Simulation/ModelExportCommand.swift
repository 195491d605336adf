internal import Answering
internal import ArgumentParser
internal import Expectation
internal import GutSkin
internal import Knowledge
internal import Packing

struct ModelExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the model, with a scenario's constants and schedule, for other simulators and readers.",
    discussion: """
      Formats: sbml is one scenario as a model (SBML Level 3 Version 1), which libRoadRunner, COPASI and others run, and \
      which “commensal simulate --sbml” runs back. sedml is how to simulate scenarios (SED-ML Level 1 Version 4): which \
      model, for how long, how exactly, what to report and plot. combine is a COMBINE archive (.omex) with both. petab is \
      a folder with published figures to estimate constants from (PEtab 1). markdown is a page with every equation, \
      parameter and source.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case sbml, sedml, combine, petab, markdown
  }

  @Option(help: "What to write.")
  var format: Format = .sbml

  @Option(
    help: ArgumentHelp(
      "S1 to S10, its name, or a scenario file. Without it sbml writes chronic-moderate, sedml and combine all ten.",
      valueName: "name"
    )
  )
  var scenario: String?

  @Option(help: ArgumentHelp("Set a parameter over the scenario's own; may be repeated.", valueName: "name=value"))
  var set: [String] = []

  @Option(help: "How many weeks sedml and combine simulate (default: 52).")
  var weeks: Int?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, for petab to this new folder, whole or not at all, and not to standard output.",
      valueName: "path"
    ),
    completion: .file()
  )
  var output: String?

  static let usualWeeks = 52

  func validate() throws {
    try ScenarioArgument.check(scenario ?? SimulateCourseCommand.usualScenario, setting: set)
    if let weeks, !(1...SimulateCourseCommand.mostWeeks).contains(weeks) {
      throw ValidationError("--weeks goes from 1 to \(SimulateCourseCommand.mostWeeks).")
    }
    if weeks != nil, format != .sedml, format != .combine {
      throw ValidationError(
        "--weeks is for sedml and combine: \(format.rawValue) says nothing of how long to simulate."
      )
    }
    if format == .markdown || format == .petab, scenario != nil || !set.isEmpty {
      throw ValidationError("\(format.rawValue) is about the model at its defaults: leave out --scenario and --set.")
    }
    if format == .petab, output == nil {
      throw ValidationError("petab is several files. Give --output a folder to make, such as gutskin-petab.")
    }
    if format == .combine, output == nil, System.outputIsTerminal {
      throw ValidationError("An archive is no text for a terminal. Give --output a file, such as gutskin.omex.")
    }
  }

  func run() throws {
    if format == .petab, let output { return try writeProblem(to: output) }
    let bytes = try content()
    guard let output else { return try System.writeToOutput(bytes) }
    try System.writeFile(bytes, to: output, option: "--output")
    Output.note("the model is in \(printable(output))")
  }

  private func content() throws -> [UInt8] {
    let scenarios = try scenarios()
    let weeks = weeks ?? Self.usualWeeks
    return switch format {
    case .sbml: Array(SBMLDocument(scenarios[0]).text.utf8)
    case .sedml: Array(SEDMLDocument(scenarios, weeks: weeks).text.utf8)
    case .combine: CombineArchive(scenarios, weeks: weeks).bytes
    case .markdown: Array(ModelPage().text.utf8)
    case .petab: preconditionFailure("a folder is not written as one file")
    }
  }

  private func writeProblem(to folder: String) throws {
    let targets: [CalibrationTarget]
    do throws(PackError) {
      targets = try KnowledgeBase.embedded().calibrationTargets
    } catch {
      throw AnswerFailure(.fault, "the facts in this program are damaged: \(error). Install it anew.")
    }
    let problem = PEtabProblem(targets)
    try System.writeFolder(problem.files.map { ($0.name, $0.text) }, to: folder, option: "--output")
    Output.note(
      "the problem is in \(printable(folder)); \(problem.notExpressed.count) published figures could not be part of it,"
        + " and README.md says why"
    )
  }

  /// What was chosen; at least one.
  private func scenarios() throws -> [Scenario] {
    let all = format == .sbml ? [SimulateCourseCommand.usualScenario] : Scenario.reference.map(\.id)
    return try (scenario.map { [$0] } ?? all).map { try ScenarioArgument.scenario($0, setting: set).scenario }
  }
}
