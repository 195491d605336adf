internal import Advice
internal import Labels

/// What one thread does: rows of a catalogue in, lines of JSON out.
struct ScreenWorker {
  private let screener: LabelScreener
  private var verdicts: VerdictMemory?

  init(_ reader: LabelReader, _ verdicts: VerdictMemory?) {
    screener = LabelScreener(reader)
    self.verdicts = verdicts
  }

  /// Reads a block's rows and writes their lines to its output.
  mutating func process(_ block: CatalogueBlock, _ rows: inout BlockRows) {
    var output = block.output
    // The block's own array must not be a second owner, or each line would copy all before it.
    block.output = []
    var tally = RowTally()
    // Rows that are no products mostly are so for one reason, whose words are made once.
    var known: (problem: RowProblem, why: [UInt8])?
    rows.forEach(in: block) { row, problem in
      if let problem {
        tally.add(problem, line: row.line)
        if known?.problem != problem {
          var why: [UInt8] = []
          JSONText.append(problem.why, to: &why)
          known = (problem, why)
        }
        ScreenLine.append(failure: known?.why ?? [], line: row.line, to: &output)
      } else {
        tally.addProduct(row)
        let label = read(row)
        ScreenLine.append(label, row, verdicts?.verdict(for: label.product), to: &output)
      }
    }
    block.output = output
    block.tally = tally
  }

  /// Counts a block's rows and answers none.
  func count(_ block: CatalogueBlock, _ rows: inout BlockRows) {
    var tally = RowTally()
    rows.forEach(in: block) { row, problem in
      if let problem { tally.add(problem, line: row.line) } else { tally.addProduct(row) }
    }
    block.tally = tally
  }

  /// The one place where a label is read.
  private func read(_ row: borrowing CatalogueRow) -> ScreenedLabel {
    var label = screener.screen(utf8: row.text)
    if label.product.form == .unknown, let form = row.formHint { label.product.form = form }
    return label
  }
}
