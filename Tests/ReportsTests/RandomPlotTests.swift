import Testing

@testable import Reports

@Suite("Plots of anything")
struct RandomPlotTests {
  /// SplitMix64: the same numbers for the same seed.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    /// Mostly ordinary numbers, sometimes what no trial finds.
    mutating func value() -> Double {
      let odd: [Double] = [
        .nan, .infinity, -.infinity, 0, -0.0, 1e308, -1e308, .leastNonzeroMagnitude, 1e-200, 1e100, -1e101,
        .greatestFiniteMagnitude,
      ]
      switch Int.random(in: 0..<10, using: &self) {
      case 0: return odd.randomElement(using: &self) ?? 0
      case 1: return Double.random(in: -1e6...1e6, using: &self)
      case 2: return Double.random(in: -1e-6...1e-6, using: &self)
      default: return Double.random(in: -20...20, using: &self)
      }
    }

    mutating func estimate() -> IntervalEstimate {
      let (a, b) = (value(), value())
      guard Bool.random(using: &self), a.isFinite else { return .init(estimate: value(), lower: a, upper: b) }
      return .init(estimate: a, lower: a - abs(b), upper: a + abs(b))
    }

    mutating func text() -> String {
      let words = ["", "a", "Navarro-Lopez 2018", "<&\"'>", "漢字かな交じり", "e\u{301}", "\u{202E}", "😀", "x,y\nz", "–"]
      let count = Int.random(in: 0...(Bool.random(using: &self) ? 2 : 12), using: &self)
      return (0..<count).map { _ in words.randomElement(using: &self) ?? "" }.joined(separator: " ")
    }

    mutating func maybe<Value>(_ make: (inout Numbers) -> Value) -> Value? {
      Bool.random(using: &self) ? make(&self) : nil
    }

    mutating func row(columns: Int) -> ForestPlot.Row {
      let result: ForestPlot.Result =
        switch Int.random(in: 0..<4, using: &self) {
        case 0: .between(lower: value(), upper: value())
        case 1: .beyond(bound: value(), isBelow: Bool.random(using: &self))
        default: .estimate(estimate())
        }
      return ForestPlot.Row(
        name: text(),
        detail: text(),
        cells: (0..<Int.random(in: 0...columns + 1, using: &self)).map { _ in text() },
        note: text(),
        result: result,
        weight: maybe { $0.value() },
        model: maybe { $0.estimate() }
      )
    }

    mutating func summaries() -> [ForestPlot.Summary] {
      (0..<Int.random(in: 0...2, using: &self)).map { _ in
        .init(
          kind: Bool.random(using: &self) ? .pooled : .posterior,
          name: text(),
          estimate: estimate(),
          prediction: maybe { $0.estimate() }
        )
      }
    }

    mutating func axis() -> EffectAxis {
      EffectAxis(
        label: text(),
        isRatio: Bool.random(using: &self),
        importantDifference: maybe { $0.value() },
        leftMeaning: text(),
        rightMeaning: text()
      )
    }

    mutating func forest() -> ForestPlot {
      let columns = Int.random(in: 0...5, using: &self)
      return ForestPlot(
        title: text(),
        subtitle: text(),
        columns: (0..<columns).map { _ in .init(text(), Bool.random(using: &self) ? .leading : .trailing) },
        groups: (0..<Int.random(in: 0...3, using: &self)).map { _ in
          .init(
            title: maybe { $0.text() },
            rows: (0..<Int.random(in: 0...8, using: &self)).map { _ in row(columns: columns) },
            summaries: summaries()
          )
        },
        summaries: summaries(),
        axis: axis(),
        footers: (0..<Int.random(in: 0...3, using: &self)).map { _ in text() }
      )
    }

    mutating func values() -> [Double] { (0..<Int.random(in: 0...30, using: &self)).map { _ in value() } }

    mutating func series() -> CourseSeries {
      let weeks = (0..<Int.random(in: 0...30, using: &self)).map { _ in value() }
      let isOrdered = Bool.random(using: &self)
      return CourseSeries(
        label: text(),
        weeks: isOrdered ? weeks.sorted() : weeks,
        middle: values(),
        bands: (0..<Int.random(in: 0...2, using: &self)).map { _ in
          .init(words: text(), low: values(), high: values())
        }
      )
    }

    mutating func schedule() -> CourseSchedule {
      CourseSchedule(
        rows: (0..<Int.random(in: 0...14, using: &self)).map { _ in
          .init(
            words: text(),
            periods: (0..<Int.random(in: 0...5, using: &self)).map { _ in
              let ends = [value(), value()].map { $0.isNaN ? 0 : $0 }.sorted()
              return ends[0]...ends[1]
            },
            series: maybe { Int.random(in: -1...3, using: &$0) }
          )
        }
      )
    }

    mutating func measure() -> CourseMeasure {
      let ends = [value(), value()].map { $0.isNaN ? 0 : $0 }.sorted()
      return CourseMeasure(
        name: text(),
        unit: text(),
        scale: maybe { _ in ends[0]...ends[1] },
        severities: (0..<Int.random(in: 0...4, using: &self)).map { _ in .init(text(), from: value()) },
        note: text()
      )
    }

    mutating func studies() -> [FunnelPlot.Study] {
      (0..<Int.random(in: 0...12, using: &self)).map { _ in
        .init(name: text(), estimate: value(), standardError: Bool.random(using: &self) ? value() : abs(value()))
      }
    }
  }

  @Test("every point of a course is a finite number inside its drawing", arguments: 0..<150 as Range<UInt64>)
  func courses(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let series = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in numbers.series() }
    let schedule = numbers.schedule()
    let plots: [Report.Figure] = [
      .init(
        .course(
          CoursePlot(
            title: numbers.text(),
            series: series,
            measure: numbers.measure(),
            schedule: schedule,
            footers: [numbers.text()]
          )
        )
      ),
      .init(
        .panels(
          PanelsPlot(
            title: numbers.text(),
            panels: (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
              .init(name: numbers.text(), unit: numbers.text(), series: series, leastSpan: numbers.value())
            },
            schedule: schedule
          )
        )
      ),
      .init(
        .phase(
          PhasePlot(
            title: numbers.text(),
            across: .init(label: numbers.text(), lowMeaning: "low", highMeaning: "high"),
            upwards: .init(label: numbers.text(), lowMeaning: "low", highMeaning: "high"),
            paths: series.map { path in
              .init(
                label: path.label,
                points: path.weeks.map { .init(week: $0, x: numbers.value(), y: numbers.value()) }
              )
            },
            rests: [.init(label: numbers.text(), x: numbers.value(), y: numbers.value())],
            schedule: schedule
          )
        )
      ),
      .init(
        .placebo(
          PlaceboPlot(
            title: numbers.text(),
            parts: [numbers.text(), numbers.text()],
            visits: (0..<Int.random(in: 0...5, using: &numbers)).map { week in
              .init(
                week: week,
                steps: (0..<Int.random(in: 0...6, using: &numbers)).map {
                  .init(part: $0 - 1, before: numbers.value(), after: numbers.value())
                }
              )
            },
            baseline: numbers.value(),
            ownMean: numbers.maybe { $0.value() },
            measure: numbers.measure()
          )
        )
      ),
    ]
    for plot in plots {
      for width in PlotWidth.allCases { try check(plot.svg(width: width, identifier: "x"), seed: seed, "\(width)") }
      #expect(plot.table.rows.allSatisfy { $0.count == plot.table.columns.count }, "seed \(seed)")
    }
  }

  private func check(_ svg: String, seed: UInt64, _ what: String) throws {
    let drawing = try Drawing(svg)
    let size = drawing.size
    try #require(size.width.isFinite && size.height.isFinite && size.height > 0, "seed \(seed): \(what)")
    let outside = drawing.points.first { point in
      // A tenth of a unit is lost to rounding; not a number is never inside.
      !(point.x >= -0.2 && point.x <= size.width + 0.2 && point.y >= -0.2 && point.y <= size.height + 0.2)
    }
    #expect(outside == nil, "seed \(seed), \(what) of \(size): \(outside?.element ?? "")")
    let sizes = drawing.elements.flatMap { element in
      ["width", "height", "r"].compactMap { element.attributes[$0] }
    }
    #expect(sizes.allSatisfy { $0 == "100%" || (Double($0) ?? -1) >= 0 }, "seed \(seed), \(what): a negative size")
    for word in ["nan", "inf"] {
      #expect(!drawing.elements.contains { $0.attributes["d"]?.contains(word) == true }, "seed \(seed): \(word)")
    }
  }

  @Test("every point of a plot is a finite number inside its drawing", arguments: 0..<300 as Range<UInt64>)
  func inside(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let forest = numbers.forest()
    let funnel = FunnelPlot(
      title: numbers.text(),
      studies: numbers.studies(),
      added: numbers.studies(),
      pooled: numbers.maybe { $0.value() },
      pooledWithAdded: numbers.maybe { $0.value() },
      axis: numbers.axis(),
      footers: [numbers.text()]
    )
    var shares: [ProvenancePlot.Source: Double] = [:]
    for source in ProvenancePlot.Source.allCases { shares[source] = numbers.maybe { $0.value() } }
    let provenance = ProvenancePlot(
      shares: shares,
      raw: numbers.maybe { $0.estimate() },
      shrunken: numbers.estimate(),
      axis: numbers.axis()
    )
    for width in PlotWidth.allCases {
      try check(forest.svg(width: width), seed: seed, "forest \(width)")
      try check(funnel.svg(width: width), seed: seed, "funnel \(width)")
      try check(provenance.svg(width: width), seed: seed, "provenance \(width)")
    }
    for table in [forest.table, forest.terminalTable, funnel.table, provenance.table] {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "seed \(seed)")
    }
  }
}
