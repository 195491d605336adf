import Foundation
import Labels

/// Reads the values of one `key: value` line of a golden case; a word that is not known is an error, never ignored.
struct GoldenFieldReader {
  let file: String
  let line: Int

  func keyAndValue(_ text: Substring) throws(GoldenFormatError) -> (key: String, value: String) {
    guard let colon = text.firstIndex(of: ":") else { throw wrong("no colon in “\(text)”") }
    let key = text[..<colon].trimmingCharacters(in: .whitespaces)
    let value = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    guard !value.isEmpty else { throw wrong("\(key) has no value") }
    return (key, value)
  }

  func microbe(_ value: String) throws(GoldenFormatError) -> ExpectedMicrobe {
    let columns = value.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard columns.count <= 4 else { throw wrong("a microbe has at most four columns") }
    var microbe = ExpectedMicrobe(names: alternatives(columns[0]))
    if columns.count > 1 { microbe.strains = alternatives(columns[1])?.map { $0 == "-" ? "" : $0 } }
    if columns.count > 2 { microbe.viabilities = try words(alternatives(columns[2])) }
    if columns.count > 3 { microbe.counts = try counts(columns[3]) }
    return microbe
  }

  func field(_ key: String, _ value: String) throws(GoldenFormatError) -> GoldenField {
    switch key {
    case "total": return try total(value)
    case "form": return .form(try words(slashed(value)) ?? [])
    case "route": return .route(try words(slashed(value)) ?? [])
    case "language": return .language(slashed(value))
    case "guarantee": return .guarantee(value == "-" ? nil : try word(value))
    case "servings-per-day": return .servingsPerDay(value == "-" ? nil : try number(value))
    case "claims":
      var claims: [[Condition]] = []
      for entry in entries(value) { claims.append(try words(entry) ?? []) }
      return .claims(claims)
    case "allergens": return .allergens(entries(value))
    case "note": return .note(try word(value))
    case "not-note": return .noNote(try word(value))
    default: throw wrong("\(key) is not a key")
    }
  }

  /// `1e10 capsule/serving`, `2e9 or 3e9 ?`, `-`.
  private func total(_ value: String) throws(GoldenFormatError) -> GoldenField {
    let parts = value.split(separator: " ").map(String.init)
    guard parts.count > 1, let basis = parts.last, Double(basis) == nil else {
      return .total(try counts(value), bases: nil)
    }
    return .total(
      try counts(parts.dropLast().joined(separator: " ")),
      bases: basis == "?" ? nil : try words(slashed(basis))
    )
  }

  private func counts(_ value: String) throws(GoldenFormatError) -> [Double?]? {
    guard let written = alternatives(value) else { return nil }
    var counts: [Double?] = []
    for count in written { counts.append(count == "-" ? nil : try number(count)) }
    return counts
  }

  /// The values separated by the word `or`; `nil` for `?`.
  private func alternatives(_ value: String) -> [String]? {
    let values = value.split(separator: " or ").map { $0.trimmingCharacters(in: .whitespaces) }
    return values.contains("?") ? nil : values
  }

  private func slashed(_ value: String) -> [String] { value.split(separator: "/").map(String.init) }

  private func entries(_ value: String) -> [[String]] {
    value == "-" ? [] : value.split(separator: " ").map { slashed(String($0)) }
  }

  private func words<Word: RawRepresentable>(_ values: [String]?) throws(GoldenFormatError) -> [Word]?
  where Word.RawValue == String {
    guard let values else { return nil }
    var words: [Word] = []
    for value in values { words.append(try word(value)) }
    return words
  }

  private func word<Word: RawRepresentable>(_ value: String) throws(GoldenFormatError) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: value) else { throw wrong("“\(value)” is not a \(Word.self)") }
    return word
  }

  private func number(_ value: String) throws(GoldenFormatError) -> Double {
    guard let number = Double(value) else { throw wrong("“\(value)” is not a number") }
    return number
  }

  private func wrong(_ why: String) -> GoldenFormatError { GoldenFormatError(file: file, line: line, why: why) }
}
