import ArgumentParser

@main
struct CommensalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "commensal")
}
