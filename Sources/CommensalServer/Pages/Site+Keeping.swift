internal import Crypto
internal import Hummingbird

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
    let key = BodyCache.Key(of: context.language.rawValue + " " + request.uri.path + "?" + (request.uri.query ?? ""))
    if let body = pages.body(key) { return body.response(to: request, caching: caching) }
    let body = try await make()
    pages.keep(body, key)
    return body.response(to: request, caching: caching)
  }
}

extension BodyCache.Key {
  /// The key of a text that says all that a page depends on.
  init(of text: String) {
    words = SHA256.hash(data: Array(text.utf8)).withUnsafeBytes { digest in
      func word(_ place: Int) -> UInt64 { digest.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self) }
      return (word(0), word(1), word(2), word(3))
    }
  }
}
