internal import ArgumentParser
internal import GutSkin
internal import Reports

struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Run the model of the gut-skin axis: a course over weeks, or a trial.",
    subcommands: [SimulateCourseCommand.self, SimulateTrialCommand.self],
    defaultSubcommand: SimulateCourseCommand.self
  )
}

struct SimulateCourseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "One patient with nothing left to chance, or a cohort. The word itself may be left out.",
    discussion: """
      A research model with mostly assumed constants: it shows how a mechanism would play out, not what will happen to \
      you. “commensal model show” lists its parameters with their sources.
      """
  )

  @Option(help: ArgumentHelp("S1 to S10, or its name: healthy, chronic-moderate, steroid-rescue …", valueName: "name"))
  var scenario = Self.usualScenario

  @Option(
    help: ArgumentHelp(
      "Set a parameter over the scenario's own, the time before week 0 included; may be repeated.",
      valueName: "name=value"
    )
  )
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "Add an input on days FROM up to TO; may be repeated: d_cs=1@0-28.",
      valueName: "name=value@from-to"
    )
  )
  var input: [String] = []

  @OptionGroup var modelFile: ModelFileOption

  @Option(help: "How many weeks.")
  var weeks = 24

  @Option(help: ArgumentHelp("Only these weeks: 0,2,4.", valueName: "weeks"))
  var at: String?

  @Option(help: "How many virtual patients with eczema.")
  var patients: Int?

  @Option(help: "Where a cohort's chance comes from.")
  var seed: UInt64 = 1

  @Flag(help: "One patient, nothing left to chance (the usual without --patients).")
  var deterministic = false

  @OptionGroup var format: FormatOptions

  static let usualScenario = "chronic-moderate"
  static let mostPatients = 1_000_000
  static let mostWeeks = 520

  func validate() throws {
    guard (0...Self.mostWeeks).contains(weeks) else {
      throw ValidationError("--weeks goes from 0 to \(Self.mostWeeks).")
    }
    if let patients, !(1...Self.mostPatients).contains(patients) {
      throw ValidationError("--patients goes from 1 to \(Self.mostPatients).")
    }
    if deterministic && patients != nil {
      throw ValidationError("--deterministic is about one patient: leave out --patients.")
    }
    _ = try reportedWeeks()
    try modelFile.refuse([
      ("--scenario", scenario != Self.usualScenario), ("--input", !input.isEmpty), ("--patients", patients != nil),
    ])
    if modelFile.path == nil { _ = try chosen() } else { _ = try set.map(ParameterArgument.setting) }
  }

  func run() async throws {
    let scenario = try chosen()
    let weeks = try reportedWeeks()
    let course: SimulatedCourse
    do {
      if let patients {
        course = try await SimulatedCourse(
          scenario,
          population: .atopicDermatitis,
          patients: patients,
          seed: seed,
          weeks: weeks,
          threads: System.processorCount
        )
      } else {
        course = try SimulatedCourse(scenario, weeks: weeks)
      }
    } catch let error as SimulationError {
      throw CommandFailure(
        .contentIsWrong,
        "the simulation broke down: state \(error.state.codeName) of patient \(error.patient + 1) became"
          + " \(error.value) on day \(error.day). Check the parameters that were set."
      )
    }
    if format.isJSON {
      try Output.write(JSONReport.simulation(course))
    } else {
      try Output.write(Report.simulation(course))
    }
  }

  // MARK: What was asked for

  private func reportedWeeks() throws -> [Int] {
    guard let at else {
      let step = weeks > 24 ? 4 : weeks > 12 ? 2 : 1
      return Array(Set(Array(stride(from: 0, through: weeks, by: step)) + [weeks])).sorted()
    }
    let words = at.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, numbers.allSatisfy({ (0...Self.mostWeeks).contains($0) }) else {
      throw ValidationError("--at takes whole weeks from 0 to \(Self.mostWeeks) parted by commas, such as 0,2,4.")
    }
    return Array(Set(numbers)).sorted()
  }

  private func chosen() throws -> Scenario {
    if let scenario = try modelFile.scenario(setting: set) { return scenario }
    var scenario = try ScenarioArgument.scenario(scenario, setting: set)
    for word in input { scenario.schedule.entries.append(try InputArgument.entry(word)) }
    return scenario
  }
}

/// `S3`, `chronic-moderate`.
enum ScenarioArgument {
  static func scenario(_ name: String, setting words: [String]) throws -> Scenario {
    guard var scenario = Scenario.named(name) else {
      let names = Scenario.reference.map(\.name)
      let nearest = Spelling.nearest(to: name.lowercased(), among: names)
      let hint = nearest.isEmpty ? "There are \(names.joined(separator: ", "))." : "Did you mean \(nearest[0])?"
      throw ValidationError("There is no scenario “\(printable(name))”. \(hint)")
    }
    for word in words {
      let (parameter, value) = try ParameterArgument.setting(word)
      scenario.parameters[parameter] = value
    }
    return scenario
  }
}

/// `alpha=0.8`.
enum ParameterArgument {
  static func setting(_ word: String) throws -> (Parameter, Double) {
    let parts = word.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let value = Double(parts[1]) else {
      throw ValidationError("“\(printable(word))” is not NAME=VALUE, such as alpha=0.8.")
    }
    let parameter = try parameter(String(parts[0]))
    let allowed = parameter.definition.allowed
    guard allowed.contains(value) else {
      throw ValidationError(
        "\(parameter.id) is let in from \(allowed.lowerBound) to \(allowed.upperBound), not \(value)."
      )
    }
    return (parameter, value)
  }

  static func parameter(_ name: String) throws -> Parameter {
    if let parameter = Parameter(id: name) { return parameter }
    let nearest = Spelling.nearest(to: name, among: Parameter.allCases.map(\.id))
    let hint =
      nearest.isEmpty ? "“commensal model show” lists all." : "Did you mean \(nearest.joined(separator: " or "))?"
    throw ValidationError("The model has no parameter “\(printable(name))”. \(hint)")
  }
}

/// `d_cs=1@0-28`.
enum InputArgument {
  static func entry(_ word: String) throws -> Schedule.Entry {
    let halves = word.split(separator: "@", maxSplits: 1)
    let setting = (halves.first ?? "").split(separator: "=", maxSplits: 1)
    let days = (halves.count == 2 ? halves[1] : "").split(separator: "-")
    guard setting.count == 2, days.count == 2, let value = Double(setting[1]), let from = Int(days[0]),
      let to = Int(days[1])
    else { throw ValidationError("“\(printable(word))” is not NAME=VALUE@FROM-TO, such as d_cs=1@0-28.") }
    guard let input = Input(id: String(setting[0])) else {
      let ids = Input.allCases.map(\.id)
      throw ValidationError(
        "The model has no input “\(printable(String(setting[0])))”. It has \(ids.joined(separator: ", "))."
      )
    }
    guard from < to else { throw ValidationError("In “\(printable(word))” the last day is not after the first.") }
    guard input.allowed.contains(value) else {
      throw ValidationError("\(input.id) goes from 0 to \(input.allowed.upperBound), not \(value).")
    }
    return Schedule.Entry(input, value, on: from..<to)
  }
}
