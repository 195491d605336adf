internal import Advice
internal import Answering
internal import ArgumentParser
internal import Catalogues
internal import Labels

/// One run of `commensal screen`.
struct ScreenRun {
  var catalogue: String
  var condition: Condition?
  var jobs: Int
  /// `nil` for standard output.
  var output: String?
  var start: ScreenStart
  var limit: Int?

  func run() throws(AnswerFailure) {
    if catalogue == "-", System.inputIsTerminal {
      Output.note("reading a catalogue from the keyboard; end it with Control-D, or give a file")
    }
    let screening = try open()
    let target = try output.map { path throws(AnswerFailure) in try ScreenOutput.file(path) } ?? .standardOutput()
    if let file = screening.identity.file, file.identity == target.identity {
      throw AnswerFailure(.usage, "--output is the catalogue itself; give it another file.")
    }
    Interruption.watch()
    var writing = ScreenWriting(target, terms: terms(of: screening), jobs: jobs)
    do {
      guard try writing.begin(screening, start) else { return }
      try writing.run(screening)
    } catch let failure as AnswerFailure {
      throw failure
    } catch ScreenOutput.Failure.readerHasGone {
      return
    } catch ScreenOutput.Failure.notWritten(let path, let reason) {
      throw writing.failure(path: path, reason: reason)
    } catch {
      throw AnswerFailure(.fault, "the system gives no thread to work on. Try --jobs 1.")
    }
    try writing.conclude(screening)
    // A filter answers an empty stream with nothing; a file that holds nothing is rather a mistake.
    if catalogue != "-" { try writing.count.expectRows(in: catalogue) }
    try writing.count.expectProducts(in: catalogue)
  }

  private func open() throws(AnswerFailure) -> CatalogueScreening {
    let workbench = try Workbench.open()
    do {
      return try CatalogueScreening(
        path: catalogue,
        limit: limit,
        reader: try workbench.reader(),
        condition: condition,
        advisor: condition == nil ? nil : try workbench.advisor()
      )
    } catch let error as CatalogueError {
      throw AnswerFailure(error.exitCode == 66 ? .noInput : .unreadableInput, error.description)
    } catch let failure as AnswerFailure {
      throw failure
    } catch {
      throw AnswerFailure(.fault, "\(error)")
    }
  }

  private func terms(of screening: CatalogueScreening) -> ScreenCheckpoint.Terms {
    let identity = screening.identity
    return .init(
      version: CommensalCommand.configuration.version,
      inputSize: identity.file?.size,
      inputModified: identity.file?.modified,
      inputHead: identity.head,
      condition: condition?.rawValue,
      limit: limit
    )
  }
}

/// What is to become of an output file that is there already.
enum ScreenStart {
  /// Nothing: it stays as it is, and there is no run.
  case new
  /// It is gone on with.
  case resumed
  /// It is written over.
  case forced
}

/// Writes the answers, and beside them how far they go.
struct ScreenWriting {
  private let output: ScreenOutput
  private let terms: ScreenCheckpoint.Terms
  private let jobs: Int
  private let sideFile: ScreenSideFile?
  private var position = CataloguePosition()
  private(set) var count = ScreenCount()
  private var lastCheckpoint = ContinuousClock.now
  /// Short at first, so that a short run loses little, then longer, since each waits for the disk.
  private var interval = Duration.milliseconds(50)

  private static let longestInterval = Duration.seconds(3)

  init(_ output: ScreenOutput, terms: ScreenCheckpoint.Terms, jobs: Int) {
    self.output = output
    self.terms = terms
    self.jobs = jobs
    sideFile = output.canResume ? output.path.map { ScreenSideFile(of: $0) } : nil
  }

  private var name: String { printable(output.path ?? "standard output") }

  // MARK: Beginning

  /// Begins anew, or where an earlier run has stopped.
  ///
  /// - Returns: `false` where nothing is left to do.
  mutating func begin(_ screening: CatalogueScreening, _ start: ScreenStart) throws -> Bool {
    guard let sideFile else {
      if start == .resumed { throw AnswerFailure(.usage, "\(name) is no file that could be gone on with.") }
      return true
    }
    switch start {
    case .forced: break
    case .new:
      if try sideFile.read() != nil {
        throw AnswerFailure(
          .usage,
          "\(name) holds an unfinished run. Add --resume to go on with it, or --force to begin anew."
        )
      }
      guard output.length == 0 else {
        throw AnswerFailure(
          .usage,
          "\(name) is there already and is left as it is. Give --output another file, or add --force to write over it."
        )
      }
    case .resumed:
      if let earlier = try sideFile.read() {
        try go(on: earlier, screening)
        return true
      }
      if output.length > 0 {
        try confirmFinished(screening)
        return false
      }
    }
    try checkpoint(length: 0)
    try output.cut(to: 0)
    return true
  }

  /// Nothing tells of an unfinished run: the file holds the answers to the end, or is something else.
  private func confirmFinished(_ screening: CatalogueScreening) throws {
    let outline = try screening.outline(jobs: jobs) { Interruption.received == nil }
    if let signal = Interruption.received { Interruption.end(by: signal) }
    if let problem = screening.problem { throw AnswerFailure(.unreadableInput, problem.description) }
    let found = try output.contents(beginWith: outline.beginning)
    guard found.isSameBeginning else {
      throw AnswerFailure(
        .usage,
        "\(name) holds nothing unfinished, and not what this command answers: it is another file, or another question "
          + "was asked. Give --output another file, or --force in place of --resume to write over it."
      )
    }
    guard found.lines == outline.lines else {
      throw AnswerFailure(
        .usage,
        "\(name) has \(ScreenCount.grouped(found.lines)) lines, and the catalogue \(ScreenCount.grouped(outline.lines)): "
          + "one of them has changed since. Give --output another file, or --force in place of --resume to begin anew."
      )
    }
    Output.note("nothing left to do: \(name) holds the answers to all \(ScreenCount.grouped(outline.lines)) rows")
  }

  private mutating func go(on earlier: ScreenCheckpoint, _ screening: CatalogueScreening) throws {
    if let objection = earlier.objection(to: terms) {
      throw AnswerFailure(
        .usage,
        "\(name) cannot be gone on with: \(objection). Ask as that run did, or give --output another file."
      )
    }
    guard output.length >= earlier.outputLength else {
      throw AnswerFailure(
        .unreadableInput,
        "\(name) is shorter than what was written to it; it cannot be gone on with. Remove it and \(name).resume."
      )
    }
    guard screening.skip(to: earlier.position, while: { Interruption.received == nil }) else {
      if let signal = Interruption.received { Interruption.end(by: signal) }
      throw AnswerFailure(
        .unreadableInput,
        "the catalogue is shorter than what was read of it before, or is another one. \(name) is left as it is."
      )
    }
    try output.cut(to: earlier.outputLength)
    position = earlier.position
    count = earlier.count
    Output.note("going on behind line \(ScreenCount.grouped(position.line - 1))")
  }

  // MARK: Running

  mutating func run(_ screening: CatalogueScreening) throws {
    var progress = ScreenProgress(
      size: screening.storedSize,
      productsBefore: count.products,
      bytesBefore: screening.storedBytesRead
    )
    defer { progress.clear() }
    try screening.run(
      jobs: jobs,
      idle: {
        progress.show(count, bytesRead: screening.storedBytesRead)
        return Interruption.received == nil
      },
      consume: { part in
        // Half a row is no answer that could stay when the whole catalogue comes.
        if part.tally.failures[.cutOff] != nil, sideFile != nil, screening.problem?.leavesWholeRows == true { return }
        try output.write(part.lines)
        position = part.end
        count.add(part.tally)
        try checkpointIfDue()
      }
    )
  }

  private mutating func checkpointIfDue() throws(ScreenOutput.Failure) {
    guard sideFile != nil, ContinuousClock.now - lastCheckpoint >= interval else { return }
    try checkpoint(length: output.length)
    lastCheckpoint = .now
    interval = min(interval * 2, Self.longestInterval)
  }

  /// Writes down how far the output goes, once it is on the disk.
  private func checkpoint(length: Int, isCutOff: Bool = false) throws(ScreenOutput.Failure) {
    guard let sideFile else { return }
    try output.synchronise()
    try sideFile.write(
      .init(terms: terms, position: position, outputLength: length, count: count, isCutOff: isCutOff)
    )
  }

  // MARK: Ending

  /// Says what was done, and how to go on where something is left.
  mutating func conclude(_ screening: CatalogueScreening) throws(AnswerFailure) {
    if let signal = Interruption.received { interrupted(by: signal) }
    let isCutOff = screening.problem?.leavesWholeRows ?? false
    do {
      try isCutOff ? checkpoint(length: output.length, isCutOff: true) : output.synchronise()
    } catch {
      guard case .notWritten(let path, let reason) = error else { return }
      throw failure(path: path, reason: reason)
    }
    if !isCutOff { sideFile?.remove() }
    for line in count.summary { Output.note(line) }
    if let problem = screening.problem {
      let next = isCutOff && sideFile != nil ? " Then give the same command with --resume: it goes on from here." : ""
      throw AnswerFailure(.unreadableInput, problem.description + next)
    }
  }

  private func interrupted(by signal: Int32) -> Never {
    let isKept = (try? checkpoint(length: output.length)) != nil
    Output.note("interrupted after \(ScreenCount.grouped(count.products)) products")
    if sideFile != nil, isKept { Output.note("give the same command with --resume to go on") }
    Interruption.end(by: signal)
  }

  /// What cannot be written, what stands, and how to go on.
  func failure(path: String?, reason: String) -> AnswerFailure {
    var message = "\(printable(path ?? "standard output")) cannot be written: \(reason)"
    guard sideFile != nil else { return AnswerFailure(.fault, message) }
    // There may be room for this once the torn lines at the end are gone; otherwise the last one written holds.
    try? output.cut(to: output.length)
    try? checkpoint(length: output.length)
    message += ". What was finished stays: make room, then give the same command with --resume"
    return AnswerFailure(.fault, message)
  }
}
