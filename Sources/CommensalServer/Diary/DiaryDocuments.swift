internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import SelfTrial

/// Any JSON, as programs send it.
enum SentJSON: Decodable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([SentJSON])
  case object([String: SentJSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([SentJSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: SentJSON].self))
    }
  }

  /// The body of a request.
  ///
  /// - Throws: a problem that says nothing of what was sent.
  static func body(of request: Request, upTo limit: Int) async throws -> SentJSON {
    let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    guard type == "application/json" else {
      throw Problem(.unsupportedMediaType, "Not JSON", "Send application/json.")
    }
    let bytes = try await request.bytes(upTo: limit)
    do {
      return try JSONDecoder().decode(SentJSON.self, from: Data(bytes.readableBytesView))
    } catch {
      throw Problem(.badRequest, "Not JSON", "The body cannot be read as JSON.")
    }
  }

  subscript(key: String) -> SentJSON? {
    guard case .object(let members) = self, let value = members[key], value != .null else { return nil }
    return value
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var elements: [SentJSON]? { if case .array(let elements) = self { elements } else { nil } }
  var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }

  /// The same for the reader of answers.
  var answers: AnswerValue {
    switch self {
    case .null: .missing
    case .bool(let value): .word(value ? "yes" : "no")
    case .number(let number): .number(number)
    case .string(let text): AnswerValue(text: text)
    case .array(let elements): .list(elements.map(\.answers))
    case .object(let members): .record(members.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.answers) })
    }
  }
}

/// An entry as a program says it: the same members as in the list of entries.
struct SentEntry: Sendable {
  var day: CalendarDay
  var content: DiaryEntry.Content

  /// Members that the list of entries has and that follow from others.
  private static let passedOver: Set<String> = ["phase", "entered", "withdrawn", "stands"]
  private static let known: Set<String> = ["date", "kind", "measure", "name", "value", "planned", "items", "text"]

  /// - Parameter place: where it stands, for messages.
  init(_ json: SentJSON, today: CalendarDay, latest: CalendarDay, place: String) throws(Problem) {
    func refuse(_ why: String) -> Problem { Problem(.unprocessableContent, "Not an entry", "\(place): \(why).") }
    guard case .object = json else { throw refuse("an entry is an object") }
    guard json.keys.subtracting(Self.passedOver).isSubset(of: Self.known) else {
      throw refuse("known are \(Self.known.sorted().joined(separator: ", "))")
    }
    day = today
    if let date = json["date"] {
      guard let day = date.text.flatMap({ CalendarDay($0) }) else { throw refuse("date is a day such as 2026-11-20") }
      self.day = day
    }
    guard day <= latest else { throw refuse("the date is in the future") }
    let name = json["name"]?.text ?? ""
    let value = json["value"]?.number
    switch json["kind"]?.text {
    case "score":
      guard let value, let measure = json["measure"]?.text ?? json["name"]?.text else {
        throw refuse("a score has a measure and a value")
      }
      content = .score(
        .init(measure: DiaryMeasure.named(measure)?.id ?? measure, value: value, items: try Self.items(json, refuse))
      )
    case "product": content = .product(.init(name: name, doses: value ?? 1, planned: json["planned"]?.number))
    case "rescue": content = .rescue(.init(name: name, uses: value))
    case "trigger": content = .trigger(.init(name: name, level: value ?? 1))
    case "note": content = .note(json["text"]?.text ?? "")
    case "phase":
      guard let phase = json["text"]?.text.flatMap({ TrialPhase(rawValue: $0) }) else {
        throw refuse("the text of a phase is on, off, washout or none")
      }
      content = .phase(phase)
    default: throw refuse("kind is score, product, rescue, trigger, note or phase")
    }
    do {
      _ = try DiaryEntry(day: day, content: content, entered: EntryTime(milliseconds: 0))
    } catch {
      throw refuse(error.description)
    }
  }

  private static func items(
    _ json: SentJSON,
    _ refuse: (String) -> Problem
  ) throws(Problem) -> [DiaryEntry.Item] {
    var items: [DiaryEntry.Item] = []
    for item in json["items"]?.elements ?? [] {
      guard let name = item["name"]?.text, let value = item["value"]?.number else {
        throw refuse("items have a name and a value")
      }
      items.append(.init(name, value))
    }
    return items
  }
}
