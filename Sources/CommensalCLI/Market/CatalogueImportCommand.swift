internal import Advice
internal import Answering
internal import ArgumentParser
internal import Catalogues
internal import Labels
internal import Reports
internal import Storage

struct CatalogueImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read every label of a catalogue, hold it against trials and rules, and keep the outcome.",
    discussion: """
      CATALOGUE is what “commensal screen” reads: JSON Lines, CSV or TSV, Open Food Facts or Open Beauty Facts exports, \
      each also packed with gzip. It takes the place of what the database held, all at once at the end: until then, and \
      where the import ends early, the database is as it was, and can be searched.

      Exit codes: 0 done; 1 no line was a product; 64 wrong usage; 65 no catalogue, an empty one, or one that is damaged \
      or cut off (--partial keeps what could be read); 66 no such file; 70 the database cannot be written. After a signal \
      it ends by that signal.
      """
  )

  @Argument(help: "The catalogue: a file, or - for standard input.", completion: .file())
  var catalogue: String

  @OptionGroup var place: DatabaseOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Hold every product against trials for this condition, besides those that it claims.",
      valueName: "condition"
    ),
    completion: ConditionArgument.completions
  )
  var condition = CatalogueArguments.usualCondition

  @OptionGroup var sale: MarketOptions

  @Flag(help: "Keep the labels' own words too.")
  var keepText = false

  @Flag(help: "Of a catalogue that is cut off or damaged, keep what can be read.")
  var partial = false

  @Option(help: ArgumentHelp("Cores to use; all unless told.", valueName: "n"))
  var jobs: Int?

  @OptionGroup var format: FormatOptions

  func validate() throws {
    _ = try ConditionArgument.condition(condition)
    if let jobs, !(1...CatalogueArguments.mostJobs).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to \(CatalogueArguments.mostJobs).")
    }
  }

  func run() throws {
    let asked = try ConditionArgument.condition(condition)
    let target = try DatabasePlace.writing(place.database)
    let stats: CatalogueStats?
    do throws(any Error) {
      let writing = try target.store.beginImport(
        from: catalogue == "-" ? "standard input" : catalogue,
        asked: asked.rawValue,
        market: sale.market
      )
      // Whatever ends this early leaves the database as it was.
      defer { writing.cancel() }
      try fill(writing, target, asked: asked)
      stats = try? target.store.stats()
    } catch {
      target.discard()
      if let error = error as? StorageError { throw target.failure(error) }
      throw error
    }
    try target.finish()
    guard let stats else { return }
    if format.isJSON { try Output.write(JSONReport.catalogue(stats, database: target.path)) }
    Output.note("\(printable(target.path)) holds \(ScreenCount.grouped(stats.products)) products")
  }

  private func fill(_ writing: CatalogueImport, _ target: DatabaseTarget, asked: Condition) throws {
    let cores = jobs ?? min(System.processorCount, CatalogueArguments.mostJobs)
    let reading = CatalogueRun(
      catalogue: catalogue,
      asked: asked,
      market: sale.market,
      jobs: cores,
      keepsText: keepText
    )
    let (end, count) = try reading.run { try writing.add($0) }
    for line in count.summary { Output.note(line) }
    switch end {
    case .whole: try count.expectRows(in: catalogue)
    case .interrupted(let signal):
      Output.note("interrupted: the database is as it was")
      writing.cancel()
      target.discard()
      Interruption.end(by: signal)
    case .broken(let problem):
      guard partial else {
        throw AnswerFailure(
          .unreadableInput,
          "\(problem.description) The database is as it was; --partial keeps what could be read."
        )
      }
      Output.note(problem.description)
    }
    try count.expectProducts(in: catalogue)
    try writing.finish(skipped: count.failed)
  }
}
