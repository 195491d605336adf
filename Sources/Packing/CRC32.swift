/// The cyclic redundancy check of IEEE 802.3 (as in gzip and PNG), eight bytes at a step.
enum CRC32 {
  /// The checksum of the bytes.
  static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    let tables = makeTables()
    return tables.withUnsafeBufferPointer { table in
      var crc: UInt32 = 0xFFFF_FFFF
      var index = 0
      while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        crc = step(crc, word: word, table: table)
        index += 8
      }
      while index < bytes.count {
        crc = table[Int((crc ^ UInt32(bytes[index])) & 0xFF)] ^ (crc >> 8)
        index += 1
      }
      return ~crc
    }
  }

  private static func step(_ crc: UInt32, word: UInt64, table: UnsafeBufferPointer<UInt32>) -> UInt32 {
    let mixed = word ^ UInt64(crc)
    var result: UInt32 = 0
    for lane in 0..<8 {
      let byte = Int(truncatingIfNeeded: mixed >> UInt64(8 * lane)) & 0xFF
      result ^= table[(7 - lane) * 256 + byte]
    }
    return result
  }

  /// Table `k` (of 256 entries) advances a byte by `k` further bytes of zeros.
  private static func makeTables() -> [UInt32] {
    let polynomial: UInt32 = 0xEDB8_8320
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? polynomial ^ (crc >> 1) : crc >> 1 }
      tables[byte] = crc
    }
    for entry in 256..<tables.count {
      let previous = tables[entry - 256]
      tables[entry] = tables[Int(previous & 0xFF)] ^ (previous >> 8)
    }
    return tables
  }
}
