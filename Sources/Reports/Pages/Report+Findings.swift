import Advice
public import Evidence

extension Report {
  /// The evidence in a condition for a specialist: a GRADE summary of findings for each way of taking it, the trials
  /// drawn, and what was left out.
  ///
  /// - Parameters:
  ///   - pooled: the comparisons held.
  ///   - tables: one for each way of taking it that has a model.
  ///   - figures: drawn below the tables.
  public static func findings(
    _ pooled: PooledContrasts,
    tables: [SummaryOfFindings],
    figures: [Figure]
  ) -> Report {
    var sections = tables.map { table in
      Section(
        "Summary of findings: \(TrialArm.Route.heading(table.route).lowercased())",
        [
          .paragraph(Words(FindingsTable(table).introduction)), .table(FindingsTable(table).table),
          .paragraph("Why the certainty is what it is:"), .list(FindingsTable(table).notes, terminalLimit: nil),
        ]
      )
    }
    if !figures.isEmpty { sections.append(Section("The trials", figures.map { .plot($0) })) }
    sections += [pooled.leftOut].compactMap(\.self)
    return Report(
      title: Words("What trials found: \(conditionPhrase(pooled.question.condition))"),
      sections: sections,
      closing: Words(
        "Below zero the product did better. Trials by another route, of prevention, or of another state of a microbe do"
          + " not speak for it. Not medical advice."
      )
    )
  }
}

/// The table of one way of taking it.
private struct FindingsTable {
  let findings: SummaryOfFindings

  init(_ findings: SummaryOfFindings) { self.findings = findings }

  var introduction: String {
    let mean = findings.classMean
    let unit = mean.kind == .meanDifference ? "\(mean.measure) points" : "standard deviations between people"
    let matters =
      mean.minimalImportantDifference.map { " The smallest difference that people notice is \(figure($0))." } ?? ""
    return "Differences between product and comparison in \(unit); below zero the product did better. Over all"
      + " \(mean.trialsInAll) trials (\(mean.participantsInAll) people) the average microbe changes it by"
      + " \(figure(mean.estimate)) (95 % interval \(range(mean.ci95))).\(matters)"
  }

  var table: Report.Table {
    Report.Table(
      caption: "What is known of each blend that was tested",
      columns: [
        .init("Given"), .init("Trials (people)", .trailing), .init("Taken alone", .trailing),
        .init("Weighed with all", .trailing), .init("In new people", .trailing),
        .init("Any benefit, noticeable", .trailing), .init("Certainty"),
      ],
      rows: findings.rows.enumerated().map { index, row in
        let effect = row.effect
        let beyond = effect.probabilityBeyondMinimalImportantDifference.map { ", " + PlotNumber.percent($0) } ?? ""
        let people = effect.participants > 0 ? Numbers.grouped(effect.participants) : "?"
        return [
          Words(name(of: row)), Words("\(row.trialIDs.count) (\(people))"),
          effect.raw.map { Words("\(figure($0.estimate)) (\(range($0.ci95)))") } ?? Words([.quiet("words only")]),
          Words("\(figure(effect.estimate)) (\(range(effect.ci95)))"),
          effect.prediction95.map { Words(range($0)) } ?? [],
          Words(PlotNumber.percent(effect.probabilityOfBenefit) + beyond),
          Words([.mark(row.certainty.grade.word, tone(row.certainty.grade)), .quiet(" [\(index + 1)]")]),
        ]
      }
    ).withoutEmptyColumns()
  }

  /// The reasons, a line a row.
  var notes: [Words] {
    findings.rows.enumerated().map { index, row in
      let steps = row.certainty.reasons.filter { $0.step < 0 }
      let why =
        steps.isEmpty
        ? "nothing lessens it."
        : steps.map { "\($0.domain.rawValue) −\(-$0.step): \($0.why)" }.joined(separator: " ")
      return Words([.strong("[\(index + 1)] \(name(of: row)): "), .text(why)])
    }
  }

  /// What was given; with the trial where a strain is not named, so that the row is of that trial alone.
  private func name(of row: SummaryOfFindings.Row) -> String {
    let microbes = row.arm.microbes
    let isNamed = !microbes.isEmpty && microbes.allSatisfy { $0.strain != nil || $0.strainID != nil }
    let given = microbes.isEmpty ? "unnamed microbes" : row.arm.givenInShort
    let state = row.arm.viability == .live || row.arm.viability == nil ? "" : ", not live"
    return given + state + (isNamed ? "" : ", strain not named (\(row.trialIDs.first ?? ""))")
  }

  private func tone(_ grade: Certainty.Grade) -> Tone {
    switch grade {
    case .high: .good
    case .moderate: .note
    case .low: .mixed
    case .veryLow: .caution
    }
  }

  private func figure(_ value: Double) -> String {
    PlotNumber.fixed(value, decimals: findings.classMean.kind == .meanDifference ? 1 : 2)
  }

  private func range(_ interval: TrialOutcome.Interval) -> String {
    "\(figure(interval.low)) to \(figure(interval.high))"
  }
}
