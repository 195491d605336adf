import SelfTrial
import Testing

@Suite("Answers to scales, as files have them")
struct AnswerTests {
  private func record(_ entries: KeyValuePairs<String, AnswerValue>) -> AnswerValue {
    .record(entries.map { AnswerValue.Entry($0.key, $0.value) })
  }

  private func score(_ name: String, _ value: AnswerValue) throws -> ScaleScore {
    let scale = try #require(RatingScale.named(name))
    return try scale.score(try scale.answers(from: value))
  }

  private let tenThrees: AnswerValue = .list(Array(repeating: .number(3), count: 10))

  // MARK: Names

  @Test(
    "scales go by other spellings, in any case",
    arguments: [
      ("scorad", "SCORAD"), ("Objective SCORAD", "oSCORAD"), ("po_scorad", "PO-SCORAD"), ("Po-Scorad", "PO-SCORAD"),
      ("itch-NRS", "itch_NRS"), ("ITCH nrs", "itch_NRS"), ("pp-nrs", "itch_NRS"), ("iga", "vIGA-AD"),
      ("lesion counts", "lesions"), ("CEA", "redness"), ("cdlqi", "CDLQI"), ("easi", "EASI"),
    ]
  )
  func names(asked: String, id: String) { #expect(RatingScale.named(asked)?.id == id) }

  @Test("no spelling means two scales, and what is none means none")
  func noClash() {
    var seen: Set<String> = []
    for scale in RatingScale.all {
      for name in Set(([scale.id, scale.name] + scale.otherNames).map { $0.lowercased().filter(\.isLetter) }) {
        #expect(seen.insert(name).inserted, "\(name)")
      }
    }
    #expect(RatingScale.named("PASI") == nil)
    #expect(RatingScale.named("") == nil)
  }

  @Test(
    "the example of each scale is read and scored without a note of what was passed over",
    arguments: RatingScale.all
  )
  func examples(scale: RatingScale) throws {
    // The file is YAML; here its tree is made from the keys alone.
    let entries = scale.items.map { item in
      AnswerValue.Entry(item.id, .number(item.allowed.contains(1) ? 1 : 0))
    }
    let score = try score(scale.id, .record(entries + (scale.ageLimit == nil ? [] : [.init("age_years", .number(30))])))
    #expect(score.notes.isEmpty)
    for item in scale.items {
      for word in item.id.split(separator: ".") { #expect(scale.exampleAnswers.contains("\(word):"), "\(item.id)") }
    }
  }

  // MARK: SCORAD

  @Test("SCORAD's letters, groups, other names and lists all give the same")
  func scoradWays() throws {
    let signs = record([
      "redness": .number(2), "edema/papulation": .number(1), "Oozing/Crusting": .number(1), "excoriations": .number(2),
      "lichenification": .number(1), "xerosis": .number(1),
    ])
    let ways: [AnswerValue] = [
      record(["A": .number(30), "B": .number(8), "C": .number(8)]),
      record([
        "extent": .number(30), "intensity": signs, "subjective": record(["pruritus": .number(5), "sleep": .number(3)]),
      ]),
      record([
        "A": .word("30 %"), "B": .list([2, 1, 1, 2, 1, 1].map(AnswerValue.number)),
        "C": .list([.number(5), .number(3)]),
      ]),
      record([
        "scale": .word("SCORAD"), "date": .word("2026-11-21"), "Body surface area": .number(30), "B1": .number(2),
        "b2": .number(1), "b3": .number(1), "b4": .number(2), "b5": .number(1), "b6": .number(1),
        "itch_vas": .number(5),
        "sleeplessness": .number(3),
      ]),
      .list([30, 2, 1, 1, 2, 1, 1, 5, 3].map(AnswerValue.number)),
      record([
        "A": record([
          "head_neck": .number(100), "Upper limb (left)": .number(100), "right_arm": .number(100), "trunk": .number(0),
          "legs": .number(0), "genitals": .number(100),
        ]),
        "B": .number(8), "C": .number(8.4),
      ]),
    ]
    for (index, way) in ways.enumerated() {
      #expect(try score("SCORAD", way).value == 42, "way \(index)")
    }
  }

  @Test("areas may be counted in per cent of the body, by a group that says so")
  func bodyShares() throws {
    let answers = record([
      "bsa_percent": record(["head_neck": .number(4.5), "legs": .number(18)]), "B": .number(0), "C": .number(0),
    ])
    #expect(try score("SCORAD", answers).parts.first?.answered == 22.5)
  }

  @Test("a whole SCORAD file serves the objective score, with what was passed over")
  func objective() throws {
    let score = try score(
      "oSCORAD",
      record(["A": .number(30), "B": .number(8), "itch": .number(5), "C": .list([.number(1), .number(2)])])
    )
    #expect(score.value == 34)
    #expect(score.notes == [.passedOver(key: "itch"), .passedOver(key: "C")])
  }

  @Test(
    "an age may be in years, months or words",
    arguments: [
      ("age_years", .number(1), true), ("age", .number(2), false), ("age_months", .number(23), true),
      ("age_months", .number(24), false), ("age_group", .word("infant"), true), ("age_group", .word("adult"), false),
      ("age", .word("child"), false), ("infant", .word("true"), true), ("under_2", .word("false"), nil),
    ] as [(String, AnswerValue, Bool?)]
  )
  func ages(key: String, value: AnswerValue, isInfant: Bool?) throws {
    let score = try score(
      "SCORAD",
      record([key: value, "head_neck": .number(100), "B": .number(0), "C": .number(0)])
    )
    #expect(score.parts.first?.answered == (isInfant == true ? 18 : 9))
    #expect(score.notes.contains(.ageNotSaid(limit: 2)) == (isInfant == nil))
  }

  // MARK: EASI

  @Test("EASI is read by region, by sign, flat, and with per cent")
  func easiWays() throws {
    func region(_ area: KeyValuePairs<String, AnswerValue>) -> AnswerValue {
      .record(
        ["erythema", "edema", "excoriation", "lichenification"].map { .init($0, .number(2)) }
          + area.map { .init($0.key, $0.value) }
      )
    }
    let names = ["head_neck", "upper_limbs", "trunk", "lower_limbs"]
    let signs = ["erythema", "induration", "excoriation", "lichenification"]
    func bySign(_ value: AnswerValue) -> AnswerValue { .record(names.map { .init($0, value) }) }
    let ways: [AnswerValue] = [
      .record(names.map { .init($0, region(["area": .number(3)])) }),
      .record(names.map { .init($0, region(["percent": .number(45)])) }),
      .record(names.map { .init($0, region(["area": .word("45%")])) }),
      .record(names.map { .init($0, region(["area": .number(45)])) }),
      record([
        "regions": .record(["Head", "Arms", "Torso", "Legs"].map { .init($0, region(["area_score": .number(3)])) })
      ]),
      .record(
        signs.map { .init($0, bySign(.number(2))) } + [.init("area", bySign(.number(3)))]
      ),
      .record(
        names.flatMap { name in signs.map { .init("\(name)_\($0)", .number(2)) } + [.init("\(name)_area", .number(3))] }
      ),
      .record(names.map { .init($0, .list([2, 2, 2, 2, 3].map(AnswerValue.number))) }),
      .record(
        names.map { name in
          .init(name, .record(signs.map { .init($0, .word("moderate")) } + [.init("area", .number(3))]))
        }
      ),
    ]
    for (index, way) in ways.enumerated() {
      let score = try score("EASI", .record([.init("age", .number(30)), .init("answers", way)]))
      #expect(score.value == 24, "way \(index)")
      #expect(score.notes.count == ((1...3).contains(index) ? 4 : 0), "way \(index): \(score.notes)")
    }
  }

  // MARK: Questionnaires

  @Test("questions go by number in every usual way, by name, and as a list")
  func questionWays() throws {
    let poem = ["itch", "sleep", "bleeding", "weeping", "cracking", "flaking", "dryness"]
    let ways: [AnswerValue] = [
      .list((1...7).map { .number(Double($0 % 5)) }),
      record(["items": .list((1...7).map { .number(Double($0 % 5)) })]),
      .record((1...7).map { .init("q\($0)", .number(Double($0 % 5))) }),
      .record((1...7).map { .init("Question \($0)", .number(Double($0 % 5))) }),
      .record((1...7).map { .init("poem_\($0)", .number(Double($0 % 5))) }),
      .record((1...7).map { .init("\($0)", .number(Double($0 % 5))) }),
      .record((1...7).map { .init(poem[$0 - 1], .number(Double($0 % 5))) }),
      record([
        "answers": .list((1...7).map { record(["item": .number(Double($0)), "score": .number(Double($0 % 5))]) })
      ]),
      .record((1...7).map { .init("q\($0)", record(["value": .number(Double($0 % 5))])) }),
    ]
    for (index, way) in ways.enumerated() { #expect(try score("POEM", way).value == 13, "way \(index)") }
  }

  @Test("DLQI in full is 30, with its published sections")
  func dlqi() throws {
    let score = try score("DLQI", tenThrees)
    #expect(score.value == 30)
    // Sections and their highest scores: skin-disease-care.com, box 6.5.
    #expect(score.parts.map(\.highest) == [6, 6, 6, 3, 6, 3])
    // CDLQI: box 6.6 of the same book; here in the order of the document.
    #expect(try self.score("CDLQI", tenThrees).parts.map(\.highest) == [6, 9, 3, 6, 3, 3])
  }

  /// The keys of question 7 as a file has them, and the points that they make.
  struct Question7: Sendable {
    var answers: [AnswerValue.Entry]
    var points: Double

    init(_ answers: KeyValuePairs<String, AnswerValue>, _ points: Double) {
      self.answers = answers.map { AnswerValue.Entry($0.key, $0.value) }
      self.points = points
    }
  }

  static let questions7: [Question7] = [
    Question7(["q7": .word("yes")], 3), Question7(["q7": .word("no"), "q7b": .number(2)], 2),
    Question7(["q7": .number(1)], 1), Question7(["q7a": .word("no"), "q7b": .number(0)], 0),
    Question7(["q7": .word("not relevant")], 0), Question7(["q7b": .number(1)], 1),
    Question7(["q7a": .word("true")], 3), Question7(["q7a": .word("yes"), "q7b": .number(2)], 3),
    Question7(["q7a": .word("Not relevant")], 0),
    Question7(["q7": .record([.init("prevented", .word("no")), .init("problem", .number(1))])], 1),
  ]

  @Test(
    "question 7 of the DLQI: prevented is 3; not prevented is its second half, up to 2; not relevant is 0",
    arguments: questions7
  )
  func question7(question: Question7) throws {
    let others = (1...10).filter { $0 != 7 }.map { AnswerValue.Entry("q\($0)", .number(0)) }
    let score = try score("DLQI", .record(others + question.answers))
    #expect(score.value == question.points)
    let isIgnored = question.answers.count == 2 && question.points == 3
    #expect(score.notes == (isIgnored ? [.secondHalfIgnored(item: "q7")] : []))
  }

  @Test("the first half of question 7 alone leaves it unanswered, and its second half stops at 2")
  func question7Wrong() throws {
    let others = (1...10).filter { $0 != 7 }.map { AnswerValue.Entry("q\($0)", .number(1)) }
    let score = try score("DLQI", .record(others + [.init("q7", .word("no"))]))
    #expect(score.value == 9)
    #expect(score.notes == [.countedAsZero(item: "q7")])
    #expect(
      throws: ScaleError.outOfRange(scale: "DLQI", item: "q7b", value: 3, allowed: "a whole number from 0 to 2")
    ) { try self.score("DLQI", .record(others + [.init("q7b", .number(3))])) }
  }

  @Test("null and a key left out are both unanswered")
  func missing() throws {
    var answers: [AnswerValue] = Array(repeating: .number(2), count: 10)
    answers[4] = .missing
    #expect(try score("DLQI", .list(answers)).notes == [.countedAsZero(item: "q5")])
    answers[5] = .missing
    #expect(throws: ScaleError.notScored(scale: "DLQI", missing: ["q5", "q6"], allowed: 1)) {
      try score("DLQI", .list(answers))
    }
  }

  @Test("a scale of one question takes a bare number, a list of one, and many keys")
  func single() throws {
    let seven = AnswerValue.number(7)
    let ways: [AnswerValue] = [
      seven, .list([seven]), record(["itch": seven]), record(["score": seven]),
      record(["NRS": AnswerValue(text: " 7 ")]), record(["worst itch": seven, "comment": .word("bad")]),
    ]
    for way in ways {
      let score = try score("itch_NRS", way)
      #expect(score.value == 7)
      #expect(score.band?.name == "severe")
    }
  }

  @Test("kinds of spot, and counts by kind, are understood")
  func acne() throws {
    let gags = record([
      "Forehead": .word("papules"), "cheek_right": .number(1), "left cheek": .word("none"), "nose": .word("comedones"),
      "chin": .word("pustule"), "chest_and_upper_back": .word("nodule"),
    ])
    #expect(try score("GAGS", gags).parts.map(\.points) == [4, 2, 0, 1, 3, 12])
    let spots = record(["non-inflammatory": .number(12), "inflammatory": .number(9), "nodules": .number(0)])
    #expect(try score("lesions", spots).value == 21)
  }

  // MARK: What is wrong

  @Test("a key that no item goes by is refused where it holds a number, and passed over where it holds a word")
  func unknownKeys() throws {
    let poem = (1...7).map { AnswerValue.Entry("q\($0)", .number(1)) }
    do {
      _ = try score("POEM", .record(poem + [.init("q8", .number(1))]))
      Issue.record("q8 was taken")
    } catch ScaleError.unknownKey(_, let key, let known) {
      #expect(key == "q8")
      #expect(known.contains("itch"))
    }
    let score = try score("POEM", .record(poem + [.init("clinic", .word("North"))]))
    #expect(score.value == 7)
    #expect(score.notes == [.passedOver(key: "clinic")])
  }

  @Test("the same item twice is refused unless alike; another scale's answers, too few and none are refused")
  func wrong() throws {
    #expect(throws: ScaleError.contradiction(scale: "itch_NRS", item: "itch")) {
      try score("itch", record(["itch": .number(3), "pruritus": .number(4)]))
    }
    #expect(try score("itch", record(["itch": .number(3), "pruritus": .number(3)])).value == 3)
    #expect(throws: ScaleError.otherScale(scale: "POEM", named: "DLQI")) {
      try score("POEM", record(["scale": .word("dlqi"), "items": tenThrees]))
    }
    #expect(throws: ScaleError.wrongCount(scale: "POEM", list: "“items”", given: 10, expected: 7)) {
      try score("POEM", record(["items": tenThrees]))
    }
    for empty in [AnswerValue.missing, .record([]), record(["date": .word("today")])] {
      #expect(throws: ScaleError.noAnswers(scale: "POEM")) { try score("POEM", empty) }
    }
    #expect(throws: ScaleError.noAnswers(scale: "POEM")) { try score("POEM", .word("fine")) }
    #expect(throws: ScaleError.notANumber(scale: "POEM", item: "itch", allowed: "a whole number from 0 to 4")) {
      try score("POEM", record(["itch": .word("rather")]))
    }
  }

  @Test("a number may have a comma, and what only looks like one is a word")
  func numbers() {
    #expect(AnswerValue(text: "2,5") == .number(2.5))
    #expect(AnswerValue(text: " 7 ") == .number(7))
    #expect(AnswerValue(text: "") == .missing)
    for text in ["nan", "inf", "0x1F", "1e3", "1,000.5", "1,2,3", "--1", "."] {
      #expect(AnswerValue(text: text) == .word(text))
    }
  }

  @Test("every error says which scale and item, and what to do")
  func messages() {
    let messages: [(ScaleError, String)] = [
      (
        .outOfRange(scale: "POEM", item: "itch", value: 5, allowed: "a whole number from 0 to 4"),
        "POEM: itch is 5, but must be a whole number from 0 to 4"
      ),
      (
        .notScored(scale: "DLQI", missing: ["q2", "q3"], allowed: 1),
        "DLQI is not scored: q2 and q3 are not answered, and no more than 1 may be"
      ),
      (
        .notScored(scale: "EASI", missing: ["trunk.area"], allowed: 0),
        "EASI is not scored: trunk.area is not answered, and every item is needed"
      ),
      (
        .contradiction(scale: "SCORAD", item: "extent"),
        "SCORAD: extent is given more than once, and not alike; keep one of them"
      ),
    ]
    for (error, text) in messages { #expect(error.description == text) }
  }
}
