public import Evidence

extension TrialOutcome.Direction: PackableWord {}
extension TrialOutcome.Verdict: PackableWord {}
extension TrialOutcome.Effect: PackableWord {}
extension TrialOutcome.Statistic: PackableWord {}

extension TrialOutcome: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    measure.pack(into: &writer)
    definition.pack(into: &writer)
    site.pack(into: &writer)
    subgroup.pack(into: &writer)
    unit.pack(into: &writer)
    week.pack(into: &writer)
    content.pack(into: &writer)
    p.pack(into: &writer)
    pBelow.pack(into: &writer)
    direction.pack(into: &writer)
    verdict.pack(into: &writer)
    resultText.pack(into: &writer)
    note.pack(into: &writer)
    doubt.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      measure: try .init(from: &reader),
      definition: try .init(from: &reader),
      site: try .init(from: &reader),
      subgroup: try .init(from: &reader),
      unit: try .init(from: &reader),
      week: try .init(from: &reader),
      content: try .init(from: &reader),
      p: try .init(from: &reader),
      pBelow: try .init(from: &reader),
      direction: try .init(from: &reader),
      verdict: try .init(from: &reader),
      resultText: try .init(from: &reader),
      note: try .init(from: &reader),
      doubt: try .init(from: &reader)
    )
  }
}

extension TrialOutcome.Interval: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    low.pack(into: &writer)
    high.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      low: try .init(from: &reader),
      high: try .init(from: &reader)
    )
  }
}

extension TrialOutcome.Contrast: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    active.pack(into: &writer)
    control.pack(into: &writer)
    effect.pack(into: &writer)
    estimate.pack(into: &writer)
    ci95.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      active: try .init(from: &reader),
      control: try .init(from: &reader),
      effect: try .init(from: &reader),
      estimate: try .init(from: &reader),
      ci95: try .init(from: &reader)
    )
  }
}

extension TrialOutcome.ArmValue: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    arm.pack(into: &writer)
    n.pack(into: &writer)
    mean.pack(into: &writer)
    sd.pack(into: &writer)
    se.pack(into: &writer)
    ci95.pack(into: &writer)
    median.pack(into: &writer)
    iqr.pack(into: &writer)
    geometricMean.pack(into: &writer)
    events.pack(into: &writer)
    percent.pack(into: &writer)
    pWithin.pack(into: &writer)
    pWithinBelow.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      arm: try .init(from: &reader),
      n: try .init(from: &reader),
      mean: try .init(from: &reader),
      sd: try .init(from: &reader),
      se: try .init(from: &reader),
      ci95: try .init(from: &reader),
      median: try .init(from: &reader),
      iqr: try .init(from: &reader),
      geometricMean: try .init(from: &reader),
      events: try .init(from: &reader),
      percent: try .init(from: &reader),
      pWithin: try .init(from: &reader),
      pWithinBelow: try .init(from: &reader)
    )
  }
}

extension TrialOutcome.Content: Packable {
  /// Appends which of the two shapes it is, and the shape.
  public func pack(into writer: inout PackWriter) {
    switch self {
    case .contrast(let contrast):
      writer.write(false)
      contrast.pack(into: &writer)
    case .arms(let statistic, let values):
      writer.write(true)
      statistic.pack(into: &writer)
      values.pack(into: &writer)
    }
  }

  /// Reads one of the two shapes.
  public init(from reader: inout PackReader) throws(PackError) {
    if try reader.readBool() {
      self = .arms(statistic: try .init(from: &reader), values: try .init(from: &reader))
    } else {
      self = .contrast(try .init(from: &reader))
    }
  }
}
