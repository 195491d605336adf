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
