internal import Synchronization

/// A value made the first time it is asked for, on whichever thread asks first, and kept.
///
/// A program that is started for a single label should not wait for what that label has no use of.
package final class Deferred<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  package var value: Value {
    stored.withLock { stored in
      if let stored { return stored }
      let made = make()
      stored = made
      return made
    }
  }
}
