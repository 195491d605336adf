public import Hummingbird

/// The server, ready to be run.
public func buildApplication() async throws -> some ApplicationProtocol {
  let router = Router()
  router.get("/") { _, _ in "Commensal" }
  return Application(router: router)
}
