internal import ArgumentParser
internal import GutSkin
internal import Reports

struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Look into the model of the gut-skin axis, or hand it to other simulators.",
    subcommands: [ModelShowCommand.self, ModelTargetsCommand.self, ModelExportCommand.self]
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
