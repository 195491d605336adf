extension RatingScale {
  /// The score of answers.
  ///
  /// - Throws: ``ScaleError/outOfRange(scale:item:value:allowed:)`` for an answer that an item does not have,
  ///   ``ScaleError/contradiction(scale:item:)`` where a sum and its items disagree, and
  ///   ``ScaleError/notScored(scale:missing:allowed:)`` where more is unanswered than the instrument lets through.
  public func score(_ answers: ScaleAnswers) throws(ScaleError) -> ScaleScore {
    try check(answers)
    var scoring = Scoring(scale: self, answers: answers)
    for part in parts { try scoring.take(part) }
    return try scoring.finished()
  }

  /// The band of a score; `nil` outside the scale and where it has no bands.
  public func band(of score: Double) -> Band? {
    guard score >= 0, highest.map({ score <= $0 }) ?? true else { return nil }
    return bands.first { $0.contains(score) }
  }

  /// The item of an id.
  public func item(_ id: Item.ID) -> Item? { items.first { $0.id == id } }

  private func check(_ answers: ScaleAnswers) throws(ScaleError) {
    for item in items {
      guard let value = answers.items[item.id], !item.allowed.contains(value) else { continue }
      throw .outOfRange(scale: id, item: item.id, value: value, allowed: item.allowed.description)
    }
    for part in parts {
      if let total = answers.totals[part.id], let most = highestSum(of: part), !(0...most).contains(total) {
        throw .outOfRange(
          scale: id,
          item: part.id,
          value: total,
          allowed: "a number from 0 to \(ScaleText.number(most))"
        )
      }
      for area in part.areas {
        guard let share = answers.areas[area.id], !(0...100).contains(share) else { continue }
        throw .outOfRange(scale: id, item: area.id, value: share, allowed: "a number from 0 to 100 (per cent of it)")
      }
    }
  }

  /// The highest sum of a part's items before weighting; `nil` where there is none.
  func highestSum(of part: Part) -> Double? {
    var sum = 0.0
    for id in part.items {
      guard let highest = item(id)?.allowed.highest else { return nil }
      sum += highest
    }
    return sum
  }

  /// The most points that a part can add; `nil` where there is no upper end.
  public func highestPoints(of part: Part, isYounger: Bool = false) -> Double? {
    switch part.weighting {
    case .sum(let factor): return highestSum(of: part).map(factor.of)
    case .signsTimesArea(let factor, let younger):
      guard let last = part.items.last, let area = item(last)?.allowed.highest, let sum = highestSum(of: part) else {
        return nil
      }
      return (isYounger ? younger : factor).of((sum - area) * area)
    }
  }
}

/// The sum as it grows.
private struct Scoring {
  let scale: RatingScale
  let answers: ScaleAnswers
  let isYounger: Bool
  var parts: [ScaleScore.Part] = []
  var missing: [RatingScale.Item] = []
  var notes: [ScaleNote]
  var usesAge = false

  init(scale: RatingScale, answers: ScaleAnswers) {
    self.scale = scale
    self.answers = answers
    notes = answers.notes
    isYounger = scale.ageLimit.flatMap { limit in answers.ageYears.map { $0 < limit } } ?? false
  }

  mutating func take(_ part: RatingScale.Part) throws(ScaleError) {
    let items = part.items.compactMap(scale.item)
    let answered: Double
    let points: Double
    switch part.weighting {
    case .sum(let factor):
      answered = try sum(part, items)
      points = factor.of(answered)
    case .signsTimesArea(let factor, let younger):
      usesAge = true
      (answered, points) = signsTimesArea(items, isYounger ? younger : factor)
    }
    parts.append(
      ScaleScore.Part(
        id: part.id,
        name: part.name,
        points: rounded(points),
        highest: scale.highestPoints(of: part, isYounger: isYounger),
        answered: rounded(answered)
      )
    )
  }

  private mutating func sum(
    _ part: RatingScale.Part,
    _ items: [RatingScale.Item]
  ) throws(ScaleError) -> Double {
    let given = items.compactMap { answers.items[$0.id] }
    if let total = answers.totals[part.id] {
      guard given.isEmpty || given.count < items.count || given.reduce(0, +) == total else {
        throw .contradiction(scale: scale.id, item: part.id)
      }
      return total
    }
    if given.isEmpty, let share = shareFromAreas(part) { return share }
    missing += items.filter { answers.items[$0.id] == nil }
    return given.reduce(0, +)
  }

  private mutating func shareFromAreas(_ part: RatingScale.Part) -> Double? {
    let named = part.areas.filter { answers.areas[$0.id] != nil }
    guard !named.isEmpty else { return nil }
    usesAge = true
    let clear = part.areas.filter { answers.areas[$0.id] == nil }.map(\.name)
    if !clear.isEmpty { notes.append(.areasTakenAsClear(clear)) }
    if isYounger { notes.append(.infantShares) }
    let hundredths = named.reduce(0) { sum, area in
      sum + (isYounger ? area.shareOfInfant : area.share) * (answers.areas[area.id] ?? 0)
    }
    return hundredths / 100
  }

  private mutating func signsTimesArea(
    _ items: [RatingScale.Item],
    _ factor: RatingScale.Factor
  ) -> (answered: Double, points: Double) {
    let signs = items.dropLast()
    let given = signs.compactMap { answers.items[$0.id] }
    let sum = given.reduce(0, +)
    guard let last = items.last else { return (sum, 0) }
    let area = answers.items[last.id]
    // Nothing affected has no signs, and no signs anywhere affect nothing.
    if area == 0 || (area == nil && given.count == signs.count && sum == 0) { return (0, 0) }
    missing += items.filter { answers.items[$0.id] == nil }
    return (sum, factor.of(sum * (area ?? 0)))
  }

  func finished() throws(ScaleError) -> ScaleScore {
    guard missing.count <= scale.itemsThatMayBeMissing, missing.count < scale.items.count else {
      throw .notScored(scale: scale.id, missing: missing.map(\.id), allowed: scale.itemsThatMayBeMissing)
    }
    let value = rounded(parts.reduce(0) { $0 + $1.points })
    var notes = notes + missing.map { .countedAsZero(item: $0.id) }
    if usesAge, let limit = scale.ageLimit {
      if answers.ageYears == nil { notes.append(.ageNotSaid(limit: limit)) }
      if isYounger { notes.append(.youngerWeights(limit: limit)) }
    }
    let (band, part) = worstBand(value)
    if let part { notes.append(.bandFromPart(name: part)) }
    return ScaleScore(scale: scale, value: value, band: band, parts: parts, notes: notes)
  }

  /// The band of the sum, or a worse one of a part.
  private func worstBand(_ value: Double) -> (RatingScale.Band?, part: String?) {
    func rank(_ band: RatingScale.Band?) -> Int { scale.bands.firstIndex { $0.name == band?.name } ?? -1 }
    var worst: (band: RatingScale.Band?, part: String?) = (scale.band(of: value), nil)
    for part in scale.parts {
      let answered = parts.first { $0.id == part.id }?.answered ?? 0
      let band = part.bands.first { $0.contains(answered) }
      if rank(band) > rank(worst.band) { worst = (scale.bands.first { $0.name == band?.name }, part.name) }
    }
    return (worst.band, worst.part)
  }

  /// Scores are published to one decimal place or as halves; what lies beyond the sixth is binary dust.
  private func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
