import Advice
import Foundation
import GRDB
import Statistics
import Testing

@testable import Storage

@Suite("Trouble with a catalogue is told for what it is, and loses nothing")
struct TroubleTests {
  @Test("a file that is not there is not made by reading")
  func missing() throws {
    let folder = try Folder()
    let error = #expect(throws: StorageError.self) { try CatalogueStore(readingAt: folder.database) }
    #expect(error?.code == .notFound)
    #expect(error?.description.contains("commensal catalogue import") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test("a folder that cannot be written is told")
  func folderIsNotThere() throws {
    let folder = try Folder()
    let error = #expect(throws: StorageError.self) {
      try CatalogueStore(writingAt: folder.path("nowhere/catalogue.sqlite"))
    }
    #expect(error?.code == .readOnly)
    let proc = #expect(throws: StorageError.self) { try CatalogueStore(writingAt: "/proc/catalogue.sqlite") }
    #expect(proc?.code == .readOnly)
  }

  @Test("a file of another kind stays as it was, byte for byte", arguments: ["text", "database"])
  func wrongKind(kind: String) throws {
    let folder = try Folder()
    if kind == "text" {
      try Data(String(repeating: "not a database at all\n", count: 500).utf8)
        .write(to: URL(filePath: folder.database))
    } else {
      let queue = try DatabaseQueue(path: folder.database)
      try queue.write { try $0.execute(sql: "CREATE TABLE diary (entry TEXT); PRAGMA user_version = 1") }
      try queue.close()
    }
    let before = try Data(contentsOf: URL(filePath: folder.database))
    for open in [CatalogueStore.init(readingAt:), { try CatalogueStore(writingAt: $0) }] {
      let error = #expect(throws: StorageError.self) { try open(folder.database) }
      #expect(error?.code == .wrongKind)
    }
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
  }

  @Test("a catalogue of a newer version is not touched")
  func newerSchema() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try store.close()
    let error = #expect(throws: StorageError.self) { try CatalogueStore(readingAt: folder.database) }
    #expect(error?.code == .newerSchema)
    #expect(error?.detail.contains("99") == true)
  }

  @Test("a second import is told at once that another is under way")
  func twoImports() throws {
    let folder = try Folder()
    let first = try CatalogueStore(writingAt: folder.database)
    let second = try CatalogueStore(writingAt: folder.database, patience: 0.1)
    let writing = try first.beginImport(from: "a", asked: "acne")
    try writing.add(ScreenedProduct.examples)
    let error = #expect(throws: StorageError.self) { try second.beginImport(from: "b", asked: "acne") }
    #expect(error?.code == .locked)
    try writing.finish(skipped: 0)
    let next = try second.beginImport(from: "b", asked: "acne")
    try next.finish(skipped: 0)
    #expect(try first.stats()?.products == 0)
  }

  @Test("a full disk is told, and the catalogue from before is whole")
  func fullDisk() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
    try store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
    }
    let writing = try store.beginImport(from: "other.jsonl", asked: "acne")
    let error = #expect(throws: StorageError.self) {
      for part in 0..<100 { try writing.add(ScreenedProduct.many(1000, from: 1000 * part)) }
      try writing.finish(skipped: 0)
    }
    #expect(error?.code == .full)
    writing.cancel()
    #expect(try store.all() == ScreenedProduct.examples)
    try store.check()
  }

  @Test("a file that lost its end is damaged, and said to be")
  func truncated() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.many(500), at: folder.database)
    try store.close()
    let whole = try Data(contentsOf: URL(filePath: folder.database))
    for share in [0.2, 0.5, 0.9, 0.999] {
      try whole.prefix(Int(Double(whole.count) * share)).write(to: URL(filePath: folder.database))
      let error = #expect(throws: StorageError.self, "cut to \(share)") {
        let store = try CatalogueStore(readingAt: folder.database)
        try store.check()
      }
      #expect(error?.code == .damaged || error?.code == .wrongKind, "cut to \(share): \(error?.description ?? "")")
    }
  }

  @Test("a flipped bit anywhere is an answer or an error, never an end of the program")
  func bitFlips() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.many(60), at: folder.database)
    try store.close()
    let whole = try Data(contentsOf: URL(filePath: folder.database))
    var random = SeededRandom(seed: 20_261_121)
    var failures = 0
    for round in 0..<400 {
      var flipped = whole
      // Half of the flips hit the first pages, which hold the tables' own descriptions.
      let place = Int(random.next() % UInt64(round.isMultiple(of: 2) ? whole.count : min(whole.count, 8192)))
      flipped[place] ^= 1 << UInt8(random.next() % 8)
      let path = folder.path("flipped.sqlite")
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
      try flipped.write(to: URL(filePath: path))
      do {
        let store = try CatalogueStore(readingAt: path)
        _ = try store.stats()
        _ = try store.all()
        _ = try store.names("flora eczema")
        try store.check()
      } catch is StorageError {
        failures += 1
      }
    }
    #expect(failures > 0)
  }
}
