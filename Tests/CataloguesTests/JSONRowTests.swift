import Catalogues
import Foundation
import Intake
import Labels
import Testing

@Suite("A line of JSON becomes a product")
struct JSONRowTests {
  private func only(_ line: String) throws -> CatalogueReader.Entry {
    let read = try entries(of: Array(("{\"text\": \"x\"}\n" + line + "\n").utf8), named: "a.jsonl")
    #expect(read.entries.count == 2)
    return try #require(read.entries.last)
  }

  @Test("identifier, name, text, form, language and price are read")
  func fields() throws {
    let entry = try only(
      #"{"id": "a-1", "name": "Fell &amp; Co", "text": "L. casei\n5 mg", "form": "capsule", "language": "de", "price": "12,50", "currency": "EUR", "servings": 30}"#
    )
    let product = try #require(entry.product)
    #expect(product.id == "a-1")
    #expect(product.name == "Fell & Co")
    #expect(product.text == "L. casei\n5 mg")
    #expect(product.formHint == .capsule)
    #expect(product.languageHint == "de")
    #expect(product.price == .init(amount: 12.5, currency: "EUR", servings: 30))
    #expect(product.line == 2)
  }

  @Test(
    "an identifier may be a number, a code or missing",
    arguments: [
      (#"{"id": 42, "text": "x"}"#, "42"), (#"{"code": "0401", "text": "x"}"#, "0401"),
      (#"{"_id": "m", "text": "x"}"#, "m"), (#"{"text": "x"}"#, nil), (#"{"id": null, "text": "x"}"#, nil),
      (#"{"id": "a", "id": "b", "text": "x"}"#, "b"),
    ] as [(String, String?)]
  )
  func identifiers(line: String, id: String?) throws {
    #expect(try only(line).product?.id == id)
  }

  @Test(
    "a text is what JSON says it is",
    arguments: [
      (#"{"text": "a\u00e9\u20ac\ud83e\udda0b"}"#, "aé€🦠b"), (#"{"text": "\ud83e x"}"#, "\u{FFFD} x"),
      (#"{"text": "a\\\"\/b\tc\r\nd"}"#, "a\\\"/b c\nd"), (#"{"t\u0065xt": "escaped key"}"#, "escaped key"),
      (#"{"text": "first", "text": "last"}"#, "last"), (#"  {"text":"x"}  "#, "x"),
      (#"{"nutrition": {"a": [1, {"text": "inner"}], "b": "}"}, "text": "outer"}"#, "outer"),
      (#"{"text": "Молоко 10⁹ КОЕ"}"#, "Молоко 10⁹ КОЕ"),
    ]
  )
  func texts(line: String, text: String) throws {
    #expect(try only(line).product?.text == text)
  }

  @Test(
    "what is no product says why",
    arguments: [
      ("", .empty), ("   \t", .empty), ("nonsense", .notJSON(.unexpectedCharacter)), ("[1, 2]", .notARecord),
      ("\"text\"", .notARecord), ("17", .notARecord), ("{}", .unknownRecord(.noKnownKeys)),
      (#"{"id": 1}"#, .unknownRecord(.noKnownKeys)), (#"{"text": ""}"#, .noText), (#"{"text": " \n"}"#, .noText),
      (#"{"text": null}"#, .noText), (#"{"text": 7}"#, .noText), (#"{"text": "x""#, .notJSON(.endsEarly)),
      (#"{"text": "x"} {}"#, .notJSON(.moreAfterTheValue)), (#"{"text": "x\q"}"#, .notJSON(.badEscape)),
      (#"{"text": "x\u12g4"}"#, .notJSON(.badEscape)), (#"{"a": 01, "text": "x"}"#, .notJSON(.badNumber)),
      (#"{"a": [1, ], "text": "x"}"#, .notJSON(.unexpectedCharacter)),
      (#"{"a": {"b": 1, "text": "x"}"#, .notJSON(.endsEarly)),
      ("{\"text\": \"a\u{1}b\"}", .notJSON(.controlCharacterInString)),
      (#"{"a": "# + String(repeating: "[", count: 200) + "}", .notJSON(.tooDeep(limit: 128))),
      (#"{"product_name": "", "ingredients_text": ""}"#, .unknownRecord(.noText)),
    ] as [(String, RowProblem)]
  )
  func problems(line: String, problem: RowProblem) throws {
    #expect(try only(line).problem == problem)
  }

  @Test("a database's record becomes the label that a single file of it becomes")
  func records() throws {
    for name in ["open-food-facts.json", "open-beauty-facts.json", "dsld-label.json"] {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Examples/products/\(name)").standardized
      let text = try String(contentsOf: file, encoding: .utf8)
      let label = try Intake().read(bytes: Array(text.utf8), named: name)
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      let product = try #require(try only(line).product)
      #expect(product.text == label.text)
      #expect(product.name == label.name)
      #expect(product.formHint == label.formHint)
      #expect(product.languageHint == label.languageHint)
    }
  }

  @Test(
    "random lines are judged as the strict parser of single files judges them",
    arguments: [UInt64.random(in: 0...UInt64.max)]
  )
  func differential(seed: UInt64) throws {
    print("random JSON lines, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let whole = Array(
      #"{"id":"a\n","n":[1,-2.5e3,true,null,{"k":"v\u00e4"}],"name":"N","text":"Lacto \"b\" \\ 5 mg\u2013 x","z":{}}"#
        .utf8
    )
    var lines: [[UInt8]] = []
    for _ in 0..<3000 {
      var line = whole
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let place = Int.random(in: 0..<line.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: line[place] = UInt8.random(in: 32...126, using: &generator)
        case 1 where line.count > 1: line.remove(at: place)
        case 2: line.insert(line[place], at: place)
        default: line = Array(line.prefix(max(1, place)))
        }
      }
      lines.append(line)
    }
    let read = try entries(of: lines.joined(separator: [0x0A]) + [0x0A], named: "a.jsonl").entries
    #expect(read.count == lines.count)
    for (line, entry) in zip(lines, read) {
      let alone = Result { try ProductRecord.label(json: line) }
      let context = Comment(rawValue: "seed \(seed): \(String(decoding: line, as: UTF8.self)) gave \(entry)")
      switch alone {
      case .success(let label): #expect(entry.product?.text.tidied == label.text.tidied, context)
      case .failure: #expect(entry.product == nil, context)
      }
    }
  }
}

extension String {
  fileprivate var tidied: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
