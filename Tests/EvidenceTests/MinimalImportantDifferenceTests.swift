import Evidence
import Testing

@Suite("The smallest difference that matters")
struct MinimalImportantDifferenceTests {
  static func difference(
    _ measure: String,
    _ value: Double,
    direction: TrialOutcome.Direction = .lowerIsBetter,
    use: MinimalImportantDifference.Use = .threshold
  ) -> MinimalImportantDifference {
    MinimalImportantDifference(
      measure: measure,
      value: value,
      direction: direction,
      use: use,
      population: "adults",
      source: Trial.Source(url: "https://example.org", seen: .abstract)
    )
  }

  @Test(
    "it is reached by a fall where lower is better, by a rise where higher is",
    arguments: [
      (TrialOutcome.Direction.lowerIsBetter, -3.0, true), (.lowerIsBetter, -2.9, false), (.lowerIsBetter, 3, false),
      (.higherIsBetter, 3, true), (.higherIsBetter, 2.9, false), (.higherIsBetter, -3, false),
    ]
  )
  func isReached(direction: TrialOutcome.Direction, change: Double, isReached: Bool) {
    #expect(Self.difference("x", 3, direction: direction).isReached(by: change) == isReached)
  }

  @Test("a measure's threshold is its row of that use, whatever stands before it, and no other measure's")
  func threshold() {
    let table = [
      Self.difference("POEM", 6, use: .context), Self.difference("SCORAD", 8.7), Self.difference("POEM", 3.4),
    ]
    #expect(table.threshold(for: "POEM")?.value == 3.4)
    #expect(table.threshold(for: "EASI") == nil)
    #expect([table[0]].threshold(for: "POEM") == nil)
  }
}
