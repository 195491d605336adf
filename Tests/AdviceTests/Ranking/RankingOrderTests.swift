import Advice
import Evidence
import Labels
import Testing

/// Facts of every kind, the same ones in every run.
struct FactMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  mutating func next(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(count))
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[next(below: values.count)] }

  mutating func facts() -> RankingFacts {
    RankingFacts(
      gate: pick(RankingFacts.Gate.allCases),
      verdict: pick(Answer.Verdict.allCases.filter { $0 != .askADoctor }),
      score: pick([nil, -0.4, -0.04, 0, 0.02, 0.06, 0.14, 0.3, 1.2]),
      match: pick(MatchLevel.allCases),
      grade: pick([nil] + Certainty.Grade.allCases.map(Optional.some)),
      doseRatio: pick([nil, 0.01, 0.4, 0.5, 1, 2, 2.1, 50]),
      missingStatements: next(below: 5),
      price: pick([nil, .init(amount: 0.2, currency: "EUR"), .init(amount: 3, currency: "EUR")])
    )
  }

  mutating func candidates(_ count: Int) -> [RankingCandidate] {
    (1...count).map { line in
      RankingCandidate(id: "p\(line)", name: "P\(line % 7)", line: line, product: Make.capsule([]), facts: facts())
    }
  }
}

@Suite("A ranking is an order")
struct RankingOrderTests {
  @Test("of any three, the order is total: one way only, and carried over")
  func total() {
    var maker = FactMaker(seed: 1)
    for _ in 0..<20_000 {
      let ranks = (0..<3).map { _ in EvidenceRank(maker.facts()) }
      let (a, b, c) = (ranks[0], ranks[1], ranks[2])
      #expect((a < b ? 1 : 0) + (b < a ? 1 : 0) + (a == b ? 1 : 0) == 1, "\(a) \(b)")
      if a < b, b < c { #expect(a < c, "\(a) \(b) \(c)") }
      if a == b { #expect((a < c) == (b < c), "\(a) \(b) \(c)") }
    }
  }

  @Test("the list and its ties are the same in whatever order products come", arguments: [1, 5, 40])
  func inputOrder(limit: Int) {
    var maker = FactMaker(seed: 2)
    let candidates = maker.candidates(60)
    func list(_ candidates: [RankingCandidate]) -> [String] {
      var ranking = Ranking(limit: limit)
      for candidate in candidates { ranking.add(candidate) }
      return ranking.places.map { "\($0.place) \($0.candidate.id ?? "") \($0.ties)" }
    }
    let expected = list(candidates)
    #expect(expected.count == limit)
    #expect(list(candidates.reversed()) == expected)
    for _ in 0..<20 {
      var shuffled = candidates
      for index in shuffled.indices { shuffled.swapAt(index, maker.next(below: shuffled.count)) }
      #expect(list(shuffled) == expected)
    }
  }

  @Test("a shorter list is the start of a longer one, ties counted alike")
  func shorter() {
    var maker = FactMaker(seed: 3)
    let candidates = maker.candidates(80)
    func places(_ limit: Int) -> [RankedPlace] {
      var ranking = Ranking(limit: limit)
      for candidate in candidates { ranking.add(candidate) }
      return ranking.places
    }
    let all = places(80)
    for limit in [1, 3, 17, 79] {
      let some = places(limit)
      #expect(some.map(\.candidate.line) == all.prefix(limit).map(\.candidate.line))
      #expect(some.map(\.place) == all.prefix(limit).map(\.place))
      #expect(some.map(\.ties) == all.prefix(limit).map(\.ties))
    }
  }

  @Test("parts ranked apart and put together give the list and ties of the whole", arguments: [1, 7, 60])
  func parts(limit: Int) {
    var maker = FactMaker(seed: 7)
    let candidates = maker.candidates(60)
    func list(_ ranking: Ranking) -> [String] {
      ranking.places.map { "\($0.place) \($0.candidate.id ?? "") \($0.ties)" }
    }
    var whole = Ranking(limit: limit)
    var shares = (0..<3).map { _ in Ranking(limit: limit) }
    for candidate in candidates {
      whole.add(candidate)
      shares[maker.next(below: 3)].add(candidate)
    }
    var merged = Ranking(limit: limit)
    for share in shares.reversed() { merged.merge(share) }
    #expect(list(merged) == list(whole))
  }

  @Test("ties are mutual: each of a place counts all the others")
  func ties() {
    var maker = FactMaker(seed: 4)
    var ranking = Ranking(limit: 500)
    for candidate in maker.candidates(500) { ranking.add(candidate) }
    for (place, group) in Dictionary(grouping: ranking.places, by: \.place) {
      #expect(group.allSatisfy { $0.ties == group.count - 1 }, "\(place)")
      #expect(Set(group.map { EvidenceRank($0.candidate.facts) }).count == 1)
    }
  }

  /// Each way in which facts can get worse.
  static let worsenings: [(String, @Sendable (inout RankingFacts) -> Void)] = [
    ("gate", { $0.gate = .avoid }), ("gate to ask", { $0.gate = max($0.gate, .askFirst) }),
    ("score", { $0.score = $0.score.map { $0 - 0.13 } }), ("no score", { $0.score = nil }),
    ("match", { $0.match = $0.match == .none ? .none : MatchLevel.allCases[index(of: $0.match) + 1] }),
    ("grade", { facts in facts.grade = facts.grade == nil || facts.grade == .veryLow ? nil : .veryLow }),
    ("dose", { if RankingFacts.Dose(ratio: $0.doseRatio) < .less { $0.doseRatio = 0.2 } }),
    ("no dose", { $0.doseRatio = nil }),
    ("contact", { $0.isRinsedOff = true }),
    ("label", { $0.missingStatements += 1 }),
    ("price", { facts in facts.price = facts.price.map { .init(amount: $0.amount * 2, currency: $0.currency) } }),
    ("no price", { $0.price = nil }),
    ("verdict", { facts in facts.verdict = worse(facts.verdict) }),
  ]

  private static func index(of match: MatchLevel) -> Int { MatchLevel.allCases.firstIndex(of: match) ?? 0 }

  private static func worse(_ verdict: Answer.Verdict) -> Answer.Verdict {
    let order: [Answer.Verdict] = [
      .testedHelped, .testedUnclear, .relatedOnly, .untested, .testedNoBenefit, .noMicrobe,
    ]
    let position = order.firstIndex(of: verdict) ?? 0
    return order[min(order.count - 1, position + 1)]
  }

  @Test("what gets worse in one thing never gets a better place", arguments: worsenings.indices)
  func monotone(index: Int) {
    var maker = FactMaker(seed: 5)
    let (name, worsen) = Self.worsenings[index]
    for _ in 0..<5_000 {
      let facts = maker.facts()
      var worse = facts
      worsen(&worse)
      #expect(!(EvidenceRank(worse) < EvidenceRank(facts)), "\(name): \(facts) → \(worse)")
      // Listed among the same others, it does not move up either.
      var ranking = Ranking(limit: 2)
      ranking.add(RankingCandidate(id: "b", name: "same", line: 2, product: Make.capsule([]), facts: worse))
      ranking.add(RankingCandidate(id: "a", name: "same", line: 1, product: Make.capsule([]), facts: facts))
      #expect(ranking.places.map(\.candidate.id) == ["a", "b"], "\(name): \(facts) → \(worse)")
    }
  }

  @Test("a product to avoid is never above one that is not, whatever else is known")
  func safetyFirst() {
    var maker = FactMaker(seed: 6)
    for _ in 0..<5_000 {
      var (first, second) = (maker.facts(), maker.facts())
      first.gate = .open
      second.gate = .avoid
      #expect(EvidenceRank(first) < EvidenceRank(second))
    }
  }

  @Test("no figure stands below a likely benefit and above no benefit")
  func withoutFigure() {
    let order: [RankingFacts] = [
      .init(verdict: .testedHelped, score: 0.1), .init(verdict: .testedUnclear, score: 2),
      .init(verdict: .relatedOnly, score: 2), .init(verdict: .testedUnclear), .init(verdict: .relatedOnly),
      .init(verdict: .untested), .init(verdict: .testedNoBenefit, score: 0.2), .init(verdict: .noMicrobe),
    ]
    #expect(order.map { EvidenceRank($0) }.sorted() == order.map { EvidenceRank($0) })
    #expect(Set(order.map { EvidenceRank($0) }).count == order.count)
    // A figure at or below nothing ranks as none.
    #expect(
      EvidenceRank(.init(verdict: .testedUnclear, score: -1)) == EvidenceRank(.init(verdict: .testedUnclear))
    )
  }

  @Test("differences below a tenth of what people notice are ties; label and price only order the list")
  func indistinguishable() {
    func facts(_ score: Double, missing: Int = 0, price: Double? = nil) -> RankingFacts {
      RankingFacts(
        verdict: .testedUnclear,
        score: score,
        match: .exactBlend,
        missingStatements: missing,
        price: price.map { .init(amount: $0, currency: "EUR") }
      )
    }
    var ranking = Ranking(limit: 9)
    let products = [facts(0.31, missing: 3), facts(0.29), facts(0.33, price: 0.5), facts(0.36), facts(.nan)]
    for (line, facts) in products.enumerated() {
      ranking.add(RankingCandidate(id: "\(line)", name: nil, line: line, product: Make.capsule([]), facts: facts))
    }
    #expect(ranking.places.map(\.candidate.id) == ["3", "2", "1", "0", "4"])
    #expect(ranking.places.map(\.place) == [1, 2, 2, 2, 5])
    #expect(ranking.places.map(\.ties) == [0, 2, 2, 2, 0])
  }

  @Test("the tested dose's price follows from price, count, directions and dose")
  func price() throws {
    // 30 capsules at 24: 0.80 a capsule, two a day; together half the tested dose.
    let price = try #require(
      TestedDosePrice(price: 24, currency: "EUR", servings: 30, servingsPerDay: 2, doseRatio: 0.5)
    )
    #expect(abs(price.amount - 3.2) < 1e-12)
    #expect(TestedDosePrice(price: 24, currency: "EUR", servings: nil, servingsPerDay: 2, doseRatio: 1) == nil)
    #expect(TestedDosePrice(price: 24, currency: "EUR", servings: 0, servingsPerDay: 2, doseRatio: 1) == nil)
    #expect(TestedDosePrice(price: 24, currency: nil, servings: 30, servingsPerDay: 2, doseRatio: nil) == nil)
  }
}
