import SelfTrial
import Statistics

/// People made up by one recipe, each analysed on the last day, by textbooks too, and perhaps on every day before.
struct Study: Sendable {
  var name: String
  var recipe: SimulatedPerson.Recipe
  /// How many of them are looked at on every day.
  var lookedAtDaily = 0

  /// What came of one person.
  struct Outcome: Sendable {
    /// Probability that the analysis gives to effects below the true one, with the prior it was drawn from.
    var transform = 0.0
    /// The same with a flat prior.
    var flatTransform = 0.0
    /// Bayes factor of benefit on the last day.
    var odds = 0.0
    var probabilityOfBenefit = 0.0
    var decision = TrialDecision.keepGoing
    /// The first day on which the decision was “helps”, from 1; `nil` where it never was.
    var firstHelp: Int?
    var everHarms = false
    var everNoDifference = false
    /// One-sided p of each textbook analysis on the last day.
    var p: [TextbookAnalysis: Double] = [:]
    /// Whether each textbook analysis had a one-sided p below 0.05 on any day from the second week on.
    var everSignificant: Set<TextbookAnalysis> = []
  }

  func outcomes(people: Int, seed: UInt64) async -> [Outcome] {
    await withTaskGroup(of: [(Int, Outcome)].self) { group in
      let tasks = 2
      for task in 0..<tasks {
        group.addTask {
          stride(from: task, to: people, by: tasks).map { ($0, outcome(seed: seed, index: UInt64($0 + 1))) }
        }
      }
      var all: [(Int, Outcome)] = []
      for await part in group { all += part }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  func outcome(seed: UInt64, index: UInt64) -> Outcome {
    let person = SimulatedPerson(recipe, seed: seed, index: index)
    let analysis = SelfTrialAnalysis(person.series, model: recipe.model)
    var outcome = Outcome()
    outcome.transform = analysis.effect.cumulative(person.effect)
    outcome.flatTransform = analysis.effect(with: .flat).cumulative(person.effect)
    outcome.odds = analysis.grounds.oddsOfBenefit
    let flat = analysis.effect(with: .flat)
    outcome.probabilityOfBenefit = flat.cumulative(0)
    outcome.decision = analysis.decision
    for textbook in TextbookAnalysis.allCases { outcome.p[textbook] = textbook.result(person.series)?.lowerP ?? 1 }
    if index <= lookedAtDaily { look(person, &outcome) }
    return outcome
  }

  private func look(_ person: SimulatedPerson, _ outcome: inout Outcome) {
    var start: [Double]?
    for day in 15...person.series.count {
      let sofar = person.series.prefix(day)
      for textbook in TextbookAnalysis.allCases where textbook.result(sofar)?.lowerP ?? 1 < 0.05 {
        outcome.everSignificant.insert(textbook)
      }
      guard outcome.firstHelp == nil, sofar.phases.contains(.on), person.series.values[day - 1] != nil else { continue }
      let analysis = SelfTrialAnalysis(sofar, model: recipe.model, options: .quick, start: start)
      start = analysis.mode
      switch analysis.decision {
      case .helps: outcome.firstHelp = day
      case .harms: outcome.everHarms = true
      case .noDifference: outcome.everNoDifference = true
      case .keepGoing: break
      }
    }
  }
}
