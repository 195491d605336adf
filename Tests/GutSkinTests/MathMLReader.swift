import Testing

@testable import GutSkin

extension ReadElement {
  /// The value of a piece of content MathML, with the operations of the compiled equations.
  func value(time: Double = 0, _ values: [String: Double]) throws -> Double {
    func part(_ index: Int) throws -> Double { try children[index].value(time: time, values) }
    switch name {
    case "math", "otherwise": return try part(0)
    case "cn": return try number()
    case "ci": return try #require(values[text], "\(text) has no value")
    case "csymbol":
      #expect(attributes["definitionURL"] == "http://www.sbml.org/sbml/symbols/time")
      return time
    case "apply": return try applied(part)
    case "piecewise":
      for piece in children where piece.name == "piece" {
        if try piece.children[1].holds(time: time, values) { return try piece.children[0].value(time: time, values) }
      }
      return try #require(child("otherwise")).value(time: time, values)
    default: throw NotWellFormed("<\(name)> is no number")
    }
  }

  private func applied(_ part: (Int) throws -> Double) throws -> Double {
    let operation = children[0].name
    switch (operation, children.count) {
    case ("plus", 3): return try part(1) + part(2)
    case ("minus", 3): return try part(1) - part(2)
    case ("times", 3): return try part(1) * part(2)
    case ("divide", 3): return try part(1) / part(2)
    case ("power", 3): return try part(1).raised(to: part(2))
    case ("root", 2): return try part(1).squareRoot()
    case ("exp", 2): return try part(1).exponential()
    case ("ln", 2): return try part(1).naturalLogarithm()
    case ("log", 3):
      #expect(try children[1].children[0].number() == 10)
      return try part(2).decimalLogarithm()
    default: throw NotWellFormed("<\(operation)/> of \(children.count - 1)")
    }
  }

  private func holds(time: Double, _ values: [String: Double]) throws -> Bool {
    func part(_ index: Int) throws -> Double { try children[index].value(time: time, values) }
    switch children[0].name {
    case "and": return try children.dropFirst().allSatisfy { try $0.holds(time: time, values) }
    case "geq": return try part(1) >= part(2)
    case "gt": return try part(1) > part(2)
    case "lt": return try part(1) < part(2)
    default: throw NotWellFormed("<\(children[0].name)/> is no condition")
    }
  }

  private func number() throws -> Double {
    guard attributes["type"] == "e-notation" else { return try #require(Double(text)) }
    #expect(children.map(\.name) == ["sep"])
    return try #require(Double(text.replacing(ReadElement.separator, with: "e")))
  }
}
