internal import Answering
internal import Dispatch
internal import Reports
internal import Storage
internal import Synchronization

/// Plans of trials, which take seconds of a core: one at a time, apart from everything that answers at once, and a
/// bounded number that waits and is kept.
final class Planner: Sendable {
  /// How far a plan is.
  enum State: Sendable {
    /// Waiting, or the share of the work that is done.
    case underWay(Double)
    case done(PlannedTrial)
  }

  private struct Job {
    var number: Int
    var state: State
  }

  private struct Jobs {
    var byAccount: [AccountID: Job] = [:]
    /// The finished ones, first finished first.
    var finished: [AccountID] = []
    var number = 0
    /// Begun and not finished, those among them that nobody waits for any more.
    var underWay = 0
  }

  private let jobs = Mutex(Jobs())
  private let thread = PlanningThread()
  private let mostWaiting: Int
  private let mostKept: Int

  init(mostWaiting: Int = 16, mostKept: Int = 64) {
    self.mostWaiting = mostWaiting
    self.mostKept = mostKept
  }

  /// Begins a plan in place of the one before.
  ///
  /// - Throws: a problem where too many wait.
  func begin(_ planning: TrialPlanning, for account: AccountID) throws(Problem) {
    let number: Int? = try jobs.withLock { jobs throws(Problem) in
      // One that is under way is waited for.
      if case .underWay? = jobs.byAccount[account]?.state { return nil }
      guard jobs.underWay < mostWaiting else { throw .busy(seconds: 30) }
      jobs.number += 1
      jobs.underWay += 1
      jobs.finished.removeAll { $0 == account }
      jobs.byAccount[account] = Job(number: jobs.number, state: .underWay(0))
      return jobs.number
    }
    guard let number else { return }
    Task(executorPreference: thread) { [self] in
      let plan = await planning.plan { [self] share in set(.underWay(share), of: account, number: number) }
      end(plan, of: account, number: number)
    }
  }

  /// How far the plan of an account is; `nil` where there is none.
  func state(of account: AccountID) -> State? { jobs.withLock { $0.byAccount[account]?.state } }

  /// Drops the plan of an account.
  func forget(_ account: AccountID) {
    jobs.withLock { jobs in
      jobs.byAccount[account] = nil
      jobs.finished.removeAll { $0 == account }
    }
  }

  private func set(_ state: State, of account: AccountID, number: Int) {
    jobs.withLock { jobs in
      guard jobs.byAccount[account]?.number == number else { return }
      jobs.byAccount[account]?.state = state
    }
  }

  private func end(_ plan: PlannedTrial?, of account: AccountID, number: Int) {
    jobs.withLock { jobs in
      jobs.underWay -= 1
      guard jobs.byAccount[account]?.number == number else { return }
      guard let plan else {
        jobs.byAccount[account] = nil
        return
      }
      jobs.byAccount[account]?.state = .done(plan)
      jobs.finished.append(account)
      while jobs.finished.count > mostKept { jobs.byAccount[jobs.finished.removeFirst()] = nil }
    }
  }
}

/// A thread of its own, behind all others, that plans take turns on.
private final class PlanningThread: TaskExecutor {
  private let queue = DispatchQueue(label: "commensal.plans", qos: .background)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
