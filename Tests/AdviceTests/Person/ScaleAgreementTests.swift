import Advice
import Evidence
import Knowledge
import SelfTrial
import Testing

/// Profiles band scores, diaries compute them, and the data holds the smallest differences: three places that may not
/// import each other, held to the same figures here.
@Suite("The scales of profiles, of diaries and of the data")
struct ScaleAgreementTests {
  private static func rating(_ scale: SeverityScale) throws -> RatingScale {
    try #require(RatingScale.named(scale.name), "\(scale.name) cannot be scored")
  }

  @Test("a score has the same band in a profile as in a diary", arguments: SeverityScale.all)
  func bands(scale: SeverityScale) throws {
    let rating = try Self.rating(scale)
    #expect(rating.highest == scale.range.upperBound)
    // Itch is asked for in whole numbers; of what lies between, its source says nothing.
    let step = scale.isWhole || !scale.isOfEczema ? 1.0 : 0.05
    for count in 0...Int((scale.range.upperBound / step).rounded()) {
      let score = (Double(count) * step * 100).rounded() / 100
      #expect(rating.band(of: score)?.name == scale.step(of: score)?.name, "\(scale.name) \(score)")
    }
  }

  @Test("the smallest difference that matters is that of the data, wherever the data has one")
  func differences() throws {
    let held = try KnowledgeBase.embedded().minimalImportantDifferences
    var compared = 0
    for scale in RatingScale.all {
      let measure = scale.id.replacing("_", with: "-")
      guard let threshold = held.threshold(for: measure) else { continue }
      let difference = try #require(scale.minimalImportantDifference, "\(scale.id)")
      compared += 1
      #expect(difference.points == threshold.value, "\(scale.id)")
      #expect(difference.source.url == threshold.source.url, "\(scale.id)")
      #expect(difference.source.doi == threshold.doi, "\(scale.id)")
      #expect(difference.range?.lowerBound == threshold.range?.low, "\(scale.id)")
    }
    #expect(compared == 7)
  }
}
