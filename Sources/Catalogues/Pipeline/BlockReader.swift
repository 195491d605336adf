#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Cuts a catalogue into blocks of whole rows. Holds one block's worth of it, or the longest row, and never more.
final class BlockReader {
  /// Bytes of a block, unless one row is longer.
  static let usualSize = 256 << 10
  /// Lines of a block: so that what is said of a million empty lines is not said all at once.
  static let mostLines = 4096
  /// Longest row that is read: the longest label text in JSON's escapes, with as much again around it.
  static let longestRow = 4 << 20

  /// Rows after which no more are read.
  var limit = Int.max
  private let input: ByteInput
  private(set) var format: CatalogueFormat
  private var window = [UInt8](repeating: 0, count: 2 * BlockReader.usualSize)
  private var held = 0..<0
  private(set) var position = CataloguePosition()
  private var isAtEnd = false
  private var distrust = DelimitedSplitter.Distrust()
  /// What ended the input before its time.
  private(set) var problem: CatalogueError?
  /// The bytes before the first row: a byte order mark, a table's first line.
  private(set) var preamble = 0
  /// A hash of the first bytes, to tell one catalogue from another.
  private(set) var headHash: UInt64 = 0

  /// Looks at the first bytes, which say what the catalogue is.
  init(_ input: ByteInput) throws(CatalogueError) {
    self.input = input
    format = .jsonLines
    while held.count < CatalogueFormat.headLength, !isAtEnd { fetch() }
    if held.isEmpty, let problem { throw problem }
    let head = window[held].prefix(CatalogueFormat.headLength)
    headHash = Fingerprint.of(head)
    let found = try CatalogueFormat.tell(head, name: input.name)
    format = found.format
    preamble = found.preamble
    try readHeader()
  }

  var storedBytesRead: Int { input.storedBytesRead }

  /// Takes a table's first line, which may be longer than the head was.
  private func readHeader() throws(CatalogueError) {
    position.line += window[held.lowerBound..<(held.lowerBound + preamble)].count { $0 == 0x0A }
    take(preamble)
    guard case .table(let table) = format else { return }
    while firstNewline() == nil, !isAtEnd, held.count < Self.longestRow { fetch() }
    let end = firstNewline().map { $0 + 1 } ?? held.upperBound
    let header = Array(window[held.lowerBound..<end])
    guard let columns = CatalogueColumns(header: header, separator: table.separator) else {
      throw .noKnownColumns(name: input.name)
    }
    format = .table(.init(separator: table.separator, page: table.page, columns: columns))
    preamble += header.count
    take(header.count)
    position.line += header.last == 0x0A ? 1 : 0
  }

  private func firstNewline() -> Int? {
    let range = held
    return window.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return memchr(base + range.lowerBound, 0x0A, range.count).map { UnsafeRawPointer($0) - base }
    }
  }

  private func take(_ count: Int) {
    held = (held.lowerBound + count)..<held.upperBound
    position.offset += count
  }

  /// Goes to a place that an earlier run has reached.
  ///
  /// - Returns: `false` where the catalogue ends before it, or something else stands before it than did then.
  func skip(to place: CataloguePosition, while isWanted: () -> Bool) -> Bool {
    guard place.offset >= position.offset else { return place.offset <= preamble }
    let tailStart = max(position.offset, place.offset - place.tail.length)
    if tailStart > position.offset, input.skip(to: tailStart) {
      position.offset = tailStart
      held = 0..<0
      isAtEnd = false
    }
    var tail: [UInt8] = []
    while position.offset < place.offset {
      if held.isEmpty {
        guard !isAtEnd, isWanted() else { return false }
        fetch()
      }
      let count = min(held.count, place.offset - position.offset)
      let before = min(count, max(0, tailStart - position.offset))
      tail += window[(held.lowerBound + before)..<(held.lowerBound + count)]
      take(count)
    }
    position = place
    return place.tail.length == 0 || .init(tail) == place.tail
  }

  /// Reads some more; `false` where nothing has come yet.
  @discardableResult private func fetch() -> Bool {
    if held.lowerBound > 0, window.count - held.upperBound < Self.usualSize { compact() }
    if window.count - held.upperBound < Self.usualSize {
      window.append(contentsOf: repeatElement(0, count: window.count))
    }
    let end = held.upperBound
    let piece = window.withUnsafeMutableBytes { buffer in
      input.next(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end..<(end + Self.usualSize)]))
    }
    switch piece {
    case .bytes(let count): held = held.lowerBound..<(end + count)
    case .waiting: return false
    case .end: isAtEnd = true
    case .broken(let error):
      problem = error
      isAtEnd = true
    }
    return true
  }

  private func compact() {
    let range = held
    window.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      memmove(base, base + range.lowerBound, range.count)
    }
    held = 0..<range.count
    if window.count > 8 * Self.usualSize, held.count < Self.usualSize {
      window = Array(window.prefix(2 * Self.usualSize))
    }
  }

  /// Fills a block with the next rows.
  ///
  /// - Parameter isWanted: asked again and again while nothing arrives.
  /// - Returns: `false` at the end.
  func fill(_ block: CatalogueBlock, while isWanted: () -> Bool) -> Bool {
    block.content = .rows
    block.firstLine = position.line
    guard position.rows < limit else { return false }
    var searched = 0
    // A pipe that rests is a reason to hand on what has come, should it hold whole rows.
    var isResting = false
    while true {
      if held.count >= Self.usualSize || isAtEnd || isResting, !held.isEmpty, held.count > searched || isAtEnd {
        if let cut = wholeRows(for: block) {
          guard cut.length <= Self.longestRow else { return passOver(block, while: isWanted) }
          hand(cut, to: block)
          return true
        }
        if isAtEnd { return endWithoutNewline(block) }
        if held.count > Self.longestRow { return passOver(block, while: isWanted) }
        searched = held.count
      }
      guard !isAtEnd, isWanted() else { return false }
      isResting = !fetch()
    }
  }

  private struct Cut {
    var length: Int
    var lines: Int
    var rows: Int
  }

  /// The longest run of whole rows that fits a block.
  private func wholeRows(for block: CatalogueBlock) -> Cut? {
    let range = held
    let isWhole = isAtEnd
    let most = min(Self.mostLines, limit - position.rows)
    return window.withUnsafeBytes { buffer in
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[range])
      switch format {
      case .jsonLines:
        return LineCounting.wholeLines(in: bytes, limit: Self.usualSize, most: most)
          .map { Cut(length: $0.length, lines: $0.lines, rows: $0.lines) }
      case .table(let table):
        let splitter = DelimitedSplitter(bytes, separator: table.separator, isAtEnd: isWhole)
        block.rowEnds.removeAll(keepingCapacity: true)
        let lines = splitter.wholeRows(into: &block.rowEnds, most: most, &distrust, at: position.offset)
        return block.rowEnds.last.map { Cut(length: $0, lines: lines, rows: block.rowEnds.count) }
      }
    }
  }

  private func hand(_ cut: Cut, to block: CatalogueBlock) {
    let start = held.lowerBound
    window.withUnsafeBytes { block.fill(UnsafeRawBufferPointer(rebasing: $0[start..<(start + cut.length)])) }
    // The first block's whole head: of a catalogue that ends within it, no other hash can be compared.
    let most = position.offset < CatalogueFormat.headLength ? CatalogueFormat.headLength : CataloguePosition.tailLength
    position.tail = .init(block.storage[..<block.count].suffix(most))
    take(cut.length)
    position.line += cut.lines
    position.rows += cut.rows
    block.end = position
  }

  /// The last row may lack its line break; in a broken file it lacks more.
  private func endWithoutNewline(_ block: CatalogueBlock) -> Bool {
    if held.count > Self.longestRow {
      block.content = .tooLong
      block.count = 0
      take(held.count)
      position.tail = .init()
      position.line += 1
      position.rows += 1
      block.end = position
      return true
    }
    hand(Cut(length: held.count, lines: 1, rows: 1), to: block)
    block.rowEnds = [block.count]
    if problem != nil { block.content = .cutOff }
    return true
  }

  /// Passes over a row that is too long to hold.
  private func passOver(_ block: CatalogueBlock, while isWanted: () -> Bool) -> Bool {
    block.content = .tooLong
    block.count = 0
    var length = 0
    while true {
      if let newline = firstNewline() {
        length = newline + 1 - held.lowerBound
        break
      }
      take(held.count)
      guard !isAtEnd else { break }
      guard isWanted() else { return false }
      fetch()
    }
    take(length)
    position.tail = .init()
    position.line += 1
    position.rows += 1
    block.end = position
    return true
  }
}
