import Evidence
import Statistics
import Testing

@Suite("What the held eczema trials say together of a blend")
struct HeldBorrowingTests {
  private func lgg(isLive: Bool? = true) throws -> TestedBlend {
    var blend = try HeldModels.blend("gruber-2007", "lgg")
    blend.isLive = isLive
    return blend
  }

  private static let rhamnosus = "Lacticaseibacillus rhamnosus"

  @Test("navarro-lopez-2018: 19.2 points stay in sight, and what is believed is less and less sure")
  func threeStrains() throws {
    let effect = try HeldModels.oral().effect(of: HeldModels.blend("navarro-lopez-2018", "probiotic"))
    let raw = try #require(effect.raw)
    #expect(raw.trialIDs == ["navarro-lopez-2018"])
    // As the paper prints it: −19.2 (−23.4 to −15.0) in 50 children.
    #expect(abs(raw.estimate + 19.2) < 1e-9)
    #expect(abs(raw.ci95.low + 23.4) < 1e-6 && abs(raw.ci95.high + 15) < 1e-6)
    #expect(raw.participants == 50)
    #expect(effect.nearest == .blend)
    #expect(abs(effect.estimate) < abs(raw.estimate))
    #expect(effect.width > raw.ci95.high - raw.ci95.low)
    #expect(effect.ci95.low > raw.estimate)
    #expect(effect.trialsInAll > 30)
  }

  @Test("LGG: seven trials, most of them null, leave no benefit that patients would notice")
  func rhamnosusGG() throws {
    let effect = try HeldModels.oral().effect(of: lgg())
    #expect(effect.nearest == .blend)
    #expect(
      Set(effect.trialIDs) == [
        "brouwer-2006", "carucci-2022", "folster-holst-2006", "gruber-2007", "isolauri-2000", "kirjavainen-2003",
        "viljanen-2005",
      ]
    )
    #expect(effect.holdsNoEffect)
    #expect(try #require(effect.probabilityBeyondMinimalImportantDifference) < 0.05)
    // Two give a figure, so what they found by themselves is next to nothing.
    #expect(try #require(effect.raw).trialIDs == ["gruber-2007", "isolauri-2000"])
  }

  @Test("forte-2021-fb401: the one controlled trial of the strain found nothing, and neither does the whole")
  func roseomonas() throws {
    let effect = try HeldModels.topical().effect(of: HeldModels.blend("forte-2021-fb401", "active"))
    #expect(effect.trialIDs == ["forte-2021-fb401"])
    #expect(effect.holdsNoEffect)
    #expect(try #require(effect.raw).estimate > 0)
  }

  @Test("a strain that nobody tested borrows from its species, says so, and is less sure than one that was")
  func untestedStrain() throws {
    let model = try HeldModels.oral()
    let strange = TestedBlend(microbes: [.init(species: Self.rhamnosus, strain: "XYZ-1")], isLive: true)
    let effect = model.effect(of: strange)
    let tested = try model.effect(of: lgg())
    #expect(effect.nearest == .species)
    #expect(effect.shares.blend == 0 && effect.shares.strains == 0)
    #expect(effect.shares.species > 0.05)
    #expect(effect.width > tested.width)
    #expect(effect.trialIDs.contains("gruber-2007") && effect.trialIDs.contains("passeron-2006"))
    #expect(!effect.trialIDs.contains("inoue-2014"))
  }

  @Test("a species that nobody tested has the class's estimate and nothing nearer")
  func untestedSpecies() throws {
    let model = try HeldModels.oral()
    let strange = TestedBlend(microbes: [.init(species: "Bacillus velezensis", strain: "XYZ-9")], isLive: nil)
    let effect = model.effect(of: strange)
    let whole = model.classEstimate
    #expect(effect.nearest == .sameClass)
    #expect(effect.shares.blend + effect.shares.strains + effect.shares.species == 0)
    // Nothing but the class's mean is known of it, so it is believed to be there, with more doubt.
    #expect(abs(effect.estimate - whole.effect.mean) < 1e-9)
    #expect(model.estimate(for: strange).effect.standardDeviation > whole.effect.standardDeviation)
  }

  @Test("more is known of a tested blend than of its species, and of a species than of any other microbe")
  func nearness() throws {
    let model = try HeldModels.oral()
    let widths = [
      try model.effect(of: lgg()).width,
      model.effect(of: TestedBlend(microbes: [.init(species: Self.rhamnosus, strain: "XYZ-1")], isLive: true)).width,
      model.effect(of: TestedBlend(microbes: [.init(species: "Bacillus velezensis")], isLive: true)).width,
    ]
    #expect(widths == widths.sorted())
    #expect(Set(widths).count == 3)
  }

  @Test("killed bacteria do not speak for the same strain alive, nor live ones for it killed")
  func liveAndKilled() throws {
    let model = try HeldModels.oral()
    let killed = try HeldModels.blend("inoue-2014", "l92")
    #expect(killed.isLive == false)
    #expect(Set(model.effect(of: killed).trialIDs) == ["inoue-2014", "yamamoto-2016"])
    var alive = killed
    alive.isLive = true
    #expect(model.effect(of: alive).nearest == .species)
    #expect(model.effect(of: alive).shares.strains == 0)
    let killedLGG = try model.effect(of: lgg(isLive: false))
    #expect(killedLGG.nearest == .species)
    #expect(killedLGG.shares.blend + killedLGG.shares.strains == 0)
  }

  @Test("prevention adds nothing: without those trials every figure is the same")
  func prevention() throws {
    let held = try HeldTrials.evidence()
    let treated = EvidenceBase(trials: held.trials.filter { $0.purpose != .prevention })
    #expect(treated.trials.count < held.trials.count - 20)
    let model = try HeldModels.oral()
    let other = try HeldModels.model(.oral, of: treated)
    #expect(other.contrasts.contrasts == model.contrasts.contrasts)
    #expect(try other.effect(of: lgg()) == model.effect(of: lgg()))
    for contrast in model.contrasts.contrasts {
      #expect(held.trial(id: contrast.trialID)?.purpose == .treatment)
    }
  }

  @Test("what was swallowed adds nothing to what is put on skin")
  func routes() throws {
    let held = try HeldTrials.evidence()
    let model = try HeldModels.topical()
    let spread = try #require(model.contrasts.referenceSpread)
    for contrast in model.contrasts.contrasts {
      #expect(held.trial(id: contrast.trialID)?.arm(id: contrast.active)?.route == .topical)
    }
    let onSkin = EvidenceBase(trials: held.trials.filter { $0.arms.contains { $0.route == .topical } })
    var options = BorrowingOptions()
    options.contrasts.referenceSpread = spread
    let other = try HeldModels.model(.topical, of: onSkin, options)
    let blend = try HeldModels.blend("forte-2021-fb401", "active")
    #expect(other.effect(of: blend) == model.effect(of: blend))
  }

  @Test("the parts of every tested blend's estimate add up to one, and none is negative")
  func shares() throws {
    for model in [try HeldModels.oral(), try HeldModels.topical()] {
      for contrast in model.contrasts.contrasts {
        let shares = model.effect(of: try HeldModels.blend(contrast.trialID, contrast.active)).shares
        let parts = [shares.blend, shares.strains, shares.species, shares.otherMicrobes, shares.prior]
        #expect(abs(parts.reduce(0, +) - 1) < 1e-9, "\(contrast.trialID)")
        #expect(parts.allSatisfy { $0 >= 0 }, "\(contrast.trialID)")
      }
    }
  }

  @Test("the order of microbes on a label is of no matter")
  func order() throws {
    let model = try HeldModels.oral()
    let blend = try HeldModels.blend("viljanen-2005", "mix")
    let effect = model.effect(of: blend)
    #expect(effect.nearest == .blend)
    var turned = blend
    for _ in blend.microbes {
      turned.microbes.append(turned.microbes.removeFirst())
      let other = model.effect(of: turned)
      #expect(abs(other.estimate - effect.estimate) < 1e-9 && abs(other.width - effect.width) < 1e-9)
      #expect(other.trialIDs == effect.trialIDs && other.nearest == effect.nearest)
    }
  }

  @Test("a person's age moves the estimate; without one the people are those of the trials")
  func age() throws {
    let model = try HeldModels.oral()
    let blend = try lgg()
    let groups: [Trial.Population.Group] = [.infants, .children, .adults]
    let estimates = groups.map { model.effect(of: blend, in: $0).estimate }
    #expect(Set(estimates).count == 3)
    let whoever = model.effect(of: blend).estimate
    #expect(whoever > estimates.min() ?? 0 && whoever < estimates.max() ?? 0)
    #expect(model.effect(of: blend, in: .mixed).estimate == whoever)
  }

  @Test("summary of findings: each blend once, and each trial under its own")
  func findings() throws {
    let model = try HeldModels.oral()
    let table = SummaryOfFindings(
      model: model,
      evidence: try HeldTrials.evidence(),
      minimalImportantDifference: HeldModels.noticed
    )
    #expect(table.rows.allSatisfy { $0.effect.nearest == .blend })
    #expect(Set(table.rows.flatMap(\.trialIDs)) == Set(model.contrasts.contrasts.map(\.trialID)))
    let people = table.rows.map(\.effect.participants)
    #expect(people == people.sorted(by: >))
    #expect(table.rows.count { $0.trialIDs.contains("gruber-2007") } == 1)
  }
}
