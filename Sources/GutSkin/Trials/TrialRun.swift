/// One block of patients on its way through a trial.
struct TrialRun<Number: LaneNumber> {
  private struct Enrolment {
    var day: Int
    var life: DailyLife
    var state: [Double]
    var baseline: VirtualTrial.Visit
  }

  private let trial: VirtualTrial
  private let block: LaneBlock<Number>
  private let numbers: [Int]
  /// One for each lane; lanes beyond the last patient repeat that patient.
  private let people: [VirtualPatient]

  private var plan: TrialProtocol { trial.plan }

  init(_ trial: VirtualTrial, _ block: LaneBlock<Number>, numbers: [Int], seed: UInt64) {
    self.trial = trial
    self.block = block
    self.numbers = numbers
    people = (0..<Number.laneCount).map {
      VirtualPatient(.atopicDermatitis, seed: seed, number: numbers[min($0, numbers.count - 1)])
    }
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

  /// Usual care, the own mean, and then week by week whether somebody comes and fits.
  private func screen() throws(SimulationError) -> (ownMeans: [Double], enrolments: [Enrolment?]) {
    for (lane, person) in people.enumerated() { block.load(person.parameters, lane: lane) }
    block.prepare(.lesional)
    var lives = people.map { DailyLife($0.usualCare, $0.random, scheduleStart: 0) }
    var sum = Number.literal(0)
    var enrolments: [Enrolment?] = Array(repeating: nil, count: Number.laneCount)
    let opening = plan.settlingDays + plan.observationDays
    for day in 0..<opening + 7 * plan.enrolmentWeeks {
      if (plan.settlingDays..<opening).contains(day) { sum = sum + block.severity() }
      if day >= opening, (day - opening).isMultiple(of: 7) {
        let mean = sum / .literal(Double(plan.observationDays))
        enrol(&enrolments, lives, mean, on: day)
        if !enrolments.contains(where: { $0 == nil }) { break }
      }
      block.setInputs(of: &lives, on: day)
      block.advance(day: day, by: trial.solver)
    }
    try throwFailure()
    let mean = sum / .literal(Double(plan.observationDays))
    return ((0..<Number.laneCount).map { mean[$0] }, enrolments)
  }

  private func enrol(_ enrolments: inout [Enrolment?], _ lives: [DailyLife], _ mean: Number, on day: Int) {
    let severity = block.severity()
    let margin = plan.seekingMargin
    guard (0..<Number.laneCount).contains(where: { severity[$0] >= mean[$0] + margin }) else { return }
    block.evaluateReadOuts()
    for lane in 0..<Number.laneCount where enrolments[lane] == nil && severity[lane] >= mean[lane] + margin {
      let visit = visit(lane: lane, expectation: 0, day: day)
      guard plan.window.contains(visit.observed.scorad) else { continue }
      let state = (0..<LaneBlock<Number>.stateCount).map { block.state[$0][lane] }
      enrolments[lane] = Enrolment(day: day, life: lives[lane], state: state, baseline: visit)
    }
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
      var life = enrolment.life
      life.routine.schedule = arm.schedule
      if !arm.hasUsualCare {
        life.routine.emollientUse = plan.emollientUse ?? person.emollientUse
        if !plan.allowsRescue { life.routine.rescue = nil }
      }
      life.scheduleStart = enrolment.day
      lives.append(life)
    }
    block.prepare()
    for (lane, enrolment) in enrolments.enumerated() {
      for (index, value) in enrolment.state.enumerated() { block.state[index][lane] = value }
    }
    return lives
  }

  private func visit(lane: Int, expectation: Double, day: Int) -> VirtualTrial.Visit {
    let latent = ReadOut.allCases.map { block.readOuts[$0.rawValue][lane] }
    let observed = Measurement(
      of: { latent[$0.rawValue] },
      expectation: expectation,
      on: day,
      people[lane].random
    )
    return VirtualTrial.Visit(latent: latent, observed: observed)
  }

  private func throwFailure() throws(SimulationError) {
    for (lane, number) in numbers.enumerated() {
      guard let failure = block.failures[lane] else { continue }
      throw SimulationError(
        patient: number,
        day: failure.day,
        state: failure.state,
        value: failure.value,
        reason: failure.reason
      )
    }
  }
}
