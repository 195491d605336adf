/// Reads back what ``PackWriter`` wrote, in the same order. Every step is checked against the end of the section.
public struct PackReader {
  private let bytes: UnsafeRawBufferPointer
  private let section: String
  private var position = 0
  private var texts: [String] = []

  /// Reads one section. The memory must stay valid as long as the reader is used.
  public init(section: String, bytes: UnsafeRawBufferPointer) {
    self.section = section
    self.bytes = bytes
  }

  /// How many bytes have been read.
  var offset: Int { position }

  /// Whether everything has been read.
  public var isAtEnd: Bool { position == bytes.count }

  /// An error about the value that was just read.
  public func invalid(_ what: String) -> PackError {
    .invalidValue(section: section, offset: position, what: what)
  }

  /// Reads a whole number that is not negative.
  public mutating func readUnsigned() throws(PackError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      let isLast = byte < PackAlphabet.more
      let digit = byte &- (isLast ? PackAlphabet.last : PackAlphabet.more)
      guard digit < PackAlphabet.digitCount, shift < 60 || (shift == 60 && digit < 16) else {
        throw invalid("number")
      }
      value |= UInt64(digit) << shift
      if isLast { return value }
      shift += UInt64(PackAlphabet.bitsPerByte)
    }
    throw .truncated(section: section)
  }

  /// Reads a whole number of either sign.
  public mutating func readInt() throws(PackError) -> Int {
    Int(try readZigzag())
  }

  /// Reads how many values follow. Each takes a byte at least, so that a damaged count cannot ask for more memory than
  /// the pack is long.
  public mutating func readCount() throws(PackError) -> Int {
    let count = try readUnsigned()
    guard count <= UInt64(bytes.count - position) else { throw .truncated(section: section) }
    return Int(count)
  }

  /// Reads yes or no.
  public mutating func readBool() throws(PackError) -> Bool {
    switch try readUnsigned() {
    case 0: false
    case 1: true
    default: throw invalid("yes or no")
    }
  }

  /// Reads a text.
  public mutating func readString() throws(PackError) -> String {
    let head = try readUnsigned()
    if head & 1 == 1 {
      guard head >> 1 < UInt64(texts.count) else { throw invalid("reference to a text") }
      return texts[Int(head >> 1)]
    }
    guard head >> 1 <= UInt64(bytes.count - position) else { throw .truncated(section: section) }
    let end = position + Int(head >> 1)
    guard let text = String(validating: bytes[position..<end], as: UTF8.self) else { throw invalid("text") }
    position = end
    texts.append(text)
    return text
  }

  /// Reads a number.
  public mutating func readDouble() throws(PackError) -> Double {
    let form = try readUnsigned()
    guard form < UInt64(DecimalForm.bitPattern) else {
      guard form == UInt64(DecimalForm.bitPattern) else { throw invalid("number form") }
      return Double(bitPattern: try readUnsigned())
    }
    let exponent = Int(form) - DecimalForm.maximumExponent
    let mantissa = Double(try readZigzag())
    return exponent < 0
      ? mantissa / DecimalForm.powersOfTen[-exponent] : mantissa * DecimalForm.powersOfTen[exponent]
  }

  private mutating func readZigzag() throws(PackError) -> Int64 {
    let value = try readUnsigned()
    return Int64(bitPattern: (value >> 1) ^ (~(value & 1) &+ 1))
  }
}
