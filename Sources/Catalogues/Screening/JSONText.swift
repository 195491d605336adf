/// Writes JSON as bytes, without building a document first.
package enum JSONText {
  /// A plain piece of JSON, as it stands.
  @inline(__always) package static func append(literal: StaticString, to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// A string.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(valid: UnsafeRawBufferPointer($0), to: &output) }
  }

  /// A string given as bytes; what is no UTF-8 is replaced.
  package static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    guard isASCII || String(validating: bytes, as: UTF8.self) != nil else {
      return append(String(decoding: bytes, as: UTF8.self), to: &output)
    }
    bytes.withUnsafeBytes { append(valid: $0, to: &output) }
  }

  private static func append(valid bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    output.append(0x22)
    var start = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
      appendEscaped(byte, to: &output)
      start = index + 1
    }
    output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start...]))
    output.append(0x22)
  }

  private static func appendEscaped(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22: append(literal: "\\\"", to: &output)
    case 0x5C: append(literal: "\\\\", to: &output)
    case 0x0A: append(literal: "\\n", to: &output)
    case 0x0D: append(literal: "\\r", to: &output)
    case 0x09: append(literal: "\\t", to: &output)
    case 0x08: append(literal: "\\b", to: &output)
    case 0x0C: append(literal: "\\f", to: &output)
    default:
      // DEL is among them: JSON allows it bare, terminals act on it.
      append(literal: "\\u00", to: &output)
      let digits: StaticString = "0123456789abcdef"
      output.append(digits.utf8Start[Int(byte >> 4)])
      output.append(digits.utf8Start[Int(byte & 15)])
    }
  }

  /// A number as the shortest decimal that reads back as the same value, whole numbers without fraction or exponent;
  /// `null` where there is none.
  package static func append(_ number: Double?, to output: inout [UInt8]) {
    guard let number, number.isFinite else { return append(literal: "null", to: &output) }
    let largestExactWhole = 9_007_199_254_740_992.0  // 2^53
    guard number == number.rounded(), abs(number) <= largestExactWhole else {
      output.append(contentsOf: number.description.utf8)
      return
    }
    append(Int(number), to: &output)
  }

  package static func append(_ number: Int, to output: inout [UInt8]) {
    if number < 0 { output.append(0x2D) }
    var rest = number.magnitude
    let start = output.count
    repeat {
      output.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    output[start...].reverse()
  }

  /// A string, or `null` where there is none.
  package static func append(optional text: String?, to output: inout [UInt8]) {
    guard let text else { return append(literal: "null", to: &output) }
    append(text, to: &output)
  }
}
