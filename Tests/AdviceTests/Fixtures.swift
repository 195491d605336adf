import Advice
import Evidence
import Labels
import Microbes

/// Builders that keep each test to what it is about.
enum Make {
  static func microbe(
    _ name: String = "Lacticaseibacillus rhamnosus",
    _ strain: String? = "GG",
    id: String? = nil,
    viability: Viability = .live,
    cfu: Double? = nil,
    rank: Rank = .species
  ) -> LabelMicrobe {
    LabelMicrobe(
      written: [name, strain ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
      name: name,
      rank: rank,
      strain: strain,
      strainID: id,
      viability: viability,
      cfu: cfu
    )
  }

  static func capsule(_ microbes: [LabelMicrobe], total: Double? = 1e10, servings: Double? = 1) -> Product {
    Product(
      form: .capsule,
      route: .oral,
      microbes: microbes,
      totalCFU: total,
      totalCFUBasis: total.map { _ in .serving },
      servingsPerDay: servings
    )
  }

  static func cream(_ microbes: [LabelMicrobe], ingredients: [LabelIngredient] = []) -> Product {
    Product(form: .cream, route: .topical, microbes: microbes, ingredients: ingredients)
  }

  static func tested(
    _ species: String? = "Lacticaseibacillus rhamnosus",
    _ strain: String? = "GG",
    id: String? = nil
  ) -> TrialArm.Microbe {
    TrialArm.Microbe(reported: species ?? "unnamed", species: species, strain: strain, strainID: id)
  }

  /// A randomised, double-blind trial against placebo, in adults with eczema, that favours the product by default.
  static func trial(
    _ id: String = "trial",
    _ microbes: [TrialArm.Microbe] = [tested()],
    condition: String = "atopic-dermatitis",
    also: [String] = [],
    n: Int? = 120,
    route: TrialArm.Route = .oral,
    viability: TrialArm.Viability? = .live,
    purpose: Trial.Purpose = .treatment,
    group: Trial.Population.Group? = .adults,
    dose: Double? = 1e10,
    outcomes: [TrialOutcome] = [scorad(.favoursActive)]
  ) -> Trial {
    Trial(
      id: id,
      title: id,
      condition: condition,
      alsoConditions: also,
      purpose: purpose,
      population: .init(group: group, n: n),
      design: .init(kind: .parallel, blinding: .double, isRandomised: true, weeks: 12),
      funding: .public,
      arms: [
        TrialArm(
          id: "active",
          role: .active,
          route: route,
          viability: viability,
          microbes: microbes,
          doseCFUPerDay: dose
        ),
        TrialArm(id: "placebo", role: .placebo, route: route),
      ],
      outcomes: outcomes
    )
  }

  static func scorad(_ verdict: TrialOutcome.Verdict?, week: Double = 12, estimate: Double? = nil) -> TrialOutcome {
    TrialOutcome(
      measure: "SCORAD",
      week: week,
      content: .contrast(.init(active: "active", control: "placebo", effect: .meanDifference, estimate: estimate)),
      direction: .lowerIsBetter,
      verdict: verdict
    )
  }

  static func means(
    _ first: (n: Int, mean: Double, sd: Double),
    _ second: (n: Int, mean: Double, sd: Double),
    verdict: TrialOutcome.Verdict? = nil,
    p: Double? = nil
  ) -> TrialOutcome {
    TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .arms(
        statistic: .change,
        values: [
          .init(arm: "active", n: first.n, mean: first.mean, sd: first.sd),
          .init(arm: "placebo", n: second.n, mean: second.mean, sd: second.sd),
        ]
      ),
      p: p,
      direction: .lowerIsBetter,
      verdict: verdict
    )
  }

  static let tables = NomenclatureTables(
    genera: [
      genus("Lactobacillus"), genus("Lacticaseibacillus", from: ["Lactobacillus"]), genus("Roseomonas"),
      Genus(
        name: "Saccharomyces",
        kind: .yeast,
        synonyms: [],
        abbreviations: [],
        splitFrom: [],
        notes: "",
        source: "",
        seen: .yes
      ),
    ],
    strains: [
      strain("l-rhamnosus-gg", "Lacticaseibacillus rhamnosus", "GG", aliases: ["ATCC 53103"]),
      strain("own", "Staphylococcus epidermidis", "pool", isDeposited: false),
    ]
  )

  private static func genus(_ name: String, from origins: [String] = []) -> Genus {
    Genus(
      name: name,
      kind: .bacterium,
      synonyms: [],
      abbreviations: [],
      splitFrom: origins,
      notes: "",
      source: "",
      seen: .yes
    )
  }

  private static func strain(
    _ id: String,
    _ species: String,
    _ designation: String,
    aliases: [String] = [],
    isDeposited: Bool = true
  ) -> Strain {
    Strain(
      id: id,
      species: species,
      designation: designation,
      aliases: aliases,
      unconfirmedAliases: [],
      owner: "",
      isStudiedForSkin: true,
      isDeposited: isDeposited,
      notes: "",
      source: "",
      seen: .yes
    )
  }

  static func advisor(
    _ trials: [Trial] = [],
    facts: [SafetyFact] = [],
    rules: [LabelRule] = [],
    wordings: [ClaimWording] = [],
    ingredients: [IngredientFact] = [],
    differences: [MinimalImportantDifference] = []
  ) -> Advisor {
    Advisor(
      evidence: EvidenceBase(trials: trials),
      safetyFacts: facts,
      labelRules: rules,
      claimWordings: wordings,
      ingredients: ingredients,
      tables: tables,
      minimalImportantDifferences: differences
    )
  }

  /// The figure of the row for SCORAD in `Data/minimal_differences.csv`.
  static let noticed = MinimalImportantDifference(
    measure: "SCORAD",
    value: 8.7,
    population: "eczema",
    source: .init(url: "https://example.org", seen: .secondary)
  )

  static func answer(
    _ product: Product,
    _ trials: [Trial],
    for condition: Condition = .atopicDermatitis,
    profile: Profile? = nil
  ) -> Answer {
    advisor(trials).answer(for: product, condition: condition, profile: profile)
  }
}
