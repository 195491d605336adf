extension RatingScale {
  /// Every scale, those for eczema first.
  public static let all: [RatingScale] = [
    .scorad, .objectiveScorad, .patientOrientedScorad, .poem, .easi, .vigaAD, .dlqi, .cdlqi, .itchNRS, .sleepNRS,
    .recap, .gags, .lesionCount, .redness,
  ]

  /// The scale by its id or another spelling, whatever its case: `scorad`, `itch NRS`, `PO-SCORAD`.
  public static func named(_ name: String) -> RatingScale? {
    let asked = ScaleText.folded(name)
    return all.first { scale in
      ScaleText.folded(scale.id) == asked || ScaleText.folded(scale.name) == asked
        || scale.otherNames.contains { ScaleText.folded($0) == asked }
    }
  }
}

extension [RatingScale.Band] {
  /// Bands that follow each other, each by its name and its lower end.
  static func ladder(_ steps: [(name: String, from: Double)]) -> [RatingScale.Band] {
    steps.indices.map { index in
      RatingScale.Band(
        name: steps[index].name,
        from: steps[index].from,
        below: index + 1 < steps.count ? steps[index + 1].from : nil
      )
    }
  }
}

/// Words for how strong a sign is, as forms print them.
enum SignWords {
  static let none = ["none": 0.0, "absent": 0, "no": 0]
  static let strength = none.merging(["mild": 1, "moderate": 2, "severe": 3]) { first, _ in first }
}

extension RatingScale: CustomStringConvertible {
  /// The id: `SCORAD`.
  public var description: String { id }
}
