import Advice
import Evidence
import Statistics

extension Report {
  /// What the trials of a question say, for who wants to look behind a single figure: together, one by one, and with
  /// other choices.
  public static func evidence(_ reading: EvidenceReading) -> Report {
    let pooled = reading.pooled
    let words = EvidenceBlocks(reading)
    var sections = [Section("Together", [.list(words.together, terminalLimit: nil)])]
    sections.append(Section("Study by study", [.plot(Figure(.forest(reading.forestPlot)))]))
    if pooled.parts.contains(where: { $0.fit != nil }) {
      sections.append(
        Section(
          "Are small studies missing?",
          [
            .paragraph(
              "Studies without an effect tend to stay unpublished where they are small. They would then be missing on the"
                + " right of the plot."
            ), .plot(Figure(.funnel(reading.funnelPlot))),
          ]
        )
      )
    }
    sections += [words.leftOut].compactMap(\.self)
    return Report(
      title: Words("\(capitalised(conditionPhrase(pooled.question.condition))): what the trials say together"),
      sections: sections.filter { !$0.blocks.isEmpty },
      closing: evidenceClosing
    )
  }

  /// What is known of each blend that was tested for a question: a GRADE summary of findings for each way of taking it.
  public static func blends(_ reading: EvidenceReading) -> Report {
    var report = findings(reading.pooled, tables: reading.tables, figures: [])
    report.sections.removeAll { !$0.title.hasPrefix("Summary of findings") }
    report.closing = evidenceClosing
    return report
  }

  private static let evidenceClosing: Words =
    "Below zero the product did better. Trials by another route, of prevention, or of another state of a microbe do not speak for it. Not medical advice."
}

extension Report {
  /// How far what the trials of a question say together hangs on single studies and on choices that could have been made
  /// otherwise.
  public static func sensitivity(_ reading: EvidenceReading) -> Report {
    let words = EvidenceBlocks(reading)
    let sensitivity = reading.sensitivity
    return Report(
      title: Words("\(capitalised(conditionPhrase(reading.pooled.question.condition))): how far it hangs on choices"),
      sections: [
        Section("Together", [.list(words.together, terminalLimit: nil)]),
        Section("With other choices", words.variations(sensitivity.variations)),
        Section("Without each study in turn", words.leaveOneOut(sensitivity.leaveOneOut)),
        Section("By other estimators", words.estimators(sensitivity.estimators)),
      ].filter { !$0.blocks.isEmpty },
      closing: "Below zero, or a ratio below one, the product did better. Not medical advice."
    )
  }
}

/// The parts of a page on the evidence.
private struct EvidenceBlocks {
  let reading: EvidenceReading
  let figures: FigureWriter

  private var pooled: PooledContrasts { reading.pooled }

  init(_ reading: EvidenceReading) {
    self.reading = reading
    figures = reading.pooled.figures
  }

  /// What each way of taking it comes to, in a sentence or two.
  var together: [Words] {
    guard !pooled.parts.isEmpty else { return ["No trial gives a figure for this question."] }
    return zip(pooled.parts, reading.models).map { part, model in
      let place = TrialArm.Route.heading(part.route)
      var text: [Inline] = [.strong(place + ": ")]
      if let fit = part.fit {
        let estimate = IntervalEstimate(fit.estimate, fit.interval)
        text += [
          .text("\(Numbers.counted(fit.count, "comparison")) with a figure pool to "), .strong(figures.whole(estimate)),
          .text("."),
        ]
        if let prediction = fit.prediction {
          text.append(.text(" A further trial would find from \(figures.span(.init(fit.estimate, prediction)))."))
        }
        if let found = fit.heterogeneity { text.append(.text(" " + Self.disagreement(found.iSquared))) }
      } else {
        text.append(.text(part.exact.isEmpty ? "no figure to pool." : "one figure, so nothing is pooled."))
      }
      if let mean = model?.classEstimate.effect {
        let estimate = IntervalEstimate(mean.mean, mean.interval())
        let count = Numbers.counted(part.contrasts.count, "comparison")
        text.append(.text(" With results in words and how alike the microbes are, all \(count) come to "))
        text += [.strong(figures.whole(estimate)), .text(".")]
      }
      return Words(text)
    }
  }

  /// I² in words; the bounds overlap in the Cochrane Handbook (10.10.2), and are halved here.
  private static func disagreement(_ iSquared: Double) -> String {
    let figure = "I² \(PlotNumber.fixed(iSquared, decimals: 0)) %"
    return switch iSquared {
    case ..<35: "The studies agree well (\(figure))."
    case ..<60: "The studies agree in part (\(figure))."
    default: "The studies disagree widely (\(figure)), so that an average tells little."
    }
  }

  // MARK: Other choices

  func variations(_ variations: [EvidenceSensitivity.Variation]) -> [Report.Block] {
    tables("What if the choices were others", "Choice", variations, hasModel: true)
  }

  func estimators(_ estimators: [EvidenceSensitivity.Variation]) -> [Report.Block] {
    tables("The same figures by each estimator and test", "Method", estimators, hasModel: false)
  }

  private func tables(
    _ caption: String,
    _ heading: String,
    _ variations: [EvidenceSensitivity.Variation],
    hasModel: Bool
  ) -> [Report.Block] {
    pooled.parts.filter { $0.fit != nil }.map { part in
      let place = TrialArm.Route.heading(part.route).lowercased()
      let rows = variations.map { variation -> [Words] in
        let fit = variation.fits[part.route]
        let mean = variation.means[part.route]
        return [
          Words(variation.name), Words(fit.map { "\($0.count)" } ?? "0–1"),
          fit.map { Words(figures.whole(.init($0.estimate, $0.interval))) } ?? Words([.quiet("nothing to pool")]),
          Words(fit?.heterogeneity.map { PlotNumber.fixed($0.iSquared, decimals: 0) + " %" } ?? ""),
          hasModel ? mean.map { Words(figures.whole($0)) } ?? Words([.quiet("none")]) : [],
        ]
      }
      return .table(
        Report.Table(
          caption: "\(caption): \(place)",
          columns: [
            .init(heading), .init("Studies", .trailing), .init("Pooled", .trailing), .init("I²", .trailing),
            .init("By the model", .trailing),
          ],
          rows: rows
        ).withoutEmptyColumns()
      )
    }
  }

  func leaveOneOut(_ all: [EvidenceSensitivity.Without]) -> [Report.Block] {
    all.map { without in
      let rows = zip(without.fits, without.trialIDs).map { partial, trial -> [Words] in
        let entry = Entry(.trial, Entry.slug(trial))
        return [
          Words([.reference(Words(partial.name), to: .entry(entry))]),
          partial.fit.map { Words(figures.whole(.init($0.estimate, $0.interval))) } ?? "did not settle",
          Words(partial.fit?.heterogeneity.map { PlotNumber.fixed($0.iSquared, decimals: 0) + " %" } ?? ""),
        ]
      }
      return .table(
        Report.Table(
          caption: "The pooled effect without each: \(TrialArm.Route.heading(without.route).lowercased())",
          columns: [.init("Without"), .init("The others pool to", .trailing), .init("I²", .trailing)],
          rows: rows,
          terminalRowLimit: 20
        )
      )
    }
  }

  // MARK: What has no place

  /// The trials that give no comparison, by reason, each leading to its page.
  var leftOut: Report.Section? {
    guard !pooled.exclusions.isEmpty else { return nil }
    let items = pooled.exclusions.map { count in
      let trials = count.trialIDs.map { id in
        Words([.reference(Words(id), to: .entry(Entry(.trial, Entry.slug(id))))])
      }
      return Words([.strong("\(count.trialIDs.count) \(count.words)"), .text(": ")]) + trials.joined(separator: ", ")
    }
    return Report.Section("Trials without a place here", [.list(items, terminalLimit: nil)])
  }
}
