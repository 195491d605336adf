@_spi(Reading) import Microbes

/// A count of microbes as a label states it.
struct Quantity {
  /// What is counted.
  enum Unit { case cfu, liveCells, cells, fluorescent, none }

  /// From the first digit to the unit.
  var tokens: Range<Int>
  /// The stated count; the lower end of a range.
  var value: Double
  var upper: Double?
  var unit: Unit
  /// From the number alone, without its unit.
  var numberTokens: Range<Int>
  var basis: DoseBasis?
  /// The number of units the count refers to: 2 for "per 2 capsules".
  var basisCount: Double = 1
  var lostSuperscript = false
  var isLongScale = false
  var hasMagnitude = false
  var guarantee: DoseGuarantee?
  var isOutOfRange = false

  /// Whether the count may stand for colony-forming units, given that the product is live.
  var countsAsCFU: Bool {
    switch unit {
    case .cfu, .liveCells, .fluorescent: true
    case .cells, .none: hasMagnitude && value >= 1e5
    }
  }
}

extension ScannedLabel {
  /// The unit of microbes at a token: of the longest phrase that names one.
  func countUnit(at index: Int) -> Quantity.Unit? {
    guard index < count, index >= 0, !classes(at: index).isDisjoint(with: Quantity.Unit.classes) else { return nil }
    var best: (unit: Quantity.Unit, length: Int)?
    for hit in hits(at: index) {
      guard let unit = Quantity.Unit(hit.wordClass), hit.tokens.count > (best?.length ?? 0) else { continue }
      best = (unit, hit.tokens.count)
    }
    return best?.unit
  }
}

extension Quantity.Unit {
  /// The classes of words that stand for a unit.
  static var classes: WordClasses { WordClasses(.cfuUnit, .liveCellUnit, .fluorescentUnit, .cellUnit) }

  /// The unit that a word stands for; `nil` for other words.
  init?(_ wordClass: WordClass) {
    switch wordClass {
    case .cfuUnit: self = .cfu
    case .liveCellUnit: self = .liveCells
    case .fluorescentUnit: self = .fluorescent
    case .cellUnit: self = .cells
    default: return nil
    }
  }
}
