import Foundation
import Intake
import Testing

@Suite("Whatever comes in, a typed error or text comes out")
struct RandomInputTests {
  /// No program is started: the photos are read elsewhere.
  private let intake = Intake(ocr: OCR(executable: "/nowhere/tesseract"))

  private func check(_ bytes: [UInt8], named name: String, seed: UInt64) {
    do {
      let label = try intake.read(bytes: bytes, named: name)
      #expect(label.text.contains { !$0.isWhitespace }, "seed \(seed), \(name)")
      #expect(label.uncertainWords.isEmpty, "seed \(seed), \(name)")
    } catch {
      #expect(error.exitCode == 65, "seed \(seed), \(name): \(error)")
      #expect(error.description.hasPrefix(name), "seed \(seed), \(name)")
    }
  }

  private static let names = ["a.txt", "a.json", "a.png", "a.jpg", "a.html", "a", "a.tiff"]

  @Test("random bytes behind every known beginning", arguments: [UInt64.random(in: 0...UInt64.max)])
  func randomBytes(seed: UInt64) throws {
    print("random bytes, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let beginnings: [[UInt8]] = [
      [], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE1], Array("GIF89a".utf8),
      [0x49, 0x49, 0x2A, 0], Array("RIFF....WEBPVP8X".utf8), [0xFF, 0xFE], [0xFE, 0xFF], Array("{\"product\":".utf8),
      Array("<html>".utf8), [0xEF, 0xBB, 0xBF], Array("BM".utf8),
    ]
    for _ in 0..<1_500 {
      let length = Int.random(in: 0...300, using: &generator)
      // Half of them look like text, which goes further.
      let range: ClosedRange<UInt8> = Bool.random(using: &generator) ? 0...255 : 32...126
      let tail = (0..<length).map { _ in UInt8.random(in: range, using: &generator) }
      let beginning = beginnings.randomElement(using: &generator) ?? []
      let name = Self.names.randomElement(using: &generator) ?? "a"
      check(beginning + tail, named: name, seed: seed)
    }
  }

  @Test("product records with a few bytes changed, cut or doubled", arguments: [UInt64.random(in: 0...UInt64.max)])
  func damagedRecords(seed: UInt64) throws {
    print("damaged records, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for source in ["dsld.json", "open-food-facts.json", "open-beauty-facts.json"] {
      let whole = try [UInt8](Data(contentsOf: URL(filePath: fixture(source))))
      for _ in 0..<300 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
          case 1 where bytes.count > 1: bytes.remove(at: place)
          case 2: bytes.insert(bytes[place], at: place)
          default: bytes = Array(bytes.prefix(max(1, place)))
          }
        }
        check(bytes, named: source, seed: seed)
      }
    }
  }

  @Test("a value of the wrong type in any field is passed over")
  func wrongTypes() throws {
    let values = ["null", "true", "-1", "1e999", "\"\"", "[]", "{}", "[[[]]]", "[null]", "{\"a\": [1]}"]
    let keys = [
      "fullName", "brandName", "physicalState", "netContents", "servingSizes", "servingsPerContainer", "ingredientRows",
      "otheringredients", "statements", "targetGroups", "product_name", "brands", "ingredients_text", "categories_tags",
      "lang", "quantity", "allergens_tags", "allIngredients",
    ]
    for key in keys {
      for value in values {
        let text = "{\"fullName\": \"Acme\", \"brandName\": \"B\", \"product_name\": \"C\", \"\(key)\": \(value)}"
        check(Array(text.utf8), named: "a.json", seed: 0)
        let row = "{\"fullName\": \"Acme\", \"ingredientRows\": [{\"name\": \"Inulin\", \"\(key)\": \(value), "
        check(
          Array((row + "\"quantity\": \(value), \"nestedRows\": \(value), \"forms\": \(value)}]}").utf8),
          named: "a.json",
          seed: 0
        )
      }
    }
  }
}
