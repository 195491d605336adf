internal import Advice
internal import Answering

/// Answers as people type them.
enum EverydayAnswer {
  /// Whether it means that the question is passed over.
  static func isSkip(_ text: String) -> Bool {
    ["", "skip", "?", "don't know", "dont know", "unknown", "not sure", "-", "pass"].contains(folded(text))
  }

  static func truth(_ text: String) -> Bool? {
    switch folded(text) {
    case "y", "yes", "yeah", "yep", "true", "ja", "si", "sí", "oui", "1": true
    case "n", "no", "nope", "false", "nein", "non", "not", "none", "0": false
    default: nil
    }
  }

  /// Years: `34`, `34 years`, `8 months`, `2 and a half`, `6 weeks`.
  static func age(_ text: String) -> Double? {
    guard let start = trimmed(text).first, start.isNumber else { return nil }
    let words = folded(text).replacing("½", with: " and a half").split { $0 == " " || $0 == "-" }.map(String.init)
    guard let first = words.first else { return nil }
    let digits = first.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard var value = Double(digits.map { $0 == "," ? "." : String($0) }.joined()) else { return nil }
    let rest = [String(first.dropFirst(digits.count))].filter { !$0.isEmpty } + words.dropFirst()
    if rest.contains("half") { value += 0.5 }
    let units: [(Set<String>, Double)] = [
      (["months", "month", "mo", "m", "mths"], 12), (["weeks", "week", "wk", "w"], 52), (["days", "day", "d"], 365),
    ]
    let known: Set<String> = ["years", "year", "y", "yr", "yrs", "old", "and", "a", "half", "of", "age"]
    for word in rest {
      if let unit = units.first(where: { $0.0.contains(word) }) {
        value /= unit.1
      } else if !known.contains(word) {
        return nil
      }
    }
    let years = (value * 100).rounded() / 100
    return (0...120).contains(years) ? years : nil
  }

  static func sex(_ text: String) -> Profile.Sex? {
    switch folded(text) {
    case "f", "female", "woman", "girl", "w", "she": .female
    case "m", "male", "man", "boy", "he": .male
    case "o", "other", "x", "diverse", "they": .other
    default: nil
    }
  }

  static func skin(_ text: String) -> Profile.SkinType? {
    switch folded(text) {
    case "dry", "very dry": .dry
    case "oily", "greasy": .oily
    case "combination", "mixed", "both": .combination
    case "sensitive", "reactive": .sensitive
    case "normal", "ordinary": .normal
    default: nil
    }
  }

  /// What stands between commas, semicolons or "and"; empty for "none".
  static func list(_ text: String) -> [String] {
    let parts = text.replacing(" and ", with: ",").split { $0 == "," || $0 == ";" }.map { trimmed(String($0)) }
    return parts.filter { !$0.isEmpty && !["none", "no", "nothing", "nope"].contains($0.lowercased()) }
  }

  /// A word, or scores: `moderate`, `POEM 14`, `SCORAD: 34, itch 6`.
  ///
  /// - Returns: what is wrong with it, where it is not understood.
  static func severity(_ text: String, into profile: inout Profile) -> String? {
    if let band = SeverityBand(everydayWords: text) {
      profile.severityWord = band
      return nil
    }
    var scores: [String: Double] = [:]
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let words = part.split { $0 == " " || $0 == ":" || $0 == "=" }.map(String.init)
      guard let last = words.last, let score = Double(last), words.count > 1 else {
        return "Say mild, moderate or severe, or a score such as “POEM 14”."
      }
      let name = words.dropLast().joined(separator: " ")
      guard let scale = SeverityScale.named(name) else {
        let known = SeverityScale.all.map(\.name).joined(separator: ", ")
        return "“\(printable(name))” is no scale known here. Known are \(known)."
      }
      guard scale.range.contains(score), !scale.isWhole || score == score.rounded() else {
        return "\(scale.acceptedForm)."
      }
      scores[scale.name] = score
    }
    profile.severity = scores
    return nil
  }

  static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private static func folded(_ text: String) -> String { trimmed(text).lowercased() }
}
