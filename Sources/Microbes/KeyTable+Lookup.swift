extension KeyTable {
  /// The table's memory, for a stretch of look-ups.
  struct Lookup {
    let longestShort: UnsafePointer<UInt8>
    let longestLong: UnsafePointer<UInt8>
    let sieve: UnsafePointer<UInt64>
    let slots: UnsafePointer<Slot>
    let slotMask: Int
    let values: UnsafePointer<Value>
    let arena: UnsafePointer<UInt8>
  }
}

extension KeyTable.Lookup {
  /// As ``KeyTable/longestKey(_:from:)``.
  @inline(__always)
  func longestKey(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    )
    let short = longestShort[KeyTable.leadingIndex(bytes, KeyTable.fewLeading)]
    let long = longestLong[KeyTable.leadingIndex(bytes, KeyTable.manyLeading)]
    return Int(max(short, long))
  }

  /// As ``KeyTable/find(_:_:)``.
  @inline(__always)
  func find(_ hash: KeyHash, _ key: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = hash.finished
    let bit = Int(truncatingIfNeeded: hash >> (64 - KeyTable.sieveBits))
    guard sieve[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return -1 }
    return probe(hash, key)
  }

  private func probe(_ hash: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> Int32 {
    var index = Int(truncatingIfNeeded: hash) & slotMask
    let tag = KeyTable.tag(hash)
    while slots[index].value >= 0 {
      if slots[index].tag == tag, isKey(key, of: values[Int(slots[index].value)]) { return slots[index].value }
      index = (index + 1) & slotMask
    }
    return -1
  }

  @inline(__always)
  func isKey(_ key: UnsafeBufferPointer<UInt8>, of value: KeyTable.Value) -> Bool {
    guard Int(value.keyCount) == key.count else { return false }
    let start = Int(value.keyStart)
    for offset in 0..<key.count where arena[start + offset] != key[offset] { return false }
    return true
  }
}
