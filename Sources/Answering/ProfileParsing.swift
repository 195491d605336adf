package import Advice
internal import Microbes
internal import Yams

/// A person's profile as text: YAML, or JSON, which YAML contains.
///
/// What is wrong is told by line and key. The values are never part of a message: they are a person's health.
package enum ProfileParsing {
  /// - Parameter name: what the text is called in messages.
  /// - Throws: where and what is wrong, without its values.
  package static func parse(_ text: String, name: String) throws(AnswerFailure) -> Profile {
    var reader = ProfileReader(name: name)
    return try reader.read(text)
  }
}

private struct ProfileReader {
  let name: String
  var profile = Profile()

  static let keys = [
    "age_years", "sex", "pregnant", "breastfeeding", "conditions", "severity", "skin_type", "allergies",
    "immunocompromised", "central_line", "preterm_infant", "medicines", "family_atopy", "hay_fever", "asthma",
    "triggers", "signs", "avoid",
  ]
  private static let scales = SeverityScale.all.map(\.name)
  private static let oldestAge = 120.0

  init(name: String) {
    self.name = name
  }

  mutating func read(_ text: String) throws(AnswerFailure) -> Profile {
    guard let root = try composed(text) else { return profile }
    guard case .mapping(let mapping) = root else {
      throw failure(root, "a profile is a list of “key: value” lines, such as “age_years: 34”")
    }
    for (keyNode, value) in mapping {
      let key = keyNode.scalar?.string ?? ""
      // A key without a value says nothing, as if it were left out.
      if isNull(value) && Self.keys.contains(key) { continue }
      try take(key, keyNode, value)
    }
    return profile
  }

  private func composed(_ text: String) throws(AnswerFailure) -> Node? {
    // YAML allows no tab between tokens, JSON does; JSON strings hold none.
    let isJSON = text.first { !$0.isWhitespace } == "{"
    let yaml = isJSON ? String(text.map { $0 == "\t" ? " " : $0 }) : text
    do {
      return try Yams.compose(yaml: yaml)
    } catch YamlError.duplicatedKeysInMapping(let keys, _) {
      let known = keys.filter { Self.keys.contains($0) || SeverityScale.named($0) != nil }.sorted()
      let which = known.isEmpty ? "a key" : "the key \(known.joined(separator: " and the key "))"
      throw AnswerFailure(.unreadableInput, "\(name): \(which) stands twice; keep one of them")
    } catch {
      throw AnswerFailure(.unreadableInput, "\(name) is neither YAML nor JSON: \(Self.reason(error))")
    }
  }

  /// Where the grammar breaks, without the line itself, which Yams would quote.
  private static func reason(_ error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      "line \(mark.line), column \(mark.column): \(problem)"
    default: "its structure cannot be understood"
    }
  }

  private mutating func take(_ key: String, _ keyNode: Node, _ value: Node) throws(AnswerFailure) {
    switch key {
    case "age_years": profile.ageYears = try number(key, value, in: 0...Self.oldestAge)
    case "sex": profile.sex = try choice(key, value)
    case "pregnant": profile.isPregnant = try truth(key, value)
    case "breastfeeding": profile.isBreastfeeding = try truth(key, value)
    case "conditions": profile.conditions = try list(key, value)
    case "severity": try readSeverity(value)
    case "skin_type": profile.skinType = try choice(key, value)
    case "allergies": profile.allergies = try list(key, value)
    case "immunocompromised": profile.isImmunocompromised = try truth(key, value)
    case "central_line": profile.hasCentralLine = try truth(key, value)
    case "preterm_infant": profile.isPretermInfant = try truth(key, value)
    case "medicines": profile.medicines = try list(key, value)
    case "family_atopy": profile.hasFamilyAtopy = try truth(key, value)
    case "hay_fever": profile.hasHayFever = try truth(key, value)
    case "asthma": profile.hasAsthma = try truth(key, value)
    case "triggers": profile.triggers = try list(key, value)
    case "signs": profile.signs = try list(key, value)
    case "avoid": profile.avoid = try list(key, value)
    default: throw unknown("key", key, keyNode, among: Self.keys)
    }
  }

  /// A word, or a score by scale.
  private mutating func readSeverity(_ node: Node) throws(AnswerFailure) {
    if let word = node.scalar?.string {
      guard let band = SeverityBand(everydayWords: word) else {
        throw failure(node, "severity is mild, moderate or severe, or a score by scale, such as “severity: {POEM: 14}”")
      }
      profile.severityWord = band
      return
    }
    guard case .mapping(let mapping) = node else {
      throw failure(node, "severity is mild, moderate or severe, or a score by scale, such as “severity: {POEM: 14}”")
    }
    for (keyNode, value) in mapping {
      let name = keyNode.scalar?.string ?? ""
      guard let scale = SeverityScale.named(name) else { throw unknown("scale", name, keyNode, among: Self.scales) }
      if isNull(value) { continue }
      guard let score = value.scalar.flatMap({ Double($0.string) }), scale.range.contains(score),
        !scale.isWhole || score == score.rounded()
      else { throw failure(value, "severity.\(scale.acceptedForm)") }
      guard profile.severity.updateValue(score, forKey: scale.name) == nil else {
        throw failure(keyNode, "\(scale.name) stands twice under severity; keep one of them")
      }
    }
  }

  private func number(
    _ key: String,
    _ node: Node,
    in range: ClosedRange<Double>
  ) throws(AnswerFailure) -> Double {
    guard let number = node.scalar.flatMap({ Double($0.string) }), range.contains(number) else {
      throw failure(node, "\(key) is a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    }
    return number
  }

  private func truth(_ key: String, _ node: Node) throws(AnswerFailure) -> Bool {
    switch node.scalar?.string.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw failure(node, "\(key) is true or false")
    }
  }

  private func list(_ key: String, _ node: Node) throws(AnswerFailure) -> [String] {
    if let word = node.scalar?.string { return [word] }
    guard case .sequence(let sequence) = node else {
      throw failure(node, "\(key) is a list, such as “\(key): [milk, nuts]”")
    }
    var words: [String] = []
    for element in sequence {
      guard let word = element.scalar?.string else { throw failure(element, "\(key) is a list of plain words") }
      words.append(word)
    }
    return words
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    _ node: Node
  ) throws(AnswerFailure) -> Choice where Choice.RawValue == String {
    guard let choice = node.scalar.flatMap({ Choice(rawValue: $0.string.lowercased()) }) else {
      throw failure(node, "\(key) is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  private func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style != .singleQuoted, scalar.style != .doubleQuoted else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  private func unknown(_ what: String, _ word: String, _ node: Node, among known: [String]) -> AnswerFailure {
    let nearest = Spelling.nearest(to: word, among: known, limit: 1).first
    let suggestion = nearest.map { "Did you mean \($0)?" } ?? "Known are \(known.joined(separator: ", "))."
    return failure(node, "the \(what) “\(printable(word))” is not known. \(suggestion)")
  }

  private func failure(_ node: Node, _ message: String) -> AnswerFailure {
    let place = node.mark.map { "\(name), line \($0.line)" } ?? name
    return AnswerFailure(.unreadableInput, "\(place): \(message)")
  }
}
