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
  private static func held(_ entries: [AnswerValue.Entry]) -> (name: String?, AnswerValue)? {
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

  // MARK: Lists

  private mutating func take(_ values: [AnswerValue], path: [String]) throws(ScaleError) {
    if let key = Self.candidates(path).last, isPassedOver(key) {
      return answers.notes.append(.passedOver(key: path.joined(separator: ".")))
    }
    let areRecords = values.contains { if case .record = $0 { true } else { false } }
    if areRecords {
      for value in values { try read(value, path: path, isElement: true) }
      return
    }
    let items = itemsOfList(path)
    guard values.count == items.count else {
      throw .wrongCount(
        scale: scale.id,
        list: path.last.map { "“\($0)”" } ?? "the list",
        given: values.count,
        expected: items.count
      )
    }
    for (item, value) in zip(items, values) {
      hasAnything = true
      try give(value, to: item)
    }
  }

  /// What a list is of: the items of the part that it stands under, or all of them.
  private func itemsOfList(_ path: [String]) -> [RatingScale.Item] {
    let keys = Self.candidates(path)
    let part = scale.parts.first { part in
      part.items.count > 1
        && keys.contains { key in
          ScaleText.folded(part.id) == key || part.totalKeyWords.contains(key)
            || part.items.compactMap(scale.item).contains { $0.keyWords.count > 1 && $0.keyWords[0].contains(key) }
        }
    }
    return part.map { $0.items.compactMap(scale.item) } ?? scale.items
  }

  // MARK: Single values

  private mutating func take(_ value: AnswerValue, path: [String]) throws(ScaleError) {
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
    guard case .number = value, !keys.contains(where: isPassedOver) else {
      answers.notes.append(.passedOver(key: path.joined(separator: ".")))
      return
    }
    throw .unknownKey(scale: scale.id, key: path.joined(separator: "."), known: scale.answerKeys)
  }

  /// The key itself with all that it stands under, then with ever less of that, each with and without the scale's name.
  private static func candidates(_ path: [String]) -> [String] {
    path.indices.map { path[$0...].map { ScaleText.folded($0) }.joined() }.filter { !$0.isEmpty }
  }

  private func isPassedOver(_ key: String) -> Bool {
    scale.passedOver.contains { $0.answers(to: key) }
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
  private static func share(_ value: AnswerValue, ofMoreThan highest: Double) -> Double? {
    switch value {
    case .number(let number): number > highest && number <= 100 ? number : nil
    case .word(let word):
      word.hasSuffix("%") ? AnswerValue.number(in: String(word.filter { $0 != "%" && $0 != " " })) : nil
    case .missing, .list, .record: nil
    }
  }

  private func number(_ value: AnswerValue, of item: RatingScale.Item) throws(ScaleError) -> Double? {
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

  private mutating func put(
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

  // MARK: Per cent, sums, areas

  private mutating func takePercent(_ key: String, _ value: AnswerValue) throws(ScaleError) -> Bool {
    guard let item = scale.items.first(where: { item in item.percent.map { Self.matches(key, $0.keyWords) } ?? false }),
      let percent = item.percent
    else { return false }
    guard let share = try plainNumber(value, item.id, "a number from 0 to 100 (per cent)") else { return true }
    guard (0...100).contains(share) else {
      throw .outOfRange(scale: scale.id, item: item.id, value: share, allowed: "from 0 to 100 where it is per cent")
    }
    try put(percent.step(of: share), as: item.id, read: (item.id, share))
    return true
  }

  private mutating func takeTotal(_ key: String, _ value: AnswerValue) throws(ScaleError) -> Bool {
    guard let part = scale.parts.first(where: { $0.totalKeyWords.contains(key) }) else { return false }
    guard let total = try plainNumber(value, part.id, "a number") else { return true }
    hasAnything = true
    if let before = answers.totals.updateValue(total, forKey: part.id), before != total {
      throw .contradiction(scale: scale.id, item: part.id)
    }
    return true
  }

  private mutating func takeArea(
    _ key: String,
    _ value: AnswerValue,
    _ path: [String]
  ) throws(ScaleError) -> Bool {
    let known = scale.parts.flatMap(\.areas)
    let pair = BodyArea.pairs.first { $0.key == key }
    let areas = known.filter { area in area.answers(to: key) || (pair?.areas.contains(area.id) ?? false) }
    guard !areas.isEmpty else { return false }
    guard let share = try plainNumber(value, key, "a number from 0 to 100 (per cent of it)") else { return true }
    hasAnything = true
    let isOfBody = path.dropLast().contains { Self.bodyShareKeys.contains(ScaleText.folded($0)) }
    let whole = areas.reduce(0) { $0 + $1.share }
    for area in areas {
      let percent = isOfBody ? share / whole * 100 : share
      if let before = answers.areas.updateValue(percent, forKey: area.id), before != percent {
        throw .contradiction(scale: scale.id, item: area.id)
      }
    }
    return true
  }

  /// Groups whose areas are counted in per cent of the whole body.
  static let bodyShareKeys: Set = ["bodypercent", "percentofbody", "bodysurface", "bsa", "bsapercent", "bodyshare"]

  private func plainNumber(
    _ value: AnswerValue,
    _ item: String,
    _ allowed: String
  ) throws(ScaleError) -> Double? {
    switch value {
    case .missing: return nil
    case .number(let number): return number
    case .word(let word):
      if let number = AnswerValue.number(in: String(word.filter { $0 != "%" && $0 != " " })) { return number }
      throw .notANumber(scale: scale.id, item: item, allowed: allowed)
    case .list, .record: throw .notANumber(scale: scale.id, item: item, allowed: allowed)
    }
  }

  // MARK: Questions in two halves

  private mutating func takeGate(_ key: String, _ value: AnswerValue) throws(ScaleError) -> Bool {
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
        guard let number = try plainNumber(value, key, AllowedAnswers.whole(gate.otherwise).description) else {
          return true
        }
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

  private mutating func open(
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

  private static func isWord(_ value: AnswerValue, _ folded: String) -> Bool {
    guard case .word(let word) = value else { return false }
    return ScaleText.folded(word) == folded
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
    guard hasAnything else { throw .noAnswers(scale: scale.id) }
    return answers
  }
}

extension RatingScale.Item {
  /// Whether a folded key means this item.
  func answers(to key: String) -> Bool {
    ScaleText.folded(id) == key || AnswerReader.matches(key, keyWords)
  }
}
