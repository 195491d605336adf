internal import HTTPTypes
internal import Hummingbird

/// Counts every request and how long its answer took.
struct MetricsMiddleware: RouterMiddleware {
  let metrics: Metrics

  func handle(
    _ request: Request,
    context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    metrics.begin()
    let start = ContinuousClock.now
    do {
      let response = try await next(request, context)
      end(request, context, response.status.code, start)
      return response
    } catch {
      end(request, context, HTTPResponse.Status.internalServerError.code, start)
      throw error
    }
  }

  private func end(_ request: Request, _ context: AppContext, _ status: Int, _ start: ContinuousClock.Instant) {
    // A method may be any word that somebody sent.
    let method = Self.methods.contains(request.method) ? request.method.rawValue : "other"
    let route = context.endpointPath.flatMap { $0 == "NotFound" ? nil : $0 } ?? "none"
    metrics.end(route: route, method: method, status: status, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private static let methods: Set<HTTPRequest.Method> = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace,
  ]
}
