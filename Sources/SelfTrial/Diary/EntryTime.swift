/// When an entry was written: an instant, and what the clock on the wall was ahead of UTC there and then.
///
/// The instant orders entries, wherever they were written; the offset only tells the person what their clock showed.
public struct EntryTime: Sendable, Hashable, Comparable {
  /// Milliseconds since 1 January 1970, 00:00 UTC, without leap seconds.
  public let milliseconds: Int
  /// Minutes that the local clock was ahead of UTC.
  public let offsetMinutes: Int

  static let millisecondsPerDay = 86_400_000
  static let largestOffset = 18 * 60

  /// A time; the offset is held within the 18 hours of ISO 8601 parsers, the instant within the years 1 to 9999.
  public init(milliseconds: Int, offsetMinutes: Int = 0) {
    self.milliseconds = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
    self.offsetMinutes = min(max(offsetMinutes, -Self.largestOffset), Self.largestOffset)
  }

  /// The day on the local calendar.
  public var localDay: CalendarDay {
    CalendarDay(number: Self.split(milliseconds + offsetMinutes * 60_000).day)
  }

  /// Earlier instants come first; at one instant, those further west, so that the order is total.
  public static func < (left: EntryTime, right: EntryTime) -> Bool {
    (left.milliseconds, left.offsetMinutes) < (right.milliseconds, right.offsetMinutes)
  }

  /// A time written as ``description`` writes it, with or without fractions of a second, `Z` for UTC.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), let day = CalendarDay(String(text.prefix(10))),
      let clock = Self.clock(bytes[11...])
    else { return nil }
    let local = day.number * Self.millisecondsPerDay + clock.milliseconds
    self.init(milliseconds: local - clock.offset * 60_000, offsetMinutes: clock.offset)
  }

  /// `22:15:04.123+01:00` in parts.
  private static func clock(_ bytes: ArraySlice<UInt8>) -> (milliseconds: Int, offset: Int)? {
    var rest = bytes
    func number(_ digits: Int, in range: ClosedRange<Int>) -> Int? {
      let part = rest.prefix(digits)
      guard part.count == digits, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      rest = rest.dropFirst(digits)
      let value = part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return range.contains(value) ? value : nil
    }
    func skip(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let hour = number(2, in: 0...23), skip(":"), let minute = number(2, in: 0...59), skip(":"),
      let second = number(2, in: 0...59)
    else { return nil }
    var fraction = 0
    if skip(".") {
      guard let thousandths = number(3, in: 0...999) else { return nil }
      fraction = thousandths
    }
    let milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
    if skip("Z") { return rest.isEmpty ? (milliseconds, 0) : nil }
    let isWest = rest.first == UInt8(ascii: "-")
    guard isWest || rest.first == UInt8(ascii: "+") else { return nil }
    rest = rest.dropFirst()
    guard let hours = number(2, in: 0...18), skip(":"), let minutes = number(2, in: 0...59), rest.isEmpty,
      hours * 60 + minutes <= largestOffset
    else { return nil }
    return (milliseconds, (isWest ? -1 : 1) * (hours * 60 + minutes))
  }

  private static func split(_ milliseconds: Int) -> (day: Int, rest: Int) {
    let day = (milliseconds >= 0 ? milliseconds : milliseconds - (millisecondsPerDay - 1)) / millisecondsPerDay
    return (day, milliseconds - day * millisecondsPerDay)
  }
}

extension EntryTime: CustomStringConvertible {
  /// The local clock with its offset, as in ISO 8601: `2026-11-21T22:15:04.123+01:00`.
  public var description: String {
    let (day, rest) = Self.split(milliseconds + offsetMinutes * 60_000)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let seconds = rest / 1000
    let thousandths = String(rest % 1000)
    let clock =
      "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))."
      + String(repeating: "0", count: 3 - thousandths.count) + thousandths
    let ahead = offsetMinutes.magnitude
    return
      "\(CalendarDay(number: day))T\(clock)\(offsetMinutes < 0 ? "-" : "+")\(two(Int(ahead) / 60)):\(two(Int(ahead) % 60))"
  }
}
