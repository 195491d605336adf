internal import ArgumentParser
internal import GutSkin
internal import Reports

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Look into the model of the gut-skin axis, or hand it to other simulators.",
    subcommands: [ModelShowCommand.self, ModelExportCommand.self]
  )
}

struct ModelShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "List the model's parameters, or tell all of one: unit, spread, source, and whether it was seen."
  )

  @Argument(help: "A parameter's id, such as kappa_b.")
  var parameter: String?

  @OptionGroup var format: FormatOptions

  func run() throws {
    let definitions = try parameter.map { [try ParameterArgument.parameter($0).definition] } ?? Parameter.definitions
    if format.isJSON {
      try Output.write(JSONReport.parameters(definitions))
    } else {
      try Output.write(Report.parameters(definitions))
    }
  }
}

struct ModelExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the model, with a scenario's constants and schedule, for other simulators."
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case sbml
  }

  @Option(help: "SBML Level 3, which libRoadRunner, COPASI and others run.")
  var format: Format = .sbml

  @Option(help: ArgumentHelp("S1 to S10, its name, or a scenario file.", valueName: "name"))
  var scenario = "chronic-moderate"

  @Option(help: ArgumentHelp("Set a parameter over the scenario's own; may be repeated.", valueName: "name=value"))
  var set: [String] = []

  func validate() throws { try ScenarioArgument.check(scenario, setting: set) }

  func run() throws {
    try System.writeToOutput(SBMLDocument(try ScenarioArgument.scenario(scenario, setting: set).scenario).text)
  }
}
