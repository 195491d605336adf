internal import Catalogues
internal import Intake

/// The rows of a catalogue, one by one.
struct CatalogueRows {
  enum Row {
    case product(CatalogueProduct)
    case unreadable(line: Int)
  }

  private static let largestFile = 256 << 20

  let path: String

  func forEach(_ body: (Row) throws -> Void) throws {
    let bytes = try System.readFile(path, limit: Self.largestFile)
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard let row = CatalogueLine(String(decoding: line, as: UTF8.self)) else {
        try body(.unreadable(line: index + 1))
        continue
      }
      let price = row.price.map { CatalogueProduct.Price(amount: $0, currency: row.currency, servings: row.servings) }
      try body(.product(CatalogueProduct(id: row.id, name: row.name, text: row.text, price: price, line: index + 1)))
    }
  }
}
