/// What a word or phrase of a label does for its reader.
enum WordClass: UInt8, CaseIterable {
  /// A function word of a language; value: index of the language.
  case functionWord
  /// Value: power of ten.
  case magnitude
  /// A number in words; value: the number.
  case numberWord
  /// CFU and its kin in other languages.
  case cfuUnit
  /// Living cells in words: counts as CFU.
  case liveCellUnit
  /// Cells of unstated state, bacteria, germs: CFU only where the product is live.
  case cellUnit
  /// AFU, TFU: counted by flow cytometry, not colonies.
  case fluorescentUnit
  /// mg, µg, g, IU, %: an amount that is no count. Value 1: grams, which may also be a basis.
  case massUnit
  /// A unit that a count may be stated per. Value: index in ``DoseBasis``.
  case basisUnit
  /// "per", "each", "contains": ties a count to its basis.
  case per
  /// Each of several microbes has the count.
  case each
  case total
  case manufacture
  case expiry
  case minimum
  case live
  case killed
  case lysate
  case filtrate
  case ferment
  /// A cosmetic process word that tells nothing of viability: extract, polypeptides.
  case extract
  /// Value: index in ``ProductForm``.
  case form
  /// Value: index in ``ProductForm``; a weaker sign.
  case weakForm
  /// Value: index in ``Route``.
  case route
  /// Value: index in ``Condition``.
  case condition
  /// A verb or noun of benefit, which makes a sentence a claim.
  case benefit
  case freeFrom
  case caution
  /// Former name, synonym, reclassified.
  case formerName
  /// What a product acts on or feeds, not what it holds.
  case target
  case enzyme
  case ingredientsHeader
  case claimsHeader
  case directionsHeader
  case servingHeader
  case daily
  case times
  case strainWord
  /// Value: index in ``Prebiotic/all``.
  case prebiotic
  /// Value: index in ``Allergen``.
  case allergen
  /// Value: index in the ingredient table.
  case ingredient
  /// Value: index in the INCI table.
  case inci
  /// Words that may stand after a genus or species but are no epithet and no strain.
  case notAStrain
  case conjunction
  /// A postbiotic or paraprobiotic word: says the microbes are not alive.
  case postbiotic
  case probiotic
  /// Words of a laboratory test: absent, negative, total plate count.
  case absence
  /// How to store the product.
  case storage
  /// Until when to use it.
  case useBy
}

/// A set of word classes.
struct WordClasses: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  init(_ classes: WordClass...) { rawValue = classes.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

  func contains(_ wordClass: WordClass) -> Bool { rawValue & 1 << UInt64(wordClass.rawValue) != 0 }
  func contains(rawClass: UInt32) -> Bool { rawValue & 1 << UInt64(rawClass) != 0 }
  mutating func insert(_ wordClass: WordClass) {
    self = WordClasses(rawValue: rawValue | 1 << UInt64(wordClass.rawValue))
  }
}

/// Food allergens that labels must declare and that carriers of microbes often hold.
enum Allergen: UInt8, CaseIterable {
  case milk, lactose, soy, wheat, gluten, egg, fish, crustaceans, nuts, peanut, sesame, sucrose, fructose, sorbitol,
    yeast

  var role: String { "allergen-\(self)" }
}

/// The words of one language, by what they do. Entries are parted by commas; one that ends in `*` stands for every
/// word that begins so. How to add a language is told in CONTRIBUTING.
struct LanguageWords {
  /// ISO 639-1.
  var code: String
  /// Frequent words that set the language apart.
  var functionWords: StaticString
  var magnitudes: [(Int, StaticString)] = []
  var numbers: StaticString = ""
  var words: [(WordClass, StaticString)] = []
  var basisUnits: [(DoseBasis, StaticString)] = []
  var forms: [(ProductForm, StaticString)] = []
  var weakForms: [(ProductForm, StaticString)] = []
  var routes: [(Route, StaticString)] = []
  var conditions: [(Condition, StaticString)] = []
  var prebiotics: [(String, StaticString)] = []
  var allergens: [(Allergen, StaticString)] = []
  /// Whether a comma is the decimal sign.
  var decimalComma = true

  static let all: [LanguageWords] = [
    .english, .spanish, .french, .german, .dutch, .italian, .portuguese, .polish, .russian, .indonesian, .symbols,
  ]
}
