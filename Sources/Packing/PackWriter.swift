/// Appends values to one section of a pack.
///
/// A text is written in full the first time and as a number from then on, so that the names and sources that records
/// share cost a byte or two each.
public struct PackWriter: Sendable {
  /// What has been written so far: valid UTF-8 without control characters of its own making.
  public private(set) var bytes: [UInt8] = []
  private var numberOfText: [String: Int] = [:]

  /// An empty section.
  public init() {}

  /// Writes a whole number that is not negative.
  public mutating func write(unsigned value: UInt64) {
    var rest = value
    while rest >= UInt64(PackAlphabet.digitCount) {
      bytes.append(PackAlphabet.more + UInt8(rest & 31))
      rest >>= UInt64(PackAlphabet.bitsPerByte)
    }
    bytes.append(PackAlphabet.last + UInt8(rest))
  }

  /// Writes a whole number of either sign; small magnitudes are short.
  public mutating func write(_ value: Int) {
    write(unsigned: Self.zigzag(Int64(value)))
  }

  /// Writes how many values follow.
  public mutating func write(count: Int) {
    write(unsigned: UInt64(count))
  }

  /// Writes yes or no.
  public mutating func write(_ value: Bool) {
    write(unsigned: value ? 1 : 0)
  }

  /// Writes a text, or its number where the section already holds it.
  public mutating func write(_ text: String) {
    if let number = numberOfText[text] {
      write(unsigned: UInt64(number) << 1 | 1)
      return
    }
    numberOfText[text] = numberOfText.count
    let utf8 = text.utf8
    write(unsigned: UInt64(utf8.count) << 1)
    bytes.append(contentsOf: utf8)
  }

  /// Writes a number so that exactly the same one is read back.
  ///
  /// The figures of trials have few decimal digits, so most are written as a whole number and a power of ten, which is
  /// both short and exact: a whole number up to 2⁵³ times or over a power of ten up to 10²² is rounded once.
  public mutating func write(_ value: Double) {
    if let (mantissa, exponent) = Self.decimal(value) {
      write(unsigned: UInt64(exponent + DecimalForm.maximumExponent))
      write(unsigned: Self.zigzag(mantissa))
    } else {
      write(unsigned: UInt64(DecimalForm.bitPattern))
      write(unsigned: value.bitPattern)
    }
  }

  private static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }

  private static func decimal(_ value: Double) -> (mantissa: Int64, exponent: Int)? {
    guard value.isFinite, !(value == 0 && value.sign == .minus) else { return nil }
    if value == 0 { return (0, 0) }
    var whole = value
    for exponent in 0...6 {
      let scaled = value * DecimalForm.powersOfTen[exponent]
      if scaled == scaled.rounded(), abs(scaled) <= DecimalForm.largestMantissa,
        scaled / DecimalForm.powersOfTen[exponent] == value
      {
        whole = scaled
        guard exponent == 0 else { return (Int64(whole), -exponent) }
        return trimmed(whole: whole, equalTo: value)
      }
    }
    return abs(value) > DecimalForm.largestMantissa ? trimmed(whole: whole, equalTo: value) : nil
  }

  /// Moves factors of ten from a whole number to the exponent, as 1 000 000 000 is better written 1·10⁹.
  private static func trimmed(whole: Double, equalTo value: Double) -> (mantissa: Int64, exponent: Int)? {
    for exponent in stride(from: DecimalForm.maximumExponent, through: 0, by: -1) {
      let mantissa = whole / DecimalForm.powersOfTen[exponent]
      if mantissa == mantissa.rounded(), abs(mantissa) <= DecimalForm.largestMantissa,
        mantissa * DecimalForm.powersOfTen[exponent] == value
      {
        return (Int64(mantissa), exponent)
      }
    }
    return nil
  }
}

/// A number as a whole number and a power of ten.
enum DecimalForm {
  /// Powers of ten up to this one are exact in a `Double`.
  static let maximumExponent = 22
  /// Whole numbers up to this one are exact in a `Double`.
  static let largestMantissa = 9_007_199_254_740_992.0
  /// Marks a number written as its 64 bits instead.
  static let bitPattern = 2 * maximumExponent + 1

  static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
