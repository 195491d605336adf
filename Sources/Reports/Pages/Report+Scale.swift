public import SelfTrial

extension Report {
  /// A score for a person to read: what it is called, what it is made of, and what a change of it would have to be.
  public static func score(_ score: ScaleScore) -> Report {
    let scale = score.scale
    let value = Numbers.rounded(score.value, significantDigits: 4)
    var sections = [Section("What it is made of", [.table(table(score))])]
    if !score.notes.isEmpty {
      sections.append(Section("Good to know", [.list(sentences(score.notes), terminalLimit: nil)]))
    }
    sections += about(scale)
    return Report(
      title: Words("\(scale.id): \(scale.name)"),
      banners: [
        Banner(
          tone: .plain,
          headline: "\(scale.id) \(value)" + (score.band.map { ", \($0.name)" } ?? ""),
          paragraphs: [Words(range(scale) + ".")]
        )
      ],
      sections: sections,
      closing: "A score says how it is, not why. Not medical advice."
    )
  }

  /// Every scale, for somebody who looks for one.
  public static func scales(_ scales: [RatingScale]) -> Report {
    let rows = scales.map { scale in
      [
        Words(scale.id), Words(scale.highest.map { "0 to \(Numbers.rounded($0))" } ?? "from 0"),
        Words(scale.minimalImportantDifference.map { Numbers.rounded($0.points) } ?? "–"),
        Words(scale.rater == .person ? "you" : "an examiner"), Words(scale.measures),
      ]
    }
    return Report(
      title: Words("\(scales.count) scales"),
      sections: [
        Section(
          "Scales",
          [
            .table(
              Table(
                caption: "Scales",
                columns: [
                  .init("Scale"), .init("Range"), .init("Matters from", .trailing), .init("Filled in by"),
                  .init("What it measures"),
                ],
                rows: rows
              )
            )
          ]
        )
      ],
      closing: "“commensal diary score SCALE --items” says what a scale asks for."
    )
  }

  /// What a scale asks for, with a file to start from.
  public static func items(of scale: RatingScale) -> Report {
    var blocks: [Block] = [.table(items(scale))]
    let areas = scale.parts.flatMap(\.areas)
    if !areas.isEmpty {
      blocks += [
        .paragraph("In place of extent, how much of each area is affected, from 0 to 100 (per cent of the area):"),
        .list(
          areas.map(words),
          terminalLimit: nil
        ),
      ]
    }
    return Report(
      title: Words("What \(scale.id) asks for: \(scale.period)"),
      sections: [
        Section("Items", blocks),
        Section(
          "A file of answers",
          [.paragraph(Words(scale.exampleAnswers)), .list(waysToWrite(scale), terminalLimit: nil)]
        ),
      ] + about(scale),
      closing: Words("“commensal diary score \(scale.id) --answers FILE” scores it; - reads standard input.")
    )
  }

  // MARK: Parts

  private static func table(_ score: ScaleScore) -> Table {
    Table(
      caption: "Parts",
      columns: [.init("Part"), .init("Adds", .trailing), .init("At most", .trailing)],
      rows: score.parts.map { part in
        [
          Words(part.name), Words(Numbers.rounded(part.points, significantDigits: 4)),
          Words(part.highest.map { Numbers.rounded($0) } ?? "–"),
        ]
      }
    )
  }

  private static func items(_ scale: RatingScale) -> Table {
    Table(
      caption: "Items",
      columns: [.init("Key"), .init("What it is"), .init("Answer")],
      rows: scale.items.map { [Words($0.id), Words($0.name), Words($0.allowed.description)] }
    )
  }

  private static func words(_ area: BodyArea) -> Words {
    let infant = area.share == area.shareOfInfant ? "" : " (below 2 years \(Numbers.rounded(area.shareOfInfant)) %)"
    return Words("\(area.id): \(area.name), \(Numbers.rounded(area.share)) % of the body\(infant)")
  }

  private static func waysToWrite(_ scale: RatingScale) -> [Words] {
    var ways = ["YAML or JSON; case, spaces, hyphens and underscores in keys do not matter"]
    if scale.items.count > 1 {
      ways.append("or a list of \(scale.items.count) answers in this order: items: [1, 0, null …]")
    }
    if scale.items.first?.id == "q1" || scale.id == "POEM" { ways.append("q1, question 1 and 1 are the first item") }
    if let part = scale.parts.first(where: { !$0.totalKeyWords.isEmpty }) {
      ways.append("a sum may stand for its items: \(part.totalKeyWords[0].uppercased()): 8")
    }
    if scale.items.contains(where: { $0.percent != nil }) {
      ways.append("an area may be per cent: percent: 30, or area: 30 %")
    }
    if scale.items.contains(where: { $0.gate != nil }) {
      ways.append("q7 may be yes (prevented), or no with q7b from 0 to 2, or not relevant")
    }
    switch scale.itemsThatMayBeMissing {
    case 0: ways.append("every item is needed")
    case let count:
      ways.append("\(Numbers.counted(count, "item")) may be left out and counts 0; with more there is no score")
    }
    return ways.map { Words($0) }
  }

  private static func about(_ scale: RatingScale) -> [Section] {
    var facts = [bands(scale), matters(scale)] + scale.remarks.map { Words($0) }
    facts.append(Words(scale.terms))
    let sources = scale.sources + [scale.minimalImportantDifference?.source].compactMap(\.self)
    return [
      Section("The scale", [.list(facts, terminalLimit: nil)]),
      Section("Sources", [.list(sources.map(words), terminalLimit: nil)]),
    ]
  }

  private static func bands(_ scale: RatingScale) -> Words {
    guard !scale.bands.isEmpty else { return "Bands: none is published that was seen." }
    let names = scale.bands.map { "\($0.name) from \(Numbers.rounded($0.from))" }
    return Words("Bands: \(names.joined(separator: ", ")).")
  }

  private static func matters(_ scale: RatingScale) -> Words {
    guard let difference = scale.minimalImportantDifference else {
      return "Smallest difference that matters: no agreed figure was found."
    }
    let range = difference.range.map {
      " (\(Numbers.rounded($0.lowerBound)) to \(Numbers.rounded($0.upperBound)))"
    }
    return Words(
      "Smallest difference that matters: \(Numbers.rounded(difference.points)) "
        + "\(difference.points == 1 ? "point" : "points")\(range ?? ""), in \(difference.population) "
        + "(\(difference.source.citation))."
    )
  }

  private static func range(_ scale: RatingScale) -> String {
    let direction = scale.direction == .lowerIsBetter ? "lower is better" : "higher is better"
    return (scale.highest.map { "From 0 to \(Numbers.rounded($0))" } ?? "From 0 on") + "; \(direction)"
  }

  private static func sentences(_ notes: [ScaleNote]) -> [Words] {
    notes.map { note in
      let text = note.description
      return Words(text.prefix(1).uppercased() + text.dropFirst() + ".")
    }
  }

  private static func words(_ reference: RatingScale.Reference) -> Words {
    let seen =
      switch reference.seen {
      case .full: ""
      case .abstract: ", read in its abstract"
      case .secondary: ", read on a page that cites it"
      }
    return Words([.text(reference.citation + seen + ": "), .link(reference.url, address: reference.url)])
  }
}
