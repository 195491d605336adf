import Foundation
import GRDB
import SelfTrial
import Testing

@testable import Storage

@Suite("A diary is kept")
struct DiaryStoreTests {
  @Test("what is read is what was kept, by this process and the next")
  func roundTrip() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    #expect(store.isNew)
    try store.fill(days: 12)
    let diary = try store.diary()
    #expect(diary.entries.count == 72)
    #expect(diary.series(of: "itch_NRS").count == 12)
    #expect(
      diary.entries.first?.content
        == .score(.init(measure: "itch_NRS", value: 0, items: [.init("night", 0.1), .init("day", 3)]))
    )
    try store.close()
    let again = try DiaryStore(at: folder.diary)
    #expect(!again.isNew)
    #expect(try again.diary() == diary)
  }

  @Test("a correction keeps what it corrects, and stands even where the clock was set back")
  func corrections() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    for (second, value) in [(100, 6.0), (50, 4), (0, 5)] {
      let kept = try store.keep([(.first, .score(.init(measure: "itch_NRS", value: value)))], at: .second(second))
      #expect(kept.replaced == (second == 100 ? 0 : 1))
    }
    let diary = try store.diary()
    #expect(diary.series(of: "itch_NRS").map(\.value) == [5])
    #expect(diary.entries.count == 3)
  }

  @Test("all of what is said at once is kept, or nothing")
  func atomic() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    #expect(throws: StorageError.self) {
      try store.keep(
        [
          (.first, .score(.init(measure: "itch_NRS", value: 3))),
          (.first, .score(.init(measure: "itch_NRS", value: 99))),
        ],
        at: .second(0)
      )
    }
    #expect(try store.diary().isEmpty)
  }

  @Test("an export taken into an empty diary gives the same diary; taken again it adds nothing")
  func importedTwice() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 8)
    _ = try store.keep([(.first, .withdrawal(.note)), (.first, .note("=1"))], at: .second(99))
    let diary = try store.diary()
    let table = try DiaryTable(utf8: Array(DiaryTable.text(of: diary).utf8), today: CalendarDay(number: 21_000))
    let other = try DiaryStore(makingAt: folder.path("other.db"))
    let rehearsal = try other.take(table.statements, at: .second(500), isRehearsal: true)
    #expect(rehearsal.entries.count == 50)
    #expect(try other.diary().isEmpty)
    #expect(try other.take(table.statements, at: .second(500)).entries.count == 50)
    #expect(try other.diary() == diary)
    for store in [other, store] {
      let again = try store.take(table.statements, at: .second(600))
      #expect(again.entries.isEmpty && again.known == 50)
      #expect(try store.diary() == diary)
    }
  }

  @Test("a spreadsheet without times taken twice adds nothing the second time, nor undoes a correction")
  func spreadsheetTwice() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    let text = "date,measure,value,phase\n2024-10-04,itch,5,on\n2024-10-04,itch,7,on\n2024-10-05,itch,2,on\n"
    let table = try DiaryTable(utf8: Array(text.utf8), today: CalendarDay(number: 21_000))
    #expect(try store.take(table.statements, at: .second(0)).entries.count == 4)
    #expect(try store.diary().series(of: "itch_NRS").map(\.value) == [7, 2])
    _ = try store.keep([(.first, .score(.init(measure: "itch_NRS", value: 6)))], at: .second(1))
    let again = try store.take(table.statements, at: .second(2))
    #expect(again.entries.isEmpty && again.known == 4)
    #expect(try store.diary().series(of: "itch_NRS").map(\.value) == [6, 2])
  }

  @Test("the connection that writes is set to what the documentation says")
  func settings() throws {
    let folder = try Folder()
    _ = try DiaryStore(makingAt: folder.diary)
    for store in [try DiaryStore(makingAt: folder.diary), try DiaryStore(at: folder.diary)] {
      let settings = try store.settings()
      #expect(settings.journalMode == "wal")
      #expect(settings.synchronous == 2)
      #expect(settings.busyTimeout == 5000)
      #expect(settings.overwritesDeleted)
    }
  }

  @Test("nobody but the owner may read the files, and a file that others could read is closed to them")
  func permissions() throws {
    let folder = try Folder()
    var store: DiaryStore? = try DiaryStore(makingAt: folder.diary)
    try store?.fill(days: 1)
    func modes() throws -> [String: Int] {
      var modes: [String: Int] = [:]
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
        modes[file] = try FileManager.default.attributesOfItem(atPath: folder.path(file))[.posixPermissions] as? Int
      }
      return modes
    }
    #expect(try modes().count == 3)
    #expect(try modes().allSatisfy { $0.value == 0o600 })
    try store?.close()
    store = nil
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.diary)
    store = try DiaryStore(at: folder.diary)
    #expect(try store?.diary().isEmpty == false)
    #expect(try modes().allSatisfy { $0.value == 0o600 })
  }

  @Test("closed, a diary is one file")
  func closed() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 3)
    _ = try store.diary()
    try store.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["diary.db"])
  }

  @Test("entries can be neither changed nor deleted past the one way to forget")
  func appendOnly() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 2)
    for sql in ["UPDATE entry SET amount = 0", "DELETE FROM entry", "DELETE FROM entry WHERE day = 20000"] {
      #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
    }
    #expect(try store.diary().entries.count == 12)
    _ = try store.forget(.subject(.note))
    #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: "DELETE FROM entry") } }
  }

  @Test("two writers at once lose nothing, and neither waits longer than its patience")
  func twoWriters() async throws {
    let folder = try Folder()
    _ = try DiaryStore(makingAt: folder.diary)
    let path = folder.diary
    // Who waits longer than the store's patience is refused, and would end this with an error.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let store = try DiaryStore(at: path)
          for number in 0..<100 {
            _ = try store.keep(
              [(.first.advanced(by: number), .score(.init(measure: "writer\(writer)", value: Double(number))))],
              at: .second(number)
            )
          }
        }
      }
      try await group.waitForAll()
    }
    let diary = try DiaryStore(at: path).diary()
    #expect(diary.entries.count == 200)
    for writer in 0..<2 { #expect(diary.series(of: "writer\(writer)").map(\.value) == (0..<100).map(Double.init)) }
  }

  @Test("a writer that waits too long is told, and nothing of it is kept")
  func locked() throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    let other = try DiaryStore(at: folder.diary, patience: 0.1)
    try store.pool.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        let error = #expect(throws: StorageError.self) { try other.keep([(.first, .note("x"))], at: .second(0)) }
        #expect(error?.code == .locked)
        return .commit
      }
    }
    #expect(try store.diary().isEmpty)
  }

  @Test("a copy made while somebody writes is a whole diary, for the owner's eyes only")
  func copyWhileWriting() async throws {
    let folder = try Folder()
    let store = try DiaryStore(makingAt: folder.diary)
    try store.fill(days: 3)
    let path = folder.diary
    let writing = Task {
      let store = try DiaryStore(at: path)
      for number in 0..<150 {
        _ = try store.keep(
          [
            (.first, .score(.init(measure: "a", value: Double(number)))),
            (.first, .score(.init(measure: "b", value: Double(number)))),
          ],
          at: .second(number)
        )
      }
    }
    for round in 0..<10 {
      let path = folder.path("copy\(round).db")
      try store.copy(to: path)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      let copy = try DiaryStore(at: path)
      try copy.check()
      let diary = try copy.diary()
      #expect(diary.series(of: "a").map(\.value) == diary.series(of: "b").map(\.value))
      #expect(diary.series(of: "itch_NRS").count == 3)
      try copy.close()
    }
    try await writing.value
    try store.copy(to: folder.path("copy.db"))
    #expect(try DiaryStore(at: folder.path("copy.db")).diary() == store.diary())
    #expect(throws: StorageError.self) { try store.copy(to: folder.path("copy.db")) }
    #expect(throws: StorageError.self) { try store.copy(to: folder.diary) }
  }
}
