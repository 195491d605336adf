// SCORAD = A/5 + 7B/2 + C: European Task Force on Atopic Dermatitis, Dermatology 186 (1993), 23–31.

extension RatingScale {
  /// SCORAD: extent, six signs, itch and lost sleep, from 0 to 103.
  public static let scorad = RatingScale(
    id: "SCORAD",
    name: "Scoring Atopic Dermatitis",
    otherNames: ["SCORAD index"],
    measures: "how bad eczema is: how much skin, how strong the signs, itch and lost sleep",
    rater: .examiner,
    period: "the skin on the day; itch and sleep over the past three days and nights",
    items: [extentItem] + scoradSigns + subjectiveItems,
    parts: [extentPart, intensityPart, subjectivePart],
    highest: 103,
    bands: scoradBands,
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: 2,
    minimalImportantDifference: ImportantDifference(
      points: 8.7,
      range: nil,
      population: "people with eczema",
      source: schram(
        "https://github.com/ramiefathy/SkinScore/blob/365cdf24139b747176471573a8348c77834a56a9/src/lib/tools/scorad.ts"
      )
    ),
    terms: scoradTerms,
    remarks: [missingScorad, otherScoradBands],
    sources: scoradSources + [chopra]
  )

  /// SCORAD without itch and sleep, from 0 to 83.
  public static let objectiveScorad = RatingScale(
    id: "oSCORAD",
    name: "Objective SCORAD",
    otherNames: ["objective-SCORAD", "SCORAD objective"],
    measures: "how bad eczema looks: how much skin and how strong the signs",
    rater: .examiner,
    period: "the day",
    items: [extentItem] + scoradSigns,
    parts: [extentPart, intensityPart],
    highest: 83,
    bands: .ladder([("clear", 0), ("mild", 8), ("moderate", 24), ("severe", 38)]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: 2,
    minimalImportantDifference: ImportantDifference(
      points: 8.2,
      range: nil,
      population: "people with eczema",
      source: schram(
        "https://github.com/ramiefathy/SkinScore/blob/365cdf24139b747176471573a8348c77834a56a9/src/lib/tools/scorad.ts"
      )
    ),
    terms: scoradTerms,
    remarks: [
      missingScorad,
      "Up to 10 points more for severe eczema of face and hands are published too; they are not added here.",
    ],
    sources: scoradSources + [chopra],
    passedOver: subjectiveItems + [
      Item("C", "itch and lost sleep", .number(0...20), keyWords: [["subjective", "symptoms"]])
    ]
  )

  /// SCORAD as the person or a parent fills it in, from 0 to 103.
  public static let patientOrientedScorad = RatingScale(
    id: "PO-SCORAD",
    name: "Patient-Oriented SCORAD",
    otherNames: ["patient oriented scorad", "POSCORAD"],
    measures: "how bad eczema is, as the person sees it: how much skin, how strong the signs, itch and lost sleep",
    rater: .person,
    period: "the skin on the day; itch and sleep over the past three days and nights",
    items: [extentItem] + scoradSigns + subjectiveItems,
    parts: [extentPart, intensityPart, subjectivePart],
    highest: 103,
    bands: scoradBands,
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: 2,
    minimalImportantDifference: nil,
    terms: "The form and its app are the Eczema Foundation's, free to use. Scored here from answers alone.",
    remarks: [missingScorad, "No agreed smallest difference that matters was found; SCORAD's is 8.7 points."],
    sources: scoradSources + [
      Reference(
        "Dermatology 218, 246: pilot study of the Patient-Oriented SCORAD",
        "https://karger.com/drm/article-abstract/218/3/246/112809/Patient-Oriented-SCORAD-A-Self-Assessment-Score-in?redirectedFrom=fulltext",
        .abstract
      ),
      Reference(
        "Atopic Dermatitis Yardstick, table III (bands)",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC7395647/table/T3",
        .full
      ),
    ]
  )

  // MARK: What the three share

  private static let extentItem = Item(
    "extent",
    "share of the skin with eczema, in per cent",
    .number(0...100),
    keyWords: [
      [
        "a", "area", "bsa", "surface", "spread", "extentpercent", "areapercent", "bodysurfacearea", "bsapercent",
        "extenta", "aextent", "affectedarea", "surfacearea", "percent", "bodyarea",
      ]
    ]
  )

  private static let scoradSigns = [
    sign("erythema", "redness", ["redness", "b1"]),
    sign(
      "swelling",
      "swelling or papules",
      ["edema", "oedema", "papulation", "papules", "b2"] + joined("edema", "papulation")
    ),
    sign(
      "oozing",
      "oozing or crusts",
      ["crusts", "crusting", "crust", "weeping", "exudation", "scabs", "b3"] + joined("oozing", "crusting")
        + joined("oozing", "crusts") + joined("oozing", "crust") + joined("oozing", "scabs")
    ),
    sign(
      "excoriation",
      "scratch marks",
      ["excoriations", "scratching", "scratches", "scratchmarks", "scratch", "tracesofscratching", "b4"]
    ),
    sign("lichenification", "thickened skin", ["thickening", "skinthickening", "thickness", "thickenedskin", "b5"]),
    sign("dryness", "dryness of skin without eczema", ["dry", "dryskin", "xerosis", "b6"]),
  ]

  private static let subjectiveItems = [
    Item(
      "itch",
      "itch, on a line from 0 to 10",
      .number(0...10),
      keyWords: [["pruritus", "itching", "itchvas", "vasitch", "pruritusvas", "itchiness", "c1"]]
    ),
    Item(
      "sleep_loss",
      "lost sleep, on a line from 0 to 10",
      .number(0...10),
      keyWords: [
        [
          "sleep", "sleeplessness", "insomnia", "sleepdisturbance", "losssleep", "lossofsleep", "sleeplossvas",
          "sleepvas",
          "vassleep", "sleepproblems", "c2",
        ]
      ]
    ),
  ]

  private static let extentPart = Part(
    "extent",
    "Extent (A/5)",
    ["extent"],
    .sum(Factor(1, over: 5)),
    areas: BodyArea.ruleOfNines
  )
  private static let intensityPart = Part(
    "intensity",
    "Intensity of six signs (7B/2)",
    scoradSigns.map(\.id),
    .sum(Factor(7, over: 2)),
    totalKeyWords: ["b", "intensity", "intensitysum", "intensitytotal", "bintensity"]
  )
  private static let subjectivePart = Part(
    "subjective",
    "Itch and lost sleep (C)",
    subjectiveItems.map(\.id),
    totalKeyWords: ["c", "subjective", "subjectivesum", "symptoms", "subjectivesymptoms", "csubjective"]
  )

  /// R. Chopra and others, Br J Dermatol 177 (2017), 1316–1321.
  private static let scoradBands: [Band] = .ladder([("clear", 0), ("mild", 10), ("moderate", 29), ("severe", 49)])

  private static func sign(_ id: String, _ name: String, _ keys: [String]) -> Item {
    Item(id, name, .whole(0...3), keyWords: [keys], words: SignWords.strength)
  }

  private static func joined(_ one: String, _ other: String) -> [String] {
    [one + other, other + one, one + "or" + other]
  }

  private static let missingScorad = "No rule for unanswered items was found, so every item is needed."
  private static let otherScoradBands = "Other bands are in use: below 25 mild, 25 to 50 moderate, above 50 severe."
  private static let scoradTerms = "Published in the scientific literature; no fee is known of."

  private static let chopra = Reference(
    "Chopra and others 2017 (bands)",
    doi: "10.1111/bjd.15641",
    "https://read.qxmd.com/read/28485036",
    .abstract
  )

  private static let scoradSources = [
    Reference(
      "European Task Force on Atopic Dermatitis 1993 (formula), as its coordinator's course gives it",
      doi: "10.1159/000247298",
      "http://adserver.sante.univ-nantes.fr/Scorad_Course/Total_score.html",
      .secondary
    ),
    Reference(
      "Practical issues on interpretation of SCORAD (ranges of the items, highest scores)",
      "https://discovery.researcher.life/article/practical-issues-on-interpretation-of-scoring-atopic-dermatitis-scorad-index-objective-scorad-patientoriented-scorad-and-threeitem-severity-score/da4e160b010335e4be7f3f93c61d3fdd",
      .abstract
    ),
    Reference(
      "Sanofi Campus, SCORAD form (areas from two years on)",
      "https://www.campus.sanofi/dam/jcr:049d723d-2c9d-4327-a4ad-6a94822615a4/scorad.html",
      .secondary
    ),
    Reference(
      "GPnotebook, rule of nines for children (areas of infants)",
      "https://pharmacy-notebook.com/simplepage.cfm?ID=-999620530&linkID=30283",
      .secondary
    ),
  ]

  /// Allergy 2012; the paper was not opened.
  static func schram(_ url: String) -> Reference {
    Reference("Schram and others 2012", doi: "10.1111/j.1398-9995.2011.02719.x", url, .secondary)
  }
}
