public import Advice

extension Report {
  /// What is understood of a profile, for the person who wrote it.
  public static func profile(_ reading: ProfileReading) -> Report {
    guard !reading.items.isEmpty else {
      return Report(
        title: "Your profile",
        banners: [
          Banner(
            tone: .mixed,
            headline: "The profile says nothing",
            paragraphs: ["With it, an answer is the one for anybody. “commensal profile new” asks and writes one."]
          )
        ]
      )
    }
    let unknown = reading.items.filter { $0.understood == nil }.count
    let closing =
      unknown == 0
      ? "All of it is understood."
      : "\(unknown == 1 ? "One thing is" : "\(unknown) things are") not understood and would change nothing in an answer."
    return Report(
      title: "Your profile",
      sections: [Section("What is understood", [.remarks(reading.items.map(remark), terminalLimit: nil)])],
      closing: Words(closing + " It never leaves this machine.")
    )
  }

  private static func remark(_ item: ProfileReading.Item) -> Remark {
    let meaning = item.understood ?? item.hint ?? "not understood here"
    return Remark(
      tone: item.understood == nil ? .mixed : item.isGate ? .caution : .good,
      label: item.key.replacing("_", with: " "),
      words: Words(item.said == meaning ? item.said : "\(item.said): \(meaning)"),
      detail: item.source.map { Words([.link($0, address: $0)]) } ?? []
    )
  }
}

extension JSONReport {
  /// The document of `commensal profile check`.
  public static func profile(_ reading: ProfileReading) -> JSON {
    [
      "empty": .bool(reading.items.isEmpty),
      "items": .array(
        reading.items.map {
          [
            "key": .string($0.key), "said": .string($0.said), "understood": .optional($0.understood),
            "gate": .bool($0.isGate), "source": .optional($0.source), "hint": .optional($0.hint),
          ]
        }
      ),
      "not_understood": .strings(reading.items.filter { $0.understood == nil }.map(\.said)),
    ]
  }
}
