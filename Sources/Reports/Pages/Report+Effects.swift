import Evidence

extension Report {
  /// What the held trials found of one question, drawn and in figures, with what was left out and why.
  public static func effects(_ pooled: PooledContrasts, figure: Figure.Drawing) -> Report {
    var sections = [Section("Effects", [.plot(Figure(figure))])]
    sections += [pooled.leftOut].compactMap(\.self)
    return Report(
      title: Words(pooled.title),
      sections: sections,
      closing: "Below zero, or a ratio below one, the product did better. Not medical advice."
    )
  }
}

extension PooledContrasts {
  /// The trials that are held and not drawn, by reason; `nil` where all are drawn.
  var leftOut: Report.Section? {
    guard !exclusions.isEmpty else { return nil }
    let items = exclusions.map { count in
      Words([
        .strong("\(count.trialIDs.count) \(count.words)"),
        .text(": " + count.trialIDs.joined(separator: ", ")),
      ])
    }
    return Report.Section("Left out", [.list(items, terminalLimit: nil)])
  }
}
