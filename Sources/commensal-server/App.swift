internal import CommensalServer
internal import Hummingbird

@main
struct App {
  static func main() async throws {
    try await buildApplication().runService()
  }
}
