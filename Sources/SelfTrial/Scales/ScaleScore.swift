/// A score with what it is made of.
public struct ScaleScore: Sendable, Hashable {
  /// A summand of the score.
  public struct Part: Sendable, Hashable, Identifiable {
    /// As in the scale.
    public var id: RatingScale.Part.ID
    /// In plain words.
    public var name: String
    /// What it adds to the score.
    public var points: Double
    /// What it could add at most; `nil` where there is no upper end.
    public var highest: Double?
    /// What was answered before weighting: the extent in per cent, the sum of the signs.
    public var answered: Double
  }

  /// The scale.
  public var scale: RatingScale
  /// In points of the scale.
  public var value: Double
  /// What it is called; `nil` where the scale has no bands.
  public var band: RatingScale.Band?
  /// The summands, in the order of the scale; they add up to the value.
  public var parts: [Part]
  /// What a reader must know of it.
  public var notes: [ScaleNote]
}

/// What a reader of a score must know.
public enum ScaleNote: Sendable, Hashable {
  /// The instrument counts a single unanswered item as 0.
  case countedAsZero(item: String)
  /// No age was given, and other weights hold below a limit in years.
  case ageNotSaid(limit: Double)
  /// The weights of the younger were used.
  case youngerWeights(limit: Double)
  /// An age in words was read as years.
  case ageRead(word: String, years: Double)
  /// The extent was put together from areas, and these were not named.
  case areasTakenAsClear([String])
  /// The shares of an infant's body are not those of the instrument's own form.
  case infantShares
  /// An area was given as a share, which gives this step.
  case shareRead(item: String, percent: Double, step: Double)
  /// A part alone gives a worse band than the sum.
  case bandFromPart(name: String)
  /// Both halves of a question in two were answered; the first one counts.
  case secondHalfIgnored(item: String)
  /// A key that means nothing to the scale was passed over.
  case passedOver(key: String)
}

extension ScaleNote: CustomStringConvertible {
  /// A sentence without its full stop.
  public var description: String {
    switch self {
    case .countedAsZero(let item): "\(item) was not answered and is counted as 0, as the instrument has it"
    case .ageNotSaid(let limit):
      "no age was given: the weights are those from \(ScaleText.number(limit)) years on; add age_years if younger"
    case .youngerWeights(let limit): "the weights are those for children below \(ScaleText.number(limit)) years"
    case .ageRead(let word, let years): "“\(word)” is read as \(ScaleText.number(years)) years"
    case .areasTakenAsClear(let names): "\(ScaleText.listed(names)): not named, so taken as clear"
    case .infantShares:
      "the shares of the body are an infant's rule of nines (head and neck 18 %, each leg 14 %); the instrument's own"
        + " form has figures of its own, so give the extent itself where the form is at hand"
    case .shareRead(let item, let percent, let step):
      "\(item): \(ScaleText.number(percent)) % is area score \(ScaleText.number(step))"
    case .bandFromPart(let name): "\(name) alone puts it in this band"
    case .secondHalfIgnored(let item): "\(item) was prevented altogether, so its second half does not count"
    case .passedOver(let key): "“\(key)” means nothing to this scale and was passed over"
    }
  }
}
