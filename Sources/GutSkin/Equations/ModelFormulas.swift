/// The whole model as formulas: the equations that are computed, written down.
///
/// Whatever writes the model for other programs or for readers takes it from here. The formulas come out of the very
/// code that computes, so that they cannot say something else.
public struct ModelFormulas: Sendable, Hashable {
  /// A symbol and what it stands for.
  public struct Assignment: Sendable, Hashable {
    /// On the left.
    public var symbol: Formula.Symbol
    /// On the right.
    public var formula: Formula
  }

  /// What follows from the parameters alone.
  public var constants: [Assignment]
  /// Quantities that move with the state, in an order in which each refers to earlier ones only.
  public var quantities: [Assignment]
  /// The rate of change of each state, per day, in the order of ``StateVariable``.
  public var rates: [Assignment]
  /// Read-outs, in an order in which each refers to earlier ones only.
  public var readOuts: [Assignment]
  /// The initial value of each state, by the start.
  public var initial: [Start: [Assignment]]

  /// Writes the model down.
  public init() {
    let recorder = FormulaRecorder()
    constants = recorder.constants.flatMap(\.definitions)
    let rates = recorder.rates
    let readOuts = recorder.readOuts
    self.rates = zip(StateVariable.allCases, rates).map { .init(symbol: .state($0), formula: $1.formula) }
    let known = Set(constants.map(\.symbol))
    let defined = (rates + readOuts).map(\.definitions).reduce([]) { $0.joined(with: $1) }
    let moving = defined.filter { !known.contains($0.symbol) }
    quantities = moving.filter { !$0.symbol.isReadOut }
    self.readOuts = moving.filter(\.symbol.isReadOut)
    initial = Dictionary(
      uniqueKeysWithValues: Start.allCases.map { start in
        (
          start,
          zip(StateVariable.allCases, recorder.initial(start)).map { .init(symbol: .state($0), formula: $1.formula) }
        )
      }
    )
  }
}

extension Formula.Symbol {
  fileprivate var isReadOut: Bool {
    if case .readOut = self { true } else { false }
  }
}

/// Runs the equations on symbols.
private struct FormulaRecorder {
  typealias Numbers = [RecordedFormula]

  let parameters: Numbers = Parameter.allCases.map { .init(.parameter($0)) }
  let states: Numbers = StateVariable.allCases.map { .init(.state($0)) }
  let inputs: Numbers = Input.allCases.map { .init(.input($0)) }

  var constants: Numbers {
    parameters.withUnsafeBufferPointer { parameters in
      filled(PatientConstant.self) { Equations.prepare(Column(parameters.start), into: $0) }
    }
  }

  var rates: Numbers {
    withEquations { equations in
      states.withUnsafeBufferPointer { states in
        inputs.withUnsafeBufferPointer { inputs in
          filled(StateVariable.self) { equations.rates(Column(states.start), Column(inputs.start), into: $0) }
        }
      }
    }
  }

  var readOuts: Numbers {
    withEquations { equations in
      states.withUnsafeBufferPointer { states in
        filled(ReadOut.self) { equations.readOuts(Column(states.start), into: $0) }
      }
    }
  }

  func initial(_ start: Start) -> Numbers {
    withEquations { equations in
      filled(StateVariable.self) { equations.initial(start, into: $0) }
    }
  }

  private func withEquations(_ body: (Equations<RecordedFormula>) -> Numbers) -> Numbers {
    parameters.withUnsafeBufferPointer { parameters in
      constants.withUnsafeBufferPointer { constants in
        body(Equations(parameters: Column(parameters.start), constants: Column(constants.start)))
      }
    }
  }

  /// The numbers that a function writes, one for each key.
  private func filled<Key: CaseIterable & RawRepresentable<Int>>(
    _: Key.Type,
    by write: (MutableColumn<Key, RecordedFormula>) -> Void
  ) -> Numbers {
    var numbers = Key.allCases.map { _ in RecordedFormula.literal(0) }
    numbers.withUnsafeMutableBufferPointer { numbers in
      guard let start = numbers.baseAddress else { return }
      write(MutableColumn(start))
    }
    return numbers
  }
}

extension UnsafeBufferPointer {
  /// The first of elements that are known to be there.
  fileprivate var start: UnsafePointer<Element> {
    guard let baseAddress else { preconditionFailure("a catalogue without entries") }
    return baseAddress
  }
}
