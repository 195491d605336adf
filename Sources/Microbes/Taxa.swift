/// The rank at which a microbe is named.
public enum Rank: String, Sendable, Hashable, Codable, CaseIterable {
  case genus, species
  /// A subspecies, and also the variety *Saccharomyces cerevisiae* var. *boulardii*.
  case subspecies
}

/// What kind of living thing a name stands for.
public enum OrganismKind: String, Sendable, Hashable, Codable, CaseIterable {
  case bacterium, yeast, mould, archaeon, cyanobacterium, microalga
  /// Listed only so that it is recognised as not a microbe (*Demodex*).
  case mite
}

/// How a fact in a nomenclature table was come by.
public enum Provenance: String, Sendable, Hashable, Codable, CaseIterable {
  /// Read on the page named as its source.
  case yes
  /// Part of it was read there.
  case partial
  /// Species and designation taken from a trial record.
  case trial
  /// Written from the published nomenclature without opening a page: a lead, not a citation.
  case no
}

/// A genus with the words that labels and cosmetic ingredient lists use for it.
public struct Genus: Sendable, Hashable {
  /// The current name, such as `Lacticaseibacillus`.
  public var name: String
  /// What kind of organism, or of collection, it is.
  public var kind: OrganismKind
  /// Misspellings, vernacular words and INCI words (`Bifida`) that stand for the genus.
  public var synonyms: [String]
  /// Abbreviations with their full stop (`L.`, `Lcb.`); most are shared with other genera.
  public var abbreviations: [String]
  /// The genera it was split from, for example `Lactobacillus`.
  public var splitFrom: [String]
  /// What a reader should know of it.
  public var notes: String
  /// The page it was read on.
  public var source: String
  /// How the row was come by.
  public var seen: Provenance

  /// Makes a row of the table.
  public init(
    name: String,
    kind: OrganismKind,
    synonyms: [String],
    abbreviations: [String],
    splitFrom: [String],
    notes: String,
    source: String,
    seen: Provenance
  ) {
    self.name = name
    self.kind = kind
    self.synonyms = synonyms
    self.abbreviations = abbreviations
    self.splitFrom = splitFrom
    self.notes = notes
    self.source = source
    self.seen = seen
  }
}

/// A species, subspecies or variety under its current valid name, with every other name seen for it.
public struct Species: Sendable, Hashable {
  /// The current valid name, such as `Bifidobacterium animalis subsp. lactis`.
  public var name: String
  /// `species` or `subspecies`.
  public var rank: Rank
  /// The genus it belongs to today.
  public var genus: String
  /// Former names, abbreviations and misspellings. Some abbreviations are shared: see ``AmbiguousName``.
  public var synonyms: [String]
  /// What kind of organism, or of collection, it is.
  public var kind: OrganismKind
  /// Where it lives: gut, skin, food and so on.
  public var habitat: [String]
  /// Whether the species is on EFSA's list of qualified presumption of safety; `nil` where no list was read.
  public var isOnQPSList: Bool?
  /// What a reader should know of it.
  public var notes: String
  /// The page it was read on.
  public var source: String
  /// How the row was come by.
  public var seen: Provenance

  /// Makes a row of the table.
  public init(
    name: String,
    rank: Rank,
    genus: String,
    synonyms: [String],
    kind: OrganismKind,
    habitat: [String],
    isOnQPSList: Bool?,
    notes: String,
    source: String,
    seen: Provenance
  ) {
    self.name = name
    self.rank = rank
    self.genus = genus
    self.synonyms = synonyms
    self.kind = kind
    self.habitat = habitat
    self.isOnQPSList = isOnQPSList
    self.notes = notes
    self.source = source
    self.seen = seen
  }
}

/// One strain with its collection numbers and trade codes.
public struct Strain: Sendable, Hashable, Identifiable {
  /// Stable identifier, such as `l-rhamnosus-gg`.
  public var id: String
  /// Current name of its species; `nil` where the species is not known.
  public var species: String?
  /// The designation it is known by, such as `GG` or `DSM 17938`.
  public var designation: String
  /// Names confirmed on a page: safe to merge on.
  public var aliases: [String]
  /// Names that no page confirmed: offered as a suggestion, never merged on.
  public var unconfirmedAliases: [String]
  /// Who owns or sells it.
  public var owner: String
  /// Whether a trial of it for skin is known.
  public var isStudiedForSkin: Bool
  /// `false` for isolate pools and patients' own isolates, which no product can hold.
  public var isDeposited: Bool
  /// What a reader should know of it.
  public var notes: String
  /// The page it was read on.
  public var source: String
  /// How the row was come by.
  public var seen: Provenance

  /// Makes a row of the table.
  public init(
    id: String,
    species: String?,
    designation: String,
    aliases: [String],
    unconfirmedAliases: [String],
    owner: String,
    isStudiedForSkin: Bool,
    isDeposited: Bool,
    notes: String,
    source: String,
    seen: Provenance
  ) {
    self.id = id
    self.species = species
    self.designation = designation
    self.aliases = aliases
    self.unconfirmedAliases = unconfirmedAliases
    self.owner = owner
    self.isStudiedForSkin = isStudiedForSkin
    self.isDeposited = isDeposited
    self.notes = notes
    self.source = source
    self.seen = seen
  }
}

/// A culture collection, deposit prefix or company code series.
public struct StrainCollection: Sendable, Hashable {
  /// What gives out the numbers.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case cultureCollection = "culture-collection"
    /// Part of an accession number that is printed alone, such as `PTA`.
    case depositPrefix = "deposit-prefix"
    case companyCollection = "company-collection"
    case instituteCollection = "institute-collection"
  }

  /// One or more spellings of the acronym (`DSM`, `DSMZ`).
  public var acronyms: [String]
  /// The name in full.
  public var fullName: String
  /// ISO 3166-1 alpha-2 code, or empty.
  public var country: String
  /// What kind of organism, or of collection, it is.
  public var kind: Kind
  /// Numbers as they are printed.
  public var examples: [String]
  /// What a reader should know of it.
  public var notes: String
  /// The page it was read on.
  public var source: String
  /// How the row was come by.
  public var seen: Provenance

  /// Makes a row of the table.
  public init(
    acronyms: [String],
    fullName: String,
    country: String,
    kind: Kind,
    examples: [String],
    notes: String,
    source: String,
    seen: Provenance
  ) {
    self.acronyms = acronyms
    self.fullName = fullName
    self.country = country
    self.kind = kind
    self.examples = examples
    self.notes = notes
    self.source = source
    self.seen = seen
  }
}

/// A label text that more than one organism or strain could claim, with what to make of it.
public struct AmbiguousName: Sendable, Hashable {
  /// The text as labels print it; several spellings are separate entries of this list.
  public var texts: [String]
  /// What it may stand for.
  public var candidates: [String]
  /// What is done with it, in words.
  public var rule: String
  /// The rank that the text alone supports; `nil` where it supports none.
  public var resolvesAtRank: String?
  /// Whether the text is a strain code that says nothing without its species beside it.
  public var needsSpecies: Bool
  /// What a reader should know of it.
  public var notes: String
  /// The page it was read on.
  public var source: String
  /// How the row was come by.
  public var seen: Provenance

  /// Makes a row of the table.
  public init(
    texts: [String],
    candidates: [String],
    rule: String,
    resolvesAtRank: String?,
    needsSpecies: Bool,
    notes: String,
    source: String,
    seen: Provenance
  ) {
    self.texts = texts
    self.candidates = candidates
    self.rule = rule
    self.resolvesAtRank = resolvesAtRank
    self.needsSpecies = needsSpecies
    self.notes = notes
    self.source = source
    self.seen = seen
  }
}
