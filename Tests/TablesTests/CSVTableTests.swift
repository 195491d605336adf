import Tables
import Testing

@Suite("A table of comma-separated values")
struct CSVTableTests {
  static func rows(_ text: String) -> [[String]] {
    CSVTable(utf8: Array(text.utf8)).rows.map(\.cells)
  }

  @Test("quoted cells hold commas, quotes and line ends")
  func quotedCells() {
    #expect(
      Self.rows("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n\"two\nlines\",x\n") == [
        ["1,5", "say \"hi\""], ["two\nlines", "x"],
      ]
    )
  }

  @Test(
    "lines end in LF or CRLF, with or without the last",
    arguments: ["a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\n\n1,2\n\n"]
  )
  func lineEnds(text: String) {
    #expect(Self.rows(text) == [["1", "2"]])
  }

  @Test("a byte order mark is not part of the first name")
  func byteOrderMark() {
    #expect(CSVTable(utf8: Array("\u{FEFF}a,b\n1,2\n".utf8)).header == ["a", "b"])
  }

  @Test("empty cells stay, at the end too")
  func emptyCells() {
    #expect(Self.rows("a,b,c\n,,\n\"\",x,") == [["", "", ""], ["", "x", ""]])
  }

  @Test("each row knows the line it starts on")
  func lineNumbers() {
    let table = CSVTable(utf8: Array("a,b\n\"1\n1\",2\n\r\n3,4\n".utf8))
    #expect(table.rows.map(\.line) == [2, 5])
  }

  @Test(
    "what breaks the format is named with its line",
    arguments: [
      ("a,b\n1,2\n3\n", 3, "This row has 1 cells, the header has 2"),
      ("a,b\n1,\"2\n3,4\n", 2, "A quote that opens here is never closed"),
      ("a,b\n1,\"2\"x\n", 2, "Text follows a closing quote"),
      ("a,b\n1,2\"x\n", 2, "A quote stands inside a cell"),
    ]
  )
  func faults(text: String, line: Int, message: String) {
    let faults = CSVTable(utf8: Array(text.utf8)).faults
    #expect(faults.contains { $0.line == line && $0.message.hasPrefix(message) }, "\(faults)")
  }

  @Test("a quote that is never closed costs its own line and no other")
  func unclosed() {
    let table = CSVTable(utf8: Array("a,b\n1,\"2\n3,4\n5,6\n".utf8))
    #expect(table.rows.map(\.cells) == [["3", "4"], ["5", "6"]])
    #expect(table.rows.map(\.line) == [3, 4])
    #expect(table.faults.map(\.line) == [2])
  }

  @Test("a table of a million stray quotes is read in time that grows with its length alone")
  func strayQuotes() {
    let line = "x,\"\n"
    let table = CSVTable(utf8: Array(("a,b\n" + String(repeating: line, count: 333_333)).utf8))
    #expect(!table.faults.isEmpty)
    #expect(table.rows.count + table.faults.count <= 333_333)
  }

  @Test("a broken row is told and left out")
  func brokenRow() {
    let table = CSVTable(utf8: Array("a,b\n1,2\"x\n3,4\n".utf8))
    #expect(table.rows.map(\.cells) == [["3", "4"]])
  }

  @Test(
    "what parts the cells is seen in the first line, outside quotes",
    arguments: [
      ("a;b;c\n1,5;2;3\n", ";"), ("a,b\n1;2;3,4\n", ","), ("\"a,b,c\";d;e\n", ";"), ("a\tb\n", "\t"), ("a\n", ","),
      ("\n\na;b\n", ";"),
    ]
  )
  func separators(text: String, separator: String) {
    let found = CSVTable.likelySeparator(of: Array(text.utf8))
    #expect([found] == Array(separator.utf8))
  }

  @Test("cells in quotes or without are written so that they are read back")
  func written() {
    let cells = ["a", "1,5", "x;y", "say \"hi\"", "two\nlines", "two\r\nlines", "", " ", "é乳"]
    let text = CSVText.row(cells.map { _ in "n" }) + "\n" + CSVText.row(cells) + "\n"
    #expect(Self.rows(text) == [cells])
  }

  @Test("whatever is written with quotes is read back", arguments: 0..<50)
  func roundTrip(round: Int) {
    let seed = UInt64.random(in: .min ... .max)
    var state = seed
    let alphabet = ["a", ",", "\"", "\n", "\r\n", "é", " ", "|", "乳"]
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let rows = (0..<5).map { _ in
      (0..<3).map { _ in (0..<next(6)).map { _ in alphabet[next(alphabet.count)] }.joined() }
    }
    let lines = ([["x", "y", "z"]] + rows).map { row in
      row.map { "\"\($0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" }
        .joined(separator: ",")
    }
    #expect(Self.rows(lines.joined(separator: "\n")) == rows, "seed \(seed)")
  }
}
