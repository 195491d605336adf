/// A table laid out for a terminal: columns side by side where they fit, one row below the other where they do not.
struct TextTable {
  private static let gap = 2
  /// A column narrower than this breaks words that a reader needs whole.
  private static let narrowestColumn = 6
  private static let widestWordKeptWhole = 24

  let table: Report.Table
  let style: TextStyle

  init(_ table: Report.Table, style: TextStyle) {
    self.table = table.withoutEmptyColumns()
    self.style = style
  }

  func lines() -> [String] {
    let limit = table.terminalRowLimit ?? .max
    let rows = Array(table.rows.prefix(limit))
    var lines = columnWidths(rows).map { sideBySide(rows, widths: $0) } ?? stacked(rows)
    if table.rows.count > rows.count {
      lines.append(style.painted("… and \(table.rows.count - rows.count) more", .dim))
    }
    return lines
  }

  /// Widths that fit the terminal, or `nil` where the columns would become unreadable.
  private func columnWidths(_ rows: [[Words]]) -> [Int]? {
    let available = style.width - Self.gap * (table.columns.count - 1)
    var widths: [Int] = []
    var narrowest: [Int] = []
    for (column, heading) in table.columns.enumerated() {
      let cells = rows.map { $0[column].runs() } + [[TextRun(text: heading.title, face: .bold)]]
      widths.append(cells.map(TextWrapping.columns).max() ?? 0)
      let widestWord = cells.map(TextWrapping.widestPiece).max() ?? 0
      narrowest.append(min(widths[column], max(Self.narrowestColumn, min(widestWord, Self.widestWordKeptWhole))))
    }
    guard narrowest.reduce(0, +) <= available else { return nil }
    var excess = widths.reduce(0, +) - available
    while excess > 0 {
      // The widest column that can still give gives a column.
      guard
        let giver = widths.indices.filter({ widths[$0] > narrowest[$0] }).max(by: { widths[$0] < widths[$1] })
      else { return nil }
      widths[giver] -= 1
      excess -= 1
    }
    return widths
  }

  private func sideBySide(_ rows: [[Words]], widths: [Int]) -> [String] {
    let headings = table.columns.map { [TextRun(text: $0.title, face: .bold)] }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(
      separator: String(repeating: " ", count: Self.gap)
    )
    var lines = line(of: headings, widths: widths)
    lines.append(style.painted(rule, .dim))
    for row in rows { lines += line(of: row.map { $0.runs() }, widths: widths) }
    return lines
  }

  /// One row of the table, over as many lines as its tallest cell.
  private func line(of cells: [[TextRun]], widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { TextWrapping(width: $1).lines($0) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var line = ""
      for (column, cell) in wrapped.enumerated() {
        let runs = row < cell.count ? cell[row] : []
        let text = runs.map { style.painted($0.text, $0.face) }.joined()
        let padding = String(repeating: " ", count: max(0, widths[column] - TextWrapping.columns(runs)))
        line += table.columns[column].alignment == .trailing ? padding + text : text + padding
        if column < wrapped.count - 1 { line += String(repeating: " ", count: Self.gap) }
      }
      return line.trimmingTrailingSpaces()
    }
  }

  /// The row's name, and below it each cell after its column's title.
  private func stacked(_ rows: [[Words]]) -> [String] {
    var lines: [String] = []
    for row in rows {
      guard let name = row.first else { continue }
      if !lines.isEmpty { lines.append("") }
      lines += TextBlock(style: style).lines(name.runs(.bold))
      for (cell, column) in zip(row, table.columns).dropFirst() where !cell.isEmpty {
        let heading = TextRun(text: column.title + ": ", face: .dim)
        lines += TextBlock(style: style, indentation: "  ", hangingIndentation: "    ").lines([heading] + cell.runs())
      }
    }
    return lines
  }
}

extension String {
  func trimmingTrailingSpaces() -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
