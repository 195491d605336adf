/// Axes of plots that have two.
enum PlotAxes {
  private static let size = PlotStyle.size

  /// Ticks with their labels to the left of an upright axis.
  ///
  /// - Parameter gap: how much is kept free between one label and the next.
  static func ticks(of scale: PlotScale, at x: Double, gap: Double = 30, on canvas: inout SVGCanvas) {
    for tick in uprightTicks(of: scale, gap: gap) {
      let y = scale.place(tick.value)
      canvas.line(x - 4, y, x, y, "axis")
      canvas.text(tick.label, x: x - 8, y: y + 4.5, "quiet", anchor: .end)
    }
  }

  static func uprightTicks(of scale: PlotScale, gap: Double = 30) -> [PlotScale.Tick] {
    scale.ticks(gap: gap, room: { _ in size })
  }

  /// Room between the labels of courses, whose ends are rounded for as many ticks.
  static let courseGap = 18.0
}

extension PlotAxes {
  /// Steps in which weeks are counted: months as four weeks, quarters and years as what they have.
  private static let weekSteps = [1.0, 2, 4, 8, 13, 26, 52, 104, 260, 520]

  static func weekStep(atLeast size: Double) -> Double {
    weekSteps.first { $0 >= size } ?? PlotScale.roundStep(atLeast: min(size, PlotScale.largest))
  }

  /// An axis of weeks with its ticks and its name.
  ///
  /// - Returns: how far down it reaches.
  static func weeks(_ scale: PlotScale, at y: Double, on canvas: inout SVGCanvas) -> Double {
    canvas.line(scale.start, y, scale.end, y, "axis")
    for tick in weekTicks(scale, gap: isNarrow(scale) ? 12 : 22) {
      let x = scale.place(tick)
      canvas.line(x, y, x, y + 4, "axis")
      canvas.text(Numbers.rounded(tick), x: x, y: y + 18, "quiet", anchor: .middle)
    }
    canvas.text("weeks", x: (scale.start + scale.end) / 2, y: y + 35, "quiet", anchor: .middle)
    return y + 35
  }

  private static func isNarrow(_ scale: PlotScale) -> Bool { scale.end - scale.start < 200 }

  /// Weeks at even steps that leave room for their labels.
  static func weekTicks(_ scale: PlotScale, gap: Double) -> [Double] {
    let widest = [scale.low, scale.high].map { PlotText.width(Numbers.rounded($0), size: size) }.max() ?? 0
    let most = max(1, (scale.end - scale.start) / (widest + gap))
    let step = weekStep(atLeast: (scale.high - scale.low) / most)
    let first = (scale.low / step).rounded(.up)
    let last = (scale.high / step).rounded(.down)
    let mostTicks = 100.0
    guard first.isFinite, last >= first, last - first < mostTicks else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}

extension PlotAxes {
  /// Faint lines at the ticks of two axes.
  static func grid(_ across: PlotScale, _ upwards: PlotScale, on canvas: inout SVGCanvas) {
    for tick in uprightTicks(of: upwards) {
      let y = upwards.place(tick.value)
      canvas.line(across.start, y, across.end, y, "rule")
    }
    for tick in levelTicks(of: across) {
      let x = across.place(tick.value)
      canvas.line(x, upwards.start, x, upwards.end, "rule")
    }
  }

  private static func levelTicks(of scale: PlotScale) -> [PlotScale.Tick] {
    scale.ticks(gap: 24, room: { PlotText.width($0, size: size) })
  }

  /// A level axis of a measure with its ticks, what its ends mean and its name.
  ///
  /// - Returns: how far down it reaches.
  static func measure(
    _ scale: PlotScale,
    at y: Double,
    label: String,
    low: String,
    high: String,
    on canvas: inout SVGCanvas
  ) -> Double {
    canvas.line(scale.start, y, scale.end, y, "axis")
    for tick in levelTicks(of: scale) {
      let x = scale.place(tick.value)
      canvas.line(x, y, x, y + 4, "axis")
      canvas.text(tick.label, x: x, y: y + 18, "quiet", anchor: .middle)
    }
    canvas.text("← " + low, x: scale.start, y: y + 38, "strong")
    canvas.text(high + " →", x: scale.end, y: y + 38, "strong", anchor: .end)
    canvas.text(label, x: (scale.start + scale.end) / 2, y: y + 56, "quiet", anchor: .middle)
    return y + 56
  }
}
