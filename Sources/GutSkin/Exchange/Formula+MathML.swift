/// The parts of content MathML that SBML takes (SBML Level 3 Version 1 Core, section 3.4).
enum MathML {
  /// The element round one expression.
  static func math(_ expression: MarkupElement) -> MarkupElement {
    MarkupElement("math", ["xmlns": "http://www.w3.org/1998/Math/MathML"], [expression])
  }

  static func apply(_ operation: String, _ arguments: MarkupElement...) -> MarkupElement {
    MarkupElement("apply", [:], [MarkupElement(operation)] + arguments)
  }

  static func name(_ id: String) -> MarkupElement { MarkupElement("ci", text: id) }

  /// Model time, in the model's unit of time.
  static var time: MarkupElement {
    let symbol = "http://www.sbml.org/sbml/symbols/time"
    return MarkupElement("csymbol", ["encoding": "text", "definitionURL": symbol], text: "time")
  }

  /// A number to its last bit.
  static func number(_ value: Double, _ unit: ModelUnit = .dimensionless) -> MarkupElement {
    if value.isNaN { return MarkupElement("notanumber") }
    if value.isInfinite { return value > 0 ? MarkupElement("infinity") : apply("minus", MarkupElement("infinity")) }
    let parts = "\(value)".split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return MarkupElement("cn", ["sbml:units": unit.rawValue], text: "\(value)")
    }
    return MarkupElement(
      "cn",
      ["type": "e-notation", "sbml:units": unit.rawValue],
      content: [.text(String(parts[0])), .element(MarkupElement("sep")), .text("\(exponent)")]
    )
  }

  /// The first value whose condition holds; the conditions must not overlap.
  static func piecewise(
    _ pieces: [(value: MarkupElement, condition: MarkupElement)],
    otherwise: MarkupElement
  ) -> MarkupElement {
    guard !pieces.isEmpty else { return otherwise }
    let elements = pieces.map { MarkupElement("piece", [:], [$0.value, $0.condition]) }
    return MarkupElement("piecewise", [:], elements + [MarkupElement("otherwise", [:], [otherwise])])
  }
}

extension Formula {
  /// The formula in content MathML.
  ///
  /// - Parameter unit: what the formula is counted in. Numbers in it have no unit of their own: one that is added, or that
  ///   alone gives a product its unit, gets this one, and every other is a plain number.
  func mathML(in unit: ModelUnit = .dimensionless) -> MarkupElement {
    switch self {
    case .number(let value): MathML.number(value, unit)
    case .symbol(let symbol): MathML.name(symbol.name)
    case .sum(let left, let right): MathML.apply("plus", left.mathML(in: unit), right.mathML(in: unit))
    case .difference(let left, let right): MathML.apply("minus", left.mathML(in: unit), right.mathML(in: unit))
    case .product(.number(let factor), let right):
      MathML.apply("times", MathML.number(factor, unit), right.mathML())
    case .product(let left, let right): MathML.apply("times", left.mathML(), right.mathML())
    case .quotient(let left, let right): MathML.apply("divide", left.mathML(), right.mathML())
    case .power(let base, let exponent): MathML.apply("power", base.mathML(), exponent.mathML())
    case .squareRoot(let inner): MathML.apply("root", inner.mathML())
    case .exponential(let inner): MathML.apply("exp", inner.mathML())
    case .naturalLogarithm(let inner): MathML.apply("ln", inner.mathML())
    case .decimalLogarithm(let inner):
      MathML.apply("log", MarkupElement("logbase", [:], [MathML.number(10)]), inner.mathML())
    case .minimum(let left, let right): Self.choice(left.mathML(in: unit), "lt", right.mathML(in: unit))
    case .maximum(let left, let right): Self.choice(left.mathML(in: unit), "gt", right.mathML(in: unit))
    }
  }

  /// The left where the relation holds, and else the right; MathML in SBML has neither minimum nor maximum before
  /// Level 3 Version 2.
  private static func choice(_ left: MarkupElement, _ relation: String, _ right: MarkupElement) -> MarkupElement {
    MathML.piecewise([(left, MathML.apply(relation, left, right))], otherwise: right)
  }
}
