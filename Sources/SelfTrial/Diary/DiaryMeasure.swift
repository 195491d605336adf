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

  /// The measures that are known. The ranges are those of the instruments; counts have no upper end but what can be
  /// counted.
  public static let known: [DiaryMeasure] = [
    DiaryMeasure("itch_NRS", "itch", 0...10, ["itch", "itching", "itch-nrs", "nrs-itch"]),
    DiaryMeasure("sleep_NRS", "sleep loss", 0...10, ["sleep", "sleeplessness", "sleep-nrs", "nrs-sleep"]),
    DiaryMeasure("SCORAD", "SCORAD", 0...103, []),
    DiaryMeasure("oSCORAD", "objective SCORAD", 0...83, ["objective-scorad"]),
    DiaryMeasure("PO-SCORAD", "patient-oriented SCORAD", 0...103, ["poscorad"]),
    DiaryMeasure("POEM", "POEM", 0...28, isWhole: true, []),
    DiaryMeasure("EASI", "EASI", 0...72, []),
    DiaryMeasure("vIGA-AD", "investigator's global assessment", 0...4, isWhole: true, ["viga", "iga", "iga-ad"]),
    DiaryMeasure("DLQI", "Dermatology Life Quality Index", 0...30, isWhole: true, []),
    DiaryMeasure("CDLQI", "Children's Dermatology Life Quality Index", 0...30, isWhole: true, []),
    DiaryMeasure("RECAP", "Recap of atopic eczema", 0...28, isWhole: true, []),
    DiaryMeasure("GAGS", "Global Acne Grading System", 0...44, isWhole: true, []),
    DiaryMeasure("lesions", "acne lesions", 0...10_000, isWhole: true, ["lesion", "spots", "pimples"]),
    DiaryMeasure("redness", "redness", 0...4, isWhole: true, []),
  ]

  private init(
    _ id: String,
    _ plainName: String,
    _ range: ClosedRange<Double>,
    isWhole: Bool = false,
    _ words: [String]
  ) {
    self.id = id
    self.plainName = plainName
    self.range = range
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
