public import Intake

/// Why a row of a catalogue is no product.
public enum RowProblem: Error, Sendable, Hashable {
  /// Nothing but white space.
  case empty
  /// Longer than any label; passed over without being held.
  case tooLong
  /// The row in which a broken file ends.
  case cutOff
  /// The row breaks the grammar of JSON.
  case notJSON(IntakeError.JSONProblem)
  /// JSON, but no record.
  case notARecord
  /// A record that is no product's, or not one product's.
  case unknownRecord(IntakeError.UnknownJSON)
  /// A product without a label.
  case noText

  /// What is wrong, in words: the same for all rows with the same problem.
  public var why: String {
    switch self {
    case .empty: "the line is empty"
    case .tooLong: "the line is longer than \(BlockReader.longestRow >> 20) MiB, the most that is read of one product"
    case .cutOff: "the file ends within this line"
    case .notJSON(.moreAfterTheValue): "this is not one JSON object: something follows it"
    case .notJSON(let problem): "this is not JSON: \(problem.description)"
    case .notARecord: "this is JSON, but no object with a product's fields"
    case .unknownRecord(let reason): Self.why(reason)
    case .noText: "the product has no label text"
    }
  }

  private static func why(_ reason: IntakeError.UnknownJSON) -> String {
    switch reason {
    case .noKnownKeys:
      "no field holds a label: there is neither a text nor what Open Food Facts, Open Beauty Facts or DSLD records hold"
    case .productNotFound: "this is a database's answer that it did not find the product"
    case .severalProducts: "the line holds several products"
    case .noText: "the product has neither a name nor ingredients"
    case .tooManyValues(let limit): "the record holds more than \(limit) values"
    }
  }
}

/// What could not be taken as it stands in a row that is a product.
public enum RowRemark: Sendable, Hashable {
  /// The bytes are not UTF-8; `name` is what they were taken for.
  case otherEncoding(name: String)
  /// Some bytes are in no encoding that is known, and were replaced.
  case brokenBytes
  /// There are more fields than the first line names, and they are not empty.
  case moreFields
  /// As before, where the last column is the label: they are read as more of it.
  case moreFieldsAsText
  /// What stands in the column of prices is no amount that is certain.
  case unreadPrice

  /// What is remarked, in words: the same for all rows.
  public var words: String {
    switch self {
    case .otherEncoding(let name): "the row is not UTF-8 and was read as \(name)"
    case .brokenBytes: "some bytes of the row are not UTF-8 and were lost; save the file as UTF-8"
    case .moreFields: "the row has more fields than the first line names; those beyond are not read"
    case .moreFieldsAsText:
      "the row has more fields than the first line names; those beyond were read as more of the label"
    case .unreadPrice: "the price is no amount that is certain, and does not count"
    }
  }
}

/// How many rows of a catalogue were products, and why the others were none.
public struct RowTally: Sendable, Hashable {
  /// Rows that have one thing in common.
  public struct Rows: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// The first few lines of the catalogue on which they stand, from 1.
    public var firstLines: [Int]

    mutating func add(_ line: Int) {
      count += 1
      if firstLines.count < RowTally.rememberedLines { firstLines.append(line) }
    }

    /// Adds rows that stand behind these.
    mutating func add(_ other: Self) {
      count += other.count
      firstLines += other.firstLines.prefix(RowTally.rememberedLines - firstLines.count)
    }

    init(count: Int = 0, firstLines: [Int] = []) {
      self.count = count
      self.firstLines = firstLines
    }
  }

  /// Lines that are remembered of one kind of problem.
  public static let rememberedLines = 5

  /// Rows that are products.
  public var products = 0
  /// The others, by what is wrong with them.
  public var failures: [RowProblem: Rows] = [:]
  /// Products of which something could not be taken as it stands, by what.
  public var remarks: [RowRemark: Rows] = [:]

  /// No rows.
  public init() {}

  /// Rows that are no products.
  public var failed: Int { failures.values.reduce(0) { $0 + $1.count } }

  /// Counts a row that is no product.
  public mutating func add(_ problem: RowProblem, line: Int) {
    failures[problem, default: Rows()].add(line)
  }

  /// Counts a row that is a product.
  mutating func addProduct(_ row: borrowing CatalogueRow) {
    products += 1
    addRemarks(row)
  }

  /// Counts what is remarked of a row.
  mutating func addRemarks(_ row: borrowing CatalogueRow) {
    guard !row.remarks.isEmpty else { return }
    for remark in row.remarks { remarks[remark, default: Rows()].add(row.line) }
  }

  /// Counts the rows that stand behind those counted here.
  public mutating func add(_ other: RowTally) {
    products += other.products
    for (problem, rows) in other.failures { failures[problem, default: Rows()].add(rows) }
    for (remark, rows) in other.remarks { remarks[remark, default: Rows()].add(rows) }
  }
}
