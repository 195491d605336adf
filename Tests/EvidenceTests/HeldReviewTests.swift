import Evidence
import Statistics
import Testing

/// The reviews of `Data/reviews` against the trials of `Data/trials`.
@Suite("The published reviews that are held")
struct HeldReviewTests {
  private let checks: [ReviewCheck]
  private let evidence: EvidenceBase

  init() throws {
    evidence = try HeldTrials.evidence()
    checks = try HeldTrials.reviewChecks()
  }

  private func comparison(_ review: String, _ place: Int) throws -> ReviewComparison {
    let check = try #require(checks.first { $0.review.id == review })
    return check.comparisons[place]
  }

  @Test("each result gets one verdict, with figures where there is one and a reason where there is none")
  func complete() {
    #expect(checks.count >= 32)
    for check in checks {
      #expect(check.comparisons.count == check.review.pooled.count)
      for comparison in check.comparisons {
        let name = "\(check.review.id) \(comparison.published.measure) \(comparison.published.subgroup ?? "")"
        if comparison.verdict == .notComparable {
          #expect(!comparison.reasons.isEmpty, "\(name)")
          #expect(comparison.differenceInStandardErrors == nil, "\(name)")
        } else {
          #expect(comparison.here != nil, "\(name)")
        }
        for reason in comparison.reasons {
          #expect(reason.words.hasSuffix("."), "\(name): \(reason.words)")
          #expect(!reason.words.contains("..") && !reason.words.contains("  "), "\(name): \(reason.words)")
        }
      }
    }
  }

  @Test("no trial is pooled against a review of another purpose, or after its search, or twice")
  func question() throws {
    for check in checks {
      for comparison in check.comparisons {
        let ids = comparison.here?.trials ?? []
        #expect(Set(ids).count == ids.count)
        #expect(Set(ids).isDisjoint(with: comparison.leftOut.map(\.trialID)))
        for id in ids {
          let trial = try #require(evidence.trial(id: id))
          #expect(trial.purpose == check.review.purpose ?? .treatment, "\(check.review.id) \(id)")
          #expect(trial.sameTrialAs == nil)
          guard comparison.basis == .selection, let year = trial.publicationYear else { continue }
          #expect(year <= check.review.searchedTo ?? 9999, "\(check.review.id) \(id)")
        }
      }
    }
  }

  @Test("no figure of mice or of another disease is held against trials of skin")
  func mice() {
    let pairs = checks.flatMap { check in check.comparisons.map { (check.review, $0) } }
    for (review, comparison) in pairs {
      if comparison.published.subjects == .mice { #expect(comparison.reasons.first == .mice) }
      if review.condition == "systemic-inflammation" { #expect(comparison.reasons.first == .conditionNotHeld) }
    }
    #expect(pairs.count { $0.1.published.subjects == .mice } >= 4)
    #expect(pairs.count { $0.0.condition == "systemic-inflammation" } >= 20)
  }

  @Test("Huang's L. salivarius is Wu 2012 here, in points of SCORAD")
  func salivarius() throws {
    // wu-2012 (PubMed 21895621): 27.4 ± 12.7 against 36.3 ± 14.9, 27 each: −8.9, standard error 3.768.
    let comparison = try comparison("huang-2017", 7)
    #expect(comparison.published.subgroup == "Ligilactobacillus salivarius")
    let here = try #require(comparison.here)
    #expect(here.trials == ["wu-2012"] && here.participants == 54)
    #expect(abs(here.estimate + 8.9) < 1e-9)
    #expect(abs(here.standardError - 3.7678) < 5e-4)
    #expect(comparison.verdict == .agrees)
    // (−8.9 + 7.21) / √(3.7678² + 1.2372²), 1.2372 being (9.63 − 4.78) / 3.92.
    #expect(abs(try #require(comparison.differenceInStandardErrors) + 0.4261) < 5e-4)
  }

  @Test("Huang's L. plantarum cannot be Han 2012 as its abstract has it")
  func plantarum() throws {
    // han-2012: changes of −9.1 and −1.8, p = 0.004; the review prints −0.70 (−2.30 to 0.90).
    let comparison = try comparison("huang-2017", 5)
    #expect(comparison.here?.trials == ["han-2012"])
    #expect(abs(try #require(comparison.here).estimate + 7.3) < 1e-9)
    #expect(comparison.verdict == .differs)
  }

  @Test("Zhu's PASI 75 has Navarro-López among its trials, in the direction printed")
  func psoriasis() throws {
    // 30 of 45 against 18 of 43.
    let comparison = try comparison("zhu-2024-psoriasis", 0)
    let here = try #require(comparison.here)
    #expect(here.trials == ["navarro-lopez-2019-psoriasis"])
    #expect(abs(here.estimate - 30.0 / 45 / (18.0 / 43)) < 1e-9)
    #expect(comparison.verdict == .agrees)
  }

  @Test("Umborowati's interval is nearly that of Drago 2011 alone, taken with a spread of 0.27")
  func drago() throws {
    // Table 3 of another review (Eur J Med Res, s40001-022-00713-z) prints 13.14 ± 0.27 against 20.14 ± 0.27 in
    // 38 people, 19 an arm; Umborowati's abstract prints −7.25 to −6.92.
    let one = SampleSummary(mean: 13.14, standardDeviation: 0.27, count: 19)
    let other = SampleSummary(mean: 20.14, standardDeviation: 0.27, count: 19)
    let error = (0.27 * 0.27 / Double(one.count) + 0.27 * 0.27 / Double(other.count)).squareRoot()
    let fit = try RandomEffects.fit(yi: [one.mean - other.mean], vi: [error * error], method: .equalEffects)
    #expect(abs(fit.estimate + 7) < 1e-9)
    #expect(abs(fit.interval.lower + 7.17) < 5e-3 && abs(fit.interval.upper + 6.83) < 5e-3)
    let comparison = try comparison("umborowati-2022", 0)
    let printed = try #require(comparison.published.ci95)
    let printedError = (printed.high - printed.low) / 3.92
    // Its share of an equal-effects mean is the ratio of the variances: all other trials together have the rest.
    #expect(printedError < fit.standardError)
    #expect((printedError / fit.standardError) * (printedError / fit.standardError) > 0.9)
    // Here the spread is not believed, and a figure that contradicts itself is no check.
    #expect(comparison.reasons.first == .contradictsItself)
    #expect(comparison.leftOut.contains { $0.trialID == "drago-2011" })
  }
}
