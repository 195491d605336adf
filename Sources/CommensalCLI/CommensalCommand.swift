internal import Answering
internal import ArgumentParser

@main
struct CommensalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commensal",
    abstract: "Reads the label of a probiotic or skincare product and says what trials found of exactly its microbes.",
    discussion: """
      LABEL is a text file, a photo (.png, .jpg, .webp), an Open Food Facts or Open Beauty Facts product JSON, \
      a DSLD label JSON, or - for text on standard input.

      Exit codes: 0 done; 1 done, and the content is wrong; 64 wrong usage; 65 the input cannot be read; \
      66 no such file; 70 a fault of this program.

      Not medical advice. Labels and profiles never leave this machine.
      """,
    version: "commensal 0.1.0",
    subcommands: [
      CheckCommand.self, RegimenCommand.self, ReadCommand.self, RankCommand.self, CompareCommand.self,
      ScreenCommand.self, CatalogueCommand.self, MarketCommand.self, TrialsCommand.self, ReviewsCommand.self,
      PoolCommand.self, ExplainCommand.self, SimulateCommand.self, ModelCommand.self, ProfileCommand.self,
      DiaryCommand.self, TrialCommand.self, DataCommand.self,
    ]
  )

  static func main() async {
    System.ignoreBrokenPipes()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let words = UsageWords.unknownVerb(in: arguments) { throw AnswerFailure(.usage, words) }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as AnswerFailure {
      System.writeToError("commensal: \(failure.message)\n")
      System.exit(failure.code)
    } catch let error as ValidationError {
      // Of a command that has begun: the usage of another would mislead.
      System.writeToError("commensal: \(error.message)\n")
      System.exit(.usage)
    } catch {
      if let words = UsageWords.negativeNumber(in: arguments, CommensalCommand.message(for: error)) {
        System.writeToError("commensal: \(words)\n")
        System.exit(.usage)
      }
      exit(withError: error)
    }
  }
}
