/// What was answered to the items of a scale.
public struct ScaleAnswers: Sendable, Hashable {
  /// By item; an item that is not here was not answered.
  public var items: [RatingScale.Item.ID: Double]
  /// Sums of the items of a part, where they were given as one number.
  public var totals: [RatingScale.Part.ID: Double]
  /// How much of each area of the body is affected, in per cent of the area.
  public var areas: [BodyArea.ID: Double]
  /// The person's age; `nil` where it was not said.
  public var ageYears: Double?
  /// What a reader of the score must know of how the answers were understood.
  public var notes: [ScaleNote]

  /// Answers.
  public init(
    items: [RatingScale.Item.ID: Double] = [:],
    totals: [RatingScale.Part.ID: Double] = [:],
    areas: [BodyArea.ID: Double] = [:],
    ageYears: Double? = nil,
    notes: [ScaleNote] = []
  ) {
    self.items = items
    self.totals = totals
    self.areas = areas
    self.ageYears = ageYears
    self.notes = notes
  }
}
