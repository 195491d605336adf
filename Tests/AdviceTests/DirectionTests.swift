import Advice
import Evidence
import Labels
import Microbes
import Testing

@Suite("What a trial's own figures say")
struct DirectionTests {
  private func match(
    _ outcomes: [TrialOutcome],
    weeks: Double = 12,
    edit: (inout Trial) -> Void = { _ in }
  ) -> TrialMatch? {
    var trial = Make.trial(outcomes: outcomes)
    trial.design.weeks = weeks
    edit(&trial)
    return Make.answer(Make.capsule([Make.microbe()]), [trial]).trials.first
  }

  private func contrast(
    _ measure: String,
    _ effect: TrialOutcome.Effect,
    _ low: Double,
    _ high: Double,
    _ direction: TrialOutcome.Direction = .lowerIsBetter
  ) -> TrialOutcome {
    TrialOutcome(
      measure: measure,
      week: 12,
      content: .contrast(
        .init(
          active: "active",
          control: "placebo",
          effect: effect,
          estimate: (low + high) / 2,
          ci95: .init(low: low, high: high)
        )
      ),
      direction: direction
    )
  }

  @Test(
    "an interval decides by what it excludes and by which way is better",
    arguments: [
      (
        "SCORAD", TrialOutcome.Effect.meanDifference, -8.0, -2.0, TrialOutcome.Direction.lowerIsBetter,
        TrialMatch.Direction.favoursProduct
      ),
      ("SCORAD", .meanDifference, 2, 8, .lowerIsBetter, .favoursControl),
      ("SCORAD", .meanDifference, -8, 2, .lowerIsBetter, .noDifference),
      ("responder", .riskRatio, 1.2, 3, .higherIsBetter, .favoursProduct),
      ("responder", .riskRatio, 0.4, 0.9, .higherIsBetter, .favoursControl),
      ("responder", .oddsRatio, 0.4, 1.9, .higherIsBetter, .noDifference),
    ]
  )
  func intervals(
    measure: String,
    effect: TrialOutcome.Effect,
    low: Double,
    high: Double,
    way: TrialOutcome.Direction,
    expected: TrialMatch.Direction
  ) {
    #expect(match([contrast(measure, effect, low, high, way)])?.direction == expected)
  }

  @Test("a fall within one group is never a benefit nor a figure")
  func withinGroup() throws {
    let fall = TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .arms(statistic: .change, values: [.init(arm: "active", n: 300, mean: -26, sd: 3)]),
      direction: .lowerIsBetter
    )
    let found = try #require(match([fall]) { $0.design.kind = .singleArm })
    #expect(found.direction == .cannotTell)
    #expect(!found.isControlled)
    #expect(!found.result.contains("26"))
    #expect(found.otherResults.isEmpty)
    #expect(found.cautions.contains { $0.contains("No control group") })
    let within = try #require(match([Make.scorad(.withinArmOnly, estimate: -26)]))
    #expect(within.direction == .cannotTell)
    #expect(!within.result.contains("26"))
  }

  @Test("a doubtful outcome is shown with the reason and does not count")
  func doubt() throws {
    var outcome = Make.scorad(.favoursActive)
    outcome.doubt = "the interval excludes its own estimate"
    let found = try #require(match([outcome]))
    #expect(found.direction == .cannotTell)
    #expect(found.result.contains("the interval excludes its own estimate"))
  }

  @Test("a printed benefit that the group figures do not bear out does not count")
  func recomputed() throws {
    // Two-sided p is 0.08 by Welch's test: −8.06 over √(18.07²/40 + 19.73²/34), 67 degrees of freedom.
    let oneSided = Make.means((40, -18.6, 18.07), (34, -10.54, 19.73), verdict: .favoursActive, p: 0.03)
    let found = try #require(match([oneSided]))
    #expect(found.direction == .cannotTell)
    #expect(found.result.contains("two-sided"))
    let clear = Make.means((40, -18.6, 6), (34, -10.54, 6), verdict: .favoursActive, p: 0.001)
    #expect(match([clear])?.direction == .favoursProduct)
  }

  @Test("group figures without a printed test are compared, and that is said")
  func ownSum() throws {
    let found = try #require(match([Make.means((40, -18.6, 6), (34, -10.54, 6))]))
    #expect(found.direction == .favoursProduct)
    #expect(found.cautions.contains { $0.contains("our own sum") })
    let events = TrialOutcome(
      measure: "responder",
      week: 12,
      content: .arms(
        statistic: .events,
        values: [.init(arm: "active", n: 40, events: 20), .init(arm: "placebo", n: 34, events: 10)]
      ),
      direction: .higherIsBetter
    )
    // z = 0.206 / √(0.405 · 0.595 · (1/40 + 1/34)) = 1.80
    #expect(match([events])?.direction == .noDifference)
  }

  @Test("percentages without a test cannot tell")
  func untested() {
    let outcome = TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .arms(
        statistic: .percentChange,
        values: [.init(arm: "active", mean: -83), .init(arm: "placebo", mean: -24)]
      ),
      direction: .lowerIsBetter
    )
    #expect(match([outcome])?.direction == .cannotTell)
  }

  @Test("the last point within treatment decides, and a benefit that fades is said")
  func timePoints() throws {
    let fading = try #require(
      match([Make.scorad(.favoursActive, week: 4), Make.scorad(.noSignificantDifference, week: 12)])
    )
    #expect(fading.direction == .noDifference)
    #expect(fading.cautions.contains("A benefit at week 4 was gone by week 12."))
    let afterwards = try #require(
      match([Make.scorad(.favoursActive, week: 12), Make.scorad(.noSignificantDifference, week: 36)])
    )
    #expect(afterwards.direction == .favoursProduct)
    #expect(afterwards.cautions.contains("A benefit at week 12 was gone by week 36."))
  }

  @Test("blood markers, subgroups and side measures decide nothing")
  func sideMeasures() {
    var subgroup = Make.scorad(.favoursActive)
    subgroup.subgroup = "sensitised children"
    #expect(match([subgroup])?.direction == .cannotTell)
    var marker = Make.scorad(.favoursActive)
    marker.measure = "IL-10"
    #expect(match([marker])?.direction == .cannotTell)
  }

  @Test("a lesser measure cannot rescue a more telling one that gave only a change within groups")
  func noRescue() {
    var responder = Make.scorad(.favoursActive)
    responder.measure = "responder"
    #expect(match([Make.scorad(.withinArmOnly), responder])?.direction == .cannotTell)
    #expect(match([Make.scorad(.notReported), responder])?.direction == .favoursProduct)
    responder.verdict = .noSignificantDifference
    #expect(match([Make.scorad(.withinArmOnly), responder])?.direction == .noDifference)
  }

  @Test("results of one measure that differ leave the question open unless one is primary")
  func contradiction() {
    var easi50 = contrast("responder", .riskRatio, 1.2, 3, .higherIsBetter)
    easi50.definition = "half the score"
    var easi90 = contrast("responder", .riskRatio, 0.4, 3, .higherIsBetter)
    easi90.definition = "a tenth of the score"
    #expect(match([easi50, easi90])?.direction == .cannotTell)
    easi90.definition = "a tenth of the score (primary)"
    #expect(match([easi50, easi90])?.direction == .noDifference)
  }

  @Test("each doubt about a trial is named")
  func cautions() throws {
    let found = try #require(
      match([Make.scorad(.favoursActive)]) { trial in
        trial.population.n = 30
        trial.design.blinding = .open
        trial.design.isRandomised = false
        trial.funding = .industry
        trial.riskOfBias = .init(overall: .high)
        trial.arms[0].otherActives = ["niacinamide"]
        trial.arms[1].role = .control
        trial.arms[1].doseText = "urea cream"
        trial.caveats = "Groups differed at the start"
      }
    )
    for words in [
      "Small: 30 people", "Open label", "Not randomised", "Paid for by industry", "high risk of bias", "niacinamide",
      "urea cream", "Groups differed at the start.",
    ] {
      #expect(found.cautions.contains { $0.contains(words) }, "\(words)")
    }
    #expect(found.isConfounded)
  }

  @Test("a group without microbes that did as well is named")
  func bareArm() throws {
    let outcome = TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .arms(
        statistic: .percentChange,
        values: [.init(arm: "active", mean: -38.9), .init(arm: "plants", mean: -40), .init(arm: "placebo", mean: -10)]
      ),
      pBelow: 0.05,
      direction: .lowerIsBetter,
      verdict: .favoursActive
    )
    let found = try #require(
      match([outcome]) { $0.arms.append(TrialArm(id: "plants", role: .active, route: .oral, with: "plant extracts")) }
    )
    #expect(found.cautions.contains { $0.contains("without microbes (plant extracts) did at least as well") })
  }

  @Test("an unpublished trial is listed, said, and tells nothing")
  func unpublished() throws {
    let found = try #require(match([Make.scorad(.favoursActive)]) { $0.status = .unpublished })
    #expect(found.direction == .cannotTell)
    #expect(found.result.contains("no result was found in print"))
  }

  @Test("the comparison says what, how, against what, how long and in whom")
  func comparison() throws {
    let found = try #require(
      match([Make.scorad(.favoursActive, estimate: -19.2)]) { trial in
        trial.population = .init(group: .children, minimumAge: 4, maximumAge: 17, severity: "moderate", n: 50)
      }
    )
    #expect(
      found.comparison
        == "Live Lacticaseibacillus rhamnosus GG by mouth against placebo, for 12 weeks, in 50 children aged 4 to 17"
        + " (moderate)."
    )
    #expect(
      found.result == "SCORAD, week 12: difference −19.2 (lower is better); significant, in favour of the microbes."
    )
  }
}

@Suite("Verdicts follow stated rules")
struct VerdictTests {
  private func verdict(_ trials: [Trial]) -> Answer.Verdict {
    Make.answer(Make.capsule([Make.microbe()]), trials).verdict
  }

  private func null(_ id: String, n: Int) -> Trial {
    Make.trial(id, n: n, outcomes: [Make.scorad(.noSignificantDifference)])
  }

  @Test("a single small trial in favour leaves it unclear, however large the effect")
  func single() {
    #expect(verdict([Make.trial(n: 50, outcomes: [Make.scorad(.favoursActive, estimate: -19.2)])]) == .testedUnclear)
    #expect(verdict([Make.trial(n: 199)]) == .testedUnclear)
    #expect(verdict([Make.trial(n: 200)]) == .testedHelped)
  }

  @Test("two trials help from 100 people on, unless industry paid for both and they are small")
  func two() {
    #expect(verdict([Make.trial("a", n: 49), Make.trial("b", n: 50)]) == .testedUnclear)
    #expect(verdict([Make.trial("a", n: 50), Make.trial("b", n: 50)]) == .testedHelped)
    let paid = ["a", "b"].map { id in
      var trial = Make.trial(id, n: 60)
      trial.funding = .industry
      return trial
    }
    #expect(verdict(paid) == .testedUnclear)
  }

  @Test("one trial against, or more people without a difference, undoes a benefit")
  func disagreement() {
    let good = [Make.trial("a", n: 120), Make.trial("b", n: 120)]
    #expect(verdict(good) == .testedHelped)
    #expect(verdict(good + [null("c", n: 100)]) == .testedHelped)
    #expect(verdict(good + [null("c", n: 240)]) == .testedUnclear)
    #expect(verdict(good + [Make.trial("c", n: 20, outcomes: [Make.scorad(.favoursControl)])]) == .testedUnclear)
  }

  @Test("open, unrandomised, confounded and biased trials cannot make a benefit")
  func soundness() {
    let edits: [(inout Trial) -> Void] = [
      { $0.design.blinding = .open }, { $0.design.isRandomised = nil }, { $0.arms[0].otherActives = ["ectoin"] },
      { $0.riskOfBias = .init(overall: .high) }, { $0.design.kind = .singleArm },
    ]
    for edit in edits {
      var trial = Make.trial(n: 900)
      edit(&trial)
      #expect(verdict([trial]) == .testedUnclear)
    }
  }

  @Test("a completed trial that was never published keeps a benefit from being called one")
  func unpublished() {
    var silent = Make.trial("silent", n: 300)
    silent.status = .unpublished
    #expect(verdict([Make.trial("a", n: 500), silent]) == .testedUnclear)
  }

  @Test("no difference in enough people is no benefit; in few it is unclear; a worse result is no benefit")
  func noBenefit() {
    #expect(verdict([null("a", n: 64)]) == .testedNoBenefit)
    #expect(verdict([null("a", n: 63)]) == .testedUnclear)
    #expect(verdict([Make.trial(n: 20, outcomes: [Make.scorad(.favoursControl)])]) == .testedNoBenefit)
  }

  @Test("a failed controlled trial settles it against an open-label promise")
  func promise() {
    var open = Make.trial("open", n: 900)
    open.design.kind = .singleArm
    let answer = Make.answer(Make.capsule([Make.microbe()]), [open, null("controlled", n: 154)])
    #expect(answer.verdict == .testedNoBenefit)
    #expect(answer.trials.map(\.trial.id) == ["controlled", "open"])
  }

  @Test("no microbe, no trial and no match each have their verdict")
  func nothing() {
    #expect(Make.answer(Make.capsule([]), [Make.trial()]).verdict == .noMicrobe)
    #expect(verdict([]) == .untested)
    #expect(verdict([Make.trial("t", [Make.tested("Bifidobacterium breve", "M-16V")])]) == .untested)
  }

  @Test("screening gives the same verdict and match as the whole answer")
  func screening() {
    let trials = [Make.trial("a", n: 120), Make.trial("b", n: 120)]
    let quick = Make.advisor(trials).verdict(for: Make.capsule([Make.microbe()]), condition: .atopicDermatitis)
    #expect(quick.verdict == .testedHelped)
    #expect(quick.match == .exactBlend)
  }

  @Test("every summary answers first, keeps to 80 words and ends in a whole sentence")
  func summaries() {
    let long = (1...40).map { Make.microbe("Bifidobacterium breve", nil, id: nil, cfu: Double($0)) }
    let products = [
      Make.capsule([]), Make.capsule([Make.microbe()]), Make.capsule(long, total: nil), Make.cream([Make.microbe()]),
    ]
    let profile = Profile(allergies: ["milk"], isImmunocompromised: true, medicines: ["ciclosporin", "methotrexate"])
    for product in products {
      for person in [nil, profile] {
        let summary = Make.answer(product, [Make.trial("a"), Make.trial("b")], profile: person).summary
        #expect(summary.split(whereSeparator: \.isWhitespace).count <= 80)
        #expect(summary.hasSuffix("."))
      }
    }
    let helped = Make.answer(products[1], [Make.trial("a"), Make.trial("b")]).summary
    #expect(
      helped.hasPrefix(
        "2 controlled trials with 240 people of exactly this strain found it better than the comparison for eczema."
      )
    )
  }
}
