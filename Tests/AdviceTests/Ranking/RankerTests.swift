import Advice
import Evidence
import Labels
import Testing

@Suite("Products are ranked by what was tested")
struct RankerTests {
  private func entries(_ texts: [(id: String, text: String)], _ held: HeldFacts) -> [Ranker.Entry] {
    texts.enumerated().map { index, row in
      Ranker.Entry(id: row.id, line: index + 1, product: held.reader.read(row.text))
    }
  }

  private static let shelf: [(id: String, text: String)] = [
    ("none", "Plain cream. Ingredients: Aqua, Glycerin."),
    (
      "three",
      "Derm 3 capsules. Bifidobacterium lactis CECT 8145, Bifidobacterium longum CECT 7347, Lactobacillus casei CECT 9104. 1 billion CFU per capsule. 1 capsule a day."
    ),
    ("unknown", "Capsules. Lactobacillus rhamnosus XYZ-1, 10 billion CFU per capsule, 1 capsule a day."),
    ("gg", "Drops of Lactobacillus rhamnosus GG (ATCC 53103), 5 billion CFU per day, by mouth."),
    ("bare", "Capsules of Weissella viridescens, 1 capsule a day."),
  ]

  private func list(
    _ limit: Int,
    profile: Profile? = nil,
    shelf: [(id: String, text: String)] = shelf
  ) throws -> [RankedAnswer] {
    let held = try HeldFacts.shared()
    var ranker = Ranker(advisor: held.advisor, condition: .atopicDermatitis, profile: profile, limit: limit)
    for entry in entries(shelf, held) { ranker.add(entry) }
    return ranker.list
  }

  @Test("what was tested and did well stands first, what names no microbe last")
  func order() throws {
    let places = try list(10)
    #expect(places.first?.place.candidate.id == "three")
    #expect(places.last?.place.candidate.id == "none")
    let scores = places.filter { $0.place.candidate.facts.standing.isByNumber }.compactMap(
      \.place.candidate.facts.score
    )
    #expect(!scores.isEmpty)
    #expect(scores.allSatisfy { $0 > 0 })
  }

  @Test("place and answer rest on the same verdict, match, effect and dose")
  func sameAnswer() throws {
    for ranked in try list(10, profile: Profile(ageYears: 8)) {
      let facts = ranked.place.candidate.facts
      #expect(facts.verdict == ranked.answer.verdict)
      #expect(facts.match == ranked.answer.match)
      #expect(facts.score == ranked.answer.effect?.cautiousBenefit)
      #expect(facts.grade == ranked.answer.certainty?.grade)
      #expect(facts.missingStatements == ranked.answer.labelQuality.count)
    }
  }

  @Test("the cautious figure is the lower quarter of what is believed, in parts of what people notice")
  func score() throws {
    let answer = try #require(try list(1).first).answer
    let effect = try #require(answer.effect)
    let quartiles = try #require(effect.quartiles)
    #expect(effect.ci95.low < quartiles.low && quartiles.low < effect.estimate)
    #expect(effect.estimate < quartiles.high && quartiles.high < effect.ci95.high)
    // 8.7 SCORAD points: Data/minimal_differences.csv.
    #expect(effect.cautiousBenefit == -quartiles.high / 8.7)
  }

  @Test("the same microbes under another name share a place, and it is said")
  func ties() throws {
    let twins = Self.shelf + [("again", Self.shelf[1].text.replacing("Derm 3", with: "Skin 3"))]
    let places = try list(10, shelf: twins)
    #expect(Set(places.prefix(2).map(\.place.candidate.id)) == ["three", "again"])
    #expect(places.prefix(2).map(\.place.place) == [1, 1])
    #expect(RankingWords(places[0]).tie == "Tied with one other: the evidence does not tell them apart.")
    #expect(places[2].place.place == 3)
  }

  @Test("what a person must not take stands below all that they may, with the reason first")
  func gate() throws {
    let person = Profile(isImmunocompromised: true, medicines: ["ciclosporin"])
    let shelf =
      Self.shelf + [
        (
          "lysate",
          "Cream with a lysate of Lactobacillus rhamnosus GG. For the skin. Ingredients: Aqua, Lactobacillus Ferment Lysate."
        )
      ]
    let places = try list(10, profile: person, shelf: shelf)
    let gates = places.map(\.place.candidate.facts.gate)
    #expect(gates == gates.sorted())
    #expect(gates.last != .open)
    let closed = try #require(places.first { $0.place.candidate.facts.gate != .open })
    #expect(RankingWords(closed).why.contains("(ciclosporin") || RankingWords(closed).why.contains("(a weakened"))
  }

  @Test("a long list of the untested leaves room for nothing but what is better, and the best are found")
  func bounded() throws {
    let held = try HeldFacts.shared()
    var ranker = Ranker(advisor: held.advisor, condition: .atopicDermatitis, limit: 3)
    let rows = entries(Self.shelf, held)
    for line in 1...300 {
      ranker.add(Ranker.Entry(id: "u\(line)", line: line, product: rows[4].product))
    }
    for row in rows { ranker.add(row) }
    let places = ranker.list
    #expect(places.count == 3)
    #expect(places.first?.place.candidate.id == "three")
  }

  @Test("reasons say why, how much at the cautious end, and how sure")
  func words() throws {
    let first = try #require(try list(1).first)
    let why = RankingWords(first).why
    #expect(why.hasPrefix("Its own strains were tested for eczema"))
    #expect(why.contains("with 75 % probability") || why.contains("With 75 % probability"))
    #expect(why.contains("SCORAD points better"))
    #expect(why.contains("Certainty: "))
    #expect(why.contains("The dose is about the tested one."))
  }
}
