import Evidence
import Statistics
import Testing

@Suite("How far estimates hang on what was left in and assumed")
struct SensitivityTests {
  private func blend() throws -> TestedBlend { try HeldModels.blend("navarro-lopez-2018", "probiotic") }

  static let choices: [BorrowingOptions] = [
    BorrowingOptions(leavesOutIndustry: true), BorrowingOptions(leavesOutHighRisk: true),
    BorrowingOptions(leavesOutCensored: true),
  ]

  private func left(_ options: BorrowingOptions) throws -> Set<Contrast> {
    Set(try HeldModels.model(.oral, options, rules: HeldModels.coarse).contrasts.contrasts)
  }

  @Test("each choice leaves out just the contrasts that it names", arguments: choices)
  func leavingOut(options: BorrowingOptions) throws {
    let held = try HeldTrials.evidence()
    let whole = try HeldModels.oral()
    let model = try HeldModels.model(.oral, options, rules: HeldModels.coarse)
    let kept = model.contrasts.contrasts
    let dropped = model.leftOut
    #expect(Set(kept).isDisjoint(with: dropped))
    #expect(Set(kept).union(dropped) == Set(whole.contrasts.contrasts))
    #expect(!dropped.isEmpty)
    let isNamed = { (contrast: Contrast) in
      let trial = held.trial(id: contrast.trialID)
      return options.leavesOutIndustry && (trial?.funding == .industry || trial?.funding == .mixed)
        || options.leavesOutHighRisk && trial?.riskOfBias?.overall == .high
        || options.leavesOutCensored && contrast.estimate == nil
    }
    #expect(dropped.allSatisfy(isNamed))
    #expect(!kept.contains(where: isNamed))
    #expect(model.effect(of: try blend()).trialsInAll == Set(kept.map(\.trialID)).count)
  }

  @Test("what two choices leave is what both leave")
  func monotone() throws {
    let alone = try Self.choices.map(left)
    let whole = try left(BorrowingOptions())
    #expect(alone.allSatisfy { $0.isSubset(of: whole) && $0.count < whole.count })
    for (industry, risk, words) in [(true, true, false), (true, false, true), (false, true, true), (true, true, true)] {
      let options = BorrowingOptions(leavesOutIndustry: industry, leavesOutHighRisk: risk, leavesOutCensored: words)
      let expected = zip([industry, risk, words], alone).filter(\.0).reduce(whole) { $0.intersection($1.1) }
      #expect(try left(options) == expected)
    }
  }

  @Test("without the maker's trials, the words and the open ones, so many of the 39 remain")
  func counts() throws {
    let counts = try (Self.choices + [BorrowingOptions()]).map { Set(try left($0).map(\.trialID)).count }
    #expect(counts == [30, 36, 22, 39])
  }

  @Test("wider beliefs to start from give wider intervals, and pull less")
  func priorWidth() throws {
    let blends = [
      try blend(), try HeldModels.blend("gruber-2007", "lgg"),
      TestedBlend(microbes: [.init(species: "Bacillus velezensis")], isLive: true),
    ]
    let models = try [0.5, 1, 2].map { factor in
      var options = BorrowingOptions()
      options.scales = options.scales.scaled(by: factor)
      return try HeldModels.model(.oral, options, rules: HeldModels.coarse)
    }
    for blend in blends {
      let effects = models.map { $0.effect(of: blend) }
      let widths = effects.map(\.width)
      #expect(widths == widths.sorted() && Set(widths).count == 3, "\(blend)")
      let beliefs = effects.map(\.shares.prior)
      #expect(beliefs == beliefs.sorted(by: >), "\(blend)")
    }
    let estimates = models.map { abs($0.effect(of: blends[0]).estimate) }
    #expect(estimates == estimates.sorted(), "nearer to the 19.2 of its trial")
  }

  @Test("without any one trial of its own, a blend's estimate moves away from what that trial found")
  func leaveOneOut() throws {
    let held = try HeldTrials.evidence()
    var options = BorrowingOptions()
    options.contrasts.referenceSpread = try HeldModels.oral().contrasts.referenceSpread
    let whole = try HeldModels.model(.oral, options, rules: HeldModels.coarse)
    var moved = 0
    for contrast in whole.contrasts.contrasts {
      guard let found = contrast.estimate else { continue }
      let arm = try HeldModels.blend(contrast.trialID, contrast.active)
      let before = whole.effect(of: arm)
      guard before.trialIDs.contains(contrast.trialID) else { continue }
      let rest = EvidenceBase(trials: held.trials.filter { $0.id != contrast.trialID })
      let after = try HeldModels.model(.oral, of: rest, options, rules: HeldModels.coarse).effect(of: arm)
      #expect(abs(after.estimate - found) > abs(before.estimate - found), "\(contrast.trialID) \(contrast.active)")
      moved += 1
    }
    #expect(moved >= 20)
  }

  @Test(
    "without a trial told in words alone, a strain's estimate moves away from what the words say",
    arguments: [("viljanen-2005", 1.0), ("folster-holst-2006", 1), ("brouwer-2006", 1), ("carucci-2022", -1)]
  )
  func leaveWordsOut(trial: String, direction: Double) throws {
    let held = try HeldTrials.evidence()
    var options = BorrowingOptions()
    options.contrasts.referenceSpread = try HeldModels.oral().contrasts.referenceSpread
    let lgg = try HeldModels.blend("gruber-2007", "lgg")
    let before = try HeldModels.model(.oral, options, rules: HeldModels.coarse).effect(of: lgg)
    let rest = EvidenceBase(trials: held.trials.filter { $0.id != trial })
    let after = try HeldModels.model(.oral, of: rest, options, rules: HeldModels.coarse).effect(of: lgg)
    // A trial that found no difference holds the estimate nearer to none, one that found a benefit further from it.
    #expect((before.estimate - after.estimate) * direction > 0)
    #expect(before.trials == after.trials + 1)
  }
}
