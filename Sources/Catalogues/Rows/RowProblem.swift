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

/// How many rows of a catalogue were products, and why the others were none.
public struct RowTally: Sendable, Hashable {
  /// Rows that failed for one reason.
  public struct Failures: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// The first few lines of the catalogue on which they stand, from 1.
    public var firstLines: [Int]

    mutating func add(_ line: Int) {
      count += 1
      if firstLines.count < RowTally.rememberedLines { firstLines.append(line) }
    }
  }

  /// Lines that are remembered of one kind of problem.
  public static let rememberedLines = 5

  /// Rows that are products.
  public var products = 0
  /// The others, by what is wrong with them.
  public var failures: [RowProblem: Failures] = [:]

  /// No rows.
  public init() {}

  /// Rows that are no products.
  public var failed: Int { failures.values.reduce(0) { $0 + $1.count } }

  /// Counts a row that is no product.
  public mutating func add(_ problem: RowProblem, line: Int) {
    failures[problem, default: Failures(count: 0, firstLines: [])].add(line)
  }

  /// Counts the rows that stand behind those counted here.
  public mutating func add(_ other: RowTally) {
    products += other.products
    for (problem, failures) in other.failures {
      var entry = self.failures[problem] ?? Failures(count: 0, firstLines: [])
      entry.count += failures.count
      entry.firstLines += failures.firstLines.prefix(Self.rememberedLines - entry.firstLines.count)
      self.failures[problem] = entry
    }
  }
}
