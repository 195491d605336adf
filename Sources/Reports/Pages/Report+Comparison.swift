public import Advice
import Evidence
import Labels

extension Report {
  /// Products side by side, for a person to read.
  public static func comparison(_ comparison: Comparison) -> Report {
    ComparisonReport(comparison: comparison).report
  }
}

private struct ComparisonReport {
  let comparison: Comparison
  let words: ComparisonWords

  init(comparison: Comparison) {
    self.comparison = comparison
    words = ComparisonWords(comparison)
  }

  private var entries: [Comparison.Entry] { comparison.entries }

  var report: Report {
    Report(
      title: Words("Compared for \(comparison.condition.plainName)"),
      banners: [
        Report.Banner(tone: tone, headline: words.headline, paragraphs: [Words(words.sentences.joined(separator: " "))])
      ],
      sections: [
        Report.Section("Side by side", [.table(table), .paragraph(legend)]), drawing,
        Report.Section(
          "What each is",
          entries.map { .paragraph(Words([.strong($0.name + ": "), .text($0.answer.summary)])) }
        ),
        claims,
      ].compactMap(\.self),
      closing: Words(Advisor.disclaimer)
    )
  }

  private var tone: Tone {
    if case .noneForThem = comparison.outcome { return .bad }
    guard entries.contains(where: { $0.facts.gate == .open }) else { return .caution }
    return switch comparison.outcome {
    case .noneForThem: .bad
    case .safer: .good
    case .worksBetter: .good
    case .betterShown(let index, _): entries[index].facts.standing == .helped ? .good : .mixed
    case .notToldApart: .plain
    }
  }

  private var criteria: [Comparison.Criterion] {
    Comparison.Criterion.allCases.filter { criterion in
      // Everything stays as long as it is used where nothing is washed off.
      criterion != .contact || !comparison.best(by: .contact).isEmpty || words.value(0, .contact).hasPrefix("washed")
    }
  }

  private var table: Report.Table {
    Report.Table(
      caption: "What they are compared by, the weightiest first",
      columns: [.init("Criterion")] + entries.map { .init($0.name) },
      rows: criteria.map { criterion in
        let best = comparison.best(by: criterion)
        let decides = comparison.deciding == criterion
        return [Words([.text(Self.name(criterion)), .quiet(decides ? " (decides)" : "")])]
          + entries.indices.map { index in
            let value = Words(words.value(index, criterion))
            return best.contains(index) && best.count < entries.count
              ? Words([.mark("better", .good), .text(" ")]) + value : value
          }
      }
    )
  }

  private var legend: Words {
    Words([.quiet("Marked better: the better by this criterion; where none is marked, they are alike in it.")])
  }

  private static func name(_ criterion: Comparison.Criterion) -> String {
    switch criterion {
    case .safety: "Safety"
    case .trials: "Trials"
    case .benefit: "What it adds"
    case .match: "What was tested"
    case .certainty: "Certainty"
    case .dose: "Dose a day"
    case .contact: "Time on the skin"
    case .label: "Label"
    }
  }

  private var drawing: Report.Section? {
    let drawn = entries.filter { $0.answer.effect?.noticedDifference != nil }
    guard drawn.count > 1, let effect = drawn.first?.answer.effect else { return nil }
    let plot = ForestPlot(
      title: "What each adds, on average",
      subtitle: "Best estimate with its 95% interval, from all trials held",
      groups: [
        .init(
          rows: drawn.compactMap { entry in
            entry.answer.effect.map {
              .init(
                name: entry.name,
                result: .estimate(.init(estimate: $0.estimate, lower: $0.ci95.low, upper: $0.ci95.high))
              )
            }
          }
        )
      ],
      axis: EffectAxis(
        label: effect.kind == .meanDifference ? "Difference in \(effect.measure) points" : "Standard deviations",
        importantDifference: effect.minimalImportantDifference.map { -$0 }
      ),
      rowHeading: "Product"
    )
    return Report.Section("How much of it is doubt", [.plot(.init(.forest(plot)))])
  }

  private var claims: Report.Section? {
    let items: [Report.Remark] = entries.flatMap { entry in
      entry.answer.claims.map { claim in
        Report.Remark(
          tone: claim.verdict.tone,
          label: claim.verdict.phrase,
          words: Words([.text(entry.name + ": "), .quoted(claim.text)]),
          detail: Words(claim.why)
        )
      }
    }
    return items.isEmpty ? nil : Report.Section("What the labels claim", [.remarks(items, terminalLimit: nil)])
  }
}
