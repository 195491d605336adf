/// A file that is being read: its name, what was found at which line, and what is wrong with it.
final class SourceFile {
  struct Position: Hashable {
    var line: Int
    var column: Int?
  }

  /// The name that problems are reported under.
  let name: String
  private(set) var problems: [DataProblem] = []
  private var positions: [String: Position] = [:]

  init(name: String) {
    self.name = name
  }

  /// The last part of the name, without `.yaml`.
  var stem: String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
  }

  /// Remembers where a key stands.
  func remember(_ key: String, at position: Position) {
    positions[key] = position
  }

  /// Where a key stands, or the nearest key around it that is written in the file.
  func position(of key: String) -> Position? {
    var key = key
    while positions[key] == nil, let end = key.lastIndex(where: { $0 == "." || $0 == "[" }) {
      key = String(key[..<end])
    }
    return positions[key] ?? positions[""]
  }

  /// Reports a problem with what stands under a key.
  func report(at key: String, _ message: String, as severity: DataProblem.Severity = .error) {
    let position = position(of: key)
    report(message, key: key, line: position?.line, column: position?.column, as: severity)
  }

  /// Reports a problem at a line, or with the file as a whole.
  func report(
    _ message: String,
    key: String? = nil,
    line: Int? = nil,
    column: Int? = nil,
    as severity: DataProblem.Severity = .error
  ) {
    problems.append(
      DataProblem(
        severity: severity,
        file: name,
        line: line,
        column: column,
        key: key == "" ? nil : key,
        message: message
      )
    )
  }
}

/// A value with the place it was read from.
struct Located<Value> {
  var value: Value
  var file: SourceFile
  /// The key path of the record in its file: empty where the file is the record.
  var key: String

  /// Reports a problem with a part of the record.
  func report(_ part: String, _ message: String, as severity: DataProblem.Severity = .error) {
    file.report(at: KeyPathText.join(key, part), message, as: severity)
  }
}

/// Key paths as problems print them: `arms[1].microbes[0].species`.
enum KeyPathText {
  static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : key.isEmpty || key.hasPrefix("[") ? path + key : "\(path).\(key)"
  }
}
