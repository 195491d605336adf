public import GutSkin

extension Report {
  /// A simulated course for a person to read.
  public static func simulation(_ course: SimulatedCourse) -> Report {
    Report(
      title: Words("Simulated: \(course.scenario.name) (\(course.scenario.id)), \(course.who)"),
      sections: [
        Section(
          "Week by week",
          [
            .paragraph(Words(capitalised(course.scenario.meaning) + ".")),
            .list(sparklines(course), terminalLimit: nil), .paragraph(Words(reading(course))), .table(table(course)),
          ]
        ),
        Section("What this can and cannot tell", [.list(ModelWords.limits.map { Words($0) }, terminalLimit: nil)]),
      ],
      closing: "A course of a model, not of you. SCORAD and POEM: lower is better. Not medical advice."
    )
  }

  /// What a constant is and where it comes from.
  public static func parameters(_ definitions: [Parameter.Definition]) -> Report {
    guard definitions.count == 1, let definition = definitions.first else {
      return Report(
        title: Words("The model's \(definitions.count) parameters"),
        sections: [Section("Parameters", [.table(table(definitions))])],
        closing: "“commensal model show NAME” tells all of one."
      )
    }
    let sources = definition.sources.compactMap(Source.with).map { source in
      Words([.text(source.title + " ")] + (source.address.map { [.link($0, address: $0)] } ?? []))
    }
    var facts = [
      Words("Default \(Numbers.rounded(definition.defaultValue)) \(unit(definition.unit))"),
      Words(
        "Let in from \(Numbers.rounded(definition.allowed.lowerBound)) to"
          + " \(Numbers.rounded(definition.allowed.upperBound))"
      ),
      Words("Between patients: \(definition.spread.words)"), Words("Basis: \(definition.basis.rawValue)"),
    ]
    if !definition.tunedTo.isEmpty {
      facts.append(Words("Adjusted by hand to \(definition.tunedTo.map(\.rawValue).joined(separator: ", "))"))
    }
    if !definition.note.isEmpty { facts.append(Words(capitalised(definition.note))) }
    var sections = [Section("\(definition.id): \(definition.meaning)", [.list(facts, terminalLimit: nil)])]
    if !sources.isEmpty { sections.append(Section("Sources", [.list(sources, terminalLimit: nil)])) }
    return Report(title: Words(definition.id), sections: sections)
  }

  private static func unit(_ unit: String) -> String { unit == "1" ? "" : unit }

  private static func table(_ definitions: [Parameter.Definition]) -> Table {
    Table(
      caption: "Parameters",
      columns: [.init("Id"), .init("Default", .trailing), .init("Unit"), .init("Basis"), .init("What it is")],
      rows: definitions.map { definition in
        [
          Words(definition.id), Words(Numbers.rounded(definition.defaultValue)), Words(unit(definition.unit)),
          Words(definition.basis.rawValue), Words(definition.meaning),
        ]
      }
    )
  }

  private static func table(_ course: SimulatedCourse) -> Table {
    let readOuts = SimulatedCourse.mainReadOuts
    return Table(
      caption: course.patients == nil ? "Read-outs" : "Median (5th to 95th centile)",
      columns: [.init("Week", .trailing)] + readOuts.map { .init($0.id, .trailing) },
      rows: course.weeks.enumerated().map { place, week in
        [Words("\(week)")]
          + readOuts.map { readOut in
            if let values = course.course(of: readOut) { return Words(PlotNumber.fixed(values[place], decimals: 1)) }
            guard let spread = course.spread(of: readOut)?[place] else { return [] }
            let figures = [2, 0, 4].map { PlotNumber.fixed(spread.centiles[$0], decimals: 1) }
            return Words("\(figures[0]) (\(figures[1])–\(figures[2]))")
          }
      }
    )
  }

  /// How the table is to be read.
  private static func reading(_ course: SimulatedCourse) -> String {
    let units = "CRP is in mg/L, TNF_alpha and IL_6 in pg/mL."
    guard course.patients != nil else { return units }
    return "Medians, and in brackets what nine of ten patients lie between. \(SimulatedCourse.habits) \(units)"
  }

  private static func sparklines(_ course: SimulatedCourse) -> [Words] {
    [ReadOut.scorad, .poem, .itchNRS].compactMap { readOut in
      let values = course.course(of: readOut) ?? course.spread(of: readOut)?.map { $0.centiles[2] }
      guard let values, let first = values.first, let last = values.last, let lowest = values.min(),
        let place = values.firstIndex(of: lowest)
      else { return nil }
      let measure = CourseMeasure(readOut)
      func figure(_ value: Double) -> String {
        PlotNumber.fixed(value, decimals: 1) + (measure.severity(of: value).map { " (\($0))" } ?? "")
      }
      var words = "\(readOut.id) \(Sparkline.text(values, in: readOut.scale ?? 0...(values.max() ?? 1)))"
      words += " from \(figure(first)) to \(figure(last))"
      if lowest < min(first, last) { words += ", lowest \(figure(lowest)) in week \(course.weeks[place])" }
      return Words(words)
    }
  }
}

/// A course in eight heights of a block.
enum Sparkline {
  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// One sign a value, on a scale from its lowest to the highest value seen or half the scale.
  static func text(_ values: [Double], in scale: ClosedRange<Double>) -> String {
    let top = max(values.max() ?? 0, scale.lowerBound + (scale.upperBound - scale.lowerBound) / 2)
    guard top > scale.lowerBound else { return "" }
    return String(
      values.map { value in
        let part = (value - scale.lowerBound) / (top - scale.lowerBound)
        return blocks[max(0, min(blocks.count - 1, Int(part * Double(blocks.count))))]
      }
    )
  }
}
