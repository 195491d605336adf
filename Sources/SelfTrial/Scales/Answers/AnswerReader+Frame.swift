// What stands around the answers in a file: the scale's name, the person's age, a date.

extension AnswerReader {
  /// Takes a value that is no answer; `false` where it may be one.
  mutating func takeFrame(
    _ value: AnswerValue,
    _ path: [String],
    _ keys: [String]
  ) throws(ScaleError) -> Bool {
    guard let key = keys.last else { return false }
    if ["scale", "instrument", "questionnaire", "measure"].contains(key), case .word(let word) = value {
      guard let named = RatingScale.named(word) else { return false }
      guard named.id == scale.id else { throw .otherScale(scale: scale.id, named: named.id) }
      return true
    }
    if try takeAge(key, value) { return true }
    return Self.remarks.contains(key)
  }

  private mutating func takeAge(_ key: String, _ value: AnswerValue) throws(ScaleError) -> Bool {
    let oldest = 120.0
    switch (key, value) {
    case ("age", .number(let years)), ("ageyears", .number(let years)), ("ageinyears", .number(let years)),
      ("years", .number(let years)):
      guard (0...oldest).contains(years) else {
        throw .outOfRange(scale: scale.id, item: key, value: years, allowed: "from 0 to 120 years")
      }
      answers.ageYears = years
    case ("agemonths", .number(let months)), ("ageinmonths", .number(let months)), ("months", .number(let months)):
      guard (0...oldest * 12).contains(months) else {
        throw .outOfRange(scale: scale.id, item: key, value: months, allowed: "from 0 to 1440 months")
      }
      answers.ageYears = months / 12
    case ("age", .word(let word)), ("agegroup", .word(let word)), ("population", .word(let word)),
      ("version", .word(let word)), ("patient", .word(let word)):
      readAge(word)
    case ("under2", .word), ("infant", .word), ("under8", .word), ("child", .word), ("adult", .word):
      if Self.truth(value) == true { readAge(key) }
    default: return false
    }
    return true
  }

  private mutating func readAge(_ word: String) {
    guard scale.ageLimit != nil, let years = Self.ages[ScaleText.folded(word)] else { return }
    answers.ageYears = years
    answers.notes.append(.ageRead(word: word, years: years))
  }

  /// Years that stand for an age in words: on the same side of two and eight years as those meant.
  private static let ages: [String: Double] = [
    "infant": 1, "baby": 1, "toddler": 1, "under2": 1, "below2": 1, "lessthan2": 1, "02": 1, "child": 5, "children": 5,
    "pediatric": 5, "paediatric": 5, "under8": 5, "below8": 5, "07": 5, "adolescent": 15, "teenager": 15, "adult": 30,
    "8andover": 30, "over8": 30, "2andover": 30, "over2": 30,
  ]

  /// Keys that say nothing about the score.
  private static let remarks: Set = [
    "date", "day", "time", "note", "notes", "remark", "remarks", "comment", "comments", "person", "rater", "assessor",
    "source", "title", "description", "language", "unit", "week", "visit", "sex",
  ]
}
