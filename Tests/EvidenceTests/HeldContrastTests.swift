import Evidence
import Statistics
import Testing

/// The contrasts of the records in `Data/trials`. The figures were worked out apart from this code, from the records.
@Suite("The eczema trials that are held give contrasts, or a reason")
struct HeldContrastTests {
  private let evidence: EvidenceBase

  init() throws { evidence = try HeldTrials.evidence() }

  private func contrasts(in measure: String, _ options: ContrastOptions = ContrastOptions()) -> ContrastSet {
    evidence.contrasts(condition: "atopic-dermatitis", measure: measure, options: options)
  }

  private func counts(of exclusions: [Exclusion]) -> [String: Int] {
    exclusions.reduce(into: [:]) { $0[$1.reason.label, default: 0] += 1 }
  }

  /// Trials by how much is known of their estimates; a trial with any exact contrast counts as exact.
  private func knowledge(of set: ContrastSet) -> (exact: Int, interval: Int, oneSided: Int) {
    var kinds: [Trial.ID: Int] = [:]
    for contrast in set.contrasts {
      let rank =
        switch contrast.kind {
        case .exact: 0
        case .intervalCensored: 1
        case .oneSided: 2
        }
      kinds[contrast.trialID] = min(rank, kinds[contrast.trialID] ?? rank)
    }
    let ranks = kinds.values
    return (ranks.count { $0 == 0 }, ranks.count { $0 == 1 }, ranks.count { $0 == 2 })
  }

  @Test("every treatment file is a contrast or an exclusion, and none is both")
  func complete() {
    for measure in ["SCORAD", "eczema-severity", "EASI", "TEWL"] {
      let set = contrasts(in: measure)
      let contrasted = Set(set.contrasts.map(\.trialID))
      let excluded = set.exclusions.map(\.trialID)
      #expect(Set(excluded).count == excluded.count)
      #expect(contrasted.isDisjoint(with: excluded))
      let held = evidence.trials(for: "atopic-dermatitis").filter { $0.condition == "atopic-dermatitis" }
      #expect(contrasted.union(excluded) == Set(held.map(\.id)))
      #expect(held.count { $0.purpose == .treatment } == 80)
    }
  }

  @Test("in SCORAD alone, 35 of the 80 treatment files give a contrast")
  func scorad() {
    let set = contrasts(in: "SCORAD")
    let trials = knowledge(of: set)
    #expect(trials.exact == 20)
    #expect(trials.interval == 7)
    #expect(trials.oneSided == 8)
    #expect(set.contrasts.count == 41)
    #expect(
      counts(of: set.exclusions) == [
        "baseline only": 1, "doubt": 4, "no microbe": 3, "not measured": 15, "not published": 2, "not reported": 1,
        "not tested": 1, "other purpose": 22, "same trial": 1, "uncontrolled": 9, "within arm only": 8,
      ]
    )
  }

  @Test("by whatever measured severity, 49 of the 80 do")
  func severity() {
    let set = contrasts(in: "eczema-severity")
    let trials = knowledge(of: set)
    #expect(trials.exact == 26)
    #expect(trials.interval == 11)
    #expect(trials.oneSided == 12)
    #expect(set.contrasts.count == 56)
    #expect(
      counts(of: set.exclusions) == [
        "doubt": 4, "no arm sizes": 1, "no microbe": 3, "not measured": 3, "not published": 2, "not reported": 1,
        "not tested": 1, "other purpose": 22, "same trial": 1, "uncontrolled": 9, "within arm only": 6,
      ]
    )
  }

  // Degrees of freedom 47, 47 and spreads 9.9, 7.7 (gerasimov-2010); 8, 8, 8 and 7.52, 3.32, 11.98 from quartiles
  // (isolauri-2000); 32, 32, 26, 26, 33, 15 and 10.05, 9.95, 12.7, 14.9, 16.56, 4.79 (from 19.3 to 24.4) of the others.
  @Test("the reference spread is pooled from the arms that print one")
  func referenceSpread() throws {
    let spread = try #require(contrasts(in: "SCORAD").referenceSpread)
    #expect(abs(spread.standardDeviation - 11.11546) < 1e-5)
    #expect(
      spread.trialIDs == ["gerasimov-2010", "isolauri-2000", "jeong-2020", "roessler-2008", "wu-2012", "wu-2017"]
    )
  }

  struct Golden: Sendable, CustomTestStringConvertible {
    var trial: String
    var active: String
    var estimate: Double
    var standardError: Double
    var week: Double
    var testDescription: String { "\(trial) \(active)" }

    init(_ trial: String, _ active: String, _ estimate: Double, _ standardError: Double, week: Double) {
      self.trial = trial
      self.active = active
      self.estimate = estimate
      self.standardError = standardError
      self.week = week
    }
  }

  static let figures: [Golden] = [
    // MD −2.1 (−5.5 to 1.3), −19.2 (−23.4 to −15.0), −13.9 (−20.99 to −6.81): width / 3.919928.
    Golden("dauria-2021", "l74", -2.1, 1.73473, week: 12),
    Golden("navarro-lopez-2018", "probiotic", -19.2, 2.14290, week: 12),
    Golden("synbiotic-d3-2022", "synbiotic", -13.9, 3.61741, week: 8),
    // √(10.05²/33 + 9.95²/33) and √(12.7²/27 + 14.9²/27).
    Golden("jeong-2020", "rht3201", -5.52, 2.46186, week: 12),
    Golden("wu-2012", "synbiotic", -8.9, 3.76780, week: 8),
    // p 0.004 with 81, 0.008 with 73 degrees of freedom; p 0.535 by the normal distribution.
    Golden("han-2012", "probiotic", -7.3, 2.46383, week: 12),
    Golden("woo-2010", "probiotic", -7.9, 2.89701, week: 12),
    Golden("passeron-2006", "synbiotic", -3.3, 5.31922, week: 13),
    // Intervals 9.2–16.4 and 9.4–16.6 against 9.6–14.3, the control shared by arms of 46, 46 and 45.
    Golden("gore-2012", "l-paracasei", 0.7, 2.69136, week: 12),
    Golden("gore-2012", "b-lactis", 1.0, 2.69136, week: 12),
    // Changes with spreads √(3.9² + 1.8² − 3.9 · 1.8) and √(2.8² + 0.9² − 2.8 · 0.9), ten and six people.
    Golden("kaur-2008", "me3", -0.4, 1.47128, week: 13),
    // √(9.9²/48 + 7.7²/48).
    Golden("gerasimov-2010", "synbiotic", -6.4, 1.81027, week: 8),
    // Means 3.40, 1.38, 11.84 and spreads 7.52, 3.32, 11.98 of nine each from the quartiles, the control shared by two.
    Golden("isolauri-2000", "lgg", -8.34883, 5.77609, week: 8.7),
    Golden("isolauri-2000", "bb12", -10.46383, 5.07679, week: 8.7),
    // The bound of p < 0.05 with 53 degrees of freedom.
    Golden("ivakhnenko-2013", "probiotic", -5.11, 2.54768, week: 8),
    // 23.6 − 23.1 less 30.4 − 34.3, 11.11546 √(2/41); −24.2 + 22.3, 11.11546 √(1/20 + 1/21).
    Golden("ahn-2020", "pentosus", 4.4, 2.45500, week: 12),
    Golden("shafiei-2011", "synbiotic", -1.9, 3.47292, week: 8),
    // z of ln 0.8 (0.62 to 1.04) with 29 and 30, of −27.69 (−52.94 to −2.44) with 24 and 16; t of p 0.002.
    Golden("sistek-2006", "probiotic", -4.83024, 2.89076, week: 12),
    Golden("de-andrade-2022", "probiotic", -7.55747, 3.61625, week: 26),
    Golden("inoue-2014", "l92", -10.22950, 3.29189, week: 8),
  ]

  @Test("figures of a record give the contrast worked out by hand", arguments: figures)
  func exact(golden: Golden) throws {
    let contrast = try #require(
      contrasts(in: "SCORAD").contrasts.first { $0.trialID == golden.trial && $0.active == golden.active }
    )
    let estimate = try #require(contrast.estimate)
    #expect(abs(estimate - golden.estimate) < 2e-5)
    #expect(abs(contrast.standardError - golden.standardError) < 2e-5)
    #expect(contrast.kind == .exact)
    #expect(contrast.week == golden.week)
    #expect(contrast.scale == .points(measure: "SCORAD"))
    #expect(!contrast.derivation.isEmpty)
  }

  static let words: [(Golden, ClosedRange<Double>)] = [
    // 11.11546 √(2/27), ± 1.959964 of it; 80 against half of 74; a cross-over of 16; 42 against 43.
    (Golden("folster-holst-2006", "lgg", 0, 3.02525, week: 8), -5.92937...5.92937),
    (Golden("viljanen-2005", "lgg", 0, 2.20991, week: 8), -3.51378...3.51378),
    (Golden("roessler-2008", "probiotic", 0, 2.77887, week: 8), -5.44648...5.44648),
    (Golden("van-der-aa-2010", "synbiotic", 0, 2.41145, week: 12), -4.72635...4.72635),
    // 16 and 17 against half of 17.
    (Golden("brouwer-2006", "lgg", 0, 4.71782, week: 13), -7.58836...7.58836),
    (Golden("brouwer-2006", "rhamnosus", 0, 4.66943, week: 13), -7.47250...7.47250),
    // “Significant” alone, half of 100 each; a quarter of 220, the control shared by three.
    (Golden("carucci-2022", "lgg", 0, 2.22309, week: 12), -.infinity ... -4.35718),
    (Golden("wang-2015", "lp", 0, 2.99762, week: 13), -.infinity ... -4.15441),
  ]

  @Test("words of a record give bounds and no estimate", arguments: words)
  func censored(golden: Golden, bounds: ClosedRange<Double>) throws {
    let contrast = try #require(
      contrasts(in: "SCORAD").contrasts.first { $0.trialID == golden.trial && $0.active == golden.active }
    )
    #expect(contrast.estimate == nil)
    #expect(contrast.isCensored)
    #expect(abs(contrast.standardError - golden.standardError) < 2e-5)
    switch contrast.kind {
    case .exact: Issue.record("exact")
    case .intervalCensored(let lower, let upper), .oneSided(let lower, let upper):
      #expect(lower == bounds.lowerBound || abs(lower - bounds.lowerBound) < 2e-5)
      #expect(abs(upper - bounds.upperBound) < 2e-5)
    }
  }

  // Odds 24 · 10 over 2 · 17; 45 of 77 against 46 of 77, the arms taken as equal. Times √3 / π times 11.11546.
  @Test(
    "responders count where no score was compared, turned so that below zero is benefit",
    arguments: [
      Golden("weston-2005", "probiotic", -11.97636, 5.12908, week: 16),
      Golden("forte-2021-fb401", "active", 0.32926, 2.00900, week: 16),
    ]
  )
  func responders(golden: Golden) throws {
    let contrast = try #require(contrasts(in: "eczema-severity").contrasts.first { $0.trialID == golden.trial })
    let estimate = try #require(contrast.estimate)
    #expect(contrast.measure == "responder")
    #expect(abs(estimate - golden.estimate) < 2e-5)
    #expect(abs(contrast.standardError - golden.standardError) < 2e-5)
  }

  // 19.6 (15.4) of 54 against 15.1 (12.1) of 48, standardised, times 11.11546.
  @Test("a load of signs and rescue ointment stands in where SCORAD was measured at the start only")
  func symptomLoad() throws {
    let contrast = try #require(contrasts(in: "eczema-severity").contrasts.first { $0.trialID == "gruber-2007" })
    let estimate = try #require(contrast.estimate)
    #expect(contrast.measure == "symptom load")
    #expect(contrast.week == 12)
    #expect(abs(estimate - 3.55953) < 2e-5)
    #expect(abs(contrast.standardError - 2.20257) < 2e-5)
  }

  @Test(
    "a trap of the evidence is left out with its reason",
    arguments: [
      ("myles-2018-roseomonas", "uncontrolled"), ("myles-2020-roseomonas", "same trial"),
      ("ibanez-2018", "uncontrolled"),
      ("prakoeswa-2017", "doubt"), ("drago-2011", "doubt"), ("iemoli-2012", "doubt"), ("ekaputri-2016", "doubt"),
      ("kalliomaki-2001", "other purpose"), ("rather-2021", "within arm only"), ("gruber-2007", "baseline only"),
      ("fumaria-silymarin-2022", "no microbe"), ("aobiome-2017-b244-ad", "not published"), ("wu-2017", "not reported"),
      ("yesilova-2012", "not tested"),
      ("bodemer-2017", "not measured"), ("axt-gadermann-2021-bath", "uncontrolled"),
    ]
  )
  func traps(trial: String, label: String) throws {
    let exclusion = try #require(contrasts(in: "SCORAD").exclusions.first { $0.trialID == trial })
    #expect(exclusion.reason.label == label)
    #expect(!exclusion.reason.words.isEmpty)
  }

  @Test("a control that holds a microbe says nothing of it")
  func microbeInControl() {
    let set = evidence.contrasts(condition: "acne", measure: "acne-lesions")
    let reasons = set.exclusions.filter { $0.trialID == "kim-2010-lactoferrin" }.map(\.reason)
    #expect(reasons == [.controlHoldsMicrobe(arm: "fermented-milk")])
  }

  @Test("swallowed and applied are kept apart")
  func routes() {
    let all = contrasts(in: "SCORAD").contrasts.count
    let oral = evidence.contrasts(condition: "atopic-dermatitis", route: .oral, measure: "SCORAD")
    let topical = evidence.contrasts(condition: "atopic-dermatitis", route: .topical, measure: "SCORAD")
    #expect(oral.contrasts.count + topical.contrasts.count == all)
    #expect(topical.contrasts.map(\.trialID).contains("gueniche-2008-vitreoscilla"))
    #expect(oral.exclusions.contains { $0 == Exclusion(trialID: "gueniche-2008-vitreoscilla", reason: .otherRoute) })
  }

  @Test("what is known exactly can be pooled as it stands")
  func table() throws {
    let set = contrasts(in: "SCORAD")
    let table = try set.effectTable()
    #expect(table.studies.count == set.contrasts.count { !$0.isCensored })
    #expect(table.studies.map(\.study).contains("gore-2012 (b-lactis)"))
    #expect(table.studies.map(\.study).contains("woo-2010"))
  }

  @Test("whatever is asked of the held trials, standard errors are positive and estimates lie where they may")
  func everything() {
    let purposes: [Trial.Purpose] = [.treatment, .prevention, .cosmetic]
    var count = 0
    for condition in Set(evidence.trials.map(\.condition)) {
      let measures = Set(evidence.trials(for: condition).flatMap(\.outcomes).map(\.measure))
      for (measure, purpose) in measures.flatMap({ measure in purposes.map { (measure, $0) } }) {
        let set = evidence.contrasts(condition: condition, purpose: purpose, measure: measure)
        count += set.contrasts.count
        for contrast in set.contrasts {
          #expect(contrast.standardError > 0 && contrast.standardError.isFinite, "\(contrast)")
          #expect((contrast.estimate?.isFinite ?? false) == !contrast.isCensored, "\(contrast)")
          #expect(!contrast.derivation.isEmpty)
        }
      }
    }
    #expect(count > 150)
  }
}
