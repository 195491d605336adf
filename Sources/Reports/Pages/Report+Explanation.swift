import Advice
import Evidence

extension Report {
  /// What one word means, for a person to read.
  public static func explanation(_ explanation: Explanation) -> Report {
    let names = ScientificNames(explanation.names + explanation.trials.flatMap { $0.trial.activeMicrobes.map(\.name) })
    var about: [Block] = [.paragraph(names.words(explanation.text))]
    let others = explanation.names.dropFirst().filter { $0 != explanation.term }
    var facts = explanation.facts.map { names.words("\($0.name): \($0.text)") }
    if !others.isEmpty { facts.insert(names.words("Also written: " + shortened(others)), at: 0) }
    if !facts.isEmpty { about.append(.list(facts, terminalLimit: nil)) }

    var sections = [Section(capitalised(explanation.kind.name), about)]
    if !explanation.trials.isEmpty { sections.append(trialSection(explanation.trials, names: names)) }
    if !explanation.seeAlso.isEmpty {
      sections.append(Section("See also", [.paragraph(Words(explanation.seeAlso.joined(separator: ", ")))]))
    }
    let sources = explanation.sources.filter { !$0.isEmpty }.map { source in
      isWebAddress(source) ? Words([.link(source, address: source)]) : Words(source)
    }
    if !sources.isEmpty { sections.append(Section("Sources", [.list(sources, terminalLimit: 10)])) }
    return Report(title: names.words(explanation.names.first ?? explanation.term), sections: sections)
  }

  private static func trialSection(_ overviews: [TrialOverview], names: ScientificNames) -> Section {
    let treatmentFirst =
      overviews.filter { $0.trial.purpose != .prevention }
      + overviews.filter { $0.trial.purpose == .prevention }
    let remarks = treatmentFirst.map { overview in
      let trial = overview.trial
      let purpose = trial.purpose == .prevention ? ", prevention" : ""
      return Remark(
        tone: overview.direction.tone,
        label: overview.direction.shortPhrase,
        words: Words([.strong(trial.id), .text(" (\(conditionPhrase(trial.condition))\(purpose)) ")])
          + names.words(overview.result)
      )
    }
    let shownOnATerminal = 20
    return Section(
      "Trials held",
      [.paragraph(Words(counts(overviews))), .remarks(remarks, terminalLimit: shownOnATerminal)]
    )
  }

  /// How many trials found what: `3 did better than the comparison, 9 found no difference, 5 cannot tell.`
  private static func counts(_ overviews: [TrialOverview]) -> String {
    let parts = TrialMatch.Direction.allCases.compactMap { direction -> String? in
      let count = overviews.count { $0.direction == direction }
      guard count > 0 else { return nil }
      let found =
        switch direction {
        case .favoursProduct: "did better than the comparison"
        case .noDifference: "found no difference"
        case .favoursControl: "did worse than the comparison"
        case .cannotTell: "cannot tell"
        }
      return Numbers.grouped(count) + " " + found
    }
    return parts.joined(separator: ", ") + "."
  }

  /// Misspellings and abbreviations run to dozens; a reader needs the first few.
  private static func shortened(_ names: some Collection<String>) -> String {
    let shown = 8
    let text = names.prefix(shown).joined(separator: ", ")
    return names.count > shown ? text + " and \(names.count - shown) more" : text
  }
}
