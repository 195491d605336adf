internal import Microbes
internal import Yams

/// A mapping of a YAML file that is being read key by key. Every key that no one asked for is reported at the end.
///
/// Reading goes on after a problem, so that one run names all of them; a value that cannot be read is `nil`.
final class YAMLRecord {
  let file: SourceFile
  /// Where the mapping stands in its file: empty for the root.
  let path: String
  private let mapping: Node.Mapping
  private var asked: [String] = []

  /// The mapping under a key path; `nil`, with the problem reported, where the node is something else.
  init?(_ node: Node, path: String, file: SourceFile) {
    file.remember(path, at: node.position)
    guard case .mapping(let mapping) = node else {
      file.report(at: path, "Here stands \(node.kindInWords); write keys with values.")
      return nil
    }
    self.file = file
    self.path = path
    self.mapping = mapping
  }

  /// Reports a problem with a key of the mapping.
  func report(_ key: String, _ message: String, as severity: DataProblem.Severity = .error) {
    file.report(at: KeyPathText.join(path, key), message, as: severity)
  }

  /// Whether the mapping has the key, even with nothing after it.
  func has(_ key: String) -> Bool {
    mapping[Node(key)] != nil
  }

  /// Reports every key that was not read.
  func finish() {
    for (node, _) in mapping {
      let key = node.string ?? "?"
      guard !asked.contains(key) else { continue }
      file.remember(KeyPathText.join(path, key), at: node.position)
      let nearest = Spelling.nearest(to: key, among: asked)
      let hint = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
      report(key, "This key is not known here.\(hint) Known are: \(asked.joined(separator: ", ")).")
    }
  }

  private func value(_ key: String, isRequired: Bool) -> Node? {
    if !asked.contains(key) { asked.append(key) }
    guard let node = mapping[Node(key)] else {
      if isRequired { report(key, "This key is missing. Add it.") }
      return nil
    }
    file.remember(KeyPathText.join(path, key), at: node.position)
    if node.isEmptyScalar {
      report(key, "Nothing stands after this key. Write a value, or remove the key.")
      return nil
    }
    return node
  }
}

extension YAMLRecord {
  func string(_ key: String) -> String? {
    value(key, isRequired: false).flatMap { text(of: $0, key) }
  }

  func requiredString(_ key: String) -> String {
    value(key, isRequired: true).flatMap { text(of: $0, key) } ?? ""
  }

  func double(_ key: String) -> Double? {
    value(key, isRequired: false).flatMap { number(of: $0, key) }
  }

  func int(_ key: String) -> Int? {
    guard let number = double(key) else { return nil }
    guard let whole = Int(exactly: number) else {
      report(key, "This must be a whole number; here stands \(number).")
      return nil
    }
    return whole
  }

  func bool(_ key: String) -> Bool? {
    guard let node = value(key, isRequired: false) else { return nil }
    switch node.plainText {
    case "true": return true
    case "false": return false
    default:
      report(key, "This must be `true` or `false`; here stands \(node.kindInWords).")
      return nil
    }
  }

  /// A word of a closed list.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Word.Type) -> Word? {
    value(key, isRequired: false).flatMap { word(of: $0, key) }
  }

  /// A word of a closed list that must be there.
  func requiredWord<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Word.Type) -> Word? {
    value(key, isRequired: true).flatMap { word(of: $0, key) }
  }

  /// A list of texts; empty where the key is missing.
  func strings(_ key: String, isRequired: Bool = false) -> [String] {
    items(key, isRequired: isRequired).compactMap { text(of: $0.node, $0.key) }
  }

  /// A list of numbers; empty where the key is missing or one of them is none.
  func numbers(_ key: String) -> [Double] {
    let found = items(key, isRequired: false).map { number(of: $0.node, $0.key) }
    return found.contains { $0 == nil } ? [] : found.compactMap { $0 }
  }

  /// A list of mappings, each with its record; empty where the key is missing.
  func records(_ key: String, isRequired: Bool = false) -> [YAMLRecord] {
    items(key, isRequired: isRequired).compactMap {
      YAMLRecord($0.node, path: KeyPathText.join(path, $0.key), file: file)
    }
  }

  /// The mapping under a key.
  func record(_ key: String, isRequired: Bool = false) -> YAMLRecord? {
    value(key, isRequired: isRequired).flatMap {
      YAMLRecord($0, path: KeyPathText.join(path, key), file: file)
    }
  }

  /// Two numbers, either of which may be `null` where `allowsNull` has it.
  func pair(_ key: String, allowsNull: Bool = false) -> (Double?, Double?)? {
    guard let node = value(key, isRequired: false) else { return nil }
    guard case .sequence(let sequence) = node, sequence.count == 2 else {
      report(key, "This must be two numbers in brackets, as in [1.5, 4]; here stands \(node.kindInWords).")
      return nil
    }
    let numbers = sequence.enumerated().map { index, item -> Double? in
      allowsNull && item.isNull ? nil : number(of: item, "\(key)[\(index)]")
    }
    return (numbers[0], numbers[1])
  }

  /// Accepts a key whose content has no fixed shape.
  func allowAnything(_ key: String) {
    _ = value(key, isRequired: false)
  }

  /// The keys of a mapping that are not fixed (language codes), each with its node read as a list of texts.
  func openStringLists() -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for key in mapping.keys.compactMap(\.string) { lists[key] = strings(key) }
    return lists
  }

  /// The keys of a mapping that are not fixed (ids of parameters), in their order, each with its number.
  func openNumbers() -> [(key: String, number: Double)] {
    mapping.keys.compactMap(\.string).compactMap { key in double(key).map { (key, $0) } }
  }

  private func items(_ key: String, isRequired: Bool) -> [(key: String, node: Node)] {
    guard let node = value(key, isRequired: isRequired) else { return [] }
    guard case .sequence(let sequence) = node else {
      report(key, "This must be a list; here stands \(node.kindInWords).")
      return []
    }
    return sequence.enumerated().map { index, item in
      file.remember(KeyPathText.join(path, "\(key)[\(index)]"), at: item.position)
      return ("\(key)[\(index)]", item)
    }
  }

  private func text(of node: Node, _ key: String) -> String? {
    guard let text = node.scalarText else {
      report(key, "This must be text; here stands \(node.kindInWords).")
      return nil
    }
    if let plain = node.plainText, let kind = PlainScalar.kind(of: plain) {
      report(key, "\(plain) reads as \(kind) here. Put quotes round it.")
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(key, "This text is empty. Write something, or remove the key.")
      return nil
    }
    return text
  }

  private func number(of node: Node, _ key: String) -> Double? {
    if let plain = node.plainText, let number = PlainScalar.number(plain) { return number }
    let found = node.scalarText.map { "“\($0)”" } ?? node.kindInWords
    report(key, "This must be a number without quotes; here stands \(found).")
    return nil
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(of node: Node, _ key: String) -> Word? {
    guard let text = text(of: node, key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: "; ")
    report(key, "“\(text)” is not one of the words known here: \(known).")
    return nil
  }
}

/// What a scalar without quotes means, by the core schema of YAML 1.2, and by YAML 1.1 where other readers still do so.
enum PlainScalar {
  static func kind(of text: String) -> String? {
    if number(text) != nil { return "a number" }
    switch text.lowercased() {
    case "null", "~": return "nothing"
    case "true", "false", "yes", "no", "on", "off": return "yes or no"
    default: return nil
    }
  }

  static func number(_ text: String) -> Double? {
    guard let first = text.utf8.first, first < UInt8(ascii: ":"),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }
}

extension Node {
  var position: SourceFile.Position {
    SourceFile.Position(line: mark?.line ?? 1, column: mark?.column)
  }

  fileprivate var scalarText: String? {
    if case .scalar(let scalar) = self { scalar.string } else { nil }
  }

  /// The text of a scalar without quotes.
  fileprivate var plainText: String? {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else { return nil }
    return scalar.string
  }

  fileprivate var isNull: Bool {
    plainText.map { $0 == "null" || $0 == "~" } ?? false
  }

  fileprivate var isEmptyScalar: Bool { plainText == "" }

  fileprivate var kindInWords: String {
    switch self {
    case .scalar(let scalar): PlainScalar.kind(of: scalar.string) ?? "text"
    case .mapping: "a mapping of keys"
    case .sequence(let sequence): "a list of \(sequence.count)"
    case .alias: "a reference to another place"
    }
  }
}
