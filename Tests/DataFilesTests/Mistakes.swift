private let trial = "Data/trials/garcia-2020.yaml"

/// Mistakes in the keys, words and references of records.
let recordMistakes: [Mistake] = [
  Mistake(
    "unknown key",
    "purpose:",
    "colour: red\npurpose:",
    says: "error \(trial):7: colour: This key is not known here"
  ),
  Mistake("missing key", "purpose: treatment", "", says: "error \(trial):1: purpose: This key is missing."),
  Mistake(
    "word off the list",
    "purpose: treatment",
    "purpose: cure",
    says: "error \(trial):7: purpose: “cure” is not one"
  ),
  Mistake("number as text", "n: 100", "n: '100'", says: "error \(trial):12: population.n: This must be a number"),
  Mistake(
    "text as number",
    "pmid: '12345678'",
    "pmid: 12345678",
    says: "error \(trial):4: pmid: 12345678 reads as a number"
  ),
  Mistake("Norway", "country: ES", "country: NO", says: "error \(trial):13: population.country: NO reads as yes or no"),
  Mistake("country in words", "country: ES", "country: Spain", says: "error \(trial):13: population.country: “Spain”"),
  Mistake(
    "truth as word",
    "randomised: true",
    "randomised: partly",
    says: "error \(trial):17: design.randomised: This must"
  ),
  Mistake(
    "fraction of a person",
    "n: 100",
    "n: 99.5",
    says: "error \(trial):12: population.n: This must be a whole number"
  ),
  Mistake(
    "empty value",
    "group: children",
    "group:",
    says: "error \(trial):10: population.group: Nothing stands after"
  ),
  Mistake(
    "mapping as text",
    "caveats: Small.",
    "caveats: {a: b}",
    says: "error \(trial):86: caveats: This must be text"
  ),
  Mistake(
    "list of three",
    "[4, 17]",
    "[4, 17, 20]",
    says: "error \(trial):11: population.age_years: This must be two numbers"
  ),
  Mistake("ages swapped", "[4, 17]", "[17, 4]", says: "error \(trial):11: population.age_years: The youngest age"),
  Mistake(
    "age of a tree",
    "[4, 17]",
    "[4, 170]",
    says: "error \(trial):11: population.age_years[1]: 170.0 is not an age"
  ),
  Mistake(
    "file name",
    "id: garcia-2020",
    "id: garcia-2019",
    says: "error \(trial):1: id: The file is garcia-2020.yaml"
  ),
  Mistake(
    "identifier in capitals",
    "id: garcia-2020",
    "id: Garcia-2020",
    says: "error \(trial):1: id: “Garcia-2020” must be"
  ),
  Mistake(
    "condition",
    "condition: atopic-dermatitis",
    "condition: eczema",
    says: "error \(trial):6: condition: “eczema”"
  ),
  Mistake("web DOI", "doi: 10.1000", "doi: https://doi.org/10.1000", says: "error \(trial):3: doi: “https://doi.org"),
  Mistake(
    "weeks below none",
    "weeks: 12\narms",
    "weeks: -1\narms",
    says: "error \(trial):18: design.weeks: -1.0 weeks"
  ),
  Mistake(
    "dose of nothing",
    "1.0e+9",
    "0",
    says: "error \(trial):28: arms[0].dose_cfu_per_day: 0.0 CFU a day cannot be"
  ),
  Mistake(
    "two arms of one name",
    "- id: placebo",
    "- id: probiotic",
    says: "error \(trial):30: arms[1].id: Two arms are named"
  ),
  Mistake(
    "more analysed than randomised",
    "n_randomised: 50\n  - id",
    "n_randomised: 50\n    n_analysed: 51\n  - id",
    says: "error \(trial):30: arms[0].n_analysed: 51 people"
  ),
  Mistake(
    "arms larger than the trial",
    "n: 100",
    "n: 80",
    says: "warning \(trial):12: population.n: The arms have 100 people"
  ),
  Mistake(
    "former species name",
    "species: Lacticaseibacillus rhamnosus",
    "species: Lactobacillus rhamnosus",
    says: "error \(trial):26: arms[0].microbes[0].species: “Lactobacillus rhamnosus” is no current name"
  ),
  Mistake(
    "unknown strain",
    "strain: ATCC 53103",
    "strain: ATCC 53013",
    says: "error \(trial):27: arms[0].microbes[0].strain: “ATCC 53013” is neither"
  ),
  Mistake(
    "unconfirmed alias",
    "strain: ATCC 53103",
    "strain: LMG 18243",
    says: "warning \(trial):27: arms[0].microbes[0].strain: “LMG 18243” is only an unconfirmed alias of l-rhamnosus-gg"
  ),
  Mistake(
    "strain of another species",
    "strain: ATCC 53103",
    "strain: X1",
    says: "error \(trial):27: arms[0].microbes[0].strain: “X1” belongs to l-casei-x1"
  ),
  Mistake(
    "unknown arm of a contrast",
    "control: placebo\n    effect: MD",
    "control: sugar\n    effect: MD",
    says: "error \(trial):39: outcomes[0].control: There is no arm “sugar”"
  ),
  Mistake(
    "arm against itself",
    "control: placebo\n    effect: MD",
    "control: probiotic\n    effect: MD",
    says: "error \(trial):39: outcomes[0].control: An arm cannot"
  ),
  Mistake(
    "source without address",
    "- url: https://example.org/garcia",
    "- url: example.org",
    says: "error \(trial):84: sources[0].url: “example.org” must be a web address"
  ),
  Mistake(
    "repeats no trial",
    "purpose:",
    "same_trial_as: nobody-2001\npurpose:",
    says: "error \(trial):7: same_trial_as: There is no trial"
  ),
  Mistake(
    "misspelt measure",
    "measure: SCORAD",
    "measure: scorad",
    says: "error \(trial):35: outcomes[0].measure: “scorad” is written “SCORAD”"
  ),
  Mistake("reads no YAML", "design:", "design: :\n  - x:", says: "error \(trial):14: This is not valid YAML"),
]

/// Mistakes in figures, and figures that do not follow from one another.
let figureMistakes: [Mistake] = [
  Mistake("p of nothing", "p: 0.016", "p: 0", says: "error \(trial):43: outcomes[0].p: 0.0 is no p value"),
  Mistake(
    "interval the wrong way round",
    "[-8.3, -0.9]",
    "[-0.9, -8.3]",
    says: "error \(trial):42: outcomes[0].ci95: The low end"
  ),
  Mistake(
    "estimate outside its interval",
    "[-8.3, -0.9]",
    "[-4.3, -0.9]",
    says: "warning \(trial):42: outcomes[0].ci95: The interval (-4.3 to -0.9) does not hold"
  ),
  Mistake(
    "lopsided interval",
    "[-8.3, -0.9]",
    "[-20.3, -4.0]",
    says: "warning \(trial):42: outcomes[0].ci95: The estimate (-4.6) stands far"
  ),
  Mistake(
    "p not of the interval",
    "p: 0.016",
    "p: 0.0001",
    says:
      "warning \(trial):43: outcomes[0].p: The printed p (0.0001) does not follow from estimate and interval, which give about 0.01"
  ),
  Mistake(
    "p bound not of the interval",
    "p: 0.016",
    "p_below: 0.0001",
    says: "warning \(trial):43: outcomes[0].p_below: Estimate and interval give p of about"
  ),
  Mistake(
    "negative ratio",
    "estimate: 1.67",
    "estimate: -1.67",
    says: "error \(trial):80: outcomes[3].estimate: A ratio cannot be -1.67"
  ),
  Mistake(
    "significant across no difference",
    "[-8.3, -0.9]",
    "[-9.3, 0.9]",
    says: "warning \(trial):45: outcomes[0].result: The result is called significant, but the interval"
  ),
  Mistake(
    "no difference, yet p is small",
    "result: significant, favours active",
    "result: no significant difference",
    says: "warning \(trial):45: outcomes[0].result: No difference is claimed, but p is 0.016"
  ),
  Mistake(
    "wrong side",
    "result: significant, favours active",
    "result: significant, favours control",
    says: "warning \(trial):45: outcomes[0].result: With lower-is-better an estimate of -4.6 favours active"
  ),
  Mistake(
    "p not of the arms",
    "p: 0.017",
    "p: 0.0001",
    says:
      "warning \(trial):59: outcomes[1].p: The printed p (0.0001) does not follow from the arms' means and spreads, which give about 0.01"
  ),
  Mistake(
    "one-sided p",
    "mean: -1.7",
    "mean: -2.6",
    says: "warning \(trial):59: outcomes[1].p: The printed p (0.017) is about half"
  ),
  Mistake(
    "p bound not of the counts",
    "events: 30",
    "events: 22",
    says: "warning \(trial):72: outcomes[2].p_below: The counts give p of about"
  ),
  Mistake(
    "ratio not of the counts",
    "estimate: 1.67",
    "estimate: 1.40",
    says:
      "warning \(trial):80: outcomes[3].estimate: The printed RR (1.4) does not follow from the counts: 30 of 50 against 18 of 50 is 1.667"
  ),
  Mistake(
    "ratio upside down",
    "estimate: 1.67\n    ci95: [1.08, 2.57]",
    "estimate: 0.60\n    ci95: [0.39, 0.93]",
    says: "warning \(trial):80: outcomes[3].estimate: The printed RR (0.6) is that of control over active"
  ),
  Mistake(
    "more events than people",
    "events: 30",
    "events: 51",
    says: "error \(trial):68: outcomes[2].values[0].events: 51 of 50 had the event"
  ),
  Mistake(
    "no whole number of people",
    "percent: 36",
    "percent: 37",
    says: "warning \(trial):71: outcomes[2].values[1].percent: 37.0 % of 50 is not a whole number"
  ),
  Mistake(
    "more than all",
    "percent: 36",
    "percent: 136",
    says: "error \(trial):71: outcomes[2].values[1].percent: 136.0 % of people cannot be"
  ),
  Mistake("no people", "n: 44", "n: 0", says: "error \(trial):56: outcomes[1].values[1].n: 0 people is less than one"),
  Mistake(
    "spread of nothing",
    "sd: 8.1",
    "sd: 0",
    says: "error \(trial):54: outcomes[1].values[0].sd: A spread of 0.0 cannot be"
  ),
  Mistake(
    "standard error as spread",
    "sd: 8.1",
    "sd: 0.27",
    says: "warning \(trial):54: outcomes[1].values[0].sd: A spread of 0.27 points between people is too small for POEM"
  ),
  Mistake(
    "change larger than the scale",
    "mean: -6.3",
    "mean: -36.3",
    says: "warning \(trial):53: outcomes[1].values[0].mean: A change of -36.3 is more than the whole of POEM"
  ),
  Mistake(
    "more counted than randomised",
    "n: 50\n        mean",
    "n: 60\n        mean",
    says: "warning \(trial):52: outcomes[1].values[0].n: 60 people are counted"
  ),
  Mistake(
    "arm twice in an outcome",
    "- arm: placebo\n        n: 44",
    "- arm: probiotic\n        n: 44",
    says: "error \(trial):55: outcomes[1].values[1].arm: The arm “probiotic” stands twice"
  ),
  Mistake(
    "a review's interval",
    in: "reviews/silva-2019.yaml",
    "[-5.0, -1.0]",
    "[-9.0, -7.0]",
    says: "warning Data/reviews/silva-2019.yaml:9: pooled[0].ci95: The interval"
  ),
  Mistake(
    "a review's heterogeneity",
    in: "reviews/silva-2019.yaml",
    "i2: 40",
    "i2: 140",
    says: "error Data/reviews/silva-2019.yaml:11: pooled[0].i2: 140.0 %"
  ),
  Mistake(
    "a review's trial that is not held",
    in: "reviews/silva-2019.yaml",
    "k_trials: 5",
    "k_trials: 5\n    included: [nobody-1999]",
    says: "error Data/reviews/silva-2019.yaml:11: pooled[0].included[0]: There is no trial “nobody-1999”"
  ),
  Mistake(
    "a review with more trials than it counts",
    in: "reviews/silva-2019.yaml",
    "k_trials: 5",
    "k_trials: 1\n    not_held: [Niers 2009, Wu 2012]",
    says: "error Data/reviews/silva-2019.yaml:10: pooled[0].k_trials: 2 trials are named, more than the 1 counted"
  ),
  Mistake(
    "a subgroup of no known microbe",
    in: "reviews/silva-2019.yaml",
    "k_trials: 5",
    "k_trials: 5\n    select:\n      taxa: [Lactobacillus rhamnosus]",
    says:
      "error Data/reviews/silva-2019.yaml:12: pooled[0].select.taxa[0]: “Lactobacillus rhamnosus” is no current name"
  ),
  Mistake(
    "a subgroup of no known strain",
    in: "reviews/silva-2019.yaml",
    "k_trials: 5",
    "k_trials: 5\n    select:\n      strain_id: lgg",
    says: "error Data/reviews/silva-2019.yaml:12: pooled[0].select.strain_id: “lgg” is no strain_id"
  ),
]

/// Mistakes in tables and lists.
let tableMistakes: [Mistake] = [
  Mistake(
    "a cell too many",
    in: "ingredients.csv",
    "glycerol,",
    "glycerol,glycerine,",
    says: "error Data/ingredients.csv:2: This row has 16 cells, the header has 15"
  ),
  Mistake(
    "unknown column",
    in: "ingredients.csv",
    "comedogenic",
    "pimples",
    says: "error Data/ingredients.csv:1: pimples: This column is not known"
  ),
  Mistake(
    "missing column",
    in: "nomenclature/strains.csv",
    "deposited",
    "was_deposited",
    says: "error Data/nomenclature/strains.csv:1: deposited: This column is missing"
  ),
  Mistake(
    "yes, no or else",
    in: "nomenclature/strains.csv",
    ",,no,yes,,,no,",
    ",,perhaps,yes,,,no,",
    says: "error Data/nomenclature/strains.csv:3: studied_for_skin: “perhaps” must be yes or no"
  ),
  Mistake(
    "strain of no species",
    in: "nomenclature/strains.csv",
    "l-casei-x1,Lacticaseibacillus casei",
    "l-casei-x1,Lactobacillus casei",
    says: "error Data/nomenclature/strains.csv:3: species_current: “Lactobacillus casei” is no current name"
  ),
  Mistake(
    "a strain's name taken",
    in: "nomenclature/strains.csv",
    "l-casei-x1,Lacticaseibacillus casei,X-1,",
    "l-rhamnosus-x1,Lacticaseibacillus rhamnosus,X-1,L.G.G.",
    says: "error Data/nomenclature/strains.csv:3: aliases: l-rhamnosus-x1 and l-rhamnosus-gg share the name “lgg”"
  ),
  Mistake(
    "unconfirmed alias that is none",
    in: "nomenclature/strains.csv",
    ",yes,LMG 18243",
    ",yes,LMG 99999",
    says: "error Data/nomenclature/strains.csv:2: aliases_unseen: “LMG 99999” must stand under aliases"
  ),
  Mistake(
    "species of no genus",
    in: "nomenclature/genera.csv",
    "Lacticaseibacillus,genus",
    "Lactobacillus,genus",
    says: "error Data/nomenclature/species.csv:2: genus: “Lacticaseibacillus” is not in genera.csv"
  ),
  Mistake(
    "species twice",
    in: "nomenclature/species.csv",
    "Lacticaseibacillus casei,",
    "Lacticaseibacillus rhamnosus,",
    says: "error Data/nomenclature/species.csv:3: current_name: “Lacticaseibacillus rhamnosus” also stands in line 2"
  ),
  Mistake(
    "synonym that is a current name",
    in: "nomenclature/species.csv",
    "|Lactobacillus rhamnosus",
    "|Lacticaseibacillus casei",
    says:
      "error Data/nomenclature/species.csv:2: synonyms: “Lacticaseibacillus casei” is the current name of another row"
  ),
  Mistake(
    "read on no page",
    in: "nomenclature/genera.csv",
    "https://example.org/genera",
    "",
    says: "error Data/nomenclature/genera.csv:2: source_url: The row says that it was read"
  ),
  Mistake(
    "ingredient of no organism",
    in: "nomenclature/inci.csv",
    "Ferment,Lacticaseibacillus,",
    "Ferment,Bifida,",
    says: "error Data/nomenclature/inci.csv:2: organism_species: “Bifida” is no current name"
  ),
  Mistake(
    "empty value between bars",
    in: "nomenclature/collections.csv",
    "DSM|DSMZ",
    "DSM||DSMZ",
    says: "error Data/nomenclature/collections.csv:2: acronym: A value between two |"
  ),
  Mistake(
    "rank of no kind",
    in: "nomenclature/ambiguous_names.csv",
    "always warn,species",
    "always warn,tribe",
    says: "error Data/nomenclature/ambiguous_names.csv:2: resolves_at_rank: “tribe” must be"
  ),
  Mistake(
    "need that is neither yes nor no",
    in: "nomenclature/ambiguous_names.csv",
    "always warn,species,no",
    "always warn,species,maybe",
    says: "error Data/nomenclature/ambiguous_names.csv:2: needs_species: “maybe” must be yes or no"
  ),
  Mistake(
    "safety of no organism",
    in: "safety.yaml",
    "rhamnosus GG",
    "rhamnosus HN001",
    says: "error Data/safety.yaml:2: [0].applies_to.organisms[0]: “Lacticaseibacillus rhamnosus HN001” is neither"
  ),
  Mistake(
    "safety of no population",
    in: "safety.yaml",
    "[preterm-infants]",
    "[everybody]",
    says: "error Data/safety.yaml:2: [0].applies_to.populations[0]: “everybody” is not one"
  ),
  Mistake(
    "claim without its rule",
    in: "claim_words.yaml",
    "rules: [eu-cosmetic-cure]",
    "rules: [eu-nothing]",
    says: "error Data/claim_words.yaml:6: [0].rules[0]: There is no rule “eu-nothing”"
  ),
  Mistake(
    "claim forbidden by a rule that it does not rest on",
    in: "claim_words.yaml",
    "rules: [eu-cosmetic-cure]",
    "rules: [eu-cosmetic-cure]\n  forbidden_by: [eu-nothing]",
    says: "error Data/claim_words.yaml:7: [0].forbidden_by[0]: “eu-nothing” is not among the rules"
  ),
  Mistake(
    "language in words",
    in: "claim_words.yaml",
    "de:",
    "german:",
    says: "error Data/claim_words.yaml:5: [0].phrases.german: “german” must be a two-letter"
  ),
  Mistake(
    "term that leads nowhere",
    in: "terms.yaml",
    "[probiotic]\n- id",
    "[postbiotic]\n- id",
    says: "error Data/terms.yaml:6: [0].see_also[0]: There is no other term “postbiotic”"
  ),
  Mistake(
    "term of no kind",
    in: "terms.yaml",
    "kind: concept\n  text: A",
    "kind: idea\n  text: A",
    says: "error Data/terms.yaml:3: [0].kind: “idea” is not one"
  ),
  Mistake(
    "rule without address",
    in: "label_rules.yaml",
    "source: https://example.org/rule",
    "source: the law",
    says: "error Data/label_rules.yaml:5: [0].source: “the law” must be a web address"
  ),
  Mistake(
    "description of other columns",
    in: "datapackage.json",
    "{\"name\": \"rank\"}, ",
    "",
    says: "error Data/datapackage.json: resources[0].schema.fields: The columns described"
  ),
  Mistake(
    "description of no file",
    in: "datapackage.json",
    "nomenclature/genera.csv",
    "genera.csv",
    says: "error Data/datapackage.json: resources[0].path: There is no file “genera.csv”"
  ),
]
