internal import Answering
internal import ArgumentParser
internal import GutSkin
internal import Microbes
internal import Reports

/// Which plot of a simulation is drawn.
enum SimulationPlotKind: String, CaseIterable, ExpressibleByArgument {
  /// One read-out over the weeks.
  case course
  /// Every state and the main read-outs in small.
  case states
  /// The skin's barrier against its inflammation.
  case phase
}

/// Where a simulation is drawn, and how.
struct SimulationPlotOptions: ParsableArguments {
  @Option(
    name: .customLong("plot"),
    help: ArgumentHelp("Draw the course as SVG to this file.", valueName: "file.svg"),
    completion: .file(extensions: ["svg"])
  )
  var file: String?

  @Option(
    name: .customLong("plot-kind"),
    help: ArgumentHelp(
      "course: SCORAD over the weeks, and what happens when (the usual). states: all that the model follows, in small. "
        + "phase: the skin's barrier against its inflammation, with the states it comes to rest in; try it with S9.",
      valueName: "kind"
    )
  )
  var kind: SimulationPlotKind?

  @Option(
    help: ArgumentHelp(
      "What a course is drawn of: SCORAD, POEM, itch_NRS, EASI, TEWL, CRP or another read-out.",
      valueName: "name"
    )
  )
  var measure: String?

  @Option(
    help: ArgumentHelp(
      "Draw a second course beside the first: “without” for the same without what is taken or put on, “without=d_w” for "
        + "the same without one input, or another scenario or file.",
      valueName: "name"
    )
  )
  var compare: String?

  func validate() throws {
    for (option, isGiven) in [
      ("--plot-kind", kind != nil), ("--measure", measure != nil), ("--compare", compare != nil),
    ]
    where isGiven && file == nil {
      throw ValidationError("\(option) needs --plot with a file to draw to.")
    }
    if measure != nil, let kind, kind != .course {
      throw ValidationError("--measure is for --plot-kind course: the others draw what they draw.")
    }
    try file.map(PlotFile.check)
    _ = try readOut
    if let compare, try omitted == nil { try ScenarioArgument.check(compare, setting: []) }
  }

  /// What the second course goes without, where it is the same but for that: no inputs for all that is taken or put on.
  var omitted: [Input]? {
    get throws {
      let parts = (compare ?? "").split(separator: "=", maxSplits: 1)
      guard parts.first == "without" else { return nil }
      return try parts.dropFirst().flatMap { try $0.split(separator: ",").map { try InputArgument.input(String($0)) } }
    }
  }

  var readOut: ReadOut {
    get throws {
      guard let measure else { return .scorad }
      let wanted = measure.lowercased()
      if let match = ReadOut.allCases.first(where: { $0.id.lowercased() == wanted }) { return match }
      let ids = ReadOut.allCases.map(\.id)
      let nearest = Spelling.nearest(to: measure, among: ids)
      let hint =
        nearest.isEmpty
        ? "There are \(ids.joined(separator: ", "))." : "Did you mean \(nearest.joined(separator: " or "))?"
      throw ValidationError("The model has no read-out “\(printable(measure))”. \(hint)")
    }
  }
}

/// Draws a simulated course, with another beside it where one is asked for.
struct SimulationDrawing {
  let options: SimulationPlotOptions
  let file: String
  let weeks: [Int]
  let isCohort: Bool

  private var kind: SimulationPlotKind { options.kind ?? .course }

  /// Whether a cohort's states are drawn, which take much memory.
  var needsStates: Bool { kind == .states }

  /// The days that are drawn: often enough for a flare to be seen.
  var days: [Int] {
    let last = 7 * (weeks.last ?? 0)
    let years = last / 365
    let cohortStep = years < 1 ? 7 : years < 3 ? 14 : 28
    // Small fields show no more points than this.
    let step = isCohort ? cohortStep : kind == .states ? max(1, last / 150) : years < 3 ? 1 : 7
    return Array(stride(from: 0, to: last, by: step)) + [last]
  }

  func draw(_ course: SimulatedCourse, _ simulate: (Scenario) async throws -> SimulatedCourse) async throws {
    let rests = kind == .phase ? try rests(of: course.scenario) : []
    var other: SimulatedCourse?
    if let scenario = try compared(course.scenario, rests) { other = try await simulate(scenario) }
    let svg =
      switch kind {
      case .course: course.plot(of: try options.readOut, besides: other).svg()
      case .states: course.statesPlot(besides: other).svg()
      case .phase: course.phasePlot(besides: other, rests: rests).svg()
      }
    try PlotFile.write(svg, to: file)
  }

  private func rests(of scenario: Scenario) throws(AnswerFailure) -> [RestingState] {
    do {
      return try scenario.restingStates()
    } catch {
      throw AnswerFailure(error)
    }
  }

  /// The scenario beside the first. Skin with two states of rest is shown on its way to both where a reference scenario
  /// has the same constants.
  private func compared(_ scenario: Scenario, _ rests: [RestingState]) throws -> Scenario? {
    if let omitted = try options.omitted {
      let other = scenario.without(omitted.isEmpty ? scenario.treatments : Set(omitted))
      guard other != scenario else {
        throw AnswerFailure(
          .usage,
          "--compare \(options.compare ?? ""): the scenario has nothing of the kind to leave out"
        )
      }
      return other
    }
    if let compare = options.compare { return try ScenarioArgument.scenario(compare).scenario }
    guard rests.count > 1 else { return nil }
    let pair = Scenario.reference.filter { $0.id == "S9" || $0.id == "S10" }
    guard pair.contains(where: { $0.schedule == scenario.schedule && $0.start == scenario.start }),
      var other = pair.first(where: { $0.schedule != scenario.schedule })
    else { return nil }
    other.parameters = scenario.parameters
    return other
  }
}

extension AnswerFailure {
  init(_ error: SimulationError) {
    self.init(
      .contentIsWrong,
      "the simulation broke down: state \(error.state.codeName) of patient \(error.patient + 1) became"
        + " \(error.value) on day \(error.day). Check the parameters that were set."
    )
  }
}
