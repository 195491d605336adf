internal import Advice
internal import Answering
internal import ArgumentParser
internal import Catalogues
internal import Labels
internal import Reports
internal import Storage

struct MarketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "market",
    abstract: "Count what the products of a catalogue say, promise and claim, and what trials and rules say of that.",
    discussion: """
      CATALOGUE is what “commensal screen” reads, or a database of “commensal catalogue import”. With --html the \
      figures are drawn, and each leads to the products behind it.

      Exit codes: 0 done; 1 no line was a product; 64 wrong usage; 65 no catalogue, an empty one, or one that is damaged \
      or cut off: what came before the damage is counted, and the answer says that there was more; 66 no such file. \
      After a signal it ends by that signal, without an answer.
      """
  )

  @Argument(help: "The catalogue: a file, a database, or - for standard input.", completion: .file())
  var catalogue: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Hold every product against trials for this condition too; eczema unless told, or that of the import.",
      valueName: "condition"
    ),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @OptionGroup var sale: MarketOptions

  @Option(
    help: ArgumentHelp("Write a page to this file that can be read on a telephone and printed.", valueName: "file"),
    completion: .file(extensions: ["html"])
  )
  var html: String?

  @Option(
    help: ArgumentHelp("Write every product to this file, with all that it counts as.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"])
  )
  var products: String?

  @Option(help: ArgumentHelp("Cores to use; all unless told.", valueName: "n"))
  var jobs: Int?

  @OptionGroup var format: FormatOptions

  func validate() throws {
    _ = try condition.map(ConditionArgument.condition)
    if let jobs, !(1...CatalogueArguments.mostJobs).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to \(CatalogueArguments.mostJobs).")
    }
    if format.isJSON && html != nil { throw ValidationError("Give either --json or --html, not both.") }
  }

  func run() throws {
    let table = try products.map { path throws(AnswerFailure) in try ProductTable(path: path) }
    let counted = try System.startsAsDatabase(catalogue) ? ofDatabase(table) : ofFile(table)
    try table?.finish()
    try write(counted)
    if let problem = counted.problem { throw AnswerFailure(.unreadableInput, problem.description) }
  }

  private struct Counted {
    var market: MarketSummary
    /// Where the products come from.
    var source: String
    /// Whose rules judged the claims.
    var rules: Market?
    /// What ended the catalogue before its time.
    var problem: CatalogueError?
  }

  private func write(_ counted: Counted) throws {
    let name = counted.source == "-" ? "standard input" : System.lastPart(of: counted.source)
    let isCutOff = counted.problem != nil
    if format.isJSON {
      return try Output.write(
        JSONReport.market(counted.market, catalogue: name, rules: counted.rules, isCutOff: isCutOff)
      )
    }
    let report = Report.market(
      counted.market,
      catalogue: name,
      rules: counted.rules,
      isCutOff: isCutOff,
      table: products.map(System.lastPart)
    )
    if let html {
      try System.writeFile(report.html(), to: html, option: "--html")
      Output.note("the page is in \(printable(html))")
    } else {
      try Output.write(report)
    }
  }

  private func ofFile(_ table: ProductTable?) throws -> Counted {
    let asked = try ConditionArgument.condition(condition ?? CatalogueArguments.usualCondition)
    var market = MarketSummary(asked: asked)
    let cores = jobs ?? min(System.processorCount, CatalogueArguments.mostJobs)
    let run = CatalogueRun(catalogue: catalogue, asked: asked, market: sale.market, jobs: cores)
    let (end, count) = try run.run { products in
      for product in products {
        market.add(product)
        try table?.add(product)
      }
    }
    for line in count.summary { Output.note(line) }
    var counted = Counted(market: market, source: catalogue, rules: sale.market)
    switch end {
    case .whole: try count.expectRows(in: catalogue)
    case .interrupted(let signal):
      Output.note("interrupted: nothing is counted")
      table?.cancel()
      Interruption.end(by: signal)
    case .broken(let problem):
      if count.products == 0 { throw AnswerFailure(.unreadableInput, problem.description) }
      counted.problem = problem
    }
    try count.expectProducts(in: catalogue)
    counted.market.skipped = count.failed
    return counted
  }

  private func ofDatabase(_ table: ProductTable?) throws -> Counted {
    let store = try DatabasePlace.reading(catalogue)
    do {
      guard let stats = try store.stats() else {
        throw AnswerFailure(.contentIsWrong, "\(printable(catalogue)) holds no catalogue yet. Import one.")
      }
      if let condition, try ConditionArgument.condition(condition) != stats.asked {
        throw AnswerFailure(
          .usage,
          "\(printable(catalogue)) was imported for \(stats.asked.plainName). Import it --for \(condition), or leave out --for."
        )
      }
      if let market = sale.market, market != stats.market {
        throw AnswerFailure(
          .usage,
          "\(printable(catalogue)) was imported \(stats.market.map { "with --market \($0.code)" } ?? "without --market"): "
            + "whose rules judge claims is chosen there."
        )
      }
      var market = MarketSummary(asked: stats.asked)
      try store.forEachProduct { product in
        market.add(product)
        try table?.add(product)
      }
      market.skipped = stats.skipped
      return Counted(market: market, source: stats.source, rules: stats.market)
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
  }
}
