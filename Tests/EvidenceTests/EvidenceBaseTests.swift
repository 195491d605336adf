import Evidence
import Testing

@Suite("Trials are found in the evidence base")
struct EvidenceBaseTests {
  private func trial(
    _ id: String,
    condition: String = "acne",
    also: [String] = [],
    microbes: [TrialArm.Microbe] = [],
    same: String? = nil
  ) -> Trial {
    Trial(
      id: id,
      title: id,
      condition: condition,
      alsoConditions: also,
      purpose: .treatment,
      arms: [TrialArm(id: "a", role: .active, microbes: microbes)],
      sameTrialAs: same
    )
  }

  @Test("a trial is found under its main and its additional conditions, once under each")
  func conditions() {
    let base = EvidenceBase(trials: [
      trial("b", also: ["dry-skin", "acne"]), trial("a", condition: "dry-skin"), trial("c", condition: "rosacea"),
    ])
    #expect(base.trials(for: "acne").map(\.id) == ["b"])
    #expect(base.trials(for: "dry-skin").map(\.id) == ["a", "b"])
    #expect(base.trials(for: "dandruff").isEmpty)
  }

  @Test("a trial is found by identifier, and an unknown one is not", arguments: ["a", "m", "z"])
  func identifiers(id: String) {
    let base = EvidenceBase(trials: [trial("z"), trial("a"), trial("m")])
    #expect(base.trial(id: id)?.id == id)
    #expect(base.trial(id: id + "x") == nil)
  }

  @Test("a species finds its subspecies, a genus its species, and neither finds a longer name that begins alike")
  func microbes() {
    let lactis = TrialArm.Microbe(
      reported: "B. lactis",
      species: "Bifidobacterium animalis subsp. lactis",
      strain: "HN019",
      strainID: "hn019"
    )
    let other = TrialArm.Microbe(reported: "B. animaloides", species: "Bifidobacterium animaloides")
    let base = EvidenceBase(trials: [trial("a", microbes: [lactis]), trial("b", microbes: [other])])
    #expect(base.trials(species: "Bifidobacterium animalis").map(\.id) == ["a"])
    #expect(base.trials(species: "Bifidobacterium").map(\.id) == ["a", "b"])
    #expect(base.trials(species: "Bifido").isEmpty)
    #expect(base.trials(strainID: "hn019").map(\.id) == ["a"])
  }

  @Test("records of one trial count under one identifier, also along a chain, and a circle ends")
  func countedOnce() {
    let chain = EvidenceBase(trials: [trial("a", same: "b"), trial("b", same: "c"), trial("c")])
    #expect(chain.trials.map(chain.countedID) == ["c", "c", "c"])
    let circle = EvidenceBase(trials: [trial("x", same: "y"), trial("y", same: "x"), trial("w", same: "y")])
    #expect(circle.trials.map(circle.countedID) == ["x", "x", "x"])
    let lost = EvidenceBase(trials: [trial("a", same: "gone")])
    #expect(lost.trials.map(lost.countedID) == ["a"])
  }

  @Test("people are those randomised, else the sum over arms, else unknown")
  func participants() {
    var record = trial("a")
    #expect(record.participants == nil)
    record.arms = [
      TrialArm(id: "a", role: .active, nRandomised: 10), TrialArm(id: "b", role: .placebo, nAnalysed: 9),
      TrialArm(id: "both", role: .active, pools: ["a", "b"], nRandomised: 19),
    ]
    #expect(record.participants == 19)
    record.population.n = 25
    #expect(record.participants == 25)
  }
}
