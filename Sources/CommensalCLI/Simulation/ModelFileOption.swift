internal import Answering
internal import ArgumentParser
internal import GutSkin

/// A model file that this program wrote, in place of a scenario.
struct ModelFileOption: ParsableArguments {
  @Option(
    name: .customLong("sbml"),
    help: ArgumentHelp(
      "Run a file that “commensal model export” wrote, with whatever values have been changed in it.",
      valueName: "file"
    ),
    completion: .file(extensions: ["xml", "sbml"])
  )
  var path: String?

  static let mostBytes = 4 << 20

  /// Refuses options that say what the file says already.
  func refuse(_ options: [(name: String, isGiven: Bool)]) throws {
    guard path != nil, let option = options.first(where: \.isGiven) else { return }
    throw ValidationError("--sbml brings one patient with constants and schedule: leave out \(option.name).")
  }

  /// The file's scenario with some parameters set over it; `nil` without a file.
  func scenario(setting words: [String]) throws -> Scenario? {
    guard let path else { return nil }
    let settings = try words.map(ParameterArgument.setting)
    let bytes = try System.readFile(path, limit: Self.mostBytes)
    do throws(SBMLRefusal) {
      var scenario = try SBMLDocument(reading: bytes).scenario
      // Names come from the file, and go to the terminal.
      scenario.id = printable(scenario.id)
      scenario.name = printable(scenario.name)
      scenario.meaning = printable(scenario.meaning)
      for (parameter, value) in settings { scenario.parameters[parameter] = value }
      return scenario
    } catch {
      let refusal = error
      let place = refusal.line.map { ", line \($0)" } ?? ""
      throw AnswerFailure(
        .unreadableInput,
        "\(printable(path))\(place): \(refusal.explanation). Only files that “commensal model export” writes as"
          + " SBML are run; values in them may be changed, equations, units and names may not."
      )
    }
  }
}
