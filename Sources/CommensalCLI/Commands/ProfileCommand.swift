internal import Advice
internal import Answering
internal import ArgumentParser
internal import Reports

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Write down what you choose to say about yourself, or see what is understood of it.",
    subcommands: [ProfileNewCommand.self, ProfileCheckCommand.self]
  )
}

struct ProfileNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Answer questions, each of which may be passed over, and write a profile."
  )

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var output = "profile.yaml"

  func run() throws {
    guard System.inputIsTerminal, System.errorIsTerminal else {
      throw AnswerFailure(.usage, Self.howToWriteOne)
    }
    guard !System.exists(output) else {
      throw AnswerFailure(.usage, "\(printable(output)) is there already. Give --output another place, or remove it.")
    }
    let workbench = try Workbench.open()
    var interview = ProfileInterview(
      say: System.writeToError,
      listen: { readLine() },
      knowsCondition: { words in
        (try? workbench.reading(of: Profile(conditions: [words])))?.items.contains { $0.understood != nil } ?? true
      }
    )
    do {
      try interview.run()
      guard interview.profile != Profile() else {
        throw AnswerFailure(.contentIsWrong, "nothing was said, so nothing was written")
      }
      let text = ProfileText.yaml(interview.profile)
      System.writeToError("\nThis would be written to \(printable(output)):\n\n\(text)\n")
      guard try interview.confirm("Write it?") else {
        throw AnswerFailure(.contentIsWrong, "nothing was written")
      }
      try System.writeFile(text, to: output, option: "--output")
      Output.note("the profile is in \(printable(output)); use it with --profile \(printable(output))")
    } catch is ProfileInterview.Ended {
      throw AnswerFailure(.contentIsWrong, "stopped; nothing was written")
    }
  }

  private static let howToWriteOne = """
    there is no terminal to ask questions on. Write a file instead, such as
      age_years: 34
      conditions: [eczema]
      severity: {POEM: 14}
      allergies: [milk]
      medicines: [hydrocortisone cream]
      avoid: [perfume]
    and give it with --profile FILE. Every key may be left out; “commensal profile check FILE” says what is understood.
    """
}

struct ProfileCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is understood of a profile, item by item."
  )

  @Argument(help: "The profile: YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var profile: String

  @OptionGroup var format: FormatOptions

  func run() throws {
    let person = try ProfileFile.contents(profile)
    let reading = try Workbench.open().reading(of: person)
    if format.isJSON {
      try Output.write(JSONReport.profile(reading))
    } else {
      try Output.write(Report.profile(reading))
    }
  }
}
