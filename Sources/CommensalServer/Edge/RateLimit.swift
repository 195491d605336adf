internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Synchronization

/// Lets each address ask so often and no oftener (a token bucket an address, in bounded memory).
final class RateLimiter: Sendable {
  private struct Bucket {
    var tokens: Double
    var filled: ContinuousClock.Instant
  }

  private let perMinute: Double
  private let buckets = Mutex<[String: Bucket]>([:])
  private static let mostBuckets = 50_000

  /// - Parameter perMinute: how often an address may ask in a minute, and how often at once.
  init(perMinute: Int) {
    self.perMinute = Double(perMinute)
  }

  /// Takes a turn.
  ///
  /// - Returns: `nil`, or after how many seconds there is a turn again.
  func take(_ key: String, now: ContinuousClock.Instant = .now) -> Int? {
    buckets.withLock { buckets in
      if buckets.count >= Self.mostBuckets {
        // Whoever has not asked for a minute has a full bucket again.
        buckets = buckets.filter { now - $0.value.filled < .seconds(60) }
        if buckets.count >= Self.mostBuckets { buckets.removeAll() }
      }
      var bucket = buckets[key] ?? Bucket(tokens: perMinute, filled: now)
      let seconds = (now - bucket.filled) / .seconds(1)
      bucket.tokens = min(perMinute, bucket.tokens + seconds * perMinute / 60)
      bucket.filled = now
      let hasTurn = bucket.tokens >= 1
      if hasTurn { bucket.tokens -= 1 }
      buckets[key] = bucket
      return hasTurn ? nil : max(1, Int(((1 - bucket.tokens) * 60 / perMinute).rounded(.up)))
    }
  }
}

/// Answers 429 to addresses that ask too often.
struct RateLimitMiddleware: RouterMiddleware {
  let limiter: RateLimiter
  let origin: RequestOrigin

  func handle(
    _ request: Request,
    context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    if let address = origin.address(of: request, context), let seconds = limiter.take(address) {
      throw Problem.tooManyRequests(seconds: seconds)
    }
    return try await next(request, context)
  }
}

/// Where requests come from.
struct RequestOrigin: Sendable {
  /// Proxies whose `X-Forwarded-For` is believed.
  let trustedProxies: Set<String>

  /// The address that counts for limits: an IPv4 address, or the network of an IPv6 one; `nil` for this machine itself
  /// and where there is none.
  func address(of request: Request, _ context: AppContext) -> String? {
    guard let own = context.connection?.ipAddress else { return nil }
    guard trustedProxies.contains(own), let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[name]?.split(separator: ",").last
    else { return Self.isLoopback(own) ? nil : Self.network(own) }
    // The last is the one that our proxy saw; those before it are anybody's word.
    return Self.network(String(last.filter { !$0.isWhitespace }.prefix(64)))
  }

  private static func isLoopback(_ address: String) -> Bool { address.hasPrefix("127.") || address == "::1" }

  /// Of IPv6 the first four groups: a household has as many addresses as it likes beyond them.
  private static func network(_ address: String) -> String {
    guard address.contains(":") else { return address }
    return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
  }
}
