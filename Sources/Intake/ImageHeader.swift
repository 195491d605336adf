/// An image's size, read from its header without decoding it, so that a small file that would unpack to gigabytes is
/// known beforehand.
struct ImageHeader: Equatable {
  /// Tesseract's own bound on each side, in pixels.
  static let longestSide = 32_767

  var signature: FileSignature
  var width: Int
  var height: Int
  /// The camera was held so that the pixels must be turned to be upright (Exif orientation other than 1), which
  /// Tesseract does not look at.
  var isTurned = false

  func fits(pixels: Int) -> Bool {
    width <= Self.longestSide && height <= Self.longestSide && width * height <= pixels
  }

  /// `nil` where the header is cut off or holds no sensible size.
  init?(_ bytes: [UInt8], _ signature: FileSignature) {
    let reader = ByteReader(bytes: bytes)
    let size: (Int, Int)? =
      switch signature {
      case .png: reader.png()
      case .jpeg: reader.jpeg()
      case .webp: reader.webp()
      case .gif: reader.gif()
      case .bmp: reader.bmp()
      case .tiff: reader.tiffSize(at: 0)
      default: nil
      }
    guard let size, size.0 > 0, size.1 > 0 else { return nil }
    self.signature = signature
    width = size.0
    height = size.1
    isTurned = signature == .jpeg && (reader.jpegOrientation() ?? 1) != 1
  }
}

/// Numbers at places in a file; `nil` beyond its end.
private struct ByteReader {
  var bytes: [UInt8]

  func big(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  func little(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func holds(_ text: String, at offset: Int) -> Bool {
    offset + text.utf8.count <= bytes.count && bytes[offset...].starts(with: text.utf8)
  }

  private func pair(_ first: Int?, _ second: Int?) -> (Int, Int)? {
    guard let first, let second else { return nil }
    return (first, second)
  }

  func png() -> (Int, Int)? { holds("IHDR", at: 12) ? pair(big(16, 4), big(20, 4)) : nil }

  func gif() -> (Int, Int)? { pair(little(6, 2), little(8, 2)) }

  func bmp() -> (Int, Int)? {
    if little(14, 4) == 12 { return pair(little(18, 2), little(20, 2)) }
    // The height is negative where the rows run from the top.
    return pair(
      little(18, 4).map { Int(Int32(truncatingIfNeeded: $0).magnitude) },
      little(22, 4).map { Int(Int32(truncatingIfNeeded: $0).magnitude) }
    )
  }

  func webp() -> (Int, Int)? {
    if holds("VP8 ", at: 12) { return pair(little(26, 2).map { $0 & 0x3FFF }, little(28, 2).map { $0 & 0x3FFF }) }
    if holds("VP8L", at: 12) {
      return little(21, 4).map { (($0 & 0x3FFF) + 1, ($0 >> 14 & 0x3FFF) + 1) }
    }
    if holds("VP8X", at: 12) { return pair(little(24, 3).map { $0 + 1 }, little(27, 3).map { $0 + 1 }) }
    return nil
  }

  /// Calls `visit` with each JPEG segment's marker, and the start and length of its content, until it gives a value.
  private func segments<Value>(_ visit: (UInt8, Int, Int) -> Value?) -> Value? {
    var offset = 2
    while offset + 4 <= bytes.count {
      guard bytes[offset] == 0xFF else { return nil }
      let marker = bytes[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        offset += 2
        continue
      }
      // Behind the start of scan only pixels follow.
      guard marker != 0xDA, marker != 0xD9, let length = big(offset + 2, 2), length >= 2 else { return nil }
      if let value = visit(marker, offset + 4, length - 2) { return value }
      offset += 2 + length
    }
    return nil
  }

  func jpeg() -> (Int, Int)? {
    segments { marker, start, _ in
      guard (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) else { return nil }
      return pair(big(start + 3, 2), big(start + 1, 2))
    }
  }

  /// Exif tag 0x0112, 1 to 8.
  func jpegOrientation() -> Int? {
    segments { marker, start, length in
      guard marker == 0xE1, length > 14, holds("Exif", at: start) else { return nil }
      return tiffEntries(at: start + 6)?[0x0112]
    }
  }

  func tiffSize(at base: Int) -> (Int, Int)? {
    guard let entries = tiffEntries(at: base) else { return nil }
    return pair(entries[0x0100], entries[0x0101])
  }

  /// The short and long values of the first directory of a TIFF that starts at `base`.
  private func tiffEntries(at base: Int) -> [Int: Int]? {
    let isLittle = holds("II", at: base)
    guard isLittle || holds("MM", at: base) else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int? { isLittle ? little(offset, count) : big(offset, count) }
    guard let offset = number(base + 4, 4), let count = number(base + offset, 2) else { return nil }
    var entries: [Int: Int] = [:]
    for index in 0..<count {
      let entry = base + offset + 2 + index * 12
      guard let tag = number(entry, 2), let type = number(entry + 2, 2) else { return entries }
      switch type {
      case 3: entries[tag] = number(entry + 8, 2)
      case 4: entries[tag] = number(entry + 8, 4)
      default: continue
      }
    }
    return entries
  }
}
