public import Advice

/// What one word means, and what is held about it.
public struct Explanation: Sendable {
  /// What kind of thing the word stands for.
  public enum Kind: Sendable, Hashable {
    case strain, species, genus, ingredient, condition, trial
    case ambiguousName
    case labelRule
    /// A word of the glossary, with the glossary's own kind: `concept`, `marker`, `scale`, …
    case term(String)

    /// The kind in words.
    public var name: String {
      switch self {
      case .strain: "strain"
      case .species: "species"
      case .genus: "genus"
      case .ingredient: "ingredient"
      case .condition: "condition"
      case .trial: "trial"
      case .ambiguousName: "ambiguous name"
      case .labelRule: "label rule"
      case .term(let kind): kind
      }
    }
  }

  /// A named fact, such as the owner of a strain.
  public struct Fact: Sendable, Hashable {
    public var name: String
    public var text: String

    /// A fact.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The word as it was asked for.
  public var term: String
  public var kind: Kind
  /// The name to show first, then the others it goes by.
  public var names: [String]
  /// Plain sentences.
  public var text: String
  public var facts: [Fact]
  /// Trials of it, or for it, in the order of their identifiers.
  public var trials: [TrialOverview]
  /// Words to look up next.
  public var seeAlso: [String]
  public var sources: [String]

  /// An explanation.
  public init(
    term: String,
    kind: Kind,
    names: [String],
    text: String,
    facts: [Fact] = [],
    trials: [TrialOverview] = [],
    seeAlso: [String] = [],
    sources: [String] = []
  ) {
    self.term = term
    self.kind = kind
    self.names = names
    self.text = text
    self.facts = facts
    self.trials = trials
    self.seeAlso = seeAlso
    self.sources = sources
  }
}
