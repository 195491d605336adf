internal import Statistics

/// Virtual patients who have been through usual care once, so that any number of trials can enrol from them and any
/// number of products can be tried on those enrolled: what is common to all is computed once.
///
/// A trial from the pool enrols the same people on the same days with the same baseline as ``VirtualTrial`` does.
public struct TrialPool: Sendable {
  /// The seed of its world.
  public let seed: UInt64
  /// When people come forward.
  public let rule: ScreeningRule
  /// How the equations are stepped.
  public let solver: Solver
  /// By the patient's number, the days on which he or she came.
  private var seekers: [[Seeker]] = []

  /// Patients drawn so far.
  public var screened: Int { seekers.count }

  /// An empty pool.
  public init(seed: UInt64, rule: ScreeningRule = ScreeningRule(), solver: Solver = .standard) {
    self.seed = seed
    self.rule = rule
    self.solver = solver
  }

  /// Draws patients until there are so many, and takes them through usual care and the weeks of enrolment.
  ///
  /// - Throws: ``SimulationError``.
  public mutating func grow(to count: Int, threads: Int) async throws {
    guard count > screened else { return }
    let (first, seed, rule, solver) = (screened, seed, rule, solver)
    let width = Lanes.laneCount
    let blocks = await WorkSharing.map(count: (count - first + width - 1) / width, threads: threads) {
      LaneBlock<Lanes>()
    } work: { block, index in
      let numbers = Array(first + index * width..<min(count, first + (index + 1) * width))
      return Result { () throws(SimulationError) in
        var seekers: [[Seeker]] = Array(repeating: [], count: width)
        let people = VirtualPatient.block(numbers, seed: seed, width: width)
        _ = Screening(block, people: people, rule: rule, solver: solver).run { lane, seeker in
          seekers[lane].append(seeker)
          return true
        }
        try block.throwFailure(numbers)
        return Array(seekers.prefix(numbers.count))
      }
    }
    seekers += try blocks.flatMap { try $0.get() }
  }

  typealias Lanes = SIMD4<Double>

  /// Those whom a trial with this window enrols, by their numbers.
  func enrolled(window: ClosedRange<Double>) -> [(number: Int, seeker: Seeker)] {
    seekers.enumerated().compactMap { number, seekers in
      seekers.first { window.contains($0.baseline.observed.scorad) }.map { (number, $0) }
    }
  }

  /// How many a trial with this window would enrol.
  public func enrolledCount(window: ClosedRange<Double>) -> Int { enrolled(window: window).count }

  /// Takes everybody enrolled through every arm of a trial and writes down SCORAD.
  ///
  /// - Parameters:
  ///   - plan: its times of screening are those of the pool.
  ///   - limit: at most so many are enrolled, those with the lowest numbers.
  /// - Throws: ``SimulationError``.
  public func scores(of plan: TrialProtocol, limit: Int = .max, threads: Int) async throws -> TrialScores {
    precondition(plan.screening == rule, "the pool was screened by another rule")
    let enrolled = Array(enrolled(window: plan.window).prefix(limit))
    let width = Lanes.laneCount
    let (seed, solver) = (seed, solver)
    let blocks = await WorkSharing.map(count: (enrolled.count + width - 1) / width, threads: threads) {
      LaneBlock<Lanes>()
    } work: { block, index in
      let some = Array(enrolled[index * width..<min(enrolled.count, (index + 1) * width)])
      return Result { () throws(SimulationError) in
        try ScoreRun(plan, solver, block, some, seed: seed).scores()
      }
    }
    var scores = TrialScores(plan: plan, people: enrolled.map { ($0.number, $0.seeker.baseline.observed.scorad) })
    for (index, block) in blocks.enumerated() { scores.fill(try block.get(), first: index * width) }
    return scores
  }
}

/// What each of those enrolled scored in each arm at each visit: observed SCORAD, with noise and hope in it.
public struct TrialScores: Sendable {
  /// How the trial was run.
  public let plan: TrialProtocol
  /// The numbers of those enrolled, ascending.
  public let numbers: [Int]
  /// At enrolment.
  public let baseline: [Double]
  private var values: [Double]

  init(plan: TrialProtocol, people: [(number: Int, baseline: Double)]) {
    self.plan = plan
    numbers = people.map(\.number)
    baseline = people.map(\.baseline)
    values = Array(repeating: 0, count: plan.arms.count * plan.visits.count * people.count)
  }

  /// The scores of everybody in an arm at a visit, in the order of ``numbers``.
  public func scores(arm: Int, visit: Int) -> ArraySlice<Double> {
    let start = (arm * plan.visits.count + visit) * numbers.count
    return values[start..<start + numbers.count]
  }

  /// - Parameter block: by arm, visit and lane.
  fileprivate mutating func fill(_ block: [[[Double]]], first: Int) {
    for (arm, visits) in block.enumerated() {
      for (visit, lanes) in visits.enumerated() {
        let start = (arm * plan.visits.count + visit) * numbers.count + first
        for lane in lanes.indices where first + lane < numbers.count { values[start + lane] = lanes[lane] }
      }
    }
  }
}

/// One block of people enrolled on its way through every arm.
private struct ScoreRun {
  typealias Number = TrialPool.Lanes

  let plan: TrialProtocol
  let solver: Solver
  let block: LaneBlock<Number>
  let numbers: [Int]
  let people: [VirtualPatient]
  /// One for each lane; lanes beyond the last repeat that one.
  let seekers: [Seeker]

  init(
    _ plan: TrialProtocol,
    _ solver: Solver,
    _ block: LaneBlock<Number>,
    _ enrolled: [(number: Int, seeker: Seeker)],
    seed: UInt64
  ) {
    self.plan = plan
    self.solver = solver
    self.block = block
    numbers = enrolled.map(\.number)
    people = VirtualPatient.block(numbers, seed: seed, width: Number.laneCount)
    seekers = (0..<Number.laneCount).map { enrolled[min($0, enrolled.count - 1)].seeker }
  }

  /// By arm, visit and lane.
  func scores() throws(SimulationError) -> [[[Double]]] {
    let end = 7 * (plan.visits.last ?? 0)
    let drawn = seekers.map { DrawnDays(of: $0.life, from: $0.day, days: end) }
    var result: [[[Double]]] = []
    for arm in plan.arms { result.append(try follow(arm, drawn, to: end)) }
    return result
  }

  private func follow(
    _ arm: TrialProtocol.Arm,
    _ drawn: [DrawnDays],
    to end: Int
  ) throws(SimulationError) -> [[Double]] {
    var lives = load(arm, drawn)
    let days = seekers.map(\.day)
    var scores: [[Double]] = []
    for day in 0...end {
      if day.isMultiple(of: 7), plan.visits.contains(day / 7) { scores.append(observe(day, in: arm)) }
      if day == end { break }
      block.setInputs(of: &lives, on: day, aheadBy: days)
      block.advance(day: day, by: solver)
    }
    try block.throwFailure(numbers)
    return scores
  }

  private func observe(_ day: Int, in arm: TrialProtocol.Arm) -> [Double] {
    if day == 0 { return seekers.map { $0.baseline.observed.scorad } }
    block.evaluateReadOuts()
    return (0..<Number.laneCount).map { lane in
      Measurement(
        of: { block.readOuts[$0.rawValue][lane] },
        expectation: arm.expectation ?? plan.expectation,
        on: seekers[lane].day + day,
        people[lane].random
      ).scorad
    }
  }

  private func load(_ arm: TrialProtocol.Arm, _ drawn: [DrawnDays]) -> [DailyLife] {
    var lives: [DailyLife] = []
    for (lane, seeker) in seekers.enumerated() {
      let person = people[lane]
      block.load(
        arm.potency?.applied(to: person.parameters, response: person.response) ?? person.parameters,
        lane: lane
      )
      var life = plan.life(of: person, after: seeker, in: arm)
      life.drawn = drawn[lane]
      lives.append(life)
    }
    block.prepare()
    for (lane, seeker) in seekers.enumerated() {
      for (index, value) in seeker.state.enumerated() { block.state[index][lane] = value }
    }
    return lives
  }
}

extension TrialProtocol {
  /// How somebody lives in an arm, from the day of enrolment on.
  func life(of person: VirtualPatient, after seeker: Seeker, in arm: Arm) -> DailyLife {
    var life = seeker.life
    life.routine.schedule = arm.schedule
    if !arm.hasUsualCare {
      life.routine.emollientUse = emollientUse ?? person.emollientUse
      if !allowsRescue { life.routine.rescue = nil }
    }
    life.scheduleStart = seeker.day
    return life
  }
}
