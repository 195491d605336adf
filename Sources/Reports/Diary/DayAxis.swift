internal import SelfTrial

/// Days along an axis, labelled as a calendar counts: by days and weeks, and by months where there are many.
struct DayAxis {
  let span: ClosedRange<CalendarDay>

  struct Tick {
    var day: CalendarDay
    var label: String
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Where a day stands between the ends, from 0 to 1.
  func share(_ day: CalendarDay) -> Double {
    let length = span.lowerBound.distance(to: span.upperBound)
    return length == 0 ? 0.5 : Double(span.lowerBound.distance(to: day)) / Double(length)
  }

  /// At most so many labelled days at even steps.
  func ticks(most: Int) -> [Tick] {
    let most = max(2, most)
    let length = span.lowerBound.distance(to: span.upperBound)
    if let step = [1, 2, 7, 14, 28].first(where: { length / $0 < most }) {
      return stride(from: 0, through: length, by: step).map { offset in
        let day = span.lowerBound.advanced(by: offset)
        return Tick(
          day: day,
          label: Self.dayLabel(day, showsYear: offset == 0 || Self.isFirstOfYear(day, within: step))
        )
      }
    }
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
    let step = steps.first { length / (30 * $0) < most } ?? 2400
    return monthTicks(every: step)
  }

  private func monthTicks(every step: Int) -> [Tick] {
    let (year, month, _) = span.lowerBound.components
    var count = year * 12 + month - 1
    count += (step - count % step) % step
    var ticks: [Tick] = []
    while let day = CalendarDay(year: count / 12, month: count % 12 + 1, day: 1), day <= span.upperBound {
      if day >= span.lowerBound {
        ticks.append(Tick(day: day, label: step >= 12 ? "\(count / 12)" : "\(Self.months[count % 12]) \(count / 12)"))
      }
      count += step
    }
    return ticks
  }

  private static func isFirstOfYear(_ day: CalendarDay, within step: Int) -> Bool {
    day.components.year != day.advanced(by: -step).components.year
  }

  static func dayLabel(_ day: CalendarDay, showsYear: Bool) -> String {
    let (year, month, number) = day.components
    return "\(number) \(months[month - 1])" + (showsYear ? " \(year)" : "")
  }
}
