internal import HTTPTypes
internal import Hummingbird

/// Chooses the language of the pages: what the address asks for, which is kept in a cookie, or what the browser wants.
struct LanguageMiddleware: RouterMiddleware {
  private static let cookie = "language"

  func handle(
    _ request: Request,
    context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard !request.isForPrograms else { return try await next(request, context) }
    var context = context
    let asked = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
    let kept = request.cookies[Self.cookie].flatMap { Language(rawValue: $0.value) }
    context.language = asked ?? kept ?? Language(acceptLanguage: request.headers[.acceptLanguage])
    var response = try await next(request, context)
    if response.headers[.contentType]?.hasPrefix("text/html") ?? false {
      response.headers[.contentLanguage] = context.language.rawValue
    }
    if let asked, asked != kept {
      let year = 31_536_000
      response.headers.append(
        HTTPField(
          name: .setCookie,
          value: "\(Self.cookie)=\(asked.rawValue); Path=/; Max-Age=\(year); SameSite=Lax; HttpOnly"
        )
      )
    }
    return response
  }
}
