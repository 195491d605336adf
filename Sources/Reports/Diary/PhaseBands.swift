internal import SelfTrial

/// The phases of a self-trial behind a field of days: told apart by tint, hatching and words.
struct PhaseBands {
  let periods: [DiaryPlot.Period]
  let axis: DayAxis
  let days: PlotScale

  private static let size = PlotStyle.size
  /// No hatching can be seen in less.
  private static let narrowest = 6.0

  func draw(top: Double, height: Double, areNamed: Bool, on canvas: inout SVGCanvas) {
    let halfDay = 0.5 / Double(max(1, axis.span.lowerBound.distance(to: axis.span.upperBound)))
    for period in periods {
      let start = days.place(axis.share(period.days.lowerBound) - halfDay)
      let end = days.place(axis.share(period.days.upperBound) + halfDay)
      if period.phase == .on {
        canvas.rectangle(x: start, y: top, width: end - start, height: height, "area-2")
      } else if period.phase == .washout, end - start < Self.narrowest {
        canvas.rectangle(x: start, y: top, width: end - start, height: height, "area-1")
      } else if period.phase == .washout {
        canvas.hatch(x: start, y: top, width: end - start, height: height, rises: true, spacing: 9)
      }
      let words = period.phase.rawValue
      if areNamed, PlotText.width(words, size: Self.size) + 6 < end - start {
        canvas.text(words, x: (start + end) / 2, y: top + 13, "words", anchor: .middle)
      }
    }
  }

  static func legend(_ periods: [DiaryPlot.Period]) -> [PlotLegend.Entry] {
    var entries: [PlotLegend.Entry] = []
    if periods.contains(where: { $0.phase == .on }) {
      entries.append(
        .init(words: "on: with the product") { canvas, x, y in
          canvas.rectangle(x: x, y: y - 6, width: 34, height: 12, "area-2")
        }
      )
    }
    if periods.contains(where: { $0.phase == .washout }) {
      entries.append(
        .init(words: "washout: without it, not counted yet") { canvas, x, y in
          canvas.hatch(x: x, y: y - 6, width: 34, height: 12, rises: true, spacing: 9)
        }
      )
    }
    return entries
  }
}

extension DayAxis {
  /// Ticks and their labels below a field.
  ///
  /// - Returns: how far down they reach.
  func draw(_ days: PlotScale, at y: Double, within frame: PlotFrame, on canvas: inout SVGCanvas) -> Double {
    let room = 84.0
    var end = -Double.infinity
    for tick in ticks(most: Int((days.end - days.start) / room)) {
      let x = days.place(share(tick.day))
      canvas.line(x, y, x, y + 4, "axis")
      let half = PlotText.width(tick.label, size: PlotStyle.size) / 2
      let middle = min(max(x, frame.left + half), frame.right - half)
      guard middle - half > end + 6 else { continue }
      canvas.text(tick.label, x: middle, y: y + 18, "quiet", anchor: .middle)
      end = middle + half
    }
    return y + 22
  }
}
