import Foundation
import GRDB
import SelfTrial
import Statistics
import Testing

@testable import Storage

@Suite("Trouble with a diary is told for what it is, and loses nothing")
struct DiaryTroubleTests {
  private static let secret = "PLANTED-SECRET"

  @Test("a diary that is not there is not made by reading, and how to make one is said")
  func missing() throws {
    let folder = try Folder()
    let error = #expect(throws: StorageError.self) { try DiaryStore(at: folder.diary) }
    #expect(error?.code == .notFound)
    #expect(error?.description.contains("commensal diary init") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.diary))
  }

  @Test("a folder that is not there, or cannot be written, is told")
  func folder() throws {
    let folder = try Folder()
    for path in [folder.path("nowhere/diary.db"), "/proc/diary.db"] {
      let error = #expect(throws: StorageError.self) { try DiaryStore(makingAt: path) }
      #expect(error?.code == .readOnly)
    }
  }

  @Test(
    "a catalogue, another program's database and a text stay as they were, bytes and permissions",
    arguments: [0, 1, 2]
  )
  func wrongKind(kind: Int) throws {
    let folder = try Folder()
    switch kind {
    case 0: try Data(String(repeating: "dear diary\n", count: 500).utf8).write(to: URL(filePath: folder.diary))
    case 1:
      let queue = try DatabaseQueue(path: folder.diary)
      try queue.write { try $0.execute(sql: "CREATE TABLE entry (day TEXT)") }
      try queue.close()
    default: try CatalogueStore(writingAt: folder.diary).close()
    }
    let before = try Data(contentsOf: URL(filePath: folder.diary))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.diary)
    for open in [{ try DiaryStore(at: $0) }, { try DiaryStore(makingAt: $0) }] as [(String) throws -> DiaryStore] {
      let error = #expect(throws: StorageError.self) { try open(folder.diary) }
      #expect(error?.code == .wrongKind)
    }
    #expect(try Data(contentsOf: URL(filePath: folder.diary)) == before)
    let permissions = try FileManager.default.attributesOfItem(atPath: folder.diary)[.posixPermissions] as? Int
    #expect(permissions == 0o644)
  }

  @Test("a diary of a newer version is not touched")
  func newer() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try store.close()
    let error = #expect(throws: StorageError.self) { try DiaryStore(makingAt: folder.diary) }
    #expect(error?.code == .newerSchema)
  }

  @Test("a migration that was cut short is done by the next opening")
  func halfMigrated() throws {
    let folder = try Folder()
    let queue = try DatabaseQueue(path: folder.diary)
    try queue.writeWithoutTransaction { db in
      try db.beginTransaction()
      try db.execute(sql: "CREATE TABLE entry (x)")
      try db.rollback()
    }
    try queue.close()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 1)
    #expect(try store.diary().entries.count == 6)
  }

  @Test("a full disk is told, and what was kept before is whole")
  func fullDisk() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 3)
    let before = try store.diary()
    try store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
    }
    let note = Self.secret + String(repeating: "x", count: 9000)
    let error = #expect(throws: StorageError.self) {
      for number in 0..<50 { _ = try store.keep([(.first.advanced(by: number), .note(note))], at: .second(number)) }
    }
    #expect(error?.code == .full)
    #expect(error?.description.contains(Self.secret) == false)
    let after = try store.diary()
    #expect(Set(after.entries).isSuperset(of: before.entries))
    try store.check()
  }

  @Test("a diary that lost its end is damaged, and said to be")
  func truncated() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 200)
    try store.close()
    let whole = try Data(contentsOf: URL(filePath: folder.diary))
    for share in [0.2, 0.5, 0.9, 0.999] {
      try whole.prefix(Int(Double(whole.count) * share)).write(to: URL(filePath: folder.diary))
      let error = #expect(throws: StorageError.self, "cut to \(share)") {
        let store = try DiaryStore(at: folder.diary)
        try store.check()
      }
      #expect(error?.code == .damaged || error?.code == .wrongKind, "cut to \(share)")
    }
  }

  @Test("a flipped bit anywhere is an answer or an error without a word of the diary, never an end of the program")
  func bitFlips() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 60, note: Self.secret)
    try store.close()
    let whole = try Data(contentsOf: URL(filePath: folder.diary))
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      var flipped = whole
      let place = Int(random.next() % UInt64(flipped.count))
      flipped[place] ^= 1 << UInt8(random.next() % 8)
      try flipped.write(to: URL(filePath: folder.diary))
      for name in ["diary.db-wal", "diary.db-shm"] { try? FileManager.default.removeItem(atPath: folder.path(name)) }
      do {
        let store = try DiaryStore(at: folder.diary)
        _ = try store.diary()
        _ = try store.keep([(.first, .score(.init(measure: "itch_NRS", value: 3)))], at: .second(999))
        try store.check()
        try store.close()
      } catch {
        #expect(!error.description.contains(Self.secret), "seed \(seed), byte \(place)")
      }
    }
  }
}
