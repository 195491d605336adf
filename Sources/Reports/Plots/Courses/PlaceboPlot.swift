public import GutSkin

/// What a placebo arm's fall is made of, visit by visit, and what a product adds: steps down from the baseline.
public struct PlaceboPlot: Sendable, Hashable {
  /// One step: from the level before it to the one after it.
  public struct Step: Sendable, Hashable {
    /// Which part it is, as a place in the plot's parts.
    public var part: Int
    /// The mean after the part before.
    public var before: Double
    /// The mean after this part.
    public var after: Double
    /// The 95 % interval of the difference; `nil` where none is known.
    public var interval: ClosedRange<Double>?

    /// A step.
    public init(part: Int, before: Double, after: Double, interval: ClosedRange<Double>? = nil) {
      self.part = part
      self.before = before
      self.after = after
      self.interval = interval
    }

    /// What the part changes.
    var change: Double { after - before }
    var canBeDrawn: Bool { before.isFinite && after.isFinite }
  }

  /// The steps of one visit.
  public struct Visit: Sendable, Hashable {
    /// When, in weeks from enrolment.
    public var week: Int
    /// The steps, in the order in which they are taken.
    public var steps: [Step]

    /// A visit.
    public init(week: Int, steps: [Step]) {
      self.week = week
      self.steps = steps
    }
  }

  /// What the plot shows.
  public var title: String
  /// In a quieter line or two below the title.
  public var subtitle: String
  /// What the parts are, in plain words; at most four can be told apart.
  public var parts: [String]
  /// The visits.
  public var visits: [Visit]
  /// The mean at enrolment.
  public var baseline: Double
  /// What the same people had on average in the months before; `nil` where it is not known.
  public var ownMean: Double?
  /// What is measured.
  public var measure: CourseMeasure
  /// Said below, a paragraph each.
  public var footers: [String]

  /// A plot from its parts.
  public init(
    title: String,
    subtitle: String = "",
    parts: [String],
    visits: [Visit],
    baseline: Double,
    ownMean: Double? = nil,
    measure: CourseMeasure,
    footers: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.parts = parts
    self.visits = visits
    self.baseline = baseline
    self.ownMean = ownMean
    self.measure = measure
    self.footers = footers
  }

  static let letters = ["A", "B", "C", "D"]
  static let nothing = "There is nothing to take apart: nobody was enrolled."

  var drawnVisits: [Visit] {
    guard baseline.isFinite else { return [] }
    return visits.map { visit in
      Visit(week: visit.week, steps: visit.steps.filter { $0.canBeDrawn && Self.letters.indices.contains($0.part) })
    }.filter { !$0.steps.isEmpty }
  }

  var drawnOwnMean: Double? { ownMean.flatMap { $0.isFinite ? $0 : nil } }

  func name(_ part: Int) -> String { parts.indices.contains(part) ? parts[part] : "" }

  /// The figures that are drawn.
  public var table: Report.Table {
    let rows = drawnVisits.flatMap { visit in
      visit.steps.map { step -> [Words] in
        [
          Words("\(Self.letters[step.part]) \(name(step.part))"), Words("\(visit.week)"),
          Words(PlotNumber.fixed(step.change, decimals: 1)),
          Words(
            step.interval.map {
              PlotNumber.fixed($0.lowerBound, decimals: 1) + " to " + PlotNumber.fixed($0.upperBound, decimals: 1)
            } ?? ""
          ), Words(PlotNumber.fixed(step.after, decimals: 1)),
        ]
      }
    }
    return Report.Table(
      caption: title,
      columns: [
        .init("Part"), .init("Week", .trailing), .init("Change", .trailing), .init("95% interval", .trailing),
        .init("Mean after it", .trailing),
      ],
      rows: rows
    ).withoutEmptyColumns()
  }

  /// The figures to full precision as comma-separated values.
  public var csv: String {
    PlotText.csv(
      [["part", "week", "before", "after", "change", "lower", "upper"]]
        + visits.flatMap { visit in
          visit.steps.map { step in
            [name(step.part), "\(visit.week)"]
              + [step.before, step.after, step.change, step.interval?.lowerBound, step.interval?.upperBound]
              .map(PlotText.csvNumber)
          }
        } + [["own mean", "", "", PlotText.csvNumber(ownMean), "", "", ""]]
    )
  }

  /// The plot in plain words, for those who do not see it.
  var summaryInWords: String {
    guard !drawnVisits.isEmpty else { return Self.nothing }
    var parts = ["\(measure.heading). At enrolment the mean is \(PlotNumber.fixed(baseline, decimals: 1))."]
    if let mean = drawnOwnMean {
      parts.append("In the months before, the same people had \(PlotNumber.fixed(mean, decimals: 1)) on average.")
    }
    parts += drawnVisits.map { visit in
      let steps = visit.steps.map { "\(name($0.part)) \(PlotNumber.fixed($0.change, decimals: 1))" }
      let end = visit.steps.last.map { PlotNumber.fixed($0.after, decimals: 1) } ?? ""
      return "Week \(visit.week): \(steps.joined(separator: ", ")); down to \(end)."
    }
    return (parts + footers).joined(separator: " ")
  }
}

extension PlaceboPlot {
  /// A virtual trial's placebo arm, taken apart.
  ///
  /// - Parameters:
  ///   - product: what the product is called; the part is left out where the parts have none.
  ///   - subtitle: whose trial it is of.
  public init(_ parts: PlaceboParts, product: String = "the product", subtitle: String = "") {
    let visits = parts.weeks.enumerated().filter { $1 > 0 }.map { visit, week in
      Visit(
        week: week,
        steps: parts.parts.enumerated().compactMap { place, part in
          guard let level = parts.level(after: part, visit: visit),
            let change = parts.change(by: part, visit: visit)
          else { return nil }
          return Step(part: place, before: level.mean - change.mean, after: level.mean, interval: change.ci95)
        }
      )
    }
    self.init(
      title: parts.hasProduct
        ? "Why skin gets better in a trial, with and without the product"
        : "Why skin gets better on placebo",
      subtitle: subtitle,
      parts: parts.parts.map { $0.words(product: product) },
      visits: visits,
      baseline: parts.baseline.mean,
      ownMean: parts.ownMean.mean,
      measure: CourseMeasure(.scorad),
      footers: [
        "\(Numbers.counted(parts.participants, "virtual patient")), each followed once without the trial and once with "
          + "each part more, with the same chances. The parts up to “hope” are what people on placebo get too.",
        ModelWords.caution,
      ]
    )
  }
}

extension PlaceboParts.Part {
  func words(product: String) -> String {
    switch self {
    case .returnToMean: "back to the own average: people join when they are worse than usual"
    case .trialCare: "better care: in a trial people use more emollient"
    case .expectation: "hope: itch and lost sleep are reported as milder"
    case .product: "\(product), on top of all that"
    }
  }
}
