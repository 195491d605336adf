// J. M. Hanifin and others, Exp Dermatol 10 (2001), 11–18, and, as a guide, Dermatitis 2022.

extension RatingScale {
  /// EASI: four signs in four regions and how much of each is affected, from 0 to 72.
  public static let easi = RatingScale(
    id: "EASI",
    name: "Eczema Area and Severity Index",
    otherNames: [],
    measures: "how bad eczema looks: four signs in four regions of the body, and how much of each is affected",
    rater: .examiner,
    period: "the day",
    items: regions.flatMap(\.items),
    parts: regions.map(\.part),
    highest: 72,
    // Published to one decimal place: 7.05 still belongs to 7.0.
    bands: .ladder([
      ("clear", 0), ("almost clear", 0.1), ("mild", 1.1), ("moderate", 7.1), ("severe", 21.1), ("very severe", 50.1),
    ]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 0,
    ageLimit: 8,
    minimalImportantDifference: ImportantDifference(
      points: 6.6,
      range: nil,
      population: "people with eczema",
      source: schram(
        "https://github.com/ghurault/conversion-stratification/blob/981197c2529d275d7996bab9e2f07720e2d548b3/analysis.R"
      )
    ),
    terms: "Free to use; the definitive guide is open access (CC BY-NC-ND 4.0).",
    remarks: [
      "Half points are allowed from 1 on, but not 0.5: a sign that is there is at least mild.",
      "No rule for unanswered items was found, so every region is needed; a region with area 0 needs no signs.",
    ],
    sources: [
      Reference(
        "Hanifin and others 2022 (half points)",
        doi: "10.1097/DER.0000000000000895",
        "https://www.ai-bt.com/si.php?db=pubmed&id=35594457",
        .abstract
      ),
      Reference("DermNet, EASI score (areas, weights by age)", "http://dermnetnz.org/dermatitis/easi.html", .secondary),
      Reference(
        "Registered trial NCT05990725 (limits of the area score, in per cent)",
        "https://trials.co/clinical-trials-details/-/NCT05990725",
        .secondary
      ),
      Reference(
        "Leshem and others 2015 (bands)",
        doi: "10.1111/bjd.13662",
        "https://medluna.com/article/25580670",
        .abstract
      ),
    ]
  )

  private struct Region {
    var items: [Item]
    var part: Part
  }

  private static let regions = [
    region(
      "head_neck",
      "head and neck",
      Factor(1, over: 10),
      younger: Factor(2, over: 10),
      ["head", "headandneck", "h"]
    ),
    region(
      "upper_limbs",
      "arms",
      Factor(2, over: 10),
      younger: Factor(2, over: 10),
      ["arms", "upperlimb", "upperextremities", "upperextremity", "upper", "ul", "u"]
    ),
    region("trunk", "trunk", Factor(3, over: 10), younger: Factor(3, over: 10), ["torso", "body", "t"]),
    region(
      "lower_limbs",
      "legs",
      Factor(4, over: 10),
      younger: Factor(3, over: 10),
      ["legs", "lowerlimb", "lowerextremities", "lowerextremity", "lower", "ll", "l"]
    ),
  ]

  private static func region(
    _ id: String,
    _ name: String,
    _ factor: Factor,
    younger: Factor,
    _ otherKeys: [String]
  ) -> Region {
    let keys = [ScaleText.folded(id)] + otherKeys
    let signs = [
      ("erythema", "redness", ["redness", "e"]),
      (
        "edema", "swelling or papules",
        [
          "oedema", "papulation", "edemapapulation", "oedemapapulation", "induration", "indurationpapulation",
          "swelling",
          "thickness", "infiltration", "edemainduration", "i",
        ]
      ),
      ("excoriation", "scratch marks", ["excoriations", "scratching", "scratchmarks", "scratch", "ex"]),
      ("lichenification", "thickened skin", ["lichen", "l", "lined"]),
    ].map { sign, plain, others in
      Item(
        "\(id).\(sign)",
        "\(plain) of \(name)",
        .halvesFromOne(upTo: 3),
        keyWords: [keys, [sign] + others],
        words: SignWords.strength
      )
    }
    let area = Item(
      "\(id).area",
      "area score of \(name)",
      .whole(0...6),
      keyWords: [keys, ["area", "areascore", "a"]],
      percent: PercentSteps(
        limits: [10, 30, 50, 70, 90],
        keyWords: [
          keys,
          ["percent", "areapercent", "percentage", "areapercentage", "pct", "percentaffected", "involvement", "bsa"],
        ]
      )
    )
    let items = signs + [area]
    return Region(items: items, part: Part(id, name, items.map(\.id), .signsTimesArea(factor, younger: younger)))
  }
}
