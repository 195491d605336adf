internal import Statistics

/// What is computed: for how long, how exactly, and what of it is kept.
public struct Simulation: Sendable, Hashable {
  /// Something to keep a record of.
  public enum Observable: Sendable, Hashable {
    case state(StateVariable)
    case readOut(ReadOut)
  }

  /// How the equations are stepped.
  public var solver: Solver
  /// Days before day 0.
  public var burnIn: Int
  /// The days whose start is recorded, ascending, from day 0.
  public var days: [Int]
  /// What is recorded.
  public var observables: [Observable]

  /// Made from its parts.
  ///
  /// - Parameters:
  ///   - days: in any order, none below 0.
  ///   - observables: without any, every state and read-out.
  public init(
    solver: Solver = .standard,
    burnIn: Int = 0,
    days: [Int],
    observables: [Observable] = StateVariable.allCases.map(Observable.state)
      + ReadOut.allCases.map(Observable.readOut)
  ) {
    precondition(burnIn >= 0 && days.allSatisfy { $0 >= 0 }, "no day lies before the burn-in or before day 0")
    self.solver = solver
    self.burnIn = burnIn
    self.days = days.sorted()
    self.observables = observables
  }

  /// The course of one patient.
  ///
  /// - Throws: a state that cannot be.
  public func course(of patient: Patient) throws(SimulationError) -> Courses {
    var courses = Courses(self, patients: 1)
    let block = LaneBlock<Double>()
    let result = BlockRun(self, block).run(first: 0, patients: [patient])
    try courses.fill(from: [result], width: 1)
    return courses
  }

  /// The courses of a cohort, the same to the last bit on any number of threads.
  ///
  /// - Parameters:
  ///   - count: patients in the cohort.
  ///   - threads: tasks that share the work.
  ///   - patient: the patient with a number from 0; asked for once each, in no order.
  /// - Throws: ``SimulationError`` of the first patient with a state that cannot be.
  public func courses(
    of count: Int,
    threads: Int,
    patient: @escaping @Sendable (Int) -> Patient
  ) async throws -> Courses {
    try await courses(of: count, threads: threads, lanes: SIMD4<Double>.self, patient: patient)
  }

  func courses<Number: LaneNumber>(
    of count: Int,
    threads: Int,
    lanes: Number.Type,
    patient: @escaping @Sendable (Int) -> Patient
  ) async throws -> Courses {
    let width = Number.laneCount
    let blocks = (count + width - 1) / width
    let results = await WorkSharing.map(count: blocks, threads: threads) {
      LaneBlock<Number>()
    } work: { block, index in
      let numbers = index * width..<min(count, (index + 1) * width)
      return BlockRun(self, block).run(first: numbers.lowerBound, patients: numbers.map(patient))
    }
    var courses = Courses(self, patients: count)
    try courses.fill(from: results, width: width)
    return courses
  }
}

/// One block of a cohort on its way.
struct BlockRun<Number: LaneNumber> {
  /// What a block came to: values by day, observable and lane, or what went wrong.
  struct Outcome: Sendable {
    var values: [Double]
    var error: SimulationError?
  }

  let simulation: Simulation
  let block: LaneBlock<Number>

  init(_ simulation: Simulation, _ block: LaneBlock<Number>) {
    self.simulation = simulation
    self.block = block
  }

  func run(first: Int, patients: [Patient]) -> Outcome {
    var lives = load(patients)
    let width = simulation.observables.count * Number.laneCount
    var values = Array(repeating: 0.0, count: simulation.days.count * width)
    var reports = simulation.days.enumerated().makeIterator()
    var report = reports.next()
    let end = simulation.burnIn + (simulation.days.last ?? 0)
    for day in 0...end {
      while let due = report, due.element + simulation.burnIn == day {
        record(into: &values, at: due.offset * width)
        report = reports.next()
      }
      if day == end { break }
      block.setInputs(of: &lives, on: day)
      block.advance(day: day, by: simulation.solver)
    }
    return Outcome(values: values, error: block.error(of: first..<first + patients.count))
  }

  /// Lanes beyond the last patient repeat that patient.
  private func load(_ patients: [Patient]) -> [DailyLife] {
    var lives: [DailyLife] = []
    for lane in 0..<Number.laneCount {
      let patient = patients[min(lane, patients.count - 1)]
      block.load(patient.parameters, lane: lane)
      lives.append(DailyLife(patient.routine, patient.random, scheduleStart: simulation.burnIn))
    }
    block.prepare(patients)
    return lives
  }

  private func record(into values: inout [Double], at offset: Int) {
    block.evaluateReadOuts()
    for (place, observable) in simulation.observables.enumerated() {
      let number =
        switch observable {
        case .state(let state): block.state[state.rawValue]
        case .readOut(let readOut): block.readOuts[readOut.rawValue]
        }
      for lane in 0..<Number.laneCount { values[offset + place * Number.laneCount + lane] = number[lane] }
    }
  }
}

extension LaneBlock {
  /// The inputs of a day, each lane from its own life.
  ///
  /// - Parameter offsets: what each lane's day is ahead by.
  func setInputs(of lives: inout [DailyLife], on day: Int, aheadBy offsets: [Int]? = nil) {
    var needsSeverity = false
    for lane in 0..<Number.laneCount where lives[lane].needsSeverity(on: day + (offsets?[lane] ?? 0)) {
      needsSeverity = true
    }
    let severity = needsSeverity ? severity() : .literal(0)
    for lane in 0..<Number.laneCount {
      lives[lane].inputs(on: day + (offsets?[lane] ?? 0), severity: severity[lane]) { set($0, lane: lane, to: $1) }
    }
  }

  /// Ready for new patients, whose parameters are loaded, each in the own start state; lanes beyond the last are as the
  /// last.
  func prepare(_ patients: [Patient]) {
    prepare(.healthy)
    let isLesional = patients.map { $0.start == .lesional }
    if isLesional.contains(true) { equations.initial(.lesional, into: MutableColumn(candidate)) }
    for lane in 0..<Number.laneCount {
      let number = min(lane, patients.count - 1)
      if isLesional[number] {
        for s in 0..<Self.stateCount { state[s][lane] = candidate[s][lane] }
      }
      for (variable, value) in patients[number].startingStates { state[variable.rawValue][lane] = value }
    }
  }
}
