import SelfTrial
import Testing

@Suite("A day of the calendar")
struct CalendarDayTests {
  @Test("days that are known are numbered as they are elsewhere (POSIX time over 86,400)")
  func known() {
    #expect(CalendarDay("1970-01-01")?.number == 0)
    #expect(CalendarDay("2000-02-29")?.number == 11_016)
    #expect(CalendarDay("2026-11-21")?.number == 20_778)
    #expect(CalendarDay("1969-12-31")?.number == -1)
  }

  @Test("the day of the week is right: 1 January 1970 was a Thursday, 29 February 2000 a Tuesday")
  func weekdays() throws {
    #expect(try #require(CalendarDay("1970-01-01")).weekday == 4)
    #expect(try #require(CalendarDay("2000-02-29")).weekday == 2)
    #expect(try #require(CalendarDay("1969-12-28")).weekday == 7)
  }

  @Test("every day of 800 years goes there and back, and follows the one before")
  func roundTrip() throws {
    let first = try #require(CalendarDay(year: 1600, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 2399, month: 12, day: 31))
    #expect(first.distance(to: last) + 1 == 2 * 146_097)
    var before = first.advanced(by: -1)
    for day in first...last {
      let (year, month, date) = day.components
      let again = CalendarDay(year: year, month: month, day: date)
      guard again == day, CalendarDay(day.description) == day, before < day, before.description < day.description else {
        Issue.record("\(day) of number \(day.number) came back as \(again?.description ?? "nothing")")
        return
      }
      before = day
    }
  }

  @Test(
    "what the calendar does not have is refused",
    arguments: [
      "2025-02-29", "1900-02-29", "2026-06-31", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01", "2026-1-1",
      "2026/01/01", "", "-026-01-01", "2026-01-01T00:00", "２０２６-01-01", "0000-01-01",
    ]
  )
  func refused(text: String) { #expect(CalendarDay(text) == nil) }
}
