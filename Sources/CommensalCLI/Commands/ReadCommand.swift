internal import Answering
internal import ArgumentParser
internal import Reports

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Say what a label says: microbes, doses, ingredients, claims and warnings."
  )

  @Argument(help: "The label: a file, or - for standard input.", completion: .file())
  var label: String

  @OptionGroup var format: FormatOptions

  func run() throws {
    let product = try Workbench.open().product(from: label)
    if format.isJSON {
      try Output.write(JSONReport.read(product))
    } else {
      try Output.write(Report.read(product))
    }
  }
}
