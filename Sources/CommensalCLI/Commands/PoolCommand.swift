internal import Answering
internal import ArgumentParser
internal import DataFiles
internal import Reports
internal import Statistics

struct PoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pool",
    abstract: "Pool the effects of several studies, to the numbers of R's metafor.",
    discussion: """
      TABLE has the columns study, yi (the effect) and vi (its sampling variance) or sei (its standard error), \
      separated by commas. Ratios go in as logarithms.
      """
  )

  @Argument(
    help: ArgumentHelp("The table: a file, or - for standard input.", valueName: "table"),
    completion: .file(extensions: ["csv"])
  )
  var path: String

  @Option(
    help: ArgumentHelp(
      "How differences between studies are estimated: \(Self.words(HeterogeneityMethod.self)).",
      valueName: "method"
    ),
    completion: .list(HeterogeneityMethod.allCases.map(\.rawValue)),
    transform: { try choice($0, "method") }
  )
  var method = HeterogeneityMethod.restrictedMaximumLikelihood

  @Option(
    help: ArgumentHelp("z (Wald) or knha (Knapp and Hartung).", valueName: "test"),
    completion: .list(CoefficientTest.allCases.map(\.rawValue)),
    transform: { try choice($0, "test") }
  )
  var test = CoefficientTest.wald

  @Flag(name: .customLong("bias"), help: "Look at small studies too: Egger, trim and fill, each study left out.")
  var examinesBias = false

  @OptionGroup var plot: PlotOptions

  @OptionGroup var format: FormatOptions

  /// The largest table that is read, in bytes: about half a million studies.
  private static let largestFile = 32 * 1024 * 1024

  func run() throws {
    let bytes = try System.readFile(path == "-" ? "/dev/stdin" : path, limit: Self.largestFile)
    let pooled = try pool(bytes, name: path == "-" ? "standard input" : printable(path))
    if let file = plot.file { try draw(pooled, to: file) }
    for warning in pooled.warnings { Output.note(warning) }
    if format.isJSON {
      try Output.write(JSONReport.pool(pooled))
    } else {
      try Output.write(Report.pool(pooled))
    }
  }

  private func draw(_ pooled: PooledTable, to file: String) throws(AnswerFailure) {
    let title = path == "-" ? "Studies" : printable(String(path.split(separator: "/").last ?? ""))
    switch plot.kind ?? .forest {
    case .forest: try plot.write(pooled.forestPlot(title: title).svg(), to: file)
    case .funnel: try plot.write(pooled.funnelPlot(title: title).svg(), to: file)
    }
  }

  private func pool(_ bytes: [UInt8], name: String) throws(AnswerFailure) -> PooledTable {
    let file: EffectTableFile
    do {
      file = try EffectTableFile(utf8: bytes, name: name)
    } catch {
      throw AnswerFailure(.unreadableInput, error.description)
    }
    do {
      return try PooledTable(
        file.table,
        method: method,
        test: test,
        examinesBias: examinesBias,
        warnings: file.warnings
      )
    } catch .notConverged(let method, let iterations) {
      throw AnswerFailure(
        .contentIsWrong,
        "\(name): \(method.rawValue) did not settle on a variance between studies in \(iterations) iterations. "
          + "Try --method DL or --method PM."
      )
    } catch {
      throw AnswerFailure(.fault, "\(name) cannot be pooled: \(error)")
    }
  }

  private static func words<Choice: RawRepresentable<String> & CaseIterable>(_ choices: Choice.Type) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: String,
    _ what: String
  ) throws -> Choice {
    guard let choice = Choice.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) else {
      throw ValidationError("“\(printable(word))” is no \(what). Known are \(words(Choice.self)).")
    }
    return choice
  }
}
