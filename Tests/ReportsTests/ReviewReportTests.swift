import Evidence
import Testing

@testable import Reports

/// A review whose four results come to each verdict in turn, beside trials made up for it.
private enum ReviewSample {
  static let checks: [ReviewCheck] = EvidenceBase(trials: trials).check([
    PublishedReview(
      id: "silva-2019",
      citation: "Silva A. J Example 2019;1:1",
      doi: "10.1000/silva",
      condition: "atopic-dermatitis",
      question: "Does it help?",
      purpose: .treatment,
      route: .oral,
      searchedTo: 2018,
      trials: 3,
      trialList: .init(held: ["ahn-2001", "brandt-2002"], notHeld: ["Niers 2009"]),
      pooled: [
        pooled(-4, -5.96, -2.04, subgroup: "both", list: ["ahn-2001", "brandt-2002"]),
        pooled(-3, -5, -1), pooled(12, 10, 14, subgroup: "adults", list: ["brandt-2002"]),
        .init(measure: "TEWL", subjects: .mice, effect: .standardisedMeanDifference, estimate: -1.7),
      ],
      sources: [.init(url: "https://example.org/silva", seen: .abstract)],
      caveats: "Subgroups pool strains."
    )
  ])

  private static let trials = [trial("ahn-2001", -3, -4.96, -1.04), trial("brandt-2002", -5, -6.96, -3.04)]

  private static func trial(_ id: String, _ estimate: Double, _ low: Double, _ high: Double) -> Trial {
    Trial(
      id: id,
      title: id,
      condition: "atopic-dermatitis",
      purpose: .treatment,
      design: .init(kind: .parallel, isRandomised: true, weeks: 8),
      arms: [
        TrialArm(id: "a", role: .active, route: .oral, viability: .live, nAnalysed: 20),
        TrialArm(id: "p", role: .placebo, route: .oral, nAnalysed: 20),
      ],
      outcomes: [
        TrialOutcome(
          measure: "SCORAD",
          week: 8,
          content: .contrast(
            .init(
              active: "a",
              control: "p",
              effect: .meanDifference,
              estimate: estimate,
              ci95: .init(low: low, high: high)
            )
          ),
          direction: .lowerIsBetter
        )
      ]
    )
  }

  private static func pooled(
    _ estimate: Double,
    _ low: Double,
    _ high: Double,
    subgroup: String? = nil,
    list: [Trial.ID] = []
  ) -> PublishedReview.Pooled {
    .init(
      measure: "SCORAD",
      subgroup: subgroup,
      effect: .meanDifference,
      estimate: estimate,
      ci95: .init(low: low, high: high),
      trials: list.isEmpty ? 3 : list.count,
      trialList: .init(held: list)
    )
  }
}

@Suite("Published reviews beside the trials, for a person and for a program")
struct ReviewReportTests {
  @Test("in words, side by side with reasons")
  func words() throws {
    let report = Report.reviews(ReviewSample.checks, condition: "atopic-dermatitis")
    try Snapshots.expect(report.text(TextStyle(width: 80)), matches: "reviews-80.txt")
  }

  @Test("in JSON, with every trial and reason")
  func json() throws {
    let document = JSONReport.reviews(ReviewSample.checks, condition: "atopic-dermatitis")
    try Snapshots.expect(document.text() + "\n", matches: "reviews.json")
  }

  @Test("the sample holds each verdict once")
  func verdicts() {
    let verdicts = ReviewSample.checks.flatMap(\.comparisons).map(\.verdict)
    #expect(verdicts == [.reproduced, .agrees, .differs, .notComparable])
  }

  @Test("no line is wider than the terminal", arguments: [20, 40, 60, 80, 100])
  func widths(width: Int) {
    let text = Report.reviews(ReviewSample.checks, condition: nil).text(TextStyle(width: width))
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.columns(line) <= width, "\(line)")
    }
  }

  @Test("nothing held is said to be so")
  func none() {
    let text = Report.reviews([], condition: "rosacea").text(TextStyle(width: 80))
    #expect(text.contains("0 published reviews") && text.contains("No published review of this is held."))
  }
}
