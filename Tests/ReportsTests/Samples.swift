import Advice
import Evidence
import Labels
import Microbes
import Reports

/// Answers as the advice gives them, about products that do not exist and trials that do.
enum Samples {
  static let capsule = Product(
    name: "DermaBiotic 3 <Junior> & Co",
    form: .capsule,
    route: .oral,
    language: "en",
    microbes: [
      LabelMicrobe(
        written: "Bifidobacterium lactis CECT 8145",
        name: "Bifidobacterium animalis subsp. lactis",
        rank: .subspecies,
        strain: "CECT 8145",
        strainID: "b-lactis-cect-8145",
        viability: .live,
        cfu: 3.6e9,
        span: 10..<42
      ),
      LabelMicrobe(
        written: "L. casei CECT 9104",
        name: "Lacticaseibacillus casei",
        rank: .species,
        strain: "CECT 9104",
        strainID: "l-casei-cect-9104",
        viability: .live,
        cfu: 9e8,
        span: 50..<68
      ),
      LabelMicrobe(
        written: "Lactobacillus",
        name: "Lactobacillus (sensu lato)",
        rank: .genus,
        viability: .unknown,
        span: 70..<83
      ),
    ],
    totalCFU: 4.5e9,
    totalCFUBasis: .capsule,
    doseGuarantee: .endOfShelfLife,
    servingsPerDay: 1,
    unitsPerServing: 1,
    prebiotics: ["inulin"],
    ingredients: [
      LabelIngredient(written: "Parfum", name: "Fragrance", roles: ["fragrance-allergen"]),
      LabelIngredient(written: "ceramide np", name: "Ceramide NP", roles: ["barrier-lipid"]),
      LabelIngredient(written: "maltodextrin", name: "maltodextrin", roles: []),
    ],
    claims: [
      LabelClaim(text: "Cures eczema in 7 days!", conditions: [.atopicDermatitis]),
      LabelClaim(text: "For calm skin", conditions: [.sensitiveSkin, .redness]),
    ],
    warnings: ["Keep out of reach of children."],
    notes: [
      ReadingNote(
        kind: .formerName,
        message: "“Bifidobacterium lactis” is now Bifidobacterium animalis subsp. lactis.",
        span: 10..<32
      ),
      ReadingNote(kind: .genusOnly, message: "“Lactobacillus” alone may be any of 25 genera.", span: 70..<83),
    ],
    confidence: 0.82
  )

  static let navarroLopez = Trial(
    id: "navarro-lopez-2018",
    title: "Three-strain capsule (CECT 8145, CECT 7347, CECT 9104) in children with moderate eczema",
    citation: "Navarro-Lopez V, Ramirez-Bosca A, Ramon-Vidal D, et al. JAMA Dermatol 2018;154(1):37-43",
    doi: "10.1001/jamadermatol.2017.3647",
    pmid: "29117309",
    condition: "atopic-dermatitis",
    purpose: .treatment,
    population: .init(
      group: .children,
      minimumAge: 4,
      maximumAge: 17,
      severity: "moderate (SCORAD 20 to 40)",
      n: 50,
      country: "ES"
    ),
    design: .init(kind: .parallel, blinding: .double, isRandomised: true, weeks: 12),
    arms: [
      TrialArm(
        id: "probiotic",
        role: .active,
        route: .oral,
        form: "capsule",
        viability: .live,
        microbes: [
          .init(
            reported: "Bifidobacterium lactis CECT 8145",
            species: "Bifidobacterium animalis subsp. lactis",
            strain: "CECT 8145",
            strainID: "b-lactis-cect-8145"
          ),
          .init(
            reported: "Lactobacillus casei CECT 9104",
            species: "Lacticaseibacillus casei",
            strain: "CECT 9104",
            strainID: "l-casei-cect-9104"
          ),
        ],
        doseCFUPerDay: 1e9,
        doseText: "one capsule a day"
      ),
      TrialArm(id: "placebo", role: .placebo, route: .oral, form: "capsule"),
    ],
    sources: [.init(url: "https://jamanetwork.com/journals/jamadermatology/article-abstract/2661596", seen: .abstract)],
    caveats: "Single centre, 50 children; several authors are at companies."
  )

  static let boyle = Trial(
    id: "boyle-2009",
    title: "Lactobacillus rhamnosus GG in infants with eczema",
    pmid: "19178534",
    condition: "atopic-dermatitis",
    purpose: .treatment,
    population: .init(group: .infants),
    design: .init(kind: .parallel, isRandomised: true),
    arms: [
      TrialArm(
        id: "active",
        role: .active,
        route: .oral,
        microbes: [.init(reported: "Lactobacillus casei XYZ", species: "Lacticaseibacillus casei", strain: "XYZ")]
      ),
      TrialArm(id: "placebo", role: .placebo),
    ]
  )

  static let answer = Answer(
    product: capsule,
    condition: .atopicDermatitis,
    verdict: .testedUnclear,
    match: .someStrains,
    trials: [
      TrialMatch(
        trial: navarroLopez,
        armID: "probiotic",
        match: .someStrains,
        doseRatio: 4.5,
        comparison: "Live Bifidobacterium animalis subsp. lactis CECT 8145 and two more, swallowed, against placebo, "
          + "for 12 weeks, in 50 children (moderate)",
        result:
          "SCORAD, week 12: difference −19.2, 95 % CI −23.4 to −15 (lower is better); significant, in favour of the microbes.",
        direction: .favoursProduct,
        cautions: ["A small trial by the maker.", "Bifidobacterium longum CECT 7347 is not on this label."]
      ),
      TrialMatch(
        trial: boyle,
        armID: "active",
        match: .species,
        doseRatio: nil,
        comparison: "L. casei XYZ against placebo",
        result: "SCORAD: no significant difference.",
        direction: .noDifference,
        cautions: []
      ),
    ],
    claims: [
      ClaimJudgement(
        text: "Cures eczema in 7 days!",
        conditions: [.atopicDermatitis],
        verdict: .notAllowed,
        why: "“cures” is a medicinal claim that no food supplement may make.",
        rule: "eu-medicinal-claim"
      ),
      ClaimJudgement(
        text: "For calm skin",
        conditions: [.sensitiveSkin],
        verdict: .unsupported,
        why: "No trial of these strains."
      ),
    ],
    safety: [
      SafetyRemark(
        id: "general",
        severity: .info,
        why: "Mild wind is common in the first days.",
        source: "https://example.org/wind"
      ),
      SafetyRemark(
        id: "milk",
        severity: .caution,
        why: "Capsules often hold traces of milk that the label does not name.",
        source: "https://example.org/milk"
      ),
    ],
    labelQuality: [
      MissingStatement(id: "strain", missing: "strain of Lactobacillus", why: "Without it no trial can be matched.")
    ],
    summary: "One small trial of some of these strains found less eczema after 12 weeks. It was run by the maker and "
      + "has not been repeated, so we are not sure.",
    disclaimer: "Not medical advice. Ask a doctor or pharmacist."
  )

  /// The same product for someone who must not take it.
  static var gatedAnswer: Answer {
    var gated = answer
    gated.verdict = .askADoctor
    gated.safety.append(
      SafetyRemark(
        id: "immunocompromised",
        severity: .avoid,
        why: "Live microbes can enter the blood of people on ciclosporin.",
        source: "https://example.org/blood"
      )
    )
    return gated
  }

  static let emptyAnswer = Answer(
    product: Product(),
    condition: .acne,
    verdict: .noMicrobe,
    match: .none,
    trials: [],
    claims: [],
    safety: [],
    labelQuality: [],
    summary: "No microbe was found.",
    disclaimer: "Not medical advice."
  )

  static let ingredients = [
    IngredientFact(
      name: "Fragrance",
      labelNames: ["Parfum"],
      role: "fragrance-allergen",
      group: "",
      eczema: .against,
      acne: .unknown,
      rosacea: .against,
      sensitive: .against,
      dry: .unknown,
      notes: "A common cause of contact allergy.",
      source: "x"
    ),
    IngredientFact(
      name: "Ceramide NP",
      labelNames: [],
      role: "barrier-lipid",
      group: "",
      eczema: .for,
      acne: .neutral,
      rosacea: .for,
      sensitive: .for,
      dry: .for,
      notes: "",
      source: "x"
    ),
  ]

  static let finding = TrialOverview(
    trial: navarroLopez,
    comparison: "Three strains against placebo, for 12 weeks, in 50 children",
    result: "SCORAD, week 12: difference −19.2.",
    direction: .favoursProduct,
    cautions: ["A small trial."]
  )
}
