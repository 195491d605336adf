import Foundation
import Testing

@testable import Reports

@Suite("Plots")
struct PlotTests {
  static let drawings: [String] = PlotWidth.allCases.flatMap { width in
    [
      PlotSamples.forest.svg(width: width), PlotSamples.ratios.svg(width: width), PlotSamples.funnel.svg(width: width),
      PlotSamples.provenance.svg(width: width),
    ]
  }

  @Test("every drawing has a title, a description, its figures and a role", arguments: drawings)
  func accessibility(svg: String) throws {
    let drawing = try Drawing(svg)
    let root = try #require(drawing.elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["width"] == "100%")
    let labels = try #require(root.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
    let named = drawing.elements.filter { labels.contains($0.attributes["id"] ?? "") }
    #expect(named.map(\.name) == ["title", "desc"])
    #expect(named.allSatisfy { !$0.text.isEmpty })
    let metadata = try #require(drawing.all("metadata").first).text
    let rows = metadata.split(separator: "\n")
    #expect(rows.count > 2)
    #expect(rows.first?.contains("estimate") == true)
  }

  @Test("a drawing fetches nothing, runs nothing and styles nothing but itself", arguments: drawings)
  func selfContained(svg: String) throws {
    for word in ["url(", "@import", "<script", "href", "<image", "<foreignObject", "onload"] {
      #expect(!svg.contains(word), "\(word)")
    }
    let sheet = try #require(try Drawing(svg).all("style").first).text
    let selectors = sheet.split(separator: "\n").filter { $0.contains("{") && !$0.contains("@media") }
    #expect(selectors.allSatisfy { $0.trimmingCharacters(in: .whitespaces).hasPrefix(".commensal-plot") })
  }

  @Test("the same plot is drawn the same way each time")
  func deterministic() {
    #expect(PlotSamples.forest.svg() == PlotSamples.forest.svg())
    #expect(PlotSamples.provenance.svg() == PlotSamples.provenance.svg())
    #expect(PlotSamples.provenance.csv == PlotSamples.provenance.csv)
  }

  // MARK: Forest plots

  @Test("a single study is never pooled, though a model may speak of it")
  func singleStudy() throws {
    var plot = PlotSamples.forest
    plot.groups = [plot.groups[1]]
    let posterior = ForestPlot.Summary(
      kind: .posterior,
      name: "By the model",
      estimate: .init(estimate: -3, lower: -6, upper: 0)
    )
    plot.groups[0].summaries.append(posterior)
    let drawing = try Drawing(plot.svg())
    #expect(drawing.all("path", style: "pooled").isEmpty)
    // One in the plot, one in the legend.
    #expect(drawing.all("path", style: "posterior").count == 2)
    #expect(!drawing.words.contains("Pooled, 1"))
    #expect(!plot.csv.contains("pooled"))
    #expect(!plot.table.rows.contains { $0[0].plain.contains("Pooled") })
  }

  @Test("results known in words get neither square nor figures beside the mark")
  func words() throws {
    var plot = PlotSamples.forest
    plot.groups = [
      .init(rows: plot.rows.filter { !$0.hasEstimate }.map { ForestPlot.Row(name: $0.name, result: $0.result) })
    ]
    let drawing = try Drawing(plot.svg())
    #expect(drawing.all("rect", style: "mark").isEmpty)
    #expect(drawing.words.filter { $0 == "“significant”" }.count == 2)
    #expect(drawing.words.filter { $0 == "“not significant”" }.count == 1)
    // A bracket at each bound, one bar of each arrow; the same once more in the legend.
    #expect(drawing.all("path", style: "bracket").count == 4)
    #expect(drawing.all("path", style: "hollow").count == 3)
  }

  @Test("a square's side grows with the root of its weight")
  func weights() throws {
    let plot = ForestPlot(
      title: "",
      groups: [
        .init(
          rows: [1.0, 0.5, 0.25].map { weight in
            .init(name: "", result: .estimate(.init(estimate: weight, lower: 0, upper: 2)), weight: weight)
          }
        )
      ],
      axis: PlotSamples.axis
    )
    let sides = try Drawing(plot.svg()).all("rect", style: "mark").compactMap { Double($0.attributes["width"] ?? "") }
    // The last is the legend's.
    #expect(sides.count == 4)
    #expect(abs(sides[1] / sides[0] - 0.5.squareRoot()) < 0.01)
    #expect(abs(sides[2] / sides[0] - 0.5) < 0.01)
  }

  @Test("estimates stand where the axis says")
  func places() throws {
    let values = [-10.0, -4, 0, 3.5, 10]
    let plot = ForestPlot(
      title: "",
      groups: [
        .init(rows: values.map { .init(name: "", result: .estimate(.init(estimate: $0, lower: $0, upper: $0))) })
      ],
      axis: EffectAxis(label: "")
    )
    let drawing = try Drawing(plot.svg(width: .phone))
    let ticks = Dictionary(
      drawing.all("text", style: "quiet").compactMap { text in
        Double(text.text.replacing("−", with: "-")).flatMap { value in
          text.attributes["x"].flatMap(Double.init).map { (value, $0) }
        }
      }
    ) { first, _ in first }
    let zero = try #require(ticks[0])
    let ten = try #require(ticks[10])
    let centres = drawing.all("rect", style: "mark").compactMap { mark -> Double? in
      guard let x = Double(mark.attributes["x"] ?? ""), let width = Double(mark.attributes["width"] ?? "") else {
        return nil
      }
      return x + width / 2
    }
    for (value, centre) in zip(values, centres) {
      #expect(abs(centre - (zero + value / 10 * (ten - zero))) < 0.2, "\(value)")
    }
  }

  @Test("an interval beyond the axis ends in an arrow, and its figures are said in full")
  func clipped() throws {
    let drawing = try Drawing(PlotSamples.forest.svg())
    #expect(drawing.words.contains("−19.2 (−90.0 to 44.0)"))
    #expect(drawing.words.contains("goes on beyond the axis"))
    // Two arrows of the interval, one of the legend.
    #expect(drawing.all("path", style: "whisker").count == 3)
  }

  @Test("ratios are told as ratios, on an axis in which halving and doubling are equally far from one")
  func ratios() throws {
    let drawing = try Drawing(PlotSamples.ratios.svg())
    // exp(−0.69) = 0.50, exp(−1.39) = 0.25, exp(0.01) = 1.01.
    #expect(drawing.words.contains("0.50 (0.25 to 1.01)"))
    let places = ["0.5", "1", "2"].compactMap { label in
      drawing.all("text").first { $0.text == label }?.attributes["x"].flatMap(Double.init)
    }
    try #require(places.count == 3)
    #expect(abs((places[1] - places[0]) - (places[2] - places[1])) < 0.3)
    #expect(PlotSamples.ratios.csv.contains("log ratio,estimate,-0.69"))
  }

  @Test("long names are shortened and told in full to a pointer")
  func longNames() throws {
    let drawing = try Drawing(PlotSamples.forest.svg())
    #expect(!drawing.words.contains { $0.contains("Oldenburg") })
    #expect(drawing.words.contains { $0.hasPrefix("Brandt-van") && $0.hasSuffix("…") })
    #expect(
      drawing.all("title").contains { $0.text.hasPrefix("Brandt-van der Heyden und Oldenburg 2019 · 4 microbes") }
    )
  }

  @Test("names never become markup, in the drawing or in its figures")
  func escaping() throws {
    var plot = PlotSamples.forest
    plot.title = "</title><script>alert(1)</script>"
    plot.groups[0].title = "\"quoted\" & <b>"
    plot.groups[0].rows[0].name = "a,\"b\"\n]]>\u{0}\u{FFFE}\u{202E}"
    plot.footers = ["</metadata><!-- "]
    let drawing = try Drawing(plot.svg(identifier: "\"><x"))
    #expect(drawing.all("script").isEmpty)
    #expect(drawing.words.contains("a,\"b\" ]]>"))
    #expect(drawing.all("title").first?.text == plot.title)
    #expect(drawing.all("metadata").first?.text.contains("\"\"quoted\"\" & <b>") == true)
  }

  @Test("nothing to draw is said, not drawn")
  func empty() throws {
    let forest = try Drawing(ForestPlot(title: "Empty", groups: [], axis: PlotSamples.axis).svg())
    #expect(forest.words.joined(separator: " ").contains("There is no study to draw"))
    let funnel = try Drawing(FunnelPlot(title: "Empty", studies: [], axis: PlotSamples.axis).svg())
    #expect(funnel.words.joined(separator: " ").contains("There is no estimate to draw"))
    let nothing = IntervalEstimate(estimate: .nan, lower: .nan, upper: .nan)
    let plot = ProvenancePlot(shares: [:], raw: nil, shrunken: nothing, axis: PlotSamples.axis)
    #expect(try Drawing(plot.svg()).words.joined(separator: " ").contains("Nothing is known of this estimate"))
    #expect(plot.table.rows.isEmpty)
  }

  @Test("of more studies than anybody reads the first are drawn, all are in the values")
  func manyStudies() throws {
    let rows = (1...1000).map { number in
      ForestPlot.Row(
        name: "Study \(number)",
        result: .estimate(.init(estimate: Double(number % 7), lower: -1, upper: 8))
      )
    }
    let plot = ForestPlot(title: "Many", groups: [.init(rows: rows)], axis: PlotSamples.axis)
    let drawing = try Drawing(plot.svg())
    #expect(drawing.words.contains("600 further studies not drawn."))
    #expect(drawing.words.contains("Study 400"))
    #expect(!drawing.words.contains("Study 401"))
    #expect(plot.csv.contains("Study 1000"))
  }

  // MARK: Funnel plots and shares

  @Test("a funnel's contour for p = 0.05 lies 1.96 standard errors from no effect")
  func contours() throws {
    let studies = [-4.0, -2, 1].map { FunnelPlot.Study(name: "\($0)", estimate: $0, standardError: 1 + abs($0) / 4) }
    let drawing = try Drawing(FunnelPlot(title: "", studies: studies, axis: EffectAxis(label: "")).svg())
    let line = try #require(drawing.all("line", style: "contour-05").first)
    let place = { (key: String) in Double(line.attributes[key] ?? "") ?? .nan }
    let circles = drawing.all("circle", style: "point").prefix(3).map { circle in
      (x: Double(circle.attributes["cx"] ?? "") ?? .nan, y: Double(circle.attributes["cy"] ?? "") ?? .nan)
    }
    // Effects −4 and 1 with standard errors 2 and 1.25 give both scales.
    let xUnit = (circles[2].x - circles[0].x) / 5
    let yUnit = (circles[0].y - circles[2].y) / 0.75
    let slope = ((place("x2") - place("x1")) / xUnit) / ((place("y2") - place("y1")) / yUnit)
    #expect(abs(abs(slope) - 1.96) < 0.01)
  }

  @Test("studies that trim and fill puts in are hollow")
  func added() throws {
    let drawing = try Drawing(PlotSamples.funnel.svg())
    #expect(drawing.all("circle", style: "hollow").count == 2)
    var whole = PlotSamples.funnel
    whole.added = []
    #expect(try Drawing(whole.svg()).all("circle", style: "hollow").isEmpty)
    #expect(try Drawing(whole.svg()).all("line", style: "filled-line").isEmpty)
  }

  @Test("shares fill the bar in proportion, without colour told by letter and hatching")
  func shares() throws {
    let drawing = try Drawing(PlotSamples.provenance.svg())
    let bars = drawing.all("rect").filter { $0.attributes["height"] == "30" && $0.attributes["class"] != "outline" }
    let widths = bars.compactMap { Double($0.attributes["width"] ?? "") }
    #expect(widths.count == 5)
    for (width, share) in zip(widths, [0.22, 0.13, 0.09, 0.41, 0.15]) { #expect(abs(width / 700 - share) < 0.001) }
    for letter in ["A", "B", "C", "D", "E"] { #expect(drawing.words.filter { $0 == letter }.count == 2) }
    #expect(!drawing.all("line", style: "hatch").isEmpty)
    var halved = PlotSamples.provenance
    halved.shares = [.ownTrials: 30, .strains: -4, .species: .nan, .startingBelief: 10]
    #expect(halved.table.rows.prefix(2).map { $0[1].plain } == ["75.0%", "25.0%"])
  }

  // MARK: The same figures as a table

  @Test("the table behind a plot has the figures that are drawn")
  func tables() throws {
    let plot = PlotSamples.forest
    let table = plot.table
    #expect(
      table.columns.map(\.title) == [
        "Study", "Given", "n", "Week", "Effect", "95% interval", "Weight", "With the model", "Measured by",
      ]
    )
    // Seven studies, two summaries and a prediction interval.
    #expect(table.rows.count == 10)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    let drawn = try Drawing(plot.svg()).words
    for row in table.rows where row[4].plain.contains(where: \.isNumber) {
      #expect(drawn.contains("\(row[4].plain) (\(row[5].plain))"))
    }
    #expect(plot.terminalTable.rows.allSatisfy { $0.count == plot.terminalTable.columns.count })
  }

  @Test("the values in a drawing have as many cells as columns, to full precision")
  func values() throws {
    for csv in [PlotSamples.forest.csv, PlotSamples.funnel.csv, PlotSamples.provenance.csv, PlotSamples.ratios.csv] {
      let rows = csv.split(separator: "\n", omittingEmptySubsequences: false).map(Self.cells)
      #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(csv)")
    }
    #expect(
      PlotSamples.forest.csv.contains("\"4 microbes: L. casei, L. rhamnosus, L. plantarum, B. animalis subsp. lactis\"")
    )
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { cells.append("") } else { cells[cells.count - 1].append(character) }
    }
    return cells
  }

  // MARK: In a page

  @Test("a page shows each plot for its width, with caption and figures, and no identifier twice")
  func page() {
    let figure = Report.Figure(.forest(PlotSamples.forest), caption: "Every trial.")
    let blocks: [Report.Block] = [.plot(figure), .plot(.init(.provenance(PlotSamples.provenance)))]
    let page = Report(title: "Plots", sections: [.init("One", blocks), .init("Two", blocks)]).html()
    #expect(page.components(separatedBy: "<figure class=\"plot\">").count == 5)
    #expect(page.components(separatedBy: "<svg ").count == 9)
    #expect(page.components(separatedBy: "<details>").count == 5)
    #expect(page.contains("<figcaption>Every trial.</figcaption>"))
    let identifiers = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
    for word in ["src=", "@import", "url(", "<link", "<script", "<iframe"] { #expect(!page.contains(word), "\(word)") }
  }
}
