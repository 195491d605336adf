internal import SelfTrial

extension DiaryPlot {
  /// The plot for a terminal, ending with a line break: no line wider than the style allows, and nothing told by
  /// colour alone.
  public func text(_ style: TextStyle = .init()) -> String {
    guard let span, !panels.isEmpty else {
      return TextBlock(style: style).lines(Words(Self.nothing).runs()).joined(separator: "\n") + "\n"
    }
    return DiaryTerminal(plot: self, axis: DayAxis(span: span), style: style).lines.joined(separator: "\n") + "\n"
  }
}

private struct DiaryTerminal {
  let plot: DiaryPlot
  let axis: DayAxis
  let style: TextStyle

  private static let fieldRows = 7

  /// Columns before the field: the widest number of an axis, a space and the axis.
  private var margin: Int { (plot.panels.flatMap { ends($0) }.map(DisplayWidth.columns).max() ?? 0) + 2 }
  private var columns: Int { max(8, style.width - margin) }

  private func ends(_ panel: DiaryPlot.Panel) -> [String] {
    [panel.range.upperBound, panel.range.lowerBound].map { DiaryNumber.text($0) }
  }

  var lines: [String] {
    let heading = Words([.strong(plot.title), .text(" "), .quiet(plot.subtitle)])
    var lines = TextBlock(style: style).lines(heading.runs())
    for panel in plot.panels { lines += [""] + field(panel) }
    lines += dayLines
    if !plot.phases.isEmpty { lines.append(strip("phase", phaseMarks)) }
    let lanes = plot.lanes.prefix(DiaryPlot.mostLanes)
    for lane in lanes {
      lines.append("")
      lines.append(title("\(capitalised(lane.words)), \(Numbers.counted(lane.marks.count, "day"))"))
      lines.append(strip("", laneMarks(lane)))
    }
    if plot.lanes.count > lanes.count { lines += ["", "And \(plot.lanes.count - lanes.count) more."] }
    if !plot.phases.isEmpty {
      lines += [""]
      lines += TextBlock(style: style).lines(
        Words([.quiet("phase: █ with the product, ░ wash-out, · without it")]).runs()
      )
    }
    return lines
  }

  /// A line's worth of a title.
  private func title(_ words: String) -> String {
    let safe = TerminalText.safe(words)
    var shown = ""
    for character in safe where DisplayWidth.columns(shown) + DisplayWidth.columns(character) <= style.width {
      shown.append(character)
    }
    return shown
  }

  // MARK: Fields

  private func field(_ panel: DiaryPlot.Panel) -> [String] {
    var dots = DotField(columns: columns, rows: Self.fieldRows)
    let width = panel.range.upperBound - panel.range.lowerBound
    let longestGap = panel.longestGap
    var last: (day: CalendarDay, x: Int, y: Int)?
    for point in panel.points {
      let x = Int((axis.share(point.day) * Double(dots.width - 1)).rounded())
      let share = (point.value - panel.range.lowerBound) / width
      let y = Int(((1 - min(max(share, 0), 1)) * Double(dots.height - 1)).rounded())
      if let last, last.day.distance(to: point.day) <= longestGap {
        dots.line(from: (last.x, last.y), to: (x, y))
      } else {
        // One dot alone would not be seen.
        for (left, up) in [(0, 0), (1, 0), (0, 1), (1, 1)] { dots.set(max(0, x - left), max(0, y - up)) }
      }
      last = (point.day, x, y)
    }
    let labels = ends(panel)
    return [style.painted(title(panel.name), .bold)]
      + dots.lines.enumerated().map { row, line in
        let label = row == 0 ? labels[0] : row == Self.fieldRows - 1 ? labels[1] : ""
        let sign = label.isEmpty ? "│" : "┤"
        return (padded(label) + sign + line).trimmingTrailingSpaces()
      }
  }

  private func padded(_ label: String) -> String {
    String(repeating: " ", count: max(0, margin - 1 - DisplayWidth.columns(label) - 1)) + label + " "
  }

  // MARK: Below

  private func column(_ day: CalendarDay) -> Int { Int((axis.share(day) * Double(columns - 1)).rounded()) }

  /// The axis and the days below it.
  private var dayLines: [String] {
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

  private func strip(_ label: String, _ marks: [Character]) -> String {
    let name = label.count < margin ? label : ""
    return (name + String(repeating: " ", count: margin - name.count) + String(marks)).trimmingTrailingSpaces()
  }

  private var phaseMarks: [Character] {
    var marks = [Character](repeating: " ", count: columns)
    for period in plot.phases {
      let sign: Character = period.phase == .on ? "█" : period.phase == .washout ? "░" : "·"
      for place in column(period.days.lowerBound)...column(period.days.upperBound) { marks[place] = sign }
    }
    return marks
  }

  private func laneMarks(_ lane: DiaryPlot.Lane) -> [Character] {
    let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    var most = [Double](repeating: 0, count: columns)
    for mark in lane.marks { most[column(mark.day)] = max(most[column(mark.day)], mark.value) }
    return most.map { $0 > 0 ? heights[min(7, max(0, Int(($0 * 8).rounded(.up)) - 1))] : " " }
  }
}
