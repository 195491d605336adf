internal import Reports
internal import SelfTrial

/// Where a value is not what it may be. It says what is allowed and never what was found, which may be about a person's
/// health.
struct SchemaProblem: Sendable, Hashable {
  /// The place, as a JSON Pointer (RFC 6901); empty for the whole.
  var pointer: String
  /// What is allowed there, as a sentence.
  var detail: String
}

extension Schema {
  /// More problems than this help nobody.
  static let mostProblems = 20

  /// What is wrong with a value; empty where nothing is.
  ///
  /// - Parameter isClosed: whether keys that are not listed are a problem even where more may be added: for tests, that
  ///   nothing is answered which is not documented.
  func problems(in value: JSON, isClosed: Bool = false) -> [SchemaProblem] {
    var validation = Validation(isClosed: isClosed)
    validation.check(value, self, at: "")
    return validation.problems
  }
}

private struct Validation {
  let isClosed: Bool
  var problems: [SchemaProblem] = []
  /// How many of them are words out of a closed list: such a word tells which alternative is meant.
  private var otherWords = 0

  init(isClosed: Bool) { self.isClosed = isClosed }

  mutating func check(_ value: JSON, _ schema: Schema, at pointer: String) {
    guard problems.count < Schema.mostProblems else { return }
    if schema.isNullable, value == .null { return }
    switch (schema.kind, value) {
    case (.anything, _), (.boolean, .bool): return
    case (.named(_, let inner), _): check(value, inner, at: pointer)
    case (.either(let schemas), _): checkEither(value, schemas, schema, at: pointer)
    case (.array(let element, let count), .array(let values)):
      if !count.contains(values.count) { refuse(schema, at: pointer) }
      for (place, value) in values.enumerated() { check(value, element, at: "\(pointer)/\(place)") }
    case (.object(let properties, let others), .object(let members)):
      checkMembers(members, properties, others, at: pointer)
    default:
      if !schema.admitsPlain(value) { refuse(schema, at: pointer) }
    }
  }

  private mutating func refuse(_ schema: Schema, at pointer: String) {
    if case .word = schema.kind { otherWords += 1 }
    problems.append(SchemaProblem(pointer: pointer, detail: "This must be \(schema.allowedWords)."))
  }

  /// The problems of the alternative that fits best are told: the one whose kind is right, else that there is none.
  private mutating func checkEither(_ value: JSON, _ schemas: [Schema], _ whole: Schema, at pointer: String) {
    var best: Validation?
    for schema in schemas {
      var attempt = Validation(isClosed: isClosed)
      attempt.check(value, schema, at: pointer)
      if attempt.problems.isEmpty { return }
      guard schema.isSameKind(as: value) else { continue }
      if best.map({ attempt.distance < $0.distance }) ?? true { best = attempt }
    }
    if let best { problems += best.problems } else { refuse(whole, at: pointer) }
  }

  /// How far a value is from what was described.
  private var distance: (Int, Int) { (otherWords, problems.count) }

  private mutating func checkMembers(
    _ members: [JSON.Member],
    _ properties: [Schema.Property],
    _ others: Schema.Others,
    at pointer: String
  ) {
    var found: Set<String> = []
    for member in members {
      let place = "\(pointer)/\(Self.escaped(member.key))"
      if let property = properties.first(where: { $0.key == member.key }) {
        found.insert(member.key)
        check(member.value, property.schema, at: place)
        continue
      }
      switch others {
      case .each(let schema): check(member.value, schema, at: place)
      case .anything where !isClosed: continue
      case .anything, .none: refuseKey(properties, at: pointer)
      }
    }
    for property in properties where property.isRequired && !found.contains(property.key) {
      problems.append(SchemaProblem(pointer: pointer, detail: "The key “\(property.key)” is missing."))
    }
  }

  /// A key that is not known may be anything that somebody wrote, so only the object that it stands in is told.
  private mutating func refuseKey(_ properties: [Schema.Property], at pointer: String) {
    let known = properties.map(\.key)
    let shown = 24
    let words = known.prefix(shown).joined(separator: ", ") + (known.count > shown ? " and others" : "")
    problems.append(
      SchemaProblem(pointer: pointer, detail: "There is a key that is not known here. Known are: \(words).")
    )
  }

  private static func escaped(_ key: String) -> String {
    key.contains { $0 == "~" || $0 == "/" }
      ? key.replacing("~", with: "~0").replacing("/", with: "~1") : key
  }
}

extension Schema {
  /// Whether a value that holds no others fits.
  fileprivate func admitsPlain(_ value: JSON) -> Bool {
    switch (kind, value) {
    case (.number(let bounds), .number(let number)): bounds.contain(number)
    case (.integer(let range), .number(let number)):
      number == number.rounded() && number >= Double(range.lowerBound) && number <= Double(range.upperBound)
    case (.string(let length, let form), .string(let text)):
      length.contains(text.unicodeScalars.count) && form.map { $0.fits(text) } ?? true
    case (.word(let words), .string(let text)): words.contains(text)
    case (.choice(let numbers), .number(let number)): numbers.contains(number)
    default: false
    }
  }

  fileprivate func isSameKind(as value: JSON) -> Bool {
    switch (kind, value) {
    case (.named(_, let schema), _): schema.isSameKind(as: value)
    case (.object, .object), (.array, .array): true
    default: false
    }
  }

  /// What is allowed, for behind “This must be”.
  var allowedWords: String { baseWords + (isNullable ? ", or null" : "") }

  private var baseWords: String {
    switch kind {
    case .anything: "any value"
    case .boolean: "true or false"
    case .number(let bounds): "a number\(bounds.words)"
    case .integer(let range): "a whole number\(Self.rangeWords(range))"
    case .string(let length, let form): "text\(Self.lengthWords(length))\(form.map { ", \($0.words)" } ?? "")"
    case .word(let words): "one of \(words.joined(separator: ", "))"
    case .choice(let numbers): "one of \(numbers.map { JSON.number($0).text(.compact) }.joined(separator: ", "))"
    case .array(_, let count): "a list\(Self.countWords(count))"
    case .object: "an object"
    case .either(let schemas): schemas.map(\.allowedWords).joined(separator: ", or ")
    case .named(_, let schema): schema.allowedWords
    }
  }

  private static func rangeWords(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (.min, .max): ""
    case (let least, .max): " of at least \(least)"
    case (.min, let most): " of at most \(most)"
    case (let least, let most): " from \(least) to \(most)"
    }
  }

  private static func lengthWords(_ length: Length) -> String {
    switch (length.lowerBound, length.upperBound) {
    case (0, .max): ""
    case (let least, .max): " of at least \(least) \(least == 1 ? "character" : "characters")"
    case (0, let most): " of at most \(most) characters"
    case (let least, let most): " of \(least) to \(most) characters"
    }
  }

  private static func countWords(_ count: ClosedRange<Int>) -> String {
    switch (count.lowerBound, count.upperBound) {
    case (0, .max): ""
    case (let least, .max): " of at least \(least)"
    case (0, let most): " of at most \(most)"
    case (let least, let most): least == most ? " of \(least)" : " of \(least) to \(most)"
    }
  }
}

extension Schema.Bounds {
  func contain(_ number: Double) -> Bool {
    number.isFinite && least.map { number >= $0 } ?? true && most.map { number <= $0 } ?? true
  }

  fileprivate var words: String {
    func digits(_ number: Double) -> String { JSON.number(number).text(.compact) }
    var parts: [String] = []
    if let least { parts.append("at least \(digits(least))") }
    if let most { parts.append("at most \(digits(most))") }
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }
}

extension Schema.Form {
  /// Whether a text is written so: what ``pattern`` says, and for a day that there is one.
  func fits(_ text: String) -> Bool {
    switch self {
    case .day: Self.isDay(text)
    case .identifier: !text.isEmpty && text.utf8.allSatisfy(Self.isOfIdentifier)
    case .design: Self.isDesign(text)
    }
  }

  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let dashes = [4, 7]
    guard bytes.count == 10,
      bytes.indices.allSatisfy({ dashes.contains($0) ? bytes[$0] == UInt8(ascii: "-") : (0x30...0x39) ~= bytes[$0] })
    else { return false }
    return (text.hasPrefix("19") || text.hasPrefix("20")) && CalendarDay(text) != nil
  }

  private static func isOfIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isDesign(_ text: String) -> Bool {
    if text == "before-after" { return true }
    guard let dash = text.lastIndex(of: "-"), ["alternating", "counterbalanced", "randomised"].contains(text[..<dash])
    else { return false }
    let numbers = text[text.index(after: dash)...].split(separator: "x", omittingEmptySubsequences: false)
    return numbers.count == 2 && isCount(numbers[0], upTo: 29) && isCount(numbers[1], upTo: 6)
  }

  private static func isCount(_ text: Substring, upTo most: Int) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39) ~= $0 } && text.utf8.first != UInt8(ascii: "0")
      && (Int(text).map { 1...most ~= $0 } ?? false)
  }

  fileprivate var words: String {
    switch self {
    case .day: "a day from 1900 to 2099 such as 2027-01-31"
    case .identifier: "made of letters, digits, dots, dashes and underscores"
    case .design: "such as before-after or alternating-14x3"
    }
  }
}
