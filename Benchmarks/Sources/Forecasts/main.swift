// Forecasts [PEOPLE]    scores forecasts of virtual patients' diaries: ours and four usual ones

import Foundation
import GutSkin
import SelfTrial
import Statistics

let people = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 200
let lastDay = 83
let origins = [21, 28, 42, 56, 70]
let horizons = [1, 4, 7, 14]
let readOuts: [ReadOut] = [
  .extent, .redness, .swelling, .oozing, .excoriation, .lichenification, .dryness, .itch, .sleepLoss, .poem, .easi,
  .waterLoss, .lactuloseMannitol, .crp, .il6, .tnf, .logSAureus,
]

/// Itch as a whole number and SCORAD, day by day, as patients and observers would write them down.
func diaries(seed: UInt64) async throws -> (itch: [[Double]], scorad: [[Double]]) {
  let simulation = Simulation(days: Array(0...lastDay), observables: readOuts.map(Simulation.Observable.readOut))
  @Sendable func person(_ number: Int) -> VirtualPatient {
    VirtualPatient(.atopicDermatitis, seed: seed, number: number)
  }
  let courses = try await simulation.courses(of: people, threads: 1) { number in
    let someone = person(number)
    return someone.patient(.lesional, routine: someone.usualCare)
  }
  var itch: [[Double]] = []
  var scorad: [[Double]] = []
  for number in 0..<people {
    let latent = readOuts.map { courses.course(of: .readOut($0), patient: number) ?? [] }
    let visits = (0...lastDay).map { day in
      Measurement(
        of: { readOut in readOuts.firstIndex(of: readOut).map { latent[$0][day] } ?? 0 },
        expectation: 0,
        on: day,
        person(number).random
      )
    }
    itch.append(visits.map { $0.itch.rounded() })
    scorad.append(visits.map { ($0.scorad * 10).rounded() / 10 })
  }
  return (itch, scorad)
}

/// Sums of scores of one way to foretell at one distance; lower is better.
struct Scores {
  var crps = 0.0
  var rps = 0.0
  var log = 0.0
  var count = 0.0

  /// T. Gneiting, A. E. Raftery, Strictly proper scoring rules, prediction, and estimation, J Am Stat Assoc 102 (2007),
  /// 359–378. The continuous score is the integral of the squared gap between the forecast's distribution and the step
  /// at what came, the ranked one its sum over whole steps of the scale over their number; the logarithmic one is that
  /// of the probability of the step of the scale that came (of SCORAD: of the point).
  mutating func add(_ forecast: Cumulative, _ value: Double, range: ClosedRange<Double>) {
    func below(_ point: Double) -> Double {
      point < range.lowerBound ? 0 : point >= range.upperBound ? 1 : forecast(point)
    }
    let cells = 200
    let width = (range.upperBound - range.lowerBound) / Double(cells)
    for cell in 0..<cells {
      let point = range.lowerBound + (Double(cell) + 0.5) * width
      let gap = below(point) - (value <= point ? 1 : 0)
      crps += gap * gap * width
    }
    let steps = Int(range.upperBound - range.lowerBound)
    for step in 0..<steps {
      let point = range.lowerBound + Double(step) + 0.5
      let gap = below(point) - (value <= point ? 1 : 0)
      rps += gap * gap / Double(steps)
    }
    let cell = value.rounded()
    let high = cell >= range.upperBound ? 1 : forecast(cell + 0.5)
    let low = cell <= range.lowerBound ? 0 : forecast(cell - 0.5)
    log -= Foundation.log(max(1e-6, high - low))
    count += 1
  }
}

func report(_ name: String, _ training: [[Double]], _ series: [[Double]]) {
  guard let measure = MeasureFacts.named(name), let range = measure.range else { return }
  let cohort = Cohort(training)
  print("\n\(name), \(series.count) people, \(origins.count) origins each: CRPS / RPS / log score by days ahead")
  print("| | \(horizons.map(String.init).joined(separator: " | ")) |")
  print("| --- |\(horizons.map { _ in " ---: |" }.joined())")
  for forecaster in Forecaster.allCases {
    var scores = [Scores](repeating: Scores(), count: horizons.count)
    for person in series {
      for origin in origins {
        let ahead = lastDay - origin + 1
        let past = Array(person[..<origin])
        let forecast = forecaster.forecast(past, days: min(14, ahead), measure: measure, cohort: cohort)
        for (place, horizon) in horizons.enumerated() where horizon <= forecast.count {
          scores[place].add(forecast[horizon - 1], person[origin + horizon - 1], range: range)
        }
      }
    }
    let cells = scores.map { score in
      [score.crps, score.rps, score.log].map { String(format: "%.3f", $0 / score.count) }.joined(separator: " / ")
    }
    print("| \(forecaster.rawValue) | \(cells.joined(separator: " | ")) |")
  }
}

let training = try await diaries(seed: 2)
let tested = try await diaries(seed: 1)
report("itch_NRS", training.itch, tested.itch)
report("SCORAD", training.scorad, tested.scorad)
