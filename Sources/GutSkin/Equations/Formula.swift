/// An equation as a tree, for whoever writes the model down instead of computing it.
public indirect enum Formula: Sendable, Hashable {
  /// What a formula can refer to.
  public enum Symbol: Sendable, Hashable {
    case state(StateVariable)
    case input(Input)
    case parameter(Parameter)
    case quantity(Quantity)
    case readOut(ReadOut)

    /// The name in model files.
    public var name: String {
      switch self {
      case .state(let state): state.symbol
      case .input(let input): input.id
      case .parameter(let parameter): parameter.id
      case .quantity(let quantity): quantity.rawValue
      case .readOut(let readOut): readOut.id
      }
    }
  }

  case number(Double)
  case symbol(Symbol)
  case sum(Formula, Formula)
  case difference(Formula, Formula)
  case product(Formula, Formula)
  case quotient(Formula, Formula)
  /// Base and exponent; the base is not negative.
  case power(Formula, Formula)
  case squareRoot(Formula)
  case exponential(Formula)
  case naturalLogarithm(Formula)
  case decimalLogarithm(Formula)
  case minimum(Formula, Formula)
  case maximum(Formula, Formula)

  /// The value, given those of the symbols.
  ///
  /// The operations are those of the compiled equations, so that the results are the same to the last bit.
  public func value(_ lookUp: (Symbol) -> Double) -> Double {
    switch self {
    case .number(let value): value
    case .symbol(let symbol): lookUp(symbol)
    case .sum(let left, let right): left.value(lookUp) + right.value(lookUp)
    case .difference(let left, let right): left.value(lookUp) - right.value(lookUp)
    case .product(let left, let right): left.value(lookUp) * right.value(lookUp)
    case .quotient(let left, let right): left.value(lookUp) / right.value(lookUp)
    case .power(let base, let exponent): base.value(lookUp).raised(to: exponent.value(lookUp))
    case .squareRoot(let inner): inner.value(lookUp).squareRoot()
    case .exponential(let inner): inner.value(lookUp).exponential()
    case .naturalLogarithm(let inner): inner.value(lookUp).naturalLogarithm()
    case .decimalLogarithm(let inner): inner.value(lookUp).decimalLogarithm()
    case .minimum(let left, let right): Double.minimum(left.value(lookUp), right.value(lookUp))
    case .maximum(let left, let right): Double.maximum(left.value(lookUp), right.value(lookUp))
    }
  }
}

/// A formula on its way, with what the symbols in it stand for.
struct RecordedFormula: ModelNumber {
  var formula: Formula
  /// In an order in which each refers to earlier ones only.
  var definitions: [ModelFormulas.Assignment] = []

  init(_ formula: Formula, _ definitions: [ModelFormulas.Assignment] = []) {
    self.formula = formula
    self.definitions = definitions
  }

  init(_ symbol: Formula.Symbol) {
    self.init(.symbol(symbol))
  }

  static func literal(_ value: Double) -> Self { Self(.number(value)) }

  static func + (left: Self, right: Self) -> Self { joined(left, right, Formula.sum) }
  static func - (left: Self, right: Self) -> Self { joined(left, right, Formula.difference) }
  static func * (left: Self, right: Self) -> Self { joined(left, right, Formula.product) }
  static func / (left: Self, right: Self) -> Self { joined(left, right, Formula.quotient) }
  static func minimum(_ left: Self, _ right: Self) -> Self { joined(left, right, Formula.minimum) }
  static func maximum(_ left: Self, _ right: Self) -> Self { joined(left, right, Formula.maximum) }

  func raised(to exponent: Self) -> Self { Self.joined(self, exponent, Formula.power) }
  func squareRoot() -> Self { Self(.squareRoot(formula), definitions) }
  func exponential() -> Self { Self(.exponential(formula), definitions) }
  func naturalLogarithm() -> Self { Self(.naturalLogarithm(formula), definitions) }
  func decimalLogarithm() -> Self { Self(.decimalLogarithm(formula), definitions) }

  func named(_ symbol: Formula.Symbol) -> Self {
    let known = definitions.contains { $0.symbol == symbol }
    return Self(.symbol(symbol), known ? definitions : definitions + [.init(symbol: symbol, formula: formula)])
  }

  private static func joined(_ left: Self, _ right: Self, _ operation: (Formula, Formula) -> Formula) -> Self {
    Self(operation(left.formula, right.formula), left.definitions.joined(with: right.definitions))
  }
}

extension [ModelFormulas.Assignment] {
  func joined(with others: Self) -> Self {
    self + others.filter { other in !contains { $0.symbol == other.symbol } }
  }
}
