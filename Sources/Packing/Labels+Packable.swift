public import Labels

extension IngredientFact.Bearing: PackableWord {}

extension IngredientFact: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    name.pack(into: &writer)
    labelNames.pack(into: &writer)
    role.pack(into: &writer)
    group.pack(into: &writer)
    eczema.pack(into: &writer)
    acne.pack(into: &writer)
    rosacea.pack(into: &writer)
    sensitive.pack(into: &writer)
    dry.pack(into: &writer)
    notes.pack(into: &writer)
    source.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      name: try .init(from: &reader),
      labelNames: try .init(from: &reader),
      role: try .init(from: &reader),
      group: try .init(from: &reader),
      eczema: try .init(from: &reader),
      acne: try .init(from: &reader),
      rosacea: try .init(from: &reader),
      sensitive: try .init(from: &reader),
      dry: try .init(from: &reader),
      notes: try .init(from: &reader),
      source: try .init(from: &reader)
    )
  }
}

extension INCIFact: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    name.pack(into: &writer)
    organisms.pack(into: &writer)
    process.pack(into: &writer)
    substrate.pack(into: &writer)
    isPrebiotic.pack(into: &writer)
    notes.pack(into: &writer)
    source.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      name: try .init(from: &reader),
      organisms: try .init(from: &reader),
      process: try .init(from: &reader),
      substrate: try .init(from: &reader),
      isPrebiotic: try .init(from: &reader),
      notes: try .init(from: &reader),
      source: try .init(from: &reader)
    )
  }
}
