/// How effects are drawn along an axis: the same marks in every plot.
struct EffectMarks {
  let scale: PlotScale
  /// The top and bottom of the area in which lines across all rows run.
  let top: Double
  let bottom: Double

  /// Marks left out of a plot have no line in its legend.
  enum Kind: Int, CaseIterable {
    case estimate, model, between, beyond, clipped, pooled, posterior, prediction, noEffect, important
  }

  private static let arrow = 6.0
  private static let hook = 5.0

  // MARK: Intervals

  /// A square, the larger the more weight, with its interval; an end beyond the axis is an arrow.
  ///
  /// - Parameter share: the weight as a share of the heaviest; `nil` where none is given.
  func estimate(_ value: IntervalEstimate, y: Double, share: Double?, on canvas: inout SVGCanvas) {
    let smallest = 5.0
    let largest = 13.0
    let known = share.map { $0.isFinite ? min(max($0, 0), 1) : 0 }
    let side = known.map { max(smallest, largest * $0.squareRoot()) } ?? 8
    whisker(value, y: y, "whisker", on: &canvas)
    guard scale.contains(value.estimate) else { return }
    canvas.rectangle(x: scale.place(value.estimate) - side / 2, y: y - side / 2, width: side, height: side, "mark")
  }

  /// A hollow circle on a thinner line: what a model makes of the estimate above it.
  func model(_ value: IntervalEstimate, y: Double, on canvas: inout SVGCanvas) {
    whisker(value, y: y, "model", on: &canvas)
    guard scale.contains(value.estimate) else { return }
    canvas.circle(scale.place(value.estimate), y, radius: 3.2, "model-mark")
  }

  private func whisker(_ value: IntervalEstimate, y: Double, _ style: String, on canvas: inout SVGCanvas) {
    let left = scale.place(value.lower)
    let right = scale.place(value.upper)
    if left < right { canvas.line(left, y, right, y, style) }
    if value.lower < scale.low { arrow(at: scale.start, y: y, pointsLeft: true, style, on: &canvas) }
    if value.upper > scale.high { arrow(at: scale.end, y: y, pointsLeft: false, style, on: &canvas) }
  }

  private func arrow(at x: Double, y: Double, pointsLeft: Bool, _ style: String, on canvas: inout SVGCanvas) {
    let back = pointsLeft ? x + Self.arrow : x - Self.arrow
    canvas.path([(back, y - Self.arrow * 0.65), (x, y), (back, y + Self.arrow * 0.65)], style)
  }

  // MARK: Results known in words

  /// A dotted line between brackets: the estimate is somewhere between.
  func between(_ lower: Double, _ upper: Double, y: Double, on canvas: inout SVGCanvas) {
    let left = scale.place(lower)
    let right = scale.place(upper)
    canvas.line(left, y, right, y, "dotted")
    bracket(at: left, isOpen: lower < scale.low, facesRight: true, y: y, on: &canvas)
    bracket(at: right, isOpen: upper > scale.high, facesRight: false, y: y, on: &canvas)
  }

  private func bracket(at x: Double, isOpen: Bool, facesRight: Bool, y: Double, on canvas: inout SVGCanvas) {
    guard !isOpen else {
      arrow(at: x, y: y, pointsLeft: facesRight, "bracket", on: &canvas)
      return
    }
    let tip = facesRight ? x + Self.hook * 0.8 : x - Self.hook * 0.8
    canvas.path([(tip, y - Self.hook), (x, y - Self.hook), (x, y + Self.hook), (tip, y + Self.hook)], "bracket")
  }

  /// A dotted line with a hollow arrowhead from a bound to the end of the axis: the estimate is beyond the bound.
  func beyond(_ bound: Double, isBelow: Bool, y: Double, on canvas: inout SVGCanvas) {
    let start = scale.place(bound)
    let end = isBelow ? scale.start : scale.end
    let head = isBelow ? end + Self.arrow * 1.6 : end - Self.arrow * 1.6
    if isBelow ? start > head : start < head { canvas.line(start, y, head, y, "dotted") }
    canvas.line(start, y - Self.hook, start, y + Self.hook, "bracket")
    canvas.path([(head, y - Self.hook), (end, y), (head, y + Self.hook)], isClosed: true, "hollow")
  }

  // MARK: Summaries

  /// A diamond as wide as the interval, cut off at the ends of the axis.
  func diamond(_ value: IntervalEstimate, y: Double, _ style: String, on canvas: inout SVGCanvas) {
    guard scale.contains(value.estimate) else {
      whisker(value, y: y, "whisker", on: &canvas)
      return
    }
    let half = 7.0
    let centre = scale.place(value.estimate)
    let left = cut(value.lower, from: value.estimate, at: scale.low, half: half)
    let right = cut(value.upper, from: value.estimate, at: scale.high, half: half)
    canvas.path(
      [
        (scale.place(value.lower), y - left), (centre, y - half), (scale.place(value.upper), y - right),
        (scale.place(value.upper), y + right), (centre, y + half), (scale.place(value.lower), y + left),
      ],
      isClosed: true,
      style
    )
    if left > 0 { arrow(at: scale.start, y: y, pointsLeft: true, "whisker", on: &canvas) }
    if right > 0 { arrow(at: scale.end, y: y, pointsLeft: false, "whisker", on: &canvas) }
  }

  /// Half the height of a diamond where the axis ends.
  private func cut(_ tip: Double, from centre: Double, at limit: Double, half: Double) -> Double {
    guard !scale.contains(tip) else { return 0 }
    let bounded = PlotScale.bounded(tip)
    return half * (bounded - limit) / (bounded - centre)
  }

  /// A thin bar with end caps.
  func prediction(_ value: IntervalEstimate, y: Double, on canvas: inout SVGCanvas) {
    let left = scale.place(value.lower)
    let right = scale.place(value.upper)
    canvas.rectangle(x: left, y: y - 1.5, width: right - left, height: 3, "prediction")
    for (x, isInside) in [(left, value.lower >= scale.low), (right, value.upper <= scale.high)] where isInside {
      canvas.rectangle(x: x - 0.75, y: y - 4, width: 1.5, height: 8, "prediction")
    }
    if value.lower < scale.low { arrow(at: scale.start, y: y, pointsLeft: true, "prediction-end", on: &canvas) }
    if value.upper > scale.high { arrow(at: scale.end, y: y, pointsLeft: false, "prediction-end", on: &canvas) }
  }

  // MARK: The axis

  /// The lines of no effect and of the smallest important difference, behind the marks.
  func references(_ axis: EffectAxis, on canvas: inout SVGCanvas) {
    let none = scale.place(0)
    canvas.line(none, top, none, bottom, "none")
    guard let important = axis.importantDifference, showsImportant(axis) else { return }
    canvas.line(scale.place(important), top, scale.place(important), bottom, "important")
  }

  /// Whether the smallest important difference has a place on the axis.
  func showsImportant(_ axis: EffectAxis) -> Bool {
    axis.importantDifference.map { $0.isFinite && scale.contains($0) } ?? false
  }

  /// The axis with its ticks, its label and what its sides mean.
  ///
  /// - Returns: how far down that reaches.
  func axis(_ axis: EffectAxis, from: Double, to: Double, on canvas: inout SVGCanvas) -> Double {
    let size = PlotStyle.size
    canvas.line(scale.start, bottom, scale.end, bottom, "axis")
    for tick in scale.ticks(gap: 14, room: { PlotText.width($0, size: size) }) {
      let x = scale.place(tick.value)
      let half = PlotText.width(tick.label, size: size) / 2
      canvas.line(x, bottom, x, bottom + 4, "axis")
      canvas.text(tick.label, x: min(max(x, from + half), to - half), y: bottom + 18, "quiet", anchor: .middle)
    }
    var y = bottom + 38
    let none = scale.place(0)
    let leftWords = "← " + axis.leftMeaning
    let rightWords = axis.rightMeaning + " →"
    let leftWidth = PlotText.width(leftWords, size: size)
    let rightWidth = PlotText.width(rightWords, size: size)
    // Each side's meaning ends at the line of no effect where there is room, else both stand at the ends of the axis.
    let gap = 8.0
    if none - gap - leftWidth >= from && none + gap + rightWidth <= to {
      canvas.text(leftWords, x: none - gap, y: y, "strong", anchor: .end)
      canvas.text(rightWords, x: none + gap, y: y, "strong")
    } else if leftWidth + rightWidth + 2 * gap <= to - from {
      canvas.text(leftWords, x: from, y: y, "strong")
      canvas.text(rightWords, x: to, y: y, "strong", anchor: .end)
    } else {
      canvas.text(PlotText.shortened(leftWords, to: to - from, size: size), x: from, y: y, "strong")
      y += 18
      canvas.text(PlotText.shortened(rightWords, to: to - from, size: size), x: to, y: y, "strong", anchor: .end)
    }
    y += 20
    for line in PlotText.wrapped(axis.label, to: to - from, size: size) {
      canvas.text(line, x: (from + to) / 2, y: y, "quiet", anchor: .middle)
      y += 18
    }
    return y - 18
  }
}
