extension KeyTable {
  /// The table's memory, for a stretch of look-ups that should not ask for it each time.
  struct Lookup {
    fileprivate let longestShort: UnsafeBufferPointer<UInt8>
    fileprivate let longestLong: UnsafeBufferPointer<UInt8>
    fileprivate let sieve: UnsafeBufferPointer<UInt64>
    fileprivate let slots: UnsafeBufferPointer<Slot>
    fileprivate let values: UnsafeBufferPointer<Value>
    fileprivate let arena: UnsafeBufferPointer<UInt8>
  }

  /// Calls `body` with the table's memory, which is valid only there.
  @inline(__always)
  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    longestShort.withUnsafeBufferPointer { longestShort in
      longestLong.withUnsafeBufferPointer { longestLong in
        sieve.withUnsafeBufferPointer { sieve in
          slots.withUnsafeBufferPointer { slots in
            values.withUnsafeBufferPointer { values in
              arena.withUnsafeBufferPointer { arena in
                body(
                  Lookup(
                    longestShort: longestShort,
                    longestLong: longestLong,
                    sieve: sieve,
                    slots: slots,
                    values: values,
                    arena: arena
                  )
                )
              }
            }
          }
        }
      }
    }
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
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    let tag = KeyTable.tag(hash)
    while slots[index].value >= 0 {
      if slots[index].tag == tag, isKey(key, of: values[Int(slots[index].value)]) { return slots[index].value }
      index = (index + 1) & mask
    }
    return -1
  }

  @inline(__always)
  private func isKey(_ key: UnsafeBufferPointer<UInt8>, of value: KeyTable.Value) -> Bool {
    guard Int(value.keyCount) == key.count else { return false }
    let start = Int(value.keyStart)
    for offset in 0..<key.count where arena[start + offset] != key[offset] { return false }
    return true
  }
}
