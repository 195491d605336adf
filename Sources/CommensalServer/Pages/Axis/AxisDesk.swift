internal import GutSkin
internal import Reports

/// Answers questions to the model on the threads of the workers; who was screened once is asked again.
actor AxisDesk {
  /// How many virtual people are followed.
  nonisolated let people: Int
  private let workers: Workers
  private let screened: Int
  private var screenings: [AxisQuestion.Barrier: Task<AxisScreening, any Error>] = [:]

  /// For each who is followed so many are screened: enough for those who start where they should.
  private static let screenedForEach = 8

  init(people: Int, workers: Workers) {
    self.people = people
    self.workers = workers
    screened = people * Self.screenedForEach
  }

  /// - Throws: ``Problem/busy(seconds:)`` where too many wait; what the model throws.
  func answer(_ question: AxisQuestion) async throws -> AxisCourse {
    let screening = try await screening(question.barrier)
    let (people, threads) = (people, workers.count)
    return try await workers.runShared {
      try await AxisCourse(question, from: screening, people: people, threads: threads)
    }
  }

  private func screening(_ barrier: AxisQuestion.Barrier) async throws -> AxisScreening {
    let (workers, screened) = (workers, screened)
    let task =
      screenings[barrier]
      ?? Task {
        try await workers.runShared {
          try await AxisScreening(barrier: barrier, people: screened, threads: workers.count)
        }
      }
    screenings[barrier] = task
    do {
      return try await task.value
    } catch {
      // Whoever asks next tries again.
      screenings[barrier] = nil
      throw error
    }
  }
}
