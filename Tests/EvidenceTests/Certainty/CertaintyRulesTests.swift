import Evidence
import Statistics
import Testing

/// Three large trials of one blend that agree, and what is changed of them: each case is about one rule.
struct GradedCase: Sendable, CustomTestStringConvertible {
  typealias Domain = Certainty.Domain

  /// What a rule sees.
  struct Seen {
    var estimate: BlendEstimate
    var effect: PooledEffect
    var context = CertaintyRules.Context()
    let model: BorrowingModel

    /// How much of the estimate each trial adds.
    mutating func share(_ shares: [Trial.ID: Double]) {
      for index in estimate.sources.indices {
        estimate.sources[index].share = shares[estimate.sources[index].contrast.trialID] ?? 0
      }
    }

    /// What a trial found, in SCORAD points, in so many people.
    mutating func found(_ trial: Trial.ID, _ kind: Contrast.Kind, _ value: Double? = nil, n: Int) {
      for index in estimate.sources.indices where estimate.sources[index].contrast.trialID == trial {
        estimate.sources[index].contrast.kind = kind
        estimate.sources[index].contrast.estimate = value
        estimate.sources[index].contrast.n = n
      }
    }

    mutating func interval(mean: Double, standardDeviation: Double) {
      estimate.effect = NormalMixture(weights: [1], means: [mean], standardDeviations: [standardDeviation])
    }

    /// The standard deviation between trials.
    var spread: Double { model.fit.scale(level: 3).mean }
  }

  var domain: Domain
  var step: Int
  /// What the reason must say.
  var says: String
  var testDescription: String
  var trials: [Trial]
  var change: @Sendable (inout Seen) -> Void

  init(
    _ domain: Domain,
    _ step: Int,
    _ description: String,
    says: String = "",
    trials: [Trial] = GradedCase.sound(),
    change: @escaping @Sendable (inout Seen) -> Void = { _ in }
  ) {
    self.domain = domain
    self.step = step
    self.says = says
    testDescription = "\(domain.rawValue) \(step): \(description)"
    self.trials = trials
    self.change = change
  }

  /// Trials that leave nothing to be wished for; `edit` changes the first.
  static func sound(edit: (inout Trial) -> Void = { _ in }) -> [Trial] {
    [Synthetic.trial("a", -20, edit: edit), Synthetic.trial("b", -20.5), Synthetic.trial("c", -19.5)]
  }

  func certainty() throws -> Certainty {
    let evidence = EvidenceBase(trials: trials)
    let model = try Synthetic.model(trials)
    let estimate = model.estimate(for: Synthetic.lgg)
    let effect = model.pooledEffect(of: estimate, minimalImportantDifference: 8.7)
    var seen = Seen(estimate: estimate, effect: effect, model: model)
    change(&seen)
    return CertaintyRules(
      model: model,
      evidence: evidence,
      estimate: seen.estimate,
      effect: seen.effect,
      context: seen.context
    ).certainty
  }
}

@Suite("Certainty follows explicit rules, domain by domain")
struct CertaintyRulesTests {
  @Test("large, sound trials of exactly the blend that agree are certain")
  func high() throws {
    let certainty = try GradedCase(.imprecision, 0, "nothing is changed").certainty()
    #expect(certainty.grade == .high)
    #expect(certainty.reasons.map(\.domain) == Certainty.Domain.allCases)
    #expect(certainty.reasons.allSatisfy { $0.step == 0 })
    #expect(certainty.reasons.allSatisfy { $0.why.hasSuffix(".") })
  }

  @Test(
    "a domain takes away what its rule says, and gives the figures",
    arguments: riskOfBias + inconsistency + indirectness + imprecision + publicationBias
  )
  func rule(graded: GradedCase) throws {
    let certainty = try graded.certainty()
    let reason = try #require(certainty.reasons.first { $0.domain == graded.domain })
    #expect(reason.step == graded.step, "\(reason.why)")
    #expect(reason.why.contains(graded.says), "\(reason.why)")
    #expect(certainty == Certainty(reasons: certainty.reasons))
  }

  // MARK: Risk of bias

  private static let isHigh = GradedCase.sound { $0.riskOfBias = .init(overall: .high) }
  private static let isUnjudged = GradedCase.sound { $0.riskOfBias = nil }

  private static func high(_ step: Int, _ share: Double, _ trials: [Trial]) -> GradedCase {
    GradedCase(
      .riskOfBias,
      step,
      "\(share) at high risk",
      says: "\(Int(100 * share)) % of what the trials add comes from trials at high risk",
      trials: trials
    ) {
      $0.share(["a": share, "b": (1 - share) / 2, "c": (1 - share) / 2])
    }
  }

  static let riskOfBias: [GradedCase] = [
    high(0, 0.24, isHigh), high(-1, 0.25, isHigh), high(-1, 0.49, isHigh), high(-2, 0.5, isHigh),
    high(-2, 0.5, GradedCase.sound { $0.design.blinding = .open }),
    high(-2, 0.5, GradedCase.sound { $0.design.isRandomised = nil }),
    GradedCase(.riskOfBias, 0, "half is judged", says: "48 % from trials that nobody judged", trials: isUnjudged) {
      $0.share(["a": 0.48, "b": 0.26, "c": 0.26])
    },
    GradedCase(.riskOfBias, -1, "half is not judged", says: "50 % from trials that nobody judged", trials: isUnjudged) {
      $0.share(["a": 0.5, "b": 0.25, "c": 0.25])
    },
    GradedCase(.riskOfBias, -1, "all is unclear", trials: GradedCase.sound { $0.riskOfBias?.overall = .unclear }) {
      $0.share(["a": 1])
    },
    GradedCase(
      .riskOfBias,
      -1,
      "a fifth at high risk, a third not judged",
      says: "20 % of what the trials add comes from trials at high risk",
      trials: [
        Synthetic.trial("a", -20) { $0.riskOfBias?.overall = .high },
        Synthetic.trial("b", -20.5) { $0.riskOfBias?.overall = .some }, Synthetic.trial("c", -19.5),
      ]
    ) { $0.share(["a": 0.2, "b": 0.3, "c": 0.5]) },
  ]

  // MARK: Inconsistency

  private static func spread(_ step: Int, _ description: String, times factor: Double) -> GradedCase {
    GradedCase(.inconsistency, step, description, says: "SCORAD points beyond chance") {
      $0.effect.minimalImportantDifference = factor * $0.spread
    }
  }

  static let inconsistency: [GradedCase] = [
    spread(0, "trials differ by less than half of what matters", times: 2.01),
    spread(-1, "by half", times: 2), spread(-1, "by almost the whole", times: 1.01),
    spread(-2, "by the whole", times: 1),
    GradedCase(.inconsistency, 0, "no difference that matters is published: a quarter of a standard deviation") {
      $0.effect.minimalImportantDifference = nil
    },
    GradedCase(.inconsistency, 0, "one trial", says: "one trial", trials: [Synthetic.trial("a", -20)]),
    GradedCase(.inconsistency, -1, "a third of the people saw no benefit", says: "others did not. Trials differ") {
      $0.found("a", .exact, -1, n: 300)
    },
    GradedCase(.inconsistency, 0, "a little less than a third did") { $0.found("a", .exact, -1, n: 299) },
    GradedCase(.inconsistency, -1, "words of no difference count", says: "others did not") {
      $0.found("a", .intervalCensored(lower: -2, upper: 2), n: 300)
    },
    GradedCase(.inconsistency, 0, "words of a benefit agree") {
      $0.found("a", .oneSided(lower: -.infinity, upper: -2), n: 300)
    },
    GradedCase(.inconsistency, -2, "one found harm", says: "contradict") { $0.found("a", .exact, 5, n: 20) },
    GradedCase(.inconsistency, -2, "words of harm", says: "contradict") {
      $0.found("a", .oneSided(lower: 2, upper: .infinity), n: 20)
    },
    GradedCase(.inconsistency, -2, "wide differences and no benefit in some: never more than two") {
      $0.found("a", .exact, -1, n: 300)
      $0.effect.minimalImportantDifference = $0.spread
    },
  ]

  // MARK: Indirectness

  private static func own(
    _ step: Int,
    blend: Double,
    strains: Double,
    fits: Bool = true,
    dose: Double? = nil,
    says: String
  ) -> GradedCase {
    GradedCase(.indirectness, step, "blend \(blend), strains \(strains), age \(fits), dose \(dose ?? 1)", says: says) {
      let rest = (1 - blend - strains) / 2
      $0.effect.shares = .init(blend: blend, strains: strains, species: rest, otherMicrobes: rest, prior: 0)
      $0.context = .init(fitsPerson: fits, doseRatio: dose)
    }
  }

  static let indirectness: [GradedCase] = [
    own(0, blend: 0.5, strains: 0, says: "50 % of the estimate comes from trials of exactly this blend or its strains"),
    own(0, blend: 0.25, strains: 0.25, says: "25 % from other strains of its species"),
    own(-1, blend: 0.25, strains: 0.24, says: "49 % of the estimate"), own(-1, blend: 0, strains: 0.1, says: "10 %"),
    own(-2, blend: 0, strains: 0.09, says: "9 %"), own(-2, blend: 0, strains: 0, says: "50 % from other microbes"),
    own(-1, blend: 1, strains: 0, fits: false, says: "another age"),
    own(-1, blend: 1, strains: 0, dose: 0.099, says: "below a tenth of the one tested"),
    own(0, blend: 1, strains: 0, dose: 0.1, says: "100 %"), own(0, blend: 1, strains: 0, dose: 50, says: "100 %"),
    own(-2, blend: 1, strains: 0, fits: false, dose: 0.01, says: "below a tenth"),
    own(-2, blend: 0, strains: 0, fits: false, dose: 0.01, says: "another age"),
  ]

  // MARK: Imprecision

  private static func interval(
    _ step: Int,
    _ mean: Double,
    _ standardDeviation: Double,
    people: Int = 900,
    difference: Double? = 8.7,
    says: String
  ) -> GradedCase {
    GradedCase(.imprecision, step, "\(mean) ± \(standardDeviation), \(people) people", says: says) {
      $0.interval(mean: mean, standardDeviation: standardDeviation)
      $0.effect.participants = people
      $0.effect.minimalImportantDifference = difference
    }
  }

  // Mean ± 1.96 standard deviations.
  static let imprecision: [GradedCase] = [
    interval(0, -20, 1, says: "−22 to −18 SCORAD points"), interval(0, -4, 1, says: "−6 to −2 SCORAD points"),
    interval(-1, -1, 1, says: "it holds no effect"), interval(-1, -9, 1, says: "effects too small to matter"),
    interval(-1, 9, 1, says: "effects too small to matter"), interval(-2, -5, 4, says: "it holds no effect"),
    interval(-2, 5, 4, says: "effects that matter"), interval(-1, -9, 5, difference: nil, says: "it holds no effect"),
    interval(0, -9, 1, difference: nil, says: "−11 to −7"), interval(0, -20, 1, people: 400, says: "−22"),
    interval(-1, -20, 1, people: 399, says: "hold 399 people, fewer than 400"),
    interval(-1, -20, 1, people: 0, says: "was not seen"), interval(-2, -5, 4, people: 30, says: "30 people"),
  ]

  // MARK: Publication bias

  private static func unpublished(
    _ n: Int,
    route: TrialArm.Route = .oral,
    condition: String = "atopic-dermatitis"
  ) -> [Trial] {
    GradedCase.sound() + [
      Synthetic.trial("d", nil, n: n, route: route) {
        $0.status = .unpublished
        $0.condition = condition
        $0.outcomes = []
      }
    ]
  }

  /// Trials that measured something and gave no result beside three that did.
  private static func silent(_ count: Int) -> [Trial] {
    GradedCase.sound()
      + (0..<count).map { index in
        Synthetic.trial("s\(index)", nil) { $0.outcomes[0].verdict = .withinArmOnly }
      }
  }

  /// Trials of falling size, whose effects grow by this many points as they get smaller.
  private static func funnel(_ count: Int, growth: Double) -> [Trial] {
    // A ripple, as trials differ by chance too.
    let ripple = [0.3, -0.2, -0.4, 0.3, 0.1]
    return (0..<count).map { index in
      Synthetic.trial("t\(index)", -20 - growth * Double(index) + ripple[index % 5], n: 2 * (200 - 18 * index))
    }
  }

  private static func paid(
    _ step: Int,
    people: Int,
    first: Trial.Funding?,
    says: String = "Nothing points to results that were held back."
  ) -> GradedCase {
    GradedCase(
      .publicationBias,
      step,
      "\(people) people, one payer \(first?.rawValue ?? "unknown")",
      says: says,
      trials: [
        Synthetic.trial("a", -20) { $0.funding = first }, Synthetic.trial("b", -20.5) { $0.funding = .industry },
        Synthetic.trial("c", -19.5) { $0.funding = .industry },
      ]
    ) { $0.effect.participants = people }
  }

  static let publicationBias: [GradedCase] = [
    GradedCase(
      .publicationBias,
      -1,
      "a tenth of all people",
      says: "A trial with 100 people ended without a published result.",
      trials: unpublished(100)
    ),
    GradedCase(.publicationBias, 0, "less than a tenth", trials: unpublished(98)),
    GradedCase(.publicationBias, 0, "by another route", trials: unpublished(500, route: .topical)),
    GradedCase(.publicationBias, 0, "for something else", trials: unpublished(500, condition: "acne")),
    GradedCase(.publicationBias, 0, "one of four is silent", trials: silent(1)),
    GradedCase(
      .publicationBias,
      -1,
      "two of five are silent",
      says: "2 of 5 controlled trials gave no result",
      trials: silent(2)
    ),
    GradedCase(.publicationBias, -1, "ten, the small better", says: "Egger's test, p", trials: funnel(10, growth: 1)),
    GradedCase(.publicationBias, 0, "nine, the small better", trials: funnel(9, growth: 1)),
    GradedCase(.publicationBias, 0, "ten, the small worse", trials: funnel(10, growth: -1)),
    GradedCase(.publicationBias, 0, "ten, all alike", trials: funnel(10, growth: 0)),
    paid(-1, people: 199, first: .industry, says: "Industry paid for all of the nearest trials, with 199 people."),
    paid(0, people: 200, first: .industry), paid(0, people: 100, first: .public), paid(0, people: 100, first: .mixed),
    paid(0, people: 100, first: nil),
  ]

  // MARK: The grade

  @Test(
    "grades are lost a step at a time and never below very low",
    arguments: [
      ([0, 0, 0, 0, 0], Certainty.Grade.high), ([-1, 0, 0, 0, 0], .moderate), ([0, -1, 0, -1, 0], .low),
      ([0, 0, -2, 0, 0], .low), ([-1, -1, -1, 0, 0], .veryLow), ([-2, -2, -2, -2, -1], .veryLow),
      ([], .high),
    ]
  )
  func grades(steps: [Int], grade: Certainty.Grade) {
    let reasons = zip(Certainty.Domain.allCases, steps).map { Certainty.Reason(domain: $0, step: $1, why: "w") }
    let certainty = Certainty(reasons: reasons)
    #expect(certainty.grade == grade)
    #expect(certainty.reasons == reasons)
  }

  @Test("whatever is held of eczema is graded between high and very low, with five reasons")
  func held() throws {
    let evidence = try HeldTrials.evidence()
    for model in [try HeldModels.oral(), try HeldModels.topical()] {
      let table = SummaryOfFindings(model: model, evidence: evidence, minimalImportantDifference: HeldModels.noticed)
      for row in table.rows {
        #expect(row.certainty.reasons.map(\.domain) == Certainty.Domain.allCases)
        #expect(row.certainty.reasons.allSatisfy { (-2...0).contains($0.step) && !$0.why.isEmpty })
        #expect(row.certainty == Certainty(reasons: row.certainty.reasons))
        // Beyond doubt is nothing that rests on so few people.
        if row.effect.participants < 400 { #expect(row.certainty.grade != .high, "\(row.trialIDs)") }
      }
    }
  }
}
