internal import HTTPTypes
internal import Reports

/// The interface's description as OpenAPI 3.1.
enum OpenAPIDocument {
  /// The version of the interface: the first number is that of its paths.
  static let version = "1.0.0"

  /// - Parameter operations: in the order in which they are described.
  static func document(of operations: [Operation]) -> JSON {
    var named: [String: JSON] = [:]
    var paths: [JSON.Member] = []
    for operation in operations {
      let member = JSON.Member(
        operation.method.rawValue.lowercased(),
        self.document(of: operation, &named)
      )
      if let place = paths.firstIndex(where: { $0.key == operation.path }),
        case .object(var members) = paths[place].value
      {
        members.append(member)
        paths[place].value = .object(members)
      } else {
        paths.append(.init(operation.path, .object([member])))
      }
    }
    let shared = Operation.Refusal.general.map {
      JSON.Member(String($0.status.code), document(of: $0, &named))
    }
    let schemas = named.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) }
    return [
      "openapi": "3.1.1",
      "info": [
        "title": "Commensal",
        "version": .string(version),
        "summary": "What randomised trials of a product’s own microbes found for your skin.",
        "description": .string(introduction),
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]],
      "tags": .array(
        tags.map { ["name": .string($0.name), "description": .string($0.meaning)] }
      ),
      "paths": .object(paths),
      "components": [
        "schemas": .object(schemas), "responses": .object(shared),
        "securitySchemes": [
          "diaryKey": [
            "type": "http", "scheme": "bearer",
            "description": "A diary’s key: what stands behind the # of its secret link.",
          ]
        ],
      ],
    ]
  }

  private static let introduction = """
    Answers are the documents of the command `commensal … --json`; keys keep their names and meanings, and may be added. \
    A thing that is not known is null. Counts of microbes are CFU per serving where nothing else is said, doses of trials \
    are CFU per day, durations are weeks, spans are UTF-8 byte offsets into the label’s text.

    What is sent is kept by a diary alone, and never logged. Answers to requests with a profile, a diary or answers to a scale carry \
    Cache-Control: no-store. Errors are application/problem+json (RFC 9457) and never repeat what was sent.

    What is answered is no medical advice.
    """

  static let tags: [(name: String, meaning: String)] = [
    ("labels", "What a label says, and what trials of its microbes found"),
    ("choice", "Several products in order, side by side, or found in a catalogue"),
    ("evidence", "Trials, pooling, and words explained"),
    ("model", "The model of the gut–skin axis"),
    ("person", "Scales of severity, and trials of one person"),
    ("diary", "One’s own diary, opened by its key"), ("server", "How the server is"),
  ]

  // MARK: One operation

  private static func document(of operation: Operation, _ named: inout [String: JSON]) -> JSON {
    var members: [JSON.Member] = [
      .init("operationId", .string(operation.id)), .init("tags", .strings([operation.tag])),
      .init("summary", .string(operation.summary)),
    ]
    if !operation.details.isEmpty { members.append(.init("description", .string(operation.details))) }
    if !operation.parameters.isEmpty {
      members.append(.init("parameters", .array(operation.parameters.map { document(of: $0, &named) })))
    }
    if operation.needsKey { members.append(.init("security", [["diaryKey": []]])) }
    if let body = operation.body { members.append(.init("requestBody", document(of: body, &named))) }
    members.append(.init("responses", responses(of: operation, &named)))
    return .object(members)
  }

  private static func document(of parameter: Operation.Parameter, _ named: inout [String: JSON]) -> JSON {
    [
      "name": .string(parameter.name), "in": .string(parameter.place.rawValue),
      "description": .string(parameter.meaning + "."), "required": .bool(parameter.isRequired),
      "schema": parameter.schema.document(&named),
    ]
  }

  private static func document(of body: Operation.Body, _ named: inout [String: JSON]) -> JSON {
    var content: [JSON.Member] = [.init(MediaType.json, ["schema": body.schema.document(&named)])]
    if body.takesLines { content.append(lines) }
    return ["required": true, "content": .object(content)]
  }

  /// OpenAPI 3.1 has no words for the lines' own schema, which is that of the array's elements.
  private static let lines = JSON.Member(
    MediaType.jsonLines,
    ["schema": ["type": "string", "description": "A line of JSON for each element of the array."]]
  )

  private static func responses(of operation: Operation, _ named: inout [String: JSON]) -> JSON {
    var members = [JSON.Member("200", success(of: operation, &named))]
    if operation.keeping == .kept, operation.method == .get {
      members.append(.init("304", ["description": "Not changed since the answer with this ETag."]))
    }
    for refusal in operation.allRefusals.sorted(by: { $0.status.code < $1.status.code }) {
      let isOwn = operation.refusals.contains { $0.status == refusal.status }
      let document: JSON =
        isOwn
        ? self.document(of: refusal, &named)
        : ["$ref": .string("#/components/responses/\(refusal.status.code)")]
      members.append(.init(String(refusal.status.code), document))
    }
    return .object(members)
  }

  private static func document(of refusal: Operation.Refusal, _ named: inout [String: JSON]) -> JSON {
    [
      "description": .string(refusal.meaning + "."),
      "content": .object([.init(MediaType.problem, ["schema": Problem.schema.document(&named)])]),
    ]
  }

  private static func success(of operation: Operation, _ named: inout [String: JSON]) -> JSON {
    guard operation.method != .head else { return ["description": "As for GET, without the content."] }
    let content: [JSON.Member] =
      switch operation.outcome {
      case .json(let schema): [.init(MediaType.json, ["schema": schema.document(&named)])]
      case .jsonOrLines(let schema): [.init(MediaType.json, ["schema": schema.document(&named)]), lines]
      case .plainText: [.init(MediaType.text, ["schema": ["type": "string"]])]
      case .table: [.init(MediaType.table, ["schema": ["type": "string"]])]
      }
    return ["description": "The answer.", "content": .object(content)]
  }
}

extension Operation {
  /// All that may be answered but success: what follows from the description, and the operation's own.
  var allRefusals: [Refusal] {
    let general = Refusal.general.filter { refusal in
      switch refusal.status {
      case .unprocessableContent: !parameters.isEmpty || body != nil
      case .contentTooLarge, .unsupportedMediaType: body != nil
      case .unauthorized: needsKey
      default: true
      }
    }
    return general.filter { refusal in !refusals.contains { $0.status == refusal.status } } + refusals
  }
}

extension Operation.Refusal {
  /// What any operation may answer.
  static let general: [Operation.Refusal] = [
    .init(status: .badRequest, meaning: "The request cannot be read as what it is said to be"),
    .init(status: .unauthorized, meaning: "No key was sent, or it opens no diary"),
    .init(status: .notAcceptable, meaning: "None of the media types asked for can be given"),
    .init(status: .contentTooLarge, meaning: "More was sent than is taken"),
    .init(status: .unsupportedMediaType, meaning: "What was sent is of another media type than is taken"),
    .init(status: .unprocessableContent, meaning: "What was sent is not what the description allows"),
    .init(status: .tooManyRequests, meaning: "Too many requests in a short time; Retry-After says when to come again"),
    .init(status: .internalServerError, meaning: "A fault of the server"),
    .init(
      status: .serviceUnavailable,
      meaning: "More is asked than can be answered now; Retry-After says when to come again"
    ),
  ]
}

/// Media types that are spoken.
enum MediaType {
  static let json = "application/json"
  static let jsonLines = "application/jsonl"
  static let problem = "application/problem+json"
  static let text = "text/plain"
  static let table = "text/csv"
  /// With what clients must know beside the type.
  static let full = [text: "text/plain; version=0.0.4; charset=utf-8", table: "text/csv; charset=utf-8"]
}
