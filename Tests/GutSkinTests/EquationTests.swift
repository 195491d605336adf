import Testing

@testable import GutSkin

/// A state, inputs and parameters somewhere in the space of patients.
struct Sample: CustomTestStringConvertible {
  var parameters = ParameterValues()
  var states: [Double] = []
  var inputs: [Double] = []
  var number: Int

  var testDescription: String { "sample \(number)" }

  init(_ number: Int) {
    self.number = number
    let random = CounterRandom(seed: 11, patient: UInt64(number))
    var index = 0
    func next() -> Double {
      index += 1
      return random.uniform(.parameters, day: 0, index: index)
    }
    for definition in Parameter.definitions {
      let middle = definition.defaultValue == 0 ? 0.5 : definition.defaultValue
      parameters[definition.parameter] = min(middle * (0.7 + 0.6 * next()), definition.allowed.upperBound)
    }
    states = StateVariable.allCases.map { $0.typical.healthy + ($0.typical.severe - $0.typical.healthy) * next() }
    inputs = Input.allCases.map { _ in 2 * next() }
  }

  static let all = (0..<12).map(Sample.init)

  /// Rates and read-outs, with this sample in every lane of a block.
  func evaluated<Number: LaneNumber>(_: Number.Type) -> (rates: [Double], readOuts: [Double]) {
    let block = LaneBlock<Number>()
    for lane in 0..<Number.laneCount {
      block.load(parameters, lane: lane)
      for (index, value) in inputs.enumerated() { block.inputs[index][lane] = value }
    }
    block.prepare()
    for lane in 0..<Number.laneCount {
      for (index, value) in states.enumerated() { block.state[index][lane] = value }
    }
    block.evaluateRates(block.state, into: block.slopes)
    block.evaluateReadOuts()
    let last = Number.laneCount - 1
    return (
      StateVariable.allCases.map { block.slopes[$0.rawValue][last] },
      ReadOut.allCases.map { block.readOuts[$0.rawValue][last] }
    )
  }
}

@Suite("The equations, computed and written down")
struct EquationTests {
  static let formulas = ModelFormulas()

  @Test("formulas have the value that is computed, to the last bit", arguments: Sample.all)
  func formulas(sample: Sample) throws {
    var values: [Formula.Symbol: Double] = [:]
    for parameter in Parameter.allCases { values[.parameter(parameter)] = sample.parameters[parameter] }
    for (state, value) in zip(StateVariable.allCases, sample.states) { values[.state(state)] = value }
    for (input, value) in zip(Input.allCases, sample.inputs) { values[.input(input)] = value }
    for assignment in Self.formulas.constants + Self.formulas.quantities + Self.formulas.readOuts {
      values[assignment.symbol] = assignment.formula.value { values[$0] ?? .nan }
    }
    let computed = sample.evaluated(Double.self)
    for (rate, expected) in zip(Self.formulas.rates, computed.rates) {
      #expect(rate.formula.value { values[$0] ?? .nan } == expected, "\(rate.symbol.name)")
    }
    for (readOut, expected) in zip(ReadOut.allCases, computed.readOuts) {
      #expect(try #require(values[.readOut(readOut)]) == expected, "\(readOut.id)")
    }
  }

  @Test("lanes have the value of one patient alone, to the last bit", arguments: Sample.all)
  func lanes(sample: Sample) {
    let alone = sample.evaluated(Double.self)
    let others = [sample.evaluated(SIMD2.self), sample.evaluated(SIMD4.self), sample.evaluated(SIMD8.self)]
    for other in others { #expect(other == alone) }
  }

  @Test("every quantity and read-out is written down once, every state has its rate and its start")
  func complete() {
    let formulas = Self.formulas
    let named = (formulas.constants + formulas.quantities).map(\.symbol)
    #expect(Set(named) == Set(Quantity.allCases.map(Formula.Symbol.quantity)) && named.count == Quantity.allCases.count)
    #expect(Set(formulas.readOuts.map(\.symbol)) == Set(ReadOut.allCases.map(Formula.Symbol.readOut)))
    #expect(formulas.readOuts.count == ReadOut.allCases.count)
    #expect(formulas.rates.map(\.symbol) == StateVariable.allCases.map(Formula.Symbol.state))
    #expect(formulas.initial.values.allSatisfy { $0.map(\.symbol) == formulas.rates.map(\.symbol) })
  }

  @Test("a written quantity keeps its name where it is used")
  func symbols() {
    let threshold = Formula.symbol(.quantity(.quorumThreshold))
    let virulence = Self.formulas.quantities.first { $0.symbol == .quantity(.virulence) }?.formula
    let density = Formula.symbol(.state(.sAureus))
    let squared = Formula.product(density, density)
    #expect(virulence == .quotient(squared, .sum(squared, .product(threshold, threshold))))
  }

  @Test("a state at zero never falls further", arguments: Sample.all)
  func nonNegative(sample: Sample) {
    for (index, state) in StateVariable.allCases.enumerated() {
      var edge = sample
      edge.states[index] = 0
      #expect(edge.evaluated(Double.self).rates[index] >= 0, "\(state.symbol)")
    }
  }

  @Test("barrier, inflammation and memory turn back at their upper ends", arguments: Sample.all)
  func upperEnds(sample: Sample) {
    let ends: [(StateVariable, Double)] = [
      (.barrier, sample.parameters[.bMax]), (.inflammation, 1), (.type2, 1), (.steroidEffect, 1), (.emollientFilm, 1),
      (.topicalActive, 1),
    ]
    for (state, end) in ends {
      var edge = sample
      edge.states[state.rawValue] = end
      for dose in [Input.steroid, .emollient, .topical] { edge.inputs[dose.rawValue] = 1 }
      let rate = edge.evaluated(Double.self).rates[state.rawValue]
      #expect(rate <= 0, "\(state.symbol)")
      if state.rawValue <= StateVariable.type2.rawValue { #expect(rate < 0, "\(state.symbol)") }
    }
  }

  @Test("EASI's area score is a line through the bounds of its classes")
  func areaScore() {
    let points: [(x: Double, y: Double)] = [(5, 1), (20, 2), (40, 3), (60, 4), (80, 5), (95, 6)]
    for (x, y) in [(0, 0), (2.5, 0.5), (12.5, 1.5), (30, 2.5), (87.5, 5.5), (95, 6), (100, 6)] + points {
      #expect(abs(x.interpolated(points) - y) < 1e-12, "\(x) %")
    }
  }

  @Test("powers of the defaults are those of any exponent", arguments: [1, 1.5, 4])
  func powers(exponent: Double) {
    for base in [0, 1e-9, 0.3, 1, 7] {
      let near = base.raised(to: exponent.nextUp)
      #expect(abs(base.raised(to: exponent) - near) <= 1e-13 * near)
    }
    #expect(SIMD4(0.3, 0.3, 0.5, 0).raised(to: SIMD4(1.5, 4, 0.7, 1.5))[1] == 0.3.raised(to: 4))
  }

  @Test("a gut group that is missing adds nothing to diversity")
  func diversity() {
    var sample = Sample(0)
    sample.states[StateVariable.gutPathobiont.rawValue] = 0
    sample.states[StateVariable.gutBeneficial.rawValue] = 0
    let shannon = sample.evaluated(Double.self).readOuts[ReadOut.shannon.rawValue]
    #expect(abs(shannon - 3.2) < 1e-12)
  }
}
