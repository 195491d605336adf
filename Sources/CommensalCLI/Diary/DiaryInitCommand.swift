internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial
internal import Storage

struct DiaryInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty diary, or say that there is one.",
    discussion: "The first “commensal diary add” does the same."
  )

  @OptionGroup var place: DiaryOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let store = try place.writing()
    do {
      let entries = try store.diary().entries.count
      if format.isJSON {
        try Output.write(
          ["diary": .string(store.path), "created": .bool(store.isNew), "entries": .number(Double(entries))] as JSON
        )
      } else if !store.isNew {
        Output.note("there is a diary in \(printable(store.path)) already, with \(entries) entries")
      }
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
  }
}
