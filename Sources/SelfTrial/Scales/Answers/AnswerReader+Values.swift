// Single values, by the key that they stand under.

extension AnswerReader {
  mutating func take(_ value: AnswerValue, path: [String]) throws(ScaleError) {
    let keys = Self.candidates(path)
    if path.isEmpty {
      guard scale.items.count == 1, let item = scale.items.first else { throw .noAnswers(scale: scale.id) }
      return try give(value, to: item)
    }
    if try takeFrame(value, path, keys) { return }
    for key in keys {
      if try takeGate(key, value) { return }
      if let item = scale.items.first(where: { $0.answers(to: key) }) ?? numbered(key) {
        return try give(value, to: item)
      }
      if try takePercent(key, value) { return }
      if try takeTotal(key, value) { return }
      if try takeArea(key, value, path) { return }
    }
    for key in keys.map(Self.bare) {
      if let item = scale.items.first(where: { $0.answers(to: key) }) { return try give(value, to: item) }
    }
    guard case .number = value, !keys.contains(where: isPassedOver) else {
      answers.notes.append(.passedOver(key: path.joined(separator: ".")))
      return
    }
    throw .unknownKey(scale: scale.id, key: path.joined(separator: "."), known: scale.answerKeys)
  }

  /// The key with all that it stands under, then with ever less of that.
  static func candidates(_ path: [String]) -> [String] {
    path.indices.map { path[$0...].map { ScaleText.folded($0) }.joined() }.filter { !$0.isEmpty }
  }

  func isPassedOver(_ key: String) -> Bool {
    scale.passedOver.contains { $0.answers(to: key) }
  }

  /// A key without the words that forms put around the item's own: `itchy skin`, `sleep score`.
  private static func bare(_ key: String) -> String {
    [
      "skin", "score", "severity", "intensity", "level", "rating", "grade", "vas", "nrs", "24hours", "24h", "days",
      "nights",
    ].reduce(key) { $0.replacing($1, with: "") }
  }

  private func numbered(_ key: String) -> RatingScale.Item? {
    guard scale.items.first?.id == "q1" || scale.id == "POEM" else { return nil }
    var rest = key[...]
    for prefix in [ScaleText.folded(scale.id), "question", "item", "answer", "q"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    guard rest.count <= 2, let number = Int(rest), scale.items.indices.contains(number - 1) else { return nil }
    return scale.items[number - 1]
  }

  mutating func give(_ value: AnswerValue, to item: RatingScale.Item) throws(ScaleError) {
    hasAnything = true
    if let gate = item.gate, let isPrevented = Self.truth(value) ?? (Self.isWord(value, "prevented") ? true : nil) {
      return try open(gate, of: item, isPrevented)
    }
    if let percent = item.percent, let share = Self.share(value, ofMoreThan: item.allowed.highest ?? 0) {
      return try put(percent.step(of: share), as: item.id, read: (item.id, share))
    }
    if let number = try number(value, of: item) { try put(number, as: item.id) }
  }

  /// The per cent that a value must be: with its sign, or too high for a step.
  static func share(_ value: AnswerValue, ofMoreThan highest: Double) -> Double? {
    switch value {
    case .number(let number): number > highest && number <= 100 ? number : nil
    case .word(let word):
      word.hasSuffix("%") ? AnswerValue.number(in: String(word.filter { $0 != "%" && $0 != " " })) : nil
    case .missing, .list, .record: nil
    }
  }

  func number(_ value: AnswerValue, of item: RatingScale.Item) throws(ScaleError) -> Double? {
    switch value {
    case .missing: return nil
    case .number(let number): return number
    case .word(let word):
      if let number = item.words[ScaleText.folded(word)]
        ?? AnswerValue.number(in: String(word.filter { $0 != "%" && $0 != " " }))
      {
        return number
      }
      throw .notANumber(scale: scale.id, item: item.id, allowed: item.allowed.description)
    case .list, .record: throw .notANumber(scale: scale.id, item: item.id, allowed: item.allowed.description)
    }
  }

  mutating func put(
    _ number: Double,
    as id: String,
    read share: (item: String, percent: Double)? = nil
  ) throws(ScaleError) {
    if let before = given.updateValue(number, forKey: id), before != number {
      throw .contradiction(scale: scale.id, item: id)
    }
    hasAnything = true
    answers.items[id] = number
    if let share { answers.notes.append(.shareRead(item: share.item, percent: share.percent, step: number)) }
  }

  /// Whether a key is one word of each group, in any order of two.
  static func matches(_ key: String, _ groups: [[String]]) -> Bool {
    switch groups.count {
    case 0: false
    case 1: groups[0].contains(key)
    default:
      groups[0].contains { first in
        (key.hasPrefix(first) && groups[1].contains(String(key.dropFirst(first.count))))
          || (key.hasSuffix(first) && groups[1].contains(String(key.dropLast(first.count))))
      }
    }
  }
}

extension RatingScale.Item {
  /// Whether a folded key means this item.
  func answers(to key: String) -> Bool {
    ScaleText.folded(id) == key || AnswerReader.matches(key, keyWords)
  }
}
