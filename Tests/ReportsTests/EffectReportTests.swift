import Advice
import Evidence
import Foundation
import Labels
import Testing

@testable import Reports

@Suite("What trials say together, in files and in words")
struct EffectReportTests {
  private static func effect(
    nearest: BlendEstimate.Relation = .blend,
    raw: PooledEffect.Raw? = .init(
      estimate: -19.2,
      ci95: .init(low: -23.4, high: -15),
      trialIDs: ["navarro-lopez-2018"],
      participants: 50
    )
  ) -> PooledEffect {
    PooledEffect(
      measure: "SCORAD",
      kind: .meanDifference,
      estimate: -9.5,
      ci95: .init(low: -16.9, high: -4.2),
      prediction95: .init(low: -19.1, high: 0.8),
      probabilityOfBenefit: 0.998,
      probabilityBeyondMinimalImportantDifference: 0.54,
      minimalImportantDifference: 8.7,
      nearest: nearest,
      trialIDs: ["navarro-lopez-2018"],
      participants: 50,
      trialsInAll: 39,
      participantsInAll: 2873,
      raw: raw,
      shares: .init(blend: 0.3, strains: 0.01, species: 0.23, otherMicrobes: 0.43, prior: 0.03)
    )
  }

  private static let certainty = Certainty(reasons: [
    .init(domain: .riskOfBias, step: -1, why: "86 % comes from trials that nobody judged."),
    .init(domain: .inconsistency, step: 0, why: "Trials differ by 3.7 SCORAD points."),
    .init(domain: .imprecision, step: -2, why: "The nearest trials hold 50 people."),
  ])

  private static func answer(_ effect: PooledEffect) -> Answer {
    var answer = Samples.answer
    answer.effect = effect
    answer.certainty = certainty
    return answer
  }

  private func member(_ effect: PooledEffect, _ key: String) throws -> [String: Any] {
    let text = JSONReport.check(Self.answer(effect)).text()
    let document = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require(document[key] as? [String: Any])
  }

  @Test("each figure stands under the contract's key, and what is more under its own")
  func keys() throws {
    let effect = try member(Self.effect(), "effect")
    #expect(effect["measure"] as? String == "SCORAD")
    #expect(effect["kind"] as? String == "MD")
    #expect(effect["estimate"] as? Double == -9.5)
    #expect(effect["ci95"] as? [Double] == [-16.9, -4.2])
    #expect(effect["prediction95"] as? [Double] == [-19.1, 0.8])
    #expect(effect["probability_of_benefit"] as? Double == 0.998)
    #expect(effect["probability_beyond_mcid"] as? Double == 0.54)
    #expect(effect["mcid"] as? Double == 8.7)
    #expect(effect["k_trials"] as? Int == 1)
    #expect(effect["n_participants"] as? Int == 50)
    #expect(effect["trials"] as? [String] == ["navarro-lopez-2018"])
    let raw = try #require(effect["raw"] as? [String: Any])
    #expect(raw["estimate"] as? Double == -19.2)
    #expect(raw["ci95"] as? [Double] == [-23.4, -15])
    #expect(raw["trials"] as? [String] == ["navarro-lopez-2018"])
    #expect(raw["n_participants"] as? Int == 50)
    let borrowed = try #require(effect["borrowed"] as? [String: Any])
    #expect(borrowed["k_trials"] as? Int == 39)
    #expect(borrowed["n_participants"] as? Int == 2873)
    let parts = ["blend", "strains", "species", "other_microbes", "prior"].map { borrowed["share_\($0)"] as? Double }
    #expect(parts == [0.3, 0.01, 0.23, 0.43, 0.03])
    let certainty = try member(Self.effect(), "certainty")
    #expect(certainty["grade"] as? String == "very-low")
    let reasons = try #require(certainty["reasons"] as? [[String: Any]])
    #expect(reasons.map { $0["step"] as? Int } == [-1, 0, -2])
    #expect(reasons.first?["domain"] as? String == "risk of bias")
    #expect(reasons.last?["why"] as? String == "The nearest trials hold 50 people.")
  }

  @Test("what is not known is null", arguments: ["raw", "mcid", "probability_beyond_mcid", "prediction95"])
  func unknown(key: String) throws {
    var effect = Self.effect(raw: nil)
    effect.prediction95 = nil
    effect.minimalImportantDifference = nil
    effect.probabilityBeyondMinimalImportantDifference = nil
    #expect(try member(effect, "effect")[key] is NSNull)
  }

  static let relations: [(BlendEstimate.Relation, String, String)] = [
    (.blend, "exact-blend", "This blend’s own trials alone"), (.strain, "strains", "Trials of its strains alone"),
    (.species, "species", "Trials of its species alone"), (.sameClass, "class", "Trials of other microbes alone"),
  ]

  @Test("the nearest trials are named for what they are, in JSON and in the plot", arguments: relations)
  func nearest(relation: BlendEstimate.Relation, word: String, row: String) throws {
    let effect = Self.effect(nearest: relation)
    #expect(try member(effect, "effect")["nearest"] as? String == word)
    let plot = ProvenancePlot(effect)
    #expect(plot.rawName == row)
    let drawing = try Drawing(plot.svg())
    #expect(drawing.words.contains(row))
    #expect(drawing.words.contains("This blend’s own trials alone") == (relation == .blend))
    #expect(plot.summaryInWords.contains("\(row): −19.2"))
  }

  @Test("a report tells the raw figure, the estimate, why they differ, and each step of certainty")
  func report() {
    let answer = Self.answer(Self.effect())
    // As one line: how it is wrapped is no matter here.
    let text = Report.check(answer).text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = EffectWords(Self.effect(), Self.certainty)
    let sentences = [
      words.rawSentence, words.estimateSentence, words.whySentence, words.probabilitySentence, words.predictionSentence,
    ]
    for sentence in sentences { #expect(text.contains(sentence ?? "?"), "\(sentence ?? "missing")") }
    #expect(text.contains("found 19.2 SCORAD points better (95 % interval 15 to 23.4 better)"))
    #expect(text.contains("9.5 SCORAD points better (95 % interval 4.2 to 16.9 better)"))
    #expect(text.contains("Certainty: very low."))
    #expect(text.contains("the trial of exactly this blend (50 people) found"))
    #expect(text.contains("1 down") && text.contains("2 down") && text.contains("no step"))
    for reason in Self.certainty.reasons { #expect(text.contains(reason.why)) }
    #expect(!Report.check(Samples.answer).text().contains("What the trials say together"))
  }

  @Test("the page draws where the estimate comes from, with its figures", arguments: 30...100)
  func widths(width: Int) {
    let report = Report.check(Self.answer(Self.effect()))
    for line in report.text(TextStyle(width: width)).split(separator: "\n") {
      #expect(DisplayWidth.columns(line) <= width, "\(line)")
    }
    #expect(report.html().contains("Where this estimate comes from"))
  }
}
