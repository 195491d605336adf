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
    if !facts.isEmpty { about.append(.list(facts)) }

    var sections = [Section(capitalised(explanation.kind.name), about)]
    if !explanation.trials.isEmpty { sections.append(trialSection(explanation.trials, names: names)) }
    if !explanation.seeAlso.isEmpty {
      sections.append(Section("See also", [.paragraph(Words(explanation.seeAlso.joined(separator: ", ")))]))
    }
    let sources = explanation.sources.filter { !$0.isEmpty }.map { source in
      isWebAddress(source) ? Words([.link(source, address: source)]) : Words(source)
    }
    if !sources.isEmpty { sections.append(Section("Sources", [.list(sources)])) }
    return Report(title: names.words(explanation.names.first ?? explanation.term), sections: sections)
  }

  private static func trialSection(_ findings: [TrialOverview], names: ScientificNames) -> Section {
    let rows = findings.map { finding -> [Words] in
      [
        Words(finding.trial.id),
        Words(conditionPhrase(finding.trial.condition) + (finding.trial.purpose == .prevention ? ", prevention" : "")),
        Words([.mark(finding.direction.shortPhrase, finding.direction.tone)]),
        names.words(finding.result),
      ]
    }
    let table = Table(
      caption: Numbers.counted(findings.count, "trial") + " held",
      columns: [.init("Trial"), .init("Condition"), .init("Result"), .init("In words")],
      rows: rows,
      terminalRowLimit: 25
    )
    return Section("Trials held", [.table(table)])
  }

  /// Misspellings and abbreviations run to dozens; a reader needs the first few.
  private static func shortened(_ names: some Collection<String>) -> String {
    let shown = 8
    let text = names.prefix(shown).joined(separator: ", ")
    return names.count > shown ? text + " and \(names.count - shown) more" : text
  }
}
