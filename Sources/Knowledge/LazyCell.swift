internal import Packing
internal import Synchronization

/// A value that is made once, the first time it is asked for, on whichever thread asks first.
final class LazyCell<Value: Sendable>: Sendable {
  private let storage = Mutex<Value?>(nil)

  /// The value, made now if it was not before. A failure is not kept: the next call tries again.
  func value(_ make: () throws(PackError) -> Value) throws(PackError) -> Value {
    try storage.withLock { (stored) throws(PackError) -> Value in
      if let stored { return stored }
      let made = try make()
      stored = made
      return made
    }
  }
}
