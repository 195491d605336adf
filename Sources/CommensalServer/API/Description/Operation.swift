internal import HTTPTypes
internal import Reports

/// One thing that the interface does: all that is told of it, and how it is answered.
///
/// A table of operations makes the routes and the document alike, so that nothing is served which is not described.
struct Operation: Sendable {
  /// Of the path or the query.
  struct Parameter: Sendable {
    enum Place: String, Sendable {
      case path, query
    }

    var name: String
    var place: Place
    var schema: Schema
    var isRequired: Bool
    var meaning: String

    static func path(_ name: String, _ schema: Schema, _ meaning: String) -> Self {
      .init(name: name, place: .path, schema: schema, isRequired: true, meaning: meaning)
    }

    static func query(_ name: String, _ schema: Schema, _ meaning: String, isRequired: Bool = false) -> Self {
      .init(name: name, place: .query, schema: schema, isRequired: isRequired, meaning: meaning)
    }
  }

  /// What is sent.
  struct Body: Sendable {
    var schema: Schema
    /// In bytes.
    var limit: Int
    /// Whether JSON Lines, an element of the schema's array a line, are taken beside JSON.
    var takesLines = false

    init(_ schema: Schema, limit: Int = Body.usualLimit, takesLines: Bool = false) {
      self.schema = schema
      self.limit = limit
      self.takesLines = takesLines
    }

    /// A label has a few thousand bytes; in JSON each may take six.
    static let usualLimit = 512 * 1024
  }

  /// What an answer is like where all went well.
  enum Outcome: Sendable {
    case json(Schema)
    /// JSON, or JSON Lines with an element of the schema's array a line.
    case jsonOrLines(Schema)
    case plainText
    /// Comma-separated values.
    case table
  }

  /// A refusal that is this operation's own.
  struct Refusal: Sendable {
    var status: HTTPResponse.Status
    var meaning: String
  }

  /// How much of the machine it takes.
  enum Effort: Sendable {
    /// A few milliseconds.
    case light
    /// Up to seconds: done apart, a few at a time.
    case heavy
  }

  /// What becomes of an answer.
  enum Keeping: Sendable {
    /// The same request always has the same answer, which may be kept; unless it tells of a person.
    case kept
    /// It tells of a person, or changes by itself.
    case never
  }

  var id: String
  var method: HTTPRequest.Method
  /// With parameters in braces: `/api/v1/trials/{id}`.
  var path: String
  var tag: String
  var summary: String
  /// More than the summary; empty where there is no more to say.
  var details = ""
  var parameters: [Parameter] = []
  var body: Body?
  var outcome: Outcome
  var refusals: [Refusal] = []
  var effort = Effort.light
  var keeping = Keeping.kept
  /// Whether it is about one diary, which the request's key opens.
  var needsKey = false
  var answer: @Sendable (Call) async throws -> Reply
}

extension Operation {
  /// The same without the content.
  var head: Operation {
    var head = self
    head.id += "Head"
    head.method = .head
    head.summary = "As GET, without the content"
    head.details = ""
    return head
  }
}

/// A request that fits its operation's description.
struct Call: Sendable {
  /// By name; only those that were given.
  var parameters: [String: JSON] = [:]
  /// `null` where the operation takes no body.
  var body: JSON = .null
  /// Elements of the body that could not be read, where it is a list whose others are answered all the same.
  var unreadable: [Int: Problem] = [:]
  /// Whose diary it is about; of an operation that needs a key never `nil`.
  var visit: Visit?

  /// The text of a parameter.
  func text(_ name: String) -> String? {
    guard case .string(let text)? = parameters[name] else { return nil }
    return text
  }

  /// The whole number of a parameter.
  func whole(_ name: String) -> Int? {
    guard case .number(let number)? = parameters[name] else { return nil }
    return Int(number)
  }
}

/// What an operation answers.
struct Reply: Sendable {
  enum Content: Sendable {
    case json(JSON)
    /// Elements in order; as an array or a line each, as they were sent.
    case elements([JSON])
    case text(String)
  }

  var content: Content
  /// Whether it rests on what a person said of themselves: nobody keeps it.
  var isPrivate = false

  init(_ document: JSON, isPrivate: Bool = false) {
    content = .json(document)
    self.isPrivate = isPrivate
  }

  init(elements: [JSON], isPrivate: Bool) {
    content = .elements(elements)
    self.isPrivate = isPrivate
  }

  init(text: String) { content = .text(text) }

  /// A text of one person's.
  init(privateText text: String) {
    content = .text(text)
    isPrivate = true
  }
}
