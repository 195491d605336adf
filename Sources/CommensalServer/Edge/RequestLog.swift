internal import Hummingbird
internal import Logging

/// A line a request: what kind, how it ended, how long it took. Never the address, query or body: they are a person's.
struct RequestLog: RouterMiddleware {
  func handle(
    _ request: Request,
    context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let took = ContinuousClock.now - start
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue.prefix(12))", "route": "\(context.endpointPath ?? "none")",
        "status": "\(response.status.code)", "milliseconds": "\(took / .milliseconds(1))",
      ]
    )
    return response
  }
}
