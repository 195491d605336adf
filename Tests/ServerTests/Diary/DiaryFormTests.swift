import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CommensalServer

@Suite("Forms come from pages of ours")
struct DiaryFormTests {
  @Test("a form without the token of its session is refused and changes nothing")
  func tokens() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      let ben = Visitor(client)
      try await ana.signUp("Ana")
      try await ben.signUp("Ben")
      let key = try await ana.newKey()
      try await ana.note("first")
      let bens = try await ben.token(on: "/diary/account")
      let guests = try await Visitor(client).token(on: "/diary/sign-in")
      let own = try await ana.token(on: "/diary/account")
      var changed = Array(own)
      changed[5] = changed[5] == "A" ? "B" : "A"
      let program = Visitor(client, headers: [.authorization: "Bearer \(key)"])
      let before = try await program.get("/api/v1/diary/entries?history=true").text
      for route in try KnownRoutes.of(.ownForm) {
        for (name, token) in [
          ("none", ""), ("garbage", "x"), ("another's", bens), ("a guest's", guests), ("changed", String(changed)),
        ] {
          let response = try await ana.send(
            .post,
            route.address,
            body: Visitor.encoded([
              "token": token, "sure": "yes", "current": Visitor.passphrase, "day": "2026-11-22", "kind": "note",
            ])
          )
          #expect(response.status == .forbidden, "\(name): \(route)")
        }
      }
      #expect(try await program.get("/api/v1/diary/entries?history=true").text == before)
      #expect(try await ana.get("/diary/account").status == .ok)
    }
  }

  @Test("a form from another site is refused whatever else it holds")
  func foreign() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      for route in try KnownRoutes.of(.ownForm) {
        for headers: HTTPFields in [
          [site: "cross-site"], [site: "same-site"], [.origin: "https://evil.example"],
          [.origin: "http://localhost.evil.example"],
        ] {
          let response = try await ana.post(route.address, headers: headers)
          #expect(response.status == .forbidden, "\(route) \(headers)")
        }
      }
      #expect(try await ana.get("/diary/account").status == .ok)
    }
  }

  @Test("forms before a session need the cookie that came with their page")
  func doubleSubmit() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let posts = try KnownRoutes.of(.guest).filter { $0.method == .post }
      #expect(posts.count == 4)
      for route in posts {
        let visitor = Visitor(client)
        let fields = ["name": "Ana", "passphrase": Visitor.passphrase, "key": Secret().text]
        let token = try await visitor.token(on: "/diary/sign-in")
        let known = visitor.cookies
        // No cookie; the cookie of another browser; no token; the token of another.
        visitor.cookies = [:]
        #expect(try await visitor.post(route.address, fields.merging(["token": token]) { $1 }).status == .forbidden)
        visitor.cookies = [Visitor.formCookie: Secret().text]
        #expect(try await visitor.post(route.address, fields.merging(["token": token]) { $1 }).status == .forbidden)
        visitor.cookies = known
        #expect(try await visitor.post(route.address, fields.merging(["token": ""]) { $1 }).status == .forbidden)
        let other = try await Visitor(client).token(on: "/diary/sign-in")
        #expect(try await visitor.post(route.address, fields.merging(["token": other]) { $1 }).status == .forbidden)
        #expect(try await visitor.post(route.address, fields.merging(["token": token]) { $1 }).status != .forbidden)
      }
    }
  }

  @Test("cookies are for this host, for no script, and only over a secure connection")
  func cookies() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let visitor = Visitor(client)
      let page = try await visitor.get("/diary/sign-up")
      let form = try #require(page.headers[values: .setCookie].first { $0.hasPrefix(Visitor.formCookie) })
      for attribute in ["Path=/", "HttpOnly", "SameSite=Strict", "Secure"] { #expect(form.contains("; " + attribute)) }
      #expect(!form.contains("Domain"))
      let inside = try await visitor.signUp("Ana")
      #expect(inside.location == "/diary")
      let session = try #require(inside.headers[values: .setCookie].first { $0.hasPrefix(Visitor.sessionCookie) })
      for attribute in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure", "Max-Age=2592000"] {
        #expect(session.contains("; " + attribute), "\(attribute)")
      }
      #expect(!session.contains("Domain"))
      // The one before the session is taken back.
      #expect(visitor.cookies[Visitor.formCookie] == nil)
      for path in ["/diary", "/diary/account", "/diary/export/diary.csv"] {
        #expect(try await visitor.get(path).headers[.cacheControl] == "no-store", "\(path)")
      }
    }
  }

  @Test("plain cookies are for a server that nobody else reaches, and only where it is told so")
  func plainCookies() throws {
    func names(_ change: (inout ServerConfiguration) -> Void) -> String {
      var configuration = ServerConfiguration()
      change(&configuration)
      return SessionCookies(configuration).name(.session)
    }
    #expect(names { _ in } == Visitor.sessionCookie)
    #expect(names { $0.accounts.allowsPlainCookies = true } == "commensal-session")
    #expect(
      names {
        $0.accounts.allowsPlainCookies = true; $0.host = "0.0.0.0"
      } == Visitor.sessionCookie
    )
    #expect(
      names {
        $0.accounts.allowsPlainCookies = true; $0.publicOrigin = "https://x.example"
      } == Visitor.sessionCookie
    )
  }

  @Test("whoever signs in has a new session, and the one a browser had before ends")
  func fixation() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      // Somebody plants a session of their own, or a made-up one.
      let mallory = Visitor(client)
      try await mallory.signUp("Mallory")
      let planted = try #require(mallory.cookies[Visitor.sessionCookie])
      for planted in [planted, Secret().text] {
        let browser = Visitor(client)
        browser.cookies = [Visitor.sessionCookie: planted]
        try await browser.signIn("Ana")
        #expect(browser.cookies[Visitor.sessionCookie] != planted)
        try await browser.note("after the planting")
        let attacker = Visitor(client)
        attacker.cookies = [Visitor.sessionCookie: planted]
        #expect(try await attacker.get("/diary/account").location == "/diary/sign-in?ended=1")
      }
      let first = Visitor(client)
      try await first.signIn("Ana")
      let one = first.cookies[Visitor.sessionCookie]
      try await first.signIn("Ana")
      #expect(first.cookies[Visitor.sessionCookie] != one)
    }
  }
}
