internal import Advice

/// A profile as the text of a file.
enum ProfileText {
  /// YAML with a line for each thing that was said, in the order of the documented keys.
  static func yaml(_ profile: Profile) -> String {
    var lines: [String] = []
    if let age = profile.ageYears { lines.append("age_years: \(figure(age))") }
    if let sex = profile.sex { lines.append("sex: \(sex.rawValue)") }
    add("pregnant", profile.isPregnant, &lines)
    add("breastfeeding", profile.isBreastfeeding, &lines)
    add("conditions", profile.conditions, &lines)
    if let word = profile.severityWord {
      lines.append("severity: \(word.rawValue)")
    } else if !profile.severity.isEmpty {
      lines.append("severity:")
      for scale in SeverityScale.all {
        guard let score = profile.severity[scale.name] else { continue }
        lines.append("  \(scale.name): \(figure(score))")
      }
    }
    if let skin = profile.skinType { lines.append("skin_type: \(skin.rawValue)") }
    add("signs", profile.signs, &lines)
    add("allergies", profile.allergies, &lines)
    add("immunocompromised", profile.isImmunocompromised, &lines)
    add("central_line", profile.hasCentralLine, &lines)
    add("preterm_infant", profile.isPretermInfant, &lines)
    add("medicines", profile.medicines, &lines)
    add("family_atopy", profile.hasFamilyAtopy, &lines)
    add("hay_fever", profile.hasHayFever, &lines)
    add("asthma", profile.hasAsthma, &lines)
    add("triggers", profile.triggers, &lines)
    add("avoid", profile.avoid, &lines)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func add(_ key: String, _ truth: Bool?, _ lines: inout [String]) {
    if let truth { lines.append("\(key): \(truth)") }
  }

  private static func add(_ key: String, _ words: [String], _ lines: inout [String]) {
    if !words.isEmpty { lines.append("\(key): [\(words.map(scalar).joined(separator: ", "))]") }
  }

  private static func figure(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(describing: value)
  }

  /// Plain where YAML cannot take it for anything else, in quotes otherwise.
  private static func scalar(_ word: String) -> String {
    let isPlain =
      word.unicodeScalars.allSatisfy { $0 == " " || $0 == "-" || $0.properties.isAlphabetic }
      && word.unicodeScalars.first?.properties.isAlphabetic == true && word.unicodeScalars.last != " "
      && !["yes", "no", "true", "false", "null", "on", "off", "y", "n"].contains(word.lowercased())
    guard !isPlain else { return word }
    var quoted = "\""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      default: if scalar.value >= 0x20 && scalar.value != 0x7F { quoted.unicodeScalars.append(scalar) }
      }
    }
    return quoted + "\""
  }
}
