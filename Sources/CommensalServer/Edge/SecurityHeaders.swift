internal import HTTPTypes
internal import Hummingbird

/// What browsers are told not to do: load from elsewhere, run what stands in a page, frame it, tell others where a
/// person came from.
struct SecurityHeaders: RouterMiddleware {
  /// Whether browsers are to come by `https` only.
  let requiresTLS: Bool

  static let contentPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'"

  func handle(
    _ request: Request,
    context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if let policy = HTTPField.Name("Content-Security-Policy") { response.headers[policy] = Self.contentPolicy }
    response.headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in Self.others { response.headers[name] = value }
    if requiresTLS { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    return response
  }

  private static let others: [(HTTPField.Name, String)] = [
    ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
    ("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
