import SelfTrial
import Testing

@Suite("The scoring of scales")
struct ScoringTests {
  private func scale(_ name: String) throws -> RatingScale { try #require(RatingScale.named(name)) }

  /// Every item at its highest, or all at 0.
  private func extreme(_ scale: RatingScale, isHighest: Bool, age: Double? = nil) -> ScaleAnswers {
    var items: [String: Double] = [:]
    for item in scale.items { items[item.id] = isHighest ? item.allowed.highest ?? 0 : 0 }
    return ScaleAnswers(items: items, ageYears: age)
  }

  @Test("everything at its worst gives the published maximum, nothing gives 0", arguments: RatingScale.all)
  func extremes(scale: RatingScale) throws {
    #expect(try scale.score(extreme(scale, isHighest: false)).value == 0)
    guard let highest = scale.highest else { return }
    for age in [0.5, 1.99, 2, 7.99, 8, 40] {
      #expect(try scale.score(extreme(scale, isHighest: true, age: age)).value == highest, "\(scale.id) at \(age)")
    }
  }

  @Test("the highest scores are those that are published")
  func maxima() {
    // SCORAD and oSCORAD: abstract of “Practical issues on interpretation of … SCORAD”. EASI: PMC9154300. POEM: LOINC
    // 89870-0. DLQI, CDLQI: dermatology.org.uk. GAGS: factors 2, 2, 2, 1, 1, 3 times 4.
    let published = [
      "SCORAD": 103.0, "oSCORAD": 83, "PO-SCORAD": 103, "POEM": 28, "EASI": 72, "vIGA-AD": 4, "DLQI": 30, "CDLQI": 30,
      "itch_NRS": 10, "sleep_NRS": 10, "RECAP": 28, "GAGS": 44, "redness": 4,
    ]
    for scale in RatingScale.all { #expect(scale.highest == published[scale.id], "\(scale.id)") }
  }

  @Test("the parts add up to the score", arguments: RatingScale.all)
  func sums(scale: RatingScale) throws {
    var answers = ScaleAnswers()
    for (index, item) in scale.items.enumerated() {
      answers.items[item.id] = item.allowed.contains(Double(1 + index % 2)) ? Double(1 + index % 2) : 1
    }
    let score = try scale.score(answers)
    #expect((score.parts.reduce(0) { $0 + $1.points } - score.value).magnitude < 1e-9)
    #expect(score.parts.map(\.id) == scale.parts.map(\.id))
    for part in score.parts { #expect(part.highest.map { part.points <= $0 } ?? true) }
  }

  // MARK: SCORAD

  /// The example that another program's tests hold: A = 30, B = 8, itch 5, lost sleep 3 give 42, without the last 34.
  private var scoradExample: ScaleAnswers {
    ScaleAnswers(items: [
      "extent": 30, "erythema": 2, "swelling": 1, "oozing": 1, "excoriation": 2, "lichenification": 1, "dryness": 1,
      "itch": 5, "sleep_loss": 3,
    ])
  }

  @Test("SCORAD is A/5 + 7B/2 + C, the objective one the same without C")
  func scoradFormula() throws {
    let score = try scale("SCORAD").score(scoradExample)
    #expect(score.value == 42)
    #expect(score.parts.map(\.points) == [6, 28, 8])
    #expect(score.parts.map(\.answered) == [30, 8, 8])
    #expect(score.band?.name == "moderate")
    #expect(score.notes.isEmpty)
    #expect(try scale("oSCORAD").score(scoradExample).value == 34)
    #expect(try scale("PO-SCORAD").score(scoradExample).value == 42)
  }

  @Test("sums may stand for items, and must agree with them where both are there")
  func scoradSums() throws {
    let sums = ScaleAnswers(items: ["extent": 30], totals: ["intensity": 8, "subjective": 8])
    #expect(try scale("SCORAD").score(sums).value == 42)
    var both = scoradExample
    both.totals = ["intensity": 8]
    #expect(try scale("SCORAD").score(both).value == 42)
    both.totals = ["intensity": 9]
    #expect(throws: ScaleError.contradiction(scale: "SCORAD", item: "intensity")) { try scale("SCORAD").score(both) }
    let tooMuch = ScaleAnswers(items: ["extent": 30], totals: ["intensity": 19, "subjective": 8])
    #expect(
      throws: ScaleError.outOfRange(scale: "SCORAD", item: "intensity", value: 19, allowed: "a number from 0 to 18")
    ) { try scale("SCORAD").score(tooMuch) }
  }

  @Test("the areas of the body add up to all of it at either age, and to the rule of nines")
  func areas() throws {
    let areas = BodyArea.ruleOfNines
    #expect(areas.reduce(0) { $0 + $1.share } == 100)
    #expect(areas.reduce(0) { $0 + $1.shareOfInfant } == 100)
    // Sanofi Campus and DermNet's figures from two years on; GPnotebook's for an infant.
    #expect(areas.map(\.share) == [9, 9, 9, 18, 18, 18, 18, 1])
    #expect(areas.map(\.shareOfInfant) == [18, 9, 9, 18, 18, 14, 14, 0])
    var answers = scoradExample
    answers.items["extent"] = nil
    answers.areas = ["head_neck": 100, "leg_left": 50]
    for (age, extent) in [(nil, 18.0), (30, 18), (2, 18), (1.99, 25), (0.5, 25)] as [(Double?, Double)] {
      answers.ageYears = age
      let score = try scale("SCORAD").score(answers)
      #expect(score.parts.first?.answered == extent, "\(String(describing: age))")
      #expect(score.value == extent / 5 + 28 + 8)
      #expect(score.notes.contains(.infantShares) == (age.map { $0 < 2 } ?? false))
      #expect(score.notes.contains(.ageNotSaid(limit: 2)) == (age == nil))
    }
    let clear = ["left arm", "right arm", "front of the trunk", "back", "right leg", "genitals"]
    #expect(try scale("SCORAD").score(answers).notes.contains(.areasTakenAsClear(clear)))
  }

  @Test("an extent that is given outranks areas, and an area beyond 100 % is refused")
  func extentAndAreas() throws {
    var answers = scoradExample
    answers.areas = ["head_neck": 100]
    #expect(try scale("SCORAD").score(answers).value == 42)
    answers.areas = ["head_neck": 101]
    #expect(throws: ScaleError.self) { try scale("SCORAD").score(answers) }
  }

  // MARK: EASI

  private func easi(_ regions: [String: (signs: [Double], area: Double)], age: Double?) throws -> ScaleScore {
    var answers = ScaleAnswers(ageYears: age)
    for (region, (signs, area)) in regions {
      for (sign, value) in zip(["erythema", "edema", "excoriation", "lichenification"], signs) {
        answers.items["\(region).\(sign)"] = value
      }
      answers.items["\(region).area"] = area
    }
    return try scale("EASI").score(answers)
  }

  @Test(
    "the regions weigh by age: 0.1, 0.2, 0.3, 0.4 from eight years on, 0.2, 0.2, 0.3, 0.3 before (DermNet)",
    arguments: [
      ("head_neck", 0.1, 0.2), ("upper_limbs", 0.2, 0.2), ("trunk", 0.3, 0.3), ("lower_limbs", 0.4, 0.3),
    ]
  )
  func easiWeights(region: String, from8: Double, below8: Double) throws {
    var regions: [String: (signs: [Double], area: Double)] = [:]
    for name in ["head_neck", "upper_limbs", "trunk", "lower_limbs"] { regions[name] = ([0, 0, 0, 0], 0) }
    regions[region] = ([2, 1, 1, 1], 3)
    for (age, weight) in [(8.0, from8), (40, from8), (7.99, below8), (0, below8)] {
      let score = try easi(regions, age: age)
      #expect((score.value - 15 * weight).magnitude < 1e-9, "\(age)")
      #expect(score.notes.contains(.youngerWeights(limit: 8)) == (age < 8))
    }
    #expect(try easi(regions, age: nil).notes.contains(.ageNotSaid(limit: 8)))
  }

  @Test("sums of tenths come out as tenths")
  func tenths() throws {
    let regions: [String: (signs: [Double], area: Double)] = [
      "head_neck": ([1, 0, 0, 0], 1), "upper_limbs": ([1, 0, 0, 0], 1), "trunk": ([0, 0, 0, 0], 0),
      "lower_limbs": ([0, 0, 0, 0], 0),
    ]
    #expect(try easi(regions, age: 30).value == 0.3)
    #expect(try easi(regions, age: 30).band?.name == "almost clear")
  }

  @Test(
    "per cent of a region become its area score (limits as registered for NCT05990725)",
    arguments: [
      (0, 0), (0.5, 1), (1, 1), (9.9, 1), (10, 2), (29.9, 2), (30, 3), (49, 3), (50, 4), (69, 4), (70, 5), (89, 5),
      (90, 6), (100, 6),
    ] as [(Double, Double)]
  )
  func easiPercent(percent: Double, step: Double) throws {
    let item = try #require(try scale("EASI").item("trunk.area"))
    #expect(item.percent?.step(of: percent) == step)
  }

  @Test("half points begin at 1, for a sign that is there is at least mild (Hanifin and others 2022)")
  func easiHalves() throws {
    let allowed = try #require(try scale("EASI").item("trunk.edema")).allowed
    for value in [0, 1, 1.5, 2, 2.5, 3] { #expect(allowed.contains(value)) }
    for value in [0.5, 1.25, 3.5, -1, .nan, .infinity] { #expect(!allowed.contains(value)) }
  }

  @Test("a region with nothing affected needs no signs, one without signs no area, any other needs both")
  func easiMissing() throws {
    let scale = try scale("EASI")
    var answers = extreme(scale, isHighest: true, age: 30)
    for sign in ["erythema", "edema", "excoriation", "lichenification"] { answers.items["trunk.\(sign)"] = nil }
    answers.items["trunk.area"] = 0
    for sign in ["erythema", "edema", "excoriation", "lichenification"] { answers.items["head_neck.\(sign)"] = 0 }
    answers.items["head_neck.area"] = nil
    #expect(try scale.score(answers).value == 43.2)
    answers.items["head_neck.edema"] = 1
    #expect(throws: ScaleError.notScored(scale: "EASI", missing: ["head_neck.area"], allowed: 0)) {
      try scale.score(answers)
    }
  }

  // MARK: Acne

  @Test("GAGS weighs forehead and cheeks by 2, nose and chin by 1, chest and back by 3")
  func gags() throws {
    let scale = try scale("GAGS")
    let factors = [
      "forehead": 2.0, "right_cheek": 2, "left_cheek": 2, "nose": 1, "chin": 1, "chest_upper_back": 3,
    ]
    for (area, factor) in factors {
      var answers = extreme(scale, isHighest: false)
      answers.items[area] = 3
      #expect(try scale.score(answers).value == 3 * factor)
    }
    #expect(factors.count == scale.items.count)
  }

  @Test(
    "of spots the worst of all, comedones, inflamed ones and nodules counts (Acne Support)",
    arguments: [
      ([20, 0, 0, 0], "mild", nil), ([21, 0, 0, 0], "moderate", "Blackheads and whiteheads"),
      ([0, 10, 5, 0], "mild", nil), ([0, 10, 6, 0], "moderate", "Inflamed spots"), ([0, 0, 0, 5], "mild", nil),
      ([0, 0, 0, 6], "severe", "Nodules and cysts"), ([101, 0, 0, 0], "severe", "Blackheads and whiteheads"),
      ([0, 51, 0, 0], "severe", "Inflamed spots"), ([100, 15, 10, 0], "moderate", nil),
      ([100, 15, 11, 0], "severe", nil), ([0, 0, 0, 0], "no lesions", nil),
    ] as [([Double], String, String?)]
  )
  func lesions(counts: [Double], band: String, part: String?) throws {
    let scale = try scale("lesions")
    let items = Dictionary(uniqueKeysWithValues: zip(scale.items.map(\.id), counts))
    let score = try scale.score(ScaleAnswers(items: items))
    #expect(score.value == counts.reduce(0, +))
    #expect(score.band?.name == band)
    #expect(score.notes == (part.map { [.bandFromPart(name: $0)] } ?? []))
  }

  // MARK: Unanswered and out of range

  @Test(
    "one unanswered item counts 0 where the instrument says so, two give no score",
    arguments: [
      "POEM", "DLQI", "CDLQI", "RECAP",
    ]
  )
  func oneMissing(name: String) throws {
    let scale = try scale(name)
    let full = try #require(scale.highest)
    for item in scale.items {
      var answers = extreme(scale, isHighest: true)
      answers.items[item.id] = nil
      let score = try scale.score(answers)
      #expect(score.value == full - (item.allowed.highest ?? 0))
      #expect(score.notes == [.countedAsZero(item: item.id)])
    }
    var answers = extreme(scale, isHighest: true)
    let missing = [scale.items[0].id, scale.items[3].id]
    for id in missing { answers.items[id] = nil }
    #expect(throws: ScaleError.notScored(scale: scale.id, missing: missing, allowed: 1)) { try scale.score(answers) }
  }

  @Test("where no rule lets an item be missing, each is needed", arguments: RatingScale.all)
  func noneMissing(scale: RatingScale) {
    guard scale.itemsThatMayBeMissing == 0 else { return }
    for item in scale.items {
      var answers = extreme(scale, isHighest: true)
      answers.items[item.id] = nil
      #expect(throws: ScaleError.notScored(scale: scale.id, missing: [item.id], allowed: 0)) {
        try scale.score(answers)
      }
    }
    #expect(throws: ScaleError.self) { try scale.score(ScaleAnswers()) }
  }

  @Test("an answer that an item does not have is refused, with what it may be", arguments: RatingScale.all)
  func outOfRange(scale: RatingScale) {
    for item in scale.items {
      for wrong in [-1, (item.allowed.highest ?? 10_000) + 1, .nan, .infinity] {
        var answers = extreme(scale, isHighest: true)
        answers.items[item.id] = wrong
        do {
          _ = try scale.score(answers)
          Issue.record("\(scale.id) took \(wrong) for \(item.id)")
        } catch ScaleError.outOfRange(let of, let name, _, let allowed) {
          #expect(of == scale.id && name == item.id && allowed == item.allowed.description)
        } catch {
          Issue.record("\(error)")
        }
      }
    }
  }

  @Test(
    "signs and questions take whole numbers only",
    arguments: ["SCORAD", "POEM", "DLQI", "CDLQI", "GAGS", "vIGA-AD"]
  )
  func whole(name: String) throws {
    let scale = try scale(name)
    for item in scale.items {
      if case .whole = item.allowed { #expect(!item.allowed.contains(0.5)) }
    }
  }
}
