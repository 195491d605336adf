/// A fact about safety, from `Data/safety.yaml`.
public struct SafetyFact: Sendable, Hashable, Identifiable {
  /// How much heed to pay.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    case info, caution, avoid
    case seeDoctor = "see-doctor"
  }

  /// Stable and unique.
  public var id: String
  /// `oral`, `topical` or `any`.
  public var route: String
  /// `live` or `any`.
  public var viability: String
  /// Genera, species or strains in the current nomenclature, or group words (`bacteria`); empty means any.
  public var organisms: [String]
  /// Families of `Data/ingredient_families.csv` that the product must hold one of; empty means that it is about the
  /// microbes.
  public var ingredients: [String]
  /// Whom it concerns (`preterm-infants`, `cow-milk-allergy`, …); empty means everyone.
  public var populations: [String]
  /// How much heed to pay.
  public var severity: Severity
  /// In plain words.
  public var fact: String
  /// Address of the page it was read on.
  public var source: String

  /// Made from its parts.
  public init(
    id: String,
    route: String,
    viability: String,
    organisms: [String],
    ingredients: [String] = [],
    populations: [String],
    severity: Severity,
    fact: String,
    source: String
  ) {
    self.id = id
    self.route = route
    self.viability = viability
    self.organisms = organisms
    self.ingredients = ingredients
    self.populations = populations
    self.severity = severity
    self.fact = fact
    self.source = source
  }
}

/// A rule or definition about labels and claims, from `Data/label_rules.yaml`.
public struct LabelRule: Sendable, Hashable, Identifiable {
  /// Stable and unique.
  public var id: String
  /// Where it holds.
  public var jurisdiction: String
  /// The kind of product that it is about; `nil` for any.
  public var products: Products?
  /// What it is about.
  public var appliesTo: String
  /// In our own short words.
  public var rule: String
  /// Address of the page it was read on.
  public var source: String

  /// Kinds of product that have rules of their own.
  public enum Products: String, Sendable, Hashable, Codable, CaseIterable {
    /// Put on skin.
    case cosmetic
    /// Swallowed: foods and food supplements.
    case food
  }

  /// Made from its parts.
  public init(
    id: String,
    jurisdiction: String,
    products: Products? = nil,
    appliesTo: String,
    rule: String,
    source: String
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.products = products
    self.appliesTo = appliesTo
    self.rule = rule
    self.source = source
  }
}

/// Words on a label that make a claim of a certain kind, from `Data/claim_words.yaml`.
public struct ClaimWording: Sendable, Hashable, Identifiable {
  /// What a claim is about.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// "cures eczema": a medicinal claim that no cosmetic or supplement may make.
    case medicinal
    /// "clinically proven", "dermatologist tested": a claim on the evidence itself.
    case evidence
    /// "boosts immunity": a claim on a bodily function.
    case function
    /// "probiotic": a word that by itself promises a benefit.
    case term
  }

  /// Stable and unique.
  public var id: String
  /// What the claim is about.
  public var kind: Kind
  /// Phrases by ISO 639-1 language code.
  public var phrases: [String: [String]]
  /// Identifiers of the rules behind it, most telling first.
  public var rules: [LabelRule.ID]
  /// Those of them that forbid the words where they hold; for a medicinal claim every rule does.
  public var forbiddenBy: [LabelRule.ID]
  /// Rules under which a market bears with words that are forbidden in a larger one.
  public var toleratedBy: [LabelRule.ID]
  /// What is wrong with the claim, as half a sentence.
  public var why: String

  /// Made from its parts.
  public init(
    id: String,
    kind: Kind,
    phrases: [String: [String]],
    rules: [LabelRule.ID],
    forbiddenBy: [LabelRule.ID] = [],
    toleratedBy: [LabelRule.ID] = [],
    why: String
  ) {
    self.id = id
    self.kind = kind
    self.phrases = phrases
    self.rules = rules
    self.forbiddenBy = forbiddenBy
    self.toleratedBy = toleratedBy
    self.why = why
  }
}

/// A word that a person may ask about, from `Data/terms.yaml`.
public struct Term: Sendable, Hashable, Identifiable {
  /// Stable and unique.
  public var id: String
  /// The name shown first, then others it goes by.
  public var names: [String]
  /// `concept`, `marker`, `scale`, `condition`, `ingredient`, `claim`, `statistic`.
  public var kind: String
  /// Two to four plain sentences.
  public var text: String
  /// Addresses of the pages it rests on.
  public var sources: [String]
  /// Identifiers of related terms.
  public var seeAlso: [String]

  /// Made from its parts.
  public init(id: String, names: [String], kind: String, text: String, sources: [String], seeAlso: [String]) {
    self.id = id
    self.names = names
    self.kind = kind
    self.text = text
    self.sources = sources
    self.seeAlso = seeAlso
  }
}
