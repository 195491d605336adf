import Advice
import Evidence
import Foundation
import Labels
import Microbes
import Testing

@Suite("What is told of the held trials together")
struct HeldEffectTests {
  private let held: HeldFacts

  init() throws { held = try HeldFacts.shared() }

  private func answer(_ product: Product, _ condition: Condition = .atopicDermatitis, age: Double? = nil) -> Answer {
    held.advisor.answer(for: product, condition: condition, profile: age.map { Profile(ageYears: $0) })
  }

  private func capsule(_ name: String, _ strain: String, _ viability: Viability = .live) throws -> Product {
    Make.capsule([try held.microbe(name, strain, viability)], total: viability == .live ? 1e10 : nil)
  }

  @Test("navarro-lopez-2018: the 19.2 points stand beside what is believed of them, in so many words")
  func threeStrains() throws {
    let answer = answer(
      Make.capsule(
        [
          try held.microbe("Bifidobacterium animalis subsp. lactis", "CECT 8145"),
          try held.microbe("Bifidobacterium longum", "CECT 7347"),
          try held.microbe("Lacticaseibacillus casei", "CECT 9104"),
        ],
        total: 1e9
      )
    )
    let effect = try #require(answer.effect)
    let believed = (-10 * effect.estimate).rounded() / 10
    #expect(believed < 15 && believed > 3)
    #expect(answer.summary.contains("Taken alone it found 19.2 SCORAD points better"))
    #expect(answer.summary.contains("weighed with all similar trials: \(believed) SCORAD points better"))
    #expect(answer.summary.contains("Certainty: very low."))
    #expect(answer.verdict == .testedUnclear)
  }

  @Test("LGG never helps eczema by what is held, at whatever age", arguments: [nil, 0.5, 4, 30])
  func rhamnosusGG(age: Double?) throws {
    let answer = answer(try capsule("Lacticaseibacillus rhamnosus", "GG"), age: age)
    #expect(answer.verdict != .testedHelped)
    let effect = try #require(answer.effect)
    #expect(effect.ci95.low < 0 && effect.ci95.high > 0)
    #expect(try #require(effect.probabilityBeyondMinimalImportantDifference) < 0.05)
  }

  @Test("forte-2021-fb401: a cream of the strain has not helped")
  func roseomonas() throws {
    let answer = answer(Make.cream([try held.microbe("Roseomonas mucosa", "FB-401")]))
    #expect(answer.verdict == .testedNoBenefit)
    let effect = try #require(answer.effect)
    #expect(effect.trialIDs == ["forte-2021-fb401"])
    #expect(effect.ci95.low < 0 && effect.ci95.high > 0)
  }

  @Test("LS01: trials in doubt do not count, and wu-2012 of another strain is not told as its own")
  func otherStrain() throws {
    let answer = answer(try capsule("Ligilactobacillus salivarius", "LS01"))
    let effect = try #require(answer.effect)
    #expect(effect.nearest == .species)
    #expect(effect.raw?.trialIDs == ["wu-2012"])
    #expect(!answer.summary.contains("Taken alone"))
    #expect(answer.summary.contains("One trial of its species but not exactly this blend found 8.9 SCORAD points"))
  }

  @Test("killed LGG is told by its species, not by live LGG as its own")
  func killed() throws {
    let answer = answer(try capsule("Lacticaseibacillus rhamnosus", "GG", .heatKilled))
    let effect = try #require(answer.effect)
    #expect(effect.nearest == .species)
    #expect(effect.shares.blend + effect.shares.strains == 0)
    #expect(!answer.summary.contains("Taken alone") && !answer.summary.contains("Of its "))
  }

  @Test("a species that nobody tested gives no effect in an answer, though the library has the class's")
  func untestedSpecies() throws {
    let answer = answer(Make.capsule([Make.microbe("Bacillus velezensis", "XYZ-9")]))
    #expect(answer.effect == nil && answer.certainty == nil)
    #expect(answer.verdict == .untested)
    let question = BorrowingModel.Question(condition: "atopic-dermatitis", route: .oral, family: .eczemaSeverity)
    let model = try BorrowingModel(evidence: held.evidence, question: question)
    #expect(model.classEstimate.probabilityOfBenefit > 0.5)
  }

  @Test("effect and certainty come together, and only where something near was tested")
  func together() {
    for trial in held.evidence.trials where trial.purpose == .treatment {
      guard let condition = Condition(rawValue: trial.condition) else { continue }
      for arm in trial.arms where arm.role == .active && !arm.microbes.isEmpty {
        let microbes = arm.microbes.map {
          LabelMicrobe(
            written: $0.reported,
            name: $0.species ?? "",
            rank: .species,
            strain: $0.strain,
            strainID: $0.strainID,
            viability: .live
          )
        }
        let answer = answer(arm.route == .topical ? Make.cream(microbes) : Make.capsule(microbes), condition)
        let place = "\(trial.id) \(arm.id)"
        #expect((answer.effect == nil) == (answer.certainty == nil), "\(place)")
        guard let effect = answer.effect else { continue }
        #expect(effect.nearest < .sameClass && answer.match >= .species, "\(place)")
        #expect(!effect.trialIDs.isEmpty && effect.trials <= effect.trialsInAll, "\(place)")
        #expect(effect.ci95.low <= effect.estimate && effect.estimate <= effect.ci95.high, "\(place)")
        if answer.verdict == .testedHelped {
          #expect(effect.probabilityOfBenefit >= 0.975 && answer.certainty?.grade != .veryLow, "\(place)")
        }
        if answer.verdict == .testedNoBenefit { #expect(effect.probabilityOfBenefit < 0.975, "\(place)") }
        if effect.nearest != .blend { #expect(!answer.summary.contains("Taken alone"), "\(place)") }
        expectFigures(in: answer, place)
      }
    }
  }

  /// A summary has both figures or, where words ran out, neither, and never more than 80 words.
  private func expectFigures(in answer: Answer, _ place: String) {
    #expect(answer.summary.split(whereSeparator: \.isWhitespace).count <= 80, "\(place)")
    guard let effect = answer.effect, answer.summary.contains("Weighed with") || answer.summary.contains("weighed with")
    else { return }
    #expect(answer.summary.contains("Certainty: "), "\(place)")
    if effect.raw != nil { #expect(answer.summary.contains(" found "), "\(place)") }
  }
}

/// Labels of real products, which belong to their makers and are no part of this project.
private enum RealLabels {
  struct Label: Decodable {
    var id: String
    var text: String
  }

  static let location: URL = {
    let folder = ProcessInfo.processInfo.environment["COMMENSAL_SHARED"].map { URL(filePath: $0) }
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (folder ?? checkout.deletingLastPathComponent().appending(path: "shared"))
      .appending(path: "labels/labels.jsonl")
  }()

  static var isAtHand: Bool { FileManager.default.isReadableFile(atPath: location.path) }

  static func all() throws -> [Label] {
    try Data(contentsOf: location).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Label.self, from: $0)
    }
  }
}

@Suite("Summaries of real products")
struct RealLabelSummaryTests {
  @Test(
    "none is longer than 80 words, and where trials were put together raw and believed figure both stand in it",
    .enabled(
      if: RealLabels.isAtHand,
      """
      NOT RUN: no labels/labels.jsonl in the folder that COMMENSAL_SHARED names, nor in a folder “shared” beside the \
      checkout. The labels of real products are no part of this project.
      """
    ),
    arguments: [Condition.atopicDermatitis, .acne]
  )
  func summaries(condition: Condition) throws {
    let held = try HeldFacts.shared()
    var withFigures = 0
    var cutShort: [String] = []
    for label in try RealLabels.all() {
      let answer = held.advisor.answer(for: held.reader.read(label.text), condition: condition)
      let words = answer.summary.split(whereSeparator: \.isWhitespace).count
      #expect(words <= 80 && words >= 5, "\(label.id): \(answer.summary)")
      guard let effect = answer.effect, answer.verdict != .noMicrobe, answer.verdict != .untested else { continue }
      withFigures += 1
      let figures = try #require(answer.certainty.map { EffectWords(effect, $0).short })
      if answer.summary.contains(figures) { continue }
      cutShort.append(label.id)
    }
    #expect(withFigures >= 5)
    #expect(cutShort.isEmpty, "the figures did not fit into the words")
  }
}
