internal import Answering

// The few calls to the operating system that the command makes itself. Foundation would do, and would cost a quarter
// of the time that a check takes.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

enum System {
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Cores at work, at least one.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether standard input is a terminal.
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether anything is at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the terminal behind standard output, in columns; `nil` where there is none.
  static var terminalColumns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Makes a reader that went away (`commensal … | head -1`) an error of the write and not the end of the process.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  static func writeToOutput(_ text: String) throws(AnswerFailure) {
    try writeToOutput(Array(text.utf8))
  }

  static func writeToOutput(_ bytes: [UInt8]) throws(AnswerFailure) {
    guard let problem = write(bytes, to: STDOUT_FILENO) else { return }
    // Whoever read the output has seen enough.
    if problem == EPIPE { systemExit(0) }
    throw AnswerFailure(.fault, "standard output cannot be written: \(reason(problem))")
  }

  static func exit(_ code: AnswerFailure.Code) -> Never {
    systemExit(code.exitCode)
  }

  static func writeToError(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes a file beside its place and then moves it there, so that no reader sees half of it.
  ///
  /// - Parameters:
  ///   - option: what gave the path, for the message where it cannot be written.
  ///   - isPrivate: whether only the owner may read it.
  static func writeFile(
    _ text: String,
    to path: String,
    option: String,
    isPrivate: Bool = false
  ) throws(AnswerFailure) {
    try writeFile(Array(text.utf8), to: path, option: option, isPrivate: isPrivate)
  }

  /// As for text.
  static func writeFile(
    _ bytes: [UInt8],
    to path: String,
    option: String,
    isPrivate: Bool = false
  ) throws(AnswerFailure) {
    let temporary = path + ".\(getpid()).partial"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, isPrivate ? 0o600 : 0o644)
    guard descriptor >= 0 else {
      throw AnswerFailure(.usage, "\(path) cannot be written: \(reason(errno)). Give \(option) another place.")
    }
    let problem = write(bytes, to: descriptor)
    close(descriptor)
    if let problem {
      unlink(temporary)
      throw AnswerFailure(.fault, "\(path) cannot be written: \(reason(problem))")
    }
    guard rename(temporary, path) == 0 else {
      let why = reason(errno)
      unlink(temporary)
      throw AnswerFailure(.usage, "\(path) cannot be written: \(why). Give \(option) another place.")
    }
  }

  /// Writes files into a new folder, made beside its place and then moved there; an empty folder may be there already.
  ///
  /// - Parameter option: what gave the path, for the message where it cannot be written.
  static func writeFolder(
    _ files: [(name: String, text: String)],
    to path: String,
    option: String
  ) throws(AnswerFailure) {
    let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let temporary = place + ".\(getpid()).partial"
    guard mkdir(temporary, 0o755) == 0 else {
      throw AnswerFailure(.usage, "\(place) cannot be written: \(reason(errno)). Give \(option) another place.")
    }
    func remove() {
      for file in files { unlink("\(temporary)/\(file.name)") }
      rmdir(temporary)
    }
    do throws(AnswerFailure) {
      for file in files { try writeFile(file.text, to: "\(temporary)/\(file.name)", option: option) }
    } catch {
      remove()
      throw error
    }
    guard rename(temporary, place) == 0 else {
      let why = reason(errno)
      remove()
      throw AnswerFailure(.usage, "\(place) cannot be written: \(why). Give \(option) a folder that is not there yet.")
    }
  }

  /// The bytes of a regular file of at most `limit` bytes.
  static func readFile(_ path: String, limit: Int) throws(AnswerFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? AnswerFailure(.noInput, "there is no file \(path)")
        : AnswerFailure(.unreadableInput, "\(path) cannot be read: \(reason(errno))")
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
      let part = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if part < 0 && errno == EINTR { continue }
      guard part >= 0 else { throw AnswerFailure(.unreadableInput, "\(path) cannot be read: \(reason(errno))") }
      if part == 0 { break }
      count += part
    }
    guard count <= limit else {
      throw AnswerFailure(.unreadableInput, "\(path) is larger than the \(limit / 1024) KiB that such a file may have")
    }
    return Array(bytes[..<count])
  }

  /// The error number of a failed write; `nil` where all went well.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = rest.dropFirst(written)
      }
      return nil
    }
  }

  static func reason(_ number: Int32) -> String {
    String(cString: strerror(number)).lowercased()
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemExit(_ code: Int32) -> Never {
  exit(code)
}

extension AnswerFailure.Code {
  /// The contract's exit codes; their numbers are those of BSD `sysexits.h`.
  fileprivate var exitCode: Int32 {
    switch self {
    case .contentIsWrong: 1
    case .usage: 64
    case .unreadableInput: 65
    case .noInput: 66
    case .fault: 70
    }
  }
}
