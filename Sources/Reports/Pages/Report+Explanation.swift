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
    let (treatment, prevention) = treatmentAndPrevention(overviews)
    let remarks = (treatment + prevention).map { overview in
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
      [.paragraph(Words(counts(treatment, prevention))), .remarks(remarks, terminalLimit: shownOnATerminal)]
    )
  }

  /// The two purposes apart, each with the trials that tell most first.
  static func treatmentAndPrevention(
    _ overviews: [TrialOverview]
  ) -> (treatment: [TrialOverview], prevention: [TrialOverview]) {
    (
      tellingFirst(overviews.filter { $0.trial.purpose != .prevention }),
      tellingFirst(overviews.filter { $0.trial.purpose == .prevention })
    )
  }

  /// Trials with a result that tells something, larger before smaller, before those without.
  private static func tellingFirst(_ overviews: [TrialOverview]) -> [TrialOverview] {
    func isTelling(_ overview: TrialOverview) -> Bool { overview.direction != .cannotTell }
    return overviews.sorted { first, second in
      if isTelling(first) != isTelling(second) { return isTelling(first) }
      let (n, m) = (first.trial.participants ?? 0, second.trial.participants ?? 0)
      return n != m ? n > m : first.trial.id < second.trial.id
    }
  }

  /// The counts of treatment and prevention, which are never added up.
  static func counts(_ treatment: [TrialOverview], _ prevention: [TrialOverview]) -> String {
    var sentences: [String] = []
    if !treatment.isEmpty { sentences.append((prevention.isEmpty ? "" : "Of treatment: ") + counts(treatment)) }
    if !prevention.isEmpty { sentences.append("Of prevention: " + counts(prevention)) }
    sentences.append("A count of trials is no measure of benefit: size and quality differ.")
    return sentences.joined(separator: " ")
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
