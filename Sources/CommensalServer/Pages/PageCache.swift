internal import Hummingbird
internal import Synchronization

/// Public pages as they were rendered, up to a number of bytes: what was asked for longest ago goes first.
///
/// The facts of a running server do not change, so a page is good for as long as it is kept.
final class PageCache: Sendable {
  private struct Entries: Sendable {
    var bodies: [String: EncodedBody] = [:]
    /// When each was last asked for, by a count of questions.
    var uses: [String: Int] = [:]
    var clock = 0
    var size = 0
  }

  private let limit: Int
  private let entries = Mutex(Entries())

  /// - Parameter limit: bytes that are kept.
  init(limit: Int) {
    self.limit = limit
  }

  /// What is kept under a key; `nil` where nothing is.
  func body(_ key: String) -> EncodedBody? {
    entries.withLock { entries in
      guard let body = entries.bodies[key] else { return nil }
      entries.clock += 1
      entries.uses[key] = entries.clock
      return body
    }
  }

  /// Keeps a page; larger ones than an eighth of all are not worth it.
  func keep(_ body: EncodedBody, _ key: String) {
    let size = body.size + key.utf8.count
    guard size <= limit / 8 else { return }
    entries.withLock { entries in
      if let old = entries.bodies.removeValue(forKey: key) { entries.size -= old.size + key.utf8.count }
      if entries.size + size > limit { Self.makeRoom(&entries, upTo: limit * 3 / 4 - size) }
      entries.clock += 1
      entries.bodies[key] = body
      entries.uses[key] = entries.clock
      entries.size += size
    }
  }

  /// Lets go of what was asked for longest ago; a quarter at a time, so that sorting is seldom needed.
  private static func makeRoom(_ entries: inout Entries, upTo limit: Int) {
    for (key, _) in entries.uses.sorted(by: { $0.value < $1.value }) {
      guard entries.size > limit else { return }
      entries.uses[key] = nil
      if let body = entries.bodies.removeValue(forKey: key) { entries.size -= body.size + key.utf8.count }
    }
  }
}

extension Site {
  /// A public page that depends on its address and language alone: rendered once, on a thread of the workers, and kept.
  func kept(
    _ request: Request,
    _ context: AppContext,
    caching: String = "public, max-age=300",
    _ page: @escaping @Sendable () throws -> Page
  ) async throws -> Response {
    let site = self
    return try await keptBody(request, context, caching: caching) {
      try await site.workers.run { site.encoded(try page(), for: request, context) }
    }
  }

  /// The same for anything that is sent.
  func keptBody(
    _ request: Request,
    _ context: AppContext,
    caching: String = "public, max-age=300",
    _ make: () async throws -> EncodedBody
  ) async throws -> Response {
    let key = context.language.rawValue + " " + request.uri.path + "?" + (request.uri.query ?? "")
    if let body = pages.body(key) { return body.response(to: request, caching: caching) }
    let body = try await make()
    pages.keep(body, key)
    return body.response(to: request, caching: caching)
  }
}
