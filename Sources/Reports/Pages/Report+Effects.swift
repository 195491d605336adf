import Evidence

extension Report {
  /// What the held trials found of one question, drawn and in figures, with what was left out and why.
  public static func effects(_ pooled: PooledContrasts, figure: Figure.Drawing) -> Report {
    var sections = [Section("Effects", [.plot(Figure(figure))])]
    let exclusions = pooled.exclusions
    if !exclusions.isEmpty {
      let items = exclusions.map { count in
        Words([
          .strong("\(count.trialIDs.count) \(count.words)"),
          .text(": " + count.trialIDs.joined(separator: ", ")),
        ])
      }
      sections.append(Section("Left out", [.list(items, terminalLimit: nil)]))
    }
    return Report(
      title: Words(pooled.title),
      sections: sections,
      closing: "Below zero, or a ratio below one, the product did better. Not medical advice."
    )
  }
}
