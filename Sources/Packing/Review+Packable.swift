public import Evidence
public import Statistics

extension PublishedReview.Subjects: PackableWord {}
extension TrialSelection.Blend: PackableWord {}
extension HeterogeneityMethod: PackableWord {}
extension CoefficientTest: PackableWord {}

extension PublishedReview: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    citation.pack(into: &writer)
    doi.pack(into: &writer)
    pmid.pack(into: &writer)
    condition.pack(into: &writer)
    question.pack(into: &writer)
    purpose.pack(into: &writer)
    route.pack(into: &writer)
    searchedTo.pack(into: &writer)
    selection.pack(into: &writer)
    trials.pack(into: &writer)
    participants.pack(into: &writer)
    trialList.pack(into: &writer)
    resultText.pack(into: &writer)
    pooled.pack(into: &writer)
    sources.pack(into: &writer)
    caveats.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      citation: try .init(from: &reader),
      doi: try .init(from: &reader),
      pmid: try .init(from: &reader),
      condition: try .init(from: &reader),
      question: try .init(from: &reader),
      purpose: try .init(from: &reader),
      route: try .init(from: &reader),
      searchedTo: try .init(from: &reader),
      selection: try .init(from: &reader),
      trials: try .init(from: &reader),
      participants: try .init(from: &reader),
      trialList: try .init(from: &reader),
      resultText: try .init(from: &reader),
      pooled: try .init(from: &reader),
      sources: try .init(from: &reader),
      caveats: try .init(from: &reader)
    )
  }
}

extension PublishedReview.Pooled: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    measure.pack(into: &writer)
    definition.pack(into: &writer)
    subgroup.pack(into: &writer)
    unit.pack(into: &writer)
    week.pack(into: &writer)
    subjects.pack(into: &writer)
    effect.pack(into: &writer)
    estimate.pack(into: &writer)
    ci95.pack(into: &writer)
    predictionInterval.pack(into: &writer)
    p.pack(into: &writer)
    pBelow.pack(into: &writer)
    i2.pack(into: &writer)
    trials.pack(into: &writer)
    participants.pack(into: &writer)
    method.pack(into: &writer)
    test.pack(into: &writer)
    verdict.pack(into: &writer)
    resultText.pack(into: &writer)
    note.pack(into: &writer)
    doubt.pack(into: &writer)
    trialList.pack(into: &writer)
    selection.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      measure: try .init(from: &reader),
      definition: try .init(from: &reader),
      subgroup: try .init(from: &reader),
      unit: try .init(from: &reader),
      week: try .init(from: &reader),
      subjects: try .init(from: &reader),
      effect: try .init(from: &reader),
      estimate: try .init(from: &reader),
      ci95: try .init(from: &reader),
      predictionInterval: try .init(from: &reader),
      p: try .init(from: &reader),
      pBelow: try .init(from: &reader),
      i2: try .init(from: &reader),
      trials: try .init(from: &reader),
      participants: try .init(from: &reader),
      method: try .init(from: &reader),
      test: try .init(from: &reader),
      verdict: try .init(from: &reader),
      resultText: try .init(from: &reader),
      note: try .init(from: &reader),
      doubt: try .init(from: &reader),
      trialList: try .init(from: &reader),
      selection: try .init(from: &reader)
    )
  }
}

extension PublishedReview.TrialList: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    held.pack(into: &writer)
    notHeld.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(held: try .init(from: &reader), notHeld: try .init(from: &reader))
  }
}

extension TrialSelection: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    taxa.pack(into: &writer)
    strainID.pack(into: &writer)
    blend.pack(into: &writer)
    minimumAge.pack(into: &writer)
    maximumAge.pack(into: &writer)
    countries.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      taxa: try .init(from: &reader),
      strainID: try .init(from: &reader),
      blend: try .init(from: &reader),
      minimumAge: try .init(from: &reader),
      maximumAge: try .init(from: &reader),
      countries: try .init(from: &reader)
    )
  }
}
