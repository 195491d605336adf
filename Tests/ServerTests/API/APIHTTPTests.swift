import HTTPTypes
import Reports
import Testing

@testable import CommensalServer

@Suite("The interface: HTTP")
struct APIHTTPTests {
  private static let label: JSON = ["text": "Lactobacillus rhamnosus GG"]

  @Test("another method on a known address is refused with those there are", arguments: Way.allCases)
  func methods(way: Way) async throws {
    try await APIClient.run(way) { api in
      for method in [HTTPRequest.Method.put, .delete, .patch, .get] {
        let answer = try await api.ask("/api/v1/check", method)
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "POST")
      }
      #expect(try await api.ask("/openapi.json", .post).headers[.allow] == "GET, HEAD")
    }
  }

  @Test("an unknown address is a problem document", arguments: Way.allCases)
  func unknown(way: Way) async throws {
    try await APIClient.run(way) { api in
      let answer = try await api.get("/api/v1/nothing")
      #expect(answer.status == .notFound)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(answer.document["status"] == 404)
    }
  }

  @Test("only JSON in UTF-8 is taken", arguments: ["text/plain", "application/json; charset=latin1", ""])
  func contentType(type: String) async throws {
    try await APIClient.run { api in
      let answer = try await api.post(
        "/api/v1/read",
        text: Self.label.text(.compact),
        headers: [.contentType: type]
      )
      #expect(answer.status == .unsupportedMediaType)
    }
  }

  @Test("what cannot be answered in a wanted type is refused", arguments: Way.allCases)
  func accept(way: Way) async throws {
    try await APIClient.run(way) { api in
      let refused = ["text/html", "application/json;q=0", "image/*, application/json; q=0.0"]
      for header in refused {
        let answer = try await api.post("/api/v1/read", Self.label, headers: [.accept: header])
        #expect(answer.status == .notAcceptable)
      }
      for header in ["*/*", "application/*", "text/html, application/json;q=0.1", "*/*;q=0, application/json"] {
        let answer = try await api.post("/api/v1/read", Self.label, headers: [.accept: header])
        #expect(answer.status == .ok)
      }
    }
  }

  @Test(
    "what is not JSON is told by place",
    arguments: [
      ("{\"text\": ", "ends"), ("{\"text\": \"a\"} x", "follows"), ("{\"text\": \"a\", \"text\": \"b\"}", "twice"),
      ("{\"text\": 1e999}", "1.797e308"), ("{\"text\": \"\\ud800\"}", "backslash"),
      (String(repeating: "[", count: 5_000), "levels deep"),
    ]
  )
  func malformed(body: String, words: String) async throws {
    try await APIClient.run { api in
      let answer = try await api.post("/api/v1/read", text: body)
      #expect(answer.status == .badRequest)
      guard case .string(let detail)? = answer.document["detail"] else { return #expect(Bool(false)) }
      #expect(detail.contains(words) && detail.contains("Line 1"))
    }
  }

  @Test("too much is refused before it is read", arguments: Way.allCases)
  func tooLarge(way: Way) async throws {
    try await APIClient.run(way) { api in
      let text = String(repeating: "a", count: Operation.Body.usualLimit)
      let answer = try await api.post("/api/v1/read", ["text": .string(text)])
      #expect(answer.status == .contentTooLarge)
    }
  }

  @Test("what does not fit is told by pointer, and never repeated")
  func pointers() async throws {
    try await APIClient.run { api in
      let secret = "Hailey-Hailey"
      let answer = try await api.post(
        "/api/v1/check",
        [
          "text": "LGG", "condition": .string(secret),
          "profile": ["age_years": 400, "severity": ["SCORAD": 200], "medicines": [.string(secret), 7]],
          "\(secret)": true,
        ]
      )
      #expect(answer.status == .unprocessableContent)
      guard case .array(let errors)? = answer.document["errors"] else { return #expect(Bool(false)) }
      #expect(
        errors.map { $0["pointer"] }
          == ["/condition", "/profile/age_years", "/profile/severity/SCORAD", "/profile/medicines/1", ""]
      )
      #expect(!answer.text.contains(secret))
      #expect(!answer.text.contains("400"))
    }
  }

  @Test("more than the machine can do at once is refused with a time to come again")
  func busy() async throws {
    var configuration = ServerConfiguration.forTests
    configuration.limits.workers = 1
    configuration.limits.waiting = 0
    try await APIClient.run(site: try Site(configuration)) { api in
      // A second of work in a build for debugging, many times as long as it takes to ask.
      let body: JSON = ["patients": 20, "at": [24]]
      let answers = try await withThrowingTaskGroup(of: APIClient.Answer.self) { group in
        for _ in 0..<4 { group.addTask { try await api.post("/api/v1/simulate", body) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let refused = answers.filter { $0.status == .serviceUnavailable }
      #expect(answers.contains { $0.status == .ok })
      #expect(!refused.isEmpty)
      #expect(refused.allSatisfy { $0.headers[.retryAfter] != nil && $0.document["status"] == 503 })
      // What takes no time is answered all the while, and the rest when there is room again.
      #expect(try await api.post("/api/v1/read", ["text": "LGG"]).status == .ok)
      #expect(try await api.post("/api/v1/simulate", ["at": [1]]).status == .ok)
    }
  }

  @Test("the same question has the same tag and is answered from what is kept, with a profile it is not")
  func cache() async throws {
    try await APIClient.run { api in
      let label: JSON = ["text": "Lactobacillus rhamnosus GG", "condition": "eczema"]
      let first = try await api.post("/api/v1/check", label)
      let second = try await api.post("/api/v1/check", label)
      #expect(first.headers[.eTag] != nil && first.headers[.eTag] == second.headers[.eTag])
      #expect(try await api.get("/metrics").text.contains("commensal_cache_hits_total 1\n"))
      let personal: JSON = ["text": "Lactobacillus rhamnosus GG", "condition": "eczema", "profile": ["asthma": true]]
      for _ in 0..<2 { _ = try await api.post("/api/v1/check", personal) }
      #expect(try await api.get("/metrics").text.contains("commensal_cache_hits_total 1\n"))
      #expect(try await api.get("/metrics").text.contains("commensal_cache_entries 1\n"))
    }
  }

  @Test("the cache keeps to its bytes, and lets go first what was asked for longest ago")
  func eviction() {
    let body = EncodedBody([UInt8](repeating: 65, count: 1000), contentType: "text/plain", packs: false)
    let size = body.size + 256
    let cache = BodyCache(limit: 10 * size)
    func key(_ number: UInt64) -> BodyCache.Key { .init(words: (number, 1, 2, 3)) }
    for number in 0..<10 { cache.keep(body, key(UInt64(number))) }
    #expect(cache.counts.entries == 10)
    // Asked for again, the first is the last to go.
    #expect(cache.body(key(0)) != nil)
    for number in 10..<15 { cache.keep(body, key(UInt64(number))) }
    #expect(cache.counts.bytes <= 10 * size)
    #expect(cache.counts.evictions == 5)
    #expect(cache.body(key(0)) != nil)
    for gone in 1...5 { #expect(cache.body(key(UInt64(gone))) == nil) }
    for kept in 6..<15 { #expect(cache.body(key(UInt64(kept))) != nil) }
  }

  @Test("what is larger than a share of the cache is not kept")
  func largeBody() {
    let cache = BodyCache(limit: 4_000)
    let key = BodyCache.Key(words: (1, 2, 3, 4))
    cache.keep(EncodedBody([UInt8](repeating: 65, count: 1_000), contentType: "text/plain", packs: false), key)
    #expect(cache.body(key) == nil)
  }
}
