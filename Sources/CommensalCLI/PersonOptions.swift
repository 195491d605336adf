internal import Advice
internal import Answering
internal import ArgumentParser

/// What a person chooses to say about themselves.
struct PersonOptions: ParsableArguments {
  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp("What you choose to say about yourself, as YAML or JSON.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var file: String?

  @Option(
    help: ArgumentHelp(
      "An ingredient that you do not want, by any name or family: perfume, gelatine, parabens …; may be given again.",
      valueName: "word"
    )
  )
  var avoid: [String] = []

  /// The file with what the command line adds to it; `nil` where nothing was said.
  func profile() throws(AnswerFailure) -> Profile? {
    guard let file else { return avoid.isEmpty ? nil : Profile(avoid: avoid) }
    var profile = try ProfileFile.read(file)
    profile.avoid += avoid
    return profile
  }
}
