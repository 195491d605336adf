#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Lines counted many bytes at a time.
enum LineCounting {
  /// The longest run of whole lines of at most `limit` bytes and `most` lines; of a longer line, that line alone.
  static func wholeLines(in bytes: UnsafeRawBufferPointer, limit: Int, most: Int) -> (length: Int, lines: Int)? {
    guard let base = bytes.baseAddress else { return nil }
    var end = min(limit, bytes.count)
    while end > 0, bytes[end - 1] != 0x0A { end -= 1 }
    if end == 0 {
      guard let newline = memchr(base, 0x0A, bytes.count) else { return nil }
      return (UnsafeRawPointer(newline) - base + 1, 1)
    }
    let lines = count(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    if lines <= most { return (end, lines) }
    var length = 0
    for _ in 0..<most {
      guard let newline = memchr(base + length, 0x0A, end - length) else { break }
      length = UnsafeRawPointer(newline) - base + 1
    }
    return (length, most)
  }

  /// The line break that ends the line which starts at `start`, or the end of all.
  static func end(of bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return memchr(base + start, 0x0A, bytes.count - start).map { UnsafeRawPointer($0) - base } ?? bytes.count
  }

  static func count(_ bytes: UnsafeRawBufferPointer) -> Int {
    var total = 0
    var index = 0
    let newlines = SIMD32<UInt8>(repeating: 0x0A)
    while index + 32 <= bytes.count {
      // At most 255 rounds, since each lane counts in a byte.
      let rounds = min(255, (bytes.count - index) / 32)
      var lanes = SIMD32<UInt8>()
      for _ in 0..<rounds {
        let chunk = bytes.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
        lanes.replace(with: lanes &+ 1, where: chunk .== newlines)
        index += 32
      }
      for lane in 0..<32 { total += Int(lanes[lane]) }
    }
    while index < bytes.count {
      if bytes[index] == 0x0A { total += 1 }
      index += 1
    }
    return total
  }
}
