import DataFiles
import Foundation
import Testing

/// A small data folder without a fault, on disk for as long as it is held, whose files a test can change.
final class FixtureFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID().uuidString)/Data").path
    for folder in ["trials", "reviews", "nomenclature", "model"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(atPath: "\(checkedInData)/schemas", toPath: "\(path)/schemas")
    for (name, content) in Self.files { try write(content, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  func write(_ content: String, to name: String) throws {
    try Data(content.utf8).write(to: URL(filePath: "\(path)/\(name)"))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// Replaces one passage of a file, which must be there once.
  func replace(_ old: String, _ new: String, in name: String) throws {
    let content = try String(contentsOf: URL(filePath: "\(path)/\(name)"), encoding: .utf8)
    try #require(content.components(separatedBy: old).count == 2, "“\(old)” must stand once in \(name)")
    try write(content.replacingOccurrences(of: old, with: new), to: name)
  }

  /// The problems, each as `error file:line: key: message`.
  func problems() throws -> [String] {
    try DataCheck.run(at: path).map { "\($0.severity.rawValue) \($0)" }
  }

  static let files = [
    "trials/garcia-2020.yaml": trial,
    "reviews/silva-2019.yaml": review,
    "nomenclature/genera.csv": """
    current_genus,rank,kind,synonyms,abbreviations,split_from,notes,source_url,seen
    Lacticaseibacillus,genus,bacterium,,L.|Lcb.,Lactobacillus,,https://example.org/genera,yes

    """,
    "nomenclature/species.csv": """
    current_name,rank,genus,authority_year,synonyms,kind,habitat,efsa_qps,notes,source_url,seen
    Lacticaseibacillus rhamnosus,species,Lacticaseibacillus,,L. rhamnosus|Lactobacillus rhamnosus,bacterium,gut,yes,,https://example.org/s,yes
    Lacticaseibacillus casei,species,Lacticaseibacillus,,L. casei,bacterium,food|gut,unknown,,,no

    """,
    "nomenclature/strains.csv": """
    strain_id,species_current,designation,aliases,owner_or_brand,studied_for_skin,deposited,notes,source_url,seen,aliases_unseen
    l-rhamnosus-gg,Lacticaseibacillus rhamnosus,GG,LGG|ATCC 53103|LMG 18243,,yes,yes,,https://example.org/gg,yes,LMG 18243
    l-casei-x1,Lacticaseibacillus casei,X-1,,,no,yes,,,no,

    """,
    "nomenclature/collections.csv": """
    acronym,full_name,country,kind,number_shape_regex,examples,budapest_ida,notes,source_url,seen
    DSM|DSMZ,Deutsche Sammlung,DE,culture-collection,,DSM 17938,yes,,https://example.org/dsm,yes

    """,
    "nomenclature/ambiguous_names.csv": """
    label_text,candidates,rule,resolves_at_rank,needs_species,notes,source_url,seen
    L. lactis,Lactococcus lactis|Leuconostoc lactis,always warn,species,no,,,no

    """,
    "nomenclature/inci.csv": """
    inci_name,organism_species,process,substrate,viable,cosmetic_function,cas,notes,source_url,seen,prebiotic
    Lacticaseibacillus Ferment,Lacticaseibacillus,ferment,,no,,,,https://example.org/inci,yes,no

    """,
    "ingredients.csv": """
    ingredient,label_names,role,group,eczema,acne,rosacea,sensitive,dry,comedogenic,cas,eu_limit,notes,source_url,seen
    Glycerin,glycerol,humectant,benefit,for,neutral,neutral,for,for,no,,,,https://example.org/glycerin,yes

    """,
    "ingredient_families.csv": """
    family,kind,words,source_url,seen,note
    humectants,name,moisturisers,https://example.org/families,secondary,
    humectants,role,humectant,https://example.org/families,secondary,
    humectants,within,glycerol,https://example.org/families,secondary,

    """,
    "upper_limits.csv": """
    nutrient,names,adults,unit,source_url,seen,note
    zinc,zinc|zink,25,mg,https://example.org/limits,review-table,

    """,
    "minimal_differences.csv": """
    measure,value,low,high,unit,direction,use,population,method,doi,source_url,seen,note
    POEM,4,3,4,points,lower-is-better,threshold,children,anchor|distribution,10.1000/poem,https://example.org/poem,abstract,
    POEM,50,,,percent,lower-is-better,context,adults,,,https://example.org/half,secondary,

    """,
    "model/differences.csv": """
    product,dose,potency,week_2,week_4,week_8,week_12,week_16,week_24
    topical,1,-4,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5
    topical,1,-3,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5
    topical,1,-2,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5
    topical,1,-1,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5
    topical,1,0,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5
    topical,1,1,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5
    topical,1,3,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5
    topical,1,6,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5

    """,
    "model/courses.csv": """
    start,arm,potency,measure,week,mean,q01,q05,q25,q50,q75,q95,q99
    trials,usual-care,,SCORAD,0,32,20,21,28,33,37,39,40
    trials,usual-care,,SCORAD,2,32,20,21,28,33,37,39,40
    trials,usual-care,,SCORAD,4,32,20,21,28,33,37,39,40
    trials,usual-care,,SCORAD,8,32,20,21,28,33,37,39,40
    trials,usual-care,,SCORAD,12,32,20,21,28,33,37,39,40
    trials,usual-care,,SCORAD,16,32,20,21,28,33,37,39,40
    trials,usual-care,,SCORAD,20,32,20,21,28,33,37,39,40
    trials,usual-care,,SCORAD,24,32,20,21,28,33,37,39,40

    """,
    "model/equivalents.csv": """
    measure,value,SCORAD
    POEM,10,24
    POEM,14,35

    """,
    "safety.yaml": """
    - id: central-line
      applies_to: {route: oral, viability: live, organisms: [Lacticaseibacillus rhamnosus GG], populations: [preterm-infants]}
      severity: avoid
      fact: Live bacteria can reach the blood.
      source: https://example.org/safety
      seen: official

    """,
    "label_rules.yaml": """
    - id: eu-cosmetic-cure
      jurisdiction: EU
      applies_to: cosmetics
      rule: A cosmetic may not claim to cure.
      source: https://example.org/rule

    """,
    "claim_words.yaml": """
    - id: cures
      kind: medicinal
      phrases:
        en: [cures eczema]
        de: [heilt Neurodermitis]
      rules: [eu-cosmetic-cure]
      why: Curing is for medicines.

    """,
    "terms.yaml": """
    - id: cfu
      names: [CFU, colony-forming unit]
      kind: concept
      text: A count of living cells. It says nothing of benefit.
      sources: [https://example.org/cfu]
      see_also: [probiotic]
    - id: probiotic
      names: [probiotic]
      kind: concept
      text: Living microbes with a shown benefit. Few products prove it.
      sources: [https://example.org/probiotic]

    """,
    "calibration_targets.yaml": """
    - id: wall
      measure: lactulose/mannitol
      quantity: eczema over controls
      unit: per cent
      figures:
        - {name: eczema, value: 3.6, sd: 3.3, n: 28}
        - {name: controls, value: 2.4, sd: 1.0, n: 39}
      form: ratio
      counterpart: permeability-ratio
      use: tuned
      constants: [lam_K]
      citation: Garcia 2020
      url: https://example.org/wall
      seen: abstract
    - id: control
      measure: disease control
      quantity: share under control
      unit: "1"
      figures:
        - {name: under control, value: 0.78, n: 100, events: 78}
      form: figure
      counterpart: steroid-control
      use: untuned
      trial: garcia-2020
      citation: Garcia 2020
      doi: 10.1000/garcia
      url: https://example.org/control
      seen: abstract

    """,
    "market.yaml": """
    - id: buyers
      topic: survey
      fact: Some know the word.
      sources: [https://example.org/market]
      seen: news
      use: careful

    """,
    "datapackage.json": """
    {"name": "fixture", "resources": [{"name": "genera", "path": "nomenclature/genera.csv", "schema": {"fields": [
      {"name": "current_genus"}, {"name": "rank"}, {"name": "kind"}, {"name": "synonyms"}, {"name": "abbreviations"},
      {"name": "split_from"}, {"name": "notes"}, {"name": "source_url"}, {"name": "seen"}]}}]}
    """,
  ]

  static let trial = """
    id: garcia-2020
    title: One strain in children with eczema
    doi: 10.1000/garcia.2020
    pmid: '12345678'
    registration: NCT01234567
    condition: atopic-dermatitis
    purpose: treatment
    status: published
    population:
      group: children
      age_years: [4, 17]
      n: 100
      country: ES
    design:
      type: parallel
      blinding: double
      randomised: true
      weeks: 12
    arms:
      - id: probiotic
        role: active
        route: oral
        viability: live
        microbes:
          - reported: L. rhamnosus GG
            species: Lacticaseibacillus rhamnosus
            strain: ATCC 53103
        dose_cfu_per_day: 1.0e+9
        n_randomised: 50
      - id: placebo
        role: placebo
        route: oral
        n_randomised: 50
    outcomes:
      - measure: SCORAD
        week: 12
        kind: contrast
        active: probiotic
        control: placebo
        effect: MD
        estimate: -4.6
        ci95: [-8.3, -0.9]
        p: 0.016
        direction: lower-is-better
        result: significant, favours active
      - measure: POEM
        week: 12
        kind: arms
        statistic: change
        values:
          - arm: probiotic
            n: 50
            mean: -6.3
            sd: 8.1
          - arm: placebo
            n: 44
            mean: -1.7
            sd: 9.9
        p: 0.017
        direction: lower-is-better
      - measure: responder
        week: 12
        kind: arms
        statistic: events
        values:
          - arm: probiotic
            n: 50
            events: 30
          - arm: placebo
            n: 50
            percent: 36
        p_below: 0.05
        direction: higher-is-better
      - measure: responder
        week: 12
        kind: contrast
        active: probiotic
        control: placebo
        effect: RR
        estimate: 1.67
        ci95: [1.08, 2.57]
        direction: higher-is-better
    sources:
      - url: https://example.org/garcia
        seen: abstract
    caveats: Small.

    """

  static let review = """
    id: silva-2019
    citation: Silva A. 2019
    condition: atopic-dermatitis
    question: Does it help?
    pooled:
      - measure: SCORAD
        effect: MD
        estimate: -3.0
        ci95: [-5.0, -1.0]
        k_trials: 5
        i2: 40
    sources:
      - url: https://example.org/silva
        seen: abstract

    """
}
