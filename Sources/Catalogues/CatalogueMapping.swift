/// Makes something of every product of a catalogue, on several cores, and hands it on in the catalogue's order, in memory
/// that does not grow with the catalogue.
public final class CatalogueMapping<Made> {
  /// What was made of a stretch of the catalogue.
  public struct Part {
    /// One for each product.
    public let made: [Made]
    /// What the rows were.
    public let tally: RowTally
  }

  private let input: ByteInput
  private let blocks: BlockReader

  /// Opens a catalogue.
  ///
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: ``CatalogueError`` for what is no catalogue.
  public init(path: String) throws(CatalogueError) {
    input = try ByteInput(path: path, name: CatalogueName.printable(path))
    blocks = try BlockReader(input)
  }

  /// Bytes of a regular file; `nil` for a pipe.
  public var storedSize: Int? { input.file?.size }

  /// How many bytes of the catalogue as stored were read so far, packed ones where it is packed.
  public var storedBytesRead: Int { input.storedBytesRead }

  /// What ended the catalogue before its time, once its end is reached: all before that was read.
  public var problem: CatalogueError? { blocks.problem }

  /// Reads to the end.
  ///
  /// - Parameters:
  ///   - jobs: threads at work.
  ///   - makeWorker: called on each thread once, for what turns its products into something.
  ///   - idle: called on the calling thread some ten times a second; `false` stops.
  ///   - consume: takes the parts in order, on the calling thread; what it throws ends the run.
  public func run(
    jobs: Int,
    makeWorker: @escaping @Sendable () -> (CatalogueProduct) -> Made,
    idle: () -> Bool,
    consume: (Part) throws -> Void
  ) throws {
    let format = blocks.format
    try OrderedPipeline(blocks, jobs: max(1, jobs)).run(
      jobs: max(1, jobs),
      makeWork: {
        let worker = makeWorker()
        var rows = BlockRows(format)
        return { block in
          var made: [Made] = []
          var tally = RowTally()
          rows.forEach(in: block) { row, problem in
            if let problem {
              tally.add(problem, line: row.line)
            } else {
              tally.addProduct(row)
              made.append(worker(row.product))
            }
          }
          block.made = made
          block.tally = tally
        }
      },
      idle: idle,
      consume: { block in
        try consume(Part(made: block.made as? [Made] ?? [], tally: block.tally))
      }
    )
  }
}
