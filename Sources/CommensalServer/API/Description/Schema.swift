internal import Reports

/// What a JSON value may be, as JSON Schema (draft 2020-12) can say it.
///
/// The document that describes the interface and the validation of requests both follow from it, so that what is
/// documented is what is accepted.
struct Schema: Sendable {
  /// The kind of value.
  indirect enum Kind: Sendable {
    /// Any value.
    case anything
    case boolean
    case number(Bounds)
    case integer(ClosedRange<Int>)
    case string(Length, Form?)
    /// One of these strings.
    case word([String])
    /// One of these numbers.
    case choice([Double])
    case array(Schema, count: ClosedRange<Int>)
    case object([Property], others: Others)
    /// Whatever fits one or more of these.
    case either([Schema])
    /// A schema that stands in the document once, under its name.
    case named(String, Schema)
  }

  /// What numbers are let in; all of them finite.
  struct Bounds: Sendable, Hashable {
    var least: Double?
    var most: Double?
  }

  /// In Unicode scalars, as JSON Schema counts.
  typealias Length = ClosedRange<Int>

  /// How a string is written.
  enum Form: Sendable, Hashable {
    /// A day as in RFC 3339, in the years that a trial of one person may be of: `2027-01-31`.
    case day
    /// Letters, digits, `.`, `_` and `-`, as identifiers have them.
    case identifier
    /// A design of a trial: `alternating-14x3`.
    case design
  }

  /// Keys of an object that are not listed.
  indirect enum Others: Sendable {
    /// There are none.
    case none
    /// Anything: keys may be added from version to version.
    case anything
    /// Any number of keys with values of this kind.
    case each(Schema)
  }

  /// A key of an object.
  struct Property: Sendable {
    var key: String
    var schema: Schema
    var isRequired: Bool
  }

  var kind: Kind
  /// Whether `null` is let in too: a thing that is not known, or left out.
  var isNullable = false
  /// What it means, in a sentence without its full stop; empty where the key says it.
  var meaning = ""
  /// An example of it.
  var example: JSON?

  init(_ kind: Kind) { self.kind = kind }
}

// MARK: Making

extension Schema {
  static let anything = Schema(.anything)
  static let boolean = Schema(.boolean)
  static let number = Schema(.number(Bounds()))
  /// Text of any length, as answers hold it.
  static let text = string(0...Int.max)
  static let texts = Schema.text.list
  static let count = integer(0...Int.max)
  /// A 95 % interval: its lower and its upper end.
  static let interval = Schema.number.list(2...2)
  static let numbers = Schema.number.list
  /// Whole numbers that every reader of JSON tells apart (RFC 8259, 6).
  static let exactWhole = 0...(1 << 53) - 1

  static func string(_ length: Length, _ form: Form? = nil) -> Schema { Schema(.string(length, form)) }

  static func integer(_ range: ClosedRange<Int>) -> Schema { Schema(.integer(range)) }

  static func number(_ range: ClosedRange<Double>) -> Schema {
    Schema(.number(Bounds(least: range.lowerBound, most: range.upperBound)))
  }

  /// A share or probability.
  static let share = number(0...1)

  static func word(_ words: [String]) -> Schema { Schema(.word(words)) }

  static func word<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> Schema {
    word(Word.allCases.map(\.rawValue))
  }

  static func either(_ schemas: [Schema]) -> Schema { Schema(.either(schemas)) }

  /// An object with these keys and no other: for what is sent.
  static func object(_ properties: [Property]) -> Schema { Schema(.object(properties, others: .none)) }

  /// An object that always has these keys, and may get more: for answers.
  static func answer(_ properties: [(String, Schema)]) -> Schema {
    Schema(.object(properties.map { Property(key: $0.0, schema: $0.1, isRequired: true) }, others: .anything))
  }

  /// An object whose keys are not known beforehand.
  static func each(_ schema: Schema) -> Schema { Schema(.object([], others: .each(schema))) }

  /// As many of these as there are.
  var list: Schema { list(0...Int.max) }

  func list(_ count: ClosedRange<Int>) -> Schema { Schema(.array(self, count: count)) }

  var nullable: Schema {
    var schema = self
    schema.isNullable = true
    return schema
  }

  func named(_ name: String) -> Schema { Schema(.named(name, self)) }

  func meaning(_ words: String) -> Schema {
    var schema = self
    schema.meaning = words
    return schema
  }

  func example(_ value: JSON) -> Schema {
    var schema = self
    schema.example = value
    return schema
  }
}

extension Schema.Property {
  static func required(_ key: String, _ schema: Schema) -> Self { .init(key: key, schema: schema, isRequired: true) }

  /// A key that may be left out, which `null` says too.
  static func optional(_ key: String, _ schema: Schema) -> Self {
    .init(key: key, schema: schema.nullable, isRequired: false)
  }
}

extension Schema.Form {
  /// The same in the words of JSON Schema: a regular expression of ECMA-262, anchored.
  var pattern: String {
    switch self {
    case .day: "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    case .identifier: "^[A-Za-z0-9._-]+$"
    case .design: "^(before-after|(alternating|counterbalanced|randomised)-([1-9]|[12][0-9])x[1-6])$"
    }
  }
}
