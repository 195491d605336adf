/// The style sheet inside each plot. Its rules name the plot's class, because the style of a drawing inside a page
/// applies to the whole page. The colours are those of ``HTMLStyle``; text has a contrast of 4.5 to 1 or more.
enum PlotStyle {
  /// The height of text in units of the drawing.
  static let size = 13.0
  /// The height of a title.
  static let titleSize = 16.0

  /// The colours by what they are for, in the light and in the dark.
  static let palette: [(name: String, light: String, dark: String)] = [
    ("paper", "#ffffff", "#1c211e"), ("ink", "#1f2421", "#e8ebe6"), ("quiet", "#5a635e", "#a5aea8"),
    ("line", "#dcdfd9", "#363d39"), ("rule", "#757e78", "#7d8781"), ("band", "#f3f5f1", "#232925"),
    ("mark", "#0b5d73", "#7fc8de"), ("model", "#a65a00", "#f0c276"), ("pooled", "#1f2421", "#e8ebe6"),
    ("area-1", "#f0f3ef", "#262c29"), ("area-2", "#dfe5df", "#333b37"), ("area-3", "#cbd4cc", "#434d48"),
    ("share-1", "#0b5d73", "#7fc8de"), ("share-2", "#4f8fa3", "#4f93a8"), ("share-3", "#97bfcb", "#316475"),
    ("share-4", "#d0e0e4", "#254049"), ("share-5", "#ffffff", "#1c211e"),
  ]

  static let sheet = """
    .commensal-plot {
      \(palette.map { "--plot-\($0.name): \($0.light);" }.joined(separator: " "))
      color-scheme: light dark; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      font-size: 13px; font-variant-numeric: tabular-nums;
    }
    @media screen and (prefers-color-scheme: dark) {
      .commensal-plot {
        \(palette.map { "--plot-\($0.name): \($0.dark);" }.joined(separator: " "))
      }
    }
    \(withFallbacks(rules))
    """

  /// The sheet for drawings of all kinds.
  static var sheetOfAll: String { sheet(adding: CourseMarks.rules + "\n" + PhaseLayout.rules) }

  /// The sheet with rules that only some drawings need.
  static func sheet(adding more: String) -> String {
    more.isEmpty ? sheet : sheet + "\n" + withFallbacks(more)
  }

  /// Each colour in full before its variable: programs that draw SVG for print often know no variables, and keep what
  /// they understand.
  private static func withFallbacks(_ rules: String) -> String {
    let mark = "var(--plot-"
    var pieces = rules.split(separator: "var(--plot-", omittingEmptySubsequences: false).map(String.init)
    var sheet = pieces.removeFirst()
    for piece in pieces {
      let name = piece.prefix { $0 != ")" }
      let property = sheet.split(whereSeparator: { $0 == " " || $0 == "{" }).last ?? ""
      let colour = palette.first { $0.name == name }?.light ?? "currentColor"
      sheet += "\(colour); \(property) \(mark)\(piece)"
    }
    return sheet
  }

  private static let rules = """
    .commensal-plot text { fill: var(--plot-ink); }
    .commensal-plot .title { font-size: 16px; font-weight: 650; }
    .commensal-plot .quiet { fill: var(--plot-quiet); }
    .commensal-plot .strong { font-weight: 650; }
    .commensal-plot .words { font-style: italic; fill: var(--plot-quiet); }
    .commensal-plot .ground { fill: var(--plot-paper); }
    .commensal-plot .band { fill: var(--plot-band); }
    .commensal-plot .rule { stroke: var(--plot-line); stroke-width: 1; }
    .commensal-plot .axis { stroke: var(--plot-rule); stroke-width: 1; fill: none; }
    .commensal-plot .none { stroke: var(--plot-ink); stroke-width: 1.2; }
    .commensal-plot .important { stroke: var(--plot-quiet); stroke-width: 1.2; stroke-dasharray: 5 4; }
    .commensal-plot .whisker { stroke: var(--plot-mark); stroke-width: 1.6; fill: none; }
    .commensal-plot .mark { fill: var(--plot-mark); stroke: none; }
    .commensal-plot .hollow { fill: var(--plot-paper); stroke: var(--plot-mark); stroke-width: 1.6; }
    .commensal-plot .bracket { stroke: var(--plot-mark); stroke-width: 1.6; fill: none; }
    .commensal-plot .dotted { stroke: var(--plot-mark); stroke-width: 1.6; stroke-dasharray: 1.5 3.5; fill: none; }
    .commensal-plot .model { stroke: var(--plot-model); stroke-width: 1.4; fill: none; }
    .commensal-plot .model-mark { fill: var(--plot-paper); stroke: var(--plot-model); stroke-width: 1.6; }
    .commensal-plot .pooled { fill: var(--plot-pooled); stroke: var(--plot-pooled); stroke-width: 1; stroke-linejoin: round; }
    .commensal-plot .posterior { fill: var(--plot-paper); stroke: var(--plot-model); stroke-width: 1.8; stroke-linejoin: round; }
    .commensal-plot .prediction { fill: var(--plot-rule); }
    .commensal-plot .prediction-end { stroke: var(--plot-rule); stroke-width: 1.6; fill: none; }
    .commensal-plot .pooled-line { stroke: var(--plot-pooled); stroke-width: 2; }
    .commensal-plot .filled-line { stroke: var(--plot-model); stroke-width: 2; stroke-dasharray: 8 3 2 3; }
    .commensal-plot .area-1 { fill: var(--plot-area-1); }
    .commensal-plot .area-2 { fill: var(--plot-area-2); }
    .commensal-plot .area-3 { fill: var(--plot-area-3); }
    .commensal-plot .contour { stroke: var(--plot-rule); stroke-width: 1; fill: none; }
    .commensal-plot .contour-10 { stroke-dasharray: 1.5 3; }
    .commensal-plot .contour-05 { stroke-dasharray: 6 4; }
    .commensal-plot .point { fill: var(--plot-mark); stroke: var(--plot-paper); stroke-width: 1; }
    .commensal-plot .share-1 { fill: var(--plot-share-1); }
    .commensal-plot .share-2 { fill: var(--plot-share-2); }
    .commensal-plot .share-3 { fill: var(--plot-share-3); }
    .commensal-plot .share-4 { fill: var(--plot-share-4); }
    .commensal-plot .share-5 { fill: var(--plot-share-5); }
    .commensal-plot .outline { fill: none; stroke: var(--plot-rule); stroke-width: 1; }
    .commensal-plot .hatch { stroke: var(--plot-ink); stroke-width: 0.8; stroke-opacity: 0.55; }
    """
}
