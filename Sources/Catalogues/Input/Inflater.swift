internal import Zlib

/// Unpacks a gzip file (RFC 1952) piece by piece: any number of members one behind the other, with zeros behind the last.
struct Inflater: ~Copyable {
  enum Outcome {
    /// So many bytes were written and so many taken.
    case progress(written: Int, taken: Int)
    /// The data are no gzip from here on; so many bytes were written and taken before.
    case damaged(written: Int, taken: Int)
  }

  private let stream: UnsafeMutablePointer<z_stream>
  /// A member has ended and no other begun.
  private(set) var isBetweenMembers = false

  /// 16 asks zlib for gzip's own header and checksum, 15 is the largest window.
  private static let gzipWindow: Int32 = 16 + 15

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(stream, Self.gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory for its window")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Unpacks from `input` to `output` until one of them is used up.
  mutating func unpack(_ input: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer) -> Outcome {
    var taken = 0
    var written = 0
    while taken < input.count, written < output.count {
      if isBetweenMembers, !beginMember(input[taken]) {
        guard input[taken] == 0 else { return .damaged(written: written, taken: taken) }
        taken += 1
        continue
      }
      stream.pointee.next_in = input.baseAddress.map {
        UnsafeMutablePointer(mutating: ($0 + taken).assumingMemoryBound(to: UInt8.self))
      }
      stream.pointee.avail_in = UInt32(clamping: input.count - taken)
      stream.pointee.next_out = output.baseAddress.map { ($0 + written).assumingMemoryBound(to: UInt8.self) }
      stream.pointee.avail_out = UInt32(clamping: output.count - written)
      let status = inflate(stream, Z_NO_FLUSH)
      taken = input.count - Int(stream.pointee.avail_in)
      written = output.count - Int(stream.pointee.avail_out)
      switch status {
      case Z_STREAM_END: isBetweenMembers = true
      case Z_OK, Z_BUF_ERROR: break
      default: return .damaged(written: written, taken: taken)
      }
      if status == Z_BUF_ERROR { break }
    }
    return .progress(written: written, taken: taken)
  }

  /// Whether a byte behind a member begins the next one.
  private mutating func beginMember(_ byte: UInt8) -> Bool {
    guard byte == 0x1F else { return false }
    inflateReset(stream)
    isBetweenMembers = false
    return true
  }
}
