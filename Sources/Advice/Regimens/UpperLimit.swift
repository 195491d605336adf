public import Labels

/// The most of a vitamin or mineral that an adult may take day after day, from `Data/upper_limits.csv`.
public struct UpperLimit: Sendable, Hashable {
  /// The unit of a limit.
  public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    case milligrams = "mg"
    case micrograms = "ug"

    /// `mg`, `µg`.
    public var sign: String { self == .milligrams ? "mg" : "µg" }

    fileprivate var inMicrograms: Double { self == .milligrams ? 1000 : 1 }
  }

  /// The vitamin or mineral.
  public var nutrient: String
  /// What labels print for it.
  public var names: [String]
  /// A day, for adults.
  public var adults: Double
  /// Of ``adults``.
  public var unit: Unit
  /// What a reader should know of it.
  public var note: String
  /// Address of the page it was read on.
  public var source: String

  /// Made from its parts.
  public init(nutrient: String, names: [String], adults: Double, unit: Unit, note: String, source: String) {
    self.nutrient = nutrient
    self.names = names
    self.adults = adults
    self.unit = unit
    self.note = note
    self.source = source
  }

  /// The amount that a label states a day, in ``unit``; `nil` where it names none in grams or parts of one. International
  /// units are left alone: what they come to differs by substance.
  ///
  /// A label that does not say how often counts as once a day, and an amount for the day counts once.
  public func daily(in product: Product) -> Double? {
    for text in product.ingredients.map(\.written) + PlainLabel.texts(of: product) {
      guard let amount = amount(in: text) else { continue }
      let isDaily = amount.isForTheDay || DailyAmount.isHeading(of: product)
      return amount.value * (isDaily ? 1 : product.servingsPerDay ?? 1)
    }
    return nil
  }

  private struct Amount {
    var value: Double
    /// Whether the words behind it say that it is a day's.
    var isForTheDay: Bool
  }

  /// The first amount after a name of the nutrient, up to the next comma or semicolon outside brackets.
  private func amount(in text: String) -> Amount? {
    let tokens = PlainText.tokens(text)
    let words = tokens.map(\.word)
    let places = names.compactMap { PlainLabel.place(of: PlainText.words($0), in: words) }
    // The longest name that stands first: "vitamin d3" before "vitamin d".
    guard let place = places.min(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }) else { return nil }
    let rest = text[tokens[place.upperBound - 1].range.upperBound...]
    return Self.firstAmount(in: Array(rest.unicodeScalars.prefix(Self.reach)), per: unit)
  }

  /// How far behind its name an amount is looked for, in characters.
  private static let reach = 60

  private static func firstAmount(in text: [Unicode.Scalar], per unit: Unit) -> Amount? {
    var index = 0
    var depth = 0
    while index < text.count {
      let scalar = text[index]
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth = max(0, depth - 1) }
      if depth == 0, scalar == "," || scalar == ";" || scalar == "\n" { return nil }
      guard isDigit(scalar), index == 0 || !isLetter(text[index - 1]) else {
        index += 1
        continue
      }
      let (value, end) = number(in: text, from: index)
      if let factor = factor(in: text, from: end) {
        var behind = ""
        // What stands behind the unit, up to the next nutrient.
        let rest = text[end...].drop { $0 == " " }.drop(while: isLetter)
        for scalar in rest.prefix(while: { $0 != "," && $0 != ";" }) {
          behind.unicodeScalars.append(scalar)
        }
        return Amount(value: value * factor / unit.inMicrograms, isForTheDay: DailyAmount.follows(behind))
      }
      index = max(end, index + 1)
    }
    return nil
  }

  /// A number with a decimal point or comma; a comma before three digits parts thousands.
  private static func number(in text: [Unicode.Scalar], from start: Int) -> (Double, Int) {
    var digits = ""
    var index = start
    while index < text.count {
      let scalar = text[index]
      if isDigit(scalar) {
        digits.unicodeScalars.append(scalar)
      } else if scalar == "." || scalar == ",", index + 1 < text.count, isDigit(text[index + 1]) {
        let run = text[(index + 1)...].prefix(while: isDigit).count
        if !(scalar == "," && run == 3) { digits += digits.contains(".") ? "" : "." }
      } else {
        break
      }
      index += 1
    }
    return (Double(digits) ?? 0, index)
  }

  /// Micrograms in the unit that stands here.
  private static func factor(in text: [Unicode.Scalar], from start: Int) -> Double? {
    var index = start
    while index < text.count, text[index] == " " { index += 1 }
    var letters = ""
    while index < text.count, isLetter(text[index]) {
      letters.unicodeScalars.append(text[index])
      index += 1
    }
    return switch letters.lowercased() {
    case "g": 1_000_000
    case "mg": 1000
    case "µg", "μg", "ug", "mcg": 1
    default: nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || scalar == "µ" }
}
