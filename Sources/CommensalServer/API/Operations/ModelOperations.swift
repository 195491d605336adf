internal import Answering
internal import GutSkin
internal import HTTPTypes
internal import Reports

/// The model of the gut–skin axis.
struct ModelOperations: Sendable {
  /// Tasks that a cohort is shared out to.
  let threads: Int

  /// Virtual patients of one request, at most; the command takes a million.
  let mostPatients: Int

  static let mostWeeks = 104
  private static let usualWeeks = 24

  var all: [Operation] { [simulate] }

  private var simulate: Operation {
    Operation(
      id: "simulate",
      method: .post,
      path: "/api/v1/simulate",
      tag: "model",
      summary: "Run the model of the gut–skin axis over weeks",
      details: "One patient with nothing left to chance, or with “patients” the spread of a cohort with eczema. A"
        + " research model with mostly assumed constants: it shows how a mechanism would play out, not what will"
        + " happen to anybody.",
      body: .init(ModelSchemas.request(mostPatients: mostPatients), limit: 64 * 1024),
      outcome: .json(ModelSchemas.course),
      refusals: [
        .init(
          status: .conflict,
          meaning: "Inputs contradict each other or the scenario’s own, or the model breaks down with these parameters"
        )
      ],
      effort: .heavy
    ) { call in Reply(try await course(call.body)) }
  }

  private func course(_ body: JSON) async throws -> JSON {
    let scenario = try scenario(body)
    let weeks =
      body.says("at")
      ? Set(body.numbers("at").map { Int($0) }).sorted()
      : SimulatedCourse.weeks(upTo: body.whole("weeks") ?? Self.usualWeeks)
    do {
      guard let patients = body.whole("patients") else {
        return JSONReport.simulation(try SimulatedCourse(scenario, weeks: weeks))
      }
      return JSONReport.simulation(
        try await SimulatedCourse(
          scenario,
          population: .atopicDermatitis,
          patients: patients,
          seed: body.whole("seed").map { UInt64($0) } ?? 1,
          weeks: weeks,
          threads: threads
        )
      )
    } catch let error as SimulationError {
      throw Problem(
        .conflict,
        "The model broke down",
        "State \(error.state.codeName) of patient \(error.patient + 1) went out of bounds on day \(error.day). Check the"
          + " parameters that were set."
      )
    }
  }

  private func scenario(_ body: JSON) throws(Problem) -> Scenario {
    let name = body.text("scenario") ?? ModelSchemas.usualScenario
    guard let named = Scenario.named(name) else {
      throw Problem(.internalServerError, "Fault", "This server made a mistake. It is not your doing.")
    }
    var scenario = named.setting(
      body.members("set").compactMap { member in
        guard let parameter = Parameter(id: member.key), case .number(let value) = member.value else { return nil }
        return (parameter, value)
      }
    )
    let entries = body.list("inputs").compactMap { sent -> Schedule.Entry? in
      guard let input = sent.text("input").flatMap(Input.init), let value = sent.number("value"),
        let first = sent.whole("from"), let days = sent.whole("days")
      else { return nil }
      return Schedule.Entry(input, value, on: first..<first + days)
    }
    scenario.schedule = Schedule(scenario.schedule.entries + entries, reading: scenario.schedule.reading)
    if let problem = scenario.schedule.problems.first {
      throw Problem(.conflict, "Inputs contradict each other", "\(scenario.schedule.words(for: problem)).")
    }
    return scenario
  }
}
