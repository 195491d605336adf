internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOHTTPTypes

/// Turns whatever went wrong into an answer: a problem document below `/api`, a page elsewhere.
struct ProblemMiddleware: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request,
    context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return answer(problem, to: request, context)
    } catch let error as HTTPError {
      return answer(Self.problem(error), to: request, context)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      // The kind of error alone: its text may hold what a person sent.
      context.logger.error("fault", metadata: ["kind": "\(type(of: error))"])
      return answer(
        Problem(.internalServerError, "Fault", "This server made a mistake. It is not your doing."),
        to: request,
        context
      )
    }
  }

  private static func problem(_ error: HTTPError) -> Problem {
    switch error.status {
    case .notFound: .notFound
    case .contentTooLarge: Problem(.contentTooLarge, "Too large", "The body is larger than what is taken here.")
    default: Problem(error.status, error.status.reasonPhrase, "The request cannot be understood.")
    }
  }

  private func answer(_ problem: Problem, to request: Request, _ context: AppContext) -> Response {
    var response =
      request.isForPrograms
      ? EncodedBody.json(problem.document, type: "application/problem+json")
      : site.problemPage(problem, for: request, context)
    response.status = problem.status
    response.headers.append(contentsOf: problem.headers)
    response.headers[.cacheControl] = "no-store"
    if request.method == .head { response.body = .init() }
    return response
  }
}

extension Request {
  /// Whether a program asks, which wants documents and not pages.
  var isForPrograms: Bool {
    let path = uri.path
    return path.hasPrefix("/api/") || path == "/openapi.json" || path == "/healthz" || path == "/readyz"
      || path == "/metrics"
  }
}
