import Reports
import Testing

@Suite("Plots as they look")
struct PlotSnapshotTests {
  @Test("a forest plot, wide and narrow")
  func forest() throws {
    try Snapshots.expect(PlotSamples.forest.svg(), matches: "forest.svg")
    try Snapshots.expect(PlotSamples.forest.svg(width: .phone), matches: "forest-phone.svg")
    try Snapshots.expect(PlotSamples.ratios.svg(), matches: "forest-ratios.svg")
  }

  @Test("a funnel plot, wide and narrow")
  func funnel() throws {
    try Snapshots.expect(PlotSamples.funnel.svg(), matches: "funnel.svg")
    try Snapshots.expect(PlotSamples.funnel.svg(width: .phone), matches: "funnel-phone.svg")
  }

  @Test("where an estimate comes from, wide and narrow")
  func provenance() throws {
    try Snapshots.expect(PlotSamples.provenance.svg(), matches: "provenance.svg")
    try Snapshots.expect(PlotSamples.provenance.svg(width: .phone), matches: "provenance-phone.svg")
  }

  @Test("courses, states, a phase plane and a placebo's parts, wide and narrow")
  func courses() throws {
    for (width, name) in [(PlotWidth.page, ""), (.phone, "-phone")] {
      try Snapshots.expect(CourseSamples.course.svg(width: width), matches: "course\(name).svg")
      try Snapshots.expect(CourseSamples.panels.svg(width: width), matches: "panels\(name).svg")
      try Snapshots.expect(CourseSamples.phase.svg(width: width), matches: "phase\(name).svg")
      try Snapshots.expect(CourseSamples.placebo.svg(width: width), matches: "placebo\(name).svg")
    }
  }

  @Test("a page with plots, and the same for a terminal")
  func report() throws {
    let report = Report(
      title: "Plots",
      sections: [
        .init("Effects", [.plot(.init(.forest(PlotSamples.forest), caption: "Every trial that gives a figure."))]),
        .init("Small studies", [.plot(.init(.funnel(PlotSamples.funnel)))]),
        .init("Behind it", [.plot(.init(.provenance(PlotSamples.provenance)))]),
      ]
    )
    try Snapshots.expect(report.html(), matches: "plots.html")
    try Snapshots.expect(report.text(.init(width: 80)), matches: "plots-80.txt")
  }
}
