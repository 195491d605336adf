internal import Answering
internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reports

/// The interface for programs: every operation behind its route, and the document that describes them.
struct API: Sendable {
  let operations: [Operation]
  /// `/openapi.json`.
  let document: EncodedBody
  let workers: Workers
  let cache: BodyCache
  let metrics: Metrics
  /// Finds out whose diary a request is about, or refuses it.
  let admit: @Sendable (Request, AppContext) async throws -> Visit

  /// - Parameters:
  ///   - described: all that is served.
  ///   - cache: of encoded answers.
  ///   - admit: finds out whose diary a request is about, or refuses it.
  init(
    _ described: [Operation],
    workers: Workers,
    cache: BodyCache,
    metrics: Metrics,
    admit: @escaping @Sendable (Request, AppContext) async throws -> Visit
  ) {
    // Whatever can be got can be asked for its head (RFC 9110, 9.1).
    let operations = described.flatMap { $0.method == .get ? [$0, $0.head] : [$0] }
    self.operations = operations
    self.workers = workers
    self.cache = cache
    self.metrics = metrics
    self.admit = admit
    document = EncodedBody(
      Array((OpenAPIDocument.document(of: operations).text() + "\n").utf8),
      contentType: MediaType.json
    )
  }

  // MARK: Routes

  func add(to router: Router<AppContext>) {
    router.add(middleware: KnownPaths(operations))
    for operation in operations {
      router.on(RouterPath(operation.path), method: operation.method) { request, context in
        try await respond(operation, request, context)
      }
    }
    let document = document
    for method in [HTTPRequest.Method.get, .head] {
      router.on("/openapi.json", method: method) { request, _ in document.response(to: request, caching: "no-cache") }
    }
  }

  // MARK: Answering

  private func respond(_ operation: Operation, _ request: Request, _ context: AppContext) async throws -> Response {
    // Before anything else: what is wrong with a request is for nobody to know who may not ask.
    let visit = operation.needsKey ? try await admit(request, context) : nil
    let accept = request.headers[.accept]
    let sent = try Self.sent(operation, request)
    let format = try Self.format(operation, accept, sent)
    let path = request.uri.path
    let query = request.uri.query
    let parameters = try ParameterReading.read(operation, path: path[...], query: query?[...])
    var bytes = ByteBuffer()
    if let body = operation.body { bytes = try await request.bytes(upTo: body.limit) }
    let isKept = operation.keeping == .kept
    let key = isKept ? Self.key(operation, format, path, query, bytes) : nil
    if let key, let body = cache.body(key) { return body.response(to: request, caching: "no-cache") }
    var call = Call(parameters: parameters, visit: visit)
    if let body = operation.body { try call.take(bytes, sent, body.schema) }
    let reply = try await answer(operation, call)
    let body = EncodedBody(
      reply.content.bytes(format),
      contentType: MediaType.full[format] ?? format,
      packs: operation.method != .post && !reply.isPrivate
    )
    guard isKept, !reply.isPrivate else { return body.response(to: request, caching: "no-store") }
    if let key { cache.keep(body, key) }
    return body.response(to: request, caching: "no-cache")
  }

  private func answer(_ operation: Operation, _ call: Call) async throws -> Reply {
    switch operation.effort {
    case .light: try await operation.answer(call)
    case .heavy: try await workers.runShared { try await operation.answer(call) }
    }
  }

  private static func sent(_ operation: Operation, _ request: Request) throws(Problem) -> MediaTypes.Sent {
    guard let body = operation.body else { return .json }
    let types = MediaType.json + (body.takesLines ? " or \(MediaType.jsonLines)" : "")
    guard let sent = MediaTypes.Sent(request.headers[.contentType]), sent == .json || body.takesLines else {
      throw Problem(.unsupportedMediaType, "Not the right kind", "Send \(types), in UTF-8, and say so in Content-Type.")
    }
    guard ["", "identity"].contains((request.headers[.contentEncoding] ?? "").lowercased()) else {
      throw Problem(.unsupportedMediaType, "Packed", "Send the body as it is, without Content-Encoding.")
    }
    return sent
  }

  /// The media type that is answered in.
  private static func format(
    _ operation: Operation,
    _ accept: String?,
    _ sent: MediaTypes.Sent
  ) throws(Problem) -> String {
    let offered: [String] =
      switch operation.outcome {
      case .json: [MediaType.json]
      case .jsonOrLines:
        sent == .lines ? [MediaType.jsonLines, MediaType.json] : [MediaType.json, MediaType.jsonLines]
      case .plainText: [MediaType.text]
      case .table: [MediaType.table]
      }
    guard let format = offered.first(where: { MediaTypes.accepts(accept, $0) }) else {
      throw Problem(.notAcceptable, "Not to be had so", "This is answered as \(offered.joined(separator: " or ")).")
    }
    return format
  }

  /// Everything that an answer depends on.
  private static func key(
    _ operation: Operation,
    _ format: String,
    _ path: String,
    _ query: String?,
    _ bytes: ByteBuffer
  ) -> BodyCache.Key {
    var hash = SHA256()
    for part in [operation.path, format, path, query ?? ""] {
      hash.update(data: Array(part.utf8))
      hash.update(data: [0])
    }
    bytes.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().withUnsafeBytes { digest in
      func word(_ place: Int) -> UInt64 { digest.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self) }
      return BodyCache.Key(words: (word(0), word(1), word(2), word(3)))
    }
  }
}

extension Call {
  /// Takes what was sent.
  fileprivate mutating func take(
    _ bytes: ByteBuffer,
    _ sent: MediaTypes.Sent,
    _ schema: Schema
  ) throws(Problem) {
    switch sent {
    case .json: body = try JSONReading.document(bytes.readableBytesView)
    case .lines: takeLines(bytes)
    }
    let problems = schema.problems(in: body)
    guard problems.isEmpty else { throw .notAllowed(problems) }
  }

  /// A line that cannot be read is in its place as `null`, and the others are read.
  private mutating func takeLines(_ bytes: ByteBuffer) {
    let lines = bytes.readableBytesView.split(separator: UInt8(ascii: "\n")).filter { line in
      line.contains { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }
    }
    var elements: [JSON] = []
    for (place, line) in lines.enumerated() {
      do throws(Problem) {
        elements.append(try JSONReading.document(line))
      } catch {
        elements.append(.null)
        unreadable[place] = error
      }
    }
    body = .array(elements)
  }
}

extension Reply.Content {
  /// - Parameter format: a media type.
  fileprivate func bytes(_ format: String) -> [UInt8] {
    switch self {
    case .json(let document): Array(document.text(.compact).utf8)
    case .elements(let elements) where format == MediaType.jsonLines:
      elements.flatMap { Array($0.text(.compact).utf8) + [0x0A] }
    case .elements(let elements): Array(JSON.array(elements).text(.compact).utf8)
    case .text(let text): Array(text.utf8)
    }
  }
}

/// Says of a path that there is, asked for by a method that there is not, which methods there are.
private struct KnownPaths: RouterMiddleware {
  private let paths: [(segments: [Substring], allowed: String)]

  init(_ operations: [Operation]) {
    var methods: [String: [String]] = ["/openapi.json": ["GET", "HEAD"]]
    for operation in operations { methods[operation.path, default: []].append(operation.method.rawValue) }
    paths = methods.map { (Self.segments($0.key[...]), $0.value.sorted().joined(separator: ", ")) }
  }

  func handle(
    _ request: Request,
    context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      guard let allowed = allowed(request.uri.path[...]) else { throw error }
      throw Problem(
        .methodNotAllowed,
        "Not by this method",
        "This address takes \(allowed).",
        headers: [.allow: allowed]
      )
    }
  }

  private func allowed(_ path: Substring) -> String? {
    let segments = Self.segments(path)
    let fitting = paths.filter { known in
      known.segments.count == segments.count
        && zip(known.segments, segments).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
    // A path without parameters goes before one with them.
    return fitting.min { $0.segments.count { $0.hasPrefix("{") } < $1.segments.count { $0.hasPrefix("{") } }?.allowed
  }

  private static func segments(_ path: Substring) -> [Substring] { path.split(separator: "/") }
}
