import Advice
import Evidence

extension Explainer {
  /// What the table of minimal important differences says of a scale; for the term that explains such differences, the
  /// figure of each scale.
  func smallestDifferences(for term: Term) -> [Explanation.Fact] {
    if Self.isAboutDifferences(term) {
      return thresholds.map { Explanation.Fact($0.measure, Self.phrase($0)) }
    }
    let measures = measures(of: term)
    return measures.flatMap { measure in
      // Facts go by their name, which must be unique where one word covers several scales.
      let suffix = measures.count > 1 ? " (\(measure))" : ""
      let context = differences.filter { $0.measure == measure && $0.use == .context }
      let threshold = differences.threshold(for: measure)
      var facts = [
        Explanation.Fact(
          "Smallest difference that matters" + suffix,
          threshold.map(Self.phrase) ?? "no agreed figure was found"
        )
      ]
      if let note = threshold?.note, !note.isEmpty { facts.append(.init("On that figure" + suffix, note)) }
      if !context.isEmpty {
        facts.append(.init("Other figures" + suffix, context.map(Self.phrase).joined(separator: "; ")))
      }
      return facts
    }
  }

  /// Where those figures were published and read.
  func differenceSources(for term: Term) -> [String] {
    let measures = Self.isAboutDifferences(term) ? thresholds.map(\.measure) : measures(of: term)
    let thresholds = thresholds.filter { measures.contains($0.measure) }
    let context = differences.filter { $0.use == .context && measures.contains($0.measure) }
    return (Self.isAboutDifferences(term) ? thresholds : thresholds + context)
      .flatMap { [$0.doi.map { "https://doi.org/" + $0 }, $0.source.url].compactMap(\.self) }.uniqued()
  }

  private var thresholds: [MinimalImportantDifference] { differences.filter { $0.use == .threshold } }

  private static func isAboutDifferences(_ term: Term) -> Bool { term.id == "mcid" }

  /// The measures of the table that go by one of the term's names.
  private func measures(of term: Term) -> [String] {
    let names = ([term.id] + term.names).map(Self.key)
    return differences.map(\.measure).uniqued().filter { names.contains(Self.key($0)) }
  }

  /// `3 points (2 to 3), in adults`
  private static func phrase(_ difference: MinimalImportantDifference) -> String {
    let unit =
      switch difference.unit {
      case .points: difference.value == 1 ? "point" : "points"
      case .percent: "% of the score at the start"
      }
    let range = difference.range.map { " (\(Numbers.rounded($0.low)) to \(Numbers.rounded($0.high)))" } ?? ""
    let figure = "\(Numbers.rounded(difference.value)) \(unit)\(range), in \(difference.population)"
    return difference.source.seen == .secondary ? figure + "; read on a page that cites the publication" : figure
  }
}
