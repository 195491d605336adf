// Per cent, sums and areas of the body.

extension AnswerReader {
  mutating func takePercent(_ key: String, _ value: AnswerValue) throws(ScaleError) -> Bool {
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

  mutating func takeTotal(_ key: String, _ value: AnswerValue) throws(ScaleError) -> Bool {
    guard let part = scale.parts.first(where: { $0.totalKeyWords.contains(key) }) else { return false }
    guard let total = try plainNumber(value, part.id, "a number") else { return true }
    hasAnything = true
    if let before = answers.totals.updateValue(total, forKey: part.id), before != total {
      throw .contradiction(scale: scale.id, item: part.id)
    }
    return true
  }

  mutating func takeArea(
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
    if path.dropLast().contains(where: { Self.bodyShareKeys.contains(ScaleText.folded($0)) }) {
      try takeBodyShare(share, of: areas, key)
      return true
    }
    for area in areas {
      if let before = answers.areas.updateValue(share, forKey: area.id), before != share {
        throw .contradiction(scale: scale.id, item: area.id)
      }
    }
    return true
  }

  /// A share of the whole body, which an area cannot exceed at any age.
  private mutating func takeBodyShare(_ share: Double, of areas: [BodyArea], _ key: String) throws(ScaleError) {
    let most = areas.reduce(0) { $0 + max($1.share, $1.shareOfInfant) }
    guard (0...most).contains(share) else {
      throw .outOfRange(
        scale: scale.id,
        item: key,
        value: share,
        allowed: "from 0 to \(ScaleText.number(most)) where it is per cent of the body"
      )
    }
    if let before = bodyShares.updateValue(share, forKey: key), before != share {
      throw .contradiction(scale: scale.id, item: key)
    }
  }

  /// Groups whose areas are counted in per cent of the whole body.
  static let bodyShareKeys: Set = ["bodypercent", "percentofbody", "bodysurface", "bsa", "bsapercent", "bodyshare"]

  func plainNumber(
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
}
