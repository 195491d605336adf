internal import Advice
internal import Answering
internal import Evidence
internal import Hummingbird
internal import Labels
internal import Reports
internal import Statistics

/// What is asked on the page of the evidence: a question, and which studies count for it.
struct EvidenceRequest: Sendable {
  var question: EvidenceQuestion
  var choice: StudyChoice
  /// Whether the studies were picked in the form, which names those that count.
  var isPicked: Bool
  /// Those that count, where they were picked.
  var picked: Set<String>

  private static let mostTrials = 400

  /// - Throws: a problem that says what is unknown and what is known.
  init(_ fields: FormFields, _ workbench: Workbench) throws {
    let evidence = try workbench.evidence()
    let condition: String
    do {
      condition = try workbench.conditionOfTrials(fields["for"] ?? "eczema")
    } catch let error as UnknownConditionError {
      throw Problem(.badRequest, "Unknown condition", error.description)
    }
    do {
      question = try EvidenceQuestion(
        asking: condition,
        measure: fields["measure"],
        route: try Self.value(fields, "route", TrialArm.Route.self, [.oral, .topical]),
        purpose: try Self.value(fields, "purpose", Trial.Purpose.self, Trial.Purpose.allCases),
        of: evidence,
        naming: "measure"
      )
    } catch let error as EvidenceQuestionError {
      throw Problem(.badRequest, "Unknown measure", error.message)
    }
    choice = StudyChoice()
    for word in fields.all("without") {
      guard let omission = StudyChoice.Omission(rawValue: word) else {
        throw Self.unknown("without", StudyChoice.Omission.allCases.map(\.rawValue))
      }
      choice.omissions.insert(omission)
    }
    let left = fields.all("off").prefix(Self.mostTrials)
    guard left.allSatisfy({ evidence.trial(id: $0) != nil }) else {
      throw Problem(.badRequest, "Unknown trial", "A trial that is to be left out is not held here.")
    }
    choice.leftOut = Set(left)
    choice.method =
      try Self.value(fields, "method", HeterogeneityMethod.self, HeterogeneityMethod.allCases) ?? choice.method
    choice.test = try Self.value(fields, "test", CoefficientTest.self, CoefficientTest.allCases) ?? choice.test
    if let text = fields["width"] {
      guard let width = Double(text), (0.1...10).contains(width) else {
        throw Problem(.badRequest, "Unknown width", "The width of the starting beliefs is a factor from 0.1 to 10.")
      }
      choice.priorWidth = width
    }
    isPicked = fields["pick"] != nil
    picked = Set(fields.all("on").prefix(Self.mostTrials))
  }

  private static func value<Value: RawRepresentable<String>>(
    _ fields: FormFields,
    _ name: String,
    _ type: Value.Type,
    _ known: [Value]
  ) throws(Problem) -> Value? {
    guard let text = fields[name], text != "any" else { return nil }
    guard let value = known.first(where: { $0.rawValue.lowercased() == text.lowercased() }) else {
      throw unknown(name, known.map(\.rawValue))
    }
    return value
  }

  private static func unknown(_ name: String, _ known: [String]) -> Problem {
    Problem(.badRequest, "Unknown choice", "“\(name)” takes \(known.joined(separator: ", ")).")
  }

  /// The choice that picking studies comes to.
  ///
  /// - Parameter trials: those that can be picked.
  mutating func settle(_ trials: Set<String>) {
    choice.leftOut = trials.subtracting(picked)
    isPicked = false
  }

  /// The question as fields, to be asked again.
  var questionFields: [(String, String)] {
    var fields = [
      ("for", Entry.slug(Condition(rawValue: question.condition)?.plainName ?? question.condition)),
      ("measure", question.measure), ("purpose", question.purpose.rawValue),
    ]
    if let route = question.route { fields.append(("route", route.rawValue)) }
    return fields
  }

  /// All that is asked, without what goes without saying.
  var query: String {
    var fields = questionFields
    let usual = StudyChoice()
    if choice.method != usual.method { fields.append(("method", choice.method.rawValue)) }
    if choice.test != usual.test { fields.append(("test", choice.test.rawValue)) }
    if choice.priorWidth != usual.priorWidth { fields.append(("width", "\(choice.priorWidth)")) }
    fields += choice.omissions.map(\.rawValue).sorted().map { ("without", $0) }
    fields += choice.leftOut.sorted().map { ("off", $0) }
    return Query.text(fields)
  }
}

/// The part of an address behind the question mark.
enum Query {
  /// Fields as `name=value&…` (RFC 3986).
  static func text(_ fields: [(String, String)]) -> String {
    fields.map { AddressText.escaped($0) + "=" + AddressText.escaped($1) }.joined(separator: "&")
  }

  /// A part of a path as it is meant.
  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
