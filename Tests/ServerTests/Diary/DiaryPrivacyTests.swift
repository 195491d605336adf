import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import SelfTrial
import Storage
import Synchronization
import Testing

@testable import CommensalServer

@Suite("What is private stays so")
struct DiaryPrivacyTests {
  private static let hostile = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'&"

  @Test("what somebody writes is text in every page and plot, whatever it looks like")
  func injection() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      let name = "Ana"
      try await ana.signUp(name)
      for day in 10..<22 {
        let sent = try await ana.post(
          "/diary/day/2026-11-\(day)",
          [
            "score.0.new": "no", "score.0.name": "itch_NRS", "score.0.value": "\(day % 7)", "score.0.was": "",
            "product.0.new": "yes", "product.0.name": Self.hostile, "product.0.value": "1", "rescue.0.new": "yes",
            "rescue.0.name": Self.hostile, "rescue.0.value": "1", "trigger.0.new": "yes",
            "trigger.0.name": Self.hostile,
            "trigger.0.value": "\(day % 4)", "note": Self.hostile, "note.was": "",
          ]
        )
        #expect(sent.status == .seeOther)
      }
      for path in try KnownRoutes.of(.either, .ownPage).map(\.address) + [
        "/diary/analysis?product=\(Self.encoded)&measure=\(Self.encoded)", "/diary/history?all=\(Self.encoded)",
        "/diary?saved=\(Self.encoded)", "/diary/account?done=\(Self.encoded)",
      ] {
        let response = try await ana.get(path)
        guard response.headers[.contentType]?.hasPrefix("text/html") == true else {
          #expect(
            response.headers[.contentDisposition]?.hasPrefix("attachment") == true || response.status != .ok,
            "\(path)"
          )
          continue
        }
        #expect(!response.text.contains("<script>alert"), "\(path)")
        #expect(!response.text.contains("<img src=x"), "\(path)")
        #expect(response.header("Content-Security-Policy")?.contains("script-src 'self'") == true)
        #expect(response.header("X-Content-Type-Options") == "nosniff")
      }
      #expect(try await ana.get("/diary").text.contains("&lt;script&gt;alert"))
      // A form that comes back holds what was typed, as text.
      let back = try await ana.post(
        "/diary/day/2026-11-20",
        [
          "score.0.new": "no", "score.0.name": Self.hostile, "score.0.value": Self.hostile,
          "score.0.was": Self.hostile + "x", "note": Self.hostile, "note.was": Self.hostile,
        ]
      )
      #expect(!back.text.contains("<script>alert") && !back.text.contains("<img src=x"))
      let signIn = Visitor(client)
      let refused = try await signIn.signIn(Self.hostile)
      #expect(!refused.text.contains("<script>alert"))
    }
  }

  private static let encoded = "%3Cscript%3Ealert(1)%3C%2Fscript%3E"

  @Test("a log of everything holds nothing of a person")
  func logs() async throws {
    let lines = Mutex<[String]>([])
    let captured = CapturedLog(lines: { line in lines.withLock { $0.append(line) } })
    let house = try DiaryHouse()
    var planted = [
      "PLANTED-NAME", "planted passphrase of seven words", "PLANTED-NOTE", "PLANTED-PRODUCT", "PLANTED-TRIGGER",
    ]
    var logger = Logger(label: "test") { _ in captured }
    logger.logLevel = .trace
    let secrets = Mutex<[String]>([])
    try await house.test(isWhole: true, logger: logger) { client in
      let ana = Visitor(client)
      try await ana.signUp("PLANTED-NAME", passphrase: "planted passphrase of seven words")
      secrets.withLock { $0 += ana.cookies.values }
      let page = try await ana.post("/diary/account/key", ["current": "planted passphrase of seven words"])
      let key = String(try #require(page.text.firstMatch(of: /diary\/open#([A-Za-z0-9_-]{43})/)).1)
      secrets.withLock { $0.append(key) }
      let sent = try await ana.post(
        "/diary/day/2026-11-20",
        [
          "note": "PLANTED-NOTE", "note.was": "", "product.0.new": "yes", "product.0.name": "PLANTED-PRODUCT",
          "product.0.value": "1", "trigger.0.new": "yes", "trigger.0.name": "PLANTED-TRIGGER", "trigger.0.value": "x",
        ]
      )
      #expect(sent.status == .unprocessableContent)
      try await ana.note("PLANTED-NOTE")
      _ = try await ana.get("/diary/analysis?product=PLANTED-PRODUCT&measure=PLANTED-NOTE")
      _ = try await ana.post("/diary/import", ["table": "date,PLANTED-PRODUCT\nPLANTED-NOTE,PLANTED-TRIGGER\n"])
      _ = try await Visitor(client).signIn("PLANTED-NAME", passphrase: "planted passphrase of seven wrong")
      _ = try await Visitor(client).post("/diary/open", ["key": key + "PLANTED-NAME"], from: "/diary/open")
      let program = Visitor(client, headers: [.authorization: "Bearer \(key)", .contentType: "application/json"])
      _ = try await program.get("/api/v1/diary/entries?measure=PLANTED-PRODUCT")
      _ = try await program.send(
        .post,
        "/api/v1/diary/entries",
        body: "{\"entries\":[{\"kind\":\"note\",\"text\":\"PLANTED-NOTE\"},{\"kind\":\"PLANTED-TRIGGER\"}]}"
      )
      _ = try await program.send(.delete, "/api/v1/diary/entries?date=2026-11-20&kind=product&name=PLANTED-PRODUCT")
      _ = try await ana.post("/diary/erase", ["sure": "yes", "current": "planted passphrase of seven words"])
    }
    planted += secrets.withLock { $0 }
    let log = lines.withLock { $0 }
    #expect(log.count >= 15)
    #expect(planted.count >= 7)
    for text in planted {
      #expect(log.filter { $0.localizedCaseInsensitiveContains(text) } == [])
    }
  }

  @Test("an erased diary leaves no byte in any file of the data folder")
  func erased() async throws {
    let house = try DiaryHouse()
    let marks = ["PLANTED-NAME", "planted-name", "PLANTED-NOTE", "PLANTED-PRODUCT"]
    try await house.test { client in
      let ana = Visitor(client)
      let ben = Visitor(client)
      try await ben.signUp("Ben")
      try await ben.note("ben's own")
      try await ana.signUp("PLANTED-NAME")
      let key = try await ana.newKey()
      for day in 1...22 {
        let date = "2026-11-\(day < 10 ? "0" : "")\(day)"
        _ = try await ana.post(
          "/diary/day/\(date)",
          [
            "note": "PLANTED-NOTE \(day)", "note.was": "", "product.0.new": "yes", "product.0.name": "PLANTED-PRODUCT",
            "product.0.value": "1",
          ]
        )
        _ = try await ana.post("/diary/day/\(date)", ["note": "changed", "note.was": "PLANTED-NOTE \(day)"])
      }
      for mark in marks { #expect(!(try house.files(holding: mark).isEmpty), "\(mark)") }
      let before = try house.files().keys
      // Not without the tick, not without the passphrase.
      #expect(try await ana.post("/diary/erase", ["current": Visitor.passphrase]).status == .unprocessableContent)
      #expect(
        try await ana.post("/diary/erase", ["sure": "yes", "current": "not this one at all"]).status
          == .unprocessableContent
      )
      #expect(try await ana.get("/diary").text.contains("PLANTED-PRODUCT"))
      let response = try await ana.post("/diary/erase", ["sure": "yes", "current": Visitor.passphrase])
      #expect(response.location == "/diary?erased=1")
      for mark in marks { #expect(try house.files(holding: mark) == [], "\(mark)") }
      #expect(try house.files().keys.count < before.count)
      #expect(ana.cookies[Visitor.sessionCookie] == nil)
      #expect(try await Visitor(client).signIn("PLANTED-NAME").status == .unprocessableContent)
      let program = Visitor(client, headers: [.authorization: "Bearer \(key)"])
      #expect(try await program.get("/api/v1/diary/entries").status == .unauthorized)
      #expect(try await ben.get("/diary").text.contains("ben&#39;s own"))
      #expect(try await Visitor(client).signUp("PLANTED-NAME").location == "/diary")
    }
  }

  @Test("an erasure that was interrupted is finished when the server starts again")
  func interrupted() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("PLANTED-NAME")
      try await ana.note("PLANTED-NOTE")
    }
    do {
      let accounts = try AccountStore(makingAt: house.folder.path + "/accounts.db")
      let id = try #require(try accounts.passphrase(of: "planted-name")?.id)
      try accounts.beginLeaving(id)
    }
    try await house.test { client in
      let response = try await Visitor(client).signIn("PLANTED-NAME")
      #expect(response.status == .unprocessableContent)
    }
    for mark in ["PLANTED-NAME", "PLANTED-NOTE"] { #expect(try house.files(holding: mark) == [], "\(mark)") }
  }

  @Test("only the server's own user may read the files")
  func permissions() async throws {
    let house = try DiaryHouse()
    try await house.test { client in try await Visitor(client).signUp("Ana") }
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(house.folder.path) == 0o700)
    #expect(try mode(house.folder.path + "/diaries") == 0o700)
    for path in try house.files().keys { #expect(try mode(house.folder.path + "/" + path) == 0o600, "\(path)") }
  }

  @Test("a server that was only looked at makes no files")
  func untouched() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      for path in ["/diary", "/diary/sign-in", "/diary/sign-up", "/diary/open", "/diary/account"] {
        _ = try await Visitor(client).get(path)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: house.folder.path))
  }

  @Test("the command and the server write one diary at once, and neither loses anything")
  func twoProcesses() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      try await ana.note("before")
      let path = try #require(house.paths().first { $0.hasPrefix("diaries/") && $0.hasSuffix(".db") })
      let start = ContinuousClock.now
      let command = try Self.command(writing: 150, to: house.folder.path + "/" + path)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...20 {
          group.addTask {
            let response = try await ana.note("note \(number)", on: "2026-11-\(number < 10 ? "0" : "")\(number)")
            #expect(response.status == .seeOther)
          }
        }
        try await group.waitForAll()
      }
      command.waitUntilExit()
      #expect(command.terminationStatus == 0)
      // Each waits for the other, and not for long.
      #expect(ContinuousClock.now - start < .seconds(120))
      let diary = try DiaryStore(at: house.folder.path + "/" + path).diary()
      #expect(diary.entries.count == 192)
      let written = diary.entries.filter { $0.subject.kind == "trigger" }
      #expect(written.count == 150)
    }
  }

  /// The built command, writing lines to a diary one after the other.
  private static func command(writing lines: Int, to path: String) throws -> Process {
    let process = Process()
    process.executableURL = try #require(Bundle.main.executableURL).deletingLastPathComponent()
      .appending(path: "commensal")
    process.arguments = ["diary", "add", "--stdin", "--diary", path]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = (0..<lines).map { "2026-10-01 trigger:other-\($0)=1\n" }.joined()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    return process
  }
}

private struct CapturedLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace
  let lines: @Sendable (String) -> Void

  init(lines: @escaping @Sendable (String) -> Void) { self.lines = lines }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    lines("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
  }
}
