/// The rows of blocks, one after another, in memory that they share.
struct BlockRows {
  private var json = JSONRowReader()
  private var table: TableRowReader?
  private var row = CatalogueRow()

  init(_ format: CatalogueFormat) {
    if case .table(let table) = format { self.table = TableRowReader(table) }
  }

  /// Calls `body` for each row: with what it holds, or with why it is no product.
  mutating func forEach(in block: CatalogueBlock, _ body: (borrowing CatalogueRow, RowProblem?) -> Void) {
    switch block.content {
    case .tooLong: return reject(.tooLong, line: block.firstLine, body)
    case .cutOff: return reject(.cutOff, line: block.firstLine, body)
    case .rows: break
    }
    if table == nil { forEachLine(in: block, body) } else { forEachTableRow(in: block, body) }
  }

  private mutating func reject(
    _ problem: RowProblem,
    line: Int,
    _ body: (borrowing CatalogueRow, RowProblem?) -> Void
  ) {
    row.clear(line: line)
    body(row, problem)
  }

  private mutating func forEachLine(
    in block: CatalogueBlock,
    _ body: (borrowing CatalogueRow, RowProblem?) -> Void
  ) {
    block.storage.withUnsafeBytes { storage in
      let bytes = UnsafeRawBufferPointer(rebasing: storage[..<block.count])
      var start = 0
      var line = block.firstLine
      while start < bytes.count {
        let end = LineCounting.end(of: bytes, from: start)
        row.clear(line: line)
        do throws(RowProblem) {
          try json.read(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: &row)
          body(row, nil)
        } catch {
          body(row, error)
        }
        start = end + 1
        line += 1
      }
    }
  }

  private mutating func forEachTableRow(
    in block: CatalogueBlock,
    _ body: (borrowing CatalogueRow, RowProblem?) -> Void
  ) {
    block.storage.withUnsafeBytes { storage in
      var start = 0
      var line = block.firstLine
      for end in block.rowEnds {
        let bytes = UnsafeRawBufferPointer(rebasing: storage[start..<end])
        row.clear(line: line)
        start = end
        line += LineCounting.count(bytes)
        // Tables end in empty lines more often than not; they are no rows.
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        do throws(RowProblem) {
          try table?.read(bytes, into: &row)
          body(row, nil)
        } catch {
          body(row, error)
        }
      }
    }
  }
}
