#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How many files and connections the process may have open.
enum OpenFiles {
  /// Asks for as many as the system lets this process have; the usual 1,024 are soon used up by idle connections.
  ///
  /// - Returns: how many it may have now.
  static func raiseLimit() -> Int {
    var limit = rlimit()
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0 else { return 0 }
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(kind, &limit)
    _ = getrlimit(kind, &limit)
    return Int(clamping: limit.rlim_cur)
  }
}
