import Foundation
import Testing

@Suite("A diary is kept from the command line")
struct DiaryCommandTests {
  private let diary: DiaryFolder

  init() throws { diary = try DiaryFolder() }

  private static let example = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Examples/diaries/twelve-weeks.csv").standardized.path

  @Test("one line says a day, and the list shows it")
  func quickEntry() throws {
    let outcome = try diary.run(
      "add",
      "--date",
      "2025-03-01",
      "itch=6",
      "sleep=3",
      "SCORAD=34,5",
      "took=LGG drops",
      "rescue=hydrocortisone",
      "pollen=2",
      "note=swam"
    )
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("Kept for 2025-03-01: itch_NRS 6 · sleep_NRS 3 · SCORAD 34.5"))
    #expect(outcome.errors.contains("a new diary is in"))
    let entries = try diary.entries()
    #expect(entries.count == 7)
    #expect(entries.allSatisfy { $0["date"] as? String == "2025-03-01" })
    #expect(
      entries.compactMap { $0["kind"] as? String } == [
        "score", "score", "score", "product", "rescue", "trigger", "note",
      ]
    )
    #expect(try diary.run("list").output.contains("“swam”"))
  }

  @Test("what is not understood keeps nothing of the line")
  func allOrNothing() throws {
    try diary.run("init")
    for (words, told) in [
      (["itch=4", "sleep=12"], "sleep_NRS is a number from 0 to 10"),
      (["itch=4", "nota=geheim"], "nota: this is not known"),
      (["itch=4", "sleep"], "word 2 has no ="), (["itch="], "there is nothing behind the ="),
    ] {
      let outcome = try diary.run(all: ["add"] + words)
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains(told), "\(outcome.errors)")
      #expect(!outcome.errors.contains("geheim"))
    }
    #expect(try diary.entries().isEmpty)
  }

  @Test("a correction replaces, a withdrawal takes back, and the history shows both")
  func corrections() throws {
    let day = ["--date", "2025-03-01"]
    try diary.run(all: ["add", "itch=6", "took=LGG drops"] + day)
    #expect(try diary.run(all: ["add", "itch=4"] + day).output.contains("1 entry of that day replaced"))
    #expect(try diary.run(all: ["add", "--withdraw", "took=lgg DROPS"] + day).code == 0)
    let standing = try diary.entries()
    #expect(standing.count == 1)
    #expect(standing[0]["value"] as? Double == 4)
    #expect(try diary.entries("--history").count == 4)
    let words = try diary.run("list", "--history").output
    for state in ["replaced", "stands", "withdrawal"] { #expect(words.contains(state)) }
  }

  @Test("a day of the calendar is that of the clock on the wall, and no other zone moves it")
  func timeZones() throws {
    let zones = [
      ("UTC0", "+00:00"), ("XXX-14", "+14:00"), ("YYY12", "-12:00"), ("NPT-5:45", "+05:45"),
      // A zone whose clocks are put forward from the first day of the year to the last.
      ("AAA-1BBB,J1/0,J365/25", "+02:00"),
    ]
    var days: [String] = []
    for (number, (zone, offset)) in zones.enumerated() {
      try diary.run("add", "measure:zone\(number)=1", environment: ["TZ": zone])
      let entry = try #require(
        try diary.entries("--measure", "zone\(number)", environment: ["TZ": "UTC0"]).first
      )
      let entered = try #require(entry["entered"] as? String)
      #expect(entered.hasSuffix(offset), "\(zone): \(entered)")
      #expect(entry["date"] as? String == String(entered.prefix(10)))
      days.append(String(entered.prefix(10)))
    }
    #expect(days[1] > days[2])
    for (zone, _) in zones {
      let listed = try diary.entries(environment: ["TZ": zone]).compactMap { $0["date"] as? String }
      #expect(listed == days.sorted())
      #expect(
        try diary.run("export", "--csv", "-", environment: ["TZ": zone]).output
          == diary.run("export", "--csv", "-").output
      )
    }
    // An export from where it is tomorrow already is taken in where it is still today.
    let table = try diary.file("diary.csv", try diary.run("export", "--csv", "-").output)
    let other = ["TZ": "YYY12", "COMMENSAL_DIARY": diary.folder.path("other.db")]
    #expect(try diary.run("import", table, environment: other).code == 0)
    #expect(try diary.entries(environment: other).count == zones.count)
  }

  @Test("days that the calendar does not have, and those to come, are refused")
  func days() throws {
    for day in ["2024-02-28", "2024-02-29", "2024-03-01", "yesterday", "today"] {
      #expect(try diary.run("add", "itch=3", "--date", day).code == 0, "\(day)")
    }
    for day in ["2025-02-29", "2024-02-30", "2999-01-01", "tomorrow", "29.02.2024"] {
      #expect(try diary.run("add", "itch=3", "--date", day).code == 64, "\(day)")
    }
    #expect(try diary.run("add", "itch=3", "--date", "2999-01-01").errors.contains("in the future"))
    let dates = try diary.entries("--to", "2024-12-31").compactMap { $0["date"] as? String }
    #expect(dates == ["2024-02-28", "2024-02-29", "2024-03-01"])
  }

  @Test("a script says lines and is answered one by one")
  func lines() throws {
    let outcome = try diary.run(
      "add",
      "--stdin",
      input: """
        2025-03-01 itch=6 note="two words, \\"quoted\\""

        nonsense
        2025-03-02 itch=12
        2999-01-01 itch=1
        2025-03-02 took="LGG drops*2/3"
        2025-03-02 note="open

        """
    )
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("4 of 7 lines are not kept"))
    let answers = outcome.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(answers == ["kept 2", "refused 3", "refused 4", "refused 5", "kept 3", "refused 7"])
    #expect(try diary.entries().compactMap { $0["text"] as? String } == ["two words, \"quoted\""])
  }

  @Test("without a terminal nothing is asked")
  func noTerminal() throws {
    let add = try diary.run("add")
    #expect(add.code == 64 && add.errors.contains("no terminal to ask on"))
    try diary.run("add", "itch=3")
    let forget = try diary.run("forget", "--all")
    #expect(forget.code == 64 && forget.errors.contains("give --yes"))
    #expect(try diary.entries().count == 1)
  }

  @Test("on a terminal it asks, and asks for the products of the last days by name", .enabled(if: Terminal.hasPython))
  func interview() throws {
    try diary.run("add", "took=LGG drops*2/2", "--date", "yesterday")
    try Terminal.script.write(toFile: diary.folder.path("terminal.py"), atomically: true, encoding: .utf8)
    _ = try diary.file(
      "answers",
      ["six", "6", "", "1", "", "", "pollen", "pollen=high", "", "a note"].joined(separator: "\n")
    )
    let process = Process()
    process.executableURL = URL(filePath: Terminal.python)
    process.arguments = ["terminal.py", try Command.executable.path, "diary", "add", "--diary", diary.diary]
    process.currentDirectoryURL = diary.folder.url
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let shown = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(shown)")
    #expect(shown.contains("LGG drops: how many doses of 2?"))
    #expect(shown.contains("the value is not a number"))
    #expect(shown.contains("Please write it with an equals sign"))
    let today = try diary.entries().dropFirst()
    #expect(today.compactMap { $0["kind"] as? String } == ["score", "product", "trigger", "note"])
    #expect(today.compactMap { $0["value"] as? Double } == [6, 1, 3])
  }

  @Test("a table with a bad line keeps nothing, and tells each; told to, it keeps the good ones")
  func badLines() throws {
    let table = try diary.file(
      "table.csv",
      "date;measure;value;phase\n1.3.2025;itch;6,5;on\n2.3.2025;itch;geheim;on\n3.3.2025;itch;12;on\n4.3.2025;itch;5;on\n"
    )
    let refused = try diary.run("import", table)
    #expect(refused.code == 1)
    #expect(refused.errors.contains("line 3: the value is not a number"))
    #expect(refused.errors.contains("line 4: itch_NRS is a number from 0 to 10"))
    #expect(refused.errors.contains("2 lines of"))
    #expect(!refused.errors.contains("geheim"))
    #expect(!FileManager.default.fileExists(atPath: diary.diary))
    let rehearsal = try diary.run("import", table, "--skip-bad", "--dry-run")
    #expect(rehearsal.errors.contains("3 entries would be kept; 2 lines passed over"))
    #expect(!FileManager.default.fileExists(atPath: diary.diary))
    let kept = try diary.run("import", table, "--skip-bad", "--json")
    #expect(kept.code == 0)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(kept.output.utf8)) as? [String: Any])
    #expect(document["kept"] as? Int == 3)
    #expect((document["refused"] as? [[String: Any]])?.compactMap { $0["line"] as? Int } == [3, 4])
    #expect(try diary.entries("--measure", "itch").compactMap { $0["value"] as? Double } == [6.5, 5])
  }

  @Test("the example is taken in, drawn, and after its export and erasure taken in again as the same")
  func example() throws {
    #expect(try diary.run("import", Self.example).code == 0)
    #expect(try diary.run("import", Self.example).errors.contains("0 entries kept"))
    let entries = try diary.entries()
    let plot = try diary.run("plot", environment: ["COLUMNS": "72"])
    #expect(plot.code == 0)
    #expect(plot.output.split(separator: "\n").allSatisfy { $0.count <= 72 })
    #expect(plot.output.contains("Itch (itch_NRS)") && plot.output.contains("phase: █ with the product"))
    #expect(try diary.run("plot", "--svg", diary.folder.path("plot.svg")).code == 0)
    let svg = try diary.text("plot.svg")
    #expect(svg.contains("<svg") && svg.contains("Lindenhof LGG drops") && !svg.contains("Slept through"))
    for (option, file) in [("--csv", "out.csv"), ("--fhir", "out.json"), ("--copy", "out.db")] {
      #expect(try diary.run("export", option, diary.folder.path(file)).code == 0)
      let attributes = try FileManager.default.attributesOfItem(atPath: diary.folder.path(file))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
    }
    #expect(try diary.run("forget", "--all", "--yes").code == 0)
    #expect(!FileManager.default.fileExists(atPath: diary.diary))
    #expect(try diary.run("import", diary.folder.path("out.csv")).code == 0)
    #expect(try diary.entries() as NSArray == entries as NSArray)
    #expect(try diary.run("export", "--csv", "-").output == diary.text("out.csv"))
    let copy = ["COMMENSAL_DIARY": diary.folder.path("out.db")]
    #expect(try diary.run("export", "--csv", "-", environment: copy).output == diary.text("out.csv"))
  }

  @Test("FHIR has every entry that stands, with the one code that was found and no other")
  func fhir() throws {
    try diary.run("import", Self.example)
    try diary.run("add", "--date", "2025-03-01", "POEM=9")
    try diary.run("add", "--date", "2025-03-01", "POEM=8")
    let output = try diary.run("export", "--fhir", "-").output
    let bundle = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let resources = try #require(bundle["entry"] as? [[String: Any]]).compactMap { $0["resource"] as? [String: Any] }
    #expect(bundle["resourceType"] as? String == "Bundle" && bundle["type"] as? String == "collection")
    #expect(resources.count == (try diary.entries().count))
    #expect(Set(resources.compactMap { $0["status"] as? String }) == ["final", "amended"])
    let codings = resources.flatMap { (($0["code"] as? [String: Any])?["coding"] as? [[String: Any]]) ?? [] }
    #expect(codings.map { $0["code"] as? String } == ["89870-0"])
    let urls = try #require(bundle["entry"] as? [[String: Any]]).compactMap { $0["fullUrl"] as? String }
    #expect(Set(urls).count == resources.count)
    #expect(urls.allSatisfy { UUID(uuidString: String($0.dropFirst("urn:uuid:".count))) != nil })
  }

  @Test("a diary of which nothing fits is not called empty")
  func nothingFits() throws {
    #expect(try diary.run("add", "itch=6").code == 0)
    let other = try diary.run("list", "--measure", "SCORAD")
    #expect(other.code == 1 && other.output.isEmpty && other.errors.contains("nothing that the diary holds fits"))
    #expect(try diary.run("list", "--check").errors.contains("nothing in it is wrong"))
  }

  @Test("an empty diary is an answer everywhere")
  func empty() throws {
    #expect(try diary.run("list").code == 66)
    #expect(try diary.run("init").code == 0)
    #expect(try diary.run("init").errors.contains("already, with 0 entries"))
    #expect(try diary.run("list").output.contains("Nothing is written down"))
    #expect(try diary.run("list", "--history").output.contains("Nothing is written down"))
    #expect(try diary.entries().isEmpty)
    #expect(try diary.run("plot").output.contains("nothing to draw"))
    #expect(try diary.document("plot")["measures"] as? [Any] != nil)
    #expect(try diary.run("plot", "--measure", "itch", "--svg", diary.folder.path("e.svg")).code == 0)
    #expect(try diary.run("export", "--csv", "-").output.split(separator: "\n").count == 1)
    #expect(try diary.run("export", "--fhir", "-").output.contains("\"collection\""))
    #expect(try diary.run("forget", "--notes", "--yes").errors.contains("0 entries forgotten"))
    #expect(try diary.run("forget", "--all", "--yes").code == 0)
    #expect(try diary.run("list").code == 66)
  }

  @Test("what is forgotten is in no byte of the diary, and the rest stays")
  func forget() throws {
    try diary.run("add", "--date", "2025-03-01", "itch=3", "note=PLANTED-SECRET one", "took=PLANTED-SECRET two")
    try diary.run("add", "--date", "2025-03-02", "itch=4", "note=kept")
    #expect(try diary.run("forget", "--day", "2025-03-01", "--yes", "--json").output.contains("\"forgotten\": 3"))
    for name in try FileManager.default.contentsOfDirectory(atPath: diary.folder.url.path) {
      let bytes = try Data(contentsOf: URL(filePath: diary.folder.path(name)))
      #expect(bytes.range(of: Data("PLANTED-SECRET".utf8)) == nil, "\(name)")
    }
    #expect(try diary.entries().count == 2)
    for wrong in [["forget", "--yes"], ["forget", "--all", "--notes", "--yes"]] {
      #expect(try diary.run(all: wrong).code == 64)
    }
  }

  @Test("nothing that was written down is in any message of a command that fails")
  func secrets() throws {
    let secret = "PLANTED-SECRET"
    try diary.run("add", "--date", "2025-03-01", "note=\(secret)", "took=\(secret)", "itch=3")
    let table = try diary.file(
      "t.csv",
      "date,measure,value,\(secret)\n\(secret),\(secret),\(secret),\(secret)\n2025-01-01,itch,\(secret),\n"
    )
    let binary = try diary.file("text.db", String(repeating: "\(secret)\n", count: 400))
    let folder = diary.folder.path("")
    for arguments in [
      ["add", "itch=\(secret)"], ["add", "note=\(secret)", "x=1"], ["add", "took=\(secret)*x"], ["add", secret],
      ["add", "--date", "2025-03-01", "--withdraw", secret], ["import", table], ["import", table, "--dry-run"],
      ["list", "--diary", binary], ["add", "note=\(secret)", "--diary", binary],
      ["add", "note=\(secret)", "--diary", "/proc/x/diary.db"], ["add", "note=\(secret)", "--diary", folder],
      ["plot", "--svg", "/proc/x/y.svg"], ["export", "--csv", "/proc/x/y.csv"], ["export", "--copy", "/proc/x/y.db"],
      ["export", "--copy", diary.diary], ["forget", "--product", secret],
    ] {
      let outcome = try diary.run(all: arguments)
      #expect(outcome.code != 0, "\(arguments)")
      #expect(!outcome.errors.contains(secret) && !outcome.output.contains(secret), "\(arguments): \(outcome.errors)")
      #expect(!outcome.errors.isEmpty)
    }
    let stdin = try diary.run("add", "--stdin", input: "note=\(secret) x=1\n\(secret)\nitch=\(secret)\n")
    #expect(!stdin.output.contains(secret) && !stdin.errors.contains(secret))
    #expect(try diary.entries().count == 3)
  }

  @Test(
    "trouble with the file has its code",
    arguments: [
      (["list", "--diary", "none.db"], 66, "there is no diary none.db"),
      (["add", "itch=3", "--diary", "/proc/x/diary.db"], 64, "cannot be written"),
      (["import", "none.csv"], 66, "there is no file none.csv"),
      (["plot", "--svg", "plot.png"], 64, "--svg draws SVG"), (["export"], 64, "--csv FILE"),
      (["export", "--csv", "-", "--fhir", "-"], 64, "one of --csv and --fhir"),
      (["list", "--from", "2025-02-02", "--to", "2025-01-01"], 64, "--to is before --from"),
      (["import", "x.csv", "--dates", "maybe"], 64, "day-first or month-first"),
    ]
  )
  func trouble(arguments: [String], code: Int32, words: String) throws {
    let outcome = try diary.run(all: arguments)
    #expect(outcome.code == code)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("a diary of thirty years is taken in, listed and drawn without waiting")
  func thirtyYears() throws {
    var table = "date;measure;value;phase\n"
    let start = 9000
    for number in 0..<10_950 {
      let date = Date(timeIntervalSince1970: Double(start + number) * 86_400)
      let day = date.formatted(.iso8601.year().month().day())
      for (place, measure) in ["itch", "sleep", "SCORAD", "POEM", "redness"].enumerated() {
        table +=
          "\(day);\(measure);\((number * 7 + place) % 5)\(place == 2 ? ",5" : "");\(number / 28 % 2 == 0 ? "on" : "off")\n"
      }
    }
    let file = try diary.file("long.csv", table)
    // Generous, for a busy machine: what grows with the square of the days would take hours.
    let slowest = 240.0
    for arguments in [
      ["import", file], ["import", file], ["list"], ["list", "--json"], ["plot"],
      ["plot", "--svg", diary.folder.path("long.svg")], ["add", "itch=3"],
      ["export", "--csv", diary.folder.path("long-out.csv")],
    ] {
      let outcome = try diary.run(all: arguments)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.seconds < slowest)
      print("30 years: \(arguments[0]) \(arguments.contains("--svg") ? "--svg " : "")took \(outcome.seconds) s")
    }
    #expect(try diary.text("long.svg").utf8.count < 2_000_000)
  }
}
