import SelfTrial
import Statistics

enum Figures {
  static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

  private static func share(_ outcomes: [Study.Outcome], _ holds: (Study.Outcome) -> Bool) -> Double {
    Double(outcomes.filter(holds).count) / Double(outcomes.count)
  }

  /// How often central intervals hold the truth, and whether it falls evenly over what is believed.
  static func coverage(_ studies: [Study], people: Int, seed: UInt64) async {
    print("| people | 50 % | 80 % | 95 % | p of evenness | 95 %, flat prior |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for study in studies {
      let outcomes = await study.outcomes(people: people, seed: seed)
      let held = [0.5, 0.8, 0.95].map { level in percent(share(outcomes) { abs($0.transform - 0.5) <= level / 2 }) }
      let flat = percent(share(outcomes) { abs($0.flatTransform - 0.5) <= 0.475 })
      print("| \(study.name) | \(held.joined(separator: " | ")) | \(evenness(outcomes.map(\.transform))) | \(flat) |")
    }
  }

  /// Probability of counts as uneven over twenty bins, by the chi-squared distribution's normal approximation (Wilson and
  /// Hilferty).
  private static func evenness(_ transforms: [Double]) -> String {
    let bins = 20
    var counts = [Double](repeating: 0, count: bins)
    for value in transforms { counts[min(bins - 1, Int(value * Double(bins)))] += 1 }
    let expected = Double(transforms.count) / Double(bins)
    let square = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    let p = ChiSquared(degreesOfFreedom: Double(bins - 1)).survival(square)
    return "\((p * 1000).rounded() / 1000)"
  }

  static func looking(nothing: Study, helped: [Study], people: Int, seed: UInt64) async {
    let none = await nothing.outcomes(people: people, seed: seed)
    print("\nNothing works; \(nothing.name)")
    print("| | on the last day | on any day |")
    print("| --- | ---: | ---: |")
    print(
      "| “helps” | \(percent(share(none) { $0.decision == .helps })) | \(percent(share(none) { $0.firstHelp != nil })) |"
    )
    print("| “harms” | \(percent(share(none) { $0.decision == .harms })) | \(percent(share(none) { $0.everHarms })) |")
    print(
      "| “no difference” | \(percent(share(none) { $0.decision == .noDifference })) | \(percent(share(none) { $0.everNoDifference })) |"
    )
    print("| P(benefit) > 0.95, flat prior | \(percent(share(none) { $0.probabilityOfBenefit > 0.95 })) | |")
    for textbook in TextbookAnalysis.allCases {
      let last = share(none) { $0.p[textbook] ?? 1 < 0.05 }
      print(
        "| \(textbook.rawValue), p < 0.05 | \(percent(last)) | \(percent(share(none) { $0.everSignificant.contains(textbook) })) |"
      )
    }
    let heading = helped.map { " \($0.recipe.effect ?? 0) |" }.joined()
    print("\nFound on the last day at 5 % false alarms each, by effect in points; \(nothing.name)")
    print("| |\(heading)\n| --- |\(helped.map { _ in " ---: |" }.joined())")
    var rows: [[Study.Outcome]] = []
    for study in helped { rows.append(await study.outcomes(people: people, seed: seed &+ 1)) }
    line("ours (Bayes factor)", rows, bar(none) { -$0.odds }) { -$0.odds }
    line("ours (P of benefit)", rows, bar(none) { -$0.probabilityOfBenefit }) { -$0.probabilityOfBenefit }
    for textbook in TextbookAnalysis.allCases {
      line(textbook.rawValue, rows, bar(none) { $0.p[textbook] ?? 1 }) { $0.p[textbook] ?? 1 }
    }
    line("ours by its rule, last day", rows, 0.5) { $0.decision == .helps ? 0 : 1 }
    for (study, outcomes) in zip(helped, rows) where study.lookedAtDaily > 0 {
      let looked = Array(outcomes.prefix(study.lookedAtDaily))
      let days = looked.compactMap(\.firstHelp).sorted()
      let middle = days.isEmpty ? "–" : "\(days[days.count / 2])"
      print(
        "| ours by its rule on any day, \(study.recipe.effect ?? 0) points, \(looked.count) people: "
          + "\(percent(share(looked) { $0.firstHelp != nil })), day \(middle) in the middle; on the last day "
          + "\(percent(share(looked) { $0.decision == .helps })) | |"
      )
    }
    let falseDaily = share(none) { $0.firstHelp != nil }
    for textbook in TextbookAnalysis.allCases {
      let bar = bar(none, falseDaily) { $0.p[textbook] ?? 1 }
      line("\(textbook.rawValue), as few false alarms as our rule on any day", rows, bar) { $0.p[textbook] ?? 1 }
    }
  }

  /// What the given share of people for whom nothing works stays below.
  private static func bar(_ none: [Study.Outcome], _ share: Double = 0.05, _ value: (Study.Outcome) -> Double) -> Double
  {
    let sorted = none.map(value).sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  private static func line(
    _ name: String,
    _ rows: [[Study.Outcome]],
    _ bar: Double,
    _ value: (Study.Outcome) -> Double
  ) {
    print("| \(name) | \(rows.map { row in percent(share(row) { value($0) < bar }) }.joined(separator: " | ")) |")
  }
}
