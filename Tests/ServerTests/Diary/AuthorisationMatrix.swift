import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CommensalServer

/// What a route is, for the matrix of who may do what.
enum RouteKind {
  /// Has nothing of a person.
  case everybody
  /// A form or page for somebody who is not signed in yet.
  case guest
  /// Shows something of whoever is signed in, and of nobody else.
  case ownPage
  /// Changes something of whoever is signed in, and of nobody else.
  case ownForm
  /// The same for programs, by key alone.
  case program
  /// The first page of the diary: the ways in, or one's own days.
  case either
}

/// Every route that there is. A route that is added is added here, or the tests below fail: nobody may forget to say
/// who it is for.
enum KnownRoutes {
  static let all: [String: RouteKind] = [
    "GET /": .everybody, "GET /assets/{fingerprint}/{name}": .everybody, "GET /about": .everybody,
    "GET /privacy": .everybody, "POST /check": .everybody, "GET /check/example": .everybody,
    "POST /check/json": .everybody, "GET /search": .everybody,
    "GET /axis": .everybody, "GET /axis/all": .everybody, "GET /axis/results": .everybody,
    "GET /check/{label}": .everybody, "GET /check/{label}/json": .everybody, "GET /condition": .everybody,
    "GET /condition/{slug}": .everybody, "GET /encyclopedia": .everybody, "GET /evidence": .everybody,
    "GET /evidence/choices": .everybody, "GET /evidence/data.csv": .everybody, "GET /evidence/data.json": .everybody,
    "GET /evidence/forest.svg": .everybody, "GET /evidence/funnel.svg": .everybody, "GET /evidence/results": .everybody,
    "GET /genus": .everybody, "GET /genus/{slug}": .everybody, "GET /ingredient": .everybody,
    "GET /ingredient/{slug}": .everybody, "GET /rule": .everybody, "GET /rule/{slug}": .everybody,
    "GET /species": .everybody, "GET /species/{slug}": .everybody, "GET /strain": .everybody,
    "GET /strain/{slug}": .everybody, "GET /term": .everybody, "GET /term/{slug}": .everybody, "GET /trial": .everybody,
    "GET /trial/{slug}": .everybody,
    "GET /compare": .everybody, "POST /compare": .everybody, "GET /rank": .everybody, "POST /rank": .everybody,
    "GET /rank/catalogue": .everybody, "GET /evidence/blends": .everybody,
    "GET /openapi.json": .everybody, "HEAD /openapi.json": .everybody,

    "GET /diary": .either,

    "GET /diary/sign-in": .guest, "POST /diary/sign-in": .guest, "GET /diary/sign-up": .guest,
    "POST /diary/sign-up": .guest, "POST /diary/sign-up/key": .guest, "GET /diary/open": .guest,
    "POST /diary/open": .guest,

    "GET /diary/day": .ownPage, "GET /diary/day/{date}": .ownPage, "GET /diary/scales": .ownPage,
    "GET /diary/scales/{scale}": .ownPage, "GET /diary/history": .ownPage, "GET /diary/analysis": .ownPage,
    "GET /diary/triggers": .ownPage, "GET /diary/doctor": .ownPage, "GET /diary/plan": .ownPage,
    "GET /diary/plan/calendar.ics": .ownPage, "GET /diary/plan/table.csv": .ownPage, "GET /diary/transfer": .ownPage,
    "GET /diary/export/diary.csv": .ownPage, "GET /diary/export/diary.fhir.json": .ownPage,
    "GET /diary/account": .ownPage, "GET /diary/erase": .ownPage,

    "POST /diary/day/{date}": .ownForm, "POST /diary/withdraw": .ownForm, "POST /diary/scales/{scale}": .ownForm,
    "POST /diary/plan": .ownForm, "POST /diary/plan/clear": .ownForm, "POST /diary/import": .ownForm,
    "POST /diary/account/passphrase": .ownForm, "POST /diary/account/key": .ownForm,
    "POST /diary/account/key/remove": .ownForm, "POST /diary/sign-out": .ownForm,
    "POST /diary/sign-out-everywhere": .ownForm, "POST /diary/erase": .ownForm,

  ]

  /// What programs ask is known by the table of operations: all that is about a diary needs its key.
  static func kind(of route: Route) throws -> RouteKind? {
    if let kind = all[route.description] { return kind }
    guard let operation = try operations().first(where: { $0.method == route.method && $0.path == route.path }) else {
      return nil
    }
    guard operation.path.hasPrefix("/api/v1/diary") else { return operation.needsKey ? nil : .everybody }
    return operation.needsKey ? .program : nil
  }

  static func operations() throws -> [CommensalServer.Operation] { try described.get() }

  /// What stands in a path for a parameter: nothing that names a person, so that nobody can name another.
  static let parameters = [
    "{date}": "2026-11-22", "{scale}": "POEM", "{fingerprint}": "0", "{name}": "x", "{slug}": "x", "{label}": "x",
    "{id}": "x", "{term}": "x",
  ]

  struct Route: Sendable, CustomStringConvertible {
    var method: HTTPRequest.Method
    var path: String
    var description: String { "\(method) \(path)" }

    /// With parameters filled in.
    var address: String { parameters.reduce(path) { $0.replacing($1.key, with: $1.value) } }
  }

  private static let routes = Result {
    try router(of: DiaryHouse.site(ServerConfiguration())).routes.map {
      Route(method: $0.method, path: "\($0.path)")
    }
  }
  private static let described = Result { try API(DiaryHouse.site(ServerConfiguration())).operations }

  /// The routes as they are registered.
  static func registered() throws -> [Route] {
    try routes.get()
  }

  static func of(_ kinds: RouteKind...) throws -> [Route] {
    try registered().filter { route in try kind(of: route).map { kinds.contains($0) } ?? false }
  }
}

@Suite("Who may do what")
struct AuthorisationTests {
  @Test("it is said of every route who it is for, and of no other")
  func complete() throws {
    let registered = try KnownRoutes.registered()
    let unknown = try registered.filter { try KnownRoutes.kind(of: $0) == nil }.map(\.description)
    #expect(unknown.sorted() == [], "add these to KnownRoutes.all with who they are for")
    let gone = Set(KnownRoutes.all.keys).subtracting(registered.map(\.description))
    #expect(gone.sorted() == [], "these are gone")
    #expect(registered.count(where: { $0.path.hasPrefix("/api/v1/diary") }) > 20)
  }

  @Test("no address names a person")
  func parameters() throws {
    let named = try KnownRoutes.registered().flatMap { $0.path.split(separator: "/").filter { $0.hasPrefix("{") } }
    #expect(Set(named.map(String.init)).subtracting(KnownRoutes.parameters.keys) == [])
  }

  private static let secret = "PLANTED-NOTE-OF-ANA"

  /// Ana with something written down, Ben with something else, and what each shows.
  private struct People {
    let ana: Visitor
    let ben: Visitor
    let anaKey: String
    let benKey: String

    init(_ client: any TestClientProtocol) async throws {
      ana = Visitor(client)
      ben = Visitor(client)
      try await ana.signUp("Ana")
      try await ben.signUp("Ben")
      anaKey = try await ana.newKey()
      benKey = try await ben.newKey()
      #expect(try await ana.note(AuthorisationTests.secret).location == "/diary?saved=2026-11-22")
      #expect(try await ben.note("ben's own", itch: "2").location == "/diary?saved=2026-11-22")
    }

    /// All that Ana wrote, as her own key tells.
    func anasEntries(_ client: any TestClientProtocol) async throws -> String {
      let visitor = Visitor(client, headers: [.authorization: "Bearer \(anaKey)"])
      let response = try await visitor.get("/api/v1/diary/entries?history=true")
      #expect(response.status == .ok)
      return response.text
    }
  }

  /// Those who are not let in, by what they show.
  private static func outsiders(_ people: People, _ client: any TestClientProtocol) -> [(name: String, Visitor)] {
    func with(_ cookies: [String: String], _ headers: HTTPFields = [:]) -> Visitor {
      let visitor = Visitor(client, headers: headers)
      visitor.cookies = cookies
      return visitor
    }
    let session = Visitor.sessionCookie
    return [
      ("nobody", with([:])), ("garbage", with([session: "garbage"])),
      ("a token of nobody", with([session: Secret().text])),
      ("a key as a cookie", with([session: people.anaKey])),
      ("a key as a program", with([:], [.authorization: "Bearer \(people.anaKey)"])),
      ("a form's secret as a session", with([session: people.ana.cookies[Visitor.formCookie] ?? Secret().text])),
    ]
  }

  @Test("pages and forms of one's own are closed to whoever is not signed in")
  func outsiders() async throws {
    let house = try DiaryHouse()
    try await house.test(isWhole: true) { client in
      let people = try await People(client)
      let before = try await people.anasEntries(client)
      for (name, visitor) in Self.outsiders(people, client) {
        for route in try KnownRoutes.of(.ownPage, .ownForm) {
          let body = route.method == .post ? Visitor.encoded(["token": Secret().text, "sure": "yes"]) : nil
          let response = try await visitor.send(route.method, route.address, body: body)
          #expect(response.status == .seeOther, "\(name): \(route)")
          #expect(response.location?.hasPrefix("/diary/sign-in") == true, "\(name): \(route)")
          #expect(!response.text.contains(Self.secret), "\(name): \(route)")
        }
      }
      #expect(try await people.anasEntries(client) == before)
    }
  }

  @Test("a session that ended opens nothing", arguments: ["idle", "signed out", "signed out everywhere", "absolute"])
  func ended(how: String) async throws {
    let house = try DiaryHouse {
      $0.accounts.idleSeconds = 3600; $0.accounts.absoluteSeconds = 7200
    }
    try await house.test(isWhole: true) { client in
      let people = try await People(client)
      let before = try await people.anasEntries(client)
      let late = Visitor(client)
      late.cookies = people.ana.cookies
      switch how {
      case "idle": house.advance(seconds: 3601)
      case "absolute":
        for _ in 0..<4 {
          house.advance(seconds: 1800)
          _ = try await people.ana.get("/diary/account")
        }
      case "signed out": #expect(try await people.ana.post("/diary/sign-out").status == .seeOther)
      default: #expect(try await people.ana.post("/diary/sign-out-everywhere").status == .seeOther)
      }
      for route in try KnownRoutes.of(.ownPage, .ownForm) {
        let visitor = Visitor(client)
        visitor.cookies = late.cookies
        let body = route.method == .post ? Visitor.encoded(["token": Secret().text, "sure": "yes"]) : nil
        let response = try await visitor.send(route.method, route.address, body: body)
        #expect(response.location == "/diary/sign-in?ended=1", "\(route)")
        #expect(visitor.cookies[Visitor.sessionCookie] == nil)
      }
      #expect(try await people.anasEntries(client) == before)
    }
  }

  @Test("whoever is signed in sees and changes their own, and nothing of anybody else")
  func others() async throws {
    let house = try DiaryHouse()
    try await house.test(isWhole: true) { client in
      let people = try await People(client)
      let before = try await people.anasEntries(client)
      // What ends the session comes last.
      let last = ["POST /diary/sign-out", "POST /diary/sign-out-everywhere", "POST /diary/erase"]
      let own = try KnownRoutes.of(.either, .ownPage, .ownForm)
      let routes =
        own.filter { !last.contains($0.description) } + last.compactMap { name in own.first { $0.description == name } }
      #expect(routes.count == own.count)
      for route in routes {
        let response: TestResponse
        if route.method == .post {
          if last.contains(route.description) { try await people.ben.signIn("Ben") }
          response = try await people.ben.post(
            route.address,
            [
              "sure": "yes", "current": Visitor.passphrase, "passphrase": Visitor.passphrase, "day": "2026-11-22",
              "kind": "note", "table": "date,measure,value\n2026-11-01,itch,3\n",
            ]
          )
        } else {
          response = try await people.ben.get(route.address)
        }
        #expect(response.location?.hasPrefix("/diary/sign-in") != true, "\(route)")
        #expect(response.status.code < 500, "\(route)")
        #expect(!response.text.contains(Self.secret), "\(route)")
      }
      #expect(try await people.anasEntries(client) == before)
      #expect(try await people.ana.get("/diary").text.contains(Self.secret))
    }
  }

  @Test("programs are let in by a key alone, and to its own diary alone")
  func programs() async throws {
    let house = try DiaryHouse()
    try await house.test(isWhole: true) { client in
      let people = try await People(client)
      let before = try await people.anasEntries(client)
      let refused: [(String, HTTPFields, [String: String])] = [
        ("nobody", [:], [:]), ("garbage", [.authorization: "Bearer garbage"], [:]),
        ("a key of nobody", [.authorization: "Bearer \(Secret().text)"], [:]),
        ("another scheme", [.authorization: "Basic \(people.anaKey)"], [:]),
        ("a signed-in browser", [:], people.ana.cookies),
        ("a session as a key", [.authorization: "Bearer \(people.ana.cookies[Visitor.sessionCookie] ?? "")"], [:]),
      ]
      for route in try KnownRoutes.of(.program) {
        for (name, headers, cookies) in refused {
          let visitor = Visitor(client, headers: headers)
          visitor.cookies = cookies
          let response = try await visitor.send(route.method, route.address)
          #expect(response.status == .unauthorized, "\(name): \(route)")
          #expect(response.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
          #expect(response.headers[.contentType] == "application/problem+json" || route.method == .head)
          #expect(!response.text.contains(Self.secret), "\(name): \(route)")
        }
      }
      let ben = Visitor(client, headers: [.authorization: "Bearer \(people.benKey)", .contentType: "application/json"])
      for route in try KnownRoutes.of(.program).sorted(by: { $0.path.count > $1.path.count }) {
        let body = ["POST", "PUT"].contains(route.method.rawValue) ? "{\"kind\":\"note\",\"text\":\"x\"}" : nil
        let query = route.description == "DELETE /api/v1/diary/entries" ? "?date=2026-11-22&kind=note" : ""
        let response = try await ben.send(route.method, route.address + query, body: body)
        #expect(response.status != .unauthorized || route.path == "/api/v1/diary", "\(route)")
        #expect(response.status.code < 500, "\(route)")
        #expect(!response.text.contains(Self.secret), "\(route)")
      }
      #expect(try await people.anasEntries(client) == before)
    }
  }
}
