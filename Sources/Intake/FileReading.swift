#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Most of what one input may hold, in bytes and pixels.
public struct IntakeLimits: Sendable, Hashable {
  /// Bytes of text, JSON or HTML.
  public var textBytes: Int
  /// Bytes of an image file.
  public var imageBytes: Int
  /// Width times height of an image, as its header states it: what the decoded image will take, whatever its file's
  /// size.
  public var pixels: Int

  /// - Parameters:
  ///   - textBytes: 16 MiB unless told; a label is a few thousand bytes.
  ///   - imageBytes: 32 MiB unless told.
  ///   - pixels: 64 million unless told: the photos of today's telephones.
  public init(textBytes: Int = 16 << 20, imageBytes: Int = 32 << 20, pixels: Int = 64_000_000) {
    self.textBytes = textBytes
    self.imageBytes = imageBytes
    self.pixels = pixels
  }
}

/// An open file, read no further than its limit.
struct BoundedFile: ~Copyable {
  private let descriptor: Int32
  private let closes: Bool
  private let name: String

  /// Opens `path`, or standard input for `-`.
  init(path: String, name: String) throws(IntakeError) {
    self.name = name
    guard path != "-" else {
      descriptor = 0
      closes = false
      return
    }
    // A path with a NUL in it would be cut there and name another file.
    guard !path.utf8.contains(0) else { throw .fileMissing(name: name) }
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard opened >= 0 else { throw Self.failure(errno, name) }
    descriptor = opened
    closes = true
  }

  deinit { if closes { close(descriptor) } }

  private static func failure(_ code: Int32, _ name: String) -> IntakeError {
    switch code {
    case ENOENT, ENOTDIR: .fileMissing(name: name)
    case EISDIR: .isDirectory(name: name)
    case EACCES, EPERM: .notPermitted(name: name)
    default: .unreadable(name: name, reason: String(cString: strerror(code)))
    }
  }

  /// Everything in the file, or an error once it is known to be more than the limit of its kind.
  func readAll(limits: IntakeLimits) throws(IntakeError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno, name) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isDirectory(name: name) }
    var bytes: [UInt8] = []
    // The head tells which limit holds; a regular file's size then refuses it before it is read.
    try append(to: &bytes, upTo: 512)
    let isImage = FileSignature(bytes)?.isReadableImage ?? false
    let limit = isImage ? limits.imageBytes : limits.textBytes
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    if isRegular, Int(status.st_size) > limit { throw .tooLarge(name: name, limit: limit, isImage: isImage) }
    if isRegular { bytes.reserveCapacity(Int(status.st_size) + 1) }
    try append(to: &bytes, upTo: limit + 1)
    guard bytes.count <= limit else { throw .tooLarge(name: name, limit: limit, isImage: isImage) }
    return bytes
  }

  private func append(to bytes: inout [UInt8], upTo total: Int) throws(IntakeError) {
    let chunkSize = 1 << 16
    while bytes.count < total {
      let wanted = min(chunkSize, total - bytes.count)
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, wanted)
        if got < 0 { code = errno }
        count = max(0, got)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw Self.failure(code, name) }
      if chunk.isEmpty { return }
      bytes += chunk
    }
  }
}
