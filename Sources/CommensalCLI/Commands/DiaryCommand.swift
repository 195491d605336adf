internal import ArgumentParser

struct DiaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary",
    abstract: "Score how your skin is, on published scales.",
    subcommands: [DiaryScoreCommand.self]
  )
}
