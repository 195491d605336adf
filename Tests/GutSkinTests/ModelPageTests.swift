import Foundation
import Testing

@testable import GutSkin

@Suite("The page of the model")
struct ModelPageTests {
  static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/GutSkin/GutSkin.docc/Model.md")

  @Test("the article is what the program writes; COMMENSAL_UPDATE_SNAPSHOTS=1 writes it anew")
  func committed() throws {
    let text = ModelPage().text
    if ProcessInfo.processInfo.environment["COMMENSAL_UPDATE_SNAPSHOTS"] != nil {
      try text.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let article = try String(contentsOf: Self.page, encoding: .utf8)
    let difference = zip(text.split(separator: "\n"), article.split(separator: "\n")).first { $0 != $1 }
    #expect(text == article, "\(difference.map { "“\($0)”, not “\($1)”" } ?? "one is longer")")
  }

  @Test("every state, input, parameter, read-out, scenario and source is on it")
  func complete() {
    let text = ModelPage().text
    let names =
      StateVariable.allCases.map(\.symbol) + Input.allCases.map(\.id) + Parameter.allCases.map(\.id)
      + ReadOut.allCases.map(\.id)
    for name in names { #expect(text.contains("\n| `\(name)` |"), "\(name)") }
    for scenario in Scenario.reference { #expect(text.contains("\n| \(scenario.id) | `\(scenario.name)` |")) }
    for source in Source.all { #expect(text.contains("\n| \(source.tag.rawValue) | ")) }
    for state in StateVariable.allCases { #expect(text.contains("\nd\(state.symbol)/dt = "), "\(state.symbol)") }
    #expect(text.components(separatedBy: "| **uncalibrated** |").count == 4)
    #expect(text.contains("not a medical device") && text.contains("99 assumed"))
  }

  @Test("a row of a table has as many cells as its head")
  func tables() {
    var width = 0
    for line in ModelPage().text.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.hasPrefix("|") ? line.split(separator: "|", omittingEmptySubsequences: false).count : 0
      if cells > 0, width > 0 { #expect(cells == width, "\(line)") }
      width = cells
    }
  }

  struct Bracketing: Sendable, CustomTestStringConvertible {
    var text: String
    var formula: Formula
    var testDescription: String { text }

    init(_ text: String, _ formula: RecordedFormula) {
      self.text = text
      self.formula = formula.formula
    }
  }

  static let bracketings: [Bracketing] = {
    // In the order of the alphabet: S. aureus, barrier, commensals, diet, gut products.
    let a = RecordedFormula(.state(.sAureus))
    let b = RecordedFormula(.state(.barrier))
    let c = RecordedFormula(.state(.commensals))
    let diet = RecordedFormula(.parameter(.diet))
    let e = RecordedFormula(.quantity(.endotoxin))
    var list: [Bracketing] = []
    list.append(Bracketing("(A − b)·c/(diet·e)", (a - b) * c / (diet * e)))
    list.append(Bracketing("A − (b − c)", a - (b - c)))
    list.append(Bracketing("A + b − c + diet", a + (b - c) + diet))
    list.append(Bracketing("A·(b/c)", a * (b / c)))
    list.append(Bracketing("A/b·c", a / b * c))
    list.append(Bracketing("A/(b/c)", a / (b / c)))
    list.append(Bracketing("(A·b)^c·diet", (a * b).raised(to: c) * diet))
    list.append(Bracketing("A^(b + c)", a.raised(to: b + c)))
    list.append(Bracketing("A − b·c", a + (.literal(0) - b * c)))
    list.append(Bracketing("sqrt(A + b)", (a + b).squareRoot()))
    list.append(Bracketing("min(A, b − c)", RecordedFormula.minimum(a, b - c)))
    list.append(Bracketing("−2.5·A", .literal(0) - .literal(2.5) * a))
    return list
  }()

  @Test("brackets stand where they are needed", arguments: bracketings)
  func brackets(one: Bracketing) {
    #expect(one.formula.text == one.text)
  }

  @Test(
    "numbers are short",
    arguments: [
      (0, "0"), (1, "1"), (-2.5, "−2.5"), (1.0 / 15, "0.0666667"), (20.0 / 7, "2.85714"), (1e-6, "1e−6"),
      (0.00711, "0.00711"), (123_456.789, "123457.0"), (2.2250738585072014e-308, "2.22507e−308"), (0.99999999, "1.0"),
    ] as [(Double, String)]
  )
  func numbers(value: Double, text: String) {
    #expect(Formula.rounded(value) == text)
  }
}
