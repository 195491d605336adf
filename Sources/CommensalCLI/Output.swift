internal import Advice
internal import Answering
internal import ArgumentParser
internal import Evidence
internal import Labels
internal import Reports

/// Where an answer goes: the terminal, or a program that asked for JSON.
enum Output {
  static func write(_ document: JSON) throws(AnswerFailure) {
    try System.writeToOutput(document.text() + "\n")
  }

  static func write(_ report: Report) throws(AnswerFailure) {
    try System.writeToOutput(report.text(style))
  }

  /// The publications behind trials, each once, for a reference manager.
  static func write(_ trials: [Trial], as format: CitationFormat) throws(AnswerFailure) {
    var seen: Set<Trial.ID> = []
    let references = trials.filter { seen.insert($0.id).inserted }.map { BibliographicReference($0) }
    if references.isEmpty { note("no trial is held that fits: there is nothing to cite") }
    try System.writeToOutput(format.text(references))
  }

  static func note(_ message: String) {
    System.writeToError("commensal: \(message)\n")
  }

  /// What standard output can show. `COLUMNS` outranks the terminal, `NO_COLOR` (no-color.org) everything.
  static var style: TextStyle {
    let isBare = System.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let kind = System.environment("TERM") ?? ""
    let hasColour = System.outputIsTerminal && !isBare && kind != "dumb"
    // The consoles of Linux and VT100s show italics as another colour or not at all.
    let hasItalics = hasColour && kind != "linux" && !kind.hasPrefix("vt") && !kind.isEmpty
    let columns = System.environment("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    let plainWidth = 80
    return TextStyle(
      width: columns ?? System.terminalColumns ?? plainWidth,
      hasColour: hasColour,
      hasItalics: hasItalics
    )
  }
}

/// The choice between words and JSON.
struct FormatOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print one JSON document and nothing else.")
  var isJSON = false
}

/// The choice between words in the terminal, a page and JSON.
struct AnswerOptions: ParsableArguments {
  @OptionGroup private var format: FormatOptions

  @Option(
    help: ArgumentHelp("Write a page to print or share to this file.", valueName: "file"),
    completion: .file(extensions: ["html"])
  )
  private var html: String?

  /// Whether anything but words in the terminal was asked for.
  var isForOthers: Bool { format.isJSON || html != nil }

  func validate() throws {
    if format.isJSON && html != nil { throw ValidationError("Give either --json or --html, not both.") }
  }

  /// Writes what was asked for; only that is made.
  ///
  /// - Parameter isPrivate: whether only the owner may read the page.
  func write(
    _ document: @autoclosure () -> JSON,
    _ report: @autoclosure () -> Report,
    isPrivate: Bool = false
  ) throws(AnswerFailure) {
    if format.isJSON { return try Output.write(document()) }
    guard let html else { return try Output.write(report()) }
    try System.writeFile(report().html(), to: html, option: "--html", isPrivate: isPrivate)
    Output.note("the page is in \(printable(html))")
  }
}

/// The choice to have citations in place of the answer.
struct CitationOptions: ParsableArguments {
  @Option(
    name: .customLong("cite"),
    help: ArgumentHelp(
      "Print the trials' publications for a reference manager, and nothing else: bibtex, ris or csl-json.",
      discussion: "Most papers' own titles are not held; a reference manager finds them by DOI or PMID.",
      valueName: "format"
    ),
    completion: .list(CitationFormat.allCases.map(\.rawValue)),
    transform: format
  )
  var citationFormat: CitationFormat?

  @Sendable private static func format(_ word: String) throws -> CitationFormat {
    guard let format = CitationFormat(rawValue: word.lowercased()) else {
      throw ValidationError(
        "Citations are written as \(CitationFormat.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    return format
  }
}

/// A condition on the command line, in the contract's words or everyday ones.
enum ConditionArgument {
  private static let everydayWords = [
    "eczema", "acne", "rosacea", "itch", "dry-skin", "sensitive-skin", "redness", "skin-ageing", "psoriasis",
    "seborrhoeic-dermatitis", "hives", "dandruff", "skin-hydration",
  ]

  static let completions = CompletionKind.list(everydayWords)

  /// The word that people type for a condition.
  static func word(for condition: Condition) -> String {
    everydayWords.first { (try? Condition(everydayWords: $0)) == condition } ?? condition.rawValue
  }

  /// As for a condition, by its identifier.
  static func word(for identifier: String) -> String {
    Condition(rawValue: identifier).map { word(for: $0) } ?? identifier
  }

  /// - Throws: a usage error that offers the nearest words.
  static func condition(_ words: String) throws -> Condition {
    do {
      return try Condition(everydayWords: words)
    } catch {
      // The spellings of several languages stand for one condition, which is offered once.
      var seen: Set<String> = []
      let nearest = error.suggestions.map { name in (try? Condition(everydayWords: name)).map { word(for: $0) } ?? name
      }
      throw unknown(words, nearest: nearest.filter { seen.insert($0).inserted })
    }
  }

  private static func unknown(_ words: String, nearest: [String]) -> ValidationError {
    let suggestion =
      nearest.isEmpty
      ? "Try eczema, acne, rosacea, itch, dry-skin, sensitive-skin or psoriasis."
      : "Did you mean \(nearest.joined(separator: " or "))?"
    return ValidationError("“\(printable(words))” is not a condition that is known here. \(suggestion)")
  }
}
