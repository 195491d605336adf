import Foundation
import SelfTrial
import Statistics
import Testing

/// `Stan/trials-reference.json` is what Stan makes of the same model (`Stan/README.md`).
@Suite("The analysis agrees with Stan")
struct TrialStanAgreementTests {
  private struct Trial: Decodable {
    var name: String
    var measure: String
    var values: [Double?]
    var doses: [Double]
    var rescue_used: [Double]
    var data: Prior

    struct Prior: Decodable {
      var effect_mean: Double
      var effect_scale: Double
    }
  }

  private struct Reference: Decodable {
    var name: String
    var effect: Quantity
    var spread: Quantity
    var persistence: Quantity
    var drift: Quantity

    struct Quantity: Decodable {
      var mean: Double
      var sd: Double
      var mcse: Double
      var q025: Double
      var q975: Double
    }
  }

  private static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: "Stan/\(name)")))
  }

  @Test("means lie within 3 % of a standard deviation, beside what chance does to Stan's")
  func means() throws {
    let trials = try Self.read("trials.json", as: [Trial].self)
    let references = try Self.read("trials-reference.json", as: [Reference].self)
    #expect(references.count == trials.count && !trials.isEmpty)
    for trial in trials {
      let reference = try #require(references.first { $0.name == trial.name })
      let measure = try #require(MeasureFacts.named(trial.measure))
      let model = TrialModel(
        measure: measure,
        effectPrior: .evidence(mean: trial.data.effect_mean, standardDeviation: trial.data.effect_scale)
      )
      let days = trial.values.indices.map { index in
        TrialSeries.Day(
          day: CalendarDay(number: 20_000 + index),
          value: trial.values[index],
          phase: .on,
          taken: trial.doses[index],
          rescue: trial.rescue_used[index]
        )
      }
      let analysis = SelfTrialAnalysis(try #require(TrialSeries(days)), model: model)
      let effect = reference.effect
      let gap = abs(analysis.estimate - effect.mean)
      #expect(gap < 0.03 * effect.sd + 2 * effect.mcse, "\(trial.name): \(gap / effect.sd)")
      #expect(abs(analysis.effect.standardDeviation / effect.sd - 1) < 0.05, "\(trial.name)")
      let interval = analysis.interval
      #expect(abs(interval.lower - effect.q025) < 0.15 * effect.sd, "\(trial.name)")
      #expect(abs(interval.upper - effect.q975) < 0.15 * effect.sd, "\(trial.name)")
      let parameters = analysis.parameters
      for (own, other) in [
        (parameters.daySpread, reference.spread), (parameters.persistence, reference.persistence),
        (parameters.drift, reference.drift),
      ] {
        #expect(abs(own - other.mean) < 0.12 * other.sd + 2 * other.mcse, "\(trial.name)")
      }
    }
  }
}
