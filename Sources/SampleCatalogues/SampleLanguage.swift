/// What a label's sentences are made of in one language.
struct SampleLanguage: Sendable {
  /// A form a supplement is sold in.
  struct Form: Sendable {
    /// Behind the brand: "Capsules".
    var title: String
    /// What a count refers to: "per capsule".
    var per: String
    var directions: String
  }

  var code: String
  var decimalSeparator: String
  var groupSeparator: String
  /// "CFU", as the language writes it.
  var units: [String]
  /// Thousand millions: for one, for several; and a connecting word before the unit.
  var billion: (one: String, many: String)
  var million: (one: String, many: String)
  /// Between the words for numbers and the unit, spaces included: "miliardi di UFC".
  var link: String

  var brandWords: [String]
  var forms: [Form]
  var ingredients: String
  var otherIngredients: String
  var excipients: [String]
  var blend: String
  var supplementLine: String
  var claims: [String]
  var storage: [String]
  var warnings: [String]
  var shelfLife: String

  var cosmeticTitles: [String]
  var cosmeticDirections: String
  var cosmeticWarning: String

  /// Dishes and their ingredients, none of them with a microbe.
  var plainFoods: [(title: String, ingredients: [String])]
  /// Supplements without microbes.
  var plainSupplements: [(title: String, ingredients: [String])]
  /// Food made with cultures: the title, and what stands before and behind the names.
  var fermentedFoods: [(title: String, before: String)]
  var foodNotes: [String]
}
