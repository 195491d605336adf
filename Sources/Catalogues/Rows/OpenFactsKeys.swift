/// The keys of an Open Food Facts or Open Beauty Facts record from which its label is put together.
enum OpenFactsKeys {
  private static let whole: Set<String> = [
    "lang", "lc", "brands", "quantity", "categories", "categories_tags", "labels", "labels_tags", "serving_size",
    "allergens", "allergens_tags", "traces", "traces_tags", "periods_after_opening", "periods_after_opening_tags",
    "product_type", "url", "link", "image_url", "image_front_url", "creator", "sources", "data_sources_tags",
    "_keywords",
  ]
  /// With a language code behind, or without.
  private static let stems: Set<String> = [
    "product_name", "ingredients_text", "generic_name", "preparation", "conservation_conditions", "warning",
    "other_information", "packaging_text",
  ]
  /// The stems of keys that only such a record has.
  private static let marks: Set<String> = ["product_name", "ingredients_text", "generic_name"]

  static func isWanted(_ key: some Collection<UInt8>) -> Bool {
    let text = String(decoding: key, as: UTF8.self)
    return whole.contains(text) || stems.contains(stem(text))
  }

  /// Whether the key tells that a record is one of these.
  static func isMark(_ key: some Collection<UInt8>) -> Bool {
    marks.contains(stem(String(decoding: key, as: UTF8.self)))
  }

  private static func stem(_ key: String) -> String {
    let bytes = key.utf8
    guard bytes.count > 3, bytes[bytes.index(bytes.endIndex, offsetBy: -3)] == UInt8(ascii: "_") else { return key }
    return String(key.dropLast(3))
  }
}
