internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Threads for what takes longer than an event loop may be held up: one a core, and a bounded number of requests that
/// wait for them.
final class Workers: Sendable {
  private let pool: NIOThreadPool
  private let count: Int
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

  /// Runs work on a thread of its own kind.
  ///
  /// - Throws: ``Problem/busy(seconds:)`` where too many wait; else what the work throws.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let isIn = underWay.withLock { load in
      guard load < count + waiting else { return false }
      load += 1
      return true
    }
    guard isIn else { throw Problem.busy() }
    defer { underWay.withLock { $0 -= 1 } }
    return try await pool.runIfActive(work)
  }

  /// Ends the threads once their work is done.
  func shutDown() async throws {
    try await pool.shutdownGracefully()
  }
}
