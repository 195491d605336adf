internal import SelfTrial

extension TrialPlot {
  /// The plot for a terminal, ending with a line break: no line wider than the style allows, and nothing told by
  /// colour alone.
  public func text(_ style: TextStyle = .init()) -> String {
    TrialTerminal(plot: self, style: style).lines.joined(separator: "\n") + "\n"
  }
}

private struct TrialTerminal {
  let plot: TrialPlot
  let style: TextStyle

  private static let fieldRows = 11
  private static let dot: Character = "•"

  private var ends: (high: String, low: String) {
    (DiaryNumber.text(plot.range.upperBound), DiaryNumber.text(plot.range.lowerBound))
  }

  var lines: [String] {
    let margin = max(DisplayWidth.columns(ends.high), DisplayWidth.columns(ends.low)) + 2
    let days = TerminalDays(
      axis: DayAxis(span: plot.span),
      margin: margin,
      columns: max(8, style.width - margin)
    )
    let block = TextBlock(style: style)
    var lines = block.lines(Words([.strong(plot.title), .text(" "), .quiet(plot.subtitle)]).runs())
    lines += [""] + days.rows(field(days), high: ends.high, low: ends.low) + days.axisLines
    var marks = days.phaseMarks(plot.periods)
    if !plot.periods.isEmpty {
      for place in (days.column(plot.lastDay) + 1)..<max(days.column(plot.lastDay) + 1, days.columns) {
        marks[place] = "?"
      }
      lines.append(days.strip("phase", marks))
    }
    lines.append("")
    for words in key { lines += block.lines(Words([.quiet(words)]).runs()) }
    return lines
  }

  private var key: [String] {
    let dots = "\(Self.dot) value of a day"
    guard plot.course.hasProduct else {
      return ["\(dots); line: \(plot.withoutWords); after the last day: what is foretold, dotted its 95% interval"]
        + plot.footers
    }
    return [
      "\(dots); line: \(plot.levelWords); dashed: without the product; dotted: 95% interval of what is foretold with it"
    ] + plot.footers + [TerminalDays.phaseKey + ", ? foretold"]
  }

  /// Courses as dots of Braille patterns, values over them as signs of their own.
  private func field(_ days: TerminalDays) -> [String] {
    var dots = DotField(columns: days.columns, rows: Self.fieldRows)
    func point(_ belief: TrialCourse.Belief, _ value: Double) -> (x: Int, y: Int) {
      (
        Int((days.axis.share(belief.day) * Double(dots.width - 1)).rounded()),
        Int(((1 - share(value)) * Double(dots.height - 1)).rounded())
      )
    }
    func draw(_ beliefs: [TrialCourse.Belief], _ value: KeyPath<TrialCourse.Belief, Double>, on: Int, of period: Int) {
      var line = DotField(columns: days.columns, rows: Self.fieldRows)
      let points = beliefs.map { point($0, $0[keyPath: value]) }
      if let only = points.first, points.count == 1 { line.set(only.x, only.y) }
      for (one, next) in zip(points, points.dropFirst()) { line.line(from: one, to: next) }
      dots.add(line) { $0 % period < on }
    }
    let course = plot.course
    if course.hasProduct {
      draw(course.levelWithout, \.middle, on: 3, of: 6)
      draw(course.forecastWithout, \.middle, on: 3, of: 6)
    }
    let ahead = course.hasProduct ? course.forecastWith : course.forecastWithout
    draw(course.hasProduct ? course.level : course.levelWithout, \.middle, on: 1, of: 1)
    draw(ahead, \.middle, on: 1, of: 1)
    draw(ahead, \.low, on: 1, of: 3)
    draw(ahead, \.high, on: 1, of: 3)
    var cells = dots.lines.map(Array.init)
    for value in course.values {
      let row = Int(((1 - share(value.value)) * Double(dots.height - 1)).rounded()) / 4
      cells[row][days.column(value.day)] = Self.dot
    }
    return cells.map { String($0) }
  }

  private func share(_ value: Double) -> Double {
    let share = (value - plot.range.lowerBound) / (plot.range.upperBound - plot.range.lowerBound)
    return min(max(share, 0), 1)
  }
}
