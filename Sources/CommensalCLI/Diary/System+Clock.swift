internal import SelfTrial

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension System {
  /// This moment, with what the clock on the wall is ahead of UTC here: `TZ`, or the machine's own time zone.
  static var now: EntryTime {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    var seconds = moment.tv_sec
    var local = tm()
    tzset()
    localtime_r(&seconds, &local)
    return EntryTime(
      milliseconds: Int(seconds) * 1000 + Int(moment.tv_nsec) / 1_000_000,
      offsetMinutes: Int(local.tm_gmtoff) / 60
    )
  }

  /// Makes new files readable for the owner alone, for the rest of the process.
  static func keepFilesPrivate() { umask(0o077) }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
