/// The bytes that numbers are written in.
///
/// A pack travels inside a Swift string literal, so every byte of it must be valid UTF-8, and bytes that a literal
/// escapes (`"`, `\`, control characters) would only slow the compiler down. Numbers are therefore written five bits to
/// a byte, least significant first, in two runs of printable ASCII that avoid them.
enum PackAlphabet {
  /// The last byte of a number: `<` (0) to `[` (31).
  static let last: UInt8 = 0x3C
  /// Any byte of a number before the last: `]` (0) to `|` (31).
  static let more: UInt8 = 0x5D
  static let bitsPerByte = 5
  static let digitCount: UInt8 = 32
}
