/// Files in one, as a ZIP archive without compression (PKWARE, .ZIP File Format Specification 6.3).
///
/// The bytes follow from names and contents alone: every file is dated 1 January 1980, the first day that the format has.
struct ZipArchive {
  private var files: [(name: [UInt8], content: [UInt8])] = []

  /// Adds a file.
  ///
  /// - Parameter name: a relative path with slashes.
  mutating func add(_ text: String, as name: String) {
    files.append((Array(name.utf8), Array(text.utf8)))
  }

  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let place = UInt32(archive.count)
      let header = Self.header(of: file)
      archive += Self.little(UInt32(0x0403_4B50)) + header + file.name + file.content
      // Made on Unix by version 2.0, no comment, first disk, no attributes but those of a file that all may read.
      directory += Self.little(UInt32(0x0201_4B50)) + [20, 3] + header + [UInt8](repeating: 0, count: 6)
      directory += Self.little(UInt32(0o100644 << 16)) + Self.little(place) + file.name
    }
    let count = Self.little(UInt16(files.count))
    let start = Self.little(UInt32(archive.count))
    let end = [0, 0, 0, 0] + count + count + Self.little(UInt32(directory.count)) + start + [0, 0]
    return archive + directory + Self.little(UInt32(0x0605_4B50)) + end
  }

  /// What a file's own header and its entry in the directory share: version 2.0 needed, names in UTF-8, stored, dated.
  private static func header(of file: (name: [UInt8], content: [UInt8])) -> [UInt8] {
    let size = little(UInt32(file.content.count))
    let date: [UInt8] = [0, 0, 0x21, 0]
    let lengths = little(UInt16(file.name.count)) + [0, 0]
    return [20, 0, 0, 8, 0, 0] + date + little(checksum(file.content)) + size + size + lengths
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * Number($0))) }
  }

  /// CRC-32 of the format: polynomial 0xEDB88320, reflected.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
  }
}
