internal import Answering

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the lines of a screening go: standard output, or a file that another run can go on with.
final class ScreenOutput {
  /// Why lines could not be written.
  enum Failure: Error {
    /// Whoever read standard output has gone.
    case readerHasGone
    case notWritten(path: String?, reason: String)
  }

  let path: String?
  private let descriptor: Int32
  /// A regular file: only of such can a length be set.
  let canResume: Bool
  /// Bytes written, those of earlier runs among them.
  private(set) var length = 0

  static func standardOutput() -> ScreenOutput { ScreenOutput(path: nil, descriptor: STDOUT_FILENO, canResume: false) }

  private init(path: String?, descriptor: Int32, canResume: Bool) {
    self.path = path
    self.descriptor = descriptor
    self.canResume = canResume
  }

  deinit { if path != nil { close(descriptor) } }

  /// Opens a file without changing it, and keeps other runs from it.
  static func file(_ path: String) throws(AnswerFailure) -> ScreenOutput {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw AnswerFailure(
        .usage,
        "\(printable(path)) cannot be written: \(System.reason(errno)). Give --output another place."
      )
    }
    var status = stat()
    fstat(descriptor, &status)
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let output = ScreenOutput(path: path, descriptor: descriptor, canResume: isRegular)
    output.length = Int(status.st_size)
    output.identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
    if isRegular, flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      throw AnswerFailure(
        .usage,
        "another run is writing \(printable(path)). Wait for it, or give --output another file."
      )
    }
    return output
  }

  /// Device and number of the file.
  private(set) var identity: [UInt64] = []

  /// Cuts the file to what is known to be whole, for lines to follow.
  func cut(to length: Int) throws(Failure) {
    guard canResume else {
      self.length = 0
      return
    }
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, off_t(length), SEEK_SET) == off_t(length) else {
      throw .notWritten(path: path, reason: System.reason(errno))
    }
    self.length = length
  }

  /// Whether the file begins with these bytes, and how many lines it has.
  func contents(beginWith beginning: [UInt8]) throws(AnswerFailure) -> (isSameBeginning: Bool, lines: Int) {
    let path = path ?? ""
    let reading = open(path, O_RDONLY | O_CLOEXEC)
    guard reading >= 0 else {
      throw AnswerFailure(.unreadableInput, "\(printable(path)) cannot be read: \(System.reason(errno)).")
    }
    defer { close(reading) }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    var compared = 0
    var lines = 0
    while true {
      let count = piece.withUnsafeMutableBytes { read(reading, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw AnswerFailure(.unreadableInput, "\(printable(path)) cannot be read: \(System.reason(errno)).")
      }
      if count == 0 { break }
      let expected = beginning[compared..<min(beginning.count, compared + count)]
      guard piece.starts(with: expected) else { return (false, 0) }
      compared += expected.count
      lines += piece[..<count].count { $0 == 0x0A }
    }
    return (compared == beginning.count, lines)
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    if let problem = System.write(bytes, to: descriptor) {
      if problem == EPIPE, path == nil { throw .readerHasGone }
      throw .notWritten(path: path, reason: System.reason(problem))
    }
    length += bytes.count
  }

  /// Waits until all lines are on the disk: a file system may say only now that it is full.
  func synchronise() throws(Failure) {
    guard canResume, fsync(descriptor) != 0, errno != EINVAL else { return }
    throw .notWritten(path: path, reason: System.reason(errno))
  }
}

/// The file beside an unfinished output.
struct ScreenSideFile {
  let path: String

  init(of output: String) { path = output + ".resume" }

  /// - Returns: `nil` where there is none.
  func read() throws(AnswerFailure) -> ScreenCheckpoint? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes = try System.readFile(path, limit: 1 << 20)
    guard let checkpoint = ScreenCheckpoint(text: String(decoding: bytes, as: UTF8.self)) else {
      throw AnswerFailure(
        .unreadableInput,
        "\(printable(path)) is not what an interrupted screening leaves. Remove it and the output, and begin anew."
      )
    }
    return checkpoint
  }

  /// Replaces it in one step: after a crash or a power cut there is the old one or the new.
  func write(_ checkpoint: ScreenCheckpoint) throws(ScreenOutput.Failure) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .notWritten(path: path, reason: System.reason(errno)) }
    let problem = System.write(Array(checkpoint.text.utf8), to: descriptor) ?? (fsync(descriptor) == 0 ? nil : errno)
    close(descriptor)
    guard problem == nil, rename(temporary, path) == 0 else {
      let reason = System.reason(problem ?? errno)
      unlink(temporary)
      throw .notWritten(path: path, reason: reason)
    }
    synchroniseFolder()
  }

  func remove() {
    unlink(path)
    synchroniseFolder()
  }

  private func synchroniseFolder() {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
