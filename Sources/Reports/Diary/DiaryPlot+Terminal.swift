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
  private var days: TerminalDays { TerminalDays(axis: axis, margin: margin, columns: columns) }

  private func ends(_ panel: DiaryPlot.Panel) -> [String] {
    [panel.range.upperBound, panel.range.lowerBound].map { DiaryNumber.text($0) }
  }

  var lines: [String] {
    let heading = Words([.strong(plot.title), .text(" "), .quiet(plot.subtitle)])
    var lines = TextBlock(style: style).lines(heading.runs())
    for panel in plot.panels { lines += [""] + field(panel) }
    lines += days.axisLines
    if !plot.phases.isEmpty { lines.append(days.strip("phase", days.phaseMarks(plot.phases))) }
    let lanes = plot.lanes.prefix(DiaryPlot.mostLanes)
    for lane in lanes {
      lines.append("")
      lines.append(title("\(capitalised(lane.words)), \(Numbers.counted(lane.marks.count, "day"))"))
      lines.append(days.strip("", laneMarks(lane)))
    }
    if plot.lanes.count > lanes.count { lines += ["", "And \(plot.lanes.count - lanes.count) more."] }
    if !plot.phases.isEmpty {
      lines += [""]
      lines += TextBlock(style: style).lines(
        Words([.quiet(TerminalDays.phaseKey)]).runs()
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
    return [style.painted(title(panel.name), .bold)] + days.rows(dots.lines, high: labels[0], low: labels[1])
  }

  // MARK: Below

  private func laneMarks(_ lane: DiaryPlot.Lane) -> [Character] {
    let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    var most = [Double](repeating: 0, count: columns)
    for mark in lane.marks {
      let column = days.column(mark.day)
      most[column] = max(most[column], mark.value)
    }
    return most.map { $0 > 0 ? heights[min(7, max(0, Int(($0 * 8).rounded(.up)) - 1))] : " " }
  }
}
