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
    /// What the fact is about, such as `Owner or brand`.
    public var name: String
    /// The fact.
    public var text: String

    /// A fact.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The word as it was asked for.
  public var term: String
  /// What kind of thing the word stands for.
  public var kind: Kind
  /// The name to show first, then the others it goes by.
  public var names: [String]
  /// Plain sentences.
  public var text: String
  /// Named facts, in the order they are to be shown.
  public var facts: [Fact]
  /// Trials of it, or for it, in the order of their identifiers.
  public var trials: [TrialOverview]
  /// Words to look up next.
  public var seeAlso: [String]
  /// Addresses or titles of what it rests on.
  public var sources: [String]

  /// This explanation, with what the glossary says of the same word after it.
  func adding(_ other: Explanation) -> Explanation {
    var both = self
    both.text += " " + other.text
    both.seeAlso = (seeAlso + other.seeAlso).uniqued()
    both.sources = (sources + other.sources).uniqued()
    return both
  }

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
    self.sources = sources.filter { !$0.isEmpty }
  }
}
