public import Advice

extension SafetyFact.Severity: PackableWord {}
extension ClaimWording.Kind: PackableWord {}
extension LabelRule.Products: PackableWord {}

extension SafetyFact: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    route.pack(into: &writer)
    viability.pack(into: &writer)
    organisms.pack(into: &writer)
    ingredients.pack(into: &writer)
    populations.pack(into: &writer)
    severity.pack(into: &writer)
    fact.pack(into: &writer)
    source.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      route: try .init(from: &reader),
      viability: try .init(from: &reader),
      organisms: try .init(from: &reader),
      ingredients: try .init(from: &reader),
      populations: try .init(from: &reader),
      severity: try .init(from: &reader),
      fact: try .init(from: &reader),
      source: try .init(from: &reader)
    )
  }
}

extension IngredientFamilyRow.Kind: PackableWord {}

extension IngredientFamilyRow: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    family.pack(into: &writer)
    kind.pack(into: &writer)
    words.pack(into: &writer)
    source.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      family: try .init(from: &reader),
      kind: try .init(from: &reader),
      words: try .init(from: &reader),
      source: try .init(from: &reader)
    )
  }
}

extension UpperLimit.Unit: PackableWord {}

extension UpperLimit: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    nutrient.pack(into: &writer)
    names.pack(into: &writer)
    adults.pack(into: &writer)
    unit.pack(into: &writer)
    note.pack(into: &writer)
    source.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      nutrient: try .init(from: &reader),
      names: try .init(from: &reader),
      adults: try .init(from: &reader),
      unit: try .init(from: &reader),
      note: try .init(from: &reader),
      source: try .init(from: &reader)
    )
  }
}

extension LabelRule: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    jurisdiction.pack(into: &writer)
    products.pack(into: &writer)
    appliesTo.pack(into: &writer)
    rule.pack(into: &writer)
    source.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      jurisdiction: try .init(from: &reader),
      products: try .init(from: &reader),
      appliesTo: try .init(from: &reader),
      rule: try .init(from: &reader),
      source: try .init(from: &reader)
    )
  }
}

extension ClaimWording: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    kind.pack(into: &writer)
    phrases.pack(into: &writer)
    rules.pack(into: &writer)
    forbiddenBy.pack(into: &writer)
    toleratedBy.pack(into: &writer)
    why.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      kind: try .init(from: &reader),
      phrases: try .init(from: &reader),
      rules: try .init(from: &reader),
      forbiddenBy: try .init(from: &reader),
      toleratedBy: try .init(from: &reader),
      why: try .init(from: &reader)
    )
  }
}

extension Term: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    names.pack(into: &writer)
    kind.pack(into: &writer)
    text.pack(into: &writer)
    sources.pack(into: &writer)
    seeAlso.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      names: try .init(from: &reader),
      kind: try .init(from: &reader),
      text: try .init(from: &reader),
      sources: try .init(from: &reader),
      seeAlso: try .init(from: &reader)
    )
  }
}
