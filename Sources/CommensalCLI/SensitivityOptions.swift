internal import ArgumentParser
internal import Evidence

/// What to leave out or assume otherwise when trials are put together: how far does the answer hang on it?
struct SensitivityOptions: ParsableArguments {
  enum LeftOut: String, ExpressibleByArgument, CaseIterable {
    case industry
    case highRisk = "high-risk"
    case wordsOnly = "words-only"
  }

  @Option(
    help: ArgumentHelp(
      "Put the trials together without those paid for by industry, at high risk of bias, or reported in words only; may be repeated.",
      valueName: "kind"
    )
  )
  var without: [LeftOut] = []

  @Option(
    help: ArgumentHelp(
      "Make the starting beliefs wider (above 1) or narrower (below 1) by this factor.",
      valueName: "factor"
    )
  )
  var priorWidth: Double = 1

  func validate() throws {
    guard (0.001...1000).contains(priorWidth) else {
      throw ValidationError("--prior-width must be a number from 0.001 to 1000, such as 0.5 or 2.")
    }
  }

  var borrowing: BorrowingOptions {
    BorrowingOptions(
      scales: BorrowingOptions.PriorScales().scaled(by: priorWidth),
      leavesOutIndustry: without.contains(.industry),
      leavesOutHighRisk: without.contains(.highRisk),
      leavesOutCensored: without.contains(.wordsOnly)
    )
  }
}
