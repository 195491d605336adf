import Foundation
import Testing

@Suite("A diary goes to the doctor")
struct DiaryReportTests {
  private let diary: DiaryFolder

  init() throws { diary = try DiaryFolder() }

  private static let example = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Examples/diaries/twelve-weeks.csv").standardized.path

  private func mode(of file: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
  }

  @Test("one's own diary and a table of it make the same page, which only its owner may read")
  func page() throws {
    try diary.run("import", Self.example)
    let file = diary.folder.path("own.html")
    let own = try diary.run("report", "--html", file, "--name", "A. <Muster>")
    #expect(own.code == 0, "\(own.errors)")
    #expect(own.errors.contains("the page is in"))
    #expect(try mode(of: file) == 0o600)
    let other = diary.folder.path("table.html")
    let table = try diary.run("report", Self.example, "--html", other, "--name", "A. <Muster>")
    #expect(table.code == 0, "\(table.errors)")
    let page = try diary.text("own.html")
    #expect(try diary.text("table.html") == page)
    for words in ["A. &lt;Muster&gt;", "2025-01-06 to 2025-03-30", "pollen", "hydrocortisone", "A trial of one person"]
    {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("a part of the days, another score, and figures for programs")
  func part() throws {
    try diary.run("import", Self.example)
    let document = try diary.document("report", "--from", "2025-02-01", "--to", "2025-02-28", "--measure", "SCORAD")
    #expect(document["from"] as? String == "2025-02-01" && document["to"] as? String == "2025-02-28")
    let measures = try #require(document["measures"] as? [[String: Any]])
    #expect(Set(measures.compactMap { $0["measure"] as? String }) == ["SCORAD", "itch_NRS", "sleep_NRS"])
    #expect((document["trial"] as? [String: Any])?["measure"] as? String == "SCORAD")
  }

  @Test("a self-trial's table without names makes a page too")
  func table() throws {
    let path = try diary.file("trial.csv", TrialAnalyseTests.diary)
    let outcome = try diary.run("report", path, "--json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"decision\": \"helps\"") || outcome.output.contains("\"decision\":\"helps\""))
  }

  @Test("where there is nothing to report it is said what to do")
  func empty() throws {
    try diary.run("init")
    let none = try diary.run("report", "--html", diary.folder.path("x.html"))
    #expect(none.code == 1)
    #expect(none.errors.contains("has no score yet. Write one down: commensal diary add itch=6"))
    #expect(!FileManager.default.fileExists(atPath: diary.folder.path("x.html")))
    try diary.run("add", "--date", "2025-03-01", "itch=4")
    #expect(try diary.run("report", "--from", "2025-04-01").errors.contains("has no score of these days"))
    #expect(try diary.run("report", "--measure", "POEM").code == 64)
    #expect(try diary.run("report").output.contains("Itch (itch_NRS)"))
  }

  @Test("several products make no trial unless one is named")
  func products() throws {
    try diary.run("import", Self.example)
    try diary.run("add", "--date", "2025-03-01", "took=zinc")
    let outcome = try diary.run("report", "--json")
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("--taken says which one the trial is of"))
    #expect(outcome.output.contains("\"trial\": null") || outcome.output.contains("\"trial\":null"))
    let named = try diary.run("report", "--json", "--taken", "Lindenhof LGG drops")
    #expect(named.output.contains("\"decision\""))
  }

  @Test("an analysed trial is drawn to a file and put on a page")
  func analysis() throws {
    let (plot, page) = (diary.folder.path("x.svg"), diary.folder.path("x.html"))
    let outcome = try Command.run("trial", "analyse", Self.example, "--plot", plot, "--html", page)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try diary.text("x.svg").contains("<title id=\"trial-title\">Itch (itch_NRS): the course</title>"))
    #expect(try diary.text("x.html").contains("Itch (itch_NRS): the course"))
    #expect(try mode(of: plot) == 0o600 && mode(of: page) == 0o600)
    #expect(try Command.run("trial", "analyse", Self.example, "--plot", "x.png").code == 64)
    #expect(try Command.run("trial", "analyse", Self.example).output.contains("• value of a day"))
  }
}
