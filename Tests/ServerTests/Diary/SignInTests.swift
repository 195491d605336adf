import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import CommensalServer

@Suite("The ways into a diary")
struct SignInTests {
  @Test("a name and a passphrase open it again, whatever the name's capitals")
  func byName() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      #expect(try await ana.signUp("Ana María").location == "/diary")
      try await ana.note("swam in the sea")
      let elsewhere = Visitor(client)
      #expect(try await elsewhere.signIn("ana maría").location == "/diary")
      #expect(try await elsewhere.get("/diary").text.contains("swam in the sea"))
    }
  }

  @Test("an unknown name and a wrong passphrase are answered alike")
  func alike() async throws {
    let house = try DiaryHouse { $0.accounts.scryptRounds = 1 << 12 }
    try await house.test { client in
      try await Visitor(client).signUp("Ana")
      var answers: [String] = []
      var took: [Duration] = []
      for name in ["Ana", "Nobody"] {
        let visitor = Visitor(client)
        let fields = [
          "name": name, "passphrase": "wrong wrong wrong wrong", "token": try await visitor.token(on: "/diary/sign-in"),
        ]
        let start = ContinuousClock.now
        let response = try await visitor.post("/diary/sign-in", fields)
        took.append(.now - start)
        #expect(response.status == .unprocessableContent)
        #expect(visitor.cookies[Visitor.sessionCookie] == nil)
        answers.append(
          response.text.replacing(/value="[^"]*"/, with: "").replacing(/\/assets\/[0-9a-f]+/, with: "")
        )
      }
      #expect(answers[0] == answers[1])
      // The work of scrypt is done for both. What else there is, is far less.
      let ratio = took[1] / took[0]
      #expect((0.2...5).contains(ratio), "\(took)")
    }
  }

  @Test("too many wrong passphrases close a name for a while, to the right one too, and nobody else")
  func limits() async throws {
    let house = try DiaryHouse { $0.accounts.failuresPerName = 3 }
    try await house.test { client in
      try await Visitor(client).signUp("Ana")
      try await Visitor(client).signUp("Ben")
      let visitor = Visitor(client)
      for _ in 0..<3 {
        #expect(try await visitor.signIn("Ana", passphrase: "wrong wrong wrong").status == .unprocessableContent)
      }
      #expect(try await visitor.signIn("ANA").status == .tooManyRequests)
      // A name that nobody has is closed in the same way.
      for _ in 0..<3 { _ = try await visitor.signIn("Nobody") }
      #expect(try await visitor.signIn("Nobody").status == .tooManyRequests)
      #expect(try await visitor.signIn("Ben").location == "/diary")
    }
  }

  @Test("what fails is counted in bounded memory, and forgotten after its time")
  func limiter() {
    let limiter = AttemptLimiter(most: 2, window: .seconds(60), capacity: 100)
    let start = ContinuousClock.now
    #expect(limiter.begin("a", now: start) == nil)
    #expect(limiter.begin("a", now: start) == nil)
    #expect(limiter.begin("a", now: start + .seconds(20)) == 40)
    #expect(limiter.begin("b", now: start) == nil)
    #expect(limiter.begin("a", now: start + .seconds(60)) == nil)
    limiter.succeed("b")
    for number in 0..<10_000 { _ = limiter.begin(number, now: start + .seconds(61)) }
    #expect(limiter.size <= 101)
  }

  @Test("many attempts at once are counted too")
  func parallelAttempts() async throws {
    let limiter = AttemptLimiter(most: 5, window: .seconds(60))
    let let_in = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 { group.addTask { limiter.begin("name") == nil } }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(let_in == 5)
  }

  @Test("a secret link opens it, as a link and as the key alone, and the one before no longer does")
  func byKey() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      let page = try await ana.post("/diary/sign-up/key", from: "/diary/sign-up")
      #expect(page.status == .ok)
      let link = try #require(page.text.firstMatch(of: /http:\/\/[^"<]*\/diary\/open#[A-Za-z0-9_-]{43}/)).0
      try await ana.note("by key")
      for pasted in [String(link), String(link.suffix(43)), "  \(link.suffix(43))\n"] {
        let visitor = Visitor(client)
        #expect(try await visitor.post("/diary/open", ["key": pasted], from: "/diary/open").location == "/diary")
        #expect(try await visitor.get("/diary").text.contains("by key"))
      }
      let new = try await ana.newKey()
      let visitor = Visitor(client)
      for wrong in [String(link), "", "garbage", String(new.dropLast()), new + "A", Secret().text] {
        let response = try await visitor.post("/diary/open", ["key": wrong], from: "/diary/open")
        #expect(response.status == .unprocessableContent, "\(wrong)")
      }
      #expect(try await visitor.post("/diary/open", ["key": new], from: "/diary/open").location == "/diary")
      #expect(try house.files(holding: new).isEmpty)
      #expect(try house.files(holding: String(link.suffix(43))).isEmpty)
    }
  }

  @Test(
    "what is easy to guess is refused, what is long is not",
    arguments: [
      ("short", "tooShort"), ("fourteen chars", "tooShort"), (String(repeating: "long words ", count: 30), "tooLong"),
      ("passwordpassword", "easyToGuess"), ("aaaaaaaaaaaaaaaaaaaa", "easyToGuess"),
      ("abcabcabcabcabcabc", "easyToGuess"),
      ("123456789012345678", "easyToGuess"), ("qwertyuiopasdfghjkl", "easyToGuess"),
      ("AnaAnaAnaAnaAnaAna", "easyToGuess"),
      ("commensal diary 1", "easyToGuess"), ("correct horse battery staple", "easyToGuess"),
      ("zyxwvutsrqponmlkji", "easyToGuess"),
      ("P a s s w o r d 1 2 3 4", "easyToGuess"), ("violet tractor humming teapot", nil),
      ("äußerst grüne Möbel üben", nil),
      ("kxq zvw 83 tp mr lf", nil), ("señora murciélago baila", nil), ("木漏れ日と静かな朝のお茶を飲む", nil),
    ] as [(String, String?)]
  )
  func rules(passphrase: String, refusal: String?) {
    do throws(PassphraseRules.Refusal) {
      try PassphraseRules.check(passphrase, name: "Ana")
      #expect(refusal == nil)
    } catch {
      #expect(error.rawValue == refusal)
    }
  }

  @Test("a passphrase is the same however its letters are composed")
  func composition() async throws {
    let passphrases = Passphrases(cost: .init(rounds: 16, blockSize: 8, parallelism: 1), atOnce: 1, waiting: 4)
    let record = try await passphrases.record(of: "caf\u{E9} al lado del r\u{ED}o")
    #expect(try await passphrases.matches("cafe\u{301} al lado del ri\u{301}o", record))
    #expect(try await !passphrases.matches("cafe al lado del rio", record))
    #expect(try await !passphrases.matches("caf\u{E9} al lado del r\u{ED}o", nil))
    #expect(try await passphrases.record(of: "x").salt != record.salt)
  }

  /// RFC 7914, section 12, third vector.
  @Test("scrypt gives what its standard prints")
  func vector() async throws {
    let passphrases = Passphrases(cost: .init(rounds: 16384, blockSize: 8, parallelism: 1), atOnce: 1, waiting: 4)
    let printed = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    let bytes = stride(from: 0, to: printed.count, by: 2).compactMap { place in
      UInt8(printed.dropFirst(place).prefix(2), radix: 16)
    }
    let record = PassphraseRecord(salt: Array("SodiumChloride".utf8), hash: bytes, cost: passphrases.cost)
    #expect(try await passphrases.matches("pleaseletmein", record))
  }

  @Test("a passphrase of old cost is kept anew at the next sign-in")
  func rehash() async throws {
    let house = try DiaryHouse()
    try await house.test { client in try await Visitor(client).signUp("Ana") }
    try await house.test({ $0.accounts.scryptRounds = 64 }) { client in
      for _ in 0..<2 {
        let response = try await Visitor(client).signIn("Ana")
        #expect(response.location == "/diary")
      }
    }
    let accounts = try AccountStore(makingAt: house.folder.path + "/accounts.db")
    #expect(try accounts.passphrase(of: "ana")?.record.cost.rounds == 64)
  }

  @Test("the usual cost is what is recommended")
  func cost() {
    // OWASP, “Password Storage Cheat Sheet”, scrypt: N = 2^17 (128 MiB), r = 8, p = 1.
    let settings = AccountSettings()
    #expect(settings.scryptRounds == 131_072 && settings.scryptBlockSize == 8 && settings.scryptParallelism == 1)
  }

  @Test("a new passphrase ends the other sessions, needs the old one, and then the old one opens nothing")
  func change() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let phone = Visitor(client)
      try await phone.signIn("Ana")
      let next = "eleven quiet lighthouses sing"
      let wrong = try await ana.post(
        "/diary/account/passphrase",
        ["current": "not this one at all", "passphrase": next]
      )
      #expect(wrong.status == .unprocessableContent)
      #expect(try await phone.get("/diary/account").status == .ok)
      let weak = try await ana.post(
        "/diary/account/passphrase",
        ["current": Visitor.passphrase, "passphrase": "short"]
      )
      #expect(weak.status == .unprocessableContent)
      let right = try await ana.post("/diary/account/passphrase", ["current": Visitor.passphrase, "passphrase": next])
      #expect(right.location == "/diary/account?done=passphrase")
      #expect(try await ana.get("/diary/account").status == .ok)
      #expect(try await phone.get("/diary/account").location == "/diary/sign-in?ended=1")
      #expect(try await Visitor(client).signIn("Ana").status == .unprocessableContent)
      #expect(try await Visitor(client).signIn("Ana", passphrase: next).location == "/diary")
    }
  }

  @Test("a key alone can get a name and a passphrase, and then be taken away")
  func keyThenName() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      _ = try await ana.post("/diary/sign-up/key", from: "/diary/sign-up")
      #expect(try await ana.post("/diary/account/key/remove").status == .unprocessableContent)
      let named = try await ana.post("/diary/account/passphrase", ["name": "Ana", "passphrase": Visitor.passphrase])
      #expect(named.location == "/diary/account?done=passphrase")
      let removed = try await ana.post("/diary/account/key/remove", ["current": Visitor.passphrase])
      #expect(removed.location == "/diary/account?done=keyRemoved")
      #expect(try await Visitor(client).signIn("Ana").location == "/diary")
    }
  }

  @Test("a secret does not print itself, and there is one text for it")
  func secrets() throws {
    let secret = Secret()
    #expect(!"\(secret) \(String(reflecting: secret)) \([secret])".contains(secret.text))
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(!dumped.contains(secret.text) && !dumped.contains("\(secret.bytes[0])"))
    #expect(Secret(secret.text) == secret)
    #expect(secret.text.count == 43)
    for length in 0..<70 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + length) }
      let text = Base64URL.text(bytes)
      #expect(Base64URL.bytes(text) == bytes)
      #expect(
        text
          == Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
          )
      )
    }
    // The same bits with others behind them that no byte has.
    #expect(Base64URL.bytes("AB") == nil && Base64URL.bytes("AA") == [0] && Base64URL.bytes("A") == nil)
    #expect(Base64URL.bytes("A+") == nil && Base64URL.bytes("AA==") == nil)
  }

  @Test("a form's token looks different each time and is good for one secret")
  func formTokens() {
    let (one, other) = (FormToken(of: Secret()), FormToken(of: Secret()))
    let texts = Set((0..<20).map { _ in one.text() })
    #expect(texts.count == 20)
    #expect(texts.allSatisfy { one.matches($0) && !other.matches($0) })
    #expect(!one.matches(nil) && !one.matches("") && !one.matches(String(repeating: "A", count: 86)))
  }
}
