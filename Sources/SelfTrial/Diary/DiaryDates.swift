/// Which of day and month stands first in dates such as 4/5/2026.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

/// A date as a spreadsheet writes it, as far as one cell tells.
enum WrittenDate: Hashable {
  case day(CalendarDay)
  /// Two numbers of which either may be the month, and the year.
  case unordered(Int, Int, year: Int)

  /// - Throws: what is wrong with it, and how dates are written.
  init(_ text: String) throws(DiaryRefusal) {
    var text = DiaryNumber.trimmingSpaces(text)
    for midnight in [" 00:00:00", " 00:00", "T00:00:00"] where text.hasSuffix(midnight) {
      text.removeLast(midnight.count)
    }
    let separator = text.first { $0 == "-" || $0 == "." || $0 == "/" } ?? "-"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(part)
    }
    guard parts.count == 3, numbers.count == 3 else {
      throw DiaryRefusal("a date is written 2026-11-21, 21.11.2026 or 21/11/2026, without a time of day")
    }
    if parts[0].count == 4 {
      guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else { throw Self.noSuchDay }
      self = .day(day)
    } else if parts[2].count == 4 {
      if separator == "." {
        guard let day = CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0]) else { throw Self.noSuchDay }
        self = .day(day)
      } else {
        self = .unordered(numbers[0], numbers[1], year: numbers[2])
      }
    } else {
      throw DiaryRefusal("a date has its year in four digits")
    }
  }

  static let noSuchDay = DiaryRefusal("the calendar has no such day")

  func day(_ order: DateOrder) -> CalendarDay? {
    switch self {
    case .day(let day): day
    case .unordered(let first, let second, let year):
      switch order {
      case .dayFirst: CalendarDay(year: year, month: second, day: first)
      case .monthFirst: CalendarDay(year: year, month: first, day: second)
      }
    }
  }

  /// The order that all dates of a table have.
  ///
  /// - Throws: where they leave it open, or do not agree.
  static func order(of dates: [(line: Int, date: WrittenDate)]) throws(DiaryRefusal) -> DateOrder {
    var onlyDayFirst: Int?
    var onlyMonthFirst: Int?
    var open: Int?
    for (line, date) in dates {
      switch (date.day(.dayFirst), date.day(.monthFirst)) {
      case (.some, .none): onlyDayFirst = onlyDayFirst ?? line
      case (.none, .some): onlyMonthFirst = onlyMonthFirst ?? line
      case (.some(let one), .some(let other)) where one != other: open = open ?? line
      default: break
      }
    }
    switch (onlyDayFirst, onlyMonthFirst, open) {
    case (.some(let one), .some(let other), _):
      throw DiaryRefusal(
        "the date in line \(one) has the day first, that in line \(other) the month. Write all dates the same way, best"
          + " as 2026-11-21"
      )
    case (.none, .none, .some(let line)):
      throw DiaryRefusal(
        "the date in line \(line), and every other one, could have the day first or the month. Say which:"
          + " --dates day-first or --dates month-first"
      )
    case (_, .some, _): return .monthFirst
    default: return .dayFirst
    }
  }
}
