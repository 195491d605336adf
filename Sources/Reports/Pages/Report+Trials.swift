public import Advice
import Evidence

extension Report {
  /// The evidence that is held, for a person to read.
  ///
  /// - Parameters:
  ///   - findings: the trials, in the order they are to be listed.
  ///   - condition: the identifier of the condition that was asked for; `nil` for all.
  ///   - microbe: the microbe's name as it was understood; `nil` for all.
  public static func trials(_ findings: [TrialOverview], condition: String?, microbe: String?) -> Report {
    var title: [Inline] = [.text(Numbers.counted(findings.count, "trial"))]
    if let condition { title.append(.text(" for " + conditionPhrase(condition))) }
    if let microbe { title += [.text(" of ")] + ScientificNames.words(microbe).parts }
    guard !findings.isEmpty else {
      return Report(
        title: Words(title),
        sections: [
          Section(
            "What this means",
            [
              .paragraph(
                "No trial is held that fits. That is not proof of no effect: it means untested, as far as the records here go."
              )
            ]
          )
        ]
      )
    }
    let caveats = findings.filter { !$0.trial.caveats.isEmpty }
    var sections = [Section("Trials", [.table(trialTable(findings, showsCondition: condition == nil))])]
    let shownCaveats = 12
    if !caveats.isEmpty && caveats.count <= shownCaveats {
      sections.append(Section("What to mind", [.list(caveats.map(caveat), terminalLimit: nil)]))
    }
    return Report(
      title: Words(title),
      sections: sections,
      closing:
        "A prevention trial says nothing about treatment, nor a capsule about a cream. “commensal trials --json” has every figure and caveat."
    )
  }

  static func trialTable(_ findings: [TrialOverview], showsCondition: Bool) -> Table {
    var columns: [Column] = [.init("Trial")]
    if showsCondition { columns.append(.init("Condition")) }
    columns += [
      .init("Given"), .init("People", .trailing), .init("Weeks", .trailing), .init("Design"), .init("Result"),
    ]
    return Table(
      caption: "Trials held",
      columns: columns,
      rows: findings.map { finding in
        let trial = finding.trial
        var row: [Words] = [Words(trial.id)]
        if showsCondition { row.append(Words(conditionPhrase(trial.condition))) }
        return row + [
          given(trial), number(trial.participants.map(Double.init)), number(trial.design.weeks), design(trial),
        ]
          + [
            Words([.mark(finding.direction.shortPhrase, finding.direction.tone)])
          ]
      }
    )
  }

  private static func given(_ trial: Trial) -> Words {
    let microbes = trial.activeMicrobes.map { ScientificNames.words($0.name) }.joined(separator: ", ")
    guard let route = trial.activeRoute, route != .none else { return microbes }
    return microbes + Words([.quiet((microbes.isEmpty ? "" : ", ") + route.rawValue)])
  }

  private static func design(_ trial: Trial) -> Words {
    let purpose = trial.purpose == .prevention ? "prevention; " : ""
    let status = trial.status == .published ? "" : "; " + trial.status.rawValue
    return Words(purpose + trial.design.phrase + status)
  }

  private static func number(_ value: Double?) -> Words {
    value.map { Words(Numbers.rounded($0)) } ?? Words([.quiet("?")])
  }

  private static func caveat(_ finding: TrialOverview) -> Words {
    let names = finding.trial.activeMicrobes.flatMap { [$0.species, $0.reported].compactMap(\.self) }
    return Words([.strong(finding.trial.id), .text(": ")]) + ScientificNames(names).words(finding.trial.caveats)
  }
}
