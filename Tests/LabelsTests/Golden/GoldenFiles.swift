import Foundation

/// The folder of golden cases.
enum GoldenFiles {
  static let folder = TestReader.checkout.appending(path: "Tests/Golden")

  /// Every case of every file, in the order of the files' names.
  ///
  /// - Throws: ``GoldenFormatError`` where a file is not in the format; never skips a case.
  static func cases() throws -> [GoldenCase] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
      .flatMap { file in
        var parser = GoldenParser(
          file: file,
          content: try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        )
        return try parser.cases()
      }
  }

  /// The headings of the cases that are known to fail, from `known-failures.txt`: one a line, `#` starts a remark.
  static func knownFailures() throws -> Set<String> {
    let file = folder.appending(path: "known-failures.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Set(lines.filter { !$0.hasPrefix("#") }.map { $0.trimmingCharacters(in: .whitespaces) })
  }
}

/// Reads one file of golden cases, line by line.
struct GoldenParser {
  let file: String
  private let lines: [Substring]
  private var index = 0

  init(file: String, content: String) {
    self.file = file
    lines = content.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func cases() throws(GoldenFormatError) -> [GoldenCase] {
    var cases: [GoldenCase] = []
    while index < lines.count {
      defer { index += 1 }
      guard lines[index].hasPrefix("## ") else { continue }
      cases.append(try oneCase())
    }
    return cases
  }

  private mutating func oneCase() throws(GoldenFormatError) -> GoldenCase {
    let heading = lines[index].dropFirst(3).trimmingCharacters(in: .whitespaces)
    var golden = GoldenCase(file: file, line: index + 1, heading: heading)
    golden.text = try block("label").map(\.text).joined(separator: "\n")
    var prebiotics: [[String]]?
    for (line, text) in try block("expect") where !text.isEmpty {
      let reader = GoldenFieldReader(file: file, line: line)
      let (key, value) = try reader.keyAndValue(text)
      switch key {
      case "microbe": golden.microbes.append(try reader.microbe(value))
      case "prebiotic":
        let names = value == "-" ? [] : [value.split(separator: "/").map(String.init)]
        prebiotics = (prebiotics ?? []) + names
      default: golden.fields.append(try reader.field(key, value))
      }
    }
    if let prebiotics { golden.fields.append(.prebiotics(prebiotics)) }
    return golden
  }

  /// The lines of the next fenced block, which must be marked with `kind`, each with its number.
  private mutating func block(_ kind: String) throws(GoldenFormatError) -> [(line: Int, text: Substring)] {
    index += 1
    while index < lines.count, lines[index].allSatisfy(\.isWhitespace) { index += 1 }
    guard index < lines.count, lines[index] == "```\(kind)" else {
      throw GoldenFormatError(file: file, line: index + 1, why: "a block that starts with ```\(kind) is expected here")
    }
    let start = index + 1
    index = start
    while index < lines.count, lines[index] != "```" { index += 1 }
    guard index < lines.count else {
      throw GoldenFormatError(file: file, line: start, why: "this block is not closed")
    }
    return (start..<index).map { ($0 + 1, lines[$0]) }
  }
}
