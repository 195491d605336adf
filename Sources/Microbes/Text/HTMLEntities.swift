/// The HTML entities and tags that survive on copied product pages.
enum HTMLEntities {
  /// The scalar that an entity (without `&` and `;`) stands for.
  static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    name.first == 0x23 ? numeric(name) : named(name)
  }

  private static func numeric(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var digits = name.dropFirst()
    var radix: UInt32 = 10
    if let first = digits.first, first | 0x20 == 0x78 {
      radix = 16
      digits = digits.dropFirst()
    }
    guard !digits.isEmpty, digits.count < 8 else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where radix == 16: digit = UInt32(byte) - 0x37
      case 0x61...0x66 where radix == 16: digit = UInt32(byte) - 0x57
      default: return nil
      }
      value = value * radix + digit
    }
    return Unicode.Scalar(value) == nil ? nil : value
  }

  /// Accented letters are a base letter and the name of the accent, which folding drops anyway.
  private static let accents = ["acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "slash", "caron"]

  private static func named(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let text = String(decoding: name, as: UTF8.self)
    if let scalar = special[text] { return scalar }
    guard let first = name.first, accents.contains(String(text.dropFirst())) else { return nil }
    return UInt32(first)
  }

  private static let special: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "reg": 0xAE, "copy": 0xA9,
    "trade": 0x2122, "deg": 0xB0, "times": 0xD7, "middot": 0xB7, "bull": 0x2022, "ndash": 0x2D, "mdash": 0x2D,
    "hellip": 0x2026, "lsquo": 0x27, "rsquo": 0x27, "ldquo": 0x22, "rdquo": 0x22, "laquo": 0x22, "raquo": 0x22,
    "sup1": 0xB9, "sup2": 0xB2, "sup3": 0xB3, "szlig": 0xDF, "aelig": 0xE6, "oelig": 0x153, "micro": 0xB5,
    "alpha": 0x3B1, "beta": 0x3B2, "gamma": 0x3B3, "omega": 0x3C9, "dagger": 0x2020, "Dagger": 0x2021,
    "shy": 0xAD, "frac12": 0xBD, "frac14": 0xBC, "frac34": 0xBE, "ge": 0x2265, "le": 0x2264,
  ]

  private static func key(_ name: StaticString) -> Int {
    (0..<name.utf8CodeUnitCount).reduce(0) { $0 << 8 | Int(name.utf8Start[$1]) }
  }

  private static let lineTags: Set<Int> = [
    key("br"), key("p"), key("li"), key("div"), key("tr"), key("ul"), key("ol"), key("h1"), key("h2"), key("h3"),
    key("h4"), key("table"), key("dt"), key("dd"), key("hr"), key("body"),
  ]
  private static let spaceTags: Set<Int> = [
    key("b"), key("i"), key("em"), key("span"), key("strong"), key("sup"), key("sub"), key("td"), key("th"), key("a"),
    key("u"), key("font"), key("img"), key("small"), key("tbody"), key("thead"),
  ]

  static func isKnownTag(_ key: Int) -> Bool { lineTags.contains(key) || spaceTags.contains(key) }
  static func endsLine(_ key: Int) -> Bool { lineTags.contains(key) }
}
