// What must be as this program writes it.

extension SBMLReader {
  func checkUnits() throws(SBMLRefusal) {
    let (found, expected) = entries("listOfUnitDefinitions")
    for (id, definition) in expected.sorted(by: { $0.value.line < $1.value.line }) {
      guard let written = found[id] else {
        throw SBMLRefusal(.missingPart, "the unit \(id) is not defined", at: model.line)
      }
      guard Self.factors(written) == Self.factors(definition) else {
        throw SBMLRefusal(.otherUnits, "the unit \(id) is not defined as the model has it", at: written.line)
      }
    }
    try refuseExtra(found, beside: expected, called: "unit")
  }

  /// The factors of a unit: kind, and exponent, scale and multiplier as numbers.
  private static func factors(_ definition: MarkupNode) -> [[String]]? {
    guard let list = definition.child("listOfUnits") else { return nil }
    return list.children.map { unit in
      let numbers = ["exponent", "scale", "multiplier"].map { name in
        unit.attribute(name).flatMap { Double(markup: $0) }.map { "\($0)" } ?? "?"
      }
      return [unit.name, unit.attribute("kind") ?? "?"] + numbers
    }
  }

  func checkParameters() throws(SBMLRefusal) {
    let (found, expected) = entries("listOfParameters")
    for (id, parameter) in expected.sorted(by: { $0.value.line < $1.value.line }) {
      guard let written = found[id] else {
        throw SBMLRefusal(.missingPart, "the model's \(Self.words(parameter)) is not there", at: model.line)
      }
      guard written.attribute("units") == parameter.attribute("units") else {
        throw SBMLRefusal(
          .otherUnits,
          "\(Self.words(parameter)) is in “\(Self.shown(written.attribute("units") ?? ""))”, and the model has it in"
            + " “\(parameter.attribute("units") ?? "")”",
          at: written.line
        )
      }
      guard written.name == "parameter", written.attribute("constant") == parameter.attribute("constant") else {
        let manner = parameter.attribute("constant") == "true" ? "is constant" : "moves"
        throw SBMLRefusal(.otherEquation, "\(Self.words(parameter)) \(manner) in the model", at: written.line)
      }
      guard written.attribute("value") == nil || !follows(id) else {
        throw SBMLRefusal(
          .wrongValue,
          "\(Self.words(parameter)) has a value that its equation or initial assignment outranks: take one of them out",
          at: written.line
        )
      }
    }
    try refuseExtra(found, beside: expected, called: "parameter")
  }

  /// True for what has its value, or the value that it starts with, from a formula.
  private func follows(_ id: String) -> Bool {
    parts["listOfInitialAssignments"]?[id] != nil || parts["listOfRules"]?[id]?.name == "assignmentRule"
  }

  /// `b (integrity of the skin barrier)`.
  static func words(_ parameter: MarkupNode) -> String {
    "\(parameter.attribute("id") ?? "") (\(parameter.attribute("name") ?? ""))"
  }

  func checkRules() throws(SBMLRefusal) {
    let (found, expected) = entries("listOfRules")
    for (id, rule) in expected.sorted(by: { $0.value.line < $1.value.line }) {
      guard let written = found[id] else {
        throw SBMLRefusal(.missingPart, "the model's \(Self.kind(rule)) of \(id) is not there", at: model.line)
      }
      guard written.name == rule.name else {
        throw SBMLRefusal(
          .otherEquation,
          "\(id) has an \(Self.kind(written)), and in the model an \(Self.kind(rule))",
          at: written.line
        )
      }
      guard Input(id: id) == nil else { continue }
      try checkEquation(written, against: rule, of: id)
    }
    try refuseExtra(found, beside: expected, called: "rule of")
  }

  func checkEquation(_ written: MarkupNode, against expected: MarkupNode, of id: String) throws(SBMLRefusal) {
    guard let ours = Self.formula(expected), ours.says(try formula(written, of: id)) else {
      throw SBMLRefusal(
        .otherEquation,
        "the \(Self.kind(written)) of \(id) is not the model's: only the model's own equations are computed",
        at: written.line
      )
    }
  }

  /// The formula of a rule or an initial assignment.
  func formula(_ rule: MarkupNode, of id: String) throws(SBMLRefusal) -> MathStructure {
    guard let formula = Self.formula(rule) else {
      throw SBMLRefusal(
        .otherEquation,
        "the \(Self.kind(rule)) of \(Self.shown(id)) holds something that the model's equations do not use",
        at: rule.line
      )
    }
    return formula
  }

  private static func formula(_ rule: MarkupNode) -> MathStructure? {
    let maths = rule.children.filter { $0.name == "math" && $0.namespace == MathStructure.namespace }
    guard maths.count == 1, maths[0].children.count == 1, maths[0].hasNoText else { return nil }
    return MathStructure(maths[0].children[0])
  }

  private static func kind(_ rule: MarkupNode) -> String {
    switch rule.name {
    case "rateRule": "equation for the rate"
    case "assignmentRule": "equation"
    case "initialAssignment": "initial assignment"
    default: "<\(shown(rule.name))>"
    }
  }

  private func refuseExtra(
    _ found: [String: MarkupNode],
    beside expected: [String: MarkupNode],
    called what: String
  ) throws(SBMLRefusal) {
    let extra = found.filter { expected[$0.key] == nil }.min { $0.value.line < $1.value.line }
    guard let extra else { return }
    throw SBMLRefusal(.unknownPart, "the model has no \(what) \(Self.shown(extra.key))", at: extra.value.line)
  }
}
