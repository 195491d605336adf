import Evidence
import Statistics
import Testing

@Suite("Trials borrow strength from each other, and no more than they may")
struct BorrowingModelTests {
  private func microbe(_ species: String?, _ strain: String? = nil) -> TrialArm.Microbe {
    .init(reported: species ?? "?", species: species, strain: strain)
  }

  private func asked(_ species: String, _ strain: String? = nil, isLive: Bool? = true) -> TestedBlend {
    TestedBlend(microbes: [.init(species: species, strain: strain)], isLive: isLive)
  }

  private func relation(_ blend: TestedBlend, _ trial: Trial) throws -> BlendEstimate.Relation? {
    try Synthetic.model([trial]).estimate(for: blend).sources.first?.relation
  }

  @Test("without a trial that answers there is no model, whatever else is held")
  func noTrials() {
    let others = [
      Synthetic.trial("prevention", -5) { $0.purpose = .prevention },
      Synthetic.trial("cream", -5, route: .topical),
      Synthetic.trial("acne", -5) { $0.condition = "acne" },
      Synthetic.trial("again", -5) { $0.sameTrialAs = "cream" },
      Synthetic.trial("open end", -5) { $0.status = .ongoing },
      Synthetic.trial("chosen", -5) { $0.design.isRandomised = false },
    ]
    #expect(throws: BorrowingModel.Failure.noTrials) { try Synthetic.model([]) }
    #expect(throws: BorrowingModel.Failure.noTrials) { try Synthetic.model(others) }
    #expect(throws: BorrowingModel.Failure.noTrials) {
      try Synthetic.model(
        [Synthetic.trial("t", -5) { $0.riskOfBias = .init(overall: .high) }],
        BorrowingOptions(leavesOutHighRisk: true)
      )
    }
  }

  // 10 √(2/150) = 1.15470; times 1.959964.
  @Test("one trial is shown as it is, and believed a little less")
  func oneTrial() throws {
    let model = try Synthetic.model([Synthetic.trial("t", -6)])
    let effect = model.pooledEffect(of: model.estimate(for: Synthetic.lgg), minimalImportantDifference: 8.7)
    let raw = try #require(effect.raw)
    #expect(abs(raw.estimate + 6) < 1e-9)
    #expect(abs(raw.ci95.low + 8.26317) < 1e-4 && abs(raw.ci95.high + 3.73683) < 1e-4)
    #expect(effect.estimate > -6 && effect.estimate < -3)
    #expect(effect.shares.prior > 0 && effect.shares.blend > 0.5)
    #expect(effect.measure == "SCORAD" && effect.kind == .meanDifference)
    #expect(effect.participants == 300 && effect.trials == 1 && effect.trialsInAll == 1)
    let beyond = try #require(effect.probabilityBeyondMinimalImportantDifference)
    #expect(beyond > 0 && beyond < effect.probabilityOfBenefit && effect.probabilityOfBenefit < 1)
    let prediction = try #require(effect.prediction95)
    #expect(prediction.low < effect.ci95.low && prediction.high > effect.ci95.high)
    let unnoticed = model.pooledEffect(of: model.estimate(for: Synthetic.lgg))
    #expect(unnoticed.probabilityBeyondMinimalImportantDifference == nil)
  }

  // Two of SE 1.15470 that agree: 1.15470/√2 · 1.959964 = 1.60029 by Wald. Of −2, −6 and −10 Knapp and Hartung's is
  // wider: mean −6, SE 4/√3, t 4.30265 with two degrees of freedom. Of −2 and −10 it would be, and says nothing: SE 4.
  @Test("of a blend's own trials the wider interval counts, of two trials Wald's")
  func rawInterval() throws {
    func raw(_ estimates: Double...) throws -> PooledEffect.Raw {
      let trials = estimates.enumerated().map { Synthetic.trial("t\($0)", $1) }
      let model = try Synthetic.model(trials)
      return try #require(model.pooledEffect(of: model.estimate(for: Synthetic.lgg)).raw)
    }
    let alike = try raw(-6, -6)
    #expect(abs(alike.ci95.low + 7.60029) < 1e-4 && abs(alike.ci95.high + 4.39971) < 1e-4)
    let apart = try raw(-2, -10)
    #expect(abs(apart.estimate + 6) < 1e-6)
    #expect(abs(apart.ci95.high - (-6 + 4 * 1.959964)) < 1e-2)
    #expect(apart.participants == 600)
    let three = try raw(-2, -6, -10)
    #expect(abs(three.ci95.high - (-6 + 4 / 3.0.squareRoot() * 4.30265)) < 1e-2)
  }

  @Test("words alone give an estimate and no figure of their own")
  func wordsAlone() throws {
    let model = try Synthetic.model([
      Synthetic.trial("words", nil), Synthetic.trial("figures", -6, microbes: [microbe("Bacillus subtilis", "X")]),
    ])
    let effect = model.pooledEffect(of: model.estimate(for: Synthetic.lgg))
    #expect(effect.nearest == .blend && effect.trialIDs == ["words"])
    #expect(effect.raw == nil)
    #expect(effect.ci95.low < 0)
    let both = try Synthetic.model([Synthetic.trial("words", nil), Synthetic.trial("figures", -6)])
    let mixed = both.pooledEffect(of: both.estimate(for: Synthetic.lgg))
    #expect(mixed.trials == 2)
    #expect(mixed.raw?.trialIDs == ["figures"])
    #expect(mixed.raw?.participants == 300)
  }

  @Test("a trial that found no difference, told in words, draws the estimate towards none")
  func wordsCount() throws {
    let alone = try Synthetic.model([Synthetic.trial("t", -6)]).estimate(for: Synthetic.lgg)
    var options = BorrowingOptions()
    options.contrasts.referenceSpread = ReferenceSpread(measure: "SCORAD", standardDeviation: 10)
    let trials = [Synthetic.trial("t", -6), Synthetic.trial("u", nil), Synthetic.trial("v", nil)]
    let both = try Synthetic.model(trials, options).estimate(for: Synthetic.lgg)
    #expect(both.effect.mean > alone.effect.mean + 1)
  }

  @Test("a blend is its strains in their state; a strain, a species, a genus each are nearer than nothing")
  func relations() throws {
    let trial = Synthetic.trial("t", -5)
    let species = "Lacticaseibacillus rhamnosus"
    #expect(try relation(Synthetic.lgg, trial) == .blend)
    let more = TestedBlend(
      microbes: Synthetic.lgg.microbes + [.init(species: "Bacillus subtilis", strain: "X")],
      isLive: true
    )
    #expect(try relation(more, trial) == .strain)
    #expect(try relation(asked(species, "Lcr35"), trial) == .species)
    #expect(try relation(asked(species), trial) == .species)
    #expect(try relation(asked("Lacticaseibacillus casei", "GG"), trial) == .sameClass)
    #expect(try relation(asked("Lacticaseibacillus"), trial) == .sameClass)
    var killed = Synthetic.lgg
    killed.isLive = false
    #expect(try relation(killed, trial) == .species)
  }

  @Test("a subspecies is of its species, and a genus with “sp.” is of no species")
  func ranks() throws {
    let lactis = Synthetic.trial("t", -5, microbes: [microbe("Bifidobacterium animalis subsp. lactis", "X1")])
    #expect(try relation(asked("Bifidobacterium animalis", "Y2"), lactis) == .species)
    #expect(try relation(asked("Bifidobacterium animalis subsp. animalis"), lactis) == .species)
    let unnamed = Synthetic.trial("t", -5, microbes: [microbe("Lactobacillus sp.")])
    #expect(try relation(asked("Lactobacillus sp."), unnamed) == .sameClass)
  }

  @Test("a short code is a strain only within its species")
  func shortCodes() throws {
    let plantarum = Synthetic.trial("t", -5, microbes: [microbe("Lactiplantibacillus plantarum", "K8")])
    #expect(try relation(asked("Lactiplantibacillus plantarum", "K8"), plantarum) == .blend)
    #expect(try relation(asked("Lactobacillus acidophilus", "K8"), plantarum) == .sameClass)
  }

  @Test("what is not stated to be the same is not taken to be: unnamed strains and mixes are each trial's own")
  func unstated() throws {
    let unnamed = [microbe("Lacticaseibacillus rhamnosus")]
    let model = try Synthetic.model([
      Synthetic.trial("t", -5, microbes: unnamed), Synthetic.trial("u", -1, microbes: unnamed),
      Synthetic.trial("v", -2, microbes: []), Synthetic.trial("w", -3, microbes: []),
    ])
    let table = SummaryOfFindings(
      model: model,
      evidence: EvidenceBase(trials: []),
      minimalImportantDifference: nil
    )
    #expect(table.rows.map(\.trialIDs) == [["t"], ["u"], ["v"], ["w"]])
  }

  @Test(
    "an arm is alive or not as its record says; a count of CFU speaks for life",
    arguments: [
      (TrialArm.Viability.live, nil, true), (.heatKilled, nil, false), (.lysate, nil, false),
      (.fermentFiltrate, nil, false), (.extract, nil, false), (.mixed, nil, nil), (.mixed, 1e9, true),
      (nil, 1e9, true), (nil, nil, nil),
    ] as [(TrialArm.Viability?, Double?, Bool?)]
  )
  func states(viability: TrialArm.Viability?, dose: Double?, expected: Bool?) {
    var arm = TrialArm(id: "a", role: .active, viability: viability, microbes: [Synthetic.rhamnosus])
    arm.doseCFUPerDay = dose
    #expect(TestedBlend(arm).isLive == expected)
    #expect(TestedBlend(arm).doseCFUPerDay == (expected == false ? nil : dose))
    let killed = TrialArm(id: "a", role: .active, viability: .heatKilled, doseCFUPerDay: 1e9)
    #expect(TestedBlend(killed).doseCFUPerDay == nil)
  }

  @Test("arms of one trial count as one trial")
  func arms() throws {
    let second = TrialArm(
      id: "b",
      role: .active,
      route: .oral,
      viability: .live,
      microbes: [Synthetic.rhamnosus],
      nAnalysed: 150
    )
    let trial = Synthetic.trial("t", -6, n: 300) { trial in
      trial.arms.append(second)
      guard case .arms(let statistic, let values) = trial.outcomes[0].content else { return }
      trial.outcomes[0].content = .arms(
        statistic: statistic,
        values: values + [.init(arm: "b", n: 150, mean: -4, sd: 10)]
      )
      trial.population.n = 450
    }
    let model = try Synthetic.model([trial])
    let effect = model.pooledEffect(of: model.estimate(for: Synthetic.lgg))
    #expect(model.contrasts.contrasts.count == 2)
    #expect(effect.trials == 1 && effect.trialsInAll == 1 && effect.participants == 450)
    #expect(effect.raw?.trialIDs == ["t"])
  }

  @Test("the same trials in any order give the same estimate, every time")
  func deterministic() throws {
    let trials = [
      Synthetic.trial("t", -6), Synthetic.trial("u", -1, n: 40), Synthetic.trial("v", nil),
      Synthetic.trial("w", -3, microbes: [microbe("Bacillus subtilis", "X")]),
    ]
    let first = try Synthetic.model(trials).estimate(for: Synthetic.lgg)
    let second = try Synthetic.model(trials.reversed()).estimate(for: Synthetic.lgg)
    #expect(first == second)
  }

  @Test("where benefit grew with the dose, a larger dose is believed to do more")
  func dose() throws {
    let doses = [1e7, 1e8, 1e9, 1e10, 1e11]
    let trials = doses.enumerated().map { index, dose in
      Synthetic.trial("t\(index)", -2 * Double(index)) { $0.arms[0].doseCFUPerDay = dose }
    }
    let model = try Synthetic.model(trials)
    var blend = Synthetic.lgg
    let estimates = doses.map { dose in
      blend.doseCFUPerDay = dose
      return model.estimate(for: blend).effect.mean
    }
    #expect(estimates == estimates.sorted(by: >))
    blend.doseCFUPerDay = nil
    let unknown = model.estimate(for: blend).effect.mean
    // A dose that is not stated counts as the trials' mean, here 10⁹.
    #expect(abs(unknown - estimates[2]) < 1e-9)
  }

  @Test("what is believed of each trial lies between what it found and what the others did")
  func shrunken() throws {
    let found: [Double] = [-12, -6, -5, -1]
    let model = try Synthetic.model(found.enumerated().map { Synthetic.trial("t\($0)", $1, n: 40) })
    let means = model.shrunken().map(\.mean)
    #expect(means[0] > -12 && means[3] < -1)
    #expect(means == means.sorted())
  }

  @Test("effects that are not counted in points say so, and odds ratios are shown as such")
  func scales() throws {
    let events = TrialOutcome(
      measure: "responder",
      week: 12,
      content: .arms(
        statistic: .events,
        values: [.init(arm: "a", n: 150, events: 90), .init(arm: "p", n: 150, events: 60)]
      ),
      direction: .higherIsBetter
    )
    let evidence = EvidenceBase(trials: [Synthetic.trial("t", -5) { $0.outcomes = [events] }])
    let model = try BorrowingModel(
      evidence: evidence,
      question: .init(condition: "atopic-dermatitis", route: .oral, family: .responder)
    )
    let effect = model.pooledEffect(of: model.estimate(for: Synthetic.lgg))
    #expect(effect.kind == .oddsRatio)
    // Odds 60/90 over 90/60: below one is benefit.
    #expect(abs((effect.raw?.estimate ?? 0) - 4.0 / 9) < 1e-9)
    #expect(effect.estimate > 4.0 / 9 && effect.estimate < 1)
    #expect(effect.ci95.low > 0)
  }
}
