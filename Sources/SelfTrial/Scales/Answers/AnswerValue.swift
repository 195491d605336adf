/// What an answer file holds, whatever it was written in: the tree of a YAML or JSON document.
public indirect enum AnswerValue: Sendable, Hashable {
  /// Nothing was answered.
  case missing
  /// A number, as written.
  case number(Double)
  /// Anything else that is one value: `mild`, `yes`, `30%`.
  case word(String)
  /// Values in order.
  case list([AnswerValue])
  /// Values by key, in order.
  case record([Entry])

  /// A key with its value.
  public struct Entry: Sendable, Hashable {
    /// As written.
    public var key: String
    /// What stands under it.
    public var value: AnswerValue

    /// A key with its value.
    public init(_ key: String, _ value: AnswerValue) {
      self.key = key
      self.value = value
    }
  }

  /// A value as a text has it: a number where it is one, with a point or a comma, else a word.
  public init(text: String) {
    let trimmed = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    if let number = Self.number(in: trimmed) {
      self = .number(number)
    } else {
      self = trimmed.isEmpty ? .missing : .word(trimmed)
    }
  }

  /// The number that a text is.
  static func number(in text: String) -> Double? {
    guard !text.isEmpty, text.allSatisfy({ "0123456789.,+-".contains($0) }) else { return nil }
    let commas = text.count { $0 == "," }
    guard commas == 0 || (commas == 1 && !text.contains(".")) else { return nil }
    return Double(text.replacing(",", with: "."))
  }
}
