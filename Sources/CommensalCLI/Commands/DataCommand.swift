internal import Answering
internal import ArgumentParser
internal import Reports

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Work with the facts behind the answers.",
    subcommands: [DataCheckCommand.self]
  )
}

struct DataCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate a folder of data files; say what is wrong, with file, line and key."
  )

  @Argument(help: "The folder that holds trials, nomenclature and rules.", completion: .directory)
  var directory = "Data"

  @OptionGroup var format: FormatOptions

  func run() throws {
    let check = try DataReport(checking: directory)
    if format.isJSON {
      try Output.write(JSONReport.dataCheck(check))
    } else {
      try System.writeToOutput(check.text)
    }
    if !check.isValid { System.exit(.contentIsWrong) }
  }
}
