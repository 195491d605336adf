internal import Answering
internal import ArgumentParser
internal import Reports

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a strain, species, ingredient, condition, scale, marker or word in plain words."
  )

  @Argument(help: "The word, such as LGG, Limosilactobacillus reuteri, SCORAD, ceramides or postbiotic.")
  var term: [String]

  @OptionGroup var format: FormatOptions

  func run() throws {
    let word = term.joined(separator: " ")
    let explainer = try Workbench.open().explainer()
    guard let explanation = explainer.explain(word) else {
      let nearest = explainer.nearest(to: word)
      if format.isJSON { try Output.write(JSONReport.unknownTerm(word, nearest: nearest)) }
      let suggestion =
        nearest.isEmpty
        ? "Try a strain (LGG), a species, an ingredient, a condition or a word such as postbiotic."
        : "Did you mean \(nearest.joined(separator: ", "))?"
      throw AnswerFailure(.contentIsWrong, "nothing is held about “\(printable(word))”. \(suggestion)")
    }
    if format.isJSON {
      try Output.write(JSONReport.explanation(explanation))
    } else {
      try Output.write(Report.explanation(explanation))
    }
  }
}
