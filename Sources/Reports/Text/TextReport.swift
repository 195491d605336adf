/// A paragraph that begins and goes on at given indentations.
struct TextBlock {
  let style: TextStyle
  var indentation = ""
  var hangingIndentation: String?
  /// Text in front of the first line, within its indentation.
  var lead: [TextRun] = []

  func lines(_ runs: [TextRun]) -> [String] {
    let hanging = hangingIndentation ?? indentation
    let indent = max(DisplayWidth.columns(indentation), DisplayWidth.columns(hanging))
    let wrapped = TextWrapping(width: max(1, style.width - indent)).lines(runs)
    return wrapped.enumerated().map { index, line in
      let text = line.map { style.painted($0.text, $0.face) }.joined()
      return (index == 0 ? indentation : hanging) + text
    }
  }
}

extension Report {
  /// The report for a terminal: no line wider than the style allows, ending with a line break.
  public func text(_ style: TextStyle = .init()) -> String {
    TextReport(report: self, style: style).lines().joined(separator: "\n") + "\n"
  }
}

private struct TextReport {
  let report: Report
  let style: TextStyle

  func lines() -> [String] {
    var lines = block().lines(report.title.runs(.bold))
    for banner in report.banners { lines += [""] + self.lines(of: banner) }
    for section in report.sections where section.blocks.isEmpty || !section.terminalBlocks.isEmpty {
      lines += [""] + heading(section.title)
      for (index, block) in section.terminalBlocks.enumerated() {
        if index > 0 { lines.append("") }
        lines += self.lines(of: block)
      }
    }
    if !report.closing.isEmpty { lines += [""] + block().lines(report.closing.runs(.dim)) }
    return lines
  }

  private func block(_ indentation: String = "", hanging: String? = nil) -> TextBlock {
    TextBlock(style: style, indentation: indentation, hangingIndentation: hanging)
  }

  private func heading(_ title: String) -> [String] {
    var lines = block().lines([TextRun(text: TerminalText.safe(title), face: .bold)])
    let rest = style.width - DisplayWidth.columns(title) - 1
    if lines.count == 1 && rest > 0 { lines[0] += " " + style.painted(String(repeating: "─", count: rest), .dim) }
    return lines
  }

  private func lines(of banner: Report.Banner) -> [String] {
    let bar = "▌ "
    let face = TextStyle.Face(isBold: true, tone: banner.tone)
    var inner = style
    inner.width -= DisplayWidth.columns(bar)
    var lines = TextBlock(style: inner).lines([TextRun(text: TerminalText.safe(banner.headline), face: face)])
    for paragraph in banner.paragraphs { lines += TextBlock(style: inner).lines(paragraph.runs()) }
    return lines.map { style.painted("▌", .init(tone: banner.tone)) + " " + $0 }
  }

  private func lines(of block: Report.Block) -> [String] {
    switch block {
    case .paragraph(let words): self.block().lines(words.runs())
    case .list(let items, let limit): lines(ofItems: items, limit: limit)
    case .remarks(let remarks, let limit): lines(of: remarks, limit: limit)
    case .table(let table): TextTable(table, style: style).lines()
    case .cards(let cards, let limit): lines(of: cards, limit: limit)
    case .plot(let figure): lines(of: figure)
    case .listings, .linesToWriteOn: []
    }
  }

  /// The figures behind a plot, and what is said below it.
  private func lines(of figure: Report.Figure) -> [String] {
    if let drawing = figure.terminalDrawing(style) {
      let lines = drawing.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
      return lines + (figure.caption.isEmpty ? [] : [""] + block().lines(figure.caption.runs()))
    }
    let table = figure.terminalTable
    var lines =
      table.rows.isEmpty ? block().lines(Words(figure.emptyMessage).runs()) : TextTable(table, style: style).lines()
    if !figure.caption.isEmpty { lines += [""] + block().lines(figure.caption.runs()) }
    for footer in figure.footers { lines += [""] + block().lines(Words(footer).runs(.dim)) }
    return lines
  }

  private func lines(ofItems items: [Words], limit: Int?) -> [String] {
    let shown = items.prefix(limit ?? .max)
    var lines = shown.flatMap { block("• ", hanging: "  ").lines($0.runs()) }
    if shown.count < items.count { lines.append(style.painted("… and \(items.count - shown.count) more", .dim)) }
    return lines
  }

  private func lines(of remarks: [Report.Remark], limit: Int?) -> [String] {
    let shown = remarks.prefix(limit ?? .max)
    var lines = shown.flatMap { self.lines(of: $0) }
    if shown.count < remarks.count { lines.append(style.painted("… and \(remarks.count - shown.count) more", .dim)) }
    return lines
  }

  private func lines(of cards: [Report.Card], limit: Int) -> [String] {
    var lines: [String] = []
    for (index, card) in cards.enumerated() {
      if index > 0 && index <= limit { lines.append("") }
      if index == limit { lines.append(style.painted("And \(cards.count - limit) more:", .dim)) }
      lines += index < limit ? self.lines(of: card) : head(of: card)
    }
    return lines
  }

  private func lines(of remark: Report.Remark) -> [String] {
    let mark = TextRun(
      text: remark.tone.sign + " " + capitalised(remark.label) + ":",
      face: .init(isBold: true, tone: remark.tone)
    )
    var lines = block("", hanging: "  ").lines([mark, TextRun(text: " ", face: .plain)] + remark.words.runs())
    if !remark.detail.isEmpty { lines += block("  ").lines(remark.detail.runs(.dim)) }
    return lines
  }

  private func lines(of card: Report.Card) -> [String] {
    var lines = head(of: card)
    let widestName = card.facts.map { DisplayWidth.columns($0.name) }.max() ?? 0
    for fact in card.facts { lines += self.lines(of: fact, nameWidth: widestName) }
    return lines
  }

  /// Title and marks.
  private func head(of card: Report.Card) -> [String] {
    let sign = TextRun(text: card.tone.sign + " ", face: .init(isBold: true, tone: card.tone))
    var lines = block("", hanging: "  ").lines([sign] + card.title.runs(.bold))
    if let result = card.marks.first {
      let others = card.marks.dropFirst().map { " · " + TerminalText.safe($0) }.joined()
      lines += block("  ").lines([
        TextRun(text: TerminalText.safe(result), face: .init(isBold: true, tone: card.tone)),
        TextRun(text: others, face: .plain),
      ])
    }
    return lines
  }

  /// A fact beside its name where there is room, else below it.
  private func lines(of fact: Report.Fact, nameWidth: Int) -> [String] {
    let roomForText = 40
    let hanging = String(repeating: " ", count: nameWidth + 4)
    let isBeside = style.width - hanging.count >= roomForText
    var lines: [String] = []
    for (index, paragraph) in fact.paragraphs.enumerated() {
      if isBeside {
        var paragraphLines = block(hanging).lines(paragraph.runs())
        if index == 0, let first = paragraphLines.first {
          let padding = String(repeating: " ", count: nameWidth - DisplayWidth.columns(fact.name) + 2)
          paragraphLines[0] = "  " + style.painted(fact.name, .dim) + padding + first.dropFirst(hanging.count)
        }
        lines += paragraphLines
      } else {
        let name = index == 0 ? [TextRun(text: fact.name + ": ", face: .dim)] : []
        lines += block(index == 0 ? "  " : "    ", hanging: "    ").lines(name + paragraph.runs())
      }
    }
    return lines
  }
}
