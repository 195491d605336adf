#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds the rows and fields of a table parted by commas, semicolons or tabs: RFC 4180, and what to do where a file
/// breaks it. A field that is never closed ends with its line, so that one stray quote costs one row.
struct DelimitedSplitter {
  /// Longest field over several lines, in bytes.
  static let longestSpan = 128 << 10

  private static let quote = UInt8(ascii: "\"")
  private static let newline: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private let bytes: UnsafeRawBufferPointer
  private let separator: UInt8
  /// Nothing comes behind these bytes.
  private let isAtEnd: Bool

  /// Up to where no field is taken over several lines, after one that was never closed. Without it each line of a
  /// broken file could make the next 128 KiB be searched anew.
  struct Distrust {
    var until = 0
  }

  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, isAtEnd: Bool) {
    self.bytes = bytes
    self.separator = separator
    self.isAtEnd = isAtEnd
  }

  // MARK: Rows

  /// Finds where the rows of a block end.
  ///
  /// - Parameters:
  ///   - most: rows to find at most.
  ///   - offset: where the bytes begin in the catalogue.
  /// - Returns: the number of lines that the rows run over.
  func wholeRows(into ends: inout [Int], most: Int, _ distrust: inout Distrust, at offset: Int) -> Int {
    var end = 0
    var lines = 0
    while end < bytes.count, ends.count < most {
      let doubted = max(0, distrust.until - offset)
      var failedAt: Int?
      guard let row = rowEnd(from: end, doubted: doubted, &failedAt) else { break }
      if let failedAt { distrust.until = offset + failedAt }
      if row > BlockReader.usualSize, end > 0 { break }
      lines += LineCounting.count(UnsafeRawBufferPointer(rebasing: bytes[end..<row]))
      ends.append(row)
      end = row
    }
    return lines
  }

  /// The place behind the line break that ends a row; `nil` where it is not among the bytes.
  private func rowEnd(from start: Int, doubted: Int, _ failedAt: inout Int?) -> Int? {
    guard let first = find(Self.newline, in: start..<bytes.count) else { return nil }
    guard find(Self.quote, in: start..<first) != nil else { return first + 1 }
    var index = start
    while true {
      switch fieldEnd(from: index, isDoubted: index < doubted) {
      case .needsMore: return nil
      case .unclosed(let end, let searched):
        if let searched { failedAt = searched }
        index = end
      case .plain(let end), .quoted(_, let end): index = end
      }
      guard index < bytes.count else { return nil }
      if bytes[index] == Self.newline { return index + 1 }
      index += 1
    }
  }

  // MARK: Fields

  enum Field {
    /// Ends before a separator or a line break.
    case plain(end: Int)
    /// The content in quotes, and the place of the separator or line break behind.
    case quoted(content: Range<Int>, end: Int)
    /// Opened and never closed, as far as was searched: taken as plain.
    case unclosed(end: Int, searched: Int?)
    case needsMore
  }

  /// Reads the field that starts at `start`.
  func fieldEnd(from start: Int, isDoubted: Bool) -> Field {
    guard start < bytes.count, bytes[start] == Self.quote else { return .plain(end: plainEnd(from: start)) }
    let lineEnd = find(Self.newline, in: start..<bytes.count)
    if lineEnd == nil, !isAtEnd { return .needsMore }
    let line = lineEnd ?? bytes.count
    let reach = isDoubted ? line : min(bytes.count, max(line, start + Self.longestSpan))
    var mayCrossLines = !isDoubted
    var index = start + 1
    while let found = find(Self.quote, in: index..<reach) {
      if found > line, !mayCrossLines { return unclosed(from: start) }
      switch follower(of: found) {
      case .none where !isAtEnd: return .needsMore
      case .none: return .quoted(content: (start + 1)..<found, end: bytes.count)
      case .separator: return .quoted(content: (start + 1)..<found, end: found + 1)
      case .lineBreak(let end): return .quoted(content: (start + 1)..<found, end: end)
      case .quote: index = found + 2
      case .other:
        // Behind the line's end a lone quote before a word opens a field: the one sought was never closed.
        if found > line { return unclosed(from: start) }
        mayCrossLines = false
        index = found + 1
      }
      if index > reach { break }
    }
    if !isAtEnd, mayCrossLines, reach == bytes.count, reach < start + Self.longestSpan { return .needsMore }
    return unclosed(from: start, searched: mayCrossLines ? reach : nil)
  }

  private func unclosed(from start: Int, searched: Int? = nil) -> Field {
    .unclosed(end: plainEnd(from: start), searched: searched)
  }

  private enum Follower { case none, separator, lineBreak(Int), quote, other }

  private func follower(of quote: Int) -> Follower {
    guard quote + 1 < bytes.count else { return .none }
    switch bytes[quote + 1] {
    case Self.quote: return .quote
    case separator: return .separator
    case Self.newline: return .lineBreak(quote + 1)
    case Self.carriageReturn:
      guard quote + 2 < bytes.count else { return .none }
      return bytes[quote + 2] == Self.newline ? .lineBreak(quote + 2) : .other
    default: return .other
    }
  }

  /// The separator or line break that ends a field without quotes.
  private func plainEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != separator, bytes[index] != Self.newline { index += 1 }
    return index
  }

  private func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress, !range.isEmpty else { return nil }
    return memchr(base + range.lowerBound, Int32(byte), range.count).map { UnsafeRawPointer($0) - base }
  }
}
