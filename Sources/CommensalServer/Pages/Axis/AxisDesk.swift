internal import GutSkin
internal import Reports

/// Answers questions to the model: a few at a time, and who was screened once is asked again.
actor AxisDesk {
  /// How many virtual people are followed.
  nonisolated let people: Int
  private let screened: Int
  private let threads: Int
  private var screenings: [AxisQuestion.Barrier: Task<AxisScreening, any Error>] = [:]
  private var underWay = 0
  private var queue: [CheckedContinuation<Void, Never>] = []

  /// For each who is followed so many are screened: enough for those who start where they should.
  private static let screenedForEach = 8
  private static let atOnce = 2
  private static let mostWaiting = 32

  init(people: Int, threads: Int) {
    self.people = people
    self.threads = threads
    screened = people * Self.screenedForEach
  }

  /// - Throws: ``Problem/busy(seconds:)`` where too many wait; what the model throws.
  func answer(_ question: AxisQuestion) async throws -> AxisCourse {
    try await enter()
    defer { leave() }
    let screening = try await screening(question.barrier).value
    return try await AxisCourse(question, from: screening, people: people, threads: threads)
  }

  private func screening(_ barrier: AxisQuestion.Barrier) -> Task<AxisScreening, any Error> {
    if let task = screenings[barrier] { return task }
    let (screened, threads) = (screened, threads)
    let task = Task { try await AxisScreening(barrier: barrier, people: screened, threads: threads) }
    screenings[barrier] = task
    return task
  }

  private func enter() async throws {
    if underWay < Self.atOnce {
      underWay += 1
      return
    }
    guard queue.count < Self.mostWaiting else { throw Problem.busy() }
    await withCheckedContinuation { queue.append($0) }
  }

  /// Whoever waits takes the place that is left.
  private func leave() {
    if queue.isEmpty { underWay -= 1 } else { queue.removeFirst().resume() }
  }
}
