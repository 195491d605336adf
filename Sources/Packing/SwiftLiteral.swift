/// Text as the inside of a Swift string literal.
public enum SwiftLiteral {
  /// The bytes with everything escaped that a literal between single double quotes cannot hold as it is.
  ///
  /// - Parameter utf8: valid UTF-8.
  public static func escaped(_ utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + utf8.count / 32)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        result.append(UInt8(ascii: "\\"))
        result.append(byte)
      case 0x00..<0x20, 0x7F:
        result.append(contentsOf: "\\u{\(String(byte, radix: 16))}".utf8)
      default:
        result.append(byte)
      }
    }
    return result
  }
}
