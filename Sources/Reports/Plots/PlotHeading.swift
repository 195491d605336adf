/// The title of a plot and the line or two below it.
enum PlotHeading {
  /// - Returns: how far down it reaches.
  static func draw(
    _ title: String,
    _ subtitle: String,
    left: Double,
    right: Double,
    on canvas: inout SVGCanvas
  ) -> Double {
    var y = 12.0
    // Bold letters are wider than those that are reckoned with.
    for line in PlotText.wrapped(title, to: (right - left) / 1.06, size: PlotStyle.titleSize) {
      y += 20
      canvas.text(line, x: left, y: y, "title")
    }
    for line in PlotText.wrapped(subtitle, to: right - left, size: PlotStyle.size) {
      y += 19
      canvas.text(line, x: left, y: y, "quiet")
    }
    return y
  }

  /// What is drawn where there is nothing to draw.
  static func message(
    _ words: String,
    left: Double,
    right: Double,
    from top: Double,
    on canvas: inout SVGCanvas
  ) -> Double {
    var y = top + 18
    for line in PlotText.wrapped(words, to: right - left, size: PlotStyle.size) {
      y += 18
      canvas.text(line, x: left, y: y)
    }
    return y
  }
}
