// Questionnaires are scored from answers; their wording is not held. Items go by neutral names of the project's own.

extension RatingScale {
  /// POEM: seven symptoms by the days of the past week, from 0 to 28.
  ///
  /// C. R. Charman and others 2004; bands: Br J Dermatol 169 (2013), 1326–1332.
  public static let poem = RatingScale(
    id: "POEM",
    name: "Patient-Oriented Eczema Measure",
    otherNames: [],
    measures: "how often eczema was felt or seen, as the person or a parent says",
    rater: .person,
    period: "the past week",
    items: poemItems,
    parts: poemItems.map { Part($0.id, $0.name, [$0.id]) },
    highest: 28,
    bands: .ladder([
      ("clear or almost clear", 0), ("mild", 3), ("moderate", 8), ("severe", 17), ("very severe", 25),
    ]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 1,
    ageLimit: nil,
    minimalImportantDifference: ImportantDifference(
      points: 3.4,
      range: nil,
      population: "people with eczema",
      source: schram(
        "https://github.com/ckalyankumar/DH_rep/blob/c855934e7e6eed3426dc7dd38a745c5eccf99c12/lib/models/pro_assessment.dart"
      )
    ),
    terms: "© University of Nottingham; free for personal and non-commercial use. The wording is not reprinted here.",
    remarks: [
      "Each item: 0 no day, 1 one or two days, 2 three or four, 3 five or six, 4 every day.",
      "Where two answers were ticked, the higher one counts: give that one.",
    ],
    sources: [
      Reference(
        "University of Nottingham, POEM",
        "https://www.nottingham.ac.uk/research/groups/cebd/resources/poem.aspx",
        .full
      ),
      Reference("Dermakalk, POEM (unanswered items)", "https://dermakalk.cz/poem.html", .secondary),
      Reference("LOINC 89870-0 (items, bands)", "https://loinc.org/89870-0", .secondary),
      Reference(
        "Charman and others 2013 (bands)",
        doi: "10.1111/bjd.12590",
        "http://onlinelibrary.wiley.com/doi/10.1111/bjd.12590/full",
        .abstract
      ),
      Reference(
        "Terms of use",
        "https://licensing.micragateway.org/product/poem---patient-orientated-eczema-measure",
        .full
      ),
    ]
  )

  private static let poemItems = [
    days("itch", "days with itch", ["itching", "itchy"]),
    days(
      "sleep",
      "nights with disturbed sleep",
      ["sleepdisturbance", "sleepdisturbed", "disturbedsleep", "sleeploss"]
    ),
    days("bleeding", "days with bleeding", ["bleed"]),
    days("weeping", "days with weeping", ["oozing", "weepingoozing", "oozingweeping", "weepingoroozing", "weep"]),
    days("cracking", "days with cracks", ["cracked", "cracks", "cracking"]),
    days("flaking", "days with flaking", ["flaky", "flakes", "flake"]),
    days("dryness", "days with dry or rough skin", ["dry", "dryskin", "dryrough", "dryorrough", "drynessroughness"]),
  ]

  private static func days(_ id: String, _ name: String, _ keys: [String]) -> Item {
    Item(
      id,
      name,
      .whole(0...4),
      keyWords: [keys],
      words: [
        "nodays": 0, "noday": 0, "none": 0, "12days": 1, "34days": 2, "56days": 3, "everyday": 4, "daily": 4,
      ]
    )
  }

  /// RECAP: how well eczema was under control, from 0, completely, to 28.
  ///
  /// L. M. Howells and others, Br J Dermatol 183 (2020), 524–536.
  public static let recap = RatingScale(
    id: "RECAP",
    name: "Recap of atopic eczema",
    otherNames: ["recap of eczema control", "eczema control"],
    measures: "how well eczema was under control, as the person or a parent says",
    rater: .person,
    period: "the past week",
    items: (1...7).map { Item("q\($0)", "question \($0)", .whole(0...4)) },
    parts: (1...7).map { Part("q\($0)", "Question \($0)", ["q\($0)"]) },
    highest: 28,
    bands: .ladder([
      ("completely controlled", 0), ("mostly controlled", 2), ("moderately controlled", 8), ("a little controlled", 13),
      ("not at all controlled", 19),
    ]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 1,
    ageLimit: nil,
    minimalImportantDifference: ImportantDifference(
      points: 3,
      range: 2...4,
      population: "children, young people and adults with eczema, in three trials",
      source: Reference(
        "Baker and others 2024",
        doi: "10.1002/ski2.470",
        "https://doaj.org/article/a5ecbe07278a45418a464323f6f0529a",
        .abstract
      )
    ),
    terms: "© its authors, CC BY; permission is asked for before use. The wording is not reprinted here.",
    remarks: [
      "The bands were found in children below 12 whose parents answered; others may be published for adults.",
      "A change of 3 to 3.9 points is likely to matter, 4 or more highly likely; below 2 may be measurement error.",
    ],
    sources: [
      Reference(
        "University of Nottingham, RECAP (scoring, unanswered items, terms)",
        "https://www.nottingham.ac.uk/research/groups/cebd/resources/recap.aspx",
        .full
      ),
      Reference(
        "Validation of the Dutch caregiver version (bands)",
        "https://staging.scite.ai/reports/measurement-properties-of-quality-of-life-outcome-vJ0vVd9O",
        .abstract
      ),
    ]
  )
}
