import Labels
import Testing

@testable import Catalogues

@Suite("A table comes from a spreadsheet of any country")
struct SpreadsheetTests {
  private func read(_ bytes: [UInt8]) throws -> (products: [CatalogueProduct], tally: RowTally) {
    let scratch = try Scratch()
    let reader = try CatalogueReader(path: try scratch.write(bytes, to: "shop.csv"))
    var products: [CatalogueProduct] = []
    while let entry = reader.next() { if let product = entry.product { products.append(product) } }
    return (products, reader.tally)
  }

  private func read(_ text: String) throws -> (products: [CatalogueProduct], tally: RowTally) {
    try read(Array(text.utf8))
  }

  @Test(
    "the separator may stand on a line of its own before the headings",
    arguments: ["sep=;\r\n", "\u{FEFF}sep=;\n", "\"sep=;\"\n", "SEP=;\n"]
  )
  func statedSeparator(line: String) throws {
    let (products, tally) = try read(line + "id;text\n1;L. casei, L. reuteri\n")
    #expect(products.map(\.text) == ["L. casei, L. reuteri"])
    #expect(products.map(\.line) == [3])
    #expect(tally.remarks.isEmpty)
  }

  @Test(
    "headings are understood in the languages of labels",
    arguments: [
      "Artikelnummer;Bezeichnung;Beschreibung;Preis;Währung;Portionen",
      "Art.-Nr.;Produktname;Etikett;Preis (brutto);Waehrung;Anzahl Portionen",
      "Référence;Désignation;Description;Prix;Devise;Portions", "Código;Producto;Etiqueta;Precio;Moneda;Raciones",
      "Codice;Prodotto;Descrizione;Prezzo;Valuta;Porzioni",
      "Artikelnummer;Productnaam;Omschrijving;Prijs;Valuta;Porties",
      "Código;Produto;Rótulo;Preço;Moeda;Porções", "Kod;Nazwa produktu;Opis;Cena;Waluta;Porcje",
      "Артикул;Название;Описание;Цена;Валюта;Порции", "Kode;Nama produk;Deskripsi;Harga;Mata uang;Porsi",
    ]
  )
  func headings(header: String) throws {
    let (products, _) = try read(header + "\nA1;Omni;L. casei;24,90;EUR;30\n")
    let product = try #require(products.first)
    #expect(product.id == "A1")
    #expect(product.name == "Omni")
    #expect(product.text == "L. casei")
    #expect(product.price == .init(amount: 24.9, currency: "EUR", servings: 30))
  }

  @Test("a label in parts is put together, and a whole one stands alone")
  func parts() throws {
    let parts = try read("product_name,description,ingredients\nOmni,For dry skin.,L. casei\n").products
    #expect(parts.map(\.text) == ["For dry skin.\nL. casei"])
    #expect(parts.map(\.name) == ["Omni"])
    let whole = try read("name,text,description\nOmni,L. casei,The best of all\n").products
    #expect(whole.map(\.text) == ["L. casei"])
  }

  @Test("a first line that is not understood is told with those that are")
  func unknownHeadings() throws {
    let error = #expect(throws: CatalogueError.self) { try read("Farbe;Länge\nrot;3\n") }
    #expect(error?.description.contains("Beschreibung") == true)
    #expect(error?.description.contains("id,name,text") == true)
  }

  @Test("UTF-16 is told by its name, with what to do")
  func wide() throws {
    let units: [UInt8] = "id;text\n".utf8.flatMap { [$0, 0] as [UInt8] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    let error = #expect(throws: CatalogueError.self) { try read(bytes) }
    #expect(error?.description.contains("UTF-16") == true)
  }

  /// In Windows-1252 every letter of German is the byte of its number in Unicode; the euro sign is 0x80.
  private func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8($0.value) }
  }

  @Test("a table in Windows-1252 keeps its letters, headings too, and says what it was read as")
  func windows1252() throws {
    let table =
      "Artikelnummer;Bezeichnung;Beschreibung;Preis;Währung\nA1;Müller Creme;Täglich für die Haut, L. casei;24,90 €;\n"
    let (products, tally) = try read(windows(table))
    let product = try #require(products.first)
    #expect(product.name == "Müller Creme")
    #expect(product.text == "Täglich für die Haut, L. casei")
    #expect(product.price == .init(amount: 24.9, currency: "EUR"))
    #expect(
      tally.remarks == [.otherEncoding(name: "Windows-1252 (Western European)"): .init(count: 1, firstLines: [2])]
    )
  }

  @Test("letters that come only after the first 64 KiB are not lost either")
  func lateLetters() throws {
    let plain = String(repeating: "A;Lactobacillus casei, capsules to swallow once a day\n", count: 2000)
    let (products, tally) = try read(windows("id;text\n" + plain + "B;Täglich eine Kapsel Lactobacillus casei\n"))
    #expect(products.last?.text == "Täglich eine Kapsel Lactobacillus casei")
    #expect(tally.remarks.count == 1)
  }

  @Test("fields beyond the first line's are remarked, empty ones at the end of a row are not")
  func moreFields() throws {
    let beyond = try read("id;text;price\n1;L. casei;9,99;extra;fields\n2;L. casei;9,99;;\n").tally
    #expect(beyond.remarks == [.moreFields: .init(count: 1, firstLines: [2])])
    let label = try read("id,text\n1,L. casei, daily\n2,L. casei,,\n")
    #expect(label.tally.remarks == [.moreFieldsAsText: .init(count: 1, firstLines: [2])])
    #expect(label.products.first?.text == "L. casei, daily")
  }

  @Test(
    "amounts are read as they are printed",
    arguments: [
      ("24.90", 24.9, nil), ("24,90", 24.9, nil), ("24,90 €", 24.9, "EUR"), ("€24.90", 24.9, "EUR"),
      ("EUR 5", 5, "EUR"),
      ("1.299,50", 1299.5, nil), ("1,299.50", 1299.5, nil), ("1 299,50 zł", 1299.5, "PLN"),
      ("1'299.50 CHF", 1299.5, "CHF"),
      ("1.234.567", 1_234_567, nil), ("25,– €", 25, "EUR"), ("$19.99", 19.99, "$"), ("0.125", 0.125, nil),
      ("0", 0, nil),
    ] as [(String, Double, String?)]
  )
  func amounts(text: String, amount: Double, currency: String?) {
    #expect(AmountText(text)?.amount == amount)
    #expect(AmountText(text)?.currency == currency)
  }

  @Test(
    "what is no amount, a negative one, or one that may be read in two ways is none",
    arguments: [
      "-5,00", "−5", "on request", "ab 24,90 €", "1.299", "1,299 €", "12,34,56", "1.29,950", "24 per 30", "", "€",
      "1e3",
      String(repeating: "9", count: 400),
    ]
  )
  func noAmounts(text: String) {
    #expect(AmountText(text) == nil)
  }

  @Test("a price that does not count is remarked, an empty one is not")
  func unreadPrices() throws {
    let table = try read("id;text;price\n1;L. casei;-5,00\n2;L. casei;\n3;L. casei;1.299,50\n")
    #expect(table.products.map(\.price?.amount) == [nil, nil, 1299.5])
    #expect(table.tally.remarks == [.unreadPrice: .init(count: 1, firstLines: [2])])
    let lines = try read(#"{"text": "x", "price": 1.299}"# + "\n" + #"{"text": "x", "price": "1.299"}"# + "\n")
    #expect(lines.products.map(\.price?.amount) == [1.299, nil])
    #expect(lines.tally.remarks == [.unreadPrice: .init(count: 1, firstLines: [2])])
  }
}
