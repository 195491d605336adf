import Foundation
import GRDB
import Testing

@testable import Storage

extension SecretDigest {
  /// A digest like no other of another number.
  static func numbered(_ number: UInt8) throws -> SecretDigest {
    try #require(SecretDigest([UInt8](repeating: number, count: 32)))
  }
}

extension PassphraseRecord {
  static let example = PassphraseRecord(
    salt: [1, 2, 3],
    hash: [4, 5, 6],
    cost: .init(rounds: 131_072, blockSize: 8, parallelism: 1)
  )
}

extension AccountName {
  static func named(_ name: String) -> AccountName { AccountName(shown: name, key: name.lowercased()) }
}

@Suite("Accounts are kept")
struct AccountStoreTests {
  private static let limits = SessionLimits(idle: 1_000_000, absolute: 5_000_000, mostPerAccount: 3)
  private static let start = 1_800_000_000_000

  private func store(_ folder: Folder) throws -> AccountStore { try AccountStore(makingAt: folder.path("accounts.db")) }

  @Test("an account is found by its name, its key and its session, and has what was said of it")
  func found() throws {
    let folder = try Folder()
    let accounts = try store(folder)
    let id = AccountID()
    let key = try SecretDigest.numbered(1)
    let token = try SecretDigest.numbered(2)
    #expect(try accounts.make(id, passphrase: (.named("Ana"), .example), key: key))
    #expect(try accounts.passphrase(of: "ana")?.id == id)
    #expect(try accounts.passphrase(of: "ana")?.record == .example)
    #expect(try accounts.passphrase(of: "Ana") == nil)
    #expect(try accounts.account(openedBy: key) == id)
    #expect(try accounts.account(openedBy: token) == nil)
    #expect(try accounts.open(token, of: id, at: Self.start, limits: Self.limits))
    #expect(try accounts.account(inSession: token, at: Self.start + 1, limits: Self.limits) == id)
    #expect(try accounts.account(inSession: key, at: Self.start + 1, limits: Self.limits) == nil)
    #expect(try accounts.facts(of: id) == AccountFacts(id: id, name: "Ana", hasKey: true, sessions: 1))
    try accounts.close()
    let again = try store(folder)
    #expect(try again.account(openedBy: key) == id)
    #expect(try again.account(inSession: token, at: Self.start + 1, limits: Self.limits) == id)
  }

  @Test("a name is one account's, whatever its capitals, and a refused one leaves nothing behind")
  func names() throws {
    let folder = try Folder()
    let accounts = try store(folder)
    let (one, other) = (AccountID(), AccountID())
    #expect(try accounts.make(one, passphrase: (.named("Ana"), .example)))
    #expect(try !accounts.make(other, passphrase: (.named("ANA"), .example), key: .numbered(1)))
    #expect(try accounts.facts(of: other) == nil)
    #expect(try accounts.account(openedBy: .numbered(1)) == nil)
    #expect(try accounts.make(other, key: .numbered(1)))
    #expect(try !accounts.setPassphrase(.example, name: .named("ana"), of: other))
    #expect(try accounts.setPassphrase(.example, name: .named("Ben"), of: other))
    #expect(try accounts.passphrase(of: "ben")?.id == other)
  }

  @Test("two that take one name at once do not both get it")
  func race() async throws {
    let folder = try Folder()
    let accounts = try store(folder)
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? accounts.make(AccountID(), passphrase: (.named("Ana"), .example))) == true }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(made == 1)
  }

  @Test("a new key takes the place of the old one, and the last way in is never taken away")
  func keys() throws {
    let folder = try Folder()
    let accounts = try store(folder)
    let id = AccountID()
    #expect(try accounts.make(id, key: .numbered(1)))
    #expect(try accounts.setKey(.numbered(2), of: id))
    #expect(try accounts.account(openedBy: .numbered(1)) == nil)
    #expect(try accounts.account(openedBy: .numbered(2)) == id)
    #expect(try !accounts.setKey(nil, of: id))
    #expect(try accounts.account(openedBy: .numbered(2)) == id)
    #expect(try accounts.setPassphrase(.example, name: .named("Ana"), of: id))
    #expect(try accounts.setKey(nil, of: id))
    #expect(try accounts.account(openedBy: .numbered(2)) == nil)
    #expect(try accounts.facts(of: id)?.hasKey == false)
    #expect(try !accounts.changePassphrase(.example, of: AccountID()))
  }

  @Test("a session ends when it is not used, and at the latest after its time")
  func expiry() throws {
    let folder = try Folder()
    let accounts = try store(folder)
    let id = AccountID()
    #expect(try accounts.make(id, key: .numbered(1)))
    let idle = try SecretDigest.numbered(2)
    let used = try SecretDigest.numbered(3)
    #expect(try accounts.open(idle, of: id, at: Self.start, limits: Self.limits))
    #expect(try accounts.open(used, of: id, at: Self.start, limits: Self.limits))
    var now = Self.start
    for _ in 0..<6 {
      now += 800_000
      #expect(try accounts.account(inSession: used, at: now, limits: Self.limits) == id)
    }
    #expect(try accounts.account(inSession: idle, at: Self.start + 999_999, limits: Self.limits) == id)
    #expect(try accounts.account(inSession: idle, at: Self.start + 1_999_999, limits: Self.limits) == nil)
    #expect(try accounts.account(inSession: used, at: Self.start + 5_000_000, limits: Self.limits) == nil)
  }

  @Test("an account has no more sessions than it may, and ends all but the one that asks")
  func mostSessions() throws {
    let folder = try Folder()
    let accounts = try store(folder)
    let (id, other) = (AccountID(), AccountID())
    #expect(try accounts.make(id, key: .numbered(1)))
    #expect(try accounts.make(other, key: .numbered(2)))
    #expect(try accounts.open(.numbered(9), of: other, at: Self.start, limits: Self.limits))
    for number in 10..<15 {
      #expect(try accounts.open(.numbered(UInt8(number)), of: id, at: Self.start + number, limits: Self.limits))
    }
    let now = Self.start + 100
    let open = try (10..<15).filter {
      try accounts.account(inSession: .numbered(UInt8($0)), at: now, limits: Self.limits) == id
    }
    #expect(open == [12, 13, 14])
    try accounts.endSessions(of: id, but: .numbered(13))
    #expect(try accounts.account(inSession: .numbered(13), at: now, limits: Self.limits) == id)
    #expect(try accounts.account(inSession: .numbered(14), at: now, limits: Self.limits) == nil)
    try accounts.end(.numbered(13))
    #expect(try accounts.account(inSession: .numbered(13), at: now, limits: Self.limits) == nil)
    #expect(try accounts.account(inSession: .numbered(9), at: now, limits: Self.limits) == other)
  }

  @Test("whoever leaves gets in no more, and leaves no byte behind")
  func leaving() throws {
    let folder = try Folder()
    let accounts = try store(folder)
    let (id, other) = (AccountID(), AccountID())
    let planted = "PLANTED-NAME"
    #expect(try accounts.make(id, passphrase: (.named(planted), .example), key: .numbered(0xA7)))
    #expect(try accounts.make(other, passphrase: (.named("Ben"), .example)))
    #expect(try accounts.open(.numbered(0xB8), of: id, at: Self.start, limits: Self.limits))
    let marks = [
      planted, planted.lowercased(), String(repeating: "a7", count: 32), String(repeating: "b8", count: 32), id.name,
    ]
    func found() throws -> [String] {
      var all = Data()
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
        all += try Data(contentsOf: folder.url.appending(path: name))
      }
      return marks.filter { all.range(of: Data($0.utf8)) != nil }
    }
    #expect(try found() == marks)
    try accounts.beginLeaving(id)
    #expect(try accounts.account(openedBy: .numbered(0xA7)) == nil)
    #expect(try accounts.passphrase(of: planted.lowercased()) == nil)
    #expect(try accounts.account(inSession: .numbered(0xB8), at: Self.start, limits: Self.limits) == nil)
    #expect(try !accounts.open(.numbered(3), of: id, at: Self.start, limits: Self.limits))
    #expect(try accounts.leaving() == [id])
    try accounts.finishLeaving(id)
    #expect(try accounts.leaving() == [])
    #expect(try found() == [])
    #expect(try accounts.passphrase(of: "ben")?.id == other)
  }

  @Test("what is on the disk stays there: the log is written through, and only the owner reads it")
  func settings() throws {
    let folder = try Folder()
    let accounts = try store(folder)
    _ = try accounts.make(AccountID(), key: .numbered(1))
    let settings = try accounts.settings()
    #expect(settings.journalMode == "wal")
    #expect(settings.synchronous == 2)
    #expect(settings.busyTimeout == 5000)
    #expect(settings.overwritesDeleted)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test("another program's database is left as it is")
  func wrongKind() throws {
    let folder = try Folder()
    let path = folder.path("accounts.db")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE other (id INTEGER)") }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: path))
    let error = #expect(throws: StorageError.self) { try AccountStore(makingAt: path) }
    #expect(error?.code == .wrongKind)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("an account's number is no path, whatever is tried")
  func identifiers() throws {
    let id = AccountID()
    #expect(AccountID(name: id.name) == id)
    #expect(id.name.count == 32)
    #expect(Set((0..<100).map { _ in AccountID() }).count == 100)
    for name in [
      "", "..", "../x", id.name + "0", id.name.uppercased() + "/", String(id.name.dropLast()) + "g",
      "é" + id.name.dropFirst(),
    ] {
      #expect(AccountID(name: name) == nil, "\(name)")
    }
  }
}
