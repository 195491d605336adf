import GutSkin
import Statistics

/// How bad the skin of virtual people is after a year of usual care: from whom those near a start are chosen.
public struct AxisScreening: Sendable {
  /// How the barrier compares with that of others.
  public let barrier: AxisQuestion.Barrier
  /// Where chance comes from.
  public let seed: UInt64
  /// SCORAD by the person's number.
  let severities: [Double]

  /// Takes people through a year of usual care.
  ///
  /// - Parameters:
  ///   - people: how many.
  ///   - threads: tasks that share the work.
  /// - Throws: ``GutSkin/SimulationError``.
  public init(barrier: AxisQuestion.Barrier, people: Int, seed: UInt64 = 1, threads: Int) async throws {
    self.barrier = barrier
    self.seed = seed
    let simulation = Simulation(burnIn: SimulatedCourse.settlingDays, days: [0], observables: [.readOut(.scorad)])
    let courses = try await simulation.courses(of: people, threads: threads) { number in
      AxisCourse.patient(number, seed: seed, barrier: barrier)
    }
    severities = courses.values(of: .readOut(.scorad), on: 0).map(Array.init) ?? []
  }

  /// The numbers of those nearest to a start, ascending.
  func nearest(to start: Double, count: Int) -> [Int] {
    severities.indices.sorted { (abs(severities[$0] - start), $0) < (abs(severities[$1] - start), $1) }
      .prefix(count).sorted()
  }
}

/// The answer to a question to the model: the same virtual people with the product and without it.
public struct AxisCourse: Sendable {
  /// What was asked.
  public let question: AxisQuestion
  /// With the product.
  public let with: SimulatedCourse
  /// The same people without it; `nil` where nothing is taken.
  public let without: SimulatedCourse?
  /// SCORAD at the start, from the lowest to the highest of those followed.
  public let start: ClosedRange<Double>
  /// How many people are followed.
  public let people: Int
  /// By week, everybody's SCORAD with it less without it.
  private let differences: [Int: [Double]]

  /// Follows those of a screening who are nearest to the start.
  ///
  /// - Parameters:
  ///   - screening: of the question's barrier.
  ///   - people: how many are followed at most.
  ///   - threads: tasks that share the work.
  /// - Throws: ``GutSkin/SimulationError``.
  public init(_ question: AxisQuestion, from screening: AxisScreening, people: Int, threads: Int) async throws {
    precondition(screening.barrier == question.barrier, "screened for another barrier")
    self.question = question
    let numbers = screening.nearest(to: question.start, count: people)
    self.people = numbers.count
    let starts = numbers.map { screening.severities[$0] }
    start = (starts.min() ?? 0)...(starts.max() ?? 0)
    let scenario = question.scenario
    let seed = screening.seed
    with = try await Self.follow(numbers, scenario, question, seed: seed, threads: threads)
    guard question.product.input != nil else {
      without = nil
      differences = [:]
      return
    }
    let other = scenario.without(scenario.treatments)
    let course = try await Self.follow(numbers, other, question, seed: seed, threads: threads)
    without = course
    var differences: [Int: [Double]] = [:]
    for week in with.weeks {
      guard let one = with.values(of: .readOut(.scorad), on: 7 * week),
        let two = course.values(of: .readOut(.scorad), on: 7 * week)
      else { continue }
      differences[week] = zip(one, two).map(-)
    }
    self.differences = differences
  }

  private static func follow(
    _ numbers: [Int],
    _ scenario: Scenario,
    _ question: AxisQuestion,
    seed: UInt64,
    threads: Int
  ) async throws -> SimulatedCourse {
    let weeks = Array(0...question.weeks)
    let simulation = SimulatedCourse.cohort(scenario, weeks: weeks, withStates: true)
    let courses = try await simulation.courses(of: numbers.count, threads: threads) { place in
      var patient = Self.patient(numbers[place], seed: seed, barrier: question.barrier, scenario: scenario)
      patient.routine.adherence = question.adherence
      return patient
    }
    return SimulatedCourse(scenario, weeks: weeks, courses: courses, seed: seed)
  }

  /// A person with a number in usual care, or living through a scenario besides.
  static func patient(
    _ number: Int,
    seed: UInt64,
    barrier: AxisQuestion.Barrier,
    scenario: Scenario? = nil
  ) -> Patient {
    let person = VirtualPatient(.atopicDermatitis, seed: seed, number: number)
    var patient = scenario?.patient(person) ?? person.patient(.lesional)
    let most = person.parameters[.bMax] + barrier.shift
    patient.parameters[.bMax] = min(max(most, Self.barriers.lowerBound), Self.barriers.upperBound)
    return patient
  }

  /// The integrities that virtual people are drawn with.
  private static let barriers = 0.6...1.0

  /// What the product does by a week to the SCORAD of the same people.
  public struct Difference: Sendable, Hashable {
    /// The mean, in points; below zero is benefit.
    public var mean: Double
    /// Nine in ten people lie within it.
    public var range: ClosedRange<Double>
    /// The share of people who improve by at least the smallest difference that matters.
    public var shareThatNotices: Double
  }

  /// What the product does by a week; `nil` without a product.
  ///
  /// - Parameter noticeable: the smallest difference that matters, in points.
  public func difference(inWeek week: Int, noticeable: Double) -> Difference? {
    guard let values = differences[week], !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let count = Double(values.count)
    return Difference(
      mean: values.reduce(0, +) / count,
      range: sampleQuantile(0.05, ofSorted: sorted)...sampleQuantile(0.95, ofSorted: sorted),
      shareThatNotices: Double(values.count { $0 <= -noticeable }) / count
    )
  }
}
