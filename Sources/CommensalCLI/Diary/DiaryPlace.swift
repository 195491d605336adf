internal import Answering
internal import ArgumentParser
internal import SelfTrial
internal import Storage

/// Which diary.
struct DiaryOptions: ParsableArguments {
  @Option(
    name: .customLong("diary"),
    help: ArgumentHelp(
      "The diary; without it $COMMENSAL_DIARY, or commensal/diary.db in $XDG_DATA_HOME or ~/.local/share.",
      valueName: "file"
    ),
    completion: .file()
  )
  var path: String?

  /// Opens a diary that is there.
  func reading() throws(AnswerFailure) -> DiaryStore {
    let place = try DiaryPlace.path(path)
    do {
      return try DiaryStore(at: place)
    } catch {
      throw AnswerFailure(error)
    }
  }

  /// Opens a diary; where there is none, one is made, and said to be.
  func writing() throws(AnswerFailure) -> DiaryStore {
    let place = try DiaryPlace.path(path)
    // The diary's own files never could be read by others; what SQLite or the folder add should not be either.
    System.keepFilesPrivate()
    if path == nil { System.makeFolders(above: place) }
    do {
      let store = try DiaryStore(makingAt: place)
      if store.isNew { Output.note("a new diary is in \(printable(place))") }
      return store
    } catch {
      throw AnswerFailure(error)
    }
  }
}

/// Where diaries are kept unless told.
enum DiaryPlace {
  static func path(_ given: String?) throws(AnswerFailure) -> String {
    if let given { return given }
    if let named = System.environment("COMMENSAL_DIARY"), !named.isEmpty { return named }
    guard let folder = DataFolderPlace.usual else {
      throw AnswerFailure(.usage, "there is no home folder to keep a diary in. Say where: --diary FILE")
    }
    return folder + "/diary.db"
  }
}

/// A day on the command line: a date, or a word for one of the last days.
struct DayArgument: ExpressibleByArgument {
  var day: CalendarDay

  init?(argument: String) {
    let today = System.now.localDay
    switch argument.lowercased() {
    case "today": day = today
    case "yesterday": day = today.advanced(by: -1)
    default:
      guard let written = CalendarDay(argument) else { return nil }
      day = written
    }
  }

  static let help = "2026-11-20, today or yesterday"

  /// - Throws: for days that were not yet: a diary tells what was.
  func checked() throws -> CalendarDay {
    guard day <= System.now.localDay else {
      throw ValidationError("\(day) is in the future: a diary tells what was.")
    }
    return day
  }
}

/// Which days of a diary.
struct DayRangeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("From this day on: \(DayArgument.help).", valueName: "day"))
  var from: DayArgument?

  @Option(help: ArgumentHelp("Up to this day.", valueName: "day"))
  var to: DayArgument?

  func validate() throws {
    if let from, let to, to.day < from.day { throw ValidationError("--to is before --from.") }
  }

  func contains(_ day: CalendarDay) -> Bool {
    (from.map { day >= $0.day } ?? true) && (to.map { day <= $0.day } ?? true)
  }

  var isWhole: Bool { from == nil && to == nil }
}
