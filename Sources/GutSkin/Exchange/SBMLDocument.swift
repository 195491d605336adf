/// A scenario as a model in the Systems Biology Markup Language, SBML Level 3 Version 1 Core
/// (<https://sbml.org/documents/specifications/>), for other simulators to run.
///
/// States are parameters with rate rules, quantities and read-outs have assignment rules, and the inputs are piecewise
/// constant in time. The formulas are ``ModelFormulas``, and so those that this program computes.
///
/// Time is in days and starts at 0 with the burn-in: the scenario's day n starts at `burn_in` + n, and what a scenario
/// reports of week w is the state at `burn_in` + 7 w. A solver that chooses its own steps should end one at each change
/// of an input, or take none longer than a day.
public struct SBMLDocument: Sendable, Hashable {
  /// What is written down.
  public var scenario: Scenario

  /// Made for one scenario.
  public init(_ scenario: Scenario) {
    self.scenario = scenario.withPotencyAsParameters
  }

  /// The file, to be stored as UTF-8.
  public var text: String { root.document }

  /// The name that the document has in an archive, such as `gutskin_S5.xml`.
  public var fileName: String { Self.identifier(Self.idPrefix + scenario.id) + ".xml" }

  /// The namespace of SBML Level 3 Version 1 Core.
  static let core = "http://www.sbml.org/sbml/level3/version1/core"
  /// The namespace of this program's own annotations.
  static let ownNamespace = "urn:commensal:gutskin:1.0"
  /// What the id of each exported model starts with.
  static let idPrefix = "gutskin_"

  private var root: MarkupElement {
    MarkupElement(
      "sbml",
      ["xmlns": Self.core, "xmlns:sbml": Self.core, "level": "3", "version": "1"],
      [model]
    )
  }

  private var model: MarkupElement {
    let formulas = ModelFormulas()
    let lists = [
      ("listOfUnitDefinitions", ModelUnit.allCases.compactMap(\.definition)),
      ("listOfParameters", parameters(formulas)),
      ("listOfInitialAssignments", initialAssignments(formulas)),
      ("listOfRules", rules(formulas)),
    ]
    return MarkupElement(
      "model",
      [
        "id": Self.identifier(Self.idPrefix + scenario.id),
        "name": "Gut–skin axis model of atopic eczema, scenario \(scenario.id): \(scenario.name)",
        "timeUnits": ModelUnit.day.rawValue,
        "sboTerm": Term.model,
      ],
      [notes, annotation] + lists.filter { !$0.1.isEmpty }.map { MarkupElement($0.0, [:], $0.1) }
    )
  }

  /// An identifier that SBML lets in, with an underscore in place of anything else (SBML Level 3 Version 1 Core,
  /// section 3.1.7).
  static func identifier(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": Character(scalar)
        default: "_"
        }
      }
    )
  }
}

// What the model's symbols are.
extension SBMLDocument {
  /// Terms of the Systems Biology Ontology.
  enum Term {
    /// Non-spatial continuous framework.
    static let model = "SBO:0000293"
    /// Kinetic constant.
    static let rate = "SBO:0000009"
    /// Hill coefficient.
    static let steepness = "SBO:0000190"
    /// Concentration of an entity pool.
    static let concentration = "SBO:0000196"
    /// Temporal measure.
    static let time = "SBO:0000346"
  }

  private func parameters(_ formulas: ModelFormulas) -> [MarkupElement] {
    let values = ParameterValues(scenario.parameters)
    let clock = [
      Self.parameter(.burnIn, value: Double(scenario.burnIn)),
      Self.parameter(.day),
    ]
    let constants = Parameter.definitions.map { catalogued($0, value: values[$0.parameter]) }
    let derived = formulas.constants.map { Self.parameter($0.symbol, isConstant: true) }
    let states = starts(formulas).map { assignment in
      if case .number(let value) = assignment.formula { return Self.parameter(assignment.symbol, value: value) }
      return Self.parameter(assignment.symbol)
    }
    let inputs = Input.allCases.map { Self.parameter(.input($0)) }
    let quantities = formulas.quantities.map { Self.parameter($0.symbol) }
    let readOuts = formulas.readOuts.map { Self.parameter($0.symbol) }
    return clock + constants + derived + states + inputs + quantities + readOuts
  }

  /// A parameter of the catalogue, with how much stands behind it.
  private func catalogued(_ definition: Parameter.Definition, value: Double) -> MarkupElement {
    let provenance = Provenance(definition, isSetByScenario: scenario.parameters[definition.parameter] != nil)
    return MarkupElement(
      "parameter",
      [
        "metaid": provenance.metadataID, "id": definition.id, "name": definition.meaning, "value": Self.double(value),
        "units": ModelUnit.of(.parameter(definition.parameter)).rawValue, "constant": "true",
        "sboTerm": Self.term(.parameter(definition.parameter)),
      ],
      [provenance.notes, provenance.annotation]
    )
  }

  private static func parameter(
    _ symbol: Formula.Symbol,
    value: Double? = nil,
    isConstant: Bool = false
  ) -> MarkupElement {
    MarkupElement(
      "parameter",
      [
        "id": symbol.name, "name": symbol.meaning, "value": value.map(double), "units": ModelUnit.of(symbol).rawValue,
        "constant": "\(isConstant)", "sboTerm": term(symbol),
      ],
      readOutNotes(symbol)
    )
  }

  private static func term(_ symbol: Formula.Symbol) -> String? {
    switch symbol {
    case .parameter(.nP), .parameter(.nH): return Term.steepness
    default: break
    }
    switch ModelUnit.of(symbol) {
    case .perDay: return Term.rate
    case .picogramsPerMillilitre, .milligramsPerLitre: return Term.concentration
    default: return nil
    }
  }

  /// A number as XML Schema writes it.
  private static func double(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value > 0 ? "INF" : "-INF" }
    return "\(value)"
  }
}

// How the symbols get their values.
extension SBMLDocument {
  /// What each state starts as.
  private func starts(_ formulas: ModelFormulas) -> [ModelFormulas.Assignment] {
    (formulas.initial[scenario.start] ?? []).map { assignment in
      guard case .state(let state) = assignment.symbol, let value = scenario.startingStates[state] else {
        return assignment
      }
      return .init(symbol: assignment.symbol, formula: .number(value))
    }
  }

  /// What follows from the parameters, so that a changed parameter changes it.
  private func initialAssignments(_ formulas: ModelFormulas) -> [MarkupElement] {
    let moving = starts(formulas).filter { !$0.formula.isNumber }
    return (formulas.constants + moving).map { assignment in
      Self.rule("initialAssignment", of: assignment, attribute: "symbol", in: ModelUnit.of(assignment.symbol))
    }
  }

  private func rules(_ formulas: ModelFormulas) -> [MarkupElement] {
    let day = MathML.apply("minus", MathML.time, MathML.name(Clock.burnIn.rawValue))
    let clock = Self.rule("assignmentRule", of: Clock.day.rawValue, day)
    let inputs = Input.allCases.map { Self.rule("assignmentRule", of: $0.id, course(of: $0)) }
    let assigned = (formulas.quantities + formulas.readOuts).map {
      Self.rule("assignmentRule", of: $0, in: ModelUnit.of($0.symbol))
    }
    return [clock] + inputs + assigned + formulas.rates.map { Self.rule("rateRule", of: $0) }
  }

  /// An input over the days.
  private func course(of input: Input) -> MarkupElement {
    let unit = ModelUnit.of(.input(input))
    let pieces = scenario.periods(of: input).map { period in
      let isOn = MathML.apply(
        "and",
        Self.comparedWithDay("geq", period.days.lowerBound),
        Self.comparedWithDay("lt", period.days.upperBound)
      )
      return (value: MathML.number(period.value, unit), condition: isOn)
    }
    return MathML.piecewise(pieces, otherwise: MathML.number(input.ordinaryValue, unit))
  }

  private static func comparedWithDay(_ relation: String, _ day: Int) -> MarkupElement {
    MathML.apply(relation, MathML.name(Clock.day.rawValue), MathML.number(Double(day), .day))
  }

  /// - Parameter unit: what numbers that are added are counted in; rates add none.
  private static func rule(
    _ kind: String,
    of assignment: ModelFormulas.Assignment,
    attribute: String = "variable",
    in unit: ModelUnit = .dimensionless
  ) -> MarkupElement {
    rule(kind, of: assignment.symbol.name, attribute: attribute, assignment.formula.mathML(in: unit))
  }

  private static func rule(
    _ kind: String,
    of id: String,
    attribute: String = "variable",
    _ expression: MarkupElement
  ) -> MarkupElement {
    MarkupElement(kind, [attribute: id], [MathML.math(expression)])
  }
}

// The calendar, which only the document needs names for.
extension SBMLDocument {
  enum Clock: String {
    case burnIn = "burn_in"
    case day

    fileprivate var meaning: String {
      switch self {
      case .burnIn: "days at ordinary inputs before the scenario's day 0"
      case .day: "time since the scenario's day 0"
      }
    }
  }

  private static func parameter(_ clock: Clock, value: Double? = nil) -> MarkupElement {
    MarkupElement(
      "parameter",
      [
        "id": clock.rawValue, "name": clock.meaning, "value": value.map(double), "units": ModelUnit.day.rawValue,
        "constant": "\(clock == .burnIn)", "sboTerm": Term.time,
      ]
    )
  }
}

extension Formula {
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}

extension Formula.Symbol {
  /// What it is, in words.
  var meaning: String {
    switch self {
    case .state(let state): state.meaning
    case .input(let input): input.meaning
    case .parameter(let parameter): parameter.definition.meaning
    case .quantity(let quantity): quantity.meaning
    case .readOut(let readOut): readOut.meaning
    }
  }
}
