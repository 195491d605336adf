import Labels

/// A product of Open Food Facts or Open Beauty Facts, as their API or a row of their export gives it.
/// Fields: <https://openfoodfacts.github.io/openfoodfacts-server/api/ref-v2/>.
struct OpenFactsRecord {
  private let record: JSONValue

  init(_ record: JSONValue) { self.record = record }

  static func isOne(_ value: JSONValue) -> Bool {
    let names = ["product_name", "ingredients_text", "generic_name"]
    return value.keys.contains { key in names.contains { key == $0 || key.hasPrefix($0 + "_") } }
  }

  /// `nil` where the record holds neither a name nor ingredients.
  func label() -> IntakeLabel? {
    let language = self.language
    let name = field("product_name", in: language)
    var ingredients = field("ingredients_text", in: language)
    ingredients = ingredients.map(Self.withoutAllergenMarks)
    guard name != nil || ingredients != nil else { return nil }

    var lines = LabelLines()
    lines.add(name)
    lines.add(list("brands"))
    lines.add(field("generic_name", in: language).flatMap { $0 == name ? nil : $0 })
    lines.add(record["quantity"]?.written)
    lines.endBlock()
    lines.add("Category", tags("categories_tags") ?? list("categories"))
    lines.add("Labels", tags("labels_tags") ?? list("labels"))
    lines.add("Serving size", record["serving_size"]?.written)
    lines.endBlock()
    lines.add(Self.ingredientsHeading(language), ingredients)
    lines.endBlock()
    lines.add("Contains", tags("allergens_tags") ?? list("allergens"))
    lines.add("May contain", tags("traces_tags") ?? list("traces"))
    lines.endBlock()
    for key in ["preparation", "conservation_conditions", "warning", "other_information", "packaging_text"] {
      lines.add(field(key, in: language))
    }
    lines.add("Period after opening", tags("periods_after_opening_tags") ?? list("periods_after_opening"))

    let kind: IntakeLabel.Kind = isBeauty ? .openBeautyFacts : .openFoodFacts
    return IntakeLabel(
      text: lines.text,
      kind: kind,
      name: name,
      formHint: isBeauty ? nil : formHint,
      languageHint: language
    )
  }

  private var language: String? {
    for key in ["lang", "lc"] {
      if let code = record[key]?.text?.lowercased(), code.utf8.count == 2, code != "xx" { return code }
    }
    return nil
  }

  /// A field in the record's language, then as such, then in English, then in whichever language holds it.
  private func field(_ key: String, in language: String?) -> String? {
    let codes = [language, nil, "en"] as [String?]
    for code in codes {
      let name = code.map { "\(key)_\($0)" } ?? key
      if let text = record[name]?.text { return text }
    }
    let translations = record.keys.filter { $0.hasPrefix(key + "_") && $0.utf8.count == key.utf8.count + 3 }
    return translations.sorted().lazy.compactMap { record[$0]?.text }.first
  }

  /// A comma list as people typed it.
  private func list(_ key: String) -> String? {
    guard let value = record[key] else { return nil }
    if case .array(let elements) = value {
      let words = elements.compactMap(\.text)
      return words.isEmpty ? nil : words.joined(separator: ", ")
    }
    return value.text.map { $0.split(separator: ",").map { Self.withoutLanguage($0.trimmed) }.joined(separator: ", ") }
  }

  /// A list of taxonomy entries such as `en:gluten-free`, in words.
  private func tags(_ key: String) -> String? {
    let words = (record[key]?.elements ?? []).compactMap(\.text).map { tag in
      String(decoding: Self.withoutLanguage(tag).utf8.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private static func withoutLanguage(_ tag: String) -> String {
    let bytes = tag.utf8
    let third = bytes.dropFirst(2).first
    guard third == UInt8(ascii: ":"), bytes.prefix(2).allSatisfy({ (0x61...0x7A).contains($0) }) else { return tag }
    return String(tag.dropFirst(3))
  }

  /// Allergens stand between underscores or in spans: `_milk_`, `<span class="allergen">milk</span>`.
  private static func withoutAllergenMarks(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "<") }) else { return text }
    let plain = text.contains("</") ? HTMLText.strip(text) : text
    let characters = Array(plain)
    var output = ""
    for (index, character) in characters.enumerated() {
      if character == "_" {
        let before = index > 0 ? characters[index - 1] : " "
        let after = index + 1 < characters.count ? characters[index + 1] : " "
        // Between two letters or digits it is part of a word, such as a strain's code.
        if !(before.isLetter || before.isNumber) || !(after.isLetter || after.isNumber) { continue }
      }
      output.append(character)
    }
    return output
  }

  /// Their word for "ingredients", so that headings do not bend the language of the label.
  private static func ingredientsHeading(_ language: String?) -> String {
    switch language {
    case "es": "Ingredientes"
    case "fr": "Ingrédients"
    case "de": "Zutaten"
    case "nl": "Ingrediënten"
    case "it": "Ingredienti"
    case "pt": "Ingredientes"
    case "pl": "Składniki"
    case "ru": "Состав"
    default: "Ingredients"
    }
  }

  /// By what the record says of itself, its address, its tags, and fields that only cosmetics have.
  private var isBeauty: Bool {
    switch record["product_type"]?.text {
    case "beauty": return true
    case "food", "petfood": return false
    default: break
    }
    for key in ["url", "link", "image_url", "image_front_url", "creator", "sources"] {
      if let text = record[key]?.text, text.contains("openbeautyfacts") { return true }
    }
    let tags = ["categories_tags", "data_sources_tags", "_keywords"]
      .flatMap { record[$0]?.elements ?? [] }.compactMap(\.text)
    if tags.contains(where: Self.isBeautyTag) { return true }
    return ["periods_after_opening", "periods_after_opening_tags"].contains { key in
      guard let value = record[key] else { return false }
      return value.text != nil || !value.elements.isEmpty
    }
  }

  private static let beautyWords: Set<String> = [
    "cosmetics", "cosmetic", "cosmetiques", "kosmetik", "skincare", "hygiene", "haircare", "hair", "shampoos",
    "shampoo",
    "creams-face", "moisturizers", "sunscreens", "makeup", "soaps", "deodorants", "toothpastes", "lotions", "serums",
    "cleansers", "open-beauty-facts", "face", "body",
  ]

  private static func isBeautyTag(_ tag: String) -> Bool {
    let word = withoutLanguage(tag.lowercased())
    return beautyWords.contains(word) || word.hasSuffix("-cosmetics") || word.hasPrefix("database-open-beauty")
  }

  /// Of the categories, the ones that name a form.
  private var formHint: ProductForm? {
    let tags = (record["categories_tags"]?.elements ?? []).compactMap(\.text).map(Self.withoutLanguage)
    if tags.contains(where: { $0.contains("supplement") }) { return nil }
    if tags.contains(where: { $0 == "beverages" || $0.hasSuffix("drinks") || $0.hasPrefix("drinkable") }) {
      return .drink
    }
    return tags.isEmpty ? nil : .food
  }
}
