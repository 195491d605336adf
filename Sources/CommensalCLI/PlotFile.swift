internal import Answering
internal import ArgumentParser
internal import Reports

/// Which plot is drawn.
enum PlotKind: String, CaseIterable, ExpressibleByArgument {
  /// Each study's effect on a common axis, and what they say together.
  case forest
  /// Effects against standard errors, to see whether small studies are missing.
  case funnel
}

/// Where a plot goes, and which.
struct PlotOptions: ParsableArguments {
  @Option(
    name: .customLong("plot"),
    help: ArgumentHelp("Draw the effects as SVG to this file.", valueName: "file.svg"),
    completion: .file(extensions: ["svg"])
  )
  var file: String?

  @Option(
    name: .customLong("plot-kind"),
    help: ArgumentHelp("Each study's effect, or whether small studies are missing.", valueName: "kind")
  )
  var kind: PlotKind?

  func validate() throws {
    if kind != nil, file == nil { throw ValidationError("--plot-kind needs --plot with a file to draw to.") }
    try file.map(PlotFile.check)
  }

  /// Writes a drawing and says where it is.
  func write(_ drawing: String, to file: String) throws(AnswerFailure) {
    try PlotFile.write(drawing, to: file)
  }
}

/// A drawing as a file.
enum PlotFile {
  /// - Throws: a usage error for a name that promises another kind of picture.
  static func check(_ file: String) throws { try check(file, option: "--plot") }

  /// The same for another option than `--plot`.
  static func check(_ file: String, option: String) throws {
    guard file.lowercased().hasSuffix(".svg") else {
      throw ValidationError(
        "\(option) draws SVG: give a name that ends in .svg, not “\(printable(file))”. Browsers open it and print it as PDF."
      )
    }
  }

  /// Writes a drawing and says where it is.
  ///
  /// - Parameter isPrivate: whether only the owner may read it.
  static func write(
    _ drawing: String,
    to file: String,
    option: String = "--plot",
    isPrivate: Bool = false
  ) throws(AnswerFailure) {
    try System.writeFile(drawing, to: file, option: option, isPrivate: isPrivate)
    Output.note("the plot is in \(printable(file))")
  }
}
