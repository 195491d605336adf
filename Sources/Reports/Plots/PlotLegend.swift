/// What the marks of a plot mean, and the small print below: only the marks that the plot has.
struct PlotLegend {
  /// A mark in small and what it means.
  struct Entry {
    var words: String
    var draw: (inout SVGCanvas, _ x: Double, _ y: Double) -> Void
  }

  var entries: [Entry]
  var footers: [String]

  private static let sample = 34.0
  private static let lineHeight = 18.0

  /// - Returns: how far down it reaches.
  func draw(from top: Double, left: Double, right: Double, on canvas: inout SVGCanvas) -> Double {
    let size = PlotStyle.size
    var y = top
    let room = right - left - Self.sample - 8
    for entry in entries {
      let lines = PlotText.wrapped(entry.words, to: room, size: size)
      entry.draw(&canvas, left, y - 4.5)
      for line in lines {
        canvas.text(line, x: left + Self.sample + 8, y: y, "quiet")
        y += Self.lineHeight
      }
    }
    if !entries.isEmpty, !footers.isEmpty { y += 8 }
    for footer in footers {
      for line in PlotText.wrapped(footer, to: right - left, size: size) {
        canvas.text(line, x: left, y: y, "quiet")
        y += Self.lineHeight
      }
      y += 4
    }
    return y - Self.lineHeight
  }

  /// A mark of the axis in small.
  static func entry(_ kind: EffectMarks.Kind, _ words: String) -> Entry {
    Entry(words: words) { canvas, x, y in draw(kind, on: &canvas, x: x, y: y) }
  }

  private static func draw(_ kind: EffectMarks.Kind, on canvas: inout SVGCanvas, x: Double, y: Double) {
    let scale = PlotScale(low: -1, high: 1, start: x, end: x + sample)
    let marks = EffectMarks(scale: scale, top: y - 7, bottom: y + 7)
    let middle = IntervalEstimate(estimate: 0, lower: -0.9, upper: 0.9)
    switch kind {
    case .estimate: marks.estimate(middle, y: y, share: 0.5, on: &canvas)
    case .model: marks.model(middle, y: y, on: &canvas)
    case .between: marks.between(-0.9, 0.9, y: y, on: &canvas)
    case .beyond: marks.beyond(0.7, isBelow: true, y: y, on: &canvas)
    case .clipped: marks.estimate(.init(estimate: 0.2, lower: -9, upper: 0.9), y: y, share: 0.3, on: &canvas)
    case .pooled: marks.diamond(middle, y: y, "pooled", on: &canvas)
    case .posterior: marks.diamond(middle, y: y, "posterior", on: &canvas)
    case .prediction: marks.prediction(middle, y: y, on: &canvas)
    case .noEffect: canvas.line(x + sample / 2, y - 8, x + sample / 2, y + 8, "none")
    case .important: canvas.line(x + sample / 2, y - 8, x + sample / 2, y + 8, "important")
    }
  }
}
