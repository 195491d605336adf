import Foundation

/// A row of the table of targets in the architecture article.
struct TargetRow {
  var name: String
  var permitted: Set<String>

  /// What every target may import: the C library, and what the standard library brings.
  static let always: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization"]

  static let article = "Sources/Commensal/Commensal.docc/Architecture.md"

  static func all() throws -> [TargetRow] {
    try Checkout.lines(article).filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|")
      return TargetRow(name: cells[0].quotedWords.joined(), permitted: Set(cells[2].quotedWords))
    }
  }
}

/// An import of a Swift file.
struct Import {
  var file: String
  var line: Int
  var module: String

  static func all(in target: String) throws -> [Import] {
    try Checkout.swiftFiles(below: "Sources/\(target)").flatMap { file in
      try Checkout.lines(file).enumerated().compactMap { index, line in
        module(importedBy: line).map { Import(file: file, line: index + 1, module: $0) }
      }
    }
  }

  /// The module that a line imports; `nil` where it is no import.
  static func module(importedBy line: Substring) -> String? {
    let words = line.prefix { $0 != "/" }.split(separator: " ")
    guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count else { return nil }
    let before: Set<Substring> = ["public", "package", "internal", "fileprivate", "private", "@preconcurrency"]
    guard words[..<keyword].allSatisfy({ before.contains($0) || $0.hasPrefix("@") }) else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let named = words[(keyword + 1)...].drop { kinds.contains($0) }
    return named.first?.split(separator: ".").first.map(String.init)
  }
}

/// A target of `Package.swift`, as its text declares it.
struct DeclaredTarget {
  var name: String
  var isTest: Bool
  var dependencies: Set<String>

  /// Reads the declarations between `targets: [` and the end of the file.
  static func all() throws -> [DeclaredTarget] {
    let manifest = try Checkout.text("Package.swift")
    guard let start = manifest.range(of: "  targets: [\n") else { return [] }
    let code = manifest[start.upperBound...].split(separator: "\n")
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: " ")
    let kinds = [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary("]
    let starts = kinds.flatMap { kind in code.ranges(of: kind).map { (kind: kind, range: $0) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : code.endIndex
      return DeclaredTarget(code[start.range.upperBound..<end], isTest: start.kind == ".testTarget(")
    }
  }

  private init(_ declaration: Substring, isTest: Bool) {
    let strings = Self.strings(declaration)
    name = strings.first ?? ""
    self.isTest = isTest
    guard let start = declaration.range(of: "dependencies: ["),
      let end = declaration[start.upperBound...].firstIndex(of: "]")
    else {
      dependencies = []
      return
    }
    // `.product(name: "Yams", package: "Yams")` counts by its first string alone.
    let list = declaration[start.upperBound..<end].split(separator: ",")
      .filter { !$0.contains("package:") }
    dependencies = Set(list.flatMap(Self.strings))
  }

  private static func strings(_ code: Substring) -> [String] {
    code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}
