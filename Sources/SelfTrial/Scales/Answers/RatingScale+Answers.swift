extension RatingScale {
  /// The answers in a file, under any of the keys that ``answerKeys`` lists, at any depth: flat, in groups, by region,
  /// or as a list in the order of the form.
  ///
  /// Keys that no item goes by are an error where they hold numbers, and are passed over with a note where they hold
  /// words: a date or a remark does no harm, a misspelt item would.
  ///
  /// - Throws: what is wrong, by item.
  public func answers(from value: AnswerValue) throws(ScaleError) -> ScaleAnswers {
    var reader = AnswerReader(scale: self)
    try reader.read(value, path: [])
    return try reader.finished()
  }
}

/// Reads one file.
struct AnswerReader {
  let scale: RatingScale
  var answers = ScaleAnswers()
  var given: [String: Double] = [:]
  var gates: [RatingScale.Item.ID: Bool] = [:]
  var secondHalves: [RatingScale.Item.ID: Double] = [:]
  /// Shares of the whole body by area, which add up to the extent.
  var bodyShares: [String: Double] = [:]
  var hasAnything = false

  init(scale: RatingScale) {
    self.scale = scale
  }

  mutating func read(_ value: AnswerValue, path: [String], isElement: Bool = false) throws(ScaleError) {
    switch value {
    case .missing where path.isEmpty: return
    case .record(let entries):
      if isElement || !path.isEmpty, let (name, answer) = Self.held(entries) {
        return try read(answer, path: path + (name.map { [$0] } ?? []))
      }
      for entry in entries { try read(entry.value, path: path + [entry.key]) }
    case .list(let values): try take(values, path: path)
    case .missing, .number, .word: try take(value, path: path)
    }
  }

  /// The answer of a record that holds one beside, perhaps, the name of its item.
  static func held(_ entries: [AnswerValue.Entry]) -> (name: String?, AnswerValue)? {
    let names: Set = ["item", "id", "question", "key", "code", "name", "linkid", "number"]
    let values: Set = ["value", "score", "answer", "points", "response"]
    guard let value = entries.first(where: { values.contains(ScaleText.folded($0.key)) }) else { return nil }
    let name = entries.first { names.contains(ScaleText.folded($0.key)) }
    switch name?.value {
    case .word(let word)?: return (word, value.value)
    case .number(let number)?: return (ScaleText.number(number), value.value)
    default: return (nil, value.value)
    }
  }

  mutating func finished() throws(ScaleError) -> ScaleAnswers {
    for item in scale.items {
      guard let gate = item.gate else { continue }
      let second = secondHalves[item.id]
      switch gates[item.id] {
      case true?:
        if second != nil { answers.notes.append(.secondHalfIgnored(item: item.id)) }
        try put(gate.prevented, as: item.id)
      case false?, nil:
        if let second { try put(second, as: item.id) }
      }
    }
    if !bodyShares.isEmpty, let extent = scale.parts.first(where: { !$0.areas.isEmpty })?.items.first {
      try put(bodyShares.values.reduce(0, +), as: extent)
    }
    guard hasAnything else { throw .noAnswers(scale: scale.id) }
    return answers
  }
}
