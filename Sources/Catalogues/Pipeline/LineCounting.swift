#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Lines found by the C library, which looks at many bytes at a time.
enum LineCounting {
  /// The longest run of whole lines of at most `limit` bytes and `most` lines; of a longer line, that line alone.
  static func wholeLines(in bytes: UnsafeRawBufferPointer, limit: Int, most: Int) -> (length: Int, lines: Int)? {
    var length = 0
    var lines = 0
    while lines < most, length < bytes.count {
      let end = end(of: bytes, from: length) + 1
      guard end <= bytes.count, end <= limit || lines == 0 else { break }
      length = end
      lines += 1
    }
    return lines > 0 ? (length, lines) : nil
  }

  /// The line break that ends the line which starts at `start`, or the end of all.
  static func end(of bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return memchr(base + start, 0x0A, bytes.count - start).map { UnsafeRawPointer($0) - base } ?? bytes.count
  }

  /// The number of line breaks.
  static func count(_ bytes: UnsafeRawBufferPointer) -> Int {
    var total = 0
    var start = 0
    while start < bytes.count {
      start = end(of: bytes, from: start) + 1
      if start <= bytes.count { total += 1 }
    }
    return total
  }
}
