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
  func read() throws(AnswerFailure) -> TrialDiary {
    guard let path else { return TrialDiary(.diary(try ownDiary(), product: taken), name: "your diary") }
    return try TrialDiary.read(path, product: taken, on: letter)
  }

  /// As ``read()``, but `nil` where no file is named and no diary was ever begun.
  func readIfAny() throws(AnswerFailure) -> TrialDiary? {
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

/// Days of a trial, however they were kept.
struct TrialDiary {
  enum Content {
    /// The columns date, measure, value and phase, and what else the analysis knows.
    case table(TrialTable)
    /// A diary of all kinds of entries.
    case diary(Diary, product: String?)
  }

  let content: Content
  /// Where it is from, for messages.
  let name: String

  init(_ content: Content, name: String) {
    self.content = content
    self.name = name
  }

  /// The largest table that is read, in bytes: 30 years of several measures fit many times.
  private static let largest = 32 * 1024 * 1024

  /// - Parameter path: a file, or `-` for standard input.
  static func read(_ path: String, product: String?, on letter: String?) throws(AnswerFailure) -> TrialDiary {
    let bytes = try System.readFile(path == "-" ? "/dev/stdin" : path, limit: largest)
    let name = path == "-" ? "standard input" : printable(path)
    if TrialTable.isTrial(bytes) {
      do {
        return TrialDiary(.table(try TrialTable(utf8: bytes, on: letter)), name: name)
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
      return TrialDiary(.diary(try table.diary(now: System.now), product: product), name: name)
    } catch let problem as DiaryRefusal {
      throw AnswerFailure(.unreadableInput, "\(name): \(problem.description)")
    } catch let failure as AnswerFailure {
      throw failure
    } catch {
      throw AnswerFailure(.unreadableInput, "\(name) cannot be read")
    }
  }

  /// The measures with the number of their values, most first.
  var measures: [(name: String, values: Int)] {
    switch content {
    case .table(let table): table.measures
    case .diary(let diary, _): diary.measures.map { ($0.id, $0.days) }
    }
  }

  /// The measure that is asked for, or the one with most values.
  func measure(_ wanted: String?) throws(AnswerFailure) -> String {
    if let wanted { return MeasureFacts.known(as: wanted) }
    guard let first = measures.first else { throw AnswerFailure(.unreadableInput, "\(name) holds no measure yet") }
    return first.name
  }

  func values(of measure: String) -> [Double] {
    switch content {
    case .table(let table): table.values(of: measure)
    case .diary(let diary, _): diary.series(of: measure).map(\.value)
    }
  }

  /// The days of a measure, and how many values a later one of the same day replaced.
  func series(of facts: MeasureFacts) throws(AnswerFailure) -> (series: TrialSeries, replaced: Int) {
    switch content {
    case .table(let table):
      do {
        return try table.series(of: facts)
      } catch {
        throw AnswerFailure(.unreadableInput, "\(name), \(error)")
      }
    case .diary(let diary, let product):
      if let product, !diary.products.contains(where: { $0.name.lowercased() == product.lowercased() }) {
        throw AnswerFailure(.usage, "\(name) names no product “\(printable(product))”")
      }
      do {
        return (try diary.trialSeries(of: facts.name, product: product), 0)
      } catch {
        throw AnswerFailure(.unreadableInput, words(error, facts))
      }
    }
  }

  private func words(_ problem: Diary.TrialProblem, _ facts: MeasureFacts) -> String {
    switch problem {
    case .noValues: "\(name) has no value of \(printable(facts.name))"
    case .severalProducts(let count): "\(name) names \(count) products: say with --taken which one the trial is of"
    }
  }

  /// All that it says, as a diary.
  func diary() throws(AnswerFailure) -> Diary {
    switch content {
    case .diary(let diary, _): return diary
    case .table(let table):
      do {
        return try table.diary(entered: System.now)
      } catch {
        throw AnswerFailure(.unreadableInput, "\(name), \(error)")
      }
    }
  }

  /// The triggers noted on the days of a series; those that never change come by name alone.
  func triggers(over series: TrialSeries) -> (usable: [TriggerSeries], constant: [String]) {
    switch content {
    case .table: ([], [])
    case .diary(let diary, _): diary.triggers(over: series)
    }
  }
}
