import Evidence
import Labels
import Testing

@testable import Advice

/// Trials of LGG with figures, most of which their own tests alone would judge otherwise.
struct PooledCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var trials: [Trial]
  var verdict: Answer.Verdict
  /// What the reason must say.
  var says: String
  var differences: [MinimalImportantDifference] = [Make.noticed]

  /// Falls of `difference` more than with placebo, standard deviation eight points.
  static func trial(
    _ id: String,
    _ difference: Double,
    n: Int,
    _ microbe: TrialArm.Microbe = Make.tested(),
    risk: Trial.RiskOfBias.Level? = .low
  ) -> Trial {
    var trial = Make.trial(
      id,
      [microbe],
      n: n,
      outcomes: [Make.means((n / 2, difference - 4, 8), (n / 2, -4, 8))]
    )
    trial.riskOfBias = risk.map { Trial.RiskOfBias(overall: $0) }
    return trial
  }

  /// Large trials of other species that found nothing.
  static let nulls = (0..<10).map { trial("null-\($0)", 0, n: 400, Make.tested("Bacillus species\($0)", "X")) }

  static let large = PooledCase(
    testDescription: "two large, sound trials with a large effect",
    trials: [trial("a", -12, n: 220), trial("b", -12, n: 220)],
    verdict: .testedHelped,
    says: "2 controlled trials with 440 people of exactly this strain found it better"
  )
  static let veryUncertain = PooledCase(
    testDescription: "as large an effect, in few people, and nobody judged the risk of bias",
    trials: [trial("a", -9, n: 110, risk: nil), trial("b", -9, n: 110, risk: nil)],
    verdict: .testedUnclear,
    says: "That is too little to be sure."
  )
  // −4.3 by a standard error of 2.07 has p = 0.04 by itself.
  static let small = PooledCase(
    testDescription: "two small trials, each just beyond chance",
    trials: [trial("a", -4.3, n: 60), trial("b", -4.3, n: 60)],
    verdict: .testedHelped,
    says: "2 controlled trials with 120 people"
  )
  static let drawnBack = PooledCase(
    testDescription: "the same two beside ten large trials of other microbes that found nothing",
    trials: small.trials + nulls,
    verdict: .testedUnclear,
    says: "That is too little to be sure."
  )
  static let outweighed = PooledCase(
    testDescription: "one small trial found a benefit, three large ones did not",
    trials: [trial("a", -5, n: 60)] + ["b", "c", "d"].map { trial($0, 0, n: 200) },
    verdict: .testedNoBenefit,
    says: "3 controlled trials with 600 people of exactly this strain found no benefit for eczema; one with 60 people"
  )
  static let noThreshold = PooledCase(
    testDescription: "the same, where no difference that matters is published",
    trials: outweighed.trials,
    verdict: .testedUnclear,
    says: "disagree",
    differences: []
  )
  static let notOutweighed = PooledCase(
    testDescription: "less than twice the people found nothing",
    trials: [trial("a", -5, n: 100), trial("b", 0, n: 98), trial("c", 0, n: 98)],
    verdict: .testedUnclear,
    says: "disagree"
  )
  static let nothing = PooledCase(
    testDescription: "four trials that found nothing",
    trials: ["a", "b", "c", "d"].map { trial($0, 0, n: 120) },
    verdict: .testedNoBenefit,
    says: "4 controlled trials with 480 people of exactly this strain found no benefit for eczema."
  )
  // −2.6 by a standard error of 1.46 has p = 0.08 by itself; of four together p is below 0.001.
  static let pointing = PooledCase(
    testDescription: "four trials, none beyond chance by itself, that together are",
    trials: ["a", "b", "c", "d"].map { trial($0, -2.6, n: 120) },
    verdict: .testedUnclear,
    says: "found no difference for eczema; put together with all others they point to a benefit."
  )

  static let all = [
    large, veryUncertain, small, drawnBack, outweighed, noThreshold, notOutweighed, nothing, pointing,
  ]

  func advisor() -> Advisor { Make.advisor(trials, differences: differences) }
}

@Suite("A verdict says no more than the trials one by one and together allow")
struct PooledVerdictTests {
  private func product() -> Product {
    var product = Make.capsule([Make.microbe()])
    product.claims = [LabelClaim(text: "Helps with eczema", conditions: [.atopicDermatitis])]
    return product
  }

  private func answer(_ pooled: PooledCase) -> Answer {
    pooled.advisor().answer(for: product(), condition: .atopicDermatitis)
  }

  @Test("trials with figures are judged by both", arguments: PooledCase.all)
  func verdict(pooled: PooledCase) throws {
    let answer = answer(pooled)
    #expect(answer.verdict == pooled.verdict, "\(answer.verdictReason) \(answer.effect as Any)")
    #expect(answer.verdictReason.contains(pooled.says), "\(answer.verdictReason)")
    let effect = try #require(answer.effect)
    let certainty = try #require(answer.certainty)
    if answer.verdict == .testedHelped {
      #expect(effect.probabilityOfBenefit >= 0.975 && certainty.grade != .veryLow)
    }
    if answer.verdict == .testedNoBenefit { #expect(effect.probabilityOfBenefit < 0.975) }
  }

  @Test("what keeps a benefit from being shown is the one thing that differs")
  func reasons() throws {
    #expect(try #require(answer(.small).effect).probabilityOfBenefit >= 0.975)
    #expect(try #require(answer(.drawnBack).effect).probabilityOfBenefit < 0.975)
    #expect(try #require(answer(.veryUncertain).effect).probabilityOfBenefit >= 0.975)
    #expect(try #require(answer(.veryUncertain).certainty).grade == .veryLow)
    #expect(try #require(answer(.pointing).effect).probabilityOfBenefit >= 0.975)
    let outweighed = try #require(answer(.outweighed).effect)
    #expect(try #require(outweighed.probabilityBeyondMinimalImportantDifference) <= 0.05)
    #expect(outweighed.ci95.high >= 0)
  }

  /// The outcome for trials that found this, if they said together what is given.
  private func outcome(
    _ trials: [Trial],
    probability: Double,
    grade: Certainty.Grade = .low,
    high: Double = 1,
    beyond: Double? = 0.01
  ) throws -> VerdictRules.Outcome {
    let finder = TrialFinder(evidence: EvidenceBase(trials: trials), tables: Make.tables)
    let findings = finder.find(product: product(), condition: .atopicDermatitis, profile: nil)
    var effect = try #require(answer(.large).effect)
    effect.probabilityOfBenefit = probability
    effect.ci95.high = high
    effect.probabilityBeyondMinimalImportantDifference = beyond
    let finding = EffectReview.Finding(effect: effect, certainty: Certainty(grade: grade, reasons: []))
    let rules = VerdictRules(findings: findings, condition: "eczema", microbeCount: 1, namesStrains: true)
    return rules.outcome { finding }
  }

  @Test("helped takes a probability of 0.975 and a certainty above very low, whatever the trials say one by one")
  func helpedThresholds() throws {
    let trials = PooledCase.large.trials
    #expect(try outcome(trials, probability: 0.975).verdict == .testedHelped)
    #expect(try outcome(trials, probability: 0.9749).verdict == .testedUnclear)
    for grade in Certainty.Grade.allCases {
      let verdict = try outcome(trials, probability: 0.999, grade: grade).verdict
      #expect(verdict == (grade == .veryLow ? .testedUnclear : .testedHelped))
    }
    // However sure the whole is, trials that found nothing one by one have not helped.
    #expect(try outcome(PooledCase.nothing.trials, probability: 0.999, grade: .high).verdict == .testedUnclear)
  }

  @Test("no benefit needs a whole that does not point to one; outweighed, one that makes it improbable")
  func noBenefitThresholds() throws {
    #expect(try outcome(PooledCase.nothing.trials, probability: 0.9749).verdict == .testedNoBenefit)
    #expect(try outcome(PooledCase.nothing.trials, probability: 0.975).verdict == .testedUnclear)
    let mixed = PooledCase.outweighed.trials
    #expect(try outcome(mixed, probability: 0.9, beyond: 0.05).verdict == .testedNoBenefit)
    #expect(try outcome(mixed, probability: 0.9, beyond: 0.051).verdict == .testedUnclear)
    #expect(try outcome(mixed, probability: 0.9, beyond: nil).verdict == .testedUnclear)
    #expect(try outcome(mixed, probability: 0.9, high: 0).verdict == .testedNoBenefit)
    #expect(try outcome(mixed, probability: 0.9, high: -0.1).verdict == .testedUnclear)
  }

  @Test("a claim is judged by the same rules, and screening gives the same verdict", arguments: PooledCase.all)
  func claims(pooled: PooledCase) throws {
    let answer = answer(pooled)
    let claim = try #require(answer.claims.first)
    let expected: ClaimJudgement.Verdict =
      switch pooled.verdict {
      case .testedHelped: .supported
      case .testedUnclear: .partly
      default: .unsupported
      }
    #expect(claim.verdict == expected)
    #expect(claim.why.contains(pooled.says))
    let screened = pooled.advisor().verdict(for: product(), condition: .atopicDermatitis)
    #expect(screened.verdict == pooled.verdict && screened.match == answer.match)
  }

  @Test("a mix of more strains than the trials tested is not called exactly these")
  func supersets() {
    let mix = Make.capsule([Make.microbe(), Make.microbe("Bifidobacterium animalis subsp. lactis", "BB-12")])
    let answer = PooledCase.nothing.advisor().answer(for: mix, condition: .atopicDermatitis)
    #expect(answer.match == .sameStrains)
    #expect(answer.verdictReason == "4 controlled trials with 480 people of its strains found no benefit for eczema.")
  }

  @Test("no estimate where the route is not known, another, or not one of a skin's condition")
  func noEstimate() {
    let advisor = PooledCase.large.advisor()
    var product = product()
    #expect(advisor.answer(for: product, condition: .atopicDermatitis).effect != nil)
    #expect(advisor.answer(for: product, condition: .digestive).effect == nil)
    product.route = .vaginal
    #expect(advisor.answer(for: product, condition: .atopicDermatitis).effect == nil)
    let cream = Make.cream([Make.microbe()])
    #expect(advisor.answer(for: cream, condition: .atopicDermatitis).effect == nil)
    let stranger = Make.capsule([Make.microbe("Bacillus velezensis", "XYZ-9")])
    #expect(advisor.answer(for: stranger, condition: .atopicDermatitis).effect == nil)
  }

  @Test("where a label names no route, the one that all trials of its microbes share decides")
  func sharedRoute() {
    var powder = product()
    powder.route = .unknown
    powder.form = .powder
    let oral = PooledCase.large.advisor().answer(for: powder, condition: .atopicDermatitis)
    #expect(oral.effect?.trials == 2)
    var onSkin = PooledCase.trial("c", -12, n: 220)
    for index in onSkin.arms.indices { onSkin.arms[index].route = .topical }
    let mixed = Make.advisor(PooledCase.large.trials + [onSkin])
    #expect(mixed.answer(for: powder, condition: .atopicDermatitis).effect == nil)
  }

  @Test("a person's age and the dose go into certainty")
  func context() throws {
    let advisor = PooledCase.large.advisor()
    func indirectness(_ product: Product, _ profile: Profile?) throws -> Certainty.Reason {
      let answer = advisor.answer(for: product, condition: .atopicDermatitis, profile: profile)
      return try #require(answer.certainty?.reasons.first { $0.domain == .indirectness })
    }
    #expect(try indirectness(product(), nil).step == 0)
    #expect(try indirectness(product(), Profile(ageYears: 30)).step == 0)
    let child = try indirectness(product(), Profile(ageYears: 4))
    #expect(child.step == -1 && child.why.contains("another age"))
    var weak = product()
    weak.totalCFU = 9e8
    let dose = try indirectness(weak, nil)
    #expect(dose.step == -1 && dose.why.contains("below a tenth"))
  }
}
