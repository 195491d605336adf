import CommensalServer
import Hummingbird
import HummingbirdTesting
import Testing

@Suite("The server as a whole")
struct ApplicationTests {
  @Test("answers at its root")
  func root() async throws {
    try await buildApplication().test(.router) { client in
      try await client.execute(uri: "/", method: .get) { #expect($0.status == .ok) }
    }
  }
}
