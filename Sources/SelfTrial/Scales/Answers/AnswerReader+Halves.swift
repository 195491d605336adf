// Questions in two halves: whether something was prevented, and if not, how much of a problem it was.

extension AnswerReader {
  mutating func takeGate(_ key: String, _ value: AnswerValue) throws(ScaleError) -> Bool {
    for item in scale.items {
      guard let gate = item.gate else { continue }
      let bare = key.hasPrefix(ScaleText.folded(scale.id)) ? String(key.dropFirst(scale.id.count)) : key
      if gate.keyWords.contains(bare) {
        hasAnything = true
        if let isPrevented = Self.truth(value) {
          try open(gate, of: item, isPrevented)
        } else if Self.isWord(value, "notrelevant") || Self.isWord(value, "na") {
          try put(0, as: item.id)
        } else if case .number(let number) = value, number == 0 || number == 1 || number == gate.prevented {
          try open(gate, of: item, number != 0)
        } else if value != .missing {
          throw .notANumber(scale: scale.id, item: key, allowed: "yes, no or not relevant")
        }
        return true
      }
      if gate.otherwiseKeyWords.contains(bare) {
        guard let number = try secondHalf(value, item, key, gate) else { return true }
        guard AllowedAnswers.whole(gate.otherwise).contains(number) else {
          throw .outOfRange(
            scale: scale.id,
            item: key,
            value: number,
            allowed: AllowedAnswers.whole(gate.otherwise).description
          )
        }
        hasAnything = true
        secondHalves[item.id] = number
        return true
      }
    }
    return false
  }

  private func secondHalf(
    _ value: AnswerValue,
    _ item: RatingScale.Item,
    _ key: String,
    _ gate: RatingScale.Gate
  ) throws(ScaleError) -> Double? {
    if case .word(let word) = value, let number = item.words[ScaleText.folded(word)] { return number }
    return try plainNumber(value, key, AllowedAnswers.whole(gate.otherwise).description)
  }

  mutating func open(
    _ gate: RatingScale.Gate,
    of item: RatingScale.Item,
    _ isPrevented: Bool
  ) throws(ScaleError) {
    if let before = gates.updateValue(isPrevented, forKey: item.id), before != isPrevented {
      throw .contradiction(scale: scale.id, item: item.id)
    }
  }

  static func truth(_ value: AnswerValue) -> Bool? {
    guard case .word(let word) = value else { return nil }
    return switch ScaleText.folded(word) {
    case "yes", "true", "y": true
    case "no", "false", "n": false
    default: nil
    }
  }

  static func isWord(_ value: AnswerValue, _ folded: String) -> Bool {
    guard case .word(let word) = value else { return false }
    return ScaleText.folded(word) == folded
  }
}
