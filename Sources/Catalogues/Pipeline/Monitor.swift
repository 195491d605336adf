#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A lock with something to wait for: what the standard library's `Mutex` has not.
final class Monitor: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    lock.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(lock, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(lock)
    condition.deallocate()
    lock.deallocate()
  }

  func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body()
  }

  /// Within ``locked(_:)``: waits until somebody calls ``wake()`` or, at the longest, so many milliseconds.
  func wait(milliseconds: Int) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let nanoseconds = Int(now.tv_nsec) + milliseconds % 1000 * 1_000_000
    now.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
    now.tv_nsec = nanoseconds % 1_000_000_000
    pthread_cond_timedwait(condition, lock, &now)
  }

  func wake() { pthread_cond_broadcast(condition) }
}

/// A thread of the system: work that waits for files has no place on Swift's own few.
struct SystemThread {
  private let thread: pthread_t
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Reading a label takes more than the half mebibyte that threads have on some systems.
  private static let stackSize = 8 << 20

  /// - Returns: `nil` where the system has no more threads to give.
  init?(_ run: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let body = Unmanaged.passRetained(Body(run))
    #if canImport(Darwin)
      var started: pthread_t?
      let status = pthread_create(
        &started,
        &attributes,
        { argument in
          Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        },
        body.toOpaque()
      )
      guard status == 0, let started else {
        body.release()
        return nil
      }
    #else
      var started = pthread_t()
      let status = pthread_create(
        &started,
        &attributes,
        { argument in
          if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        },
        body.toOpaque()
      )
      guard status == 0 else {
        body.release()
        return nil
      }
    #endif
    thread = started
  }

  func join() { pthread_join(thread, nil) }
}
