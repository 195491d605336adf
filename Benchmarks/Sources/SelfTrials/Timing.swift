import Foundation
import SelfTrial
import Statistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Analyses the diaries that Stan is given, and says how long it takes.
enum Timing {
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

  private struct Answer: Encodable {
    var name: String
    var mean: Double
    var sd: Double
    /// Processor time of one analysis.
    var milliseconds: Double
  }

  static func run(_ path: String, rounds: Int) throws {
    let trials = try JSONDecoder().decode([Trial].self, from: Data(contentsOf: URL(filePath: path)))
    var answers: [Answer] = []
    for trial in trials {
      guard let measure = MeasureFacts.named(trial.measure) else { continue }
      let days = trial.values.indices.map { index in
        TrialSeries.Day(
          day: CalendarDay(number: 20_000 + index),
          value: trial.values[index],
          phase: .on,
          taken: trial.doses[index],
          rescue: trial.rescue_used[index]
        )
      }
      guard let series = TrialSeries(days) else { continue }
      let prior = EffectPrior.evidence(mean: trial.data.effect_mean, standardDeviation: trial.data.effect_scale)
      let model = TrialModel(measure: measure, effectPrior: prior)
      var analysis = SelfTrialAnalysis(series, model: model)
      let start = clock()
      for _ in 0..<rounds { analysis = SelfTrialAnalysis(series, model: model) }
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      answers.append(
        Answer(
          name: trial.name,
          mean: analysis.estimate,
          sd: analysis.effect.standardDeviation,
          milliseconds: 1000 * seconds / Double(rounds)
        )
      )
    }
    print(String(decoding: try JSONEncoder().encode(answers), as: UTF8.self))
  }
}
