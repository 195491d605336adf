/// The sides of a drawing, and what every drawing has at its top and where there is nothing to draw.
struct PlotFrame {
  /// Whether it is laid out for a telephone.
  let isPhone: Bool
  /// Where drawing begins and ends, from left to right.
  let left, right: Double

  init(_ width: PlotWidth) {
    isPhone = width == .phone
    let margin = isPhone ? 14.0 : 20.0
    left = margin
    right = width.units - margin
  }

  /// - Returns: where the drawing goes on.
  func drawHeading(_ title: String, _ subtitle: String, on canvas: inout SVGCanvas) -> Double {
    PlotHeading.draw(title, subtitle, left: left, right: right, on: &canvas)
  }

  /// The end of a drawing without anything to draw.
  func drawNothing(_ message: String, footers: [String], from top: Double, on canvas: inout SVGCanvas) {
    let y = PlotHeading.message(message, left: left, right: right, from: top, on: &canvas)
    close(entries: [], footers: footers, from: y + 30, on: &canvas)
  }

  /// What stands above the upright axis.
  ///
  /// - Returns: where the drawing goes on.
  func drawAxisHeading(_ text: String, from top: Double, on canvas: inout SVGCanvas) -> Double {
    var y = top
    for line in PlotText.wrapped(text, to: right - left, size: PlotStyle.size) {
      canvas.text(line, x: left, y: y, "quiet strong")
      y += 17
    }
    return y
  }

  /// The legend, what is said below, and the drawing's end.
  func close(entries: [PlotLegend.Entry], footers: [String], from top: Double, on canvas: inout SVGCanvas) {
    let y = PlotLegend(entries: entries, footers: footers).draw(from: top, left: left, right: right, on: &canvas)
    canvas.height = y + 22
  }
}
