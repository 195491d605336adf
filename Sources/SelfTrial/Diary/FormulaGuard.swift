/// Text in a table that spreadsheets would run as a formula: the apostrophe before it makes it text.
///
/// After the Open Worldwide Application Security Project's page “CSV Injection”. Removing what was put before gives
/// the text back, whatever it was.
enum FormulaGuard {
  static func guarded(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  static func unguarded(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isDangerous(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether the first character behind apostrophes and spaces starts a formula.
  private static func isDangerous(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", " ", "\u{A0}": continue
      case "=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠": return true
      default: return false
      }
    }
    return false
  }
}
