extension Formula {
  /// The formula as a line of text: `k_i·((1 − i)·S − i)`. Numbers are rounded to six digits.
  ///
  /// Brackets stand where they are needed, and nowhere else.
  public var text: String { written.text }

  /// How tightly a piece of text holds together.
  private enum Binding: Int, Comparable {
    case sum, product, power, whole

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  private var written: (text: String, binding: Binding) {
    switch self {
    case .number(let value): (Self.rounded(value), value < 0 ? .sum : .whole)
    case .symbol(let symbol): (symbol.name, .whole)
    case .sum(let left, .difference(.number(0), let right)): ("\(left.text(.sum)) − \(right.text(.product))", .sum)
    case .sum(let left, let right): ("\(left.text(.sum)) + \(right.text(.sum))", .sum)
    case .difference(.number(0), let right): ("−\(right.text(.product))", .sum)
    case .difference(let left, let right): ("\(left.text(.sum)) − \(right.text(.product))", .sum)
    case .product(let left, let right): ("\(left.text(.product))·\(right.text(after: .product))", .product)
    case .quotient(let left, let right): ("\(left.text(.product))/\(right.text(.power))", .product)
    case .power(let base, let exponent): ("\(base.text(.whole))^\(exponent.text(.whole))", .power)
    case .squareRoot(let inner): ("sqrt(\(inner.text))", .whole)
    case .exponential(let inner): ("exp(\(inner.text))", .whole)
    case .naturalLogarithm(let inner): ("ln(\(inner.text))", .whole)
    case .decimalLogarithm(let inner): ("log10(\(inner.text))", .whole)
    case .minimum(let left, let right): ("min(\(left.text), \(right.text))", .whole)
    case .maximum(let left, let right): ("max(\(left.text), \(right.text))", .whole)
    }
  }

  /// In brackets where it holds together less tightly than its place asks.
  private func text(_ least: Binding) -> String {
    let (text, binding) = written
    return binding < least ? "(\(text))" : text
  }

  /// As the right-hand factor: a·(b/c) keeps its brackets, so that the text says what is computed.
  private func text(after binding: Binding) -> String {
    if case .quotient = self { return text(.power) }
    return text(binding)
  }

  /// The shortest text where that is short, and else six significant digits.
  static func rounded(_ value: Double) -> String {
    let whole = "\(value)".replacing("e-0", with: "e-")
    let shortest = whole.hasSuffix(".0") ? String(whole.dropLast(2)) : whole
    guard shortest.count > 8 else { return shortest.replacing("-", with: "−") }
    var exponent = 0
    var mantissa = abs(value)
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    let digits = Int((mantissa * 1e5).rounded())
    let sign = value < 0 ? "−" : ""
    // A decimal point within reach of the digits, or else a power of ten.
    guard (-4...5).contains(exponent) else {
      return "\(sign)\(Double(digits) / 1e5)e\(exponent)".replacing("-", with: "−")
    }
    let scale = (exponent..<5).reduce(1.0) { scale, _ in scale * 10 }
    return "\(sign)\(Double(digits) / scale)"
  }
}
