internal import Answering
internal import ArgumentParser
internal import SelfTrial
internal import Storage

/// The diary that a trial is about: a file, or the person's own.
struct TrialDiaryOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The diary: a file, or - for standard input; without it your own diary.", valueName: "table"),
    completion: .file(extensions: ["csv"])
  )
  var path: String?

  @OptionGroup var place: DiaryOptions

  @Option(help: ArgumentHelp("Which product, where your diary names several.", valueName: "name"))
  var taken: String?

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("In a blind trial's table, which letter is the product: A or B.", valueName: "letter")
  )
  var letter: String?

  func validate() throws {
    if let letter, !["A", "B"].contains(letter.uppercased()) { throw ValidationError("--on is A or B.") }
  }

  /// - Throws: where the diary cannot be read.
  func read() throws(AnswerFailure) -> NamedTrialDiary {
    guard let path else {
      return NamedTrialDiary(TrialDiary(.diary(try ownDiary(), product: taken)), name: "your diary")
    }
    return try NamedTrialDiary.read(path, product: taken, on: letter)
  }

  /// As ``read()``, but `nil` where no file is named and no diary was ever begun.
  func readIfAny() throws(AnswerFailure) -> NamedTrialDiary? {
    if path == nil, place.path == nil {
      guard let usual = try? DiaryPlace.path(nil), System.exists(usual) else { return nil }
    }
    return try read()
  }

  private func ownDiary() throws(AnswerFailure) -> Diary {
    let store = try place.reading()
    do {
      return try store.diary()
    } catch {
      throw AnswerFailure(error)
    }
  }
}

/// Days of a trial with where they are from, for messages.
struct NamedTrialDiary {
  let days: TrialDiary
  let name: String

  init(_ days: TrialDiary, name: String) {
    self.days = days
    self.name = name
  }

  /// The largest table that is read, in bytes: 30 years of several measures fit many times.
  private static let largest = 32 * 1024 * 1024

  /// - Parameter path: a file, or `-` for standard input.
  static func read(_ path: String, product: String?, on letter: String?) throws(AnswerFailure) -> NamedTrialDiary {
    let bytes = try System.readFile(path == "-" ? "/dev/stdin" : path, limit: largest)
    let name = path == "-" ? "standard input" : printable(path)
    if TrialTable.isTrial(bytes) {
      do {
        return NamedTrialDiary(TrialDiary(.table(try TrialTable(utf8: bytes, on: letter))), name: name)
      } catch {
        throw AnswerFailure(.unreadableInput, "\(name), \(error)")
      }
    }
    do {
      let table = try DiaryTable(utf8: bytes, today: System.now.localDay)
      if let line = table.refusals.first {
        throw AnswerFailure(.unreadableInput, "\(name), line \(line.line): \(line.why)")
      }
      if !table.unknownColumns.isEmpty {
        let columns = table.unknownColumns.map(String.init).joined(separator: ", ")
        Output.note(
          "\(name): column \(columns) is passed over: a diary knows it by another name. Triggers are "
            + EntryWords.triggers.sorted().joined(separator: ", ")
        )
      }
      return NamedTrialDiary(TrialDiary(.diary(try table.diary(now: System.now), product: product)), name: name)
    } catch let problem as DiaryRefusal {
      throw AnswerFailure(.unreadableInput, "\(name): \(problem.description)")
    } catch let failure as AnswerFailure {
      throw failure
    } catch {
      throw AnswerFailure(.unreadableInput, "\(name) cannot be read")
    }
  }

  /// All that it says, as a diary.
  func diary() throws(AnswerFailure) -> Diary {
    switch days.content {
    case .diary(let diary, _): return diary
    case .table(let table):
      do {
        return try table.diary(entered: System.now)
      } catch {
        throw AnswerFailure(.unreadableInput, "\(name), \(error)")
      }
    }
  }

  /// Asks the days, and says in words why they do not answer.
  func ask<Answer>(_ question: (TrialDiary) throws -> Answer) throws -> Answer {
    do {
      return try question(days)
    } catch let trouble as TrialTrouble {
      throw failure(trouble)
    }
  }

  private func failure(_ trouble: TrialTrouble) -> AnswerFailure {
    switch trouble {
    case .noMeasure: AnswerFailure(.unreadableInput, "\(name) holds no measure yet")
    case .noValues(let measure): AnswerFailure(.unreadableInput, "\(name) has no value of \(printable(measure))")
    case .severalProducts(let count):
      AnswerFailure(
        .unreadableInput,
        "\(name) names \(count) products: say with --taken which one the trial is of"
      )
    case .noSuchProduct(let product): AnswerFailure(.usage, "\(name) names no product “\(printable(product))”")
    case .table(let why): AnswerFailure(.unreadableInput, "\(name), \(why)")
    }
  }
}
