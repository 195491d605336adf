public import Advice
public import Evidence
import Labels

extension ForestPlot {
  /// The trials of a product's own microbes, nearest first, with what all similar trials make of the product below them.
  ///
  /// - Parameters:
  ///   - answer: the answer on the product.
  ///   - evidence: the trials that are held.
  ///   - differences: the smallest differences that matter; the scale's own is drawn.
  /// - Returns: `nil` where nothing was estimated, or no trial of its microbes has a result that can be drawn beside it.
  public init?(_ answer: Answer, evidence: EvidenceBase, differences: [MinimalImportantDifference]) {
    guard let effect = answer.effect, let family = MeasureFamily.severity(of: answer.condition.rawValue),
      effect.kind == .meanDifference || effect.kind == .standardisedMeanDifference
    else { return nil }
    let matches = Dictionary(answer.trials.map { ($0.trial.id, $0) }) { first, _ in first }
    let route = answer.trials.lazy.compactMap { match in match.trial.arm(id: match.armID)?.route }.first
    for purpose in [Trial.Purpose.treatment, .cosmetic] {
      let question = EvidenceQuestion(
        condition: answer.condition.rawValue,
        route: route,
        purpose: purpose,
        measure: family.name
      )
      let plot = PooledContrasts(question, in: evidence, differences: differences).forestPlot()
      let groups = Self.groups(of: plot.groups.flatMap(\.rows), matches)
      guard !groups.isEmpty else { continue }
      let (low, high) = (effect.ci95.low, effect.ci95.high)
      self.init(
        title: "Trials of its microbes for \(answer.condition.plainName)",
        subtitle: "Left of the line the product did better than the comparison.",
        columns: plot.columns,
        groups: groups,
        summaries: [
          Summary(
            kind: .posterior,
            name: "This product, weighed with all similar trials",
            estimate: IntervalEstimate(estimate: effect.estimate, lower: low, upper: high),
            prediction: effect.prediction95.map {
              IntervalEstimate(estimate: effect.estimate, lower: $0.low, upper: $0.high)
            }
          )
        ],
        axis: plot.axis
      )
      return
    }
    return nil
  }

  private static func groups(of rows: [Row], _ matches: [Trial.ID: TrialMatch]) -> [Group] {
    // A trial with several comparisons has the arm's name behind its own.
    func match(_ row: Row) -> MatchLevel? {
      matches[String(row.identifier.prefix { $0 != " " })]?.match
    }
    let headings: [(levels: [MatchLevel], title: String)] = [
      ([.exactBlend], "Exactly this product’s microbes"), ([.sameStrains, .someStrains], "Its strains in other mixes"),
      ([.species], "Its species, other strains"),
    ]
    return headings.compactMap { levels, title in
      let own = rows.filter { row in match(row).map(levels.contains) ?? false }.map { row in
        var row = row
        row.weight = nil
        return row
      }
      return own.isEmpty ? nil : Group(title: title, rows: own)
    }
  }
}
