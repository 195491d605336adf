extension RatingScale {
  /// GAGS: the worst kind of spot in six areas, each by a factor, from 0 to 44.
  ///
  /// A. Doshi and others, Int J Dermatol 36 (1997), 416–418.
  public static let gags = RatingScale(
    id: "GAGS",
    name: "Global Acne Grading System",
    otherNames: [],
    measures: "how bad acne is: the worst kind of spot in each of six areas",
    rater: .examiner,
    period: "the day",
    items: gagsAreas.map { area in
      Item(area.id, "worst spot: \(area.name)", .whole(0...4), keyWords: [area.keys], words: worstSpot)
    },
    parts: gagsAreas.map { Part($0.id, $0.name, [$0.id], .sum(Factor($0.factor))) },
    highest: 44,
    bands: .ladder([("none", 0), ("mild", 1), ("moderate", 19), ("severe", 31), ("very severe", 39)]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: nil,
    minimalImportantDifference: nil,
    terms: "Published in the scientific literature; no fee is known of.",
    remarks: [
      "Each area: 0 none, 1 a comedone, 2 a papule, 3 a pustule, 4 a nodule; the worst counts, they are not added up.",
      "The original's table leaves 39 in no band; the papers that use it call everything above 38 very severe.",
      "No agreed smallest difference that matters was found, nor a rule for unanswered items.",
    ],
    sources: [
      Reference(
        "Adityan and others 2009, table of the GAGS (factors, grades, bands)",
        doi: "10.4103/0378-6323.51258",
        "https://www.scribd.com/document/333138732/acne-grading-docx",
        .secondary
      ),
      Reference(
        "Alsulaimani and others 2020 (the highest band)",
        "https://www.dovepress.com/severity-of-acne-vulgaris-comparison-of-two-assessment-methods-peer-reviewed-fulltext-article-CCID",
        .secondary
      ),
    ]
  )

  private static let gagsAreas: [(id: String, name: String, factor: Double, keys: [String])] = [
    ("forehead", "forehead", 2, []),
    ("right_cheek", "right cheek", 2, ["cheekright", "rcheek", "rightcheek"]),
    ("left_cheek", "left cheek", 2, ["cheekleft", "lcheek", "leftcheek"]), ("nose", "nose", 1, []),
    ("chin", "chin", 1, []),
    (
      "chest_upper_back", "chest and upper back", 3,
      ["chestback", "chestandback", "chestandupperback", "trunk", "chest", "upperback", "backchest"]
    ),
  ]

  private static let worstSpot = [
    "none": 0.0, "nolesions": 0, "nolesion": 0, "comedone": 1, "comedones": 1, "papule": 2, "papules": 2, "pustule": 3,
    "pustules": 3, "nodule": 4, "nodules": 4, "cyst": 4, "cysts": 4,
  ]

  /// Counts of acne spots on the face.
  public static let lesionCount = RatingScale(
    id: "lesions",
    name: "Acne lesion count",
    otherNames: ["lesion count", "lesion counts", "acne lesions", "acne lesion counts", "spots"],
    measures: "how many spots acne has made: comedones, inflamed ones, nodules",
    rater: .examiner,
    period: "the day",
    items: [
      Item(
        "comedones",
        "blackheads and whiteheads",
        .count,
        keyWords: [
          [
            "comedone", "comedonal", "noninflammatory", "noninflammatorylesions", "noninflamed",
          ]
        ]
      ),
      Item("papules", "inflamed bumps without pus", .count, keyWords: [["papule"]]),
      Item("pustules", "inflamed spots with pus", .count, keyWords: [["pustule"]]),
      Item(
        "nodules",
        "nodules and cysts",
        .count,
        keyWords: [["nodule", "cysts", "cyst", "nodulescysts", "pseudocysts"]]
      ),
    ],
    parts: [
      Part(
        "non_inflammatory",
        "Blackheads and whiteheads",
        ["comedones"],
        bands: .ladder([("no lesions", 0), ("mild", 1), ("moderate", 21), ("severe", 101)])
      ),
      Part(
        "inflammatory",
        "Inflamed spots",
        ["papules", "pustules"],
        totalKeyWords: ["inflammatory", "inflammatorylesions", "inflamed", "papulespustules", "papulesandpustules"],
        bands: .ladder([("no lesions", 0), ("mild", 1), ("moderate", 16), ("severe", 51)])
      ),
      Part(
        "nodular",
        "Nodules and cysts",
        ["nodules"],
        bands: .ladder([("no lesions", 0), ("mild", 1), ("severe", 6)])
      ),
    ],
    highest: nil,
    bands: .ladder([("no lesions", 0), ("mild", 1), ("moderate", 31), ("severe", 126)]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: nil,
    minimalImportantDifference: nil,
    terms: "Free to use.",
    remarks: [
      "The worst of four rules counts: all spots, comedones, inflamed spots, nodules. Count the same skin every time.",
      "There is no one agreed way to band counts, and no agreed smallest difference that matters was found.",
    ],
    sources: [
      Reference("Acne Support (bands)", "https://acnesupport.org.uk/popup-builder/acne-severity", .full)
    ]
  )
}
