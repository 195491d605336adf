/// Why a diary does not keep something, and what it would keep. Never holds what somebody wrote: no value, no name,
/// no note.
public struct DiaryRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong and what to do, a sentence without its full stop.
  public var description: String

  init(_ description: String) { self.description = description }
}

extension DiaryEntry.Content {
  private static let longestName = 200
  private static let longestMeasure = 60
  private static let longestNote = 10_000
  private static let mostItems = 200
  /// More of anything a day is a slip.
  private static let largestAmount = 10_000.0

  func check() throws(DiaryRefusal) {
    switch self {
    case .score(let score): try Self.check(score)
    case .product(let product):
      try Self.checkName(product.name, of: "product")
      try Self.checkAmount(product.doses, of: "doses")
      if let planned = product.planned { try Self.checkAmount(planned, of: "planned doses") }
    case .rescue(let rescue):
      try Self.checkName(rescue.name, of: "medicine")
      if let uses = rescue.uses { try Self.checkAmount(uses, of: "uses") }
    case .trigger(let trigger):
      try Self.checkName(trigger.name, of: "trigger")
      try Self.checkAmount(trigger.level, of: "a trigger's level")
    case .note(let text):
      guard !text.isEmpty, text.utf8.count <= Self.longestNote, !text.utf8.contains(0) else {
        throw DiaryRefusal("a note has from 1 to \(Self.longestNote) bytes of text, none of them null")
      }
    case .phase: break
    case .withdrawal(let subject):
      switch subject {
      case .score(let measure): try Self.checkMeasure(measure)
      case .product(let name), .rescue(let name), .trigger(let name): try Self.checkName(name, of: "entry")
      case .note, .phase: break
      }
    }
  }

  private static func check(_ score: DiaryEntry.Score) throws(DiaryRefusal) {
    try checkMeasure(score.measure)
    guard score.value.isFinite else { throw DiaryRefusal("the value is not a number") }
    if let known = DiaryMeasure.named(score.measure) {
      guard known.id == score.measure else { throw DiaryRefusal("the measure is written \(known.id)") }
      guard known.range.contains(score.value), !known.isWhole || score.value == score.value.rounded() else {
        throw DiaryRefusal(known.rule)
      }
    }
    guard score.items.count <= mostItems else { throw DiaryRefusal("a score has at most \(mostItems) items") }
    for item in score.items {
      try checkName(item.name, of: "item")
      guard item.value.isFinite else { throw DiaryRefusal("an item is not a number") }
      guard !item.name.contains(where: { $0 == "=" || $0 == ";" }) else {
        throw DiaryRefusal("an item's name holds neither = nor ;")
      }
    }
  }

  private static func checkMeasure(_ name: String) throws(DiaryRefusal) {
    let isPlain = name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard isPlain, (1...longestMeasure).contains(name.utf8.count), name.first?.isLetter == true else {
      throw DiaryRefusal(
        "a measure's name is 1 to \(longestMeasure) letters, digits, hyphens, points or underscores, a letter first"
      )
    }
  }

  private static func checkName(_ name: String, of what: String) throws(DiaryRefusal) {
    guard let first = name.first, let last = name.last, !first.isWhitespace, !last.isWhitespace,
      name.utf8.count <= longestName,
      !name.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    else {
      throw DiaryRefusal("the name of a \(what) is one line of 1 to \(longestName) bytes, without spaces at its ends")
    }
  }

  private static func checkAmount(_ amount: Double, of what: String) throws(DiaryRefusal) {
    guard amount.isFinite, (0...largestAmount).contains(amount) else {
      throw DiaryRefusal("\(what): a number from 0 to \(Int(largestAmount))")
    }
  }
}
