internal import SelfTrial
internal import Statistics

extension Report {
  /// A diary on one sheet for a doctor. Notes are not part of it.
  public static func doctor(_ page: DoctorsPage) -> Report {
    let whose = page.person.map { " of \($0)" } ?? ""
    let days = page.summary.span.map { ", \($0.lowerBound) to \($0.upperBound)" } ?? ""
    let questions = 3
    return Report(
      title: Words("Skin diary\(whose)\(days)"),
      sections: [
        Section("Scores", [.table(DoctorsWords.scores(page.summary))] + DoctorsWords.moreScores(page.summary)),
        Section("Course", [.plot(Figure(page.drawing))]),
        page.trial.map { Section("With and without the product", [list(DoctorsWords.trial($0))]) },
        section("Taken, used and met", DoctorsWords.taken(page)),
        Section("What I would like to ask", [.linesToWriteOn(questions)]),
      ].compactMap { $0 },
      closing: "Written down at home and summed up by Commensal from the scores as they were given. No diagnosis.",
      isOneSheet: true
    )
  }

  private static func list(_ lines: [String]) -> Block { .list(lines.map { Words($0) }, terminalLimit: nil) }

  private static func section(_ title: String, _ lines: [String]) -> Section? {
    lines.isEmpty ? nil : Section(title, [list(lines)])
  }
}

/// The sentences of a doctor's page.
private enum DoctorsWords {
  /// More do not fit on one sheet.
  private static let mostScores = 5
  private static let mostNames = 3
  private static let longestName = 32

  // MARK: Scores

  static func scores(_ summary: DiarySummary) -> Report.Table {
    let shown = summary.measures.prefix(mostScores)
    let isLowerBetter = shown.allSatisfy(\.lowerIsBetter)
    return Report.Table(
      caption: isLowerBetter
        ? "\(Numbers.counted(summary.days, "day")) with an entry; lower is better on every score"
        : "\(Numbers.counted(summary.days, "day")) with an entry; higher is better where it is said",
      columns: [
        .init("Score"), .init("Days", .trailing), .init("First", .trailing), .init("Last", .trailing),
        .init("Mean", .trailing), .init("Best", .trailing), .init("Worst", .trailing), .init("Band, first → last"),
        .init("Least difference noticed", .trailing),
      ],
      rows: shown.map(row)
    )
  }

  static func moreScores(_ summary: DiarySummary) -> [Report.Block] {
    let left = summary.measures.count - mostScores
    return left > 0 ? [.paragraph(Words("And \(Numbers.counted(left, "more score")) not shown."))] : []
  }

  private static func row(_ measure: DiarySummary.Measure) -> [Words] {
    let highest = measure.scale?.highest.map { ", 0 to \(DiaryNumber.text($0))" } ?? ""
    let direction = measure.lowerIsBetter ? "" : ", higher is better"
    let figures = [measure.first, measure.last, measure.mean, measure.best, measure.worst]
    return [
      Words(name(measure) + highest + direction), Words(Numbers.grouped(measure.days)),
    ] + figures.map { Words(Numbers.rounded($0)) } + [
      Words(bands(measure)),
      Words(measure.scale?.minimalImportantDifference.map { Numbers.rounded($0.points) } ?? "not known"),
    ]
  }

  /// In plain words where they fit on a line.
  private static func name(_ measure: DiarySummary.Measure) -> String {
    let name = DiaryPlot.name(of: measure.id)
    return shortened(name.count > longestName ? measure.id : name)
  }

  private static func bands(_ measure: DiarySummary.Measure) -> String {
    guard let first = measure.firstBand, let last = measure.lastBand else { return "–" }
    return first == last ? last.name : "\(first.name) → \(last.name)"
  }

  // MARK: The trial

  static func trial(_ analysis: SelfTrialAnalysis) -> [String] {
    let measure = analysis.model.measure
    let counts = [(TrialPhase.on, "with it"), (.off, "without it"), (.washout, "of wash-out")]
      .compactMap { phase, words -> String? in
        let days = analysis.series.phases.count { $0 == phase }
        return days > 0 ? "\(Numbers.counted(days, "day")) \(words)" : nil
      }
    let interval = analysis.interval
    let direction = analysis.estimate < 0 ? "lower" : "higher"
    let least = measure.minimalImportantDifference.map {
      " The least difference that people notice is \(Numbers.rounded($0))."
    }
    return [
      "A trial of one person, \(counts.joined(separator: ", ")), \(decision(analysis))",
      "In the long run, with full use, \(measure.name) is \(Numbers.rounded(abs(analysis.estimate))) points \(direction); "
        + "95% interval \(Numbers.rounded(interval.lower)) to \(Numbers.rounded(interval.upper)).\(least ?? "")",
      "Unless somebody else filled the boxes, expectation counts in. Other treatments may have changed on the way.",
    ]
  }

  private static func decision(_ analysis: SelfTrialAnalysis) -> String {
    let odds = { (odds: Double) in odds > 1000 ? "more than 1,000" : Numbers.rounded(odds, significantDigits: 2) }
    return switch analysis.decision {
    case .helps:
      "says that it helps: the diary is \(odds(analysis.grounds.oddsOfBenefit)) times likelier if it does good than if it "
        + "does nothing."
    case .harms:
      "says that it makes things worse: the diary is \(odds(analysis.grounds.oddsOfHarm)) times likelier if it does harm "
        + "than if it does nothing."
    case .noDifference: "says that it makes no difference that would be noticed."
    case .keepGoing:
      "has no clear answer yet: the diary is \(odds(analysis.grounds.oddsOfBenefit)) times likelier if it does good "
        + "than if it does nothing; \(Numbers.rounded(analysis.rule.oddsNeeded)) times would be an answer."
    }
  }

  // MARK: Taken, used and met

  static func taken(_ page: DoctorsPage) -> [String] {
    let summary = page.summary
    var lines: [String] = []
    if !summary.products.isEmpty {
      let ordered = summary.products.filter { isTried($0, page) } + summary.products.filter { !isTried($0, page) }
      let names = ordered.prefix(mostNames).map { product in
        "\(shortened(product.name)) on \(Numbers.counted(product.days, "day"))\(adherence(product, page))"
      }
      lines.append("Taken: \(Names.listed(names + [more(summary.products, "product")].compactMap { $0 })).")
    }
    if !summary.rescue.isEmpty {
      let names = summary.rescue.prefix(mostNames).map { "\(shortened($0.name)) on \($0.days)" }
      let all = names + [more(summary.rescue, "medicine")].compactMap { $0 }
      lines.append(
        "Rescue medicine on \(Numbers.counted(summary.rescueDays, "day")) of \(summary.days): \(Names.listed(all))."
      )
    }
    if !summary.triggers.isEmpty {
      let names = summary.triggers.prefix(mostNames).map {
        "\(shortened($0.name)) on \(Numbers.counted($0.days, "day"))"
      }
      let all = names + [more(summary.triggers, "trigger")].compactMap { $0 }
      lines.append(
        "Triggers noted: \(Names.listed(all)). \(page.triggers.map(triggers) ?? "")".trimmingTrailingSpaces()
      )
    }
    return lines
  }

  private static func adherence(_ product: DiarySummary.Item, _ page: DoctorsPage) -> String {
    var parts: [String] = []
    if let trial = page.trial, isTried(product, page) {
      let days = page.diary.current.count { entry in
        guard case .product(let taken) = entry.content, taken.name.lowercased() == product.name.lowercased()
        else { return false }
        return taken.doses > 0 && page.diary.phase(on: entry.day) == .on
      }
      parts.append("\(days) of the \(trial.series.phases.count { $0 == .on }) with it")
    }
    if let share = product.adherence { parts.append("\(Int((100 * share).rounded()))% of the doses meant then") }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  /// Whether the self-trial is of this product.
  private static func isTried(_ product: DiarySummary.Item, _ page: DoctorsPage) -> Bool {
    guard page.trial != nil else { return false }
    return page.product.map { $0.lowercased() == product.name.lowercased() } ?? (page.summary.products.count == 1)
  }

  private static func triggers(_ analysis: TriggerAnalysis) -> String {
    let judged = analysis.findings.filter { $0.verdict != .tooFew }
    guard !judged.isEmpty else { return "Too few days to say which go with worse ones." }
    let named = judged.filter { $0.verdict == .goesWithWorse }
    guard !named.isEmpty else {
      return "None of them goes with worse days so clearly that it could not be chance."
    }
    let names = named.prefix(mostNames).map { shortened($0.trigger.name) }
    return "Worse days go with \(Names.listed(names)), which need not be their cause."
  }

  private static func more(_ items: [DiarySummary.Item], _ noun: String) -> String? {
    let left = items.count - mostNames
    return left > 0 ? "\(left) more \(noun)\(left == 1 ? "" : "s")" : nil
  }

  private static func shortened(_ name: String) -> String {
    name.count > longestName ? name.prefix(longestName) + "…" : name
  }
}

extension JSONReport {
  /// `commensal diary report`: what stands on a doctor's page.
  public static func doctor(_ page: DoctorsPage) -> JSON {
    let summary = page.summary
    func items(_ items: [DiarySummary.Item]) -> JSON {
      .array(
        items.map {
          ["name": .string($0.name), "days": .number(Double($0.days)), "adherence": .optional($0.adherence)]
        }
      )
    }
    return .object([
      .init("from", .optional(summary.span?.lowerBound.description)),
      .init("to", .optional(summary.span?.upperBound.description)),
      .init("days", .number(Double(summary.days))),
      .init("measures", .array(summary.measures.map(measure))),
      .init("products", items(summary.products)),
      .init("rescue", items(summary.rescue)),
      .init("rescue_days", .number(Double(summary.rescueDays))),
      .init("triggers", items(summary.triggers)),
      .init("worse_days_go_with", .strings(worse(page.triggers))),
      .init("trial", page.trial.map(trial) ?? .null),
    ])
  }

  private static func measure(_ measure: DiarySummary.Measure) -> JSON {
    .object([
      .init("measure", .string(measure.id)), .init("days", .number(Double(measure.days))),
      .init("lower_is_better", .bool(measure.lowerIsBetter)), .init("first", .number(measure.first)),
      .init("last", .number(measure.last)), .init("mean", .number(measure.mean)), .init("best", .number(measure.best)),
      .init("worst", .number(measure.worst)), .init("first_band", .optional(measure.firstBand?.name)),
      .init("last_band", .optional(measure.lastBand?.name)),
      .init("mcid", .optional(measure.scale?.minimalImportantDifference?.points)),
    ])
  }

  private static func worse(_ analysis: TriggerAnalysis?) -> [String] {
    (analysis?.findings ?? []).filter { $0.verdict == .goesWithWorse }.map(\.trigger.name)
  }

  private static func trial(_ analysis: SelfTrialAnalysis) -> JSON {
    [
      "measure": .string(analysis.model.measure.name), "estimate": .number(analysis.estimate),
      "ci95": [.number(analysis.interval.lower), .number(analysis.interval.upper)],
      "decision": .string(analysis.decision.rawValue),
    ]
  }
}
