// Scales of one question.

extension RatingScale {
  /// Itch on a numerical rating scale from 0 to 10.
  public static let itchNRS = RatingScale(
    id: "itch_NRS",
    name: "Itch numerical rating scale",
    otherNames: ["itch", "NRS", "NRS itch", "pruritus NRS", "worst itch NRS", "peak pruritus NRS", "PP-NRS", "WI-NRS"],
    measures: "how bad itch is, from 0, none, to 10, the worst that can be imagined",
    rater: .person,
    period: "the past day, or as the diary asks",
    items: [
      Item(
        "itch",
        "itch from 0 to 10",
        .number(0...10),
        keyWords: [
          ["pruritus", "worstitch", "peakpruritus", "itching", "itchnrs", "nrs", "worstpruritus"] + singleKeys
        ]
      )
    ],
    parts: [Part("itch", "Itch", ["itch"])],
    highest: 10,
    bands: .ladder([("mild", 0), ("moderate", 4), ("severe", 7)]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: nil,
    minimalImportantDifference: ImportantDifference(
      points: 3,
      range: 2...3,
      population: "adults with chronic itch",
      source: Reference(
        "Riepe and others 2019, of their group's earlier study",
        doi: "10.2340/00015555-3332",
        "http://www.medicaljournals.se/acta/content/html/10.2340/00015555-3332",
        .full
      )
    ),
    terms: "Free to use.",
    remarks: ["Whole numbers are asked for; the mean of several days may lie between."],
    sources: [
      Reference(
        "Vakharia and others 2018 (bands)",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC5906166",
        .full
      )
    ]
  )

  /// Disturbed sleep on a numerical rating scale from 0 to 10.
  public static let sleepNRS = RatingScale(
    id: "sleep_NRS",
    name: "Sleep disturbance numerical rating scale",
    otherNames: ["sleep", "SD NRS", "NRS sleep", "sleep disturbance NRS"],
    measures: "how much sleep was disturbed, from 0, not at all, to 10",
    rater: .person,
    period: "the past night",
    items: [
      Item(
        "sleep",
        "disturbed sleep from 0 to 10",
        .number(0...10),
        keyWords: [["sleepdisturbance", "sleeploss", "sleepnrs", "sdnrs", "nrs", "sleeplessness"] + singleKeys]
      )
    ],
    parts: [Part("sleep", "Disturbed sleep", ["sleep"])],
    highest: 10,
    bands: [],
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: nil,
    minimalImportantDifference: ImportantDifference(
      points: 2,
      range: 2...5,
      population: "adults with moderate to severe eczema",
      source: Reference(
        "Psychometric validation of the SD NRS, 2021",
        doi: "10.1111/bjd.20783",
        "https://hsrc.himmelfarb.gwu.edu/gwhpubs/345/",
        .abstract
      )
    ),
    terms: "Free to use.",
    remarks: [
      "No bands were found.", "2 is the lower end of 2 to 5 points that an improvement was taken to matter from.",
    ],
    sources: [
      Reference(
        "Content validity of the sleep NRS, 2020",
        doi: "10.1186/s41687-020-00265-y",
        "https://jpro.springeropen.com/articles/10.1186/s41687-020-00265-y",
        .full
      )
    ]
  )

  /// The validated global assessment of eczema by an examiner, from 0, clear, to 4, severe.
  public static let vigaAD = RatingScale(
    id: "vIGA-AD",
    name: "Validated Investigator Global Assessment for Atopic Dermatitis",
    otherNames: ["vIGA", "IGA", "IGA-AD"],
    measures: "how bad eczema looks at a glance, from 0 to 4",
    rater: .examiner,
    period: "the day",
    items: [
      Item(
        "grade",
        "grade from 0 to 4",
        .whole(0...4),
        keyWords: [["iga", "viga", "vigaad", "igaad"] + singleKeys],
        words: gradeWords
      )
    ],
    parts: [Part("grade", "Grade", ["grade"])],
    highest: 4,
    bands: grades,
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: nil,
    minimalImportantDifference: ImportantDifference(
      points: 1,
      range: nil,
      population: "adults with moderate to severe eczema",
      source: Reference(
        "Simpson and others, in three trials of baricitinib",
        "https://ichgcp.net/nl/clinical-trials-registry/publications/122871-the-validated-investigator-global-assessment-for-atopic-dermatitis-viga-ad-a-clinical-outcome",
        .abstract
      )
    ),
    terms:
      "© Eli Lilly and Company, CC BY-ND 4.0: unaltered, with credit. The descriptions of the grades are not reprinted here.",
    remarks: ["The grades are those of the scale's own sheet, which must be at hand to give one."],
    sources: [
      Reference(
        "International Eczema Council, vIGA-AD (terms)",
        "https://www.eczemacouncil.org/investigator-global-assessment-scale",
        .full
      ),
      Reference("US Dermatology Medical (grades)", "https://usdermed.com/clinical-tools/iga", .secondary),
    ]
  )

  /// Redness of the face in rosacea, from 0, clear, to 4, severe: the Clinician's Erythema Assessment.
  public static let redness = RatingScale(
    id: "redness",
    name: "Clinician's Erythema Assessment",
    otherNames: ["CEA", "erythema", "PSA", "patient's self-assessment", "facial redness"],
    measures: "how red the face is in rosacea, from 0 to 4",
    rater: .examiner,
    period: "the day",
    items: [
      Item(
        "redness",
        "redness from 0 to 4",
        .whole(0...4),
        keyWords: [["cea", "psa", "erythema", "facialredness", "facialerythema"] + singleKeys],
        words: gradeWords
      )
    ],
    parts: [Part("redness", "Redness", ["redness"])],
    highest: 4,
    bands: grades,
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: nil,
    minimalImportantDifference: ImportantDifference(
      points: 1,
      range: 1...2,
      population: "adults with moderate redness of rosacea",
      source: Reference(
        "Two trials of brimonidine, 2014",
        "https://pubmed.ncbi.nlm.nih.gov/25074756/",
        .abstract
      )
    ),
    terms: "Published in the scientific literature; no fee is known of.",
    remarks: [
      "The patient's self-assessment (PSA) has the same five grades and was validated too; keep to one of the two.",
      "Reliability was shown for trained dermatologists with photographs at hand.",
    ],
    sources: [
      Reference(
        "Tan and others 2014 (reliability)",
        "https://discovery.researcher.life/article/reliability-of-clinician-erythema-assessment-grading-scale/09aba2f1ecba3a83a2c2c00cfd2c1421",
        .abstract
      ),
      Reference(
        "J Drugs Dermatol 14 (2015), 841 (patient's self-assessment)",
        "http://pubmed.ncbi.nlm.nih.gov/26267728/",
        .abstract
      ),
      Reference("SkinScore, CEA (names of the grades)", "https://github.com/ramiefathy/SkinScore", .secondary),
    ]
  )

  /// Keys that a file with a single answer may use.
  private static let singleKeys = ["score", "value", "answer", "rating", "q1", "total"]

  private static let grades: [Band] = .ladder([
    ("clear", 0), ("almost clear", 1), ("mild", 2), ("moderate", 3), ("severe", 4),
  ])
  private static let gradeWords = ["clear": 0.0, "almostclear": 1, "mild": 2, "moderate": 3, "severe": 4]
}
