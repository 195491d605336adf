internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial
internal import Storage

struct DiaryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the diary to a file that other programs read, or a copy of it.",
    discussion: """
      --csv has everything with its history, and is taken back by “commensal diary import” as the same diary; the \
      analysis of a self-trial reads it too. --fhir has what stands, as HL7 FHIR R4. The files are yours alone to read; \
      what you do with them is not known here, nor does forgetting reach them.
      """
  )

  @Option(help: ArgumentHelp("A table; - for standard output.", valueName: "file.csv"), completion: .file())
  var csv: String?

  @Option(help: ArgumentHelp("A FHIR R4 bundle; - for standard output.", valueName: "file.json"), completion: .file())
  var fhir: String?

  @Option(
    help: ArgumentHelp("A copy of the diary itself, whole even while something writes to it.", valueName: "file.db"),
    completion: .file()
  )
  var copy: String?

  @OptionGroup var place: DiaryOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if csv == nil, fhir == nil, copy == nil {
      throw ValidationError("Say what to write: --csv FILE, --fhir FILE or --copy FILE; - is standard output.")
    }
    if csv == "-", fhir == "-" { throw ValidationError("Standard output takes one of --csv and --fhir.") }
    if format.isJSON, csv == "-" || fhir == "-" {
      throw ValidationError("--json prints where files are: give them names in place of -.")
    }
    if copy == "-" { throw ValidationError("--copy takes a file: a database is not for a terminal.") }
  }

  func run() throws {
    var files: [JSON] = []
    do {
      let store = try place.reading()
      let diary = try store.diary()
      func write(_ text: String, to path: String, option: String, _ what: String) throws {
        if path == "-" { return try System.writeToOutput(text) }
        try System.writeFile(text, to: path, option: option, isPrivate: true)
        Output.note("\(what) is in \(printable(path))")
        files.append(["file": .string(path), "what": .string(String(option.dropFirst(2)))])
      }
      if let csv { try write(DiaryTable.text(of: diary), to: csv, option: "--csv", "the table") }
      if let fhir { try write(FHIRBundle.document(of: diary).text() + "\n", to: fhir, option: "--fhir", "the bundle") }
      if let copy {
        guard !System.exists(copy) else {
          throw AnswerFailure(.usage, "\(printable(copy)) is there already. Give --copy another place, or remove it.")
        }
        try store.copy(to: copy)
        Output.note("the copy is in \(printable(copy))")
        files.append(["file": .string(copy), "what": "copy"])
      }
      if format.isJSON {
        try Output.write(["files": .array(files), "entries": .number(Double(diary.entries.count))] as JSON)
      }
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
  }
}
