public import GutSkin
internal import Statistics

/// A scenario's course as it is reported: one patient with nothing left to chance, or the spread of a cohort.
public struct SimulatedCourse: Sendable, Hashable {
  /// What a cohort's values of one read-out come to in one week.
  public struct Spread: Sendable, Hashable {
    /// The mean.
    public var mean: Double
    /// The standard deviation between patients.
    public var standardDeviation: Double
    /// The 5th, 25th, 50th, 75th and 95th centile.
    public var centiles: [Double]

    /// Of a sketch of at least one value.
    init?(_ sketch: ValueSketch) {
      guard let mean = sketch.mean, let deviation = sketch.standardDeviation else { return nil }
      self.mean = mean
      standardDeviation = deviation
      centiles = Self.shares.compactMap(sketch.quantile)
    }

    /// Of values in any order, at least one.
    public init(_ values: some Collection<Double>) {
      let sorted = values.sorted()
      let count = Double(sorted.count)
      let mean = sorted.reduce(0, +) / count
      self.mean = mean
      standardDeviation =
        sorted.count > 1
        ? (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot() : 0
      centiles = Self.shares.map { sampleQuantile($0, ofSorted: sorted) }
    }

    private static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]
  }

  /// What was simulated.
  public var scenario: Scenario
  /// The weeks reported.
  public var weeks: [Int]
  /// Patients in the cohort; `nil` for the one patient of the scenario.
  public var patients: Int?
  /// Where the cohort's chance comes from; `nil` without one.
  public var seed: UInt64?
  /// The days on which values are known: those of the weeks, and those asked for besides.
  public var days: [Int] { outcome.days }
  private let outcome: Outcome

  /// What is kept of the values.
  private enum Outcome: Sendable, Hashable {
    /// All of them.
    case courses(Courses)
    /// What they come to, of cohorts too large to keep all.
    case spread(CohortSpread)

    var days: [Int] {
      switch self {
      case .courses(let courses): courses.days
      case .spread(let spread): spread.simulation.days
      }
    }

    func spread(of observable: Simulation.Observable, on day: Int) -> Spread? {
      switch self {
      case .courses(let courses): courses.values(of: observable, on: day).map { Spread($0) }
      case .spread(let spread): spread.sketch(of: observable, on: day).flatMap(Spread.init)
      }
    }

    func course(of observable: Simulation.Observable) -> [Double]? {
      guard case .courses(let courses) = self else { return nil }
      return courses.course(of: observable)
    }

    /// The first patient's value.
    func value(of observable: Simulation.Observable, on day: Int) -> Double? {
      guard case .courses(let courses) = self else { return nil }
      return courses.values(of: observable, on: day)?.first
    }
  }

  /// More values than this are not kept; their quantiles are then known within ``ValueSketch/relativeError``.
  public static let mostValues = 10_000_000

  /// Whether quantiles are within ``ValueSketch/relativeError`` instead of exact.
  public var isSketched: Bool {
    if case .spread = outcome { true } else { false }
  }

  /// Days that a cohort lives before week 0, so that where everybody started is forgotten.
  static let settlingDays = 365

  /// The outputs that are reported first.
  public static let mainReadOuts: [ReadOut] = [.scorad, .poem, .itchNRS, .crp, .tnf, .il6]

  /// Weeks that are worth telling of a course: all of a short one, every other or every fourth of a longer one, and the
  /// last.
  public static func weeks(upTo last: Int) -> [Int] {
    let step = last > 24 ? 4 : last > 12 ? 2 : 1
    return Array(Set(Array(stride(from: 0, through: last, by: step)) + [last])).sorted()
  }

  /// The one patient of a scenario.
  ///
  /// - Parameters:
  ///   - weeks: the weeks reported, ascending.
  ///   - drawnDays: days whose values are wanted besides, for a drawing.
  /// - Throws: a state that cannot be.
  public init(_ scenario: Scenario, weeks: [Int], drawnDays: [Int] = []) throws(SimulationError) {
    self.scenario = scenario
    self.weeks = weeks
    let simulation = Simulation(
      solver: .accurate,
      burnIn: scenario.burnIn,
      days: Self.days(weeks, drawnDays),
      observables: Self.observables(withStates: true)
    )
    outcome = .courses(try simulation.course(of: scenario.patient))
  }

  /// A cohort of virtual patients who live through a scenario's schedule: everybody's own constants but for those that
  /// the scenario sets, own surroundings and own habits.
  ///
  /// - Parameters:
  ///   - weeks: the weeks reported, ascending.
  ///   - drawnDays: days whose values are wanted besides, for a drawing.
  ///   - withStates: whether the states are wanted besides the read-outs.
  ///   - keptValues: where there are more, they are reduced to means and quantiles as they come.
  /// - Throws: ``GutSkin/SimulationError`` of the first patient with a state that cannot be.
  public init(
    _ scenario: Scenario,
    population: Population,
    patients: Int,
    seed: UInt64,
    weeks: [Int],
    drawnDays: [Int] = [],
    withStates: Bool = false,
    keptValues: Int = SimulatedCourse.mostValues,
    threads: Int
  ) async throws {
    self.scenario = scenario
    self.weeks = weeks
    self.patients = patients
    self.seed = seed
    let simulation = Self.cohort(scenario, weeks: weeks, drawnDays: drawnDays, withStates: withStates)
    let person = { @Sendable (number: Int) in
      scenario.patient(VirtualPatient(population, seed: seed, number: number))
    }
    let values = simulation.days.count * simulation.observables.count * patients
    outcome =
      values > keptValues
      ? .spread(try await simulation.spread(of: patients, threads: threads, patient: person))
      : .courses(try await simulation.courses(of: patients, threads: threads, patient: person))
  }

  /// People who were simulated elsewhere, as ``cohort(_:weeks:drawnDays:withStates:)`` says.
  init(_ scenario: Scenario, weeks: [Int], courses: Courses, seed: UInt64) {
    self.scenario = scenario
    self.weeks = weeks
    self.seed = seed
    patients = courses.patients
    outcome = .courses(courses)
  }

  /// Everybody's values on a day, by place in the cohort; `nil` where they were not kept.
  func values(of observable: Simulation.Observable, on day: Int) -> [Double]? {
    guard case .courses(let courses) = outcome else { return nil }
    return courses.values(of: observable, on: day).map(Array.init)
  }

  /// How a cohort is simulated.
  static func cohort(
    _ scenario: Scenario,
    weeks: [Int],
    drawnDays: [Int] = [],
    withStates: Bool = false
  ) -> Simulation {
    Simulation(
      burnIn: max(scenario.burnIn, settlingDays),
      days: days(weeks, drawnDays),
      observables: observables(withStates: withStates)
    )
  }

  private static func days(_ weeks: [Int], _ others: [Int]) -> [Int] {
    Set(weeks.map { 7 * $0 } + others).sorted()
  }

  private static func observables(withStates: Bool) -> [Simulation.Observable] {
    (withStates ? StateVariable.allCases.map(Simulation.Observable.state) : [])
      + ReadOut.allCases.map(Simulation.Observable.readOut)
  }

  /// The days of the weeks.
  var weekDays: [Int] { weeks.map { 7 * $0 } }

  /// A state's course of the one patient, week by week.
  public func course(of state: StateVariable) -> [Double]? { course(of: .state(state), on: weekDays) }

  /// A read-out's course of the one patient, week by week.
  public func course(of readOut: ReadOut) -> [Double]? { course(of: .readOut(readOut), on: weekDays) }

  /// The one patient's values on some of ``days``.
  func course(of observable: Simulation.Observable, on days: [Int]) -> [Double]? {
    guard patients == nil else { return nil }
    return days.compactMap { outcome.value(of: observable, on: $0) }
  }

  /// The spread of a read-out over the cohort, week by week.
  public func spread(of readOut: ReadOut) -> [Spread]? { spread(of: readOut, on: weekDays) }

  /// The spread of a read-out over the cohort on some of ``days``.
  func spread(of readOut: ReadOut, on days: [Int]) -> [Spread]? {
    guard patients != nil else { return nil }
    return days.compactMap { outcome.spread(of: .readOut(readOut), on: $0) }
  }

  /// What is drawn of a state or read-out: the one patient's line, or a cohort's median with half and nine tenths of
  /// its patients.
  ///
  /// - Parameter label: what course it is.
  public func series(of observable: Simulation.Observable, label: String) -> CourseSeries {
    let weeks = days.map { Double($0) / 7 }
    guard patients != nil else {
      return CourseSeries(label: label, weeks: weeks, middle: outcome.course(of: observable) ?? [])
    }
    let spreads = days.compactMap { outcome.spread(of: observable, on: $0) }
    func centile(_ place: Int) -> [Double] { spreads.map { $0.centiles[place] } }
    return CourseSeries(
      label: label,
      weeks: weeks,
      middle: centile(2),
      bands: [
        .init(words: "nine of ten patients (5th to 95th centile)", low: centile(0), high: centile(4)),
        .init(words: "half of the patients (25th to 75th centile)", low: centile(1), high: centile(3)),
      ]
    )
  }

  /// The mean of a state over the cohort, which needs no bands.
  func means(of state: StateVariable, label: String) -> CourseSeries {
    CourseSeries(
      label: label,
      weeks: days.map { Double($0) / 7 },
      middle: days.compactMap { outcome.spread(of: .state(state), on: $0)?.mean }
    )
  }
}
