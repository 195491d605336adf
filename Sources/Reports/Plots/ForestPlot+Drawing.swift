extension ForestPlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "forest") -> String {
    var canvas = SVGCanvas(width: width.units)
    ForestLayout(plot: drawnPart, width: width).draw(on: &canvas)
    return canvas.document(
      .init(title: title, summary: summaryInWords, csv: csv, identifier: identifier)
    )
  }
}
