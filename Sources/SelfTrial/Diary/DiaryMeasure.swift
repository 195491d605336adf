/// A measure that a diary knows: how it is called, and between what its values lie.
///
/// A diary also keeps measures that it does not know, under names of the person's own; of these only the name is
/// checked.
public struct DiaryMeasure: Sendable, Hashable {
  /// As it stands in tables: `itch_NRS`.
  public var id: String
  /// In plain words: `itch, 0 to 10`.
  public var plainName: String
  /// From the least to the most points; lower is better on all of them.
  public var range: ClosedRange<Double>
  /// Whether only whole points are given.
  public var isWhole: Bool
  /// Short words that people type for it, in small letters.
  public var words: [String]

  /// The measures that are known. The ranges are those of the scales; counts have no upper end but what can be counted.
  public static let known: [DiaryMeasure] = [
    DiaryMeasure("itch_NRS", "itch", ["itch", "itching", "itch-nrs", "nrs-itch"]),
    DiaryMeasure("sleep_NRS", "sleep loss", ["sleep", "sleeplessness", "sleep-nrs", "nrs-sleep"]),
    DiaryMeasure("SCORAD", "SCORAD", []),
    DiaryMeasure("oSCORAD", "objective SCORAD", ["objective-scorad"]),
    DiaryMeasure("PO-SCORAD", "patient-oriented SCORAD", ["poscorad"]),
    DiaryMeasure("POEM", "POEM", isWhole: true, []),
    DiaryMeasure("EASI", "EASI", []),
    DiaryMeasure("vIGA-AD", "investigator's global assessment", isWhole: true, ["viga", "iga", "iga-ad"]),
    DiaryMeasure("DLQI", "Dermatology Life Quality Index", isWhole: true, []),
    DiaryMeasure("CDLQI", "Children's Dermatology Life Quality Index", isWhole: true, []),
    DiaryMeasure("RECAP", "Recap of atopic eczema", isWhole: true, []),
    DiaryMeasure("GAGS", "Global Acne Grading System", isWhole: true, []),
    DiaryMeasure("lesions", "acne lesions", isWhole: true, ["lesion", "spots", "pimples"]),
    DiaryMeasure("redness", "redness", isWhole: true, []),
  ]

  private static let mostCounted = 10_000.0

  private init(
    _ id: String,
    _ plainName: String,
    isWhole: Bool = false,
    _ words: [String]
  ) {
    self.id = id
    self.plainName = plainName
    range = 0...(RatingScale.named(id)?.highest ?? Self.mostCounted)
    self.isWhole = isWhole
    self.words = words
  }

  /// The measure of a name or short word, whatever its capitals, hyphens and underscores.
  public static func named(_ word: some StringProtocol) -> DiaryMeasure? {
    let folded = folded(word)
    return known.first { Self.folded($0.id) == folded || $0.words.contains { Self.folded($0) == folded } }
  }

  private static func folded(_ word: some StringProtocol) -> String {
    word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  /// What a value must be, in words.
  var rule: String {
    "\(id) is a \(isWhole ? "whole number" : "number") from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
  }
}
