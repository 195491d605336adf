#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension System {
  /// The name of a file without its folders.
  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Makes the folders that a file is to be in, for the owner alone; what cannot be made, the file's own opening tells.
  static func makeFolders(above path: String) {
    for place in path.indices.dropFirst() where path[place] == "/" { mkdir(String(path[..<place]), 0o700) }
  }

  /// In bytes; `nil` where there is no such file.
  static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  static var processNumber: Int32 { getpid() }

  static func remove(_ path: String) { unlink(path) }

  /// Puts a file in another's place in one step.
  ///
  /// - Returns: why that cannot be done.
  static func move(_ path: String, to place: String) -> String? {
    rename(path, place) == 0 ? nil : reason(errno)
  }

  /// Whether a file begins as an SQLite database does (“The Database Header”, SQLite's file format).
  static func startsAsDatabase(_ path: String) -> Bool {
    guard path != "-" else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    // What was read of a pipe is gone.
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    let title = Array("SQLite format 3\0".utf8)
    var head = [UInt8](repeating: 0, count: title.count)
    return read(descriptor, &head, head.count) == head.count && head == title
  }
}
