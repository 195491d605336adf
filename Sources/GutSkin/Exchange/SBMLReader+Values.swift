// What a person may have changed.

extension SBMLReader {
  /// Where every value comes from: the attribute of a parameter that no initial assignment outranks.
  private func value(of id: String) throws(SBMLRefusal) -> Double {
    let parameter = entries("listOfParameters").found[id]
    guard let text = parameter?.attribute("value") else {
      throw SBMLRefusal(.wrongValue, "\(id) has no value", at: parameter?.line)
    }
    guard let value = Double(markup: text.trimmedMarkup) else {
      throw SBMLRefusal(.wrongValue, "the value of \(id), “\(Self.shown(text))”, is not a number", at: parameter?.line)
    }
    return value
  }

  func parameterValues() throws(SBMLRefusal) -> ParameterValues {
    var values = ParameterValues()
    for definition in Parameter.definitions {
      let value = try value(of: definition.id)
      try check(value, of: definition.id, in: definition.allowed)
      values[definition.parameter] = value
    }
    return values
  }

  /// The parameters that are not at their defaults, and those that the scenario set to them.
  func changes(_ values: ParameterValues) -> [Parameter: Double] {
    let parameters = entries("listOfParameters").found
    var changes: [Parameter: Double] = [:]
    for definition in Parameter.definitions {
      let value = values[definition.parameter]
      let provenance = Self.annotation("provenance", of: parameters[definition.id])
      guard value != definition.defaultValue || provenance?.attribute("setBy") == "scenario" else { continue }
      changes[definition.parameter] = value
    }
    return changes
  }

  private func check(_ value: Double, of id: String, in allowed: ClosedRange<Double>) throws(SBMLRefusal) {
    guard !allowed.contains(value) else { return }
    throw SBMLRefusal(
      .wrongValue,
      "\(id) is let in from \(allowed.lowerBound) to \(allowed.upperBound), not \(value)",
      at: entries("listOfParameters").found[id]?.line
    )
  }

  func burnIn() throws(SBMLRefusal) -> Int {
    let id = SBMLDocument.Clock.burnIn.rawValue
    let value = try value(of: id)
    try check(value, of: id, in: 0...Self.longestBurnIn)
    guard let days = Int(exactly: value) else {
      throw SBMLRefusal(
        .wrongValue,
        "\(id) is \(value), which is not a whole number of days",
        at: entries("listOfParameters").found[id]?.line
      )
    }
    return days
  }

  /// Ten years and more: by then every course has settled.
  private static let longestBurnIn = 4000.0

  /// The start that is nearest, and the states that differ from it.
  func start(_ values: ParameterValues) throws(SBMLRefusal) -> (Start, [StateVariable: Double]) {
    let (found, expected) = entries("listOfInitialAssignments")
    for (id, assignment) in found.sorted(by: { $0.value.line < $1.value.line }) {
      guard StateVariable(named: id) == nil else { continue }
      guard let ours = expected[id] else {
        throw SBMLRefusal(
          .unknownPart,
          "the model has no initial assignment of \(Self.shown(id)): set its value itself",
          at: assignment.line
        )
      }
      try checkEquation(assignment, against: ours, of: id)
    }
    for id in expected.keys.sorted() where StateVariable(named: id) == nil && found[id] == nil {
      throw SBMLRefusal(.missingPart, "the model's initial assignment of \(id) is not there", at: model.line)
    }
    var written: [StateVariable: Formula] = [:]
    for state in StateVariable.allCases { written[state] = try startingFormula(of: state) }
    return nearestStart(to: written, values)
  }

  /// A number, or the model's own initial assignment.
  private func startingFormula(of state: StateVariable) throws(SBMLRefusal) -> Formula {
    let (assignments, expected) = entries("listOfInitialAssignments")
    guard let assignment = assignments[state.symbol] else {
      let value = try value(of: state.symbol)
      try check(value, of: state.symbol, in: state.allowed)
      return .number(value)
    }
    if case .number(let value, _) = try formula(assignment, of: state.symbol) {
      try check(value, of: state.symbol, in: state.allowed)
      return .number(value)
    }
    if let ours = expected[state.symbol] { try checkEquation(assignment, against: ours, of: state.symbol) }
    let starts = ModelFormulas().initial.values.joined()
    let own = starts.first { $0.symbol == .state(state) && !$0.formula.isNumber }
    guard let own else {
      throw SBMLRefusal(
        .otherEquation,
        "\(state.symbol) starts from a formula, and in the model from a number",
        at: assignment.line
      )
    }
    return own.formula
  }

  private func nearestStart(
    to written: [StateVariable: Formula],
    _ values: ParameterValues
  ) -> (Start, [StateVariable: Double]) {
    let formulas = ModelFormulas()
    let candidates = Start.allCases.map { start in
      var different: [StateVariable: Double] = [:]
      for assignment in formulas.initial[start] ?? [] {
        guard case .state(let state) = assignment.symbol, let formula = written[state], formula != assignment.formula
        else { continue }
        different[state] = formula.value { symbol in
          guard case .parameter(let parameter) = symbol else { preconditionFailure("a start follows from parameters") }
          return values[parameter]
        }
      }
      return (start, different)
    }
    return candidates.min { $0.1.count < $1.1.count } ?? (.healthy, [:])
  }

  /// What the document says it is.
  func description() throws(SBMLRefusal) -> (id: String, name: String, meaning: String) {
    if let facts = Self.annotation("scenario", of: model), let id = facts.attribute("id"),
      let name = facts.attribute("name"), let meaning = facts.attribute("meaning")
    {
      return (id, name, meaning)
    }
    let id = model.attribute("id")?.dropFirst(SBMLDocument.idPrefix.count) ?? ""
    return (String(id), "from a file", "a model file that does not say what it shows")
  }

  /// What this program has noted of a part of the file.
  private static func annotation(_ name: String, of node: MarkupNode?) -> MarkupNode? {
    node?.child("annotation")?.children.first { $0.name == name && $0.namespace == SBMLDocument.ownNamespace }
  }
}
