public import Evidence

/// A published review with its pooled results, from `Data/reviews`: a check on our own pooling, never an input to it.
public struct PublishedReview: Sendable, Hashable, Identifiable {
  /// One pooled result as the review prints it.
  public struct Pooled: Sendable, Hashable {
    /// The outcome measure, by the names that trials use.
    public var measure: String
    /// The kind of effect pooled.
    public var effect: TrialOutcome.Effect?
    /// The pooled estimate, active minus or over control.
    public var estimate: Double?
    /// Its 95 % confidence interval.
    public var ci95: TrialOutcome.Interval?
    /// Its 95 % prediction interval.
    public var predictionInterval: TrialOutcome.Interval?
    /// The p value printed.
    public var p: Double?
    /// The bound where only "p < bound" was printed.
    public var pBelow: Double?
    /// Heterogeneity in per cent.
    public var i2: Double?
    /// Number of trials pooled.
    public var trials: Int?
    /// Number of people in them.
    public var participants: Int?
    /// Why the printed figures cannot be relied on.
    public var doubt: String?
  }

  /// The file's name without `.yaml`.
  public var id: String
  /// Where it is published.
  public var citation: String
  /// Digital object identifier, from “10.” on.
  public var doi: String?
  /// PubMed number.
  public var pmid: String?
  /// The condition reviewed.
  public var condition: String
  /// What the review asks.
  public var question: String
  /// Number of trials in the whole review.
  public var trials: Int?
  /// Number of people in the whole review.
  public var participants: Int?
  /// Its pooled results.
  public var pooled: [Pooled]
  /// Where it was read.
  public var sources: [Trial.Source]
  /// What a reader must know.
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
    /// With its source.
    case yes
    /// Only with its caveat.
    case careful
    /// Kept so that it is not picked up again.
    case no
  }

  /// Stable identifier.
  public var id: String
  /// What it is about, in a word or two.
  public var topic: String
  /// The fact in plain words.
  public var fact: String
  /// Web addresses where it was read.
  public var sources: [String]
  /// Whether it may be quoted.
  public var use: Use
  /// What a reader must know.
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
