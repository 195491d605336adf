internal import GutSkin
internal import Statistics

extension CourseTables {
  /// How much is simulated.
  public struct Effort: Sendable, Hashable {
    /// Patients drawn for each trial; those who do not fit are left out.
    public var screened: Int
    /// People wanted at each start; more are drawn until there are so many.
    public var people: Int
    /// Where chance comes from.
    public var seed: UInt64
    /// Tasks that share the work.
    public var threads: Int

    /// Enough for differences within 0.2 points.
    public init(screened: Int = 6_000, people: Int = 2_000, seed: UInt64 = 1, threads: Int = 1) {
      self.screened = screened
      self.people = people
      self.seed = seed
      self.threads = threads
    }
  }

  /// All three tables, from the model.
  ///
  /// - Throws: ``GutSkin/SimulationError``.
  public static func simulated(_ effort: Effort) async throws -> CourseTables {
    var tables = CourseTables()
    for product in ModelledProduct.all {
      tables.differences += try await differences(of: product, effort)
    }
    for start in [CourseRow.Start.trials] + starts.map(CourseRow.Start.scorad) {
      tables.courses += try await courses(from: start, effort)
    }
    tables.equivalents = try await equivalents(effort)
    return tables
  }

  private static func longest(_ weeks: [Int]) -> Int { weeks.max() ?? 0 }

  // MARK: Differences

  /// The differences of one way of acting, at every dose and potency.
  public static func differences(of product: ModelledProduct, _ effort: Effort) async throws -> [DifferenceRow] {
    var rows: [DifferenceRow] = []
    for dose in product == .topical ? [1] : doses {
      let arms = potencies.map { TrialProtocol.Arm(product, potency: $0, dose: dose, weeks: longest(differenceWeeks)) }
      let control = TrialProtocol.Arm(controlOf: product, weeks: longest(differenceWeeks))
      let plan = TrialProtocol(arms: [control] + arms, window: trialWindow, visits: differenceWeeks)
      let result = try await VirtualTrial(plan)
        .run(screened: effort.screened, seed: effort.seed, threads: effort.threads)
      for (place, potency) in potencies.enumerated() {
        let values = differenceWeeks.indices.map { result.difference(place + 1, 0, visit: $0)?.mean ?? 0 }
        rows.append(DifferenceRow(product: product, dose: dose, potency: potency, differences: values))
      }
    }
    return rows
  }

  // MARK: Courses

  /// The courses of people who start at one severity.
  public static func courses(from start: CourseRow.Start, _ effort: Effort) async throws -> [CourseRow] {
    let weeks = longest(courseWeeks)
    var arms: [CourseRow.Arm] = [.usualCare, .vehicle]
    arms += potencies.map { .oral(potency: $0) } + potencies.map { .topical(potency: $0) }
    var plan = TrialProtocol(
      arms: arms.map { TrialProtocol.Arm($0, weeks: weeks) },
      window: start.window,
      visits: courseWeeks
    )
    plan.emollientUse = nil
    plan.expectation = 0
    let usual = try await people(in: plan, effort)
    plan.arms = [.init(name: "placebo")]
    plan.emollientUse = 0.8
    plan.expectation = 0.10
    let placebo = try await people(in: plan, effort)
    return arms.indices.flatMap { rows(start, arms[$0], usual, place: $0) }
      + rows(start, .placebo, placebo, place: 0)
  }

  private static func people(in plan: TrialProtocol, _ effort: Effort) async throws -> [VirtualTrial.Participant] {
    var screened = effort.people * 2
    while true {
      let result = try await VirtualTrial(plan).run(screened: screened, seed: effort.seed, threads: effort.threads)
      let found = result.participants.count
      if found >= effort.people || screened >= effort.people * 32 {
        return Array(result.participants.prefix(effort.people))
      }
      let needed = screened * effort.people / max(1, found)
      screened = min(effort.people * 32, needed + needed / 8)
    }
  }

  private static func rows(
    _ start: CourseRow.Start,
    _ arm: CourseRow.Arm,
    _ people: [VirtualTrial.Participant],
    place: Int
  ) -> [CourseRow] {
    CourseRow.Measure.allCases.map { measure in
      CourseRow(
        start: start,
        arm: arm,
        measure: measure,
        points: courseWeeks.indices.map { visit in
          CourseRow.Point(of: people.map { measure.value(of: $0.visits[place][visit].observed) })
        }
      )
    }
  }

  // MARK: Scales

  /// Which SCORAD goes with which value of another scale, among people who seek care.
  public static func equivalents(_ effort: Effort) async throws -> [SeverityEquivalent] {
    let plan = TrialProtocol(arms: [.init(name: "none")], window: 0...103, visits: [0])
    let people = try await VirtualTrial(plan)
      .run(screened: effort.screened, seed: effort.seed, threads: effort.threads).participants.map(\.baseline.observed)
    return equivalents("POEM", stride(from: 2, through: 26, by: 4), margin: 2, people) { $0.poem }
      + equivalents("itch-NRS", stride(from: 1, through: 9, by: 1), margin: 0.5, people) { $0.itch }
  }

  private static func equivalents(
    _ measure: String,
    _ values: StrideThrough<Double>,
    margin: Double,
    _ people: [Measurement],
    _ value: (Measurement) -> Double
  ) -> [SeverityEquivalent] {
    values.compactMap { centre in
      let near = people.filter { abs(value($0) - centre) <= margin }
      guard near.count >= 20 else { return nil }
      let mean = near.reduce(0) { $0 + $1.scorad } / Double(near.count)
      return SeverityEquivalent(measure: measure, value: centre, scorad: mean)
    }
  }
}

extension CourseRow.Start {
  /// Observed SCORAD that lets people in.
  var window: ClosedRange<Double> {
    switch self {
    case .trials: CourseTables.trialWindow
    case .scorad(let value): value - CourseTables.startMargin...value + CourseTables.startMargin
    }
  }
}

extension CourseRow.Measure {
  func value(of measurement: Measurement) -> Double {
    switch self {
    case .scorad: measurement.scorad
    case .poem: measurement.poem
    }
  }
}

extension CourseRow.Point {
  /// Of values in any order; nothing but zeros without any.
  init(of values: [Double]) {
    guard !values.isEmpty else {
      self.init(mean: 0, quantiles: CourseTables.shares.map { _ in 0 })
      return
    }
    let sorted = values.sorted()
    self.init(
      mean: sorted.reduce(0, +) / Double(sorted.count),
      quantiles: CourseTables.shares.map { sampleQuantile($0, ofSorted: sorted) }
    )
  }
}

extension TrialProtocol.Arm {
  /// A product taken or put on every day.
  init(_ product: ModelledProduct, named name: String? = nil, potency: Double, dose: Double, weeks: Int) {
    switch product {
    case .oral(let productClass):
      self.init(
        name: name ?? product.word,
        potency: Potency(oral: potency, action: productClass.action),
        schedule: Schedule([.init(.probioticDose, dose, on: 0..<7 * weeks)])
      )
    case .topical:
      self.init(
        name: name ?? product.word,
        potency: Potency(topical: potency),
        schedule: Schedule([.init(.topical, 1, on: 0..<7 * weeks)])
      )
    }
  }

  /// Placebo: what is put on has the same base, without anything active, and acts as an emollient.
  init(controlOf product: ModelledProduct, named name: String = "placebo", weeks: Int) {
    self.init(name: name)
    if product == .topical { schedule = Schedule([.init(.topical, 1, on: 0..<7 * weeks)]) }
  }

  init(_ arm: CourseRow.Arm, weeks: Int) {
    switch arm {
    case .usualCare, .placebo: self.init(name: "none")
    case .vehicle: self.init(controlOf: .topical, weeks: weeks)
    case .oral(let potency):
      let typical = CourseTables.typical
      self.init(.oral(typical.class), potency: potency, dose: typical.dose, weeks: weeks)
    case .topical(let potency): self.init(.topical, potency: potency, dose: 1, weeks: weeks)
    }
  }
}
