import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Reports
import Testing

@testable import CommensalServer

/// How a test reaches the server: through its router alone, or over a socket.
enum Way: CaseIterable, Sendable {
  case router, live

  var setup: TestingSetup { self == .router ? .router : .live }
}

/// Asks the interface, and holds every answer to what `/openapi.json` says of it.
struct APIClient {
  let client: any TestClientProtocol
  let operations: [CommensalServer.Operation]

  private static let shared = Result { try Site(.forTests) }

  struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let document: JSON
    let text: String
  }

  /// Runs a test against a server of its own.
  ///
  /// - Parameter own: what it stands on; without it what is the same for all tests.
  static func run(
    _ way: Way = .router,
    site own: Site? = nil,
    _ test: @escaping @Sendable (APIClient) async throws -> Void
  ) async throws {
    // Facts and texts are the same for all tests; routes, numbers and what is kept are each test's own.
    let site = try own ?? shared.get()
    let operations = try API(site).operations
    var logger = Logger(label: "tests")
    logger.logLevel = .critical
    let application = Application(router: try router(of: site), logger: logger)
    try await application.test(way.setup) { client in
      try await test(APIClient(client: client, operations: operations))
    }
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
    try await ask(path, .get, headers, nil)
  }

  func post(_ path: String, _ body: JSON, headers: HTTPFields = [:]) async throws -> Answer {
    try await post(path, text: body.text(.compact), headers: headers)
  }

  func post(_ path: String, text: String, headers: HTTPFields = [:]) async throws -> Answer {
    var headers = headers
    headers[.contentType] = headers[.contentType] ?? "application/json"
    return try await ask(path, .post, headers, text)
  }

  func ask(
    _ path: String,
    _ method: HTTPRequest.Method,
    _ headers: HTTPFields = [:],
    _ body: String? = nil
  ) async throws -> Answer {
    let response = try await client.execute(
      uri: path,
      method: method,
      headers: headers,
      body: body.map(ByteBuffer.init(string:))
    )
    let text = String(buffer: response.body)
    let isJSON = response.headers[.contentType]?.contains("json") ?? false
    let isLines = response.headers[.contentType] == "application/jsonl"
    let document =
      isLines
      ? JSON.array(try text.split(separator: "\n").map { try JSONReading.document($0.utf8) })
      : isJSON && !text.isEmpty ? try JSONReading.document(text.utf8) : .null
    let answer = Answer(
      status: response.status,
      headers: response.headers,
      document: document,
      text: text
    )
    if text.isEmpty == false { expectDescribed(answer, path, method) }
    return answer
  }

  /// No status, media type or key that is not described, and no key missing that is.
  private func expectDescribed(_ answer: Answer, _ path: String, _ method: HTTPRequest.Method) {
    let segments = path.prefix { $0 != "?" }.split(separator: "/")
    let operation = operations.filter { operation in
      let own = operation.path.split(separator: "/")
      return operation.method == method && own.count == segments.count
        && zip(own, segments).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }.min { $0.path.count { $0 == "{" } < $1.path.count { $0 == "{" } }
    guard let operation else { return }
    if answer.status == .ok {
      switch operation.outcome {
      case .json(let schema), .jsonOrLines(let schema):
        #expect(schema.problems(in: answer.document, isClosed: true).isEmpty, "\(method) \(path)")
      case .plainText: #expect(answer.headers[.contentType]?.hasPrefix("text/plain") == true)
      case .table: #expect(answer.headers[.contentType]?.hasPrefix("text/csv") == true)
      }
    } else {
      #expect(operation.allRefusals.contains { $0.status == answer.status }, "\(method) \(path): \(answer.status)")
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(Problem.schema.problems(in: answer.document).isEmpty)
    }
  }

  /// A label of `Examples/labels`.
  static func label(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Examples/labels/\(name).txt"), encoding: .utf8)
  }
}
