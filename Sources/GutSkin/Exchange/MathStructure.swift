/// A formula in content MathML without what does not change its meaning: spacing, prefixes, ways to write a number,
/// sums of sums and products of products, which libSBML joins when it saves a file, and the degree of a square root, which
/// it adds.
indirect enum MathStructure: Hashable, Sendable {
  case number(Double, unit: String?)
  case name(String)
  /// What SBML defines, such as time.
  case symbol(definition: String)
  case element(String, [MathStructure])

  static let namespace = "http://www.w3.org/1998/Math/MathML"

  /// What stands in a `math` element, or one below it.
  ///
  /// - Returns: `nil` for anything that the model's formulas do not use.
  init?(_ node: MarkupNode) {
    guard node.namespace == Self.namespace else { return nil }
    switch node.name {
    case "cn":
      guard let value = Self.number(node) else { return nil }
      let unit = node.attributes.first { $0.namespace == SBMLDocument.core && $0.name == "units" }
      self = .number(value, unit: unit?.value)
    case "ci":
      guard node.children.isEmpty, node.attributes.isEmpty else { return nil }
      self = .name(String(node.pieces[0].trimmedMarkup))
    case "csymbol":
      guard node.children.isEmpty, let definition = node.attribute("definitionURL") else { return nil }
      self = .symbol(definition: definition)
    default:
      guard node.attributes.isEmpty, node.hasNoText else { return nil }
      let children = node.children.compactMap(MathStructure.init)
      guard children.count == node.children.count else { return nil }
      self = .element(node.name, node.name == "apply" ? Self.joined(children) : children)
    }
  }

  /// True where the two say the same: numbers may differ by what is lost where a program writes 15 digits, as libSBML
  /// does.
  func says(_ other: MathStructure) -> Bool {
    switch (self, other) {
    case (.number(let left, let unit), .number(let right, let otherUnit)):
      unit == otherUnit && abs(left - right) <= 1e-14 * abs(left)
    case (.element(let name, let parts), .element(let otherName, let others)):
      name == otherName && parts.count == others.count && zip(parts, others).allSatisfy { $0.says($1) }
    default: self == other
    }
  }

  /// An operation and its arguments, with the arguments of the same operation among them in their place.
  private static func joined(_ parts: [MathStructure]) -> [MathStructure] {
    guard let operation = parts.first else { return parts }
    if operation == .element("root", []), parts.count == 3, case .element("degree", let degree) = parts[1],
      case .number(2, _)? = degree.first
    {
      return [operation, parts[2]]
    }
    guard associative.contains(operation) else { return parts }
    return [operation]
      + parts.dropFirst().flatMap { part -> [MathStructure] in
        guard case .element("apply", let inner) = part, inner.first == operation else { return [part] }
        return Array(inner.dropFirst())
      }
  }

  private static let associative: [MathStructure] = [.element("plus", []), .element("times", [])]

  /// The value of a `cn`: real, integer, or in e-notation.
  private static func number(_ node: MarkupNode) -> Double? {
    let parts = node.pieces.map { String($0.trimmedMarkup) }
    switch node.attribute("type") {
    case nil, "real", "integer":
      guard node.children.isEmpty else { return nil }
      return Double(markup: parts[0])
    case "e-notation":
      guard node.children.map(\.name) == ["sep"] else { return nil }
      return Double(markup: parts[0] + "e" + parts[1])
    default: return nil
    }
  }
}

extension Double {
  /// A finite decimal number, as in XML Schema's double: no hexadecimal digits, no words.
  init?(markup text: some StringProtocol) {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
    guard let value = Double(text), value.isFinite else { return nil }
    self = value
  }
}
