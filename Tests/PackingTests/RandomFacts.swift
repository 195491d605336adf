import Advice
import Evidence
import Expectation
import Labels
import Microbes
import Packing

/// A small generator whose seed a failing test prints (SplitMix64, Steele and others 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes facts of every kind with every field filled at random.
struct RandomFacts {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func facts() -> Facts {
    Facts(
      nomenclature: nomenclature(),
      ingredients: list { $0.ingredient() },
      ingredientFamilies: list { $0.ingredientFamily() },
      upperLimits: list { $0.upperLimit() },
      inci: list { $0.inci() },
      trials: list { $0.trial() },
      minimalImportantDifferences: list { $0.minimalImportantDifference() },
      reviews: list { $0.review() },
      safety: list { $0.safetyFact() },
      labelRules: list { $0.labelRule() },
      claimWordings: list { $0.claimWording() },
      terms: list { $0.term() },
      calibrationTargets: list { $0.calibrationTarget() },
      check: CheckedData(files: integer(), warnings: texts(), notes: texts())
    )
  }

  mutating func text() -> String {
    let pieces = [
      "L. ", "rhamnosus", "GG", "é", "ł", "乳酸菌", "👩🏽‍🔬", "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "<", "]", "10⁹", " ",
      "\u{7F}",
    ]
    return (0..<Int.random(in: 0...6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  mutating func number() -> Double {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: Double(Int.random(in: -1000...1000, using: &generator))
    case 1: Double(Int.random(in: -100_000...100_000, using: &generator)) / 100
    case 2: Double(Int.random(in: 1...999, using: &generator)) * 1e9
    case 3: Double.random(in: -1...1, using: &generator)
    case 4: Double(bitPattern: generator.next() & 0x7FEF_FFFF_FFFF_FFFF)
    case 5: -0.0
    case 6: Double.random(in: 0...1, using: &generator) * 1e-12
    default:
      [0, 1e22, 1e23, 9_007_199_254_740_992, -0.001, .greatestFiniteMagnitude].randomElement(using: &generator) ?? 0
    }
  }

  mutating func integer() -> Int {
    Bool.random(using: &generator)
      ? Int.random(in: -50...5000, using: &generator) : Int(truncatingIfNeeded: generator.next())
  }

  mutating func bool() -> Bool { Bool.random(using: &generator) }

  mutating func texts() -> [String] { list { $0.text() } }

  mutating func list<Value>(_ make: (inout RandomFacts) -> Value) -> [Value] {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in make(&self) }
  }

  mutating func maybe<Value>(_ make: (inout RandomFacts) -> Value) -> Value? {
    bool() ? make(&self) : nil
  }

  mutating func word<Word: CaseIterable>() -> Word {
    guard let word = Word.allCases.randomElement(using: &generator) else { fatalError("\(Word.self) has no case") }
    return word
  }
}

extension RandomFacts {
  mutating func nomenclature() -> NomenclatureTables {
    NomenclatureTables(
      genera: list { $0.genus() },
      species: list { $0.species() },
      strains: list { $0.strain() },
      collections: list { $0.collection() },
      ambiguousNames: list { $0.ambiguousName() }
    )
  }

  mutating func genus() -> Genus {
    Genus(
      name: text(),
      kind: word(),
      synonyms: texts(),
      abbreviations: texts(),
      splitFrom: texts(),
      notes: text(),
      source: text(),
      seen: word()
    )
  }

  mutating func species() -> Species {
    Species(
      name: text(),
      rank: word(),
      genus: text(),
      synonyms: texts(),
      kind: word(),
      habitat: texts(),
      isOnQPSList: maybe { $0.bool() },
      notes: text(),
      source: text(),
      seen: word()
    )
  }

  mutating func strain() -> Strain {
    Strain(
      id: text(),
      species: maybe { $0.text() },
      designation: text(),
      aliases: texts(),
      unconfirmedAliases: texts(),
      owner: text(),
      isStudiedForSkin: bool(),
      isDeposited: bool(),
      notes: text(),
      source: text(),
      seen: word()
    )
  }

  mutating func collection() -> StrainCollection {
    StrainCollection(
      acronyms: texts(),
      fullName: text(),
      country: text(),
      kind: word(),
      examples: texts(),
      notes: text(),
      source: text(),
      seen: word()
    )
  }

  mutating func ambiguousName() -> AmbiguousName {
    AmbiguousName(
      texts: texts(),
      candidates: texts(),
      rule: text(),
      resolvesAtRank: maybe { $0.text() },
      needsSpecies: bool(),
      notes: text(),
      source: text(),
      seen: word()
    )
  }

  mutating func ingredient() -> IngredientFact {
    IngredientFact(
      name: text(),
      labelNames: texts(),
      role: text(),
      group: text(),
      eczema: word(),
      acne: word(),
      rosacea: word(),
      sensitive: word(),
      dry: word(),
      notes: text(),
      source: text()
    )
  }

  mutating func inci() -> INCIFact {
    INCIFact(
      name: text(),
      organisms: texts(),
      process: text(),
      substrate: text(),
      isPrebiotic: bool(),
      notes: text(),
      source: text()
    )
  }

  mutating func minimalImportantDifference() -> MinimalImportantDifference {
    MinimalImportantDifference(
      measure: text(),
      value: number(),
      range: maybe { .init(low: $0.number(), high: $0.number()) },
      unit: word(),
      direction: word(),
      use: word(),
      population: text(),
      methods: list { $0.word() },
      doi: maybe { $0.text() },
      source: Trial.Source(url: text(), seen: word()),
      note: text()
    )
  }

  mutating func calibrationTarget() -> CalibrationTarget {
    CalibrationTarget(
      id: text(),
      measure: text(),
      quantity: text(),
      population: text(),
      week: maybe { $0.number() },
      unit: text(),
      figures: list { $0.calibrationFigure() },
      form: word(),
      p: maybe { $0.number() },
      counterpart: maybe { $0.word() },
      use: word(),
      constants: texts(),
      trial: maybe { $0.text() },
      citation: text(),
      doi: maybe { $0.text() },
      url: text(),
      seen: word(),
      note: text()
    )
  }

  private mutating func calibrationFigure() -> CalibrationTarget.Figure {
    CalibrationTarget.Figure(
      name: text(),
      value: number(),
      ci95: maybe {
        let ends = [$0.number(), $0.number()].sorted()
        return ends[0]...ends[1]
      },
      standardDeviation: maybe { $0.number() },
      n: maybe { $0.integer() },
      events: maybe { $0.integer() }
    )
  }

  mutating func safetyFact() -> SafetyFact {
    SafetyFact(
      id: text(),
      route: text(),
      viability: text(),
      organisms: texts(),
      ingredients: texts(),
      populations: texts(),
      severity: word(),
      fact: text(),
      source: text()
    )
  }

  mutating func ingredientFamily() -> IngredientFamilyRow {
    IngredientFamilyRow(family: text(), kind: word(), words: text(), source: text())
  }

  mutating func upperLimit() -> UpperLimit {
    UpperLimit(nutrient: text(), names: texts(), adults: number(), unit: word(), note: text(), source: text())
  }

  mutating func labelRule() -> LabelRule {
    LabelRule(
      id: text(),
      jurisdiction: text(),
      products: maybe { $0.word() },
      appliesTo: text(),
      rule: text(),
      source: text()
    )
  }

  mutating func claimWording() -> ClaimWording {
    let languages = ["en", "de", "es", "fr"].filter { _ in bool() }
    return ClaimWording(
      id: text(),
      kind: word(),
      phrases: Dictionary(uniqueKeysWithValues: languages.map { ($0, texts()) }),
      rules: texts(),
      forbiddenBy: texts(),
      toleratedBy: texts(),
      why: text()
    )
  }

  mutating func term() -> Term {
    Term(id: text(), names: texts(), kind: text(), text: text(), sources: texts(), seeAlso: texts())
  }
}

extension RandomFacts {
  mutating func trial() -> Trial {
    var trial = Trial(id: text(), title: text(), condition: text(), purpose: word())
    trial.citation = maybe { $0.text() }
    trial.doi = maybe { $0.text() }
    trial.pmid = maybe { $0.text() }
    trial.registration = maybe { $0.text() }
    trial.alsoConditions = texts()
    trial.status = word()
    trial.population = Trial.Population(
      group: maybe { $0.word() },
      minimumAge: maybe { $0.number() },
      maximumAge: maybe { $0.number() },
      severity: maybe { $0.text() },
      n: maybe { $0.integer() },
      country: maybe { $0.text() }
    )
    trial.design = Trial.Design(
      kind: maybe { $0.word() },
      blinding: maybe { $0.word() },
      isRandomised: maybe { $0.bool() },
      weeks: maybe { $0.number() },
      followUpWeeks: maybe { $0.number() }
    )
    trial.funding = maybe { $0.word() }
    trial.riskOfBias = maybe {
      Trial.RiskOfBias(overall: $0.word(), source: $0.maybe { $0.text() }, note: $0.maybe { $0.text() })
    }
    trial.arms = list { $0.arm() }
    trial.outcomes = list { $0.outcome() }
    trial.sources = list { Trial.Source(url: $0.text(), seen: $0.word()) }
    trial.caveats = text()
    trial.sameTrialAs = maybe { $0.text() }
    return trial
  }

  mutating func arm() -> TrialArm {
    var arm = TrialArm(id: text(), role: word())
    arm.pools = texts()
    arm.route = maybe { $0.word() }
    arm.form = maybe { $0.text() }
    arm.viability = maybe { $0.word() }
    arm.microbes = list {
      TrialArm.Microbe(
        reported: $0.text(),
        species: $0.maybe { $0.text() },
        strain: $0.maybe { $0.text() },
        strainID: $0.maybe { $0.text() }
      )
    }
    arm.otherActives = texts()
    arm.doseCFUPerDay = maybe { $0.number() }
    arm.doseText = maybe { $0.text() }
    arm.nRandomised = maybe { $0.integer() }
    arm.nAnalysed = maybe { $0.integer() }
    arm.with = maybe { $0.text() }
    return arm
  }

  mutating func outcome() -> TrialOutcome {
    var outcome = TrialOutcome(measure: text(), content: content())
    outcome.definition = maybe { $0.text() }
    outcome.site = maybe { $0.text() }
    outcome.subgroup = maybe { $0.text() }
    outcome.unit = maybe { $0.text() }
    outcome.week = maybe { $0.number() }
    outcome.p = maybe { $0.number() }
    outcome.pBelow = maybe { $0.number() }
    outcome.direction = maybe { $0.word() }
    outcome.verdict = maybe { $0.word() }
    outcome.resultText = maybe { $0.text() }
    outcome.note = maybe { $0.text() }
    outcome.doubt = maybe { $0.text() }
    return outcome
  }

  mutating func content() -> TrialOutcome.Content {
    if bool() { return .arms(statistic: word(), values: list { $0.armValue() }) }
    return .contrast(
      TrialOutcome.Contrast(
        active: maybe { $0.text() },
        control: maybe { $0.text() },
        effect: maybe { $0.word() },
        estimate: maybe { $0.number() },
        ci95: maybe { $0.interval() }
      )
    )
  }

  mutating func interval() -> TrialOutcome.Interval {
    TrialOutcome.Interval(low: number(), high: number())
  }

  mutating func armValue() -> TrialOutcome.ArmValue {
    var value = TrialOutcome.ArmValue(arm: text(), n: maybe { $0.integer() })
    value.mean = maybe { $0.number() }
    value.sd = maybe { $0.number() }
    value.se = maybe { $0.number() }
    value.ci95 = maybe { $0.interval() }
    value.median = maybe { $0.number() }
    value.iqr = maybe { $0.interval() }
    value.geometricMean = maybe { $0.number() }
    value.events = maybe { $0.number() }
    value.percent = maybe { $0.number() }
    value.pWithin = maybe { $0.number() }
    value.pWithinBelow = maybe { $0.number() }
    return value
  }
}
