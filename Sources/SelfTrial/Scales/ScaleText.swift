/// Words and numbers as files and messages of scales have them.
enum ScaleText {
  /// `3`, `3.5`.
  static func number(_ value: Double) -> String {
    guard value == value.rounded(), value.magnitude < 1e15 else { return "\(value)" }
    return String(Int64(value))
  }

  /// `a`, `a and b`, `a, b and c`.
  static func listed(_ words: [String], by conjunction: String = "and") -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  /// A key or word without case, spaces and signs, so that `Head & neck`, `head_neck` and `headNeck` are one.
  static func folded(_ text: some StringProtocol) -> String {
    String(text.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
  }
}
