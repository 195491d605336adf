import Foundation
import Reports
import SelfTrial
import Testing

@Suite("A sheet for the doctor")
struct DoctorsPageTests {
  private static let example = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/diaries/twelve-weeks.csv").standardized

  private static func exampleDiary() throws -> Diary {
    let today = try #require(CalendarDay("2025-06-01"))
    let table = try DiaryTable(utf8: Array(try Data(contentsOf: example)), today: today)
    return try table.diary(now: EntryTime(milliseconds: today.number * 86_400_000))
  }

  private static func entries(_ contents: [(Int, DiaryEntry.Content)]) throws -> Diary {
    Diary(
      try contents.map { day, content in
        try DiaryEntry(day: CalendarDay(number: 20_000 + day), content: content, entered: EntryTime(milliseconds: day))
      }
    )
  }

  @Test("an example's twelve weeks come to what their table says")
  func summary() throws {
    let summary = DiarySummary(try Self.exampleDiary())
    #expect(summary.days == 78)
    #expect(summary.span?.description == "2025-01-06...2025-03-30")
    // Counted in the table by hand.
    let itch = try #require(summary.measures.first { $0.id == "itch_NRS" })
    #expect([itch.first, itch.last, itch.best, itch.worst] == [5, 5, 1, 8])
    #expect(itch.days == 78 && abs(itch.mean - 346.0 / 78) < 1e-12)
    let scorad = try #require(summary.measures.first { $0.id == "SCORAD" })
    #expect([scorad.first, scorad.last, scorad.best, scorad.worst] == [43.7, 37.2, 26.6, 48.5])
    #expect(abs(scorad.mean - 424.1 / 11) < 1e-9)
    #expect(summary.products.map(\.days) == [36])
    #expect(abs(try #require(summary.products[0].adherence) - 68.0 / 78) < 1e-12)
    #expect(summary.rescueDays == 10)
    #expect(summary.triggers.map(\.days) == [36])
  }

  @Test("the page has scores with bands and least differences, the trial and what was taken, and no note")
  func content() throws {
    let diary = try Self.exampleDiary()
    let facts = try #require(MeasureFacts.named("itch_NRS"))
    let model = TrialModel(measure: facts)
    let series = try diary.trialSeries(of: "itch_NRS")
    var page = DoctorsPage(diary: diary, person: "A. Muster", trial: .init(series, model: model, options: .quick))
    page.triggers = TriggerAnalysis(series, triggers: diary.triggers(over: series).usable, model: model)
    let report = Report.doctor(page)
    let html = report.html()
    for words in [
      "Skin diary of A. Muster, 2025-01-06 to 2025-03-30", "Itch (itch_NRS), 0 to 10", "moderate", "43.7", "26.6",
      "A trial of one person, ", "95% interval", "on 36 days (36 of the 42 with it; 87% of the doses meant then)",
      "Rescue medicine on 10 days of 78", "Triggers noted: pollen", "What I would like to ask", "class=\"write\"",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    for note in ["washing powder", "Mia", "heating on"] { #expect(!html.contains(note)) }
    let text = report.text(.init(width: 80))
    #expect(!text.contains("What I would like to ask"))
    #expect(text.contains("• value of a day"))
    let document = JSONReport.doctor(page)
    #expect(document["measures"]?[0]?["best"] == 1)
    #expect(document["rescue_days"] == 10)
    #expect(document["trial"]?["measure"] == "itch_NRS")
  }

  @Test("without a trial the scores are drawn, and nothing is said of one")
  func noTrial() throws {
    let diary = try Self.exampleDiary().filtered { if case .score = $0.content { true } else { false } }
    let html = Report.doctor(DoctorsPage(diary: diary)).html()
    #expect(html.contains("Skin diary, 2025-01-06"))
    #expect(html.contains("<title id=\"plot-2-1-title\">Diary</title>"))
    for words in ["A trial of one person", "Taken, used", "Rescue", "Triggers"] { #expect(!html.contains(words)) }
  }

  @Test("whatever names hold, the page holds no more markup than its own")
  func hostile() throws {
    let name = "<script>alert('x')</script>\"&"
    var contents: [(Int, DiaryEntry.Content)] = []
    for day in 0..<40 {
      contents += [
        (day, .score(.init(measure: "own-score", value: Double(day % 7)))), (day, .note("<i>SECRET</i>")),
        (day, .product(.init(name: name, doses: 1))), (day, .trigger(.init(name: name, level: Double(day % 3)))),
        (day, .rescue(.init(name: name))), (day, .phase(day % 20 < 10 ? .off : .on)),
      ]
    }
    let diary = try Self.entries(contents)
    let series = try diary.trialSeries(of: "own-score")
    let model = TrialModel(measure: MeasureFacts(name: "own-score", values: [0, 6]))
    let trial = SelfTrialAnalysis(series, model: model, options: .quick)
    for page in [DoctorsPage(diary: diary, person: name, trial: trial), DoctorsPage(diary: diary, person: name)] {
      let html = Report.doctor(page).html()
      #expect(!html.contains("<script") && !html.contains("SECRET"))
      #expect(html.contains("&lt;script&gt;"))
    }
  }

  @Test("an empty diary makes a page that says so, and part of a diary keeps the phase that it was in")
  func parts() throws {
    #expect(Report.doctor(DoctorsPage(diary: Diary())).html().contains("There is nothing to draw"))
    let diary = try Self.entries([(0, .phase(.off)), (5, .phase(.on)), (9, .score(.init(measure: "POEM", value: 3)))])
    let part = diary.part(from: CalendarDay(number: 20_008), to: nil)
    #expect(part.phase(on: CalendarDay(number: 20_009)) == .on)
    #expect(part.span == CalendarDay(number: 20_008)...CalendarDay(number: 20_009))
    #expect(diary.part(from: CalendarDay(number: 20_005), to: nil).phase(on: CalendarDay(number: 20_005)) == .on)
    #expect(diary.part(from: nil, to: CalendarDay(number: 20_004)).phase(on: CalendarDay(number: 20_009)) == .off)
    #expect(diary.part(from: CalendarDay(number: 20_020), to: nil).isEmpty)
  }
}
