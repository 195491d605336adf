/// Finds what squeezed byte strings stand for: an open-addressing hash table that is probed with a running hash, so
/// that all prefixes of a stretch of text are looked up in one pass.
package struct KeyTable: Sendable {
  /// Longest key, in bytes; nothing longer is stored or looked for.
  package static let longestKey = 96

  private struct Slot {
    var hash: UInt64 = 0
    var keyStart: UInt32 = 0
    var keyCount: UInt32 = 0
    /// Index into `values` of the first value, or −1 in an empty slot.
    var value: Int32 = -1
  }

  private struct Value {
    var payload: UInt32
    var next: Int32
  }

  private var slots: [Slot]
  private var values: [Value] = []
  private var arena: [UInt8] = []
  private var used = 0
  /// Which hashes of three leading bytes occur: rules out most of a text at once.
  private var leading: [UInt64]

  package init(capacity: Int = 1024) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    leading = Array(repeating: 0, count: 1024)
  }

  /// A hash that grows a byte at a time.
  package struct RunningHash {
    package var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always) package init() {}

    @inline(__always)
    package mutating func add(_ byte: UInt8) {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    package var finished: UInt64 {
      var mixed = state
      mixed ^= mixed >> 29
      mixed = mixed &* 0xBF58_476D_1CE4_E5B9
      return mixed ^ mixed >> 32
    }
  }

  @inline(__always)
  private static func leadingIndex(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let mixed = UInt32(first) &* 0x9E37_79B1 ^ UInt32(second) &* 0x85EB_CA6B ^ UInt32(third) &* 0xC2B2_AE35
    return Int(mixed >> 16)
  }

  /// Adds `payload` under `key`; the same key may have several, kept in the order of adding.
  package mutating func insert(_ key: some Collection<UInt8>, _ payload: UInt32) {
    guard !key.isEmpty, key.count <= Self.longestKey else { return }
    if used * 2 >= slots.count { grow() }
    var hash = RunningHash()
    for byte in key { hash.add(byte) }
    let index = locate(hash.finished, key)
    if slots[index].value < 0 {
      slots[index] = Slot(
        hash: hash.finished, keyStart: UInt32(arena.count), keyCount: UInt32(key.count), value: Int32(values.count))
      arena += key
      values.append(Value(payload: payload, next: -1))
      used += 1
      noteLeading(key)
    } else {
      append(payload, to: Int(slots[index].value))
    }
  }

  private mutating func append(_ payload: UInt32, to first: Int) {
    var last = first
    while true {
      if values[last].payload == payload { return }
      if values[last].next < 0 { break }
      last = Int(values[last].next)
    }
    values[last].next = Int32(values.count)
    values.append(Value(payload: payload, next: -1))
  }

  private mutating func noteLeading(_ key: some Collection<UInt8>) {
    let bytes = Array(key.prefix(3))
    if bytes.count == 3 {
      setLeading(Self.leadingIndex(bytes[0], bytes[1], bytes[2]))
    } else {
      // A key of one or two bytes is followed by anything.
      for third in 0...255 {
        if bytes.count == 2 {
          setLeading(Self.leadingIndex(bytes[0], bytes[1], UInt8(third)))
        } else {
          for second in 0...255 { setLeading(Self.leadingIndex(bytes[0], UInt8(second), UInt8(third))) }
        }
      }
    }
  }

  private mutating func setLeading(_ index: Int) { leading[index >> 6] |= 1 << UInt64(index & 63) }

  private func locate(_ hash: UInt64, _ key: some Collection<UInt8>) -> Int {
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].value >= 0 {
      if slots[index].hash == hash, storedKey(slots[index]).elementsEqual(key) { return index }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private func storedKey(_ slot: Slot) -> ArraySlice<UInt8> {
    arena[Int(slot.keyStart)..<Int(slot.keyStart + slot.keyCount)]
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.value >= 0 {
      var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
      while slots[index].value >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  /// Whether any key starts with these three bytes.
  @inline(__always)
  package func mayStart(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let index = Self.leadingIndex(first, second, third)
    return leading[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  /// The first value index under a key whose running hash is `hash`, or −1.
  @inline(__always)
  package func find(_ hash: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> Int32 {
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].value >= 0 {
      if slots[index].hash == hash, Int(slots[index].keyCount) == key.count {
        let start = Int(slots[index].keyStart)
        var same = true
        for offset in 0..<key.count where arena[start + offset] != key[offset] {
          same = false
          break
        }
        if same { return slots[index].value }
      }
      index = (index + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The payloads of the chain that starts at value index `first`.
  package func payloads(_ first: Int32) -> [UInt32] {
    var output: [UInt32] = []
    var index = first
    while index >= 0 {
      output.append(values[Int(index)].payload)
      index = values[Int(index)].next
    }
    return output
  }

  /// The payloads stored under `key`, in the order of adding.
  package subscript(key: [UInt8]) -> [UInt32] {
    guard !key.isEmpty, key.count <= Self.longestKey else { return [] }
    var hash = RunningHash()
    for byte in key { hash.add(byte) }
    return key.withUnsafeBufferPointer { payloads(find(hash.finished, $0)) }
  }
}
