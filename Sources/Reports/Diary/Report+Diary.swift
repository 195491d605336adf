public import SelfTrial

extension Report {
  /// A diary day by day, for a person to read.
  ///
  /// - Parameters:
  ///   - diary: what is listed.
  ///   - phases: whose phases hold; the whole diary.
  ///   - most: the last days that are listed at most; `nil` for all.
  public static func diary(_ diary: Diary, phases: Diary, most: Int? = nil) -> Report {
    let days = diary.days
    guard let span = diary.span, !days.isEmpty else { return emptyDiary }
    let shown = most.map { Array(days.suffix($0)) } ?? days
    let rows = shown.map { day, entries in
      [
        Words(day.description), Words(phases.phase(on: day)?.rawValue ?? ""), said(entries, \.isScore),
        said(entries, \.isOther),
      ]
    }
    let table = Table(
      caption: "Days",
      columns: [.init("Day"), .init("Phase"), .init("Scores"), .init("Taken, met, noted")],
      rows: rows
    )
    let left = days.count - shown.count
    return Report(
      title: Words("\(Numbers.counted(days.count, "day")) from \(span.lowerBound) to \(span.upperBound)"),
      sections: [Section("Diary", [.table(table.withoutEmptyColumns())])],
      closing: left > 0
        ? Words("\(Numbers.counted(left, "earlier day")) not shown: --all shows all, --from and --to a part.") : []
    )
  }

  /// Everything that was ever said, with what took its place.
  public static func diaryHistory(_ diary: Diary, most: Int? = nil) -> Report {
    guard !diary.isEmpty else { return emptyDiary }
    let places = most.map { Array(diary.entries.indices.suffix($0)) } ?? Array(diary.entries.indices)
    let rows = places.map { place in
      let entry = diary.entries[place]
      let state = entry.isWithdrawal ? "withdrawal" : diary.stands(at: place) ? "stands" : "replaced"
      return [
        Words(entry.day.description), DiaryWords.words(entry), Words(state), Words(enteredInWords(entry.entered)),
      ]
    }
    let left = diary.entries.count - places.count
    return Report(
      title: Words(Numbers.counted(diary.entries.count, "entry", plural: "entries")),
      sections: [
        Section(
          "History",
          [
            .table(
              Table(
                caption: "Entries",
                columns: [.init("Day"), .init("What"), .init("State"), .init("Entered")],
                rows: rows
              )
            )
          ]
        )
      ],
      closing: left > 0
        ? Words("\(Numbers.counted(left, "earlier entry", plural: "earlier entries")) not shown: --all shows all.") : []
    )
  }

  /// What was just kept.
  public static func kept(_ entries: [DiaryEntry], on day: CalendarDay, replaced: Int) -> Report {
    let said = entries.map(DiaryWords.words).joined(separator: " · ")
    return Report(
      title: Words([.text("Kept for \(day): ")]) + said,
      closing: replaced > 0
        ? Words(
          "\(Numbers.counted(replaced, "entry", plural: "entries")) of that day replaced; the history keeps what was."
        )
        : []
    )
  }

  private static let emptyDiary = Report(
    title: "Nothing is written down",
    sections: [
      Section(
        "How to begin",
        [.paragraph("commensal diary add itch=6 sleep=3 took=\"LGG drops\" note=\"after swimming\"")]
      )
    ]
  )

  private static func said(_ entries: [DiaryEntry], _ isWanted: (DiaryEntry) -> Bool) -> Words {
    entries.filter(isWanted).map(DiaryWords.words).joined(separator: " · ")
  }

  /// `2026-11-21 22:15 +01:00`
  private static func enteredInWords(_ time: EntryTime) -> String {
    let text = time.description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) \(text.suffix(6))"
  }
}

/// Entries in words.
public enum DiaryWords {
  /// What an entry says: `itch_NRS 6`, `took LGG drops 2 of 3`.
  public static func words(_ entry: DiaryEntry) -> Words {
    switch entry.content {
    case .score(let score): Words("\(score.measure) \(DiaryNumber.text(score.value))")
    case .product(let product): Words(words(product))
    case .rescue(let rescue): Words("rescue: \(rescue.name)" + (rescue.uses.map { " ×\(DiaryNumber.text($0))" } ?? ""))
    case .trigger(let trigger): Words("\(trigger.name) \(DiaryNumber.text(trigger.level))")
    case .note(let note): [.quoted(note)]
    case .phase(let phase): Words(phase == .none ? "phase ends" : "phase \(phase.rawValue) begins")
    case .withdrawal(let subject):
      Words("withdrawn: " + (subject.name.isEmpty ? subject.kind : subject.name))
    }
  }

  private static func words(_ product: DiaryEntry.Product) -> String {
    let doses = DiaryNumber.text(product.doses)
    if let planned = product.planned { return "\(product.name) \(doses) of \(DiaryNumber.text(planned))" }
    return product.doses == 1 ? "took \(product.name)" : "\(product.name) ×\(doses)"
  }
}

extension DiaryEntry {
  fileprivate var isScore: Bool { if case .score = content { true } else { false } }
  fileprivate var isOther: Bool {
    switch content {
    case .score, .phase: false
    default: true
    }
  }
}
