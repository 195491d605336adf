internal import Synchronization

/// Many like pieces of work on several tasks.
package enum WorkSharing {
  /// The results in order.
  ///
  /// Each task takes the next piece nobody has taken, until none is left, so that uneven pieces keep all of them busy.
  ///
  /// - Parameters:
  ///   - tool: what a task needs for its pieces, made once for it.
  package static func map<Tool, Result: Sendable>(
    count: Int,
    threads: Int,
    tool: @escaping @Sendable () -> Tool,
    work: @escaping @Sendable (Tool, Int) -> Result
  ) async -> [Result] {
    let parts = await fold(count: count, threads: threads) {
      (tool: tool(), results: [(Int, Result)]())
    } work: { part, index in
      part.results.append((index, work(part.tool, index)))
    } result: { part in
      part.results
    }
    return parts.flatMap(\.self).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What each task made of the pieces that fell to it; which these are differs from run to run.
  ///
  /// - Parameters:
  ///   - tool: what a task needs and gathers, made once for it.
  ///   - result: what is kept of that at the end.
  package static func fold<Tool, Result: Sendable>(
    count: Int,
    threads: Int,
    tool: @escaping @Sendable () -> Tool,
    work: @escaping @Sendable (inout Tool, Int) -> Void,
    result: @escaping @Sendable (Tool) -> Result
  ) async -> [Result] {
    let next = Counter()
    return await withTaskGroup(of: Result.self) { group in
      for _ in 0..<max(1, min(threads, count)) {
        group.addTask {
          var tool = tool()
          while true {
            let index = next.take()
            guard index < count else { return result(tool) }
            work(&tool, index)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  private final class Counter: Sendable {
    private let value = Atomic(0)

    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}
