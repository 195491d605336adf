public import Evidence

extension Trial.Purpose: PackableWord {}
extension Trial.Status: PackableWord {}
extension Trial.Funding: PackableWord {}
extension Trial.Population.Group: PackableWord {}
extension Trial.Design.Kind: PackableWord {}
extension Trial.Design.Blinding: PackableWord {}
extension Trial.RiskOfBias.Level: PackableWord {}
extension Trial.Source.Kind: PackableWord {}

extension Trial: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    title.pack(into: &writer)
    citation.pack(into: &writer)
    doi.pack(into: &writer)
    pmid.pack(into: &writer)
    registration.pack(into: &writer)
    condition.pack(into: &writer)
    alsoConditions.pack(into: &writer)
    purpose.pack(into: &writer)
    status.pack(into: &writer)
    population.pack(into: &writer)
    design.pack(into: &writer)
    funding.pack(into: &writer)
    riskOfBias.pack(into: &writer)
    arms.pack(into: &writer)
    outcomes.pack(into: &writer)
    sources.pack(into: &writer)
    caveats.pack(into: &writer)
    sameTrialAs.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      title: try .init(from: &reader),
      citation: try .init(from: &reader),
      doi: try .init(from: &reader),
      pmid: try .init(from: &reader),
      registration: try .init(from: &reader),
      condition: try .init(from: &reader),
      alsoConditions: try .init(from: &reader),
      purpose: try .init(from: &reader),
      status: try .init(from: &reader),
      population: try .init(from: &reader),
      design: try .init(from: &reader),
      funding: try .init(from: &reader),
      riskOfBias: try .init(from: &reader),
      arms: try .init(from: &reader),
      outcomes: try .init(from: &reader),
      sources: try .init(from: &reader),
      caveats: try .init(from: &reader),
      sameTrialAs: try .init(from: &reader)
    )
  }
}

extension Trial.Population: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    group.pack(into: &writer)
    minimumAge.pack(into: &writer)
    maximumAge.pack(into: &writer)
    severity.pack(into: &writer)
    n.pack(into: &writer)
    country.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      group: try .init(from: &reader),
      minimumAge: try .init(from: &reader),
      maximumAge: try .init(from: &reader),
      severity: try .init(from: &reader),
      n: try .init(from: &reader),
      country: try .init(from: &reader)
    )
  }
}

extension Trial.Design: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    kind.pack(into: &writer)
    blinding.pack(into: &writer)
    isRandomised.pack(into: &writer)
    weeks.pack(into: &writer)
    followUpWeeks.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      kind: try .init(from: &reader),
      blinding: try .init(from: &reader),
      isRandomised: try .init(from: &reader),
      weeks: try .init(from: &reader),
      followUpWeeks: try .init(from: &reader)
    )
  }
}

extension Trial.RiskOfBias: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    overall.pack(into: &writer)
    source.pack(into: &writer)
    note.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      overall: try .init(from: &reader),
      source: try .init(from: &reader),
      note: try .init(from: &reader)
    )
  }
}

extension Trial.Source: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    url.pack(into: &writer)
    seen.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      url: try .init(from: &reader),
      seen: try .init(from: &reader)
    )
  }
}
