import Catalogues
import Foundation
import Intake
import Labels
import Testing

@Suite("A row of a table becomes a product")
struct TableRowTests {
  private func products(_ table: String, named name: String = "a.csv") throws -> [CatalogueProduct] {
    try entries(of: Array(table.utf8), named: name).entries.compactMap(\.product)
  }

  @Test("columns are known by their names, in any order and case, behind a byte order mark")
  func columns() throws {
    let products = try products(
      "\u{FEFF}Price, Text ,ID,Currency,colour,NAME,Servings\r\n12.5,\"L. casei, 5 mg\",7,EUR,red,\"Fell &quot;One&quot;\",30\r\n"
    )
    let product = try #require(products.first)
    #expect(product.id == "7")
    #expect(product.name == "Fell \"One\"")
    #expect(product.text == "L. casei, 5 mg")
    #expect(product.price == .init(amount: 12.5, currency: "EUR", servings: 30))
    #expect(product.line == 2)
  }

  @Test("commas, semicolons and tabs part fields, whatever the file's name", arguments: [",", ";", "\t", "|"])
  func separators(separator: String) throws {
    let table =
      "id\(separator)name\(separator)text\n1\(separator)A\(separator)first\n2\(separator)B\(separator)second\n"
    #expect(try products(table).map(\.text) == ["first", "second"])
  }

  @Test(
    "fields in quotes come back as they were",
    arguments: [UInt64.random(in: 0...UInt64.max)]
  )
  func roundTrip(seed: UInt64) throws {
    print("random tables, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "é", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", " ", "10⁹", "\\", "x,\"y", "🦠"]
    for separator in [",", ";", "\t"] {
      let rows = (0..<400).map { index in
        (
          id: "r\(index)",
          text: "t"
            + (0..<Int.random(in: 0...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
        )
      }
      func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
      let lineBreak = Bool.random(using: &generator) ? "\n" : "\r\n"
      let table =
        "id\(separator)text" + lineBreak
        + rows.map { "\($0.id)\(separator)\(quoted($0.text))" }.joined(separator: lineBreak) + lineBreak
      let read = try products(table)
      #expect(read.map(\.id) == rows.map(\.id), "seed \(seed)")
      for (row, product) in zip(rows, read) { #expect(product.text == row.text, "seed \(seed)") }
    }
  }

  @Test("rows that stand on several lines keep the numbers of the lines they start on")
  func lines() throws {
    let products = try products("id,text\n1,\"a\nb\nc\"\n\n2,d\n3,\"e\nf\"\n4,g\n")
    #expect(products.map(\.line) == [2, 6, 7, 9])
    #expect(products.map(\.text) == ["a\nb\nc", "d", "e\nf", "g"])
  }

  @Test("a quote that is never closed costs its own row and no other")
  func unclosed() throws {
    var table = "id,text\n"
    for index in 0..<2000 {
      table += index % 100 == 7 ? "\(index),\"never closed \(index)\n" : "\(index),\"text, \(index)\"\n"
    }
    let products = try products(table)
    #expect(products.map(\.id) == (0..<2000).map(String.init))
    #expect(products[7].text == "\"never closed 7")
    #expect(products[8].text == "text, 8")
  }

  @Test("an unclosed quote in a file without other quotes does not swallow it")
  func unclosedAlone() throws {
    var table = "id,text\n1,\"open\n"
    for index in 2..<60_000 { table += "\(index),plain text \(index)\n" }
    let products = try products(table)
    #expect(products.count == 59_999)
    #expect(products.last?.text == "plain text 59999")
  }

  @Test("quotes inside of fields stand for themselves")
  func strayQuotes() throws {
    let products = try products("id,text\n1,5\" screen\n2,\"say \"hi\" there\"\n3,\"a\"b\n4,ok\n")
    #expect(products.map(\.text) == ["5\" screen", "say \"hi\" there", "\"a\"b", "ok"])
  }

  @Test("a text with separators and no quotes in the last column is kept whole")
  func overrun() throws {
    #expect(try products("id,text\n1,water, sugar, salt\n").map(\.text) == ["water, sugar, salt"])
  }

  @Test("bytes that are no UTF-8 cost nothing but themselves")
  func invalidBytes() throws {
    let bytes = Array("id,text\n1,caf".utf8) + [0xE9, 0x2C] + Array("x\n2,ok\n".utf8)
    #expect(try entries(of: bytes, named: "a.csv").entries.compactMap(\.product?.id) == ["1", "2"])
  }

  @Test("an export of Open Food Facts becomes labels as its records do")
  func export() throws {
    let table =
      "code\tproduct_name\tbrands\tcategories_tags\tingredients_text\tlang\n"
      + "0040\tYaourt \"nature\"\tFellmar\ten:dairies,en:yogurts\tlait, ferments lactiques\tfr\n"
      + "0041\t\t\t\t\t\n"
    let read = try entries(of: Array(table.utf8), named: "en.products.csv").entries
    let product = try #require(read.first?.product)
    #expect(product.id == "0040")
    #expect(product.name == "Yaourt \"nature\"")
    #expect(product.text.contains("Ingrédients: lait, ferments lactiques"))
    #expect(product.formHint == .food)
    #expect(read.last?.problem == .unknownRecord(.noText))
  }

  @Test("a table without known columns, a document over many lines and a picture are no catalogues")
  func refused() throws {
    func error(_ bytes: [UInt8]) -> CatalogueError? {
      do {
        _ = try entries(of: bytes)
        return nil
      } catch { return error as? CatalogueError }
    }
    guard case .noKnownColumns? = error(Array("a,b\n1,2\n".utf8)) else { throw Unexpected() }
    guard case .notLines? = error(Array("[\n  {\"text\": \"x\"}\n]\n".utf8)) else { throw Unexpected() }
    guard case .notLines? = error(Array("{\n  \"text\": \"x\"\n}\n".utf8)) else { throw Unexpected() }
    guard case .notText? = error([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]) else { throw Unexpected() }
  }

  struct Unexpected: Error {}
}
