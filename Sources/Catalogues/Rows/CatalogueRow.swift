internal import Labels

/// A product's row while it is read: its fields as bytes, in memory that the next row takes over.
struct CatalogueRow {
  enum Identifier: Equatable { case none, text, number }

  var identifier = Identifier.none
  /// The identifier's text, or the digits of one that is a number.
  var id: [UInt8] = []
  var hasName = false
  var name: [UInt8] = []
  var text: [UInt8] = []
  var formHint: ProductForm?
  var languageHint: String?
  var price: Double?
  var currency: String?
  var servings: Double?
  var line = 0
  /// What could not be taken as it stands; mostly nothing.
  var remarks: [RowRemark] = []

  mutating func clear(line: Int) {
    identifier = .none
    id.removeAll(keepingCapacity: true)
    hasName = false
    name.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    formHint = nil
    languageHint = nil
    price = nil
    currency = nil
    servings = nil
    if !remarks.isEmpty { remarks.removeAll(keepingCapacity: true) }
    self.line = line
  }

  var product: CatalogueProduct {
    CatalogueProduct(
      id: identifier == .none ? nil : String(decoding: id, as: UTF8.self),
      name: hasName ? Self.tidy(name) : nil,
      text: String(decoding: text, as: UTF8.self),
      formHint: formHint,
      languageHint: languageHint,
      price: price.map { .init(amount: $0, currency: currency, servings: servings) },
      line: line
    )
  }

  /// A name on one line, `nil` where it holds no more than white space.
  private static func tidy(_ bytes: [UInt8]) -> String? {
    let words = CharacterReferences.resolved(String(decoding: bytes, as: UTF8.self)).split(
      whereSeparator: \.isWhitespace
    )
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Takes what stands in a column of prices; what is there and no certain amount is remarked.
  mutating func setPrice(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    guard let read = AmountText(text) else { return remarks.append(.unreadPrice) }
    price = read.amount
    if currency == nil { currency = read.currency }
  }

  /// A short field without the spaces around it.
  static func word(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A finite number of a servings column, with a decimal comma or point.
  static func number(_ bytes: [UInt8]) -> Double? {
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    let plain = text.contains(".") ? text : String(text.map { $0 == "," ? "." : $0 })
    return Double(plain).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }
}

/// The HTML character references that shops leave in product names. In label texts the label reader resolves them.
enum CharacterReferences {
  private static let named = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "reg": "®", "trade": "™", "copy": "©",
    "ndash": "–", "mdash": "—", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "hellip": "…", "deg": "°",
  ]

  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      output += rest[..<start]
      let body = rest[rest.index(after: start)...].prefix(10)
      if let end = body.firstIndex(of: ";"), let meaning = meaning(of: body[..<end]) {
        output += meaning
        rest = rest[rest.index(after: end)...]
      } else {
        output += "&"
        rest = rest[rest.index(after: start)...]
      }
    }
    return output + rest
  }

  private static func meaning(of reference: Substring) -> String? {
    guard reference.first == "#" else { return named[String(reference)] }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).flatMap { $0.value < 0x20 ? " " : String($0) }
  }
}
