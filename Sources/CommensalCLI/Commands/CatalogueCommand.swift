internal import ArgumentParser

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Keep a screened catalogue in a database, and search it.",
    subcommands: [CatalogueImportCommand.self, CatalogueSearchCommand.self, CatalogueStatsCommand.self]
  )
}

/// Which database.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database; without it commensal/catalogue.sqlite in $XDG_DATA_HOME or ~/.local/share.",
      valueName: "file"
    ),
    completion: .file()
  )
  var database: String?
}
