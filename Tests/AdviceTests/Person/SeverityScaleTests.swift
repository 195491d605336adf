import Advice
import Testing

@Suite("Severity on any scale")
struct SeverityScaleTests {
  /// Edges as published; the sources stand at ``SeverityScale/all``.
  @Test(
    "scores fall in the published bands",
    arguments: [
      ("POEM", 2.0, SeverityBand.clear), ("POEM", 3, .mild), ("POEM", 7, .mild), ("POEM", 8, .moderate),
      ("POEM", 16, .moderate), ("POEM", 17, .severe), ("POEM", 25, .severe), ("POEM", 28, .severe),
      ("EASI", 0, .clear), ("EASI", 1, .clear), ("EASI", 1.1, .mild), ("EASI", 7, .mild), ("EASI", 7.1, .moderate),
      ("EASI", 21, .moderate), ("EASI", 21.1, .severe), ("EASI", 72, .severe), ("SCORAD", 9.9, .clear),
      ("SCORAD", 10, .mild), ("SCORAD", 28.95, .mild), ("SCORAD", 29, .moderate), ("SCORAD", 49, .severe),
      ("oSCORAD", 7.9, .clear), ("oSCORAD", 23.9, .mild), ("oSCORAD", 24, .moderate), ("oSCORAD", 38, .severe),
      ("PO-SCORAD", 34, .moderate), ("itch-NRS", 3, .mild), ("itch-NRS", 4, .moderate), ("itch-NRS", 7, .severe),
      ("vIGA-AD", 1, .clear), ("vIGA-AD", 2, .mild), ("vIGA-AD", 3, .moderate), ("vIGA-AD", 4, .severe),
    ]
  )
  func bands(scale: String, score: Double, band: SeverityBand) throws {
    #expect(try #require(SeverityScale.named(scale)).step(of: score)?.band == band)
  }

  @Test(
    "scales are known under other spellings",
    arguments: ["poem", "PO SCORAD", "itch", "IGA", "Scorad", "o-SCORAD"]
  )
  func spellings(name: String) {
    #expect(SeverityScale.named(name) != nil)
  }

  @Test("a score outside the scale has no band")
  func outside() throws {
    #expect(try #require(SeverityScale.named("POEM")).step(of: 29) == nil)
    #expect(try #require(SeverityScale.named("EASI")).step(of: -1) == nil)
  }

  @Test("the person's own word comes before scores, scores of the skin before itch, the worst before the rest")
  func stated() {
    #expect(Profile().statedSeverity == nil)
    #expect(Profile(severity: ["POEM": 20], severityWord: .mild).statedSeverity?.band == .mild)
    #expect(Profile(severity: ["POEM": 14, "itch-NRS": 9]).statedSeverity?.band == .moderate)
    #expect(Profile(severity: ["POEM": 14, "SCORAD": 60]).statedSeverity?.basis == "SCORAD 60, severe")
    #expect(Profile(severity: ["itch-NRS": 9]).statedSeverity?.band == .severe)
  }
}
