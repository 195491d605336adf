public import GutSkin

/// Patients of a cohort one by one, in memory that does not grow with it: the values behind a ``SimulatedCourse``.
///
/// A patient is told by seed and number alone. So any part of a cohort comes out as it does in the whole, to the last
/// bit, and parts that were simulated on different machines can be put together.
public struct SimulatedPatients: Sendable {
  /// What was simulated.
  public var scenario: Scenario
  /// Where the cohort's chance comes from.
  public var seed: UInt64
  /// The weeks reported.
  public var weeks: [Int]
  private let simulation: Simulation

  /// Patients that are simulated at a time.
  private static let atATime = 4096

  /// A cohort's patients, who live through a scenario's schedule.
  ///
  /// - Parameter weeks: the weeks reported, ascending.
  public init(_ scenario: Scenario, seed: UInt64, weeks: [Int]) {
    self.scenario = scenario
    self.seed = seed
    self.weeks = weeks
    simulation = SimulatedCourse.cohort(scenario, weeks: weeks)
  }

  /// One patient's values.
  public struct Course: Sendable, Hashable {
    /// The patient's number in the cohort, from 0.
    public var patient: Int
    /// The values of ``SimulatedCourse/mainReadOuts``, each week by week.
    public var values: [[Double]]
  }

  /// Simulates patients and hands them on by their numbers.
  ///
  /// - Parameters:
  ///   - numbers: which patients.
  ///   - threads: tasks that share the work.
  ///   - consume: takes patients in order, some thousands at a time.
  /// - Throws: ``GutSkin/SimulationError`` of the first patient with a state that cannot be; what `consume` throws.
  public func run(_ numbers: Range<Int>, threads: Int, consume: ([Course]) throws -> Void) async throws {
    let (scenario, seed) = (scenario, seed)
    for first in stride(from: numbers.lowerBound, to: numbers.upperBound, by: Self.atATime) {
      let count = min(Self.atATime, numbers.upperBound - first)
      let courses: Courses
      do {
        courses = try await simulation.courses(of: count, threads: threads) { number in
          scenario.patient(VirtualPatient(.atopicDermatitis, seed: seed, number: first + number))
        }
      } catch var error as SimulationError {
        error.patient += first
        throw error
      }
      try consume((0..<count).map { course(of: $0, in: courses, number: first + $0) })
    }
  }

  private func course(of place: Int, in courses: Courses, number: Int) -> Course {
    Course(
      patient: number,
      values: SimulatedCourse.mainReadOuts.map { courses.course(of: .readOut($0), patient: place) ?? [] }
    )
  }
}

extension JSONReport {
  /// A line of `commensal simulate --each`: one patient's outputs, week by week.
  public static func patient(_ course: SimulatedPatients.Course, of cohort: SimulatedPatients) -> JSON {
    [
      "patient": .number(Double(course.patient)),
      "seed": .number(Double(cohort.seed)),
      "scenario": .string(cohort.scenario.name),
      "weeks": .array(cohort.weeks.map { .number(Double($0)) }),
      "outputs": .object(
        zip(SimulatedCourse.mainReadOuts, course.values).map { readOut, values in
          JSON.Member(readOut.id, .array(values.map(JSON.number)))
        }
      ),
    ]
  }
}
