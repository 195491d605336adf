// The course of the inputs.

extension SBMLReader {
  /// Later than any simulation goes.
  private static let endOfTime = Int(Int32.max)

  func schedule(burnIn: Int) throws(SBMLRefusal) -> Schedule {
    var entries: [Schedule.Entry] = []
    for input in Input.allCases { entries += try self.entries(of: input, burnIn: burnIn) }
    return Schedule(entries, reading: .inputs)
  }

  /// The entries that a piecewise constant course comes to.
  private func entries(of input: Input, burnIn: Int) throws(SBMLRefusal) -> [Schedule.Entry] {
    guard let rule = entries("listOfRules").found[input.id] else { return [] }
    var pieces: [Schedule.Entry] = []
    let usual: MathStructure
    switch try formula(rule, of: input.id) {
    case .element("piecewise", let parts):
      guard case .element("otherwise", let last)? = parts.last, last.count == 1 else { throw refusal(input, rule) }
      usual = last[0]
      for part in parts.dropLast() { pieces.append(try entry(part, of: input, rule)) }
    case let level: usual = level
    }
    pieces.sort { $0.days.lowerBound < $1.days.lowerBound }
    for (one, next) in zip(pieces, pieces.dropFirst()) where next.days.lowerBound < one.days.upperBound {
      throw SBMLRefusal(
        .wrongValue,
        "two pieces of \(input.id) are about the same day, \(next.days.lowerBound)",
        at: rule.line
      )
    }
    let value = try value(usual, of: input, rule)
    return value == input.ordinaryValue ? pieces : pieces + Self.gaps(in: pieces, from: -burnIn, input, value)
  }

  /// `value` on days from and up to.
  private func entry(
    _ piece: MathStructure,
    of input: Input,
    _ rule: MarkupNode
  ) throws(SBMLRefusal) -> Schedule.Entry {
    guard case .element("piece", let parts) = piece, parts.count == 2,
      case .element("apply", let condition) = parts[1], condition.count == 3, condition[0] == .element("and", [])
    else { throw refusal(input, rule) }
    let start = try day(condition[1], "geq", input, rule)
    let end = try day(condition[2], "lt", input, rule)
    guard start < end else {
      throw SBMLRefusal(.wrongValue, "a piece of \(input.id) ends on day \(end), before it starts", at: rule.line)
    }
    return Schedule.Entry(input, try value(parts[0], of: input, rule), on: start..<end)
  }

  /// The day that the calendar is compared with.
  private func day(
    _ comparison: MathStructure,
    _ relation: String,
    _ input: Input,
    _ rule: MarkupNode
  ) throws(SBMLRefusal) -> Int {
    guard case .element("apply", let parts) = comparison, parts.count == 3, parts[0] == .element(relation, []),
      parts[1] == .name(SBMLDocument.Clock.day.rawValue), case .number(let value, ModelUnit.day.rawValue) = parts[2]
    else { throw refusal(input, rule) }
    guard let day = Int(exactly: value), abs(day) <= Self.endOfTime else {
      throw SBMLRefusal(
        .wrongValue,
        "a piece of \(input.id) is bounded by day \(value); inputs change at the start of whole days only",
        at: rule.line
      )
    }
    return day
  }

  private func value(_ formula: MathStructure, of input: Input, _ rule: MarkupNode) throws(SBMLRefusal) -> Double {
    guard case .number(let value, let unit) = formula else { throw refusal(input, rule) }
    guard unit == ModelUnit.of(.input(input)).rawValue else {
      throw SBMLRefusal(.otherUnits, "a value of \(input.id) is in another unit than the model's", at: rule.line)
    }
    guard input.allowed.contains(value) else {
      throw SBMLRefusal(
        .wrongValue,
        "\(input.id) is let in from \(input.allowed.lowerBound) to \(input.allowed.upperBound), not \(value)",
        at: rule.line
      )
    }
    return value
  }

  private func refusal(_ input: Input, _ rule: MarkupNode) -> SBMLRefusal {
    SBMLRefusal(
      .otherEquation,
      "the equation of \(input.id) is not one number for each stretch of whole days, as the model has it",
      at: rule.line
    )
  }

  /// What lies between pieces, from the start of the simulation on.
  private static func gaps(
    in pieces: [Schedule.Entry],
    from first: Int,
    _ input: Input,
    _ value: Double
  ) -> [Schedule.Entry] {
    var gaps: [Schedule.Entry] = []
    var start = first
    for piece in pieces {
      if piece.days.lowerBound > start { gaps.append(.init(input, value, on: start..<piece.days.lowerBound)) }
      start = max(start, piece.days.upperBound)
    }
    return start < endOfTime ? gaps + [.init(input, value, on: start..<endOfTime)] : gaps
  }
}
