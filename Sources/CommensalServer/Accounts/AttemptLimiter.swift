internal import Synchronization

/// Counts attempts that failed, by whom, within some time, in bounded memory.
///
/// What is counted is known by a number alone that means something in this process only: no name is kept.
final class AttemptLimiter: Sendable {
  private struct Count {
    var attempts: Int
    var since: ContinuousClock.Instant
  }

  private let most: Int
  private let window: Duration
  private let capacity: Int
  private let counts = Mutex<[Int: Count]>([:])

  /// - Parameters:
  ///   - most: attempts within the window.
  ///   - window: how long they count.
  ///   - capacity: how many are counted at a time; beyond that, those are forgotten that began first.
  init(most: Int, window: Duration, capacity: Int = 20_000) {
    self.most = most
    self.window = window
    self.capacity = max(1, capacity)
  }

  /// Counts an attempt before it is made, so that many at once are counted too.
  ///
  /// - Returns: `nil`, or after how many seconds the next attempt may be made.
  func begin(_ key: some Hashable, now: ContinuousClock.Instant = .now) -> Int? {
    counts.withLock { counts in
      let key = key.hashValue
      var count = counts[key] ?? Count(attempts: 0, since: now)
      if now - count.since >= window { count = Count(attempts: 0, since: now) }
      guard count.attempts < most else {
        return max(1, Int(((window - (now - count.since)) / .seconds(1)).rounded(.up)))
      }
      count.attempts += 1
      counts[key] = count
      if counts.count > capacity { makeRoom(&counts, now) }
      return nil
    }
  }

  /// Takes back an attempt that did not fail; what failed before still counts.
  func succeed(_ key: some Hashable) {
    counts.withLock { counts in
      let key = key.hashValue
      guard let count = counts[key] else { return }
      if count.attempts <= 1 { counts[key] = nil } else { counts[key]?.attempts -= 1 }
    }
  }

  /// How many are counted.
  var size: Int { counts.withLock(\.count) }

  private func makeRoom(_ counts: inout [Int: Count], _ now: ContinuousClock.Instant) {
    counts = counts.filter { now - $0.value.since < window }
    // A tenth at a time: it is sorted seldom.
    guard counts.count > capacity else { return }
    let oldest = counts.sorted { $0.value.since < $1.value.since }.prefix(counts.count - capacity + capacity / 10)
    for (key, _) in oldest { counts[key] = nil }
  }
}
