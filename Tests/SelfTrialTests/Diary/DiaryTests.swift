import SelfTrial
import Testing

@Suite("A diary")
struct DiaryTests {
  static let day = CalendarDay(number: 20_000)

  static func entry(_ content: DiaryEntry.Content, at second: Int, day: CalendarDay = day) throws -> DiaryEntry {
    try DiaryEntry(day: day, content: content, entered: EntryTime(milliseconds: second * 1000))
  }

  @Test("the later of two entries about the same day and measure stands, and the earlier stays")
  func corrections() throws {
    let first = try Self.entry(.score(.init(measure: "itch_NRS", value: 6)), at: 1)
    let second = try Self.entry(.score(.init(measure: "itch_NRS", value: 4)), at: 2)
    for entries in [[first, second], [second, first]] {
      let diary = Diary(entries)
      #expect(diary.current == [second])
      #expect(diary.entries == [first, second])
      #expect(diary.series(of: "itch_NRS").map(\.value) == [4])
    }
  }

  @Test("of entries at the same instant the one that was kept last stands")
  func sameInstant() throws {
    let entries = try [6.0, 4, 5].map { try Self.entry(.score(.init(measure: "itch_NRS", value: $0)), at: 1) }
    #expect(Diary(entries).current == [entries[2]])
  }

  @Test("a withdrawal leaves nothing standing, until something is said again")
  func withdrawal() throws {
    let score = try Self.entry(.score(.init(measure: "own", value: 6)), at: 1)
    let withdrawal = try Self.entry(.withdrawal(.score("OWN")), at: 2)
    let again = try Self.entry(.score(.init(measure: "Own", value: 3)), at: 3)
    #expect(Diary([score, withdrawal]).current.isEmpty)
    #expect(Diary([score, withdrawal]).entries.count == 2)
    #expect(Diary([score, withdrawal, again]).current == [again])
  }

  @Test("the name of a product is the same whatever its capitals; two products are two")
  func names() throws {
    let entries = try ["LGG drops", "lgg Drops", "Other"].enumerated().map {
      try Self.entry(.product(.init(name: $1)), at: $0)
    }
    #expect(Diary(entries).current == [entries[1], entries[2]])
  }

  @Test("a phase holds until the next, and none ends it")
  func phases() throws {
    let diary = Diary([
      try Self.entry(.phase(.off), at: 1, day: Self.day.advanced(by: 2)),
      try Self.entry(.phase(.on), at: 2, day: Self.day.advanced(by: 4)),
      try Self.entry(.phase(.none), at: 3, day: Self.day.advanced(by: 6)),
      try Self.entry(.note("x"), at: 4, day: Self.day.advanced(by: 9)),
    ])
    #expect((0...7).map { diary.phase(on: Self.day.advanced(by: $0)) } == [nil, nil, .off, .off, .on, .on, nil, nil])
    #expect(diary.phasePeriods.map(\.phase) == [.off, .on])
    #expect(diary.phasePeriods.map { $0.days.count } == [2, 2])
  }

  @Test("a phase that is set again goes on")
  func phaseSetAgain() throws {
    let diary = Diary(
      try [TrialPhase.on, .on, .off, .off, .on].enumerated().map { number, phase in
        try Self.entry(.phase(phase), at: number, day: Self.day.advanced(by: 3 * number))
      }
    )
    #expect(diary.phasePeriods.map(\.phase) == [.on, .off, .on])
    #expect(diary.phasePeriods.map { $0.days.count } == [6, 6, 1])
  }

  @Test("an empty diary answers everything with nothing")
  func empty() {
    let diary = Diary()
    #expect(diary.isEmpty && diary.current.isEmpty && diary.span == nil && diary.measures.isEmpty)
    #expect(diary.days.isEmpty && diary.phasePeriods.isEmpty && diary.phase(on: Self.day) == nil)
  }

  @Test("the share of planned doses is known where a plan is, and never more than all")
  func adherence() {
    #expect(DiaryEntry.Product(name: "x", doses: 1, planned: 2).adherence == 0.5)
    #expect(DiaryEntry.Product(name: "x", doses: 3, planned: 2).adherence == 1)
    #expect(DiaryEntry.Product(name: "x", doses: 0, planned: 1).adherence == 0)
    #expect(DiaryEntry.Product(name: "x").adherence == nil)
  }

  @Test(
    "what is typed in a hurry is understood",
    arguments: [
      ("itch", "6", DiaryEntry.Content.score(.init(measure: "itch_NRS", value: 6))),
      ("Sleep", "3,5", .score(.init(measure: "sleep_NRS", value: 3.5))),
      ("scorad", "34", .score(.init(measure: "SCORAD", value: 34))),
      ("po scorad", "34", .score(.init(measure: "PO-SCORAD", value: 34))),
      ("took", "LGG drops", .product(.init(name: "LGG drops"))),
      ("took", "LGG drops*2/3", .product(.init(name: "LGG drops", doses: 2, planned: 3))),
      ("took", "Omega 3 × 1", .product(.init(name: "Omega 3", doses: 1))),
      ("missed", "LGG drops", .product(.init(name: "LGG drops", doses: 0, planned: 1))),
      ("rescue", "hydrocortisone", .rescue(.init(name: "hydrocortisone"))),
      ("rescue", "hydrocortisone*2", .rescue(.init(name: "hydrocortisone", uses: 2))),
      ("pollen", "high", .trigger(.init(name: "pollen", level: 3))),
      ("food", "eggs", .trigger(.init(name: "food: eggs", level: 1))),
      ("food", "2", .trigger(.init(name: "food", level: 2))),
      ("trigger:chlorine", "1", .trigger(.init(name: "chlorine", level: 1))),
      ("measure:flakes", "-2", .score(.init(measure: "flakes", value: -2))),
      ("note", "=1", .note("=1")), ("phase", "Wash-out", .phase(.washout)),
    ]
  )
  func words(key: String, value: String, content: DiaryEntry.Content) throws {
    #expect(try EntryWords.content(key, value) == content)
  }

  @Test(
    "what is not understood is told, without what was written",
    arguments: [
      ("itch", "secret"), ("itch", "11"), ("itch", ""), ("nota", "secret"), ("took", "secret*x"), ("took", "*2"),
      ("took", "secret*2/3/4"), ("took", "secret*-1"), ("pollen", "secret"), ("phase", "secret"),
      ("measure:", "1"), ("measure:a b", "1"), ("note", "secret\u{0}"), ("took", "sec\u{7}ret"),
      ("note", String(repeating: "secret", count: 2000)),
    ]
  )
  func refusals(key: String, value: String) {
    let refusal = #expect(throws: DiaryRefusal.self) { try EntryWords.content(key, value) }
    #expect(refusal?.description.contains("secret") == false)
  }

  @Test("every end of every scale is kept, and what lies beyond is not", arguments: DiaryMeasure.known)
  func ranges(measure: DiaryMeasure) throws {
    for value in [measure.range.lowerBound, measure.range.upperBound] {
      #expect(try EntryWords.content(measure.id, "\(value)") == .score(.init(measure: measure.id, value: value)))
    }
    for value in [measure.range.lowerBound - 1, measure.range.upperBound + 1] {
      #expect(throws: DiaryRefusal.self) { try EntryWords.content(measure.id, "\(value)") }
    }
  }
}

@Suite("When an entry was written")
struct EntryTimeTests {
  @Test(
    "a time is written with the local clock and read back as the same",
    arguments: [
      (0, 0, "1970-01-01T00:00:00.000+00:00"), (1_790_000_000_123, 60, "2026-09-21T15:13:20.123+01:00"),
      (951_782_400_000, 0, "2000-02-29T00:00:00.000+00:00"), (-1, -210, "1969-12-31T20:29:59.999-03:30"),
      (1_709_200_800_000, 840, "2024-03-01T00:00:00.000+14:00"),
    ]
  )
  func text(milliseconds: Int, offset: Int, text: String) {
    let time = EntryTime(milliseconds: milliseconds, offsetMinutes: offset)
    #expect(time.description == text)
    #expect(EntryTime(text) == time)
  }

  @Test("the day is that of the local calendar")
  func localDay() {
    let time = { EntryTime(milliseconds: 1_709_200_800_000, offsetMinutes: $0) }  // 29 February 2024, 10:00 UTC
    #expect(time(0).localDay.description == "2024-02-29")
    #expect(time(14 * 60).localDay.description == "2024-03-01")
    #expect(time(-11 * 60).localDay.description == "2024-02-28")
  }

  @Test(
    "an instant without its offset, or beyond the clock, is none",
    arguments: [
      "", "2026-11-21", "2026-11-21T10:00:00", "2026-11-21T24:00:00Z", "2026-11-21T10:60:00Z", "2026-02-30T10:00:00Z",
      "2026-11-21T10:00:00+19:00", "2026-11-21T10:00:00Zz", "2026-11-21T10:00:00.1Z", "2026-11-21 10:00:00Z",
    ]
  )
  func malformed(text: String) {
    #expect(EntryTime(text) == nil)
  }

  @Test("UTC may be written as Z, and seconds without fractions")
  func short() {
    #expect(EntryTime("1970-01-01T00:00:01Z") == EntryTime(milliseconds: 1000))
  }
}
