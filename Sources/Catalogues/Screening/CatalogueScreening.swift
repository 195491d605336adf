public import Advice
public import Labels

/// Reads every label of a catalogue on several cores and gives the answers in the catalogue's order, as JSON Lines.
///
/// The bytes are the same for any number of jobs. Memory is bounded by the number of jobs, whatever the catalogue's size
/// or content.
public final class CatalogueScreening {
  /// The answers to a stretch of the catalogue.
  public struct Part {
    /// Whole lines of JSON.
    public let lines: [UInt8]
    /// What the rows were that they answer.
    public let tally: RowTally
    /// Where in the catalogue the next part begins.
    public let end: CataloguePosition
  }

  /// What tells a catalogue from another.
  public struct Identity: Sendable, Hashable {
    /// Size and time of a file; `nil` for a pipe.
    public var file: FileStamp?
    /// A hash of the first 64 KiB, unpacked.
    public var head: UInt64

    /// Bytes, unpacked, that a catalogue must have for its head to be all there.
    public static let headLength = CatalogueFormat.headLength
  }

  /// What whole answers begin with, and how many lines they are.
  public struct Outline: Sendable, Hashable {
    /// The answers to the first stretch.
    public var beginning: [UInt8] = []
    /// Lines of all answers.
    public var lines = 0
  }

  private let input: ByteInput
  private let blocks: BlockReader
  private let labelReader: LabelReader
  private let advisor: Advisor?
  private let condition: Condition?

  /// Opens a catalogue.
  ///
  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - limit: rows after which to stop; `nil` for none.
  ///   - reader: reads the labels.
  ///   - condition: with it each product gets a verdict.
  ///   - advisor: gives the verdicts.
  /// - Throws: ``CatalogueError`` for what is no catalogue.
  public init(
    path: String,
    limit: Int? = nil,
    reader: LabelReader,
    condition: Condition? = nil,
    advisor: Advisor? = nil
  ) throws(CatalogueError) {
    input = try ByteInput(path: path, name: CatalogueName.printable(path))
    blocks = try BlockReader(input)
    blocks.limit = limit ?? .max
    labelReader = reader
    self.advisor = advisor
    self.condition = condition
  }

  /// What tells this catalogue from another.
  public var identity: Identity { Identity(file: input.file, head: blocks.headHash) }

  /// Bytes of a regular file; `nil` for a pipe.
  public var storedSize: Int? { input.file?.size }

  /// How many bytes of the catalogue as stored were read so far, packed ones where it is packed.
  public var storedBytesRead: Int { input.storedBytesRead }

  /// What ended the catalogue before its time, once its end is reached: all before that was read.
  public var problem: CatalogueError? { blocks.problem }

  /// Goes on where an earlier run has stopped.
  ///
  /// - Parameter isWanted: asked now and then while bytes are passed over.
  /// - Returns: `false` where the catalogue ends before that place, or is another one there.
  public func skip(to place: CataloguePosition, while isWanted: () -> Bool) -> Bool {
    blocks.skip(to: place, while: isWanted)
  }

  /// Answers the first stretch and counts the rows of all others, without reading their labels: to tell whether a file
  /// holds the answers already. Takes the place of ``run(jobs:idle:consume:)``.
  ///
  /// - Parameter idle: as for a run.
  public func outline(jobs: Int, idle: () -> Bool) throws -> Outline {
    let start = blocks.position.line
    var outline = Outline()
    try run(jobs: jobs, answering: { $0.firstLine == start }, idle: idle) { block in
      if block.firstLine == start { outline.beginning = block.output }
      outline.lines += block.tally.products + block.tally.failed
    }
    return outline
  }

  /// Reads to the end.
  ///
  /// - Parameters:
  ///   - jobs: threads at work.
  ///   - idle: called on the calling thread some ten times a second; `false` stops.
  ///   - consume: takes the parts in order, on the calling thread; what it throws ends the run.
  public func run(jobs: Int, idle: () -> Bool, consume: (Part) throws -> Void) throws {
    try run(jobs: jobs, answering: { _ in true }, idle: idle) { block in
      try consume(Part(lines: block.output, tally: block.tally, end: block.end))
    }
  }

  private func run(
    jobs: Int,
    answering isAnswered: @escaping @Sendable (CatalogueBlock) -> Bool,
    idle: () -> Bool,
    consume: (CatalogueBlock) throws -> Void
  ) throws {
    let format = blocks.format
    let reader = labelReader
    let asked = advisor.flatMap { advisor in condition.map { (advisor, $0) } }
    let pipeline = OrderedPipeline(blocks, jobs: max(1, jobs))
    try pipeline.run(
      jobs: max(1, jobs),
      makeWork: {
        var worker = ScreenWorker(reader, asked.map { VerdictMemory($0.0, condition: $0.1) })
        var rows = BlockRows(format)
        return { isAnswered($0) ? worker.process($0, &rows) : worker.count($0, &rows) }
      },
      idle: idle,
      consume: consume
    )
  }
}
