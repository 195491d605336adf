/// A day of the Gregorian calendar, as it stands on the wall of whoever lives it: no clock and no time zone, so that
/// nothing shifts when either does.
///
/// The conversion from and to a running number of days is that of Howard Hinnant, “chrono-Compatible Low-Level Date
/// Algorithms” (2013), and holds for all years from 1 to 9999.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970, which is day 0.
  public let number: Int

  /// A day by its running number.
  public init(number: Int) { self.number = number }

  /// A day of the calendar, `nil` where the calendar has no such day (29 February 2025, 31 June).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// A day written as in ISO 8601, `2028-02-29`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
    else { return nil }
    let values = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    self.init(year: values[0], month: values[1], day: values[2])
  }

  /// Year, month from 1 and day of the month from 1.
  public var components: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  public var weekday: Int {
    let sinceMonday = (number + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// This many days later, or earlier where negative.
  public func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// How many days the other one lies after this one.
  public func distance(to other: CalendarDay) -> Int { other.number - number }

  /// Earlier days come first.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: Strideable {}

extension CalendarDay: CustomStringConvertible {
  /// As in ISO 8601: `2028-02-29`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ value: Int, to width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}
