internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a file or of standard input, unpacked where they are gzip, which is told by their beginning.
final class ByteInput {
  enum Piece: Equatable {
    /// So many bytes were written.
    case bytes(Int)
    /// Nothing has arrived for a moment; more may.
    case waiting
    case end
    /// The input ends here for a reason that it should not.
    case broken(CatalogueError)
  }

  /// The name for messages.
  let name: String
  /// Size and time of a regular file; `nil` for a pipe.
  let file: FileStamp?
  /// How many bytes of the input as stored were taken, for progress.
  var storedBytesRead: Int { stored.load(ordering: .relaxed) }
  /// Read by the thread that tells of progress.
  private let stored = Atomic<Int>(0)
  private let descriptor: Int32
  private let isOwned: Bool
  private let isRegular: Bool
  private var packed = [UInt8](repeating: 0, count: 1 << 16)
  private var packedRange = 0..<0
  private var inflater: Box?
  private var unpackedBytes = 0
  private var isAtEnd = false
  /// Kept until what was unpacked before it is handed out.
  private var damage: CatalogueError?

  /// `Optional` cannot yet hold the inflater itself in a class without moving it at each use.
  private final class Box {
    var inflater = Inflater()
  }

  /// Opens a file, or standard input for `-`.
  init(path: String, name: String) throws(CatalogueError) {
    self.name = name
    if path == "-" {
      descriptor = 0
      isOwned = false
    } else {
      // A path with a NUL in it would be cut there and name another file.
      guard !path.utf8.contains(0) else { throw .fileMissing(name: name) }
      descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw Self.failure(errno, name) }
      isOwned = true
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno, name) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      if isOwned { close(descriptor) }
      throw .isDirectory(name: name)
    }
    isRegular = status.st_mode & S_IFMT == S_IFREG
    file = isRegular ? FileStamp(status) : nil
    try fillPacked()
    if packedRange.count >= 3, packed[0] == 0x1F, packed[1] == 0x8B, packed[2] == 8 { inflater = Box() }
  }

  deinit { if isOwned { close(descriptor) } }

  var isPacked: Bool { inflater != nil }

  private static func failure(_ code: Int32, _ name: String) -> CatalogueError {
    switch code {
    case ENOENT, ENOTDIR: .fileMissing(name: name)
    case EISDIR: .isDirectory(name: name)
    case EACCES, EPERM: .notPermitted(name: name)
    default: .unreadable(name: name, reason: String(cString: strerror(code)))
    }
  }

  /// Waits for the first bytes, so that it is known what they are.
  private func fillPacked() throws(CatalogueError) {
    while packedRange.count < 3, !isAtEnd {
      let end = packedRange.upperBound
      let count = packed.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + end }, $0.count - end) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(errno, name) }
      if count == 0 { isAtEnd = true }
      packedRange = 0..<(end + count)
      stored.add(count, ordering: .relaxed)
    }
  }

  /// Goes to a place in a plain regular file.
  ///
  /// - Returns: `false` where that cannot be done and the bytes before it must be read.
  func skip(to offset: Int) -> Bool {
    guard isRegular, !isPacked, isOwned, lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else {
      return false
    }
    packedRange = 0..<0
    stored.store(offset, ordering: .relaxed)
    isAtEnd = false
    return true
  }

  /// Fills `buffer` with what there is.
  func next(into buffer: UnsafeMutableRawBufferPointer) -> Piece {
    guard let inflater else { return nextPlain(into: buffer) }
    while true {
      if let damage { return .broken(damage) }
      if packedRange.isEmpty {
        guard !isAtEnd else {
          return inflater.inflater.isBetweenMembers ? .end : .broken(.cutOff(name: name, offset: unpackedBytes))
        }
        switch packed.withUnsafeMutableBytes({ take(into: $0) }) {
        case .bytes(let count): packedRange = 0..<count
        case .end: isAtEnd = true
        case let other: return other
        }
        continue
      }
      let outcome = packed.withUnsafeBytes { input in
        inflater.inflater.unpack(UnsafeRawBufferPointer(rebasing: input[packedRange]), to: buffer)
      }
      switch outcome {
      case .progress(let written, let taken):
        packedRange = (packedRange.lowerBound + taken)..<packedRange.upperBound
        unpackedBytes += written
        if written > 0 { return .bytes(written) }
      case .damaged(let written, let taken):
        packedRange = (packedRange.lowerBound + taken)..<packedRange.upperBound
        unpackedBytes += written
        damage = .damaged(name: name, offset: unpackedBytes)
        if written > 0 { return .bytes(written) }
      }
    }
  }

  private func nextPlain(into buffer: UnsafeMutableRawBufferPointer) -> Piece {
    guard packedRange.isEmpty else {
      let count = min(packedRange.count, buffer.count)
      packed.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[packedRange].prefix(count)))
      }
      packedRange = (packedRange.lowerBound + count)..<packedRange.upperBound
      return .bytes(count)
    }
    return isAtEnd ? .end : take(into: buffer)
  }

  /// Longest time that nothing is heard of a pipe, in milliseconds.
  private static let patience: Int32 = 100

  private func take(into buffer: UnsafeMutableRawBufferPointer) -> Piece {
    if !isRegular {
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, Self.patience) > 0 else { return .waiting }
    }
    let count = read(descriptor, buffer.baseAddress, buffer.count)
    if count < 0 {
      guard errno == EINTR || errno == EAGAIN else { return .broken(Self.failure(errno, name)) }
      return .waiting
    }
    stored.add(count, ordering: .relaxed)
    return count == 0 ? .end : .bytes(count)
  }
}

/// What tells one file from another or from itself when it has changed.
public struct FileStamp: Sendable, Hashable {
  /// Bytes.
  public var size: Int
  /// When it was last written, in nanoseconds since 1970.
  public var modified: Int
  /// The device and the number there: two paths with the same are one file.
  public var identity: [UInt64]

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }
}
