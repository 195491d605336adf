/// A state in which a patient stays as long as nothing special happens.
public struct RestingState: Sendable, Hashable {
  /// Where the patient came from.
  public var start: Start
  private var states: [Double]
  /// SCORAD without noise.
  public var scorad: Double

  init?(_ courses: Courses, day: Int, from start: Start) {
    let states = StateVariable.allCases.compactMap { courses.values(of: .state($0), on: day)?.first }
    guard states.count == StateVariable.allCases.count,
      let scorad = courses.values(of: .readOut(.scorad), on: day)?.first
    else { return nil }
    self.start = start
    self.states = states
    self.scorad = scorad
  }

  /// The value of a state, in its unit.
  public subscript(state: StateVariable) -> Double { states[state.rawValue] }
}

extension Scenario {
  /// Years after which a patient is taken to be at rest; the slowest part of the model, type-2 memory, forgets in a
  /// month.
  private static let yearsToRest = 10

  /// Where the scenario's patient comes to rest at ordinary inputs from a healthy and from a diseased start: two states
  /// where the end depends on the start, else one.
  ///
  /// - Throws: ``SimulationError``.
  public func restingStates() throws(SimulationError) -> [RestingState] {
    let day = 365 * Self.yearsToRest
    let simulation = Simulation(
      solver: .adaptive(relativeTolerance: 1e-6, absoluteTolerance: 1e-12),
      days: [day],
      observables: StateVariable.allCases.map(Simulation.Observable.state) + [.readOut(.scorad)]
    )
    var patient = patient
    patient.routine = Routine()
    patient.startingStates = [:]
    var found: [RestingState] = []
    for start in Start.allCases {
      patient.start = start
      if let state = RestingState(try simulation.course(of: patient), day: day, from: start) { found.append(state) }
    }
    let sameScorad = 0.5
    if found.count == 2, abs(found[0].scorad - found[1].scorad) < sameScorad { found.removeLast() }
    return found
  }
}
