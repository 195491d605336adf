import DataFiles
import Expectation
import Foundation
import GutSkin
import Testing

@Suite("Published figures that the model is held against")
struct CalibrationTargetTests {
  typealias Figure = CalibrationTarget.Figure

  static func target(
    _ figures: [Figure],
    _ form: CalibrationTarget.Form = .figure,
    p: Double? = nil
  )
    -> CalibrationTarget
  {
    CalibrationTarget(
      id: "one",
      measure: "SCORAD",
      quantity: "a difference",
      unit: "points",
      figures: figures,
      form: form,
      p: p,
      use: .untuned,
      citation: "Garcia 2020",
      url: "https://example.org",
      seen: .abstract
    )
  }

  @Test("a printed interval is taken as printed")
  func printed() {
    let published = Self.target([Figure(name: "one", value: -2.42, ci95: -4.55 ... -0.28)]).published
    #expect(published == .init(value: -2.42, ci95: -4.55 ... -0.28, basis: .printed))
  }

  /// Wilson's interval has the closed property that each end p solves (p̂ − p)² = z² p (1 − p) / n.
  @Test("a share has the interval that its counts give", arguments: [(295, 376), (1, 20), (39, 40)])
  func counts(events: Int, n: Int) throws {
    let share = Double(events) / Double(n)
    let published = try #require(Self.target([Figure(name: "one", value: share, n: n, events: events)]).published)
    let interval = try #require(published.ci95)
    #expect(published.basis == .counts)
    for end in [interval.lowerBound, interval.upperBound] {
      let z = abs(share - end) / (end * (1 - end) / Double(n)).squareRoot()
      #expect(abs(z - 1.959963984540054) < 1e-9)
    }
  }

  /// The means, standard deviations and sizes of the study of permeability that is held; the means are drawn from
  /// normal distributions, so that the interval on logarithms need only come near.
  @Test("a ratio of means has about the interval that drawing the means again and again gives")
  func deviations() throws {
    let figures = [
      Figure(name: "patients", value: 3.60, standardDeviation: 3.31, n: 28),
      Figure(name: "controls", value: 2.45, standardDeviation: 1.01, n: 39),
    ]
    let published = try #require(Self.target(figures, .ratio).published)
    let interval = try #require(published.ci95)
    #expect(published.basis == .deviations)
    #expect(abs(published.value - 3.60 / 2.45) < 1e-12)
    let drawn = (0..<20_000).map { draw in
      let random = CounterRandom(seed: 1, patient: UInt64(draw))
      let patients = 3.60 + 3.31 / 28.0.squareRoot() * random.normal(.measurement, day: 0, index: 0)
      let controls = 2.45 + 1.01 / 39.0.squareRoot() * random.normal(.measurement, day: 0, index: 1)
      return patients / controls
    }.sorted()
    #expect(abs(interval.lowerBound - drawn[500]) < 0.12)
    #expect(abs(interval.upperBound - drawn[19_500]) < 0.12)
  }

  @Test("a ratio with a p value alone has an interval that excludes one exactly where p is below a twentieth")
  func pValue() throws {
    let figures = [Figure(name: "probiotic", value: 0.073), Figure(name: "placebo", value: 0.110)]
    for (p, excludesOne) in [(0.001, true), (0.049, true), (0.051, false), (0.5, false)] {
      let published = try #require(Self.target(figures, .ratio, p: p).published)
      #expect(published.basis == .pValue)
      #expect(try #require(published.ci95).contains(1) != excludesOne, "p \(p)")
    }
  }

  @Test("a figure with nothing printed beside it has no interval")
  func bare() {
    let published = Self.target([Figure(name: "one", value: 0.7)]).published
    #expect(published == .init(value: 0.7, ci95: nil, basis: nil))
  }

  @Test("what the model was tuned to is said, and the figure that no page showed is said to be recalled")
  func held() throws {
    let targets = try HeldFolder.targets.get()
    let byID = Dictionary(uniqueKeysWithValues: targets.map { ($0.id, $0) })
    #expect(targets.count { $0.use == .tuned } == 9)
    #expect(targets.filter { $0.seen == .recalled }.map(\.id) == ["makrgeorgou-pooled"])
    #expect(byID["navarro-lopez-difference"]?.published?.value == -19.2)
    #expect(byID["van-zuuren-emollient"]?.published?.ci95 == -4.55 ... -0.28)
  }
}

/// The targets of this repository.
enum HeldFolder {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data").path

  static let folder = Result { try DataFolder(at: path) }
  static let targets = folder.map(\.calibrationTargets)
}
