import SelfTrial
import Statistics

/// A forecast of one day: the probability of at most a value, before rounding and the ends of the scale.
typealias Cumulative = @Sendable (Double) -> Double

/// Ways to foretell a measure from its past.
enum Forecaster: String, CaseIterable {
  case ours = "the self-trial's model"
  case randomWalk = "random walk"
  case smoothing = "exponential smoothing"
  case autoregression = "AR(1)"
  case mixed = "mixed autoregression"

  /// What each of the coming days brings.
  func forecast(_ past: [Double], days: Int, measure: MeasureFacts, cohort: Cohort) -> [Cumulative] {
    switch self {
    case .ours: Self.model(past, days, measure)
    case .randomWalk: Self.normal(Self.randomWalk(past, days))
    case .smoothing: Self.normal(Self.smoothing(past, days))
    case .autoregression: Self.normal(Self.autoregression(past, days))
    case .mixed: Self.normal(cohort.forecast(past, days))
    }
  }

  typealias Normal = (mean: Double, variance: Double)

  private static func normal(_ days: [Normal]) -> [Cumulative] {
    days.map { day in
      let distribution = NormalDistribution(mean: day.mean, standardDeviation: max(1e-3, day.variance.squareRoot()))
      return { distribution.cumulative($0) }
    }
  }

  private static func model(_ past: [Double], _ days: Int, _ measure: MeasureFacts) -> [Cumulative] {
    let rows = past.enumerated().map { index, value in
      TrialSeries.Day(day: CalendarDay(number: 20_000 + index), value: value, phase: .off)
    }
    guard let series = TrialSeries(rows) else { return [] }
    let analysis = SelfTrialAnalysis(series, model: TrialModel(measure: measure), options: .quick)
    return analysis.forecast(doses: [Double](repeating: 0, count: days)).days.map { day in { day.cumulative($0) } }
  }

  private static func randomWalk(_ past: [Double], _ days: Int) -> [Normal] {
    let steps = zip(past.dropFirst(), past).map { $0 - $1 }
    let variance = steps.reduce(0) { $0 + $1 * $1 } / Double(steps.count)
    return (1...days).map { (past[past.count - 1], variance * Double($0)) }
  }

  /// Simple exponential smoothing; the weight that foretells the past best.
  private static func smoothing(_ past: [Double], _ days: Int) -> [Normal] {
    var best: (squares: Double, weight: Double, level: Double) = (.infinity, 0, 0)
    for step in 1...50 {
      let weight = Double(step) / 50
      var level = past.prefix(3).reduce(0, +) / Double(min(3, past.count))
      var squares = 0.0
      for value in past {
        squares += (value - level) * (value - level)
        level += weight * (value - level)
      }
      if squares < best.squares { best = (squares, weight, level) }
    }
    let variance = best.squares / Double(past.count - 2)
    return (1...days).map { (best.level, variance * (1 + Double($0 - 1) * best.weight * best.weight)) }
  }

  private static func autoregression(_ past: [Double], _ days: Int) -> [Normal] {
    let mean = past.reduce(0, +) / Double(past.count)
    var (products, squares) = (0.0, 0.0)
    for (before, after) in zip(past, past.dropFirst()) {
      products += (before - mean) * (after - mean)
      squares += (before - mean) * (before - mean)
    }
    let share = squares > 0 ? min(0.99, max(-0.99, products / squares)) : 0
    var rest = 0.0
    for (before, after) in zip(past, past.dropFirst()) {
      let gap = after - mean - share * (before - mean)
      rest += gap * gap
    }
    return Self.course(past[past.count - 1], mean, share, rest / Double(past.count - 3), days)
  }

  static func course(_ last: Double, _ mean: Double, _ share: Double, _ rest: Double, _ days: Int) -> [Normal] {
    var answer: [Normal] = []
    var (gap, variance) = (last - mean, 0.0)
    for _ in 0..<days {
      gap *= share
      variance = variance * share * share + rest
      answer.append((mean + gap, variance))
    }
    return answer
  }
}

/// An autoregression that all people share, round means of their own that vary between them: fitted to other people.
struct Cohort {
  private var share = 0.0
  private var rest = 0.0
  private var mean = 0.0
  private var between = 0.0

  init(_ people: [[Double]]) {
    let means = people.map { $0.reduce(0, +) / Double($0.count) }
    mean = means.reduce(0, +) / Double(means.count)
    var (products, squares, count) = (0.0, 0.0, 0.0)
    for (person, own) in zip(people, means) {
      for (before, after) in zip(person, person.dropFirst()) {
        products += (before - own) * (after - own)
        squares += (before - own) * (before - own)
        count += 1
      }
    }
    share = products / squares
    for (person, own) in zip(people, means) {
      for (before, after) in zip(person, person.dropFirst()) {
        let gap = after - own - share * (before - own)
        rest += gap * gap / (count - Double(people.count))
      }
    }
    between = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(means.count - 1)
  }

  func forecast(_ past: [Double], _ days: Int) -> [Forecaster.Normal] {
    let own = past.reduce(0, +) / Double(past.count)
    let error = rest / ((1 - share) * (1 - share)) / Double(past.count)
    let level = (own / error + mean / between) / (1 / error + 1 / between)
    let doubt = 1 / (1 / error + 1 / between)
    let known = Forecaster.course(past[past.count - 1], level, share, rest, days)
    var kept = 1.0
    return known.map { day in
      kept *= share
      return (day.mean, day.variance + (1 - kept) * (1 - kept) * doubt)
    }
  }
}
