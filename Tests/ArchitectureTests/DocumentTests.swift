import Foundation
import Testing

@Suite("What the documents say is so")
struct DocumentTests {
  static let documents = [
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "Data/README.md", "Examples/README.md",
    "Tests/Golden/README.md",
  ]

  @Test("a link to a file leads to one", arguments: documents)
  func links(document: String) throws {
    let folder = (document as NSString).deletingLastPathComponent
    for target in try Self.linkTargets(document) where !target.contains("://") {
      let path = target.prefix { $0 != "#" }
      guard !path.isEmpty else { continue }
      #expect(Checkout.exists(folder.isEmpty ? String(path) : "\(folder)/\(path)"), "\(document) links to \(target)")
    }
  }

  @Test("a link to a heading leads to one", arguments: documents)
  func anchors(document: String) throws {
    let folder = (document as NSString).deletingLastPathComponent
    for target in try Self.linkTargets(document) where !target.contains("://") && target.contains("#") {
      let parts = target.split(separator: "#", omittingEmptySubsequences: false)
      let file = parts[0].isEmpty ? document : folder.isEmpty ? String(parts[0]) : "\(folder)/\(parts[0])"
      let headings = try Checkout.lines(file).filter { $0.hasPrefix("#") }.map(Self.anchor)
      #expect(headings.contains(String(parts[1])), "\(document) links to \(target)")
    }
  }

  @Test("a path of the project that a document names is there", arguments: documents)
  func paths(document: String) throws {
    let folder = (document as NSString).deletingLastPathComponent
    let words = try Checkout.lines(document).flatMap(\.quotedWords).flatMap { $0.split(separator: " ") }
    let roots = ["Data/", "Examples/", "Sources/", "Tests/", "Scripts/", "./commensal", ".ci/"]
    for word in words where roots.contains(where: word.hasPrefix) && !word.contains("<") && !word.contains("*") {
      #expect(Checkout.exists(String(word)) || Checkout.exists("\(folder)/\(word)"), "\(document) names \(word)")
    }
  }

  @Test("command, data, citation and changes are of one version")
  func versions() throws {
    let command = try #require(
      try Checkout.lines("Sources/CommensalCLI/CommensalCommand.swift").lazy
        .compactMap { $0.firstMatch(of: /version: "commensal ([0-9.]+)"/) }.first.map { String($0.1) }
    )
    let citation = try Checkout.lines("CITATION.cff").compactMap { $0.wholeMatch(of: /version: ([0-9.]+)/)?.1 }
    let changes = try Checkout.lines("CHANGELOG.md").compactMap { $0.firstMatch(of: /^## ([0-9.]+)/)?.1 }
    let package = try JSONDecoder().decode(
      DataPackage.self,
      from: Data(try Checkout.text("Data/datapackage.json").utf8)
    )
    #expect(citation.map(String.init) == [command])
    #expect(changes.first.map(String.init) == command)
    #expect(package.version == command)
  }

  private struct DataPackage: Decodable {
    var version: String
  }

  /// The targets of Markdown links outside of code.
  static func linkTargets(_ document: String) throws -> [String] {
    var isCode = false
    return try Checkout.lines(document).flatMap { line -> [String] in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode ? [] : line.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }
  }

  /// The anchor that a heading gets on the pages of repository hosts.
  private static func anchor(_ heading: Substring) -> String {
    String(
      heading.drop { $0 == "#" || $0 == " " }.lowercased()
        .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.map { $0 == " " ? "-" : $0 }
    )
  }
}
