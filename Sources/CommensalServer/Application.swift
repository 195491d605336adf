public import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore

/// The server, ready to be run.
///
/// - Throws: where the facts, templates or texts in the binary are damaged, or the settings make no sense.
public func buildApplication(_ configuration: ServerConfiguration = .init()) async throws -> some ApplicationProtocol {
  let site = try Site(configuration)
  let limits = configuration.limits
  // Some are needed for databases, and for programs that read photos.
  let kept = 256
  let connections = min(limits.connections, max(64, OpenFiles.raiseLimit() - kept))
  var logger = Logger(label: "commensal") { JSONLogHandler(label: $0, level: configuration.logLevel) }
  logger.logLevel = configuration.logLevel
  return Application(
    router: try router(of: site),
    server: .http1(
      configuration: .init(
        additionalChannelHandlers: [
          RequestDeadlines(
            requestSeconds: limits.requestSeconds,
            idleSeconds: limits.idleSeconds,
            largestBody: 2 * limits.upload
          )
        ],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 16 * 1024,
          maxHeaderListSize: 32 * 1024,
          maxHeaderFieldCount: 100
        )
      )
    ),
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      backlog: 1024,
      availableConnectionsDelegate: MaximumAvailableConnections(connections)
    ),
    logger: logger
  )
}

/// All routes, outermost middleware first.
func router(of site: Site) throws -> Router<AppContext> {
  let configuration = site.configuration
  let router = Router(context: AppContext.self)
  let desk = DiaryDesk(site: site)
  let api = try API(site, desk: desk)
  router.add(middleware: MetricsMiddleware(metrics: api.metrics))
  router.add(middleware: SecurityHeaders(requiresTLS: configuration.isBehindTLS))
  router.add(middleware: RequestLog())
  router.add(middleware: LanguageMiddleware())
  router.add(middleware: ProblemMiddleware(site: site))
  if let perMinute = configuration.limits.requestsPerMinute {
    router.add(
      middleware: RateLimitMiddleware(
        limiter: RateLimiter(perMinute: perMinute),
        origin: RequestOrigin(trustedProxies: Set(configuration.trustedProxies))
      )
    )
  }
  AssetRoutes(site: site).add(to: router)
  CheckPages(site: site).add(to: router)
  EncyclopediaPages(site: site).add(to: router)
  EvidencePages(site: site).add(to: router)
  AxisPages(site: site).add(to: router)
  ComparePages(site: site).add(to: router)
  RankPages(site: site).add(to: router)
  SearchPages(site: site).add(to: router)
  PlainPages(site: site).add(to: router)
  api.add(to: router)
  DiaryRoutes(desk: desk).add(to: router)
  return router
}
