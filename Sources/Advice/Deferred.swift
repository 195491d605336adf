internal import Synchronization

/// A value made the first time it is asked for, on whichever thread asks first, and kept.
///
/// An answer seldom needs all that an advisor can work out, and one started for a single answer should not wait for it.
final class Deferred<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value {
    stored.withLock { stored in
      if let stored { return stored }
      let made = make()
      stored = made
      return made
    }
  }
}
