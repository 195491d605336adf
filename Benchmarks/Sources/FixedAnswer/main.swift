import Hummingbird

// Hummingbird answering the same few words: as much as any server built on it can do.
let router = Router()
router.post("/") { _, _ in "Commensal" }
let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8090
let application = Application(
  router: router,
  configuration: .init(address: .hostname("127.0.0.1", port: port))
)
try await application.runService()
