import Testing

@testable import Intake

@Suite("JSON is parsed strictly and says where it breaks")
struct JSONParserTests {
  @Test("escapes, surrogate pairs and lone surrogates")
  func strings() throws {
    #expect(try JSONParser.parse(#""\"\\\/\b\f\n\r\tAé\ud83e\udda0""#) == .string("\"\\/\u{8}\u{C}\n\r\tAé🦠"))
    #expect(try JSONParser.parse(#""a\ud83eb""#) == .string("a\u{FFFD}b"))
    #expect(try JSONParser.parse(#""\udda0\ud83eA""#) == .string("\u{FFFD}\u{FFFD}A"))
  }

  @Test(
    "numbers, and their plain writing",
    arguments: [
      ("10000000000", "10000000000"), ("1.0E10", "10000000000"), ("2.5", "2.5"), ("-0.5e1", "-5"), ("0", "0"),
    ]
  )
  func numbers(source: String, written: String) throws {
    #expect(try JSONParser.parse(source).written == written)
  }

  @Test("a number beyond measure is unknown, not infinite")
  func infinite() throws {
    #expect(try JSONParser.parse("1e999").number == nil)
    #expect(try JSONParser.parse("1e999").written == nil)
  }

  @Test("of a key given twice the last counts")
  func repeatedKey() throws {
    #expect(try JSONParser.parse(#"{"a": 1, "a": 2}"#)["a"]?.number == 2)
  }

  @Test("each break of the grammar is placed", arguments: Self.brokenTexts)
  func breaks(example: Break) {
    do {
      _ = try JSONParser.parse(example.text)
      Issue.record("\(example.text) was taken for JSON")
    } catch {
      guard case .syntax(let line, let column, let problem) = error else {
        Issue.record("\(error)")
        return
      }
      #expect([line, column] == [example.line, example.column], "\(example.text)")
      #expect(problem == example.problem, "\(example.text)")
    }
  }

  struct Break: Sendable {
    var text: String
    var line: Int
    var column: Int
    var problem: IntakeError.JSONProblem

    init(_ text: String, _ line: Int, _ column: Int, _ problem: IntakeError.JSONProblem) {
      self.text = text
      self.line = line
      self.column = column
      self.problem = problem
    }
  }

  static let brokenTexts: [Break] = [
    .init("", 1, 1, .endsEarly), .init("{", 1, 2, .endsEarly), .init("[1,", 1, 4, .endsEarly),
    .init("\"a", 1, 3, .endsEarly), .init("\"\\", 1, 3, .endsEarly), .init("tru", 1, 4, .endsEarly),
    .init("[1 2]", 1, 4, .unexpectedCharacter), .init("{a: 1}", 1, 2, .unexpectedCharacter),
    .init("[1,]", 1, 4, .unexpectedCharacter), .init("NaN", 1, 1, .unexpectedCharacter),
    .init("01", 1, 3, .badNumber), .init("1.", 1, 3, .badNumber), .init("[-]", 1, 3, .badNumber),
    .init("\"\\x\"", 1, 3, .badEscape), .init("\"\\u12G4\"", 1, 6, .badEscape),
    .init("\"a\nb\"", 1, 3, .controlCharacterInString),
    .init("{\"é\": \"ü\",\n\"b\" 1}", 2, 5, .unexpectedCharacter),
    .init("1 2", 1, 3, .moreAfterTheValue),
  ]

  @Test("deep nesting and many values are bounded")
  func bounds() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(deep) }
    let wide = "[" + String(repeating: "0,", count: JSONParser.Rules.productRecord.valueLimit) + "0]"
    #expect(
      failure(Array(wide.utf8), named: "wide.json")
        == .unknownJSON(name: "wide.json", reason: .tooManyValues(limit: JSONParser.Rules.productRecord.valueLimit))
    )
    #expect(
      failure(Array(deep.utf8), named: "deep.json")
        == .badJSON(name: "deep.json", line: 1, column: 130, problem: .tooDeep(limit: 128))
    )
  }
}
