internal import Foundation
internal import SelfTrial

/// What time it is, on the server's wall.
struct DiaryClock: Sendable {
  let now: @Sendable () -> EntryTime

  /// The machine's own.
  static let system = DiaryClock {
    let date = Date.now
    return EntryTime(
      milliseconds: Int((date.timeIntervalSince1970 * 1000).rounded(.down)),
      offsetMinutes: TimeZone.current.secondsFromGMT(for: date) / 60
    )
  }

  /// The same moment on the wall of whoever fills in a form, where their browser says how far that is ahead of UTC.
  func now(offsetMinutes: Int?) -> EntryTime {
    let now = now()
    guard let offsetMinutes else { return now }
    return EntryTime(milliseconds: now.milliseconds, offsetMinutes: offsetMinutes)
  }

  /// The last day that it already is anywhere: the calendar's first time zone is 14 hours ahead.
  var lastDayAnywhere: CalendarDay {
    EntryTime(milliseconds: now().milliseconds, offsetMinutes: 14 * 60).localDay
  }
}
