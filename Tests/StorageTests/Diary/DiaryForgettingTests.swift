import Foundation
import GRDB
import SelfTrial
import Testing

@testable import Storage

@Suite("What a diary is told to forget is gone")
struct DiaryForgettingTests {
  private static let secret = "PLANTED-SECRET"

  private func holdsSecret(_ folder: Folder) throws -> Bool {
    try folder.bytes().range(of: Data(Self.secret.utf8)) != nil
  }

  /// A diary in whose pages, free pages and log the secret stood many times.
  private func planted(_ folder: Folder) throws -> DiaryStore {
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 40, note: Self.secret + String(repeating: " padding", count: 40))
    _ = try store.keep([(.first, .product(.init(name: Self.secret)))], at: .second(500))
    _ = try store.keep([(.first, .note("replaced"))], at: .second(501))
    #expect(try holdsSecret(folder))
    return store
  }

  @Test("one subject goes from every byte of the files, its history included, and the rest stays")
  func subject() throws {
    let folder = try Folder()
    let store = try planted(folder)
    let others = try store.diary().filtered { $0.subject != .note && $0.subject != .product(Self.secret) }
    #expect(try store.forget(.subject(.note)) == .init(entries: 41, removedFile: false))
    #expect(try holdsSecret(folder))
    #expect(try store.forget(.subject(.product(Self.secret.lowercased()))).entries == 1)
    #expect(try !holdsSecret(folder))
    #expect(try store.diary() == others)
    try store.check()
    try store.close()
    #expect(try !holdsSecret(folder))
  }

  @Test("a day goes from every byte of the files")
  func day() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 20)
    let day = CalendarDay.first.advanced(by: 7)
    _ = try store.keep([(day, .note(Self.secret))], at: .second(99))
    _ = try store.keep([(day, .note("other"))], at: .second(100))
    #expect(try holdsSecret(folder))
    #expect(try store.forget(.days(day...day)).entries == 8)
    #expect(try !holdsSecret(folder))
    #expect(try store.diary().days.count == 19)
  }

  @Test("everything goes, and its files with it")
  func everything() throws {
    let folder = try Folder()
    let store = try planted(folder)
    let forgotten = try store.forget(.everything)
    #expect(forgotten == .init(entries: 242, removedFile: true))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    #expect(throws: StorageError.self) { try DiaryStore(at: folder.diary) }
  }

  @Test("where another process has the file open it stays, without a byte of what it held")
  func everythingWhileOpen() throws {
    let folder = try Folder()
    let store = try planted(folder)
    let other = try DiaryStore(at: folder.diary)
    _ = try other.diary()
    #expect(try store.forget(.everything).removedFile == false)
    #expect(try !holdsSecret(folder))
    #expect(try other.diary().isEmpty)
    _ = try other.keep([(.first, .note("again"))], at: .second(0))
    #expect(try DiaryStore(at: folder.diary).diary().entries.count == 1)
  }

  @Test("a log that another process holds on to is told, and forgetting again erases it")
  func heldLog() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary, patience: 0.1)
    try store.fill(days: 3, note: Self.secret)
    let other = try DiaryStore(at: folder.diary)
    try other.pool.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry")
      let error = #expect(throws: StorageError.self) { try store.forget(.subject(.note)) }
      #expect(error?.code == .locked)
      #expect(error?.description.contains("forget again") == true)
    }
    #expect(try store.diary().entries.allSatisfy { $0.subject != .note })
    _ = try store.forget(.subject(.note))
    #expect(try !holdsSecret(folder))
  }

  @Test("an entry said to a diary that was removed meanwhile is not taken for kept")
  func removedMeanwhile() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 1)
    for name in ["diary.db", "diary.db-wal", "diary.db-shm"] {
      try? FileManager.default.removeItem(atPath: folder.path(name))
    }
    let error = #expect(throws: StorageError.self) { try store.keep([(.first, .note(Self.secret))], at: .second(9)) }
    #expect(error?.code == .gone)
    #expect(error?.description.contains(Self.secret) == false)
  }
}
