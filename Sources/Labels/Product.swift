@_spi(Reading) public import Microbes

/// The physical form a product is sold in.
public enum ProductForm: String, Sendable, Hashable, Codable, CaseIterable {
  case capsule, tablet, powder, drops, gummy
  case cream, lotion, serum, mask, cleanser, toner, spray, gel, balm, shampoo
  case food, drink, other, unknown
}

/// How a product reaches the body.
public enum Route: String, Sendable, Hashable, Codable, CaseIterable {
  case oral, topical, vaginal, other, unknown
}

/// The state of a microbe in a product.
public enum Viability: String, Sendable, Hashable, Codable, CaseIterable {
  case live
  case heatKilled = "heat-killed"
  case lysate, ferment, filtrate, unknown
}

/// What a stated amount of microbes refers to.
public enum DoseBasis: String, Sendable, Hashable, Codable, CaseIterable {
  case serving, capsule, tablet, drop, day, gram, ml
}

/// When the maker says the stated count holds.
public enum DoseGuarantee: String, Sendable, Hashable, Codable, CaseIterable {
  case endOfShelfLife = "end-of-shelf-life"
  case manufacture
}

/// A bodily condition or wish that a label may claim to help.
public enum Condition: String, Sendable, Hashable, Codable, CaseIterable {
  case atopicDermatitis = "atopic-dermatitis"
  case acne, rosacea, pruritus
  case drySkin = "dry-skin"
  case sensitiveSkin = "sensitive-skin"
  case redness
  case skinAgeing = "skin-ageing"
  case psoriasis
  case seborrhoeicDermatitis = "seborrhoeic-dermatitis"
  case urticaria, dandruff
  case skinHydration = "skin-hydration"
  case wound, allergy, vaginal, urinary, respiratory, brightening, digestive, immune, other
}

/// A microbe that a label says is in the product.
public struct LabelMicrobe: Sendable, Hashable {
  /// The label's own words.
  public var written: String
  /// The current valid name at the rank that the label supports.
  public var name: String
  /// The rank of ``name``.
  public var rank: Rank
  /// The strain designation as the label prints it; `nil` where none is printed.
  public var strain: String?
  /// The ``Strain/id`` that the designation belongs to; `nil` where it is not known.
  public var strainID: Strain.ID?
  /// Whether it is alive in the product.
  public var viability: Viability
  /// Colony-forming units in one serving, for this microbe alone; `nil` where the label does not say.
  public var cfu: Double?
  /// Amount of this microbe where the label gives no CFU: cells or milligrams, as printed.
  public var amountText: String?
  /// Where the words stand, as UTF-8 byte offsets into the label text.
  public var span: Range<Int>

  /// Makes a value from its parts.
  public init(
    written: String,
    name: String,
    rank: Rank,
    strain: String? = nil,
    strainID: Strain.ID? = nil,
    viability: Viability = .unknown,
    cfu: Double? = nil,
    amountText: String? = nil,
    span: Range<Int> = 0..<0
  ) {
    self.written = written
    self.name = name
    self.rank = rank
    self.strain = strain
    self.strainID = strainID
    self.viability = viability
    self.cfu = cfu
    self.amountText = amountText
    self.span = span
  }
}

/// One ingredient of the list, with what it is known to do in a product or on skin.
public struct LabelIngredient: Sendable, Hashable {
  /// The label's own words.
  public var written: String
  /// The name in the ingredient table, or the label's words where the table has none.
  public var name: String
  /// Roles from the ingredient table, such as `fragrance-allergen` or `humectant`, and allergen roles such as
  /// `allergen-milk`.
  public var roles: [String]

  /// Makes a value from its parts.
  public init(written: String, name: String, roles: [String]) {
    self.written = written
    self.name = name
    self.roles = roles
  }
}

/// Something the label says the product does.
public struct LabelClaim: Sendable, Hashable {
  /// The label's own words: the sentence that claims.
  public var text: String
  /// What the claim is about.
  public var conditions: [Condition]

  /// Makes a value from its parts.
  public init(text: String, conditions: [Condition]) {
    self.text = text
    self.conditions = conditions
  }
}

/// A remark on how the label was read, from a closed list.
public struct ReadingNote: Sendable, Hashable {
  /// Every kind of note there is. Raw values are stable and documented in the Labels article.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case emptyText = "empty-text"
    case invalidUTF8 = "invalid-utf8"
    case textCut = "text-cut"
    case misspeltName = "misspelt-name"
    case repairedText = "repaired-text"
    case formerName = "former-name"
    case ambiguousName = "ambiguous-name"
    case genusOnly = "genus-only"
    case strainDisagreesWithSpecies = "strain-disagrees-with-species"
    case nearMissStrain = "near-miss-strain"
    case unconfirmedAlias = "unconfirmed-alias"
    case unknownStrain = "unknown-strain"
    case unknownSpecies = "unknown-species"
    case lostSuperscript = "lost-superscript"
    case doseRange = "dose-range"
    case longScaleBillion = "long-scale-billion"
    case doseOutOfRange = "dose-out-of-range"
    case twoDoses = "two-doses"
    case blendTotalOnly = "blend-total-only"
    case cellsNotCFU = "cells-not-cfu"
    case renamedByFootnote = "renamed-by-footnote"
    case totalIsSum = "total-is-sum"
    case noMicrobe = "no-microbe"
  }

  /// What kind of remark it is.
  public var kind: Kind
  /// What was found, in plain words.
  public var message: String
  /// Where in the text, in UTF-8 bytes; `nil` where it concerns the whole.
  public var span: Range<Int>?

  /// Makes a value from its parts.
  public init(kind: Kind, message: String, span: Range<Int>? = nil) {
    self.kind = kind
    self.message = message
    self.span = span
  }
}

/// What a label says, read.
public struct Product: Sendable, Hashable {
  /// The first line of the label; `nil` where it is no name.
  public var name: String?
  /// The form it is sold in.
  public var form: ProductForm
  /// How it is used.
  public var route: Route
  /// ISO 639-1 code of the main language; `nil` where there is too little text to tell.
  public var language: String?
  /// The microbes that the label says are in it, in the order of the label.
  public var microbes: [LabelMicrobe]
  /// The stated total, or the sum where every microbe has its own count.
  public var totalCFU: Double?
  /// What ``totalCFU`` refers to or, where no total is known, the microbes' own counts.
  public var totalCFUBasis: DoseBasis?
  /// When the stated count holds; `nil` where the label is silent.
  public var doseGuarantee: DoseGuarantee?
  /// Servings a day by the directions, the lower end of a range; `nil` where they do not say.
  public var servingsPerDay: Double?
  /// Units (capsules, tablets, drops, grams, millilitres) in one serving, where the label says so.
  public var unitsPerServing: Double?
  /// Fibres and sugars meant to feed microbes, by their common names.
  public var prebiotics: [String]
  /// The items of the ingredient lists.
  public var ingredients: [LabelIngredient]
  /// Food allergens and intolerance substances named anywhere on the label, may-contain lines included: `milk`,
  /// `lactose`, `soy`, `wheat`, `gluten`, `egg`, `fish`, `crustaceans`, `nuts`, `peanut`, `sesame`, `sucrose`, `fructose`,
  /// `sorbitol`, and `yeast` where the label warns of it.
  public var allergens: [String] = []
  /// The sentences outside the ingredient lists, for whoever looks for wordings among them.
  public var sentences: [String] = []
  /// The sentences that claim something.
  public var claims: [LabelClaim]
  /// The sentences that warn or restrict.
  public var warnings: [String]
  /// Whether the label says how to keep the product; `nil` where the reader did not look.
  public var statesStorage: Bool?
  /// Whether the label gives, or points to, a use-by or opening date; `nil` where the reader did not look.
  public var statesUseBy: Bool?
  /// What was doubtful or remarkable in the reading.
  public var notes: [ReadingNote]
  /// 0 to 1: how sure the reading is of what it read. Documented with ``ReadingNote``.
  public var confidence: Double

  /// Makes a value from its parts.
  public init(
    name: String? = nil,
    form: ProductForm = .unknown,
    route: Route = .unknown,
    language: String? = nil,
    microbes: [LabelMicrobe] = [],
    totalCFU: Double? = nil,
    totalCFUBasis: DoseBasis? = nil,
    doseGuarantee: DoseGuarantee? = nil,
    servingsPerDay: Double? = nil,
    unitsPerServing: Double? = nil,
    prebiotics: [String] = [],
    ingredients: [LabelIngredient] = [],
    claims: [LabelClaim] = [],
    warnings: [String] = [],
    statesStorage: Bool? = nil,
    statesUseBy: Bool? = nil,
    notes: [ReadingNote] = [],
    confidence: Double = 1
  ) {
    self.name = name
    self.form = form
    self.route = route
    self.language = language
    self.microbes = microbes
    self.totalCFU = totalCFU
    self.totalCFUBasis = totalCFUBasis
    self.doseGuarantee = doseGuarantee
    self.servingsPerDay = servingsPerDay
    self.unitsPerServing = unitsPerServing
    self.prebiotics = prebiotics
    self.ingredients = ingredients
    self.claims = claims
    self.warnings = warnings
    self.statesStorage = statesStorage
    self.statesUseBy = statesUseBy
    self.notes = notes
    self.confidence = confidence
  }
}
