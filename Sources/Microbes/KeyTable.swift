/// Finds what squeezed byte strings stand for: an open-addressing hash table that is probed with a running hash, so
/// that all prefixes of a stretch of text are looked up in one pass.
package struct KeyTable: Sendable {
  /// Longest key, in bytes; nothing longer is stored or looked for.
  @inlinable package static var longestKey: Int { 96 }

  /// Eight bytes, so that a probe seldom touches more than one line of the cache.
  @usableFromInline
  struct Slot {
    /// The upper half of the hash; the lower half chooses the slot.
    @usableFromInline var tag: UInt32 = 0
    /// Index into `values` of the first value, or −1 in an empty slot.
    @usableFromInline var value: Int32 = -1

    init() {}

    init(tag: UInt32, value: Int32) {
      self.tag = tag
      self.value = value
    }
  }

  @usableFromInline
  struct Value {
    @usableFromInline var payload: UInt32
    @usableFromInline var next: Int32
    @usableFromInline var keyStart: UInt32
    @usableFromInline var keyCount: UInt32
  }

  @usableFromInline private(set) var slots: [Slot]
  @usableFromInline private(set) var values: [Value] = []
  @usableFromInline private(set) var arena: [UInt8] = []
  private var used = 0
  /// Which hashes of three leading bytes occur: rules out most of a text at once.
  @usableFromInline private(set) var leading: [UInt64]

  /// - Parameter capacity: how many keys there is room for before the table grows.
  package init(capacity: Int = 1024) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    leading = Array(repeating: 0, count: 1024)
    values.reserveCapacity(capacity)
    arena.reserveCapacity(capacity * 16)
  }

  /// A hash that grows a byte at a time.
  package struct RunningHash {
    @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inlinable package init() {}

    @inlinable
    package mutating func add(_ byte: UInt8) {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inlinable
    package var finished: UInt64 {
      var mixed = state
      mixed ^= mixed >> 29
      mixed = mixed &* 0xBF58_476D_1CE4_E5B9
      return mixed ^ mixed >> 32
    }
  }

  @inlinable
  static func leadingIndex(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let mixed = UInt32(first) &* 0x9E37_79B1 ^ UInt32(second) &* 0x85EB_CA6B ^ UInt32(third) &* 0xC2B2_AE35
    return Int(mixed >> 16)
  }

  // MARK: Building

  /// Adds `payload` under `key`; the same key may have several, kept in the order of adding.
  package mutating func insert(_ key: [UInt8], _ payload: UInt32) {
    key.withUnsafeBufferPointer { insert($0, payload) }
  }

  /// Adds `payload` under `key`, as above, without the need of an array.
  package mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ payload: UInt32) {
    guard !key.isEmpty, key.count <= Self.longestKey else { return }
    if used * 2 >= slots.count { grow() }
    let hash = Self.hash(key)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    let tag = Self.tag(hash)
    while slots[index].value >= 0 {
      if slots[index].tag == tag, isKey(key, of: Int(slots[index].value)) {
        append(payload, to: Int(slots[index].value))
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(tag: tag, value: Int32(values.count))
    values.append(Value(payload: payload, next: -1, keyStart: UInt32(arena.count), keyCount: UInt32(key.count)))
    arena.append(contentsOf: key)
    used += 1
    noteLeading(key)
  }

  private mutating func append(_ payload: UInt32, to first: Int) {
    var last = first
    while true {
      if values[last].payload == payload { return }
      if values[last].next < 0 { break }
      last = Int(values[last].next)
    }
    values[last].next = Int32(values.count)
    values.append(Value(payload: payload, next: -1, keyStart: 0, keyCount: 0))
  }

  private mutating func noteLeading(_ key: UnsafeBufferPointer<UInt8>) {
    if key.count >= 3 {
      setLeading(Self.leadingIndex(key[0], key[1], key[2]))
      return
    }
    // A key of one or two bytes is followed by anything.
    for third in 0...UInt8.max {
      if key.count == 2 {
        setLeading(Self.leadingIndex(key[0], key[1], third))
      } else {
        for second in 0...UInt8.max { setLeading(Self.leadingIndex(key[0], second, third)) }
      }
    }
  }

  private mutating func setLeading(_ index: Int) { leading[index >> 6] |= 1 << UInt64(index & 63) }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.value >= 0 {
      // The lower half of the hash is not kept.
      var index = Int(truncatingIfNeeded: hash(of: Int(slot.value))) & (slots.count - 1)
      while slots[index].value >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  private func hash(of value: Int) -> UInt64 {
    let start = Int(values[value].keyStart)
    return arena.withUnsafeBufferPointer { arena in
      Self.hash(UnsafeBufferPointer(rebasing: arena[start..<(start + Int(values[value].keyCount))]))
    }
  }

  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = RunningHash()
    for byte in key { hash.add(byte) }
    return hash.finished
  }

  @inlinable
  static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  @inlinable
  func isKey(_ key: UnsafeBufferPointer<UInt8>, of value: Int) -> Bool {
    guard Int(values[value].keyCount) == key.count else { return false }
    let start = Int(values[value].keyStart)
    for offset in 0..<key.count where arena[start + offset] != key[offset] { return false }
    return true
  }

  // MARK: Looking up

  /// Whether any key starts with these three bytes.
  @inlinable
  package func mayStart(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let index = Self.leadingIndex(first, second, third)
    return leading[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  /// The first value index under a key whose running hash is `hash`, or −1.
  @inlinable
  package func find(_ hash: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> Int32 {
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    let tag = Self.tag(hash)
    while slots[index].value >= 0 {
      if slots[index].tag == tag, isKey(key, of: Int(slots[index].value)) { return slots[index].value }
      index = (index + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The payloads of the chain that starts at value index `first`, in the order of adding.
  @inlinable
  package func payloads(_ first: Int32) -> Payloads { Payloads(values: values, index: first) }

  /// The payloads of one key, taken from the table one by one.
  package struct Payloads: Sequence, IteratorProtocol {
    @usableFromInline let values: [Value]
    @usableFromInline var index: Int32

    @inlinable
    init(values: [Value], index: Int32) {
      self.values = values
      self.index = index
    }

    @inlinable
    package mutating func next() -> UInt32? {
      guard index >= 0 else { return nil }
      let value = values[Int(index)]
      index = value.next
      return value.payload
    }
  }

  /// The payloads stored under `key`, in the order of adding.
  package subscript(key: [UInt8]) -> [UInt32] {
    guard !key.isEmpty, key.count <= Self.longestKey else { return [] }
    return key.withUnsafeBufferPointer { Array(payloads(find(Self.hash($0), $0))) }
  }
}
