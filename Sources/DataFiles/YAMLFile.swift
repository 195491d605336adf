internal import Yams

/// Opens YAML text as a tree whose every node knows its line.
enum YAMLFile {
  /// Records are small; a file beyond this is something else.
  static let maximumBytes = 1 << 20

  /// The root of the file's one document; `nil`, with the problem reported, where there is none.
  static func root(of utf8: [UInt8], file: SourceFile) -> Node? {
    guard utf8.count <= maximumBytes else {
      file.report("The file has \(utf8.count) bytes; a record has at most \(maximumBytes). Is it the right file?")
      return nil
    }
    guard let text = String(validating: utf8, as: UTF8.self) else {
      file.report("The file is not UTF-8 text. Save it as UTF-8.")
      return nil
    }
    do {
      let documents = try documents(of: text)
      if let document = documents.first, documents.count == 1 { return document }
      file.report(
        documents.isEmpty
          ? "The file is empty. Write a record, or remove the file."
          : "The file holds \(documents.count) documents. Put each in a file of its own and remove the `---`."
      )
    } catch let error as YamlError {
      report(error, in: file)
    } catch {
      file.report("The file cannot be read as YAML: \(error).")
    }
    return nil
  }

  private static func documents(of text: String) throws -> [Node] {
    var sequence = try Yams.compose_all(yaml: text)
    var documents: [Node] = []
    while let document = sequence.next() { documents.append(document) }
    // A fault ends the sequence instead of being thrown.
    if let error = sequence.error { throw error }
    return documents
  }

  private static func report(_ error: YamlError, in file: SourceFile) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      file.report(
        "This is not valid YAML: \(problem). Check the indentation, and quote text with “: ” or “#” in it.",
        line: mark.line,
        column: mark.column
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "“\($0)”" }.joined(separator: ", ")
      file.report("\(keys) stands twice here. Keep one.", line: context.mark.line, column: context.mark.column)
    default:
      file.report("This is not valid YAML: \(error).")
    }
  }
}
