/// Reads a catalogue from a file or standard input, a product at a time, in memory that does not grow with it.
///
/// JSON Lines, CSV and TSV are told apart by their content, and unpacked where they are gzip. A row that is no product
/// is an entry of its own and never ends the reading.
///
/// ```swift
/// let reader = try CatalogueReader(path: "products.csv.gz")
/// while let entry = reader.next() {
///   if case .product(let product) = entry { print(product.id ?? "–", product.text) }
/// }
/// if let problem = reader.problem { print(problem) }
/// ```
public final class CatalogueReader {
  /// A row.
  public enum Entry: Sendable, Hashable {
    case product(CatalogueProduct)
    /// No product, for a reason; `line` counts from 1.
    case failure(RowProblem, line: Int)
  }

  private let blocks: BlockReader
  private let block = CatalogueBlock()
  private var rows: BlockRows
  private var waiting: [Entry] = []
  /// How many rows were products, and why the others were none, so far.
  public private(set) var tally = RowTally()

  /// Opens a catalogue.
  ///
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: ``CatalogueError`` for what is no catalogue.
  public init(path: String) throws(CatalogueError) {
    blocks = try BlockReader(try ByteInput(path: path, name: CatalogueName.printable(path)))
    rows = BlockRows(blocks.format)
  }

  /// What ended the catalogue before its time, once its end is reached: all before that was read.
  public var problem: CatalogueError? { blocks.problem }

  /// The next row; `nil` behind the last.
  public func next() -> Entry? {
    while waiting.isEmpty {
      guard blocks.fill(block, while: { true }) else { return nil }
      var entries: [Entry] = []
      rows.forEach(in: block) { row, problem in
        if problem == nil { tally.addRemarks(row) }
        entries.append(problem.map { .failure($0, line: row.line) } ?? .product(row.product))
      }
      // Taken from the end, since that costs nothing.
      waiting = entries.reversed()
      block.shrink()
    }
    let entry = waiting.removeLast()
    switch entry {
    case .product: tally.products += 1
    case .failure(let problem, let line): tally.add(problem, line: line)
    }
    return entry
  }
}

/// A catalogue's name, fit for a message.
enum CatalogueName {
  static func printable(_ path: String) -> String {
    guard path != "-" else { return "standard input" }
    var shown = String.UnicodeScalarView()
    for scalar in path.unicodeScalars.prefix(300) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
