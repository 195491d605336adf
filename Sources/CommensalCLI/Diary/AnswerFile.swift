internal import Answering
internal import SelfTrial
internal import Yams

/// Answers to a scale as a file: YAML, or JSON, which YAML contains.
enum AnswerFile {
  private static let largestFile = 64 * 1024
  private static let deepest = 16

  /// - Parameter path: a file, or `-` for standard input.
  static func read(_ path: String) throws(AnswerFailure) -> AnswerValue {
    let bytes = try System.readFile(path == "-" ? "/dev/stdin" : path, limit: largestFile)
    let name = path == "-" ? "standard input" : printable(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw AnswerFailure(.unreadableInput, "\(name) is not UTF-8 text; save the answers as UTF-8")
    }
    return try parse(text, name: name)
  }

  static func parse(_ text: String, name: String) throws(AnswerFailure) -> AnswerValue {
    do {
      let document = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
      guard let root = try Yams.compose(yaml: withoutTabs(document)) else { return .missing }
      return try value(root, depth: 0, name: name)
    } catch let failure as AnswerFailure {
      throw failure
    } catch {
      throw AnswerFailure(.unreadableInput, "\(name) is neither YAML nor JSON: \(reason(error))")
    }
  }

  /// YAML allows no tab between tokens, JSON does; JSON strings hold none.
  private static func withoutTabs(_ text: String) -> String {
    let first = text.first { !$0.isWhitespace }
    return first == "{" || first == "[" ? String(text.map { $0 == "\t" ? " " : $0 }) : text
  }

  private static func value(_ node: Node, depth: Int, name: String) throws(AnswerFailure) -> AnswerValue {
    guard depth < deepest else { throw AnswerFailure(.unreadableInput, "\(name) is nested too deeply for answers") }
    switch node {
    case .scalar(let scalar):
      let isBare = scalar.style != .singleQuoted && scalar.style != .doubleQuoted
      return isBare && ["", "~", "null"].contains(scalar.string.lowercased())
        ? .missing : AnswerValue(text: scalar.string)
    case .sequence(let sequence):
      var values: [AnswerValue] = []
      for element in sequence { values.append(try value(element, depth: depth + 1, name: name)) }
      return .list(values)
    case .mapping(let mapping):
      var entries: [AnswerValue.Entry] = []
      for (key, element) in mapping {
        entries.append(.init(key.scalar?.string ?? "", try value(element, depth: depth + 1, name: name)))
      }
      return .record(entries)
    case .alias: throw AnswerFailure(.unreadableInput, "\(name) has a YAML alias; write the answer out")
    }
  }

  /// Where the grammar breaks, without the line itself.
  private static func reason(_ error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      "line \(mark.line), column \(mark.column): \(problem)"
    case .duplicatedKeysInMapping?: "a key stands twice; keep one of them"
    default: "its structure cannot be understood"
    }
  }
}
