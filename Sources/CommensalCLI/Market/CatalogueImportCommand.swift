internal import Advice
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
    let store = try DatabasePlace.writing(place.database)
    do throws(any Error) {
      let writing = try store.beginImport(from: catalogue == "-" ? "standard input" : catalogue, asked: asked.rawValue)
      // Whatever ends this early leaves the database as it was.
      defer { writing.cancel() }
      try fill(writing, asked: asked)
    } catch let error as StorageError {
      throw CommandFailure(error)
    }
    if let stats = try? store.stats() {
      if format.isJSON { try Output.write(JSONReport.catalogue(stats, database: store.path)) }
      Output.note("\(printable(store.path)) holds \(ScreenCount.grouped(stats.products)) products")
    }
  }

  private func fill(_ writing: CatalogueImport, asked: Condition) throws {
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
    case .whole: break
    case .interrupted(let signal):
      Output.note("interrupted: the database is as it was")
      writing.cancel()
      Interruption.end(by: signal)
    case .broken(let problem):
      guard partial else {
        throw CommandFailure(
          .unreadableInput,
          "\(problem.description) The database is as it was; --partial keeps what could be read."
        )
      }
      Output.note(problem.description)
    }
    guard count.products > 0 || count.failed == 0 else {
      throw CommandFailure(.contentIsWrong, "no line of the catalogue is a product; the database is as it was")
    }
    try writing.finish(skipped: count.failed)
  }
}
