import Foundation
import Testing

@testable import Reports

@Suite("Plots of courses")
struct CoursePlotTests {
  static let drawings: [String] = PlotWidth.allCases.flatMap { width in
    [
      CourseSamples.course.svg(width: width), CourseSamples.panels.svg(width: width),
      CourseSamples.phase.svg(width: width), CourseSamples.placebo.svg(width: width),
    ]
  }

  static let figures: [Report.Figure] = [
    .init(.course(CourseSamples.course)), .init(.panels(CourseSamples.panels)), .init(.phase(CourseSamples.phase)),
    .init(.placebo(CourseSamples.placebo)),
  ]

  @Test("every drawing has a title, a description, its figures and a role", arguments: drawings)
  func accessibility(svg: String) throws {
    let drawing = try Drawing(svg)
    let root = try #require(drawing.elements.first)
    #expect(root.attributes["role"] == "img" && root.attributes["width"] == "100%")
    let labels = try #require(root.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
    let named = drawing.elements.filter { labels.contains($0.attributes["id"] ?? "") }
    #expect(named.map(\.name) == ["title", "desc"] && named.allSatisfy { !$0.text.isEmpty })
    #expect(try #require(drawing.all("metadata").first).text.split(separator: "\n").count > 4)
    for word in ["url(", "@import", "<script", "href", "<image", "onload", "<it>", "<X>"] {
      #expect(!svg.contains(word), "\(word)")
    }
    let sheet = try #require(drawing.all("style").first).text
    let selectors = sheet.split(separator: "\n").filter { $0.contains("{") && !$0.contains("@media") }
    #expect(selectors.allSatisfy { $0.trimmingCharacters(in: .whitespaces).hasPrefix(".commensal-plot") })
    // Every class that is used has a rule, but for the class of the whole.
    for name in Set(drawing.elements.flatMap { ($0.attributes["class"] ?? "").split(separator: " ") }) {
      #expect(sheet.contains(".\(name) "), "\(name)")
    }
  }

  @Test("every figure has a table with a cell for each column", arguments: figures)
  func tables(figure: Report.Figure) {
    let table = figure.table
    #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(!figure.footers.isEmpty && !figure.emptyMessage.isEmpty)
  }

  @Test("a course stands where its axes say")
  func places() throws {
    let drawing = try Drawing(CourseSamples.course.svg())
    // The upright axis is drawn before the level one.
    func tick(_ label: String, _ key: String) throws -> Double {
      let ticks = drawing.all("text", style: "quiet").filter { $0.text == label }
      return try #require((key == "x" ? ticks.last : ticks.first)?.attributes[key].flatMap(Double.init))
    }
    let path = try #require(drawing.all("path", style: "course-1").first?.attributes["d"])
    let points = path.split(whereSeparator: { "ML".contains($0) }).map {
      $0.split(separator: " ").compactMap { Double($0) }
    }
    let (week0, week24) = (try tick("0", "x"), try tick("24", "x"))
    #expect(points.count == 25)
    #expect(abs(points[0][0] - week0) < 0.2 && abs(points[24][0] - week24) < 0.2)
    // Text stands 4.5 below the height of its tick.
    let (ten, forty) = (try tick("10", "y") - 4.5, try tick("40", "y") - 4.5)
    for (week, value) in [(0, 35.0), (12, 15.8), (24, 20.6)] {
      #expect(abs(points[week][1] - (ten + (value - 10) / 30 * (forty - ten))) < 0.2, "week \(week)")
    }
  }

  @Test("two courses are told apart without colour, and the named parts of the scale by words")
  func apart() throws {
    let svg = CourseSamples.course.svg()
    let drawing = try Drawing(svg)
    #expect(svg.contains(".course-2 { stroke: #a65a00; stroke: var(--plot-model); stroke-width: 2.4; stroke-dasharray"))
    // Two ends each, and one mark each in the legend.
    #expect(drawing.all("circle", style: "marker-1").count == 3 && drawing.all("rect", style: "marker-2").count == 3)
    #expect(["mild", "moderate", "severe"].filter(drawing.words.contains) == ["mild", "moderate"])
    // Two bands, each with an edge above and below, and the same in the legend.
    #expect(drawing.all("path", style: "spread-1").count == 2 && drawing.all("path", style: "edge-1").count == 4)
    // Periods: one of the first course, two before the end and one at it, one of the second with hatching.
    #expect(drawing.all("rect", style: "lane").count == 4 && drawing.all("rect", style: "lane-2").count == 1)
    #expect(drawing.words.contains("With the product: probiotic: 1 billion CFU a day"))
  }

  @Test("the words beside a course say what is seen")
  func summary() {
    let words = CourseSamples.course.summaryInWords
    #expect(words.contains("With the product: starts at 35.0 (moderate) in week 0, lowest 15.8 (mild) in week 12"))
    #expect(words.contains("Pollen & mites: 4 times the usual: weeks 2 to 4, weeks 14 to 16"))
  }

  @Test("of long courses whole weeks are tabulated, all points are in the values")
  func longCourse() {
    let weeks = (0...3640).map { Double($0) / 7 }
    let plot = CoursePlot(
      title: "",
      series: [.init(label: "x", weeks: weeks, middle: weeks.map { $0.truncatingRemainder(dividingBy: 40) })],
      measure: CourseSamples.measure
    )
    #expect(plot.table.rows.map { $0[0].plain } == (0...10).map { "\(52 * $0)" })
    #expect(plot.csv.split(separator: "\n").count == 3642)
  }

  @Test("a panel's scale is round, above zero where its values are, and no narrower than it may be")
  func panelScales() {
    func range(_ values: [Double], least: Double) -> ClosedRange<Double> {
      let series = CourseSeries(label: "", weeks: values.indices.map(Double.init), middle: values)
      return PanelsPlot.Panel(name: "", unit: "", series: [series], leastSpan: least).range
    }
    #expect(range([0, 0, 0], least: 1) == 0...1)
    let round = range([0.52, 0.59], least: 0.025)
    #expect(abs(round.lowerBound - 0.52) < 1e-12 && abs(round.upperBound - 0.6) < 1e-12)
    let still = range([431.2, 431.2], least: 8)
    #expect(still.lowerBound <= 427.2 && still.upperBound >= 435.2 && still.upperBound - still.lowerBound <= 12)
    #expect(range([-3, 4], least: 0).lowerBound <= -3)
  }

  @Test("weeks on a path are marked once, and its ends always")
  func phase() throws {
    let path = CourseSamples.phase.paths[0]
    let marked = CourseSamples.phase.markedPoints(path).map(\.week)
    #expect(marked == [0, 1, 2, 4, 6, 8, 12, 16, 24])
    let drawing = try Drawing(CourseSamples.phase.svg())
    #expect(drawing.words.filter { $0 == "week 0" }.count == 1)
    #expect(drawing.words.contains("mild, SCORAD 10.4") && drawing.words.contains("moderate, SCORAD 37.8"))
    #expect(!drawing.all("path", style: "head-1").isEmpty && !drawing.all("path", style: "head-2").isEmpty)
    // Two, and one in the legend.
    #expect(drawing.all("circle", style: "rest").count == 3)
  }

  @Test("labels keep off each other and off what is kept free")
  func placing() throws {
    var placing = LabelPlacing(left: 0, right: 200, top: 0, bottom: 100)
    placing.keepFree(100, 50, radius: 5)
    let spots = (0..<20).compactMap { _ in placing.place(width: 30, nextTo: (100, 50), away: 9) }
    #expect(spots.count >= 4 && spots.count < 20)
    for (place, one) in spots.enumerated() {
      #expect(one.x >= 0 && one.x + 30 <= 200 && one.y <= 100)
      for other in spots[(place + 1)...] {
        #expect(abs(one.x - other.x) >= 30 || abs(one.y - other.y) >= 14)
      }
    }
  }

  @Test("steps of a placebo hang one from the other, and a step upwards is drawn upwards")
  func placebo() throws {
    let drawing = try Drawing(CourseSamples.placebo.svg())
    let steps = drawing.all("rect", style: "outline").dropLast(4)
    #expect(steps.count == 16)
    let edges = steps.map { step in
      let y = Double(step.attributes["y"] ?? "") ?? .nan
      return (top: y, bottom: y + (Double(step.attributes["height"] ?? "") ?? .nan))
    }
    // Week 2: hope is +0.2 points, so that its bar ends above where it starts.
    #expect(abs(edges[0].bottom - edges[1].top) < 0.3 && abs(edges[1].bottom - edges[2].bottom) < 0.3)
    #expect(abs(edges[2].top - edges[3].top) < 0.3)
    for letter in ["A", "B", "C", "D"] { #expect(drawing.words.filter { $0 == letter }.count == 4) }
    #expect(CourseSamples.placebo.table.rows.count == 16)
  }

  @Test("nothing to draw is said, not drawn")
  func empty() throws {
    let nothing = CourseSeries(label: "x", weeks: [0, 1], middle: [.nan, .infinity])
    let course = CoursePlot(title: "", series: [nothing], measure: CourseSamples.measure).svg()
    let panels = PanelsPlot(title: "", panels: [.init(name: "", unit: "", series: [nothing])]).svg()
    var phase = CourseSamples.phase
    phase.paths = []
    var placebo = CourseSamples.placebo
    placebo.visits = []
    for svg in [course, panels, phase.svg(), placebo.svg()] {
      #expect(try Drawing(svg).words.joined(separator: " ").contains("There is n"))
    }
  }
}
