public import SelfTrial
internal import Statistics

extension Report {
  /// Which triggers go with worse days for one person.
  public static func triggers(_ analysis: TriggerAnalysis) -> Report {
    Report(
      title: Words(
        "What goes with worse days: \(analysis.model.measure.name), \(Numbers.counted(analysis.days, "day"))"
      ),
      banners: [banner(analysis)],
      sections: [
        Section("Trigger by trigger", [.table(table(analysis))]),
        Section("How to read this", [.list(remarks(analysis).map { Words($0) }, terminalLimit: nil)]),
      ],
      closing: "Not medical advice. Do not leave out foods of a child, or several foods of your own, without a doctor."
    )
  }

  private static func banner(_ analysis: TriggerAnalysis) -> Banner {
    let named = analysis.findings.filter { $0.verdict == .goesWithWorse }
    guard !named.isEmpty else {
      return Banner(
        tone: .plain,
        headline: "No trigger stands out.",
        paragraphs: [
          "Nothing in this diary goes with worse days so clearly that it could not be chance among so many looks."
        ]
      )
    }
    return Banner(
      tone: .mixed,
      headline: "Worse days go with " + Names.listed(named.map(\.trigger.name)) + ".",
      paragraphs: named.map { Words(sentence($0, analysis)) }
    )
  }

  private static func sentence(_ finding: TriggerAnalysis.Finding, _ analysis: TriggerAnalysis) -> String {
    let interval = finding.interval
    let companions =
      finding.companions.isEmpty
      ? "" : " It mostly comes with \(Names.listed(finding.companions)): which of them it is cannot be told."
    return
      "\(finding.trigger.name): \(change(finding.effect.mean)) points from none to the most that you noted, 95 % interval "
      + "\(change(interval.lower)) to \(change(interval.upper)), \(delay(finding.delay)).\(companions)"
  }

  private static func table(_ analysis: TriggerAnalysis) -> Table {
    Table(
      caption: "Triggers",
      columns: [
        .init("Trigger"), .init("Days with it", .trailing), .init("Points", .trailing),
        .init("95 % interval", .trailing), .init("Delay"), .init("Odds", .trailing), .init("Answer"),
      ],
      rows: analysis.findings.map { finding in
        let isTold = finding.verdict != .tooFew
        let interval = finding.interval
        return [
          Words(finding.trigger.name), Words("\(finding.trigger.daysWith)"),
          Words(isTold ? change(finding.effect.mean) : "–"),
          Words(isTold ? "\(change(interval.lower)) to \(change(interval.upper))" : "–"),
          Words(isTold ? delay(finding.delay) : "–"), Words(isTold ? odds(finding.odds) : "–"), mark(finding.verdict),
        ]
      }
    )
  }

  private static func mark(_ verdict: TriggerAnalysis.Verdict) -> Words {
    switch verdict {
    case .goesWithWorse: [.mark("goes with worse days", .caution)]
    case .perhaps: [.mark("perhaps", .mixed)]
    case .noSign: [.mark("no sign of it", .plain)]
    case .tooFew: [.mark("too few days", .note)]
    }
  }

  private static func remarks(_ analysis: TriggerAnalysis) -> [String] {
    [
      "Points: by how much your \(analysis.model.measure.name) is higher (+) or lower (−) from none to the most that you "
        + "noted, if the trigger does anything at all.",
      "Odds: how many times likelier this diary is if the trigger makes things worse than if it does nothing. Which are "
        + "named depends on how many you looked at: of all that are named, no more than one in twenty is to be expected "
        + "wrong. A plain test of each, at each delay, would name a wrong one for most people.",
      "What goes with worse days need not cause them: pollen and warm weather come together, and a bad day is remembered "
        + "with its food. To be surer, leave one thing out and bring it back, as “commensal trial plan” has it.",
      "A trigger needs \(TriggerAnalysis.leastDays) days with it and as many without. Where you never noted a 0, days "
        + "without a note count as days without the trigger.",
    ]
  }

  private static func delay(_ days: Int) -> String {
    switch days {
    case 0: "the same day"
    case 1: "a day later"
    default: "\(days) days later"
    }
  }

  private static func odds(_ odds: Double) -> String {
    odds > 1000 ? "over 1,000" : Numbers.rounded(odds, significantDigits: 2)
  }

  private static func change(_ value: Double) -> String {
    (value > 0 ? "+" : "") + Numbers.rounded(value, significantDigits: 2)
  }
}

extension JSONReport {
  /// `commensal trial triggers`: each trigger with its effect in points from none to the most, positive where the
  /// measure rises.
  public static func triggers(_ analysis: TriggerAnalysis) -> JSON {
    .object([
      .init("measure", .string(analysis.model.measure.name)),
      .init("days", .optional(analysis.days)),
      .init("false_share", .number(TriggerAnalysis.falseShare)),
      .init("triggers", .array(analysis.findings.map(trigger))),
    ])
  }

  private static func trigger(_ finding: TriggerAnalysis.Finding) -> JSON {
    let interval = finding.interval
    return .object([
      .init("name", .string(finding.trigger.name)),
      .init("days_with", .optional(finding.trigger.daysWith)),
      .init("days_without", .optional(finding.trigger.daysWithout)),
      .init(
        "effect",
        ["estimate": .number(finding.effect.mean), "ci95": [.number(interval.lower), .number(interval.upper)]]
      ),
      .init("lag_days", .optional(finding.delay)),
      .init("lag_probabilities", .array(finding.delays.map(JSON.number))),
      .init("bayes_factor", .number(finding.odds)),
      .init("verdict", .string(finding.verdict.rawValue)),
      .init("comes_with", .strings(finding.companions)),
    ])
  }
}
