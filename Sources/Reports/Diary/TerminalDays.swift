internal import SelfTrial

/// Days across the columns of a terminal, with what stands below a field of them.
struct TerminalDays {
  let axis: DayAxis
  /// Columns before the field, for the labels of its axis.
  let margin: Int
  let columns: Int

  static let phaseKey = "phase: █ with the product, ░ wash-out, · without it"

  func column(_ day: CalendarDay) -> Int { Int((axis.share(day) * Double(columns - 1)).rounded()) }

  /// The rows of a field with the ends of its axis.
  func rows(_ lines: [String], high: String, low: String) -> [String] {
    lines.enumerated().map { row, line in
      let label = row == 0 ? high : row == lines.count - 1 ? low : ""
      let sign = label.isEmpty ? "│" : "┤"
      return (padded(label) + sign + line).trimmingTrailingSpaces()
    }
  }

  private func padded(_ label: String) -> String {
    String(repeating: " ", count: max(0, margin - 1 - DisplayWidth.columns(label) - 1)) + label + " "
  }

  /// The axis and the days below it.
  var axisLines: [String] {
    var rule = [Character](repeating: "─", count: columns)
    var labels = [Character](repeating: " ", count: columns)
    var free = 0
    let room = 15
    for tick in axis.ticks(most: max(2, columns / room)) {
      let place = column(tick.day)
      rule[place] = "┬"
      let start = min(max(0, place - tick.label.count / 2), max(0, columns - tick.label.count))
      guard start >= free, start + tick.label.count <= columns else { continue }
      for (offset, character) in tick.label.enumerated() { labels[start + offset] = character }
      free = start + tick.label.count + 1
    }
    let indent = String(repeating: " ", count: margin)
    return [
      String(repeating: " ", count: margin - 1) + "└" + String(rule),
      (indent + String(labels)).trimmingTrailingSpaces(),
    ]
  }

  /// A line of marks, one a column, with a word before it where there is room.
  func strip(_ label: String, _ marks: [Character]) -> String {
    let name = label.count < margin ? label : ""
    return (name + String(repeating: " ", count: margin - name.count) + String(marks)).trimmingTrailingSpaces()
  }

  func phaseMarks(_ periods: [DiaryPlot.Period]) -> [Character] {
    var marks = [Character](repeating: " ", count: columns)
    for period in periods {
      let sign: Character = period.phase == .on ? "█" : period.phase == .washout ? "░" : "·"
      for place in column(period.days.lowerBound)...column(period.days.upperBound) { marks[place] = sign }
    }
    return marks
  }
}
