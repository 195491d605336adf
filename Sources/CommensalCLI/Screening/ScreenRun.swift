internal import Advice
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
  var isResumed: Bool
  var limit: Int?

  func start() throws(CommandFailure) {
    if catalogue == "-", System.inputIsTerminal {
      Output.note("reading a catalogue from the keyboard; end it with Control-D, or give a file")
    }
    let screening = try open()
    let target = try output.map { path throws(CommandFailure) in try ScreenOutput.file(path) } ?? .standardOutput()
    if let file = screening.identity.file, file.identity == target.identity {
      throw CommandFailure(.usage, "--output is the catalogue itself; give it another file.")
    }
    Interruption.watch()
    var writing = ScreenWriting(target, terms: terms(of: screening), isResumed: isResumed)
    do {
      try writing.begin(screening)
      try writing.run(screening, jobs: jobs)
    } catch let failure as CommandFailure {
      throw failure
    } catch ScreenOutput.Failure.readerHasGone {
      return
    } catch ScreenOutput.Failure.notWritten(let path, let reason) {
      throw writing.failure(path: path, reason: reason)
    } catch {
      throw CommandFailure(.fault, "the system gives no thread to work on. Try --jobs 1.")
    }
    try writing.conclude(screening)
  }

  private func open() throws(CommandFailure) -> CatalogueScreening {
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
      throw CommandFailure(error.exitCode == 66 ? .noInput : .unreadableInput, error.description)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.fault, "\(error)")
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

/// Writes the answers, and beside them how far they go.
struct ScreenWriting {
  private let output: ScreenOutput
  private let terms: ScreenCheckpoint.Terms
  private let isResumed: Bool
  private let sideFile: ScreenSideFile?
  private var position = CataloguePosition()
  private var count = ScreenCount()
  private var lastCheckpoint = ContinuousClock.now
  /// Short at first, so that a short run loses little, then longer, since each waits for the disk.
  private var interval = Duration.milliseconds(50)

  private static let longestInterval = Duration.seconds(3)

  init(_ output: ScreenOutput, terms: ScreenCheckpoint.Terms, isResumed: Bool) {
    self.output = output
    self.terms = terms
    self.isResumed = isResumed
    sideFile = output.canResume ? output.path.map { ScreenSideFile(of: $0) } : nil
  }

  private var name: String { printable(output.path ?? "standard output") }

  // MARK: Beginning

  /// Begins anew, or where an earlier run has stopped.
  mutating func begin(_ screening: CatalogueScreening) throws {
    guard let sideFile else {
      if isResumed { throw CommandFailure(.usage, "\(name) is no file that could be gone on with.") }
      return
    }
    let earlier = try sideFile.read()
    guard isResumed else {
      guard earlier == nil else {
        throw CommandFailure(
          .usage,
          "\(name) holds an unfinished run. Add --resume to go on with it, or remove \(printable(sideFile.path)) to begin anew."
        )
      }
      try checkpoint(length: 0)
      try output.cut(to: 0)
      return
    }
    guard let earlier else {
      guard output.length == 0 else {
        throw CommandFailure(
          .usage,
          "\(name) holds nothing unfinished: it was screened to its end, or is another file. Leave out --resume to begin anew."
        )
      }
      try checkpoint(length: 0)
      return
    }
    try go(on: earlier, screening)
  }

  private mutating func go(on earlier: ScreenCheckpoint, _ screening: CatalogueScreening) throws {
    if let objection = terms.objection(to: earlier.terms) {
      throw CommandFailure(
        .usage,
        "\(name) cannot be gone on with: \(objection). Ask as that run did, or give --output another file."
      )
    }
    guard output.length >= earlier.outputLength else {
      throw CommandFailure(
        .unreadableInput,
        "\(name) is shorter than what was written to it; it cannot be gone on with. Remove it and \(name).resume."
      )
    }
    guard screening.skip(to: earlier.position, while: { Interruption.received == nil }) else {
      if let signal = Interruption.received { Interruption.end(by: signal) }
      throw CommandFailure(.unreadableInput, "the catalogue is shorter than what was read of it before.")
    }
    try output.cut(to: earlier.outputLength)
    position = earlier.position
    count = earlier.count
    Output.note("going on behind line \(ScreenCount.grouped(position.line - 1))")
  }

  // MARK: Running

  mutating func run(_ screening: CatalogueScreening, jobs: Int) throws {
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
  private func checkpoint(length: Int) throws(ScreenOutput.Failure) {
    guard let sideFile else { return }
    try output.synchronise()
    try sideFile.write(.init(terms: terms, position: position, outputLength: length, count: count))
  }

  // MARK: Ending

  /// Says what was done, and how to go on where something is left.
  mutating func conclude(_ screening: CatalogueScreening) throws(CommandFailure) {
    if let signal = Interruption.received { interrupted(by: signal) }
    do {
      try output.synchronise()
    } catch {
      guard case .notWritten(let path, let reason) = error else { return }
      throw failure(path: path, reason: reason)
    }
    sideFile?.remove()
    for line in count.summary { Output.note(line) }
    if let problem = screening.problem { throw CommandFailure(.unreadableInput, problem.description) }
    if count.products == 0, count.failed > 0 {
      throw CommandFailure(.contentIsWrong, "no line of the catalogue is a product")
    }
  }

  private func interrupted(by signal: Int32) -> Never {
    let isKept = (try? checkpoint(length: output.length)) != nil
    Output.note("interrupted after \(ScreenCount.grouped(count.products)) products")
    if sideFile != nil, isKept { Output.note("give the same command with --resume to go on") }
    Interruption.end(by: signal)
  }

  /// What cannot be written, what stands, and how to go on.
  func failure(path: String?, reason: String) -> CommandFailure {
    var message = "\(printable(path ?? "standard output")) cannot be written: \(reason)"
    guard sideFile != nil else { return CommandFailure(.fault, message) }
    // There may be room for this once the torn lines at the end are gone; otherwise the last one written holds.
    try? output.cut(to: output.length)
    try? checkpoint(length: output.length)
    message += ". What was finished stays: make room, then give the same command with --resume"
    return CommandFailure(.fault, message)
  }
}
