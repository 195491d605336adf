internal import ArgumentParser
internal import Knowledge
internal import SampleCatalogues

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

@main
struct SamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commensal-samples",
    abstract:
      "Write a made-up catalogue as JSON Lines: {\"id\", \"name\", \"text\"}. The same seed gives the same bytes."
  )

  @Argument(help: "How many products.")
  var count: Int

  @Option(help: "Another seed gives other products.")
  var seed: UInt64 = 1

  @Option(help: "The number of the first product, for catalogues written in parts.")
  var from = 0

  @Option(help: ArgumentHelp("The share of products without a microbe, 0 to 1.", valueName: "share"))
  var plain = 0.5

  @Option(help: ArgumentHelp("Write what the labels were made to say to this file.", valueName: "file"))
  var truth: String?

  func validate() throws {
    guard count >= 0, from >= 0 else { throw ValidationError("Numbers of products count from 0.") }
    guard (0...1).contains(plain) else { throw ValidationError("--plain takes a share from 0 to 1.") }
  }

  func run() throws {
    let knowledge = try KnowledgeBase.embedded()
    let generator = CatalogueGenerator(
      tables: try knowledge.nomenclatureTables,
      inci: try knowledge.inci,
      seed: seed,
      plainShare: plain
    )
    guard let output = fdopen(STDOUT_FILENO, "wb") else { throw ExitCode(70) }
    let truthFile = try truth.map { path in
      guard let file = fopen(path, "wb") else { throw ValidationError("\(path) cannot be written.") }
      return file
    }
    var lines: [UInt8] = []
    var truths: [UInt8] = []
    for index in from..<(from + count) {
      let product = generator.product(index)
      product.appendLine(to: &lines)
      if truthFile != nil { product.appendTruth(to: &truths) }
      if lines.count >= Self.bufferSize {
        try Self.flush(&lines, to: output)
        if let truthFile { try Self.flush(&truths, to: truthFile) }
      }
    }
    try Self.flush(&lines, to: output)
    if let truthFile {
      try Self.flush(&truths, to: truthFile)
      guard fclose(truthFile) == 0 else { throw ExitCode(70) }
    }
    guard fflush(output) == 0 else { throw ExitCode(70) }
  }

  private static let bufferSize = 1 << 18

  private static func flush(_ bytes: inout [UInt8], to file: UnsafeMutablePointer<FILE>) throws {
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw ExitCode(70) }
    bytes.removeAll(keepingCapacity: true)
  }
}
