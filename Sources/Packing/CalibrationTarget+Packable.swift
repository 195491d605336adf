public import Expectation

extension CalibrationTarget.Use: PackableWord {}
extension CalibrationTarget.Seen: PackableWord {}
extension CalibrationTarget.Form: PackableWord {}
extension CalibrationTarget.ModelQuantity: PackableWord {}

extension CalibrationTarget: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    measure.pack(into: &writer)
    quantity.pack(into: &writer)
    population.pack(into: &writer)
    week.pack(into: &writer)
    unit.pack(into: &writer)
    figures.pack(into: &writer)
    form.pack(into: &writer)
    p.pack(into: &writer)
    counterpart.pack(into: &writer)
    use.pack(into: &writer)
    constants.pack(into: &writer)
    trial.pack(into: &writer)
    citation.pack(into: &writer)
    doi.pack(into: &writer)
    url.pack(into: &writer)
    seen.pack(into: &writer)
    note.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      measure: try .init(from: &reader),
      quantity: try .init(from: &reader),
      population: try .init(from: &reader),
      week: try .init(from: &reader),
      unit: try .init(from: &reader),
      figures: try .init(from: &reader),
      form: try .init(from: &reader),
      p: try .init(from: &reader),
      counterpart: try .init(from: &reader),
      use: try .init(from: &reader),
      constants: try .init(from: &reader),
      trial: try .init(from: &reader),
      citation: try .init(from: &reader),
      doi: try .init(from: &reader),
      url: try .init(from: &reader),
      seen: try .init(from: &reader),
      note: try .init(from: &reader)
    )
  }
}

extension CalibrationTarget.Figure: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    name.pack(into: &writer)
    value.pack(into: &writer)
    ci95.map { [$0.lowerBound, $0.upperBound] }.pack(into: &writer)
    standardDeviation.pack(into: &writer)
    n.pack(into: &writer)
    events.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    let name = try String(from: &reader)
    let value = try Double(from: &reader)
    let ends = try [Double]?(from: &reader)
    if let ends, ends.count != 2 || !(ends[0] <= ends[1]) { throw reader.invalid("interval") }
    self.init(
      name: name,
      value: value,
      ci95: ends.map { $0[0]...$0[1] },
      standardDeviation: try .init(from: &reader),
      n: try .init(from: &reader),
      events: try .init(from: &reader)
    )
  }
}
