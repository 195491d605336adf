import Foundation
import Testing

@Suite("Does it work for me")
struct TrialAnalyseTests {
  /// Ten days off, then on and off for two weeks each; 8 points lower while it is on, from the second day, with a
  /// wobble of three days.
  static let diary: String = {
    var rows = ["date,measure,value,phase"]
    for day in 1...66 {
      let isOn = day > 10 && ((day - 11) / 14).isMultiple(of: 2)
      let isFirst = day == 11 || day == 39
      let value = 45.0 + [-1.5, 2, 0.4, -0.6, -1][day % 5] - (isOn && !isFirst ? 8 : 0)
      let date = "2026-\(day > 31 ? (day > 59 ? "03" : "02") : "01")"
      let of = day > 59 ? day - 59 : day > 31 ? day - 31 : day
      rows.append("\(date)-\(of < 10 ? "0" : "")\(of),SCORAD,\(value),\(isOn ? "on" : "off")")
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  private struct Answer: Decodable {
    var measure: String
    var effect: Effect
    var probability_of_benefit: Double
    var probability_beyond_mcid: Double?
    var days: Int
    var decision: String
    var outlook: [Outlook]

    struct Effect: Decodable {
      var estimate: Double
      var ci95: [Double]
    }

    struct Outlook: Decodable {
      var weeks: Int
      var ci95_width: Double
      var chance_of_answer: Double
    }
  }

  @Test("JSON has the words of the contract")
  func json() throws {
    let outcome = try Command.run("trial", "analyse", "diary.csv", "--json", files: ["diary.csv": Self.diary])
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    #expect(answer.measure == "SCORAD")
    #expect(answer.days == 66)
    #expect(answer.decision == "helps")
    #expect(answer.effect.ci95[0] < -8 && answer.effect.ci95[1] > -8.5 && answer.effect.ci95[1] < 0)
    #expect(answer.effect.ci95[0] < answer.effect.estimate && answer.effect.estimate < answer.effect.ci95[1])
    #expect(answer.probability_of_benefit > 0.99)
    #expect((0...1).contains(answer.probability_beyond_mcid ?? -1))
    #expect(answer.outlook.map(\.weeks) == [1, 2, 4, 8])
  }

  @Test("words say what was found, how sure, and by which rule")
  func words() throws {
    let outcome = try Command.run("trial", "analyse", "diary.csv", files: ["diary.csv": Self.diary])
    #expect(outcome.code == 0)
    for words in ["It helps you.", "95% interval", "What more days would add", "The rule"] {
      #expect(outcome.output.contains(words))
    }
  }

  @Test("another measure is analysed where it is asked for, and the others are named")
  func measure() throws {
    let diary = Self.diary + "2026-01-01,dryness,4,off\n2026-01-20,dryness,3,on\n"
    let outcome = try Command.run(
      "trial",
      "analyse",
      "diary.csv",
      "--json",
      "--measure",
      "dryness",
      files: ["diary.csv": diary]
    )
    #expect(outcome.code == 0)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    #expect(answer.measure == "dryness")
    #expect(answer.days == 2)
    #expect(answer.decision == "keep-going")
    #expect(answer.probability_beyond_mcid == nil)
    #expect(outcome.errors.contains("SCORAD"))
  }

  @Test(
    "what cannot be read ends with 65 and its line",
    arguments: [
      ("", "empty"), ("date,measure,value,phase\n2026-01-01,SCORAD,4,perhaps\n", "line 2"),
      ("date,measure,value,phase\n2026-01-01,SCORAD,400,on\n", "line 2"),
    ]
  )
  func unreadable(diary: String, words: String) throws {
    let outcome = try Command.run("trial", "analyse", "diary.csv", "--json", files: ["diary.csv": diary])
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words))
    #expect(!outcome.errors.contains("perhaps"))
  }

  @Test("what trials found moves the effect, and not the answer")
  func evidence() throws {
    let files = ["diary.csv": Self.diary]
    let flat = try Command.run("trial", "analyse", "diary.csv", "--json", files: files)
    let outcome = try Command.run(
      "trial",
      "analyse",
      "diary.csv",
      "--json",
      "--prior",
      "evidence",
      "--effect",
      "-2.5,1",
      files: files
    )
    #expect(outcome.code == 0)
    let (one, other) = try (
      JSONDecoder().decode(Answer.self, from: Data(flat.output.utf8)),
      JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    )
    #expect(other.effect.estimate > one.effect.estimate + 0.5)
    #expect(other.decision == one.decision)
  }

  @Test("no file ends with 66, evidence without an effect with 64")
  func usage() throws {
    #expect(try Command.run("trial", "analyse", "nothing.csv").code == 66)
    let outcome = try Command.run(
      "trial",
      "analyse",
      "diary.csv",
      "--prior",
      "evidence",
      files: ["diary.csv": Self.diary]
    )
    #expect(outcome.code == 64)
  }
}
