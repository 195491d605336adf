#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs another program apart from this one: with nothing open but its pipes, with bounds on time, memory and output,
/// and ended with all it started when the time is up.
struct ChildProcess {
  var executable: String
  var arguments: [String]
  var environment: [String]
  /// Bytes of address space.
  var memoryLimit: Int
  /// Bytes of output kept; a program that writes more is ended.
  var outputLimit: Int

  enum Failure: Error {
    case cannotStart, timedOut, tooMuchOutput
    /// Ended by a signal, such as at the memory limit.
    case crashed
    /// Ended by itself, with a status other than 0.
    case refused(status: Int32)
  }

  /// What the program writes to its standard output when `input` stands on its standard input.
  func run(input: [UInt8], until deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Self.streamType, 0, &ends) == 0 else { throw .cannotStart }
    Self.closeInChildren(ends)
    var ours: Int32? = ends[0]
    defer { if let ours { close(ours) } }
    let child = start(channel: ends[1])
    close(ends[1])
    guard let child else { throw .cannotStart }

    let talk = exchange(input, over: ends[0], until: deadline)
    close(ends[0])
    ours = nil
    let output: [UInt8]
    switch talk {
    case .success(let bytes): output = bytes
    case .failure(let failure):
      end(child)
      throw failure
    }
    let status = try wait(for: child, until: deadline)
    // WIFSIGNALED and WEXITSTATUS are macros that Swift does not see.
    guard status & 0x7F == 0 else { throw .crashed }
    let code = status >> 8 & 0xFF
    // The shell says 128 + signal where the program it became was ended by one.
    guard code < 126 else { throw code > 128 ? .crashed : .cannotStart }
    guard code == 0 else { throw .refused(status: code) }
    return output
  }

  #if canImport(Glibc)
    private static let streamType = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
  #elseif canImport(Musl)
    private static let streamType = SOCK_STREAM | SOCK_CLOEXEC
  #endif
  #if canImport(Glibc) || canImport(Musl)
    private static let sendFlags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    private static let receiveFlags = Int32(MSG_DONTWAIT)
    private static func closeInChildren(_ descriptors: [Int32]) {}
  #else
    private static let streamType = SOCK_STREAM
    private static let sendFlags = MSG_DONTWAIT
    private static let receiveFlags = MSG_DONTWAIT
    private static func closeInChildren(_ descriptors: [Int32]) {
      for descriptor in descriptors {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var on: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      }
    }
  #endif

  /// Starts the program in a process group of its own, with `channel` as its input and output.
  private func start(channel: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, channel, 0)
    posix_spawn_file_actions_adddup2(&actions, channel, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    // posix_spawn cannot bound memory; the shell can, and then becomes the program. No core files: they would hold
    // the image.
    let limits = "ulimit -c 0; ulimit -v \(memoryLimit / 1024) 2>/dev/null; exec \"$0\" \"$@\""
    return withCStrings(["/bin/sh", "-c", limits, executable] + arguments) { arguments in
      withCStrings(environment) { environment in
        var child: pid_t = 0
        return posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environment) == 0 ? child : nil
      }
    }
  }

  private func withCStrings<Result>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// Writes the input and reads the output at once, since either side may fill up first.
  private func exchange(
    _ input: [UInt8],
    over channel: Int32,
    until deadline: ContinuousClock.Instant
  ) -> Result<[UInt8], Failure> {
    var output: [UInt8] = []
    var sent = 0
    while true {
      let remaining = deadline - .now
      guard remaining > .zero else { return .failure(.timedOut) }
      let wanted = sent < input.count ? Int16(POLLIN | POLLOUT) : Int16(POLLIN)
      var poller = pollfd(fd: channel, events: wanted, revents: 0)
      let milliseconds = min(remaining / .milliseconds(1), 1_000) + 1
      guard poll(&poller, 1, Int32(milliseconds)) > 0 else { continue }
      if poller.revents & Int16(POLLOUT) != 0, sent < input.count {
        let count = input[sent...].withUnsafeBytes { send(channel, $0.baseAddress, $0.count, Self.sendFlags) }
        // A program that has seen enough closes its side; what it says about that comes by its status.
        if count >= 0 { sent += count } else if errno != EAGAIN, errno != EINTR { sent = input.count }
        if sent == input.count { shutdown(channel, Int32(SHUT_WR)) }
      }
      if poller.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
        switch receive(from: channel) {
        case nil: return .success(output)
        case let chunk?: output += chunk
        }
        guard output.count <= outputLimit else { return .failure(.tooMuchOutput) }
      }
    }
  }

  /// What has arrived; `nil` at the end.
  private func receive(from channel: Int32) -> [UInt8]? {
    var isAtEnd = false
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let got = recv(channel, buffer.baseAddress, 1 << 16, Self.receiveFlags)
      if got == 0 || got < 0 && errno != EAGAIN && errno != EINTR { isAtEnd = true }
      count = max(0, got)
    }
    return isAtEnd ? nil : chunk
  }

  private func wait(for child: pid_t, until deadline: ContinuousClock.Instant) throws(Failure) -> Int32 {
    var status: Int32 = 0
    while true {
      let waited = waitpid(child, &status, WNOHANG)
      if waited == child { return status }
      // Somebody else, such as a server that ignores SIGCHLD, took the status.
      if waited < 0, errno != EINTR { return 0 }
      guard ContinuousClock.now < deadline else {
        end(child)
        throw .timedOut
      }
      usleep(2_000)
    }
  }

  /// Ends the program with all it started, and lets the system forget it.
  private func end(_ child: pid_t) {
    kill(-child, SIGKILL)
    kill(child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }
}
