/// The memory and the steps of a few patients side by side; allocated once and used for block after block of a cohort.
final class LaneBlock<Number: LaneNumber> {
  /// A failure of one lane.
  struct Failure {
    var day: Int
    var state: StateVariable
    var value: Double
    var reason: SimulationError.Reason
  }

  static var stateCount: Int { StateVariable.allCases.count }

  private let storage: UnsafeMutablePointer<Number>
  let parameters: UnsafeMutablePointer<Number>
  let constants: UnsafeMutablePointer<Number>
  let inputs: UnsafeMutablePointer<Number>
  let readOuts: UnsafeMutablePointer<Number>
  private(set) var state: UnsafeMutablePointer<Number>
  private(set) var candidate: UnsafeMutablePointer<Number>
  /// Rates of up to seven stages, one after the other.
  let slopes: UnsafeMutablePointer<Number>
  private(set) var failures: [Failure?]
  /// Of the adaptive solver, one for each lane: the step to try next, and what is left of the day.
  var nextStep: [Double]
  var remaining: [Double]
  /// Lanes whose inputs are no longer those of the last step.
  var isRestarted: [Bool]

  init() {
    let count = Self.stateCount
    let sizes = [
      Parameter.allCases.count, PatientConstant.allCases.count, Input.allCases.count, ReadOut.allCases.count,
      count, count, 7 * count,
    ]
    storage = .allocate(capacity: sizes.reduce(0, +))
    storage.initialize(repeating: .literal(0), count: sizes.reduce(0, +))
    var place = storage
    let places = sizes.map { size in
      defer { place += size }
      return place
    }
    parameters = places[0]
    constants = places[1]
    inputs = places[2]
    readOuts = places[3]
    state = places[4]
    candidate = places[5]
    slopes = places[6]
    failures = Array(repeating: nil, count: Number.laneCount)
    nextStep = Array(repeating: 0, count: Number.laneCount)
    remaining = Array(repeating: 0, count: Number.laneCount)
    isRestarted = Array(repeating: true, count: Number.laneCount)
  }

  // Numbers side by side need no deinitialising.
  deinit { storage.deallocate() }

  var equations: Equations<Number> {
    @inline(__always) get { Equations(parameters: Column(parameters), constants: Column(constants)) }
  }

  /// Puts a patient into a lane.
  func load(_ values: ParameterValues, lane: Int) {
    for parameter in Parameter.allCases { parameters[parameter.rawValue][lane] = values[parameter] }
  }

  /// Ready for a new block: constants of the parameters loaded, everybody in the start state, no failures.
  func prepare(_ start: Start) {
    prepare()
    equations.initial(start, into: MutableColumn(state))
  }

  /// As `prepare(_:)`, but the states are those that have been put in place.
  func prepare() {
    Equations.prepare(Column(parameters), into: MutableColumn(constants))
    for lane in 0..<Number.laneCount {
      failures[lane] = nil
      nextStep[lane] = 0
      isRestarted[lane] = true
    }
  }

  /// The value of an input in a lane from now on.
  @inline(__always)
  func set(_ input: Input, lane: Int, to value: Double) {
    guard inputs[input.rawValue][lane] != value else { return }
    inputs[input.rawValue][lane] = value
    isRestarted[lane] = true
  }

  func evaluateReadOuts() {
    equations.readOuts(Column(state), into: MutableColumn(readOuts))
  }

  /// SCORAD of every lane, without noise.
  func severity() -> Number { Severity(equations, Column(state)).total }

  @inline(never)
  func evaluateRates(_ state: UnsafeMutablePointer<Number>, into slopes: UnsafeMutablePointer<Number>) {
    equations.rates(Column(state), Column(inputs), into: MutableColumn(slopes))
  }

  func swapCandidate() {
    swap(&state, &candidate)
  }

  /// One day on.
  func advance(day: Int, by solver: Solver) {
    switch solver {
    case .fixedStep(let stepsPerDay):
      for _ in 0..<stepsPerDay { takeFixedStep(1 / Double(stepsPerDay)) }
    case .adaptive(let relative, let absolute):
      takeAdaptiveSteps(day: day, relativeTolerance: relative, absoluteTolerance: absolute)
    }
    check(day: day)
  }

  func fail(lane: Int, day: Int, state: StateVariable, value: Double, reason: SimulationError.Reason) {
    guard failures[lane] == nil else { return }
    failures[lane] = Failure(day: day, state: state, value: value, reason: reason)
  }

  /// What went wrong with the first patient for whom something did.
  ///
  /// - Parameter numbers: the patients' numbers, lane by lane.
  func error(of numbers: some Sequence<Int>) -> SimulationError? {
    for (failure, number) in zip(failures, numbers) {
      guard let failure else { continue }
      return SimulationError(
        patient: number,
        day: failure.day,
        state: failure.state,
        value: failure.value,
        reason: failure.reason
      )
    }
    return nil
  }

  /// Notes lanes with a state that cannot be.
  private func check(day: Int) {
    var isSound = true
    for index in 0..<Self.stateCount where !state[index].allWithin(StateBounds.possible) { isSound = false }
    if isSound { return }
    for variable in StateVariable.allCases {
      for lane in 0..<Number.laneCount {
        let value = state[variable.rawValue][lane]
        guard !StateBounds.possible.contains(value) else { continue }
        let reason: SimulationError.Reason = value < 0 && value.isFinite ? .negative : .notFinite
        fail(lane: lane, day: day, state: variable, value: value, reason: reason)
      }
    }
  }
}

/// What a state can be, but for rounding.
enum StateBounds {
  static let possible = -1e-9...1e12
}
