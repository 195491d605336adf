extension RatingScale {
  /// DLQI: how much a skin disease affects an adult's life, from 0 to 30.
  ///
  /// A. Y. Finlay and G. K. Khan, Clin Exp Dermatol 19 (1994), 210–216; bands: Y. Hongbo and others, J Invest Dermatol
  /// 125 (2005), 659–664.
  public static let dlqi = RatingScale(
    id: "DLQI",
    name: "Dermatology Life Quality Index",
    otherNames: [],
    measures: "how much a skin disease affects life, from 16 years on",
    rater: .person,
    period: "the past week",
    items: dlqiItems,
    parts: [
      Part("symptoms_feelings", "Symptoms and feelings", ["q1", "q2"]),
      Part("daily_activities", "Daily activities", ["q3", "q4"]), Part("leisure", "Leisure", ["q5", "q6"]),
      Part("work_school", "Work and school", ["q7"]),
      Part("personal_relationships", "Personal relationships", ["q8", "q9"]), Part("treatment", "Treatment", ["q10"]),
    ],
    highest: 30,
    bands: .ladder([
      ("no effect", 0), ("small effect", 2), ("moderate effect", 6), ("very large effect", 11),
      ("extremely large effect", 21),
    ]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 1,
    ageLimit: nil,
    minimalImportantDifference: ImportantDifference(
      points: 4,
      range: nil,
      population: "adults with inflammatory skin diseases",
      source: Reference(
        "Basra and others 2015",
        "https://researchprofiles.herts.ac.uk/portal/en/publications/determining-the-minimal-clinically-important-difference-and-responsiveness-of-the-dermatology-life-quality-index-dlqi(edc158d3-0e0b-4543-a0b0-9aee40280fda).html",
        .abstract
      )
    ),
    terms:
      "© A Y Finlay, G K Khan, April 1992; may not be reprinted without permission. Scored here from answers alone.",
    remarks: [
      "Each item: 0 not at all or not relevant, 1 a little, 2 a lot, 3 very much.",
      "Question 7: 3 where the skin prevented work or study; where not, its second half from 0 to 2.",
    ],
    sources: [
      Reference(
        "Awell, DLQI (question 7, unanswered items, subscales), after Cardiff University",
        "https://github.com/awell-health/awell-score/blob/89e78be7aec1eee19fdfd6f35a8c59719d72aa44/todo/dlqi/README.md",
        .secondary
      ),
      Reference("Hongbo and others 2005 (bands)", "https://zh.scribd.com/document/328288638/QOL-Scores-7pg", .abstract),
      Reference("Terms of use", "https://www.dermatology.org.uk/quality/quality-dlqi-info.html", .full),
    ]
  )

  private static let dlqiItems = [
    impact(1, "symptoms", []), impact(2, "embarrassment", []),
    impact(3, "shopping, home and garden", ["shopping", "shoppinghome", "home"]), impact(4, "clothes", ["clothing"]),
    impact(5, "social life and leisure", ["social", "leisure", "socialleisure"]), impact(6, "sport", ["sports"]),
    impact(
      7,
      "work or study",
      ["work", "workstudy", "workorstudy", "study"],
      gate: Gate(
        prevented: 3,
        otherwise: 0...2,
        keyWords: [
          "q7a", "q7prevented", "q7preventedwork", "preventedwork", "workprevented", "prevented", "7a", "q71",
        ],
        otherwiseKeyWords: ["q7b", "q7problem", "workproblem", "q7howmuch", "problem", "7b", "q72", "q7followup"]
      )
    ),
    impact(8, "partner, friends and relatives", ["relationships", "partner", "friends"]),
    impact(9, "sexual difficulties", ["sex", "sexual"]), impact(10, "treatment", []),
  ]

  /// CDLQI: how much a skin disease affects a child's life, from 0 to 30.
  ///
  /// M. S. Lewis-Jones and A. Y. Finlay, Br J Dermatol 132 (1995), 942–949.
  public static let cdlqi = RatingScale(
    id: "CDLQI",
    name: "Children's Dermatology Life Quality Index",
    otherNames: ["childrens DLQI", "children's DLQI"],
    measures: "how much a skin disease affects a child's life, from about 4 to 15 years",
    rater: .person,
    period: "the past week",
    items: cdlqiItems,
    parts: [
      Part("symptoms_feelings", "Symptoms and feelings", ["q1", "q2"]),
      Part("leisure", "Leisure", ["q4", "q5", "q6"]), Part("school_holidays", "School or holidays", ["q7"]),
      Part("personal_relationships", "Personal relationships", ["q3", "q8"]), Part("sleep", "Sleep", ["q9"]),
      Part("treatment", "Treatment", ["q10"]),
    ],
    highest: 30,
    bands: .ladder([
      ("no effect", 0), ("small effect", 2), ("moderate effect", 7), ("very large effect", 13),
      ("extremely large effect", 19),
    ]),
    direction: .lowerIsBetter,
    itemsThatMayBeMissing: 1,
    ageLimit: nil,
    minimalImportantDifference: ImportantDifference(
      points: 6,
      range: nil,
      population: "children of 6 to 11 years with severe eczema",
      source: Reference(
        "Change within one person in a trial of dupilumab",
        "https://discovery.researcher.life/article/definition-of-clinically-meaningful-within-patient-changes-in-poem-and-cdlqi-in-children-6-to-11-years-of-age-with-severe-atopic-dermatitis/03fa6abc8de63945acf7640d147adaa6",
        .abstract
      )
    ),
    terms:
      "© M S Lewis-Jones, A Y Finlay, May 1993; may not be reprinted without permission. Scored here from answers alone.",
    remarks: [
      "Each item: 0 not at all, 1 only a little, 2 quite a lot, 3 very much; question 7 has 3 for school prevented too.",
      "That an unanswered item counts 0 was seen; that two leave it without a score is the DLQI's rule, from the same authors.",
      "The bands were seen on a page that cites them, and the lowest of them in Cardiff's answers to questions.",
    ],
    sources: [
      Reference(
        "Awell, CDLQI (answers, unanswered items)",
        "https://awellhealth.com/care-flow-library/childrens-dermatology-life-quality-index-cdlqi-flow",
        .secondary
      ),
      Reference(
        "Cardiff University, questions and answers (the lowest band)",
        "http://sites.cardiff.ac.uk/dermatology/quality-of-life/frequently-asked-questions-faqs/",
        .full
      ),
      Reference(
        "Skin disease care, CDLQI (subscales)",
        "https://skin-disease-care.com/122childrens_dermatology_life_quality_index.php",
        .secondary
      ),
      Reference("SkinScore, CDLQI (bands)", "https://github.com/ramiefathy/SkinScore", .secondary),
      Reference("Terms of use", "https://www.dermatology.org.uk/portal/quality/cdlqiinstruc.html", .full),
    ]
  )

  private static let cdlqiItems = [
    impact(1, "symptoms", []), impact(2, "feelings", ["embarrassment"]), impact(3, "friendships", ["friends"]),
    impact(4, "clothes", ["clothing", "clothesshoes"]), impact(5, "play and hobbies", ["play", "hobbies", "goingout"]),
    impact(6, "swimming and sport", ["sport", "sports", "swimming"]),
    impact(
      7,
      "school or holiday",
      ["school", "holiday", "holidays", "schoolwork", "q7school", "q7holiday", "q07school", "q07holiday"],
      gate: Gate(
        prevented: 3,
        otherwise: 0...3,
        keyWords: ["q7a", "q7prevented", "preventedschool", "schoolprevented", "prevented", "q7preventedschool"],
        otherwiseKeyWords: ["q7b", "q7problem"]
      )
    ),
    impact(8, "teasing", ["bullying", "teasingbullying"]), impact(9, "sleep", []), impact(10, "treatment", []),
  ]

  private static func impact(_ number: Int, _ name: String, _ keys: [String], gate: Gate? = nil) -> Item {
    Item(
      "q\(number)",
      name,
      .whole(0...3),
      keyWords: [[ScaleText.folded(name)] + keys],
      words: ["notrelevant": 0, "na": 0],
      gate: gate
    )
  }
}
