// Answers in order, and lists of records.

extension AnswerReader {
  mutating func take(_ values: [AnswerValue], path: [String]) throws(ScaleError) {
    if let key = Self.candidates(path).last, isPassedOver(key) {
      return answers.notes.append(.passedOver(key: path.joined(separator: ".")))
    }
    let areRecords = values.contains { if case .record = $0 { true } else { false } }
    if areRecords {
      for value in values { try takeElement(value, path: path) }
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

  /// One of a list of records: an answer by the name of its item, or a group of answers by the name of its region.
  private mutating func takeElement(_ value: AnswerValue, path: [String]) throws(ScaleError) {
    let regions: Set = ["region", "bodyregion", "site", "location", "name", "id"]
    guard case .record(let entries) = value, Self.held(entries) == nil,
      let region = entries.first(where: { regions.contains(ScaleText.folded($0.key)) }),
      case .word(let word) = region.value
    else { return try read(value, path: path, isElement: true) }
    for entry in entries where entry.key != region.key { try read(entry.value, path: path + [word, entry.key]) }
  }

  /// What a list is of: the items of the part that it stands under, or all of them.
  func itemsOfList(_ path: [String]) -> [RatingScale.Item] {
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
}
