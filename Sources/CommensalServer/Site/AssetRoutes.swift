internal import Hummingbird

/// Style, scripts and icons.
struct AssetRoutes {
  let site: Site

  func add(to router: Router<AppContext>) {
    router.get("assets/:fingerprint/:name") { request, context in
      guard let body = site.assets.body(at: request.uri.path) else { throw Problem.notFound }
      return body.response(to: request, caching: "public, max-age=31536000, immutable")
    }
  }
}
