import Advice
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("A database of an earlier version")
struct SchemaTests {
  @Test("what was imported before markets were kept is read, searched and imported into as before")
  func beforeMarkets() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
    // Back to what version 1 left.
    try store.pool.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          ALTER TABLE catalogue DROP COLUMN market; DELETE FROM grdb_migrations WHERE identifier = '2';
          PRAGMA user_version = 1
          """
      )
    }
    try store.close()
    let again = try CatalogueStore(readingAt: folder.database)
    #expect(try again.stats()?.products == ScreenedProduct.examples.count)
    #expect(try again.stats()?.market == nil)
    #expect(try again.holdsCatalogue())
    let writing = try again.beginImport(from: "new", asked: "acne", market: Market("DE"))
    try writing.add(ScreenedProduct.examples)
    try writing.finish(skipped: 0)
    #expect(try again.stats()?.market == Market("DE"))
  }
}
