/// One block of patients on its way through a trial.
struct TrialRun<Number: LaneNumber> {
  private let trial: VirtualTrial
  private let block: LaneBlock<Number>
  private let numbers: [Int]
  /// One for each lane; lanes beyond the last patient repeat that patient.
  private let people: [VirtualPatient]
  private typealias Enrolment = Seeker

  private var plan: TrialProtocol { trial.plan }

  init(_ trial: VirtualTrial, _ block: LaneBlock<Number>, numbers: [Int], seed: UInt64) {
    self.trial = trial
    self.block = block
    self.numbers = numbers
    people = VirtualPatient.block(numbers, seed: seed, width: Number.laneCount)
  }

  func participants() throws(SimulationError) -> [VirtualTrial.Participant] {
    let (ownMeans, enrolments) = try screen()
    guard enrolments.contains(where: { $0 != nil }) else { return [] }
    var courses: [[[VirtualTrial.Visit]]] = []
    for arm in plan.arms { courses.append(try follow(enrolments, arm)) }
    var result: [VirtualTrial.Participant] = []
    for (lane, number) in numbers.enumerated() {
      guard let enrolment = enrolments[lane] else { continue }
      result.append(
        .init(
          number: number,
          ownMean: ownMeans[lane],
          day: enrolment.day,
          baseline: enrolment.baseline,
          visits: courses.map { $0[lane] }
        )
      )
    }
    return result
  }

  private func screen() throws(SimulationError) -> (ownMeans: [Double], enrolments: [Enrolment?]) {
    var enrolments: [Enrolment?] = Array(repeating: nil, count: Number.laneCount)
    let screening = Screening(block, people: people, rule: plan.screening, solver: trial.solver)
    let ownMeans = screening.run { lane, seeker in
      if enrolments[lane] == nil, plan.window.contains(seeker.baseline.observed.scorad) { enrolments[lane] = seeker }
      return enrolments.contains { $0 == nil }
    }
    try throwFailure()
    return (ownMeans, enrolments)
  }

  /// The visits of each lane in an arm; those of a lane without a participant mean nothing.
  private func follow(
    _ enrolments: [Enrolment?],
    _ arm: TrialProtocol.Arm
  ) throws(SimulationError) -> [[VirtualTrial.Visit]] {
    guard let anyone = enrolments.lazy.compactMap({ $0 }).first else { return [] }
    var lives = load(enrolments.map { $0 ?? anyone }, arm)
    let days = enrolments.map { ($0 ?? anyone).day }
    var visits: [[VirtualTrial.Visit]] = Array(repeating: [], count: Number.laneCount)
    let end = 7 * (plan.visits.last ?? 0)
    for day in 0...end {
      if day.isMultiple(of: 7), plan.visits.contains(day / 7) {
        block.evaluateReadOuts()
        for lane in 0..<Number.laneCount {
          let expectation = day == 0 ? 0 : arm.expectation ?? plan.expectation
          visits[lane].append(visit(lane: lane, expectation: expectation, day: days[lane] + day))
        }
      }
      if day == end { break }
      block.setInputs(of: &lives, on: day, aheadBy: days)
      block.advance(day: day, by: trial.solver)
    }
    try throwFailure()
    return visits
  }

  private func load(_ enrolments: [Enrolment], _ arm: TrialProtocol.Arm) -> [DailyLife] {
    var lives: [DailyLife] = []
    for (lane, enrolment) in enrolments.enumerated() {
      let person = people[lane]
      let treated = arm.potency?.applied(to: person.parameters, response: person.response)
      block.load(treated ?? person.parameters, lane: lane)
      lives.append(plan.life(of: person, after: enrolment, in: arm))
    }
    block.prepare()
    for (lane, enrolment) in enrolments.enumerated() {
      for (index, value) in enrolment.state.enumerated() { block.state[index][lane] = value }
    }
    return lives
  }

  private func visit(lane: Int, expectation: Double, day: Int) -> VirtualTrial.Visit {
    VirtualTrial.Visit(block, lane: lane, expectation: expectation, day: day, people[lane].random)
  }

  private func throwFailure() throws(SimulationError) { try block.throwFailure(numbers) }
}
