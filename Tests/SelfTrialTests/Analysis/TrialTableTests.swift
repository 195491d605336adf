import SelfTrial
import Testing

@Suite("A trial's diary as a table")
struct TrialTableTests {
  private static func series(_ text: String, of facts: MeasureFacts? = nil) throws -> (TrialSeries, replaced: Int) {
    let table = try TrialTable(utf8: Array(text.utf8))
    let name = try #require(table.measures.first?.name)
    let known = try #require(facts ?? MeasureFacts.named(name))
    let (series, replaced) = try table.series(of: known)
    return (series, replaced)
  }

  @Test("rows in any order become days in a row, with gaps where nothing was noted")
  func order() throws {
    let (series, replaced) = try Self.series(
      """
      date,measure,value,phase
      2026-01-04,SCORAD,41.5,on
      2026-01-01,SCORAD,45,off
      2026-01-02,SCORAD,,off
      """
    )
    #expect(series.firstDay == CalendarDay("2026-01-01"))
    #expect(series.values == [45, nil, nil, 41.5])
    #expect(series.phases == [.off, .off, .off, .on])
    #expect(series.doses == [0, 0, 0, 1])
    #expect(replaced == 0)
    #expect(series.observedDays == 2)
  }

  @Test("a spreadsheet's semicolons, decimal commas and dates with points are read, a later value of a day counts")
  func spreadsheet() throws {
    let (series, replaced) = try Self.series(
      "\u{FEFF}date;measure;value;phase;taken;rescue\r\n03.02.2026;scorad;41,5;on;0,5;\r\n"
        + "01.02.2026;SCORAD;45,0;off;;1\r\n03.02.2026;SCORAD;40,5;on;yes;no\r\n04.02.2026;SCORAD;40;on;;\r\n"
    )
    #expect(series.values == [45, nil, 40.5, 40])
    #expect(replaced == 1)
    // The day without a note is like the noted ones.
    #expect(series.doses == [0, 0, 1, 1])
    #expect(series.rescue == [1, 0, 0, 0])
  }

  @Test("phases noted beside another measure count, and a wash-out has no doses")
  func otherMeasures() throws {
    let text = """
      date,measure,value,phase
      2026-01-01,SCORAD,45,on
      2026-01-02,itch_NRS,4,washout
      2026-01-03,SCORAD,44,
      """
    let (series, _) = try Self.series(text)
    #expect(series.phases == [.on, .washout, .washout])
    #expect(series.doses == [1, 0, 0])
    let table = try TrialTable(utf8: Array(text.utf8))
    #expect(table.measures.map(\.name) == ["SCORAD", "itch_NRS"])
  }

  @Test(
    "what cannot be analysed is said with its line",
    arguments: [
      ("", nil), ("date,measure,value,phase\n", nil), ("date,measure,value\n2026-01-01,SCORAD,4\n", 1),
      ("date,measure,value,phase\n2026-01-01,SCORAD,40,off\n2026-01-02,SCORAD,40,maybe\n", 3),
      ("date,measure,value,phase\n2026-02-30,SCORAD,40,off\n", 2),
      ("date,measure,value,phase\n2026-01-01,SCORAD,forty,off\n", 2),
      ("date,measure,value,phase\n2026-01-01,,40,off\n", 2),
      ("date,measure,value,phase,taken\n2026-01-01,SCORAD,40,on,2\n", 2),
      ("date,measure,value,phase\n2026-01-01,SCORAD,40,off,extra\n", 2),
      ("date,measure,value,phase\n2026-01-01,SCORAD,104,off\n", 2),
      ("date,measure,value,phase\n2026-01-01,SCORAD,,off\n", nil),
      ("date,measure,value,phase\n0001-01-01,SCORAD,4,off\n2026-01-01,SCORAD,4,off\n", nil),
      ("date,measure,value,phase\n2026-01-01,,,off\n", nil),
    ] as [(String, Int?)]
  )
  func problems(text: String, line: Int?) {
    let problem = #expect(throws: TrialTable.Problem.self) {
      let table = try TrialTable(utf8: Array(text.utf8))
      _ = try table.series(of: try #require(MeasureFacts.named("SCORAD")))
    }
    #expect(problem?.line == line)
    #expect(problem?.reason.hasSuffix(".") == false)
    #expect(problem?.reason.contains("maybe") == false && problem?.reason.contains("forty") == false)
  }

  @Test("bytes that are no text are refused")
  func noText() {
    #expect(throws: TrialTable.Problem.self) { try TrialTable(utf8: [0xFF, 0xFE, 0x41, 0x00]) }
  }
}
