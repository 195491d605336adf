internal import Synchronization

/// Many like pieces of work on several tasks.
enum WorkSharing {
  /// The results in order.
  ///
  /// Each task takes the next piece nobody has taken, until none is left, so that uneven pieces keep all of them busy.
  ///
  /// - Parameters:
  ///   - tool: what a task needs for its pieces, made once for it.
  static func map<Tool, Result: Sendable>(
    count: Int,
    threads: Int,
    tool: @escaping @Sendable () -> Tool,
    work: @escaping @Sendable (Tool, Int) -> Result
  ) async -> [Result] {
    let next = Counter()
    let parts = await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<max(1, min(threads, count)) {
        group.addTask {
          let tool = tool()
          var results: [(Int, Result)] = []
          while true {
            let index = next.take()
            guard index < count else { return results }
            results.append((index, work(tool, index)))
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return parts.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private final class Counter: Sendable {
    private let value = Atomic(0)

    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}
