public import Evidence

extension MinimalImportantDifference.Unit: PackableWord {}
extension MinimalImportantDifference.Use: PackableWord {}
extension MinimalImportantDifference.Method: PackableWord {}

extension MinimalImportantDifference: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    measure.pack(into: &writer)
    value.pack(into: &writer)
    range.pack(into: &writer)
    unit.pack(into: &writer)
    direction.pack(into: &writer)
    use.pack(into: &writer)
    population.pack(into: &writer)
    methods.pack(into: &writer)
    doi.pack(into: &writer)
    source.pack(into: &writer)
    note.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      measure: try .init(from: &reader),
      value: try .init(from: &reader),
      range: try .init(from: &reader),
      unit: try .init(from: &reader),
      direction: try .init(from: &reader),
      use: try .init(from: &reader),
      population: try .init(from: &reader),
      methods: try .init(from: &reader),
      doi: try .init(from: &reader),
      source: try .init(from: &reader),
      note: try .init(from: &reader)
    )
  }
}

extension MinimalImportantDifference.Range: Packable {
  /// Appends the ends, low before high.
  public func pack(into writer: inout PackWriter) {
    low.pack(into: &writer)
    high.pack(into: &writer)
  }

  /// Reads the ends, low before high.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(low: try .init(from: &reader), high: try .init(from: &reader))
  }
}
