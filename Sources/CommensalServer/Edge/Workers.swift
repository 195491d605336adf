internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Threads for what takes longer than an event loop may be held up: one a core, and a bounded number of requests that
/// wait for them.
final class Workers: Sendable {
  private let pool: NIOThreadPool
  /// How many work at once.
  let count: Int
  private let waiting: Int
  private let underWay = Mutex(0)

  /// - Parameters:
  ///   - count: how many work at once; 0 for one a core.
  ///   - waiting: how many may wait.
  init(count: Int, waiting: Int) {
    self.count = count > 0 ? count : max(1, System.coreCount)
    self.waiting = waiting
    pool = NIOThreadPool(numberOfThreads: self.count)
    pool.start()
  }

  /// How much is being worked on or waits.
  var load: Int { underWay.withLock { $0 } }

  /// Whether no more is taken.
  var isFull: Bool { load >= count + waiting }

  /// Runs work on a thread of its own kind.
  ///
  /// - Throws: ``Problem/busy(seconds:)`` where too many wait; else what the work throws.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try enter()
    defer { leave() }
    return try await pool.runIfActive(work)
  }

  /// Runs work that shares itself out among tasks: all of them run on these threads.
  ///
  /// - Throws: ``Problem/busy(seconds:)`` where too many wait; else what the work throws.
  func runShared<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    try enter()
    defer { leave() }
    return try await withTaskExecutorPreference(PoolExecutor(pool: pool)) { try await work() }
  }

  private func enter() throws(Problem) {
    let isIn = underWay.withLock { load in
      guard load < count + waiting else { return false }
      load += 1
      return true
    }
    guard isIn else { throw Problem.busy() }
  }

  private func leave() { underWay.withLock { $0 -= 1 } }

  /// Ends the threads once their work is done.
  func shutDown() async throws {
    try await pool.shutdownGracefully()
  }
}

/// Tasks on the threads of a pool.
private final class PoolExecutor: TaskExecutor {
  private let pool: NIOThreadPool

  init(pool: NIOThreadPool) { self.pool = pool }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    // A pool that is ended runs what it still gets, so that no task is left hanging.
    pool.submit { _ in job.runSynchronously(on: executor) }
  }
}
