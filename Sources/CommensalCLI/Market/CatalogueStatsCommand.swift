internal import Advice
internal import Answering
internal import ArgumentParser
internal import Reports
internal import Storage

struct CatalogueStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Say what a database holds: products, microbes, strains, claims, verdicts."
  )

  @OptionGroup var place: DatabaseOptions

  @Flag(help: "Read the whole file first and look for damage.")
  var check = false

  @OptionGroup var format: FormatOptions

  func run() throws {
    let store = try DatabasePlace.reading(place.database)
    let stats: CatalogueStats?
    do {
      if check { try store.check() }
      stats = try store.stats()
    } catch {
      throw AnswerFailure(error)
    }
    guard let stats else {
      throw AnswerFailure(.contentIsWrong, "\(printable(store.path)) holds no catalogue yet. Import one.")
    }
    if format.isJSON {
      try Output.write(JSONReport.catalogue(stats, database: store.path))
    } else {
      try Output.write(Report.catalogue(stats, database: store.path))
    }
  }
}
