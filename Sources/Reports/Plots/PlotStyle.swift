/// The style sheet inside each plot. Its rules name the plot's class, because the style of a drawing inside a page
/// applies to the whole page. The colours are those of ``HTMLStyle``; text has a contrast of 4.5 to 1 or more.
enum PlotStyle {
  /// The height of text in units of the drawing.
  static let size = 13.0
  /// The height of a title.
  static let titleSize = 16.0

  static let sheet = """
    .commensal-plot {
      --plot-paper: #ffffff; --plot-ink: #1f2421; --plot-quiet: #5a635e; --plot-line: #dcdfd9; --plot-rule: #757e78;
      --plot-mark: #0b5d73; --plot-model: #a65a00; --plot-pooled: #1f2421; --plot-band: #f3f5f1;
      --plot-area-1: #f0f3ef; --plot-area-2: #dfe5df; --plot-area-3: #cbd4cc;
      --plot-share-1: #0b5d73; --plot-share-2: #4f8fa3; --plot-share-3: #97bfcb; --plot-share-4: #d0e0e4;
      --plot-share-5: #ffffff;
      color-scheme: light dark; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      font-size: 13px; font-variant-numeric: tabular-nums;
    }
    @media screen and (prefers-color-scheme: dark) {
      .commensal-plot {
        --plot-paper: #1c211e; --plot-ink: #e8ebe6; --plot-quiet: #a5aea8; --plot-line: #363d39; --plot-rule: #7d8781;
        --plot-mark: #7fc8de; --plot-model: #f0c276; --plot-pooled: #e8ebe6; --plot-band: #232925;
        --plot-area-1: #262c29; --plot-area-2: #333b37; --plot-area-3: #434d48;
        --plot-share-1: #7fc8de; --plot-share-2: #4f93a8; --plot-share-3: #316475; --plot-share-4: #254049;
        --plot-share-5: #1c211e;
      }
    }
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
