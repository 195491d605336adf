import Advice
import Evidence
import Labels
import Testing

@Suite("Evidence narrowed to people like this one")
struct NarrowingTests {
  /// Trials of one strain that differ by age and severity; the figures are made up.
  private func trial(
    _ id: String,
    _ group: Trial.Population.Group,
    _ severity: String?,
    effect: Double,
    strain: String = "GG"
  ) -> Trial {
    var trial = Make.trial(
      id,
      [Make.tested("Lacticaseibacillus rhamnosus", strain)],
      n: 100,
      group: group,
      outcomes: [Make.means((50, effect - 10, 12), (50, -10, 12))]
    )
    trial.population.severity = severity
    return trial
  }

  private var trials: [Trial] {
    [
      trial("adults-mild", .adults, "mild", effect: 0),
      trial("adults-severe", .adults, "moderate to severe", effect: -4),
      trial("children-mild", .children, "mild", effect: -6), trial("children-any", .children, nil, effect: -8),
      trial("mixed", .mixed, "mild to severe", effect: -3), trial("infants", .infants, "severe", effect: -9),
    ]
  }

  private func answer(_ profile: Profile?, _ trials: [Trial]? = nil) -> Answer {
    Make.advisor(trials ?? self.trials, differences: [Make.noticed])
      .answer(for: Make.capsule([Make.microbe()]), condition: .atopicDermatitis, profile: profile)
  }

  @Test("nothing is narrowed where nothing is said of age or severity")
  func nothing() {
    #expect(answer(nil).narrowing == nil)
    #expect(answer(Profile(skinType: .dry)).narrowing == nil)
  }

  @Test("a child's evidence is the children's, with what was left out and what it costs")
  func age() throws {
    let answer = answer(Profile(ageYears: 7))
    let narrowing = try #require(answer.narrowing)
    #expect(narrowing.ageGroup == .children && narrowing.severity == nil)
    #expect(narrowing.leftOut.map(\.trialID) == ["adults-mild", "adults-severe", "infants"])
    let after = try #require(narrowing.after)
    #expect(narrowing.isUsed)
    #expect(answer.effect == after.effect)
    #expect(after.effect.trialsInAll == 3 && narrowing.before.effect.trialsInAll == 6)
    #expect(after.effect.participantsInAll == 300 && narrowing.before.effect.participantsInAll == 600)
    // Children's trials here found more than the rest.
    #expect(after.effect.estimate < narrowing.before.effect.estimate)
    #expect(try #require(narrowing.widening) > 1)
    #expect(
      narrowing.sentences.joined().contains("3 of the 6 trials are left (300 of 600 people); 3 were done in others.")
    )
  }

  @Test("severity narrows too, and a trial that does not say stays in and is counted")
  func severity() throws {
    let narrowing = try #require(answer(Profile(ageYears: 7, severity: ["POEM": 5])).narrowing)
    #expect(narrowing.severity?.band == .mild)
    #expect(narrowing.unstated == ["children-any"])
    #expect(narrowing.leftOut.map(\.trialID) == ["adults-mild", "adults-severe", "infants"])
    let severe = try #require(answer(Profile(severityWord: .severe)).narrowing)
    #expect(severe.leftOut.map(\.trialID) == ["adults-mild", "children-mild"])
    #expect(severe.ageGroup == nil)
  }

  @Test("where the product's own trials were all in other people, the estimate of all stands, a step less sure")
  func neverToNothing() throws {
    let own = [trial("own-children", .children, "mild", effect: -8)]
    let others = [
      trial("other-adults", .adults, "severe", effect: -1, strain: "Lcr35"),
      trial("other-adults-2", .adults, "severe", effect: -2, strain: "Lcr35"),
    ]
    let answer = answer(Profile(ageYears: 40, severityWord: .severe), own + others)
    let narrowing = try #require(answer.narrowing)
    #expect(!narrowing.isUsed)
    #expect(answer.effect != nil)
    #expect(answer.effect?.trialsInAll == 3)
    let reason = try #require(answer.certainty?.reasons.first { $0.domain == .indirectness })
    #expect(reason.why.contains("people of another age") && reason.why.contains("milder or worse disease"))
    #expect(narrowing.sentences.joined().contains("less sure for you"))
    let cautions = answer.trials.first { $0.trial.id == "own-children" }?.cautions ?? []
    #expect(cautions.contains { $0.contains("Tested in people with mild disease; yours is severe") })
  }

  @Test("a part of the trials is never called surer than all of them")
  func neverSurer() throws {
    for profile in [Profile(ageYears: 7), Profile(ageYears: 40), Profile(severityWord: .severe), Profile(ageYears: 1)] {
      let narrowing = try #require(answer(profile).narrowing)
      let grades = Certainty.Grade.allCases
      let after = try #require(narrowing.after)
      #expect(
        try #require(grades.firstIndex(of: after.certainty.grade))
          >= #require(grades.firstIndex(of: narrowing.before.certainty.grade))
      )
    }
  }

  @Test("clear skin and scores of another condition narrow nothing by severity")
  func notApplicable() {
    #expect(answer(Profile(severity: ["POEM": 1])).narrowing == nil)
    let acne = Make.advisor(trials).answer(
      for: Make.capsule([Make.microbe()]),
      condition: .acne,
      profile: Profile(severity: ["POEM": 20])
    )
    #expect(acne.narrowing == nil)
  }

  @Test("on the held trials every kind of person gets an answer that says what was narrowed")
  func held() throws {
    let held = try HeldFacts.shared()
    let product = Make.capsule([try held.microbe("Lacticaseibacillus rhamnosus", "GG")])
    for age in [0.5, 6, 40] {
      for severity in [SeverityBand.mild, .moderate, .severe] {
        let profile = Profile(ageYears: age, severityWord: severity)
        let answer = held.advisor.answer(for: product, condition: .atopicDermatitis, profile: profile)
        let narrowing = try #require(answer.narrowing)
        #expect(narrowing.before.effect.trialsInAll > narrowing.leftOut.count, "never to nothing")
        #expect(!narrowing.leftOut.isEmpty)
        #expect(narrowing.leftOut.allSatisfy { !$0.why.isEmpty })
        #expect(answer.effect != nil)
      }
    }
  }
}
