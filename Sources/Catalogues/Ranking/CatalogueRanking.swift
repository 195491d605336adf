public import Advice
public import Labels
internal import Synchronization

/// Ranks the products of a catalogue on several cores.
///
/// Each thread ranks what it reads; what they found is put together at the end. Since a ranking does not depend on the
/// order in which products come, the list is the same for any number of jobs. Memory is bounded by the number of jobs and
/// the length of the list.
public final class CatalogueRanking {
  /// What came of a catalogue.
  public struct Result: Sendable {
    /// Holds the best of it.
    public var ranker: Ranker
    /// Products that are not on the shelf asked for, by why.
    public var absent: [Shelf.Absence: Int] = [:]
    /// What the rows were.
    public var tally = RowTally()
  }

  /// What one thread has found.
  private final class Share: @unchecked Sendable {
    // Used by one thread alone until all have ended.
    var ranker: Ranker
    var absent: [Shelf.Absence: Int] = [:]

    init(_ ranker: Ranker) { self.ranker = ranker }
  }

  private final class Shares: Sendable {
    private let list = Mutex<[Share]>([])

    func add(_ ranker: Ranker) -> Share {
      let share = Share(ranker)
      list.withLock { $0.append(share) }
      return share
    }

    var all: [Share] { list.withLock { $0 } }
  }

  private let input: ByteInput
  private let blocks: BlockReader
  private let labelReader: LabelReader
  private let shelf: Shelf
  private let ranker: Ranker

  /// Opens a catalogue.
  ///
  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - reader: reads the labels.
  ///   - shelf: which products are wanted.
  ///   - ranker: an empty one, for the condition and person.
  /// - Throws: ``CatalogueError`` for what is no catalogue.
  public init(path: String, reader: LabelReader, shelf: Shelf = Shelf(), ranker: Ranker) throws(CatalogueError) {
    input = try ByteInput(path: path, name: CatalogueName.printable(path))
    blocks = try BlockReader(input)
    labelReader = reader
    self.shelf = shelf
    self.ranker = ranker
  }

  /// Bytes of a regular file; `nil` for a pipe.
  public var storedSize: Int? { input.file?.size }

  /// How many bytes of the catalogue as stored were read so far.
  public var storedBytesRead: Int { input.storedBytesRead }

  /// What ended the catalogue before its time, once its end is reached: all before that was read.
  public var problem: CatalogueError? { blocks.problem }

  /// Reads to the end.
  ///
  /// - Parameters:
  ///   - jobs: threads at work.
  ///   - idle: called on the calling thread some ten times a second, with what was read so far; `false` stops.
  public func run(jobs: Int, idle: (RowTally) -> Bool = { _ in true }) throws -> Result {
    let shares = Shares()
    let (format, reader, shelf, empty) = (blocks.format, labelReader, shelf, ranker)
    var result = Result(ranker: empty)
    try OrderedPipeline(blocks, jobs: max(1, jobs)).run(
      jobs: max(1, jobs),
      makeWork: {
        let share = shares.add(empty)
        var rows = BlockRows(format)
        return { Self.work(on: $0, &rows, reader, shelf, share) }
      },
      idle: { idle(result.tally) },
      consume: { result.tally.add($0.tally) }
    )
    for share in shares.all {
      result.ranker.merge(share.ranker)
      result.absent.merge(share.absent, uniquingKeysWith: +)
    }
    return result
  }

  private static func work(
    on block: CatalogueBlock,
    _ rows: inout BlockRows,
    _ reader: LabelReader,
    _ shelf: Shelf,
    _ share: Share
  ) {
    var tally = RowTally()
    rows.forEach(in: block) { row, problem in
      if let problem {
        tally.add(problem, line: row.line)
        return
      }
      tally.addProduct(row)
      let entry = entry(row, reader)
      if let absence = shelf.absence(of: entry.product) {
        share.absent[absence, default: 0] += 1
      } else {
        share.ranker.add(entry)
      }
    }
    block.tally = tally
  }

  private static func entry(_ row: borrowing CatalogueRow, _ reader: LabelReader) -> Ranker.Entry {
    let listed = row.product
    var product = reader.read(utf8: row.text)
    if let name = listed.name { product.name = name }
    if product.form == .unknown, let form = listed.formHint { product.form = form }
    if product.language == nil { product.language = listed.languageHint }
    return Ranker.Entry(
      id: listed.id,
      name: product.name,
      line: listed.line,
      product: product,
      price: listed.price?.amount,
      currency: listed.price?.currency,
      servings: listed.price?.servings
    )
  }
}
