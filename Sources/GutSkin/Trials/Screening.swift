/// When people of usual care come forward for a trial.
public struct ScreeningRule: Sendable, Hashable {
  /// Days of usual care before the own mean is taken.
  public var settlingDays: Int
  /// Days over which the own mean is taken.
  public var observationDays: Int
  /// Weeks, from then, in which a patient can be enrolled.
  public var enrolmentWeeks: Int
  /// How far above the own mean SCORAD a patient seeks care, in points.
  public var seekingMargin: Double

  /// Made from its parts; without arguments those of the model.
  public init(
    settlingDays: Int = 180,
    observationDays: Int = 180,
    enrolmentWeeks: Int = 26,
    seekingMargin: Double = 4
  ) {
    self.settlingDays = settlingDays
    self.observationDays = observationDays
    self.enrolmentWeeks = enrolmentWeeks
    self.seekingMargin = seekingMargin
  }

  /// The first day on which somebody can be enrolled.
  var opening: Int { settlingDays + observationDays }
}

extension TrialProtocol {
  /// When people come forward.
  public var screening: ScreeningRule {
    ScreeningRule(
      settlingDays: settlingDays,
      observationDays: observationDays,
      enrolmentWeeks: enrolmentWeeks,
      seekingMargin: seekingMargin
    )
  }
}

/// Somebody who comes, on the day of coming.
struct Seeker: Sendable {
  var day: Int
  var life: DailyLife
  var state: [Double]
  var baseline: VirtualTrial.Visit
}

/// A block of patients in usual care: the own mean of each, and then week by week who comes.
struct Screening<Number: LaneNumber> {
  private let block: LaneBlock<Number>
  private let people: [VirtualPatient]
  private let rule: ScreeningRule
  private let solver: Solver

  init(_ block: LaneBlock<Number>, people: [VirtualPatient], rule: ScreeningRule, solver: Solver) {
    self.block = block
    self.people = people
    self.rule = rule
    self.solver = solver
  }

  /// - Parameter take: told of each who comes, in the order of weeks; says whether to go on.
  /// - Returns: the own means. The block may have failed.
  func run(_ take: (Int, Seeker) -> Bool) -> [Double] {
    for (lane, person) in people.enumerated() { block.load(person.parameters, lane: lane) }
    block.prepare(.lesional)
    var lives = people.map { DailyLife($0.usualCare, $0.random, scheduleStart: 0) }
    var sum = Number.literal(0)
    for day in 0..<rule.opening + 7 * rule.enrolmentWeeks {
      if (rule.settlingDays..<rule.opening).contains(day) { sum = sum + block.severity() }
      if day >= rule.opening, (day - rule.opening).isMultiple(of: 7) {
        let mean = sum / .literal(Double(rule.observationDays))
        guard askWhoComes(lives, mean, on: day, take) else { break }
      }
      block.setInputs(of: &lives, on: day)
      block.advance(day: day, by: solver)
    }
    let mean = sum / .literal(Double(rule.observationDays))
    return (0..<Number.laneCount).map { mean[$0] }
  }

  private func askWhoComes(_ lives: [DailyLife], _ mean: Number, on day: Int, _ take: (Int, Seeker) -> Bool) -> Bool {
    let severity = block.severity()
    let coming = (0..<Number.laneCount).filter { severity[$0] >= mean[$0] + rule.seekingMargin }
    guard !coming.isEmpty else { return true }
    block.evaluateReadOuts()
    var isOpen = true
    for lane in coming {
      let visit = VirtualTrial.Visit(block, lane: lane, expectation: 0, day: day, people[lane].random)
      let state = (0..<LaneBlock<Number>.stateCount).map { block.state[$0][lane] }
      isOpen = take(lane, Seeker(day: day, life: lives[lane], state: state, baseline: visit))
    }
    return isOpen
  }
}

extension VirtualPatient {
  /// Patients with eczema for the lanes of a block; lanes beyond the last patient repeat that patient.
  static func block(_ numbers: [Int], seed: UInt64, width: Int) -> [VirtualPatient] {
    (0..<width).map { VirtualPatient(.atopicDermatitis, seed: seed, number: numbers[min($0, numbers.count - 1)]) }
  }
}

extension VirtualTrial.Visit {
  /// A look at a lane whose read-outs have been evaluated.
  init<Number: LaneNumber>(
    _ block: LaneBlock<Number>,
    lane: Int,
    expectation: Double,
    day: Int,
    _ random: CounterRandom
  ) {
    let latent = ReadOut.allCases.map { block.readOuts[$0.rawValue][lane] }
    self.init(
      latent: latent,
      observed: Measurement(of: { latent[$0.rawValue] }, expectation: expectation, on: day, random)
    )
  }
}

extension LaneBlock {
  /// Throws what went wrong with the first patient for whom something did.
  func throwFailure(_ numbers: [Int]) throws(SimulationError) {
    if let error = error(of: numbers) { throw error }
  }
}
