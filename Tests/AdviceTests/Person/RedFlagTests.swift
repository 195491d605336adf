import Advice
import Labels
import Testing

@Suite("Signs that need a doctor come before any product")
struct RedFlagTests {
  @Test(
    "everyday words are understood",
    arguments: [
      ("fever", RedFlag.fever), ("a high temperature since yesterday", .fever), ("feeling really ill", .fever),
      ("Fieber", .fever), ("oozing", .infection), ("yellow crusts behind the knees", .infection),
      ("it is weeping", .infection), ("infected", .infection), ("pus-filled spots", .infection),
      ("clusters of painful blisters", .herpeticum), ("punched-out sores", .herpeticum),
      ("eczema herpeticum", .herpeticum), ("blisters around the eyes", .eyes), ("sore eyelids and eye pain", .eyes),
      ("widespread blistering", .widespreadBlisters), ("skin is peeling off in sheets", .widespreadBlisters),
      ("red all over", .redAllOver), ("suddenly much worse", .rapidWorsening),
      ("rapidly worsening", .rapidWorsening), ("spreading fast", .rapidWorsening),
      ("swollen lips and tongue", .allergicReaction), ("trouble breathing", .allergicReaction),
      ("wheezing", .allergicReaction),
    ]
  )
  func understood(sign: String, flag: RedFlag) {
    guard case .flags(let flags) = RedFlag.read(sign) else {
      Issue.record("“\(sign)” is not understood")
      return
    }
    #expect(flags.contains(flag))
  }

  @Test("what is said not to be there is no sign", arguments: ["no fever", "none", "not oozing", "kein Fieber", "no"])
  func denied(sign: String) {
    #expect(RedFlag.read(sign) == .absent)
  }

  @Test(
    "everyday complaints of eczema are no red flags",
    arguments: ["itchy", "dry patches", "tingling ears", "flaky"]
  )
  func harmless(sign: String) {
    #expect(RedFlag.read(sign) == .unknown)
  }

  private func answer(_ profile: Profile, _ product: Product) throws -> Answer {
    try HeldFacts.shared().advisor.answer(for: product, condition: .atopicDermatitis, profile: profile)
  }

  @Test("every red flag has a fact with a source, and gates any product", arguments: RedFlag.allCases)
  func gates(flag: RedFlag) throws {
    let signs: [RedFlag: String] = [
      .allergicReaction: "swollen face", .herpeticum: "clusters of blisters", .eyes: "eye pain",
      .widespreadBlisters: "widespread blisters", .redAllOver: "red all over", .infection: "oozing", .fever: "fever",
      .rapidWorsening: "rapidly getting worse",
    ]
    let sign = try #require(signs[flag])
    // Without a microbe, and a rinse-off cleanser: whatever the product.
    for product in [
      Make.capsule([Make.microbe()]), Make.cream([]), Product(form: .cleanser, route: .topical), Product(),
    ] {
      let answer = try answer(Profile(signs: [sign]), product)
      #expect(answer.verdict == .askADoctor)
      let remark = try #require(answer.safety.first { $0.id == flag.rawValue }, "no fact for \(flag)")
      #expect(remark.severity == .seeDoctor)
      #expect(remark.isRedFlag)
      #expect(remark.source.hasPrefix("http"))
      #expect(answer.safety[0].isRedFlag, "red flags stand first")
      #expect(answer.summary.hasPrefix("See a doctor before you try any product: you named “\(sign)”"))
    }
  }

  @Test("a red flag stands before what must be avoided")
  func first() throws {
    let answer = try answer(Profile(hasCentralLine: true, signs: ["fever"]), Make.capsule([Make.microbe()]))
    #expect(answer.safety[0].id == "sign-fever")
    #expect(answer.safety.contains { $0.id == "central-line-probiotics" })
  }

  @Test("a sign that is not understood is said, and gates nothing")
  func unknown() throws {
    let answer = try answer(Profile(signs: ["tingly ears"]), Make.capsule([Make.microbe()]))
    let remark = try #require(answer.safety.first { $0.id == "sign-not-understood" })
    #expect(remark.why.contains("“tingly ears”"))
    #expect(answer.verdict != .askADoctor)
  }

  @Test("signs under conditions count where they are of the skin")
  func underConditions() throws {
    for condition in ["infected eczema", "eczema herpeticum", "weeping eczema"] {
      #expect(try answer(Profile(conditions: [condition]), Make.cream([])).verdict == .askADoctor, "\(condition)")
    }
    for condition in ["urinary infection", "eczema", "dry skin"] {
      #expect(try answer(Profile(conditions: [condition]), Make.cream([])).verdict != .askADoctor, "\(condition)")
    }
  }
}
