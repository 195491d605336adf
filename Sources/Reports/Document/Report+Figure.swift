extension Report {
  /// A plot with the figures behind it: a drawing on a page; on a terminal a table, or what of it signs can draw.
  public struct Figure: Sendable, Hashable {
    /// What is drawn.
    public enum Drawing: Sendable, Hashable {
      case forest(ForestPlot)
      case funnel(FunnelPlot)
      case provenance(ProvenancePlot)
      case course(CoursePlot)
      case panels(PanelsPlot)
      case phase(PhasePlot)
      case placebo(PlaceboPlot)
      case shares(SharesPlot)
      case diary(DiaryPlot)
      case trial(TrialPlot)
    }

    /// What is drawn.
    public var drawing: Drawing
    /// Said below it; may be empty.
    public var caption: Words

    /// What stands on a terminal in place of the drawing; `nil` for the figures that are drawn.
    public var summary: Table?

    /// A figure.
    public init(_ drawing: Drawing, caption: Words = [], summary: Table? = nil) {
      self.drawing = drawing
      self.caption = caption
      self.summary = summary
    }

    /// The figures that are drawn.
    public var table: Table {
      switch drawing {
      case .forest(let plot): plot.table
      case .funnel(let plot): plot.table
      case .provenance(let plot): plot.table
      case .course(let plot): plot.table
      case .panels(let plot): plot.table
      case .phase(let plot): plot.table
      case .placebo(let plot): plot.table
      case .shares(let plot): plot.table
      case .diary(let plot): plot.table
      case .trial(let plot): plot.table
      }
    }

    /// The figures that are drawn, in no more columns than a terminal has room for.
    var terminalTable: Table {
      if let summary { return summary }
      return if case .forest(let plot) = drawing { plot.terminalTable } else { table }
    }

    /// The drawing for a terminal; `nil` where one shows the figures in its place.
    func terminalDrawing(_ style: TextStyle) -> String? {
      switch drawing {
      case .diary(let plot): plot.text(style)
      case .trial(let plot): plot.text(style)
      default: nil
      }
    }

    /// What is said below the drawing, for where there is none.
    var footers: [String] {
      switch drawing {
      case .forest(let plot): plot.footers
      case .funnel(let plot): plot.footers
      case .provenance(let plot): plot.footers
      case .course(let plot): plot.footers
      case .panels(let plot): plot.footers
      case .phase(let plot): plot.footers
      case .placebo(let plot): plot.footers
      case .shares(let plot): plot.footers
      case .diary: []
      case .trial(let plot): plot.footers
      }
    }

    /// What is said where there is nothing to draw.
    var emptyMessage: String {
      switch drawing {
      case .forest: ForestPlot.nothing
      case .funnel: FunnelPlot.nothing
      case .provenance: ProvenancePlot.nothing
      case .course: CoursePlot.nothing
      case .panels: PanelsPlot.nothing
      case .phase: PhasePlot.nothing
      case .placebo: PlaceboPlot.nothing
      case .shares: SharesPlot.nothing
      case .diary: DiaryPlot.nothing
      case .trial: TrialPlot.nothing
      }
    }

    /// The drawing.
    ///
    /// - Parameters:
    ///   - width: for what width it is laid out.
    ///   - identifier: sets it apart from other drawings in the same page.
    public func svg(width: PlotWidth = .page, identifier: String) -> String {
      switch drawing {
      case .forest(let plot): plot.svg(width: width, identifier: identifier)
      case .funnel(let plot): plot.svg(width: width, identifier: identifier)
      case .provenance(let plot): plot.svg(width: width, identifier: identifier)
      case .course(let plot): plot.svg(width: width, identifier: identifier)
      case .panels(let plot): plot.svg(width: width, identifier: identifier)
      case .phase(let plot): plot.svg(width: width, identifier: identifier)
      case .placebo(let plot): plot.svg(width: width, identifier: identifier)
      case .shares(let plot): plot.svg(width: width, identifier: identifier)
      case .diary(let plot): plot.svg(width: width, identifier: identifier)
      case .trial(let plot): plot.svg(width: width, identifier: identifier)
      }
    }
  }
}
