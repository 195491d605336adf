internal import ArgumentParser
internal import CommensalServer
internal import Configuration
internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals

@main
struct App: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commensal-server",
    abstract: "Serves Commensal as pages and as an interface for programs.",
    discussion: """
      Without settings it listens on http://127.0.0.1:8080 and keeps diaries in commensal/server in $XDG_DATA_HOME or \
      ~/.local/share. Each option may be set by the environment instead, such as COMMENSAL_PORT; the option outranks it.

      To be seen from elsewhere, put a proxy with TLS before it and name the address that people see with --origin.

      Labels, profiles and diaries are never written to the log.
      """,
    version: "commensal-server 0.1.0"
  )

  @Option(help: "The address to listen on (COMMENSAL_HOST).")
  var host: String?

  @Option(help: "The port to listen on; 0 lets the system choose (COMMENSAL_PORT).")
  var port: Int?

  @Option(help: ArgumentHelp("Where accounts and diaries are kept (COMMENSAL_DATA).", valueName: "folder"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "A catalogue made by “commensal catalogue import --keep-text” (COMMENSAL_CATALOGUE).",
      valueName: "file"
    )
  )
  var catalogue: String?

  @Option(
    help: ArgumentHelp(
      "The address that people see, such as https://commensal.example (COMMENSAL_ORIGIN).",
      valueName: "address"
    )
  )
  var origin: String?

  func run() async throws {
    let configuration: ServerConfiguration
    do throws(ConfigurationError) {
      configuration = try settings()
    } catch {
      throw ValidationError("\(error)")
    }
    do {
      let application = try await buildApplication(configuration)
      var services = ServiceGroupConfiguration(
        services: [application],
        gracefulShutdownSignals: [.sigterm, .sigint],
        logger: application.logger
      )
      // What takes longer than this to answer is not waited for.
      services.maximumGracefulShutdownDuration = .seconds(25)
      try await ServiceGroup(configuration: services).run()
    } catch let error as IOError {
      let why = String(cString: strerror(error.errnoCode)).lowercased()
      throw ValidationError(
        "\(configuration.host):\(configuration.port) cannot be listened on: \(why). Give --port or --host another one."
      )
    }
  }

  private func settings() throws(ConfigurationError) -> ServerConfiguration {
    var settings = try ServerConfiguration(ConfigReader(provider: EnvironmentVariablesProvider()))
    settings.host = host ?? settings.host
    if let port {
      guard (0...65535).contains(port) else {
        throw ConfigurationError(key: "--port", takes: "a whole number from 0 to 65535")
      }
      settings.port = port
    }
    settings.dataFolder = data ?? settings.dataFolder
    settings.catalogue = catalogue ?? settings.catalogue
    if let origin { settings.publicOrigin = try ServerConfiguration.origin(origin) }
    return settings
  }
}
