public import GutSkin

extension Report {
  /// What the model makes of a question: words, a plot, a table, and what each quantity means.
  ///
  /// - Parameters:
  ///   - measure: what the plot is of.
  ///   - noticeable: the smallest difference in SCORAD that matters, in points.
  ///   - explain: where a quantity of this name is explained; `nil` where nowhere is.
  public static func axis(
    _ course: AxisCourse,
    measure: ReadOut = .scorad,
    noticeable: Double = 8.7,
    explain: (String) -> Destination? = { _ in nil }
  ) -> Report {
    let blocks = AxisBlocks(course: course, measure: measure, noticeable: noticeable)
    return Report(
      title: "Gut and skin: what the model makes of it",
      banners: [blocks.banner],
      sections: [
        Section("Week by week", [.plot(Figure(.course(blocks.plot), summary: blocks.table))]),
        Section("What each quantity means", blocks.meanings(explain)),
        Section("What this can and cannot tell", [.list(ModelWords.limits.map { Words($0) }, terminalLimit: nil)]),
      ],
      closing: "A course of a model, not of you. SCORAD and POEM: lower is better. Not medical advice."
    )
  }
}

extension Report {
  /// Everything that the model follows for a question, each quantity in a field of its own.
  public static func axisFields(_ course: AxisCourse) -> Report {
    Report(
      title: "Gut and skin: everything the model follows",
      sections: [
        Section(
          "Everything the model follows",
          [.plot(Figure(.panels(course.with.statesPlot(besides: course.without)), summary: .none(caption: "")))]
        )
      ],
      closing: "A course of a model, not of you. Not medical advice."
    )
  }
}

/// The parts of the page on the axis.
private struct AxisBlocks {
  let course: AxisCourse
  let measure: ReadOut
  let noticeable: Double

  /// The week by which the answer is given: three months, or the last.
  private var week: Int { min(12, course.question.weeks) }

  // MARK: The answer

  var banner: Report.Banner {
    var paragraphs: [Words] = [Words(who), Words(natural)]
    guard let difference = course.difference(inWeek: week, noticeable: noticeable) else {
      return Report.Banner(tone: .note, headline: "In the model, without a product", paragraphs: paragraphs)
    }
    let isBetter = difference.mean < -0.05
    let amount = PlotNumber.fixed(abs(difference.mean), decimals: 1)
    let headline =
      isBetter
      ? "In the model \(amount) SCORAD points better by week \(week), on average"
      : difference.mean > 0.05
        ? "In the model \(amount) SCORAD points worse by week \(week), on average"
        : "In the model no difference to speak of"
    let range = difference.range
    paragraphs.append(
      Words(
        "The same people with and without it, apart from measurement: nine in ten differ by"
          + " \(PlotNumber.fixed(range.lowerBound, decimals: 1)) to \(PlotNumber.fixed(range.upperBound, decimals: 1))"
          + " points (below zero is better). \(people(difference.shareThatNotices)) of 100 gain the"
          + " \(Numbers.rounded(noticeable)) points that people notice."
      )
    )
    let trials = EvidenceQuestion(condition: "atopic-dermatitis", measure: "eczema-severity")
    paragraphs.append(
      "What trials in people found " + Words([.reference("stands elsewhere", to: .evidence(trials))]) + "."
    )
    // What a model foretells is no finding, however good it looks.
    return Report.Banner(tone: .note, headline: headline, paragraphs: paragraphs)
  }

  private func people(_ share: Double) -> String { PlotNumber.fixed(100 * share, decimals: 0) }

  private var who: String {
    let (low, high) = (course.start.lowerBound, course.start.upperBound)
    let found =
      "\(Numbers.counted(course.people, "virtual person", plural: "virtual people")) whose SCORAD starts between"
      + " \(PlotNumber.fixed(low, decimals: 0)) and \(PlotNumber.fixed(high, decimals: 0))."
    let isOff = course.question.start < low - 3 || course.question.start > high + 3
    return isOff
      ? found + " The model has hardly anybody at \(Numbers.rounded(course.question.start)): these are the nearest."
      : found
  }

  /// What happens anyway.
  private var natural: String {
    let usual = course.without ?? course.with
    guard let spreads = usual.spread(of: .scorad), spreads.indices.contains(week) else { return "" }
    let from = PlotNumber.fixed(spreads[0].centiles[2], decimals: 0)
    let to = PlotNumber.fixed(spreads[week].centiles[2], decimals: 0)
    return "In usual care\(course.without == nil ? "" : " without it") the middle person goes from \(from) to \(to) by"
      + " week \(week)."
  }

  // MARK: Plot and table

  var plot: CoursePlot { course.with.plot(of: measure, besides: course.without) }

  var table: Report.Table {
    let step = course.question.weeks > 24 ? 4 : course.question.weeks > 12 ? 2 : 1
    let with = course.with.spread(of: measure) ?? []
    let without = course.without?.spread(of: measure) ?? []
    let name = measure.plainName
    let rows = course.with.weeks.filter { $0.isMultiple(of: step) }.map { week -> [Words] in
      var row = [Words("\(week)"), Words(with.indices.contains(week) ? words(with[week]) : "")]
      if without.indices.contains(week) { row.append(Words(words(without[week]))) }
      if let difference = course.difference(inWeek: week, noticeable: noticeable) {
        row.append(Words(PlotNumber.fixed(difference.mean, decimals: 1)))
      }
      return row
    }
    var columns: [Report.Column] = [.init("Week", .trailing)]
    if course.without == nil {
      columns.append(.init("\(name): middle person (nine in ten people)", .trailing))
    } else {
      columns += [
        .init("\(name) with it: middle person (nine in ten)", .trailing), .init("\(name) without", .trailing),
        .init("SCORAD difference, mean", .trailing),
      ]
    }
    return Report.Table(caption: "The course in figures", columns: columns, rows: rows)
  }

  private func words(_ spread: SimulatedCourse.Spread) -> String {
    func figure(_ value: Double) -> String { Numbers.rounded(value) }
    return "\(figure(spread.centiles[2])) (\(figure(spread.centiles[0])) to \(figure(spread.centiles[4])))"
  }

  // MARK: Meanings

  private static let readOuts: [ReadOut] = [
    .scorad, .objectiveSCORAD, .poem, .itchNRS, .sleepLoss, .easi, .waterLoss, .logSAureus, .shannon, .dysbiosis,
    .lactuloseMannitol, .crp, .tnf, .il6,
  ]

  func meanings(_ explain: (String) -> Destination?) -> [Report.Block] {
    func name(_ shown: String, _ others: [String]) -> Words {
      for name in [shown] + others {
        if let place = explain(name) { return Words([.reference(Words([.strong(shown)]), to: place)]) }
      }
      return Words([.strong(shown)])
    }
    let readOuts = Self.readOuts.map { readOut in
      let unit = readOut.plainUnit.isEmpty ? "" : ", in " + readOut.plainUnit
      return name(readOut.plainName, [readOut.id, readOut.id.replacingUnderscores])
        + Words(unit + ": " + readOut.plainMeaning)
    }
    let states = StateVariable.allCases.map { state in
      let words = state.plainWords
      return name(words.name, [state.codeName]) + Words(" (\(words.unit)): \(state.meaning).")
    }
    return [
      .paragraph("What a clinic, a laboratory or a questionnaire would say:"), .list(readOuts, terminalLimit: nil),
      .paragraph("What the equations follow:"), .list(states, terminalLimit: nil),
    ]
  }
}

extension String {
  fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? "-" : $0 }) }
}
