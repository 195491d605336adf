/// A stretch of a catalogue: whole rows, one behind the other, as one worker reads them at a time.
public final class CatalogueBlock: @unchecked Sendable {
  // Handed from thread to thread under the pipeline's lock, and held by one at a time.

  /// What a block is that holds no rows.
  enum Content: Equatable {
    case rows
    /// One row that is longer than is read; its bytes were passed over.
    case tooLong
    /// The row in which a broken file ends.
    case cutOff
  }

  var content = Content.rows
  /// The rows' bytes are the first `count` of these.
  var storage = [UInt8](repeating: 0, count: BlockReader.usualSize)
  var count = 0
  /// Where each row of a table ends; lines end where their break says.
  var rowEnds: [Int] = []
  /// The line of the catalogue, from 1, on which the first row starts.
  var firstLine = 1
  /// Where the next block starts.
  var end = CataloguePosition()
  /// What a worker makes of it, for whoever takes the blocks in order.
  public var output: [UInt8] = []
  /// What a worker makes of it where that is no text.
  var made: Any?
  /// What a worker counted in it.
  public var tally = RowTally()

  /// Lets go of what an unusually long row took.
  func shrink() {
    if storage.count > 4 * BlockReader.usualSize {
      storage = [UInt8](repeating: 0, count: BlockReader.usualSize)
    }
    if output.capacity > 16 * BlockReader.usualSize { output = [] } else { output.removeAll(keepingCapacity: true) }
    made = nil
    tally = RowTally()
    count = 0
  }

  func fill(_ bytes: UnsafeRawBufferPointer) {
    if storage.count < bytes.count { storage = [UInt8](repeating: 0, count: bytes.count) }
    storage.withUnsafeMutableBytes { $0.copyMemory(from: bytes) }
    count = bytes.count
  }
}

/// A place between two rows of a catalogue.
public struct CataloguePosition: Sendable, Hashable {
  /// Bytes before it, as unpacked.
  public var offset: Int
  /// The line, from 1, that starts there.
  public var line: Int
  /// Rows before it.
  public var rows: Int
  /// What stands right before it.
  public var tail: Tail

  /// Some bytes, by their number and a hash: whether a catalogue that was fetched anew is the same up to a place.
  public struct Tail: Sendable, Hashable {
    /// How many.
    public var length: Int
    /// Their hash.
    public var hash: UInt64

    /// Made from its parts; no bytes unless told.
    public init(length: Int = 0, hash: UInt64 = Fingerprint.ofNothing) {
      self.length = length
      self.hash = hash
    }

    init(_ bytes: some Collection<UInt8>) {
      self.init(length: bytes.count, hash: Fingerprint.of(bytes))
    }
  }

  /// Bytes of a tail: enough not to be the same by chance, and few to hash for each block.
  static let tailLength = 4096

  /// A place; the beginning unless told.
  public init(offset: Int = 0, line: Int = 1, rows: Int = 0, tail: Tail = Tail()) {
    self.offset = offset
    self.line = line
    self.rows = rows
    self.tail = tail
  }
}
