internal import Answering
internal import ArgumentParser
internal import GutSkin
internal import Reports

struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Run the model of the gut-skin axis: a course over weeks, or a trial.",
    discussion: """
      Without a subcommand it is a course: commensal simulate --scenario S7 --patients 500 --plot course.svg. “commensal \
      help simulate course” lists its options.
      """,
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

  @Option(
    help: ArgumentHelp(
      "S1 to S10, its name (healthy, chronic-moderate, steroid-rescue …), or a file of your own; see Examples/scenarios.",
      valueName: "name"
    )
  )
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

  @Option(help: "How many weeks; without it those of the scenario file, or 24, or 104 for a phase plot.")
  var weeks: Int?

  @Option(help: ArgumentHelp("Only these weeks: 0,2,4.", valueName: "weeks"))
  var at: String?

  @Flag(help: "With --json, every day; “weeks” then has parts of weeks.")
  var daily = false

  @Option(help: "How many virtual patients with eczema.")
  var patients: Int?

  @Option(help: "Where a cohort's chance comes from.")
  var seed: UInt64 = 1

  @Flag(help: "Each patient's own values, a line of JSON each, in place of the cohort's spread.")
  var each = false

  @Option(
    help: ArgumentHelp(
      "With --each, begin with this patient, counted from 0: the same person as in the whole cohort.",
      valueName: "number"
    )
  )
  var firstPatient = 0

  @Flag(help: "One patient, nothing left to chance (the usual without --patients).")
  var deterministic = false

  @OptionGroup var plot: SimulationPlotOptions

  @OptionGroup var format: FormatOptions

  static let usualScenario = "chronic-moderate"
  static let mostPatients = 1_000_000
  static let mostWeeks = 520
  private static let lastPatient = 1_000_000_000_000

  func validate() throws {
    if let weeks, !(0...Self.mostWeeks).contains(weeks) {
      throw ValidationError("--weeks goes from 0 to \(Self.mostWeeks).")
    }
    if let patients, !(1...Self.mostPatients).contains(patients) {
      throw ValidationError("--patients goes from 1 to \(Self.mostPatients).")
    }
    if each, patients == nil { throw ValidationError("--each needs --patients.") }
    if each, daily || plot.file != nil { throw ValidationError("--each goes without --daily and --plot.") }
    if firstPatient != 0, !each { throw ValidationError("--first-patient needs --each.") }
    if !(0...Self.lastPatient).contains(firstPatient) {
      throw ValidationError("--first-patient goes from 0 to \(Self.lastPatient).")
    }
    if deterministic && patients != nil {
      throw ValidationError("--deterministic is about one patient: leave out --patients.")
    }
    if daily, at != nil || !format.isJSON {
      throw ValidationError("--daily needs --json, and goes without --at.")
    }
    if plot.kind == .phase, patients != nil {
      throw ValidationError("--plot-kind phase follows one patient: leave out --patients.")
    }
    _ = try reportedWeeks(nil)
    try modelFile.refuse([
      ("--scenario", scenario != Self.usualScenario), ("--input", !input.isEmpty), ("--patients", patients != nil),
    ])
    try ScenarioArgument.check(scenario, setting: set)
    let inputs = try input.map(InputArgument.entry)
    if let named = Scenario.named(scenario) { _ = try InputArgument.adding(inputs, to: named.schedule) }
  }

  func run() async throws {
    let (scenario, fileWeeks) = try chosen()
    let weeks = try reportedWeeks(fileWeeks)
    for input in scenario.idleInputs { Output.note(ScenarioArgument.idleWords(input)) }
    let end = 7 * (weeks.last ?? 0)
    for entry in try input.map(InputArgument.entry) where entry.days.lowerBound >= end {
      let start = entry.days.lowerBound
      Output.note("\(entry.input.id) from day \(start) on comes after the end on day \(end): see --weeks")
    }
    if each, let patients { return try await tellEach(of: patients, scenario, weeks) }
    let drawing = plot.file.map { SimulationDrawing(options: plot, file: $0, weeks: weeks, isCohort: patients != nil) }
    let course = try await simulated(scenario, weeks, drawing)
    try await drawing?.draw(course) { try await simulated($0, weeks, drawing) }
    if format.isJSON {
      try Output.write(JSONReport.simulation(course, isDaily: daily))
    } else {
      try Output.write(Report.simulation(course))
    }
  }

  private func tellEach(of patients: Int, _ scenario: Scenario, _ weeks: [Int]) async throws {
    let cohort = SimulatedPatients(scenario, seed: seed, weeks: weeks)
    let numbers = firstPatient..<firstPatient + patients
    do {
      try await cohort.run(numbers, threads: System.processorCount) { courses in
        var lines = ""
        for course in courses { lines += JSONReport.patient(course, of: cohort).text(.compact) + "\n" }
        try System.writeToOutput(lines)
      }
    } catch let error as SimulationError {
      throw AnswerFailure(error)
    }
  }

  private func simulated(
    _ scenario: Scenario,
    _ weeks: [Int],
    _ drawing: SimulationDrawing?
  ) async throws -> SimulatedCourse {
    let days = daily ? Array(0...7 * (weeks.last ?? 0)) : drawing?.days ?? []
    do {
      guard let patients else { return try SimulatedCourse(scenario, weeks: weeks, drawnDays: days) }
      return try await SimulatedCourse(
        scenario,
        population: .atopicDermatitis,
        patients: patients,
        seed: seed,
        weeks: weeks,
        drawnDays: days,
        withStates: drawing?.needsStates ?? false,
        threads: System.processorCount
      )
    } catch let error as SimulationError {
      throw AnswerFailure(error)
    }
  }

  // MARK: What was asked for

  private func reportedWeeks(_ fileWeeks: Int?) throws -> [Int] {
    guard let at else {
      let usual = plot.kind == .phase ? 104 : 24
      return SimulatedCourse.weeks(upTo: weeks ?? fileWeeks ?? usual)
    }
    let words = at.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, numbers.allSatisfy({ (0...Self.mostWeeks).contains($0) }) else {
      throw ValidationError("--at takes whole weeks from 0 to \(Self.mostWeeks) parted by commas, such as 0,2,4.")
    }
    return Array(Set(numbers)).sorted()
  }

  private func chosen() throws -> (scenario: Scenario, weeks: Int?) {
    if let scenario = try modelFile.scenario(setting: set) { return (scenario, nil) }
    var chosen = try ScenarioArgument.scenario(scenario, setting: set)
    let entries = try input.map(InputArgument.entry)
    do {
      chosen.scenario.schedule = try InputArgument.adding(entries, to: chosen.scenario.schedule)
    } catch {
      throw AnswerFailure(.usage, error.message)
    }
    return chosen
  }
}
