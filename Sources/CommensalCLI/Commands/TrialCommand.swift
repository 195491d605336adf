internal import ArgumentParser

struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial",
    abstract: "Does it work for me? Find out from days with and without a product.",
    subcommands: [TrialPlanCommand.self, TrialAnalyseCommand.self, TrialTriggersCommand.self]
  )
}
