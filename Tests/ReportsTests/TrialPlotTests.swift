import Reports
import SelfTrial
import Testing

@Suite("A self-trial is drawn")
struct TrialPlotTests {
  private static let first = CalendarDay(number: 20_000)

  /// A course of figures that are nobody's: ten days off, then on and off for a week each.
  static func course(days: Int, hasProduct: Bool = true, shift: Double = 0) -> TrialCourse {
    func belief(_ day: Int, _ middle: Double, _ half: Double) -> TrialCourse.Belief {
      .init(
        day: first.advanced(by: day),
        low: middle - half,
        lowQuarter: middle - half / 3,
        middle: middle,
        highQuarter: middle + half / 3,
        high: middle + half
      )
    }
    func isOn(_ day: Int) -> Bool { day >= 10 && (day - 10) / 7 % 2 == 0 }
    let all = 0..<days
    let blocks = ([0] + stride(from: 10, to: days, by: 7)).filter { $0 < days }
    return TrialCourse(
      values: all.filter { $0 % 5 != 3 }.map {
        .init(day: first.advanced(by: $0), value: shift + 30 + Double($0 * 7 % 11) - (isOn($0) ? 8 : 0))
      },
      phases: zip(blocks, blocks.dropFirst() + [days]).enumerated().map { place, block in
        .init(
          phase: place == 2 ? .washout : isOn(block.0) ? .on : .off,
          days: first.advanced(by: block.0)...first.advanced(by: block.1 - 1)
        )
      },
      level: all.map { belief($0, shift + 35 - (isOn($0) ? 8 : 0), 4) },
      levelWithout: all.map { belief($0, shift + 35 + Double($0) / 20, 5) },
      forecastWith: (0..<14).map { belief(days + $0, shift + 27, 12) },
      forecastWithout: (0..<14).map { belief(days + $0, shift + 36, 13) },
      hasProduct: hasProduct,
      hasRescue: days > 20
    )
  }

  private static func plot(days: Int, hasProduct: Bool = true) throws -> TrialPlot {
    TrialPlot(course(days: days, hasProduct: hasProduct), measure: try #require(MeasureFacts.named("SCORAD")))
  }

  @Test("as it looks, on a page, on a telephone and in a terminal")
  func snapshots() throws {
    let plot = try Self.plot(days: 45)
    try Snapshots.expect(plot.svg(), matches: "trial.svg")
    try Snapshots.expect(plot.svg(width: .phone), matches: "trial-phone.svg")
    try Snapshots.expect(plot.text(.init(width: 80)), matches: "trial-80.txt")
    let alone = try Self.plot(days: 20, hasProduct: false)
    try Snapshots.expect(alone.text(.init(width: 60)), matches: "trial-none-60.txt")
  }

  @Test("the drawing is well-formed at every length, and nothing lies outside of it", arguments: [1, 2, 9, 60, 400])
  func drawing(days: Int) throws {
    for hasProduct in [true, false] {
      for width in PlotWidth.allCases {
        let drawing = try Drawing(try Self.plot(days: days, hasProduct: hasProduct).svg(width: width))
        for point in drawing.points {
          #expect((0...drawing.size.width).contains(point.x) && (0...drawing.size.height).contains(point.y), "\(point)")
        }
        #expect(drawing.all("circle", style: "mark").count >= days - days / 5 - 1)
        #expect(drawing.all("path", style: "course-2").count == (hasProduct ? days > 1 ? 2 : 1 : 0))
        #expect(try #require(drawing.all("desc").first?.text).contains("95% interval"))
      }
    }
  }

  @Test("a measure's name and numbers of any size break neither drawing nor page")
  func hostile() throws {
    for (name, shift) in [("<script>alert(1)</script>\"&'\u{202E}", 0.0), ("x", 1e12), ("y", -1e9)] {
      let plot = TrialPlot(Self.course(days: 30, shift: shift), measure: MeasureFacts(name: name, values: [1, 2]))
      let svg = plot.svg()
      _ = try Drawing(svg)
      let page = Report(title: "x", sections: [.init("y", [.plot(.init(.trial(plot)))])]).html()
      #expect(!svg.contains("<script") && !page.contains("<script") && !page.contains("\u{202E}"))
      for line in plot.text(.init(width: 60)).split(separator: "\n") { #expect(line.count <= 60) }
    }
  }

  @Test("no line of the terminal is wider than it", arguments: [20, 40, 80, 120])
  func widths(width: Int) throws {
    for days in [1, 2, 30, 400] {
      let text = try Self.plot(days: days).text(.init(width: width))
      for line in text.split(separator: "\n") { #expect(line.count <= width, "\(days) days: \(line)") }
    }
  }

  @Test("a report draws it on a page and on a terminal, its figures behind it")
  func inReport() throws {
    let report = Report(title: "x", sections: [.init("Course", [.plot(.init(.trial(try Self.plot(days: 30))))])])
    #expect(report.text(.init(width: 80)).contains("• value of a day"))
    let page = report.html()
    #expect(page.contains("Level, with what was taken") && page.contains("foretold"))
  }
}
