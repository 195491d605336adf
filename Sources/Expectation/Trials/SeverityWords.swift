/// Whom a trial enrols, read from the record's words on severity: `moderate (SCORAD 20 to 40)`.
public struct SeverityWords: Sendable, Hashable {
  /// The observed SCORAD that lets a patient in.
  public var window: ClosedRange<Double>
  /// Whether the words gave figures, or only said mild, moderate or severe, or nothing.
  public var basis: TrialDesign.Basis

  /// The window where nothing is said: from mild to severe, leaving out those with next to no eczema.
  public static let unknownWindow = 15.0...highest
  /// The top of the scale.
  public static let highest = 103.0

  /// Figures of SCORAD where the words hold any, otherwise the bands of the words: mild below 25, moderate to 50.
  public init(_ words: String?) {
    let text = (words ?? "").lowercased()
    if let range = Self.figures(in: text) {
      window = range
      basis = .read
    } else if let range = Self.bands(in: text) {
      window = range
      basis = .assumed
    } else {
      window = Self.unknownWindow
      basis = .assumed
    }
  }

  /// `SCORAD 20 to 40`, `SCORAD over 25`, `SCORAD 15 or more`, `SCORAD up to 40`. A mean of SCORAD is no range.
  private static func figures(in text: String) -> ClosedRange<Double>? {
    let tokens = text.split { !($0.isLetter || $0.isNumber || $0 == ".") }.map(String.init)
    for (place, token) in tokens.enumerated() where token == "scorad" {
      if place > 0, ["mean", "median", "local", "subjective"].contains(tokens[place - 1]) { continue }
      let rest = Array(tokens[(place + 1)...].prefix(4))
      if let range = range(rest) { return range }
    }
    return nil
  }

  private static func range(_ words: [String]) -> ClosedRange<Double>? {
    func number(_ place: Int) -> Double? {
      words.indices.contains(place) ? Double(words[place]).flatMap { (0...highest).contains($0) ? $0 : nil } : nil
    }
    func between(_ low: Double, _ high: Double) -> ClosedRange<Double>? { low < high ? low...high : nil }
    switch words.first {
    case "over", "above": return number(1).flatMap { between($0, highest) }
    case "under", "below": return number(1).flatMap { between(0, $0) }
    case "up": return number(2).flatMap { between(0, $0) }
    default:
      guard let first = number(0), words.count > 1 else { return nil }
      if words[1] == "to", let second = number(2) { return between(first, second) }
      if words[1] == "or", words.count > 2 {
        return ["more", "over", "above"].contains(words[2]) ? between(first, highest) : between(0, first)
      }
      return nil
    }
  }

  private static func bands(in text: String) -> ClosedRange<Double>? {
    let bands: [(String, ClosedRange<Double>)] = [
      ("mild", 10...25), ("moderate", 25...50), ("severe", 50...highest),
    ]
    let named = bands.filter { text.contains($0.0) }.map(\.1)
    guard let first = named.first, let last = named.last else { return nil }
    return first.lowerBound...last.upperBound
  }
}

/// A daily dose, read from the record's words where it gives no figure: `1e10 dead cells a day`.
enum DoseWords {
  /// 10⁹ cells a day; `nil` where the words give no count for a day.
  static func billions(in words: String?) -> Double? {
    guard let text = words?.lowercased(), text.contains("a day") || text.contains("daily") else { return nil }
    let isPerPart = ["per ", "times", "twice", "/"].contains { text.contains($0) }
    guard !isPerPart, text.contains("cell") || text.contains("cfu") else { return nil }
    let counts = text.split { $0 == " " || $0 == "," || $0 == "(" }.compactMap { word -> Double? in
      word.contains("e") ? Double(word) : nil
    }
    guard counts.count == 1, let count = counts.first, count >= 1e6, count <= 1e13 else { return nil }
    return count / 1e9
  }
}
