@_spi(Reading) import Microbes

/// Powers of ten: `10⁹`, `10^9`, `1e9`, and `109` whose superscript was lost.
extension NumberReader {
  func pow10(_ exponent: Int) -> Double { exponent > Self.largestPower ? .infinity : Self.powers[max(exponent, 0)] }

  /// The greatest power of ten that a Double holds.
  private static var largestPower: Int { 308 }
  /// Each correctly rounded.
  private static let powers: [Double] = (0...largestPower).map { Double("1e\($0)") ?? .infinity }

  private func integer(_ token: Token) -> Int {
    stream.foldedBytes(token).prefix(6).reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// `109` → 9, `1010` → 10: ten and an exponent run together.
  func lostExponent(_ token: Token) -> Int? {
    let digits = stream.foldedBytes(token)
    guard (3...4).contains(digits.count), digits.starts(with: [0x31, 0x30]) else { return nil }
    let exponent = digits.dropFirst(2).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (5...13).contains(exponent) && digits[digits.startIndex + 2] != 0x30 ? exponent : nil
  }

  func exponent(after index: Int, mantissa: Double) -> PrintedNumber? {
    guard index < label.count else { return nil }
    let token = stream.tokens[index]
    if isTimesSign(token), index + 1 < label.count, stream.tokens[index + 1].isNumber {
      return power(of: index + 1, times: mantissa)
    }
    if mantissa == 10, let power = power(of: index - 1, times: 1), power.hasMagnitude { return power }
    return scientific(index, mantissa)
  }

  /// `1e9`, `1.5E+10`, `10E9`.
  private func scientific(_ index: Int, _ mantissa: Double) -> PrintedNumber? {
    guard index + 1 < label.count else { return nil }
    let token = stream.tokens[index]
    guard token.isWord, token.foldedCount == 1, stream.equals(token, "e"), !token.flags.contains(.spaceBefore) else {
      return nil
    }
    var next = index + 1
    if stream.tokens[next].isSymbol("+") { next += 1 }
    guard next < label.count, stream.tokens[next].isNumber, !stream.tokens[next].flags.contains(.spaceBefore) else {
      return nil
    }
    let exponent = integer(stream.tokens[next])
    // On labels "10E9" is ten to the ninth, not ten times that.
    let value = mantissa == 10 ? pow10(exponent) : mantissa * pow10(exponent)
    return PrintedNumber(value: value, end: next + 1, hasMagnitude: true)
  }

  private func isTimesSign(_ token: Token) -> Bool {
    if token.isWord { return stream.equals(token, "x") || stream.equals(token, "х") }
    return token.isSymbol("\u{D7}") || token.isSymbol("*") || token.isSymbol("\u{B7}") || token.isSymbol("\u{2022}")
      || token.isSymbol("\u{2219}") || token.isSymbol("\u{22C5}")
  }

  /// Ten to a power whose base stands at token `index`.
  private func power(of index: Int, times mantissa: Double) -> PrintedNumber? {
    let base = stream.tokens[index]
    if let exponent = lostExponent(base), mantissa < 1000 {
      if index + 1 < label.count, stream.tokens[index + 1].isSuperscript { return nil }
      if mantissa == 1, index > 0, !isTimesSign(stream.tokens[index - 1]) { return nil }
      return power(exponent, times: mantissa, end: index + 1, lostSuperscript: true)
    }
    guard stream.equals(base, "10"), index + 1 < label.count else { return nil }
    if stream.tokens[index + 1].isSuperscript {
      return power(integer(stream.tokens[index + 1]), times: mantissa, end: index + 2)
    }
    return markedPower(after: index, times: mantissa)
  }

  /// `10^9`, `10 hoch 9`, `10(9)`; without a mark, `x 10 9`. The ten stands at token `index`.
  private func markedPower(after index: Int, times mantissa: Double) -> PrintedNumber? {
    var next = index + 1
    while next < label.count, next <= index + Self.mostPowerMarks, isPowerMark(next) { next += 1 }
    let isMarked = next > index + 1
    guard next < label.count, stream.tokens[next].isNumber else { return nil }
    if stream.tokens[next].foldedCount > 3 {
      return isMarked ? PrintedNumber(value: .infinity, end: next + 1, hasMagnitude: true) : nil
    }
    let exponent = integer(stream.tokens[next])
    if isMarked {
      let isBracketed = label.isSymbol("(", at: next - 1) && label.isSymbol(")", at: next + 1)
      return power(exponent, times: mantissa, end: isBracketed ? next + 2 : next + 1)
    }
    // Without a mark, only a lone small number on the same or the next line is an exponent.
    guard (5...13).contains(exponent), mantissa < 1000, index > 0, isTimesSign(stream.tokens[index - 1]) else {
      return nil
    }
    return power(exponent, times: mantissa, end: next + 1, lostSuperscript: true)
  }

  /// Marks between ten and its exponent, such as `^(`.
  private static var mostPowerMarks: Int { 3 }

  private func power(
    _ exponent: Int,
    times mantissa: Double,
    end: Int,
    lostSuperscript: Bool = false
  ) -> PrintedNumber {
    PrintedNumber(
      value: mantissa * pow10(exponent),
      end: end,
      scale: pow10(exponent),
      lostSuperscript: lostSuperscript,
      hasMagnitude: true
    )
  }

  private func isPowerMark(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    if token.isSymbol("^") || token.isSymbol("*") || token.isSymbol("(") { return true }
    return token.isWord && (stream.equals(token, "e") || stream.equals(token, "exp") || stream.equals(token, "hoch"))
  }
}
