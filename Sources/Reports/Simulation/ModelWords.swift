public import GutSkin

/// What a person must know of the model before believing a course.
public enum ModelWords {
  /// Its honest limits, a sentence each.
  public static let limits = [
    "A research model, not a medical device: it says nothing certain about one person.",
    "About 80 of its 101 constants are assumed; a handful were adjusted to published trials.",
    "It assumes the leaky-gut story that it was asked to show; the evidence for it in eczema conflicts.",
    "It knows one average patch of skin, no age, sex or weight, and blood markers tell little about skin in it.",
    "Averages hide a mixture: effects are large for people near a tipping point and small for others.",
  ]

  /// The limits as one paragraph, for below a drawing.
  public static let caution = "What this can and cannot tell: " + limits.joined(separator: " ")

  /// What is said of a figure that was held against no data.
  static let uncalibrated = "uncalibrated"
}

extension Parameter.Spread {
  /// In words.
  public var words: String {
    switch self {
    case .fixed: "the same in everybody"
    case .logNormal(let coefficient):
      "log-normal round the default, coefficient of variation \(Numbers.rounded(coefficient))"
    case .population: "drawn for the population that the patient belongs to"
    case .product: "set by the product taken"
    }
  }
}
