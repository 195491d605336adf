public import Evidence

/// A published review with its pooled results, from `Data/reviews`: a check on our own pooling, never an input to it.
public struct PublishedReview: Sendable, Hashable, Identifiable {
  /// One pooled result as the review prints it.
  public struct Pooled: Sendable, Hashable {
    public var measure: String
    public var effect: TrialOutcome.Effect?
    public var estimate: Double?
    public var ci95: TrialOutcome.Interval?
    public var predictionInterval: TrialOutcome.Interval?
    public var p: Double?
    /// The bound where only "p < bound" was printed.
    public var pBelow: Double?
    /// Heterogeneity in per cent.
    public var i2: Double?
    public var trials: Int?
    public var participants: Int?
    public var doubt: String?
  }

  public var id: String
  public var citation: String
  public var doi: String?
  public var pmid: String?
  public var condition: String
  public var question: String
  public var trials: Int?
  public var participants: Int?
  public var pooled: [Pooled]
  public var sources: [Trial.Source]
  public var caveats: String
}

/// A review record: `Data/reviews/<id>.yaml`.
enum ReviewReading {
  static func review(_ record: YAMLRecord) -> PublishedReview {
    defer { record.finish() }
    _ = record.string("result")
    _ = record.string("result_text")
    return PublishedReview(
      id: record.requiredString("id"),
      citation: record.requiredString("citation"),
      doi: record.string("doi"),
      pmid: record.string("pmid"),
      condition: record.requiredString("condition"),
      question: record.requiredString("question"),
      trials: record.int("k_review"),
      participants: record.int("n_review"),
      pooled: record.records("pooled").map(pooled),
      sources: TrialReading.sources(record),
      caveats: record.string("caveats") ?? ""
    )
  }

  private static func pooled(_ record: YAMLRecord) -> PublishedReview.Pooled {
    defer { record.finish() }
    for key in ["subgroup", "definition", "unit", "result", "result_text", "note"] { _ = record.string(key) }
    _ = record.double("week")
    return PublishedReview.Pooled(
      measure: record.requiredString("measure"),
      effect: record.word("effect", TrialOutcome.Effect.self),
      estimate: record.double("estimate"),
      ci95: interval("ci95", of: record),
      predictionInterval: interval("prediction_interval", of: record),
      p: record.double("p"),
      pBelow: record.double("p_below"),
      i2: record.double("i2"),
      trials: record.int("k_trials"),
      participants: record.int("n_participants"),
      doubt: record.string("doubt")
    )
  }

  private static func interval(_ key: String, of record: YAMLRecord) -> TrialOutcome.Interval? {
    guard let pair = record.pair(key), let low = pair.0, let high = pair.1 else { return nil }
    return TrialOutcome.Interval(low: low, high: high)
  }
}

/// A count, survey or sales figure about products and buyers, from `Data/market.yaml`.
public struct MarketFact: Sendable, Hashable, Identifiable {
  /// Whether the fact may be quoted.
  public enum Use: String, Sendable, Hashable, CaseIterable {
    case yes
    /// Only with its caveat.
    case careful
    /// Kept so that it is not picked up again.
    case no
  }

  public var id: String
  public var topic: String
  public var fact: String
  public var sources: [String]
  public var use: Use
  public var caveats: String
}

enum MarketReading {
  static func fact(_ record: YAMLRecord) -> MarketFact? {
    defer { record.finish() }
    record.allowAnything("figures")
    _ = record.string("seen")
    let use = record.requiredWord("use", MarketFact.Use.self)
    let sources = [record.string("source")].compactMap { $0 } + record.strings("sources")
    if sources.isEmpty { record.report("source", "No source is named. Add its address.") }
    let fact = MarketFact(
      id: record.requiredString("id"),
      topic: record.requiredString("topic"),
      fact: record.requiredString("fact"),
      sources: sources,
      use: use ?? .no,
      caveats: record.string("caveats") ?? ""
    )
    return use == nil ? nil : fact
  }
}
