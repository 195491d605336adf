import SelfTrial
import Testing

@Suite("A diary as a table")
struct DiaryTableTests {
  static let today = RandomDiary.latest

  static func read(_ text: String, dates: DateOrder? = nil) throws -> DiaryTable {
    try DiaryTable(utf8: Array(text.utf8), dates: dates, today: today)
  }

  /// What an import into an empty diary makes of a table.
  static func diary(_ table: DiaryTable, at clock: Int = 1_790_000_000_000) throws -> Diary {
    Diary(
      try table.statements.map {
        try DiaryEntry(day: $0.day, content: $0.content, entered: $0.entered ?? EntryTime(milliseconds: clock))
      }
    )
  }

  /// Texts compare by their bytes: to Swift, texts that look alike are the same.
  private static func bytes(_ diary: Diary) -> [[UInt8]] { diary.entries.map { Array("\($0)".utf8) } }

  @Test("10,000 diaries of every kind of entry are read back as they were written", arguments: 0..<20)
  func roundTrip(part: Int) throws {
    let seed = UInt64.random(in: .min ... .max)
    for index in 0..<500 {
      var random = RandomDiary(seed: seed, index: UInt64(part * 500 + index))
      let diary = Diary(random.entries())
      let text = DiaryTable.text(of: diary)
      let table = try Self.read(text)
      let read = try Self.diary(table)
      guard table.refusals.isEmpty, read == diary, Self.bytes(read) == Self.bytes(diary),
        DiaryTable.text(of: read) == text
      else {
        Issue.record("seed \(seed), diary \(part * 500 + index): \(table.refusals)\n\(text)")
        return
      }
    }
  }

  @Test("an export shows programs that know four columns each standing value once, with its phase")
  func contractColumns() throws {
    let clock = { (number: Int) in EntryTime(milliseconds: 1_790_000_000_000 + number) }
    let day = CalendarDay(number: 20_000)
    let diary = Diary([
      try DiaryEntry(day: day, content: .phase(.on), entered: clock(0)),
      try DiaryEntry(day: day, content: .score(.init(measure: "SCORAD", value: 40)), entered: clock(1)),
      try DiaryEntry(day: day, content: .score(.init(measure: "SCORAD", value: 34.5)), entered: clock(2)),
      try DiaryEntry(day: day.advanced(by: 1), content: .note("=cmd|'/c calc'!A1"), entered: clock(3)),
    ])
    let lines = DiaryTable.text(of: diary).split(separator: "\n")
    #expect(lines[0].hasPrefix("date,measure,value,phase,"))
    #expect(lines.filter { $0.contains("SCORAD") }.count == 2)
    #expect(lines.filter { $0.hasPrefix("2024-10-04,SCORAD,34.5,on,") }.count == 1)
    #expect(lines.filter { $0.hasPrefix("2024-10-04,,,on,") }.count == 2)
    #expect(lines[4].hasPrefix("2024-10-05,,,on,note,"))
    #expect(lines[4].contains(",'=cmd|'/c calc'!A1,"))
  }

  @Test("no cell of an export starts a formula in a spreadsheet")
  func formulas() throws {
    let day = CalendarDay(number: 20_000)
    for start in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "'=1", "＝1"] {
      let diary = Diary([try DiaryEntry(day: day, content: .note(start), entered: EntryTime(milliseconds: 0))])
      let text = DiaryTable.text(of: diary)
      #expect(text.contains(",'") || text.contains(",\"'"), "\(start)")
      #expect(try Self.diary(try Self.read(text)) == diary)
    }
  }

  @Test(
    "a table from a spreadsheet is read, whatever it parts its cells and decimals with",
    arguments: [
      "date,measure,value,phase\n2026-11-19,itch,6.5,off\n2026-11-20,itch,4,on\n",
      "\u{FEFF}date;measure;value;phase\r\n19.11.2026;itch_NRS;6,5;off\r\n20.11.2026;itch_NRS;4;on\r\n",
      "date\tmeasure\tvalue\tphase\n19/11/2026\tITCH-NRS\t6,5\tOff\n20/11/2026\titch\t4,0\tON\n",
      "sep=;\nDate;Measure;Value;Phase\n11/19/2026;itch;6,5;off\n11/20/2026;itch;4;on\n\n;;;\n",
      "date,measure,value,phase\n\"2026-11-19\",itch,\"6,5\",off\n2026-11-20 00:00:00,itch,4e0,on",
      "day;itch;phase\n19.11.2026;6,5;off\n20.11.2026;4;on\n",
    ]
  )
  func spreadsheets(text: String) throws {
    let table = try Self.read(text)
    #expect(table.refusals == [])
    let diary = try Self.diary(table)
    let values = diary.series(of: "itch_NRS")
    #expect(values.map(\.day.description) == ["2026-11-19", "2026-11-20"])
    #expect(values.map(\.value) == [6.5, 4])
    #expect(values.map { diary.phase(on: $0.day) } == [.off, .on])
  }

  @Test(
    "the order of day and month is told by all dates together, or asked for",
    arguments: [
      (["3/4/2026", "13/4/2026"], "2026-04-03"), (["3/4/2026", "4/13/2026"], "2026-03-04"),
      (["3-4-2026", "31-1-2026"], "2026-04-03"), (["5/5/2026", "6/6/2026"], "2026-05-05"),
      (["2026/4/3", "3.5.2026"], "2026-04-03"),
    ]
  )
  func dateOrder(dates: [String], first: String) throws {
    let rows = dates.map { "\($0),POEM,3\n" }.joined()
    #expect(try Self.read("date,measure,value\n" + rows).statements.first?.day.description == first)
  }

  @Test("dates that could be read both ways are not guessed")
  func openDates() throws {
    let text = "date,measure,value\n5/5/2026,POEM,3\n3/4/2026,POEM,3\n"
    let open = #expect(throws: DiaryRefusal.self) { try Self.read(text) }
    #expect(open?.description.contains("--dates day-first") == true)
    #expect(open?.description.contains("line 3") == true)
    #expect(try Self.read(text, dates: .monthFirst).statements.last?.day.description == "2026-03-04")
    #expect(try Self.read(text, dates: .dayFirst).statements.last?.day.description == "2026-04-03")
    let mixed = #expect(throws: DiaryRefusal.self) {
      try Self.read("date,measure,value\n13/5/2026,POEM,3\n5/13/2026,POEM,3\n")
    }
    #expect(mixed?.description.contains("line 2") == true)
  }

  @Test(
    "a line that no diary keeps is named with the reason, and without its text",
    arguments: [
      ("2026-11-22,itch,5", "the day is in the future"), ("2025-02-29,itch,5", "the calendar has no such day"),
      ("0202-11-21,itch,5", "the day is before 1900"), ("21.11.26,itch,5", "a date has its year in four digits"),
      ("2026-11-21 09:30,itch,5", "without a time of day"), ("yesterday,itch,5", "a date is written"),
      ("2026-11-20,itch,11", "itch_NRS is a number from 0 to 10"), ("2026-11-20,itch,-1", "itch_NRS is a number"),
      ("2026-11-20,POEM,3.5", "POEM is a whole number from 0 to 28"), ("2026-11-20,itch,many", "is not a number"),
      ("2026-11-20,itch,\"1.234,5\"", "is not a number"), ("2026-11-20,itch,nan", "is not a number"),
      ("2026-11-20,itch,0x10", "is not a number"), ("2026-11-20,itch,", "the value is missing"),
      ("2026-11-20,,5", "the measure is missing"), ("2026-11-20,my secret,5", "a measure's name is"),
      ("2026-11-20,itch", "This row has 2 cells"), ("2026-11-20,itch,5,6", "This row has 4 cells"),
      ("2026-11-20,\"itch,5", "A quote that opens here is never closed"),
    ]
  )
  func refusedLine(line: String, why: String) throws {
    let table = try Self.read("date,measure,value\n2026-11-01,itch,1\n\(line)\n2026-11-02,itch,2\n")
    #expect(table.statements.map(\.line) == [2, 4])
    #expect(table.refusals.map(\.line) == [3])
    #expect(table.refusals.first?.why.contains(why) == true, "\(table.refusals)")
    #expect(!"\(table.refusals)".contains("secret"))
  }

  @Test(
    "a table that cannot be read at all is told why",
    arguments: [
      ("", "the table is empty"), ("\n\n", "the table is empty"), ("date,value\n2026-11-01,3\n", "neither the columns"),
      ("measure,value\nitch,3\n", "no column called date"),
      ("date,measure\n2026-11-01,itch\n", "no column called value"),
      ("date,measure,value,Value\n", "column 4"), ("date,measure,value\u{0}\n", "not UTF-8"),
    ]
  )
  func unreadable(text: String, why: String) {
    let refusal = #expect(throws: DiaryRefusal.self) { try Self.read(text) }
    #expect(refusal?.description.contains(why) == true, "\(refusal?.description ?? "")")
  }

  @Test("text in other encodings is told to be saved as UTF-8")
  func encodings() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x64, 0x00], [0x64, 0xFC, 0x0A]] {
      let refusal = #expect(throws: DiaryRefusal.self) { try DiaryTable(utf8: bytes, today: Self.today) }
      #expect(refusal?.description.contains("CSV UTF-8") == true)
    }
  }

  @Test("an empty table with its columns is an empty diary, and an empty diary such a table")
  func empty() throws {
    let table = try Self.read(DiaryTable.text(of: Diary()))
    #expect(table.statements.isEmpty && table.refusals.isEmpty)
    #expect(DiaryTable.text(of: Diary()).split(separator: "\n").count == 1)
  }

  @Test("phases beside the rows become days on which they begin, and rows that disagree are refused")
  func phases() throws {
    let table = try Self.read(
      """
      date,measure,value,phase
      2026-11-04,itch,3,off
      2026-11-01,itch,1,on
      2026-11-02,itch,1,on
      2026-11-02,sleep,1,washout
      2026-11-03,itch,2,
      """
    )
    #expect(table.refusals.map { "\($0.line): \($0.why)" } == ["5: line 4 says another phase for the same day"])
    let diary = try Self.diary(table)
    let days = (1...5).compactMap { CalendarDay(year: 2026, month: 11, day: $0) }
    #expect(days.map { diary.phase(on: $0) } == [.on, .on, nil, .off, .off])
    #expect(
      diary.phasePeriods.map { "\($0.phase) \($0.days.lowerBound)–\($0.days.upperBound)" } == [
        "on 2026-11-01–2026-11-02", "off 2026-11-04–2026-11-04",
      ]
    )
  }

  @Test("a column that no diary has is told, and the others are kept")
  func unknownColumns() throws {
    let table = try Self.read("date,measure,mood,value\n2026-11-01,itch,fine,3\n")
    #expect(table.unknownColumns == [3])
    #expect(table.statements.count == 1)
  }

  @Test("a table with a column for each measure holds triggers, products and notes too")
  func wide() throws {
    let table = try Self.read(
      "date,SCORAD,itch,pollen,took,note\n2026-11-01,34,6,high,LGG drops*2/3,\"a, b\"\n2026-11-02,,5,,,\n2026-11-03,,,,,\n"
    )
    #expect(table.statements.count == 6)
    #expect(table.statements[3].content == .product(.init(name: "LGG drops", doses: 2, planned: 3)))
    #expect(table.refusals.map(\.line) == [4])
  }
}
