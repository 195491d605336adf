import Advice
import Foundation
import Labels
import Storage
import Testing

@Suite("A catalogue is kept")
struct CatalogueTests {
  @Test("what is read is what was imported, in the order of the catalogue")
  func roundTrip() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
    #expect(try store.all() == ScreenedProduct.examples)
    try store.close()
    #expect(try CatalogueStore(readingAt: folder.database).all() == ScreenedProduct.examples)
  }

  @Test("what is told of a catalogue is what is in it")
  func stats() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database, skipped: 7)
    let stats = try #require(try store.stats())
    #expect(stats.source == "shelf.jsonl")
    #expect(stats.asked == .atopicDermatitis)
    #expect(stats.products == 3)
    #expect(stats.skipped == 7)
    #expect(stats.microbes == 3)
    #expect(stats.strains == 2)
    #expect(stats.claims == 3)
    #expect(stats.verdicts == [.testedUnclear: 1, .relatedOnly: 1, .noMicrobe: 1])
    #expect(stats.claimVerdicts == [.partly: 1, .notAllowed: 1, .unsupported: 1])
    #expect(stats.forms == [.drops: 1, .cream: 1, .unknown: 1])
    #expect(stats.bytes > 0)
    #expect(stats.importedAt.hasSuffix("Z"))
  }

  @Test("a new database holds no catalogue yet")
  func empty() throws {
    let folder = try Folder()
    let store = try CatalogueStore(writingAt: folder.database)
    #expect(try store.stats() == nil)
    #expect(try store.all().isEmpty)
    #expect(try store.names("flora").isEmpty)
  }

  @Test("an import takes the place of the one before, words and all")
  func replacement() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
    let writing = try store.beginImport(from: "other.jsonl", asked: "acne")
    try writing.add(ScreenedProduct.many(2))
    try writing.finish(skipped: 0)
    #expect(try store.all() == ScreenedProduct.many(2))
    #expect(try store.names("dermaflora").isEmpty)
    #expect(try store.stats()?.asked == .acne)
    try store.check()
  }

  @Test("readers see the old catalogue until the new one is whole")
  func readersWhileWriting() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
    let reader = try CatalogueStore(readingAt: folder.database)
    let writing = try store.beginImport(from: "other.jsonl", asked: "acne")
    for part in 0..<10 {
      try writing.add(ScreenedProduct.many(100, from: 100 * part))
      #expect(try reader.stats()?.products == 3)
      #expect(try reader.names("dermaflora") == ["Dermaflora drops"])
      #expect(try reader.names("number5").isEmpty)
    }
    try writing.finish(skipped: 0)
    #expect(try reader.stats()?.products == 1000)
    #expect(try reader.names("dermaflora").isEmpty)
    #expect(try reader.names("number5") == ["Flora number5"])
  }

  @Test("an import that is let go leaves the catalogue as it was")
  func abandoned() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
    do {
      let writing = try store.beginImport(from: "other.jsonl", asked: "acne")
      try writing.add(ScreenedProduct.many(500))
    }
    #expect(try store.all() == ScreenedProduct.examples)
    let writing = try store.beginImport(from: "other.jsonl", asked: "acne")
    try writing.add(ScreenedProduct.many(5))
    try writing.finish(skipped: 0)
    #expect(try store.stats()?.products == 5)
  }

  @Test("the connection that writes is set to what the documentation says")
  func settings() throws {
    let folder = try Folder()
    let settings = try CatalogueStore(writingAt: folder.database).settings()
    #expect(settings.journalMode == "wal")
    #expect(settings.synchronous == 2)
    #expect(settings.busyTimeout == 5000)
  }

  @Test("nobody but the owner may read the files")
  func permissions() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(files.contains("catalogue.sqlite"))
    for file in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(file))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
    }
    try store.close()
  }
}
