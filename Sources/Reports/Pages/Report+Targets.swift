public import Expectation

extension Report {
  /// What the model says of published figures, for a person to read.
  public static func targets(_ comparisons: [TargetComparison], patients: Int, seed: UInt64) -> Report {
    let parts: [(CalibrationTarget.Use, String, String)] = [
      (.untuned, "Not adjusted to", "Only these test the model."),
      (.tuned, "Adjusted to", "A constant was set by each of these: coming near them is no test."),
      (.builtIn, "Built in", "These are constants of the model; agreement checks the program alone."),
    ]
    var sections = parts.compactMap { use, title, words -> Section? in
      let own = comparisons.filter { $0.target.use == use && $0.simulated != nil }
      guard !own.isEmpty else { return nil }
      return Section(
        title,
        [.paragraph(Words(words)), .table(table(own)), .list(own.map(definition), terminalLimit: nil)]
      )
    }
    let silent = comparisons.filter { $0.simulated == nil }
    if !silent.isEmpty {
      sections.append(
        Section(
          "Nothing to compare",
          [
            .list(
              silent.map { Words("\($0.target.measure), \($0.target.quantity). \($0.target.note)") },
              terminalLimit: nil
            )
          ]
        )
      )
    }
    sections.append(
      Section("What this can and cannot tell", [.list(ModelWords.limits.map { Words($0) }, terminalLimit: nil)])
    )
    return Report(
      title: Words("The model beside published figures: \(Numbers.counted(patients, "virtual patient")), seed \(seed)"),
      banners: [],
      sections: sections,
      closing: "A model, not people. Not medical advice."
    )
  }

  private static func table(_ comparisons: [TargetComparison]) -> Table {
    Table(
      caption: "Published beside simulated (± what so few virtual patients leave open)",
      columns: [
        .init("What"), .init("Published", .trailing), .init("95 %", .trailing), .init("Model", .trailing),
        .init("Within"),
      ],
      rows: comparisons.map { comparison in
        let published = comparison.target.published
        return [
          Words(comparison.target.id), Words(published.map { figure($0.value) } ?? ""),
          Words(published?.ci95.map { "\(figure($0.lowerBound)) to \(figure($0.upperBound))" } ?? "not known"),
          Words(
            comparison.simulated.map { "\(figure($0.value)) ± \(figure(1.96 * $0.simulationError))" } ?? ""
          ), Words(standing(comparison.standing)),
        ]
      }
    )
  }

  private static func standing(_ standing: TargetComparison.Standing?) -> String {
    switch standing {
    case .inside: "yes"
    case .outside: "no"
    case .undecided: "perhaps"
    case nil: "–"
    }
  }

  private static func definition(_ comparison: TargetComparison) -> Words {
    let target = comparison.target
    var text = ": \(target.measure), \(target.quantity). "
    if let simulated = comparison.simulated {
      text += "The model: \(simulated.definition)"
      if let believed = simulated.believed95 {
        text += " (believed \(figure(believed.lowerBound)) to \(figure(believed.upperBound)))"
      }
      text += "."
    }
    if target.seen == .recalled { text += " The figure was recalled, not read." }
    var parts: [Inline] = [.strong(target.id), .text(text)]
    if !target.note.isEmpty { parts.append(.quiet(" " + target.note)) }
    return Words(parts)
  }

  private static func figure(_ value: Double) -> String {
    let text = Numbers.rounded(abs(value))
    return value < 0 ? "−" + text : text
  }
}
