import Foundation
import Testing

@Suite("A plan of one's own trial")
struct TrialPlanTests {
  private static let quick = ["trial", "plan", "--people", "8", "--weeks", "4", "--start", "2028-02-21", "--seed", "5"]

  private struct Plan: Decodable {
    var measure: String
    var effect: Double
    var designs: [Design]
    var chosen: String
    var probability_of_telling: Double
    var schedule: [Block]
    var variability: Variability

    struct Design: Decodable {
      var id: String
      var days: Int
      var probability_of_telling: Double
      var false_helps: Double
    }

    struct Block: Decodable {
      var from: String
      var to: String
      var days: Int
      var phase: String
    }

    struct Variability: Decodable {
      var from: String
      var days: Int?
    }
  }

  private static func plan(_ more: String..., files: [String: String] = [:]) throws -> Plan {
    let outcome = try Command.run(all: quick + ["--json"] + more, files: files)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Plan.self, from: Data(outcome.output.utf8))
  }

  @Test("without a diary it rests on what is usual, and looks for the least that people notice of itch")
  func population() throws {
    let plan = try Self.plan()
    #expect(plan.measure == "itch_NRS" && plan.effect == -3)
    #expect(plan.variability.from == "population")
    #expect(plan.designs.contains { $0.id == plan.chosen })
    #expect(plan.designs.allSatisfy { $0.days <= 28 && (0...1).contains($0.probability_of_telling) })
    #expect(plan.schedule[0].from == "2028-02-21")
    #expect(plan.schedule.map(\.days).reduce(0, +) == plan.designs.first { $0.id == plan.chosen }?.days)
  }

  @Test("the same seed gives the same plan to the byte, another seed another randomised order")
  func seeds() throws {
    let once = try Command.run(all: Self.quick + ["--json", "--design", "randomised-7x2"])
    let again = try Command.run(all: Self.quick + ["--json", "--design", "randomised-7x2"])
    #expect(once.output == again.output)
    let orders = try ["1", "2", "3", "4", "6"].map { seed in
      try Self.plan("--design", "randomised-7x2", "--seed", seed).schedule.map(\.phase)
    }
    #expect(Set(orders).count > 1)
  }

  @Test("a diary makes the plan its owner's")
  func own() throws {
    let plan = try Self.plan("diary.csv", files: ["diary.csv": TrialAnalyseTests.diary])
    #expect(plan.variability.from == "diary" && plan.variability.days == 66)
    let other = try Self.plan("diary.csv", "--measure", "itch_NRS", files: ["diary.csv": TrialAnalyseTests.diary])
    #expect(other.variability.from == "population")
  }

  @Test("what the product's trials found is what is looked for")
  func product() throws {
    let label =
      "Capsules\nBifidobacterium animalis subsp. lactis CECT 8145\nBifidobacterium longum CECT 7347\n"
      + "Lactobacillus casei CECT 9104\n10^9 CFU per capsule, one a day.\n"
    let plan = try Self.plan("--product", "label.txt", "--for", "eczema", files: ["label.txt": label])
    #expect(plan.effect < -5 && plan.effect > -20, "\(plan.effect)")
  }

  @Test("the calendar and the table to fill in are written, and the table is one that analyse reads")
  func files() throws {
    let folder = try ScreenFolder()
    let plan = try Command.run(
      all: Self.quick + ["--ics", folder.path("plan.ics"), "--table", folder.path("fill.csv")]
    )
    #expect(plan.code == 0, "\(plan.errors)")
    let calendar = try String(contentsOfFile: folder.path("plan.ics"), encoding: .utf8)
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.contains("DTSTART;VALUE=DATE:20280221"))
    var table = try String(contentsOfFile: folder.path("fill.csv"), encoding: .utf8)
    table = table.replacing(",itch_NRS,,", with: ",itch_NRS,3,")
    let analysed = try Command.run("trial", "analyse", "t.csv", "--json", files: ["t.csv": table])
    #expect(analysed.code == 0, "\(analysed.errors)")
  }

  @Test("a blind plan tells nowhere but in the key which box is the product")
  func blind() throws {
    let folder = try ScreenFolder()
    let plan = try Command.run(
      all: Self.quick + [
        "--blind", folder.path("key.txt"), "--table", folder.path("fill.csv"), "--ics", folder.path("plan.ics"),
        "--json",
      ]
    )
    #expect(plan.code == 0, "\(plan.errors)")
    let table = try String(contentsOfFile: folder.path("fill.csv"), encoding: .utf8)
    let calendar = try String(contentsOfFile: folder.path("plan.ics"), encoding: .utf8)
    for text in [table, calendar, plan.errors] {
      #expect(!text.contains("with product") && !text.contains(",on") && !text.contains("holds the product"))
    }
    #expect(!plan.output.contains("\"phase\": \"on\"") && !plan.output.contains("\"phase\":\"on\""))
    let key = try String(contentsOfFile: folder.path("key.txt"), encoding: .utf8)
    #expect(key.contains("Box A holds the product") != key.contains("Box B holds the product"))
    let filled = table.replacing(",itch_NRS,,", with: ",itch_NRS,3,")
    let without = try Command.run("trial", "analyse", "t.csv", files: ["t.csv": filled])
    #expect(without.code == 65 && without.errors.contains("--on A"))
    let with = try Command.run("trial", "analyse", "t.csv", "--on", "b", files: ["t.csv": filled])
    #expect(with.code == 0, "\(with.errors)")
  }

  @Test(
    "what cannot be planned is refused with a word on what to do",
    arguments: [
      (["--weeks", "0"], "--weeks"), (["--people", "1"], "--people"), (["--effect", "0"], "--effect"),
      (["--design", "sideways"], "alternating-14x3"), (["--start", "2027-02-29"], "2027-01-04"),
      (["--missing", "1"], "--missing"), (["--adherence", "0"], "--adherence"),
      (["--product", "x.txt"], "--for"), (["--measure", "wellbeing"], "diary"),
      (["--blind", "k.txt", "--design", "alternating-7x2"], "randomised"),
    ]
  )
  func refused(arguments: [String], word: String) throws {
    let outcome = try Command.run(all: ["trial", "plan"] + arguments)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}

@Suite("Triggers of one's own")
struct TrialTriggersTests {
  /// Ninety days of itch that is worse the day after much pollen; dust comes and goes and does nothing.
  private static let table: String = {
    var rows = ["date,itch,pollen,dust"]
    let days = ["01": 31, "02": 28, "03": 31].sorted { $0.key < $1.key }.flatMap { month, count in
      (1...count).map { "2026-\(month)-\($0 < 10 ? "0" : "")\($0)" }
    }
    func pollen(_ day: Int) -> Int { day >= 0 && day * day * 7 % 11 < 4 ? 3 : 0 }
    for (place, date) in days.enumerated() {
      let itch = 4 + [0, 1, 0, -1, 0, 1, -1][place % 7] + (pollen(place - 1) > 0 ? 3 : 0)
      rows.append("\(date),\(itch),\(pollen(place)),\(place * 3 % 10 < 3 ? 1 : 0)")
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  private struct Answer: Decodable {
    var measure: String
    var days: Int
    var triggers: [Trigger]

    struct Trigger: Decodable {
      var name: String
      var verdict: String
      var lag_days: Int
      var effect: Effect
    }

    struct Effect: Decodable {
      var estimate: Double
      var ci95: [Double]
    }
  }

  @Test("pollen is named with its delay and size, dust is not")
  func named() throws {
    let outcome = try Command.run("trial", "triggers", "d.csv", "--json", files: ["d.csv": Self.table])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    #expect(answer.measure == "itch_NRS" && answer.days == 90)
    let pollen = try #require(answer.triggers.first { $0.name == "pollen" })
    #expect(pollen.verdict == "goes-with-worse" && pollen.lag_days == 1)
    #expect(pollen.effect.ci95[0] > 1.5 && pollen.effect.ci95[0] < 3 && pollen.effect.ci95[1] > 3)
    #expect(answer.triggers.first { $0.name == "dust" }?.verdict != "goes-with-worse")
    let words = try Command.run("trial", "triggers", "d.csv", files: ["d.csv": Self.table])
    #expect(words.output.contains("Worse days go with pollen."))
    #expect(words.output.contains("need not cause"))
  }

  @Test("a diary without triggers is told how to note them")
  func none() throws {
    let outcome = try Command.run("trial", "triggers", "d.csv", files: ["d.csv": TrialAnalyseTests.diary])
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("diary add pollen=2"))
  }
}
