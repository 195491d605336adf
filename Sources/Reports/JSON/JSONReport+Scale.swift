public import SelfTrial

extension JSONReport {
  /// The document of `commensal diary score`: a score, its band, and what each part adds to it.
  ///
  /// `band` is `null` where the scale has none. The values under `parts` add up to `score`; `details` says what each
  /// could add at most and what was answered before weighting.
  public static func score(_ score: ScaleScore) -> JSON {
    .object(
      [
        .init("scale", .string(score.scale.id)), .init("score", .number(score.value)),
        .init("band", .optional(score.band?.name)),
        .init("parts", .object(score.parts.map { .init($0.id, .number($0.points)) })),
        .init(
          "details",
          .array(
            score.parts.map {
              [
                "part": .string($0.id), "name": .string($0.name), "points": .number($0.points),
                "highest": .optional($0.highest), "answered": .number($0.answered),
              ]
            }
          )
        ),
        .init("notes", .strings(score.notes.map(\.description))),
      ] + about(score.scale)
    )
  }

  /// The same where the instrument gives no score for what was answered: `score` and `band` are `null`, and `notes` says
  /// why.
  public static func noScore(_ scale: RatingScale, because reason: ScaleError) -> JSON {
    .object(
      [
        .init("scale", .string(scale.id)), .init("score", .null), .init("band", .null), .init("parts", .object([])),
        .init("details", .array([])), .init("notes", .strings([reason.description])),
      ] + about(scale)
    )
  }

  /// The document of `commensal diary score --list`.
  public static func scales(_ scales: [RatingScale]) -> JSON {
    ["scales": .array(scales.map { .object([.init("scale", .string($0.id))] + about($0)) })]
  }

  /// The document of `commensal diary score --items`: what a scale asks for.
  public static func items(of scale: RatingScale) -> JSON {
    .object(
      [
        .init("scale", .string(scale.id)),
        .init(
          "items",
          .array(
            scale.items.map {
              ["item": .string($0.id), "name": .string($0.name), "allowed": .string($0.allowed.description)]
            }
          )
        ),
        .init(
          "areas",
          .array(
            scale.parts.flatMap(\.areas).map {
              [
                "area": .string($0.id), "name": .string($0.name), "share": .number($0.share),
                "share_of_infant": .number($0.shareOfInfant),
              ]
            }
          )
        ),
        .init("may_be_missing", .number(Double(scale.itemsThatMayBeMissing))),
        .init("example", .string(scale.exampleAnswers)),
      ] + about(scale)
    )
  }

  private static func about(_ scale: RatingScale) -> [JSON.Member] {
    [
      .init("name", .string(scale.name)), .init("measures", .string(scale.measures)),
      .init("rater", .string(scale.rater.rawValue)), .init("period", .string(scale.period)),
      .init("lowest", 0), .init("highest", .optional(scale.highest)),
      .init("direction", .string(scale.direction.rawValue)),
      .init(
        "bands",
        .array(
          scale.bands.map { ["name": .string($0.name), "from": .number($0.from), "below": .optional($0.below)] }
        )
      ), .init("mcid", scale.minimalImportantDifference.map(difference) ?? .null), .init("terms", .string(scale.terms)),
      .init("remarks", .strings(scale.remarks)), .init("sources", .array(scale.sources.map(reference))),
    ]
  }

  private static func difference(_ difference: RatingScale.ImportantDifference) -> JSON {
    [
      "points": .number(difference.points),
      "range": difference.range.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null,
      "population": .string(difference.population), "source": reference(difference.source),
    ]
  }

  private static func reference(_ reference: RatingScale.Reference) -> JSON {
    [
      "citation": .string(reference.citation), "doi": .optional(reference.doi), "url": .string(reference.url),
      "seen": .string(reference.seen.rawValue),
    ]
  }
}
