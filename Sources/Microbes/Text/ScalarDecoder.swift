/// Reads scalars from bytes: UTF-8, with HTML entities and tags resolved as they are met.
enum ScalarDecoder {
  @inline(__always)
  static func next(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, invalid: inout Int) -> UInt32 {
    let first = bytes[position]
    if first < 0x80 {
      position += 1
      if first == 0x26 { return entity(in: bytes, at: &position) }
      if first == 0x3C { return tag(in: bytes, at: &position) }
      return UInt32(first)
    }
    return multibyte(first, in: bytes, at: &position, invalid: &invalid)
  }

  private static func multibyte(
    _ first: UInt8,
    in bytes: UnsafeBufferPointer<UInt8>,
    at position: inout Int,
    invalid: inout Int
  ) -> UInt32 {
    let length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, position + length <= bytes.count else {
      position += 1
      invalid += 1
      return 0xFFFD
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[position + offset]
      guard byte & 0xC0 == 0x80 else {
        position += 1
        invalid += 1
        return 0xFFFD
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    position += length
    return value
  }

  /// Called just after an ampersand.
  private static func entity(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> UInt32 {
    let start = position
    var end = start
    while end < bytes.count, end - start < 10, bytes[end] != 0x3B {
      let byte = bytes[end]
      guard isAlphanumeric(byte) || (byte == 0x23 && end == start) else { return 0x26 }
      end += 1
    }
    guard end < bytes.count, bytes[end] == 0x3B, end > start,
      let scalar = HTMLEntities.scalar(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    else { return 0x26 }
    position = end + 1
    return scalar
  }

  /// Called just after `<`: a tag becomes a space, one that ends a line becomes a line end.
  private static func tag(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> UInt32 {
    var end = position
    guard end < bytes.count, isLetter(bytes[end]) || bytes[end] == 0x2F else { return 0x3C }
    while end < bytes.count, end - position < 300, bytes[end] != 0x3E, bytes[end] != 0x3C { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3E else { return 0x3C }
    var nameStart = position
    if bytes[nameStart] == 0x2F { nameStart += 1 }
    var name = 0
    while nameStart < end, isAlphanumeric(bytes[nameStart]), name < 1 << 32 {
      name = name << 8 | Int(bytes[nameStart] | 0x20)
      nameStart += 1
    }
    guard HTMLEntities.isKnownTag(name) else { return 0x3C }
    position = end + 1
    return HTMLEntities.endsLine(name) ? 10 : 32
  }

  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
