import DataFiles
import Evidence
import Expectation
import GutSkin
import Testing

@Suite("Held trials in the model's terms")
struct TrialDesignTests {
  static func held(_ id: String) throws -> Trial {
    let trials = try HeldFolder.folder.get().trials
    return try #require(trials.first { $0.id == id })
  }

  // The words are those of the records named.
  @Test(
    "the window is read from the record's words, and a mean of SCORAD is no window",
    arguments: [
      ("navarro-lopez-2018", 20.0, 40.0, TrialDesign.Basis.read), ("gruber-2007", 15, 40, .read),
      ("woo-2010", 25, 103, .read), ("wu-2012", 25, 103, .read), ("yang-2014", 0, 40, .read),
      ("roessler-2008", 5, 30, .read), ("viljanen-2005", 10, 50, .assumed), ("jeong-2020", 25, 50, .assumed),
      ("sistek-2006", 15, 103, .assumed), ("isolauri-2000", 15, 103, .assumed),
    ]
  )
  func window(id: String, low: Double, high: Double, basis: TrialDesign.Basis) throws {
    let design = try TrialDesign(Self.held(id))
    #expect(design.window == low...high)
    #expect(design.decisions.first { $0.key == "window" }?.basis == basis)
  }

  @Test(
    "words on severity that hold no range of SCORAD give none",
    arguments: ["EASI 10 to 21", "mean SCORAD 30 to 40", "SCORAD", "SCORAD 40 to 20", "SCORAD 200 or more", ""]
  )
  func noFigures(words: String) {
    #expect(SeverityWords(words).basis == .assumed)
  }

  @Test(
    "the dose is stated, read from words, or the usual one and said to be",
    arguments: [
      ("navarro-lopez-2018", 1.0, TrialDesign.Basis.stated), ("roessler-2008", 78, .stated), ("jeong-2020", 10, .read),
      ("wu-2017", 10, .assumed), ("brouwer-2006", 10, .assumed), ("drago-2011", 10, .assumed),
    ]
  )
  func dose(id: String, billions: Double, basis: TrialDesign.Basis) throws {
    let design = try TrialDesign(Self.held(id))
    #expect(design.dose == billions)
    #expect(design.decisions.first { $0.key == "dose" }?.basis == basis)
  }

  @Test("killed cells are of their own class, and a crossover's people count in both arms")
  func classes() throws {
    #expect(try TrialDesign(Self.held("jeong-2020")).productClass == .killed)
    #expect(try TrialDesign(Self.held("navarro-lopez-2018")).productClass == .mixture)
    #expect(try TrialDesign(Self.held("lin-2015")).productClass == .bifidobacterium)
    #expect(try TrialDesign(Self.held("roessler-2008")).sizes == .init(active: 16, control: 16))
    #expect(try TrialDesign(Self.held("navarro-lopez-2018")).sizes == .init(active: 25, control: 25))
  }

  @Test("hope is less where nobody knows who got what, and left out where there is no placebo")
  func expectation() throws {
    #expect(try TrialDesign(Self.held("navarro-lopez-2018")).expectation == 0.10)
    #expect(try TrialDesign(Self.held("lin-2015")).expectation == 0)
    var open = try Self.held("navarro-lopez-2018")
    open.design.blinding = .open
    #expect(try TrialDesign(open).expectation == 0.20)
  }

  @Test("steroid is forbidden only where the record says so")
  func rescue() throws {
    var trial = try Self.held("navarro-lopez-2018")
    #expect(try TrialDesign(trial).allowsRescue)
    trial.arms[0].with = "no topical steroid"
    #expect(try !TrialDesign(trial).allowsRescue)
  }

  @Test(
    "what the model does not know is refused with the reason",
    arguments: [
      ("kopp-2008", "prevention"), ("gueniche-2006-vitreoscilla", "two parts of one body"),
      ("hakuta-2017-collagen", "no microbe"), ("eguren-2024", "atopic dermatitis"),
    ]
  )
  func refusals(id: String, words: String) throws {
    let trial = try Self.held(id)
    do throws(TrialDesign.Refusal) {
      _ = try TrialDesign(trial)
      Issue.record("\(id) was not refused")
    } catch {
      #expect(error.words.contains(words), "\(error.words)")
    }
  }

  @Test("every held trial of eczema is either designed soundly or refused")
  func all() throws {
    for trial in try HeldFolder.folder.get().trials {
      guard let design = try? TrialDesign(trial) else { continue }
      #expect(trial.condition == "atopic-dermatitis")
      #expect(design.visits == design.visits.sorted() && design.visits.allSatisfy { $0 > 0 }, "\(trial.id)")
      #expect(design.dose > 0 && design.weeks > 0 && (design.sizes?.control ?? 1) > 0, "\(trial.id)")
      let keys = Set(design.decisions.map(\.key))
      #expect(keys.isSuperset(of: ["window", "size", "weeks", "rescue", "emollient", "expectation", "dose"]))
    }
  }

  @Test(
    "visits end with the week that counts",
    arguments: [(1, [1]), (4, [2, 4]), (12, [2, 4, 8, 12]), (9, [2, 4, 8, 9])]
  )
  func visits(weeks: Int, expected: [Int]) {
    #expect(TrialDesign.usualVisits(until: weeks) == expected)
  }
}
