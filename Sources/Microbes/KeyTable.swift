/// The hash of a string of bytes, which can be joined with that of another string: a polynomial in the bytes, so that
/// the hashes of the words of a text give those of all its phrases.
@_spi(Reading) public struct KeyHash: Sendable {
  private var state: UInt64
  private var count: Int

  private static var base: UInt64 { 0x0000_0100_0000_01B3 }

  /// The hash of no bytes.
  @inline(__always)
  @_spi(Reading) public init() {
    state = 0
    count = 0
  }

  /// The hash of some bytes.
  @_spi(Reading) public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init()
    for byte in bytes { add(byte) }
  }

  /// Goes on with a byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    state = state &* Self.base &+ UInt64(byte) &+ 1
    count += 1
  }

  /// Goes on with the bytes that `other` is the hash of.
  @inline(__always)
  @_spi(Reading) public mutating func add(_ other: KeyHash) {
    state = count == 0 ? other.state : state &* Self.power(other.count) &+ other.state
    count += other.count
  }

  /// ``base`` to the power of `count`.
  private static func power(_ count: Int) -> UInt64 {
    var power: UInt64 = 1
    var square = base
    var count = count
    while count > 0 {
      if count & 1 == 1 { power = power &* square }
      square = square &* square
      count >>= 1
    }
    return power
  }

  @inline(__always)
  var finished: UInt64 {
    var mixed = state
    mixed ^= mixed >> 29
    mixed = mixed &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 32
  }
}

/// Finds what squeezed byte strings stand for: an open-addressing hash table that is probed with a hash that grows, so
/// that all prefixes of a stretch of text are looked up in one pass.
///
/// A class with memory of its own, since a look-up is less work than it would be to keep six arrays alive. Whoever fills
/// a table does so before others see it; from then on it does not change.
@_spi(Reading) public final class KeyTable: @unchecked Sendable {
  /// Longest key, in bytes; nothing longer is stored or looked for.
  @_spi(Reading) public static var longestKey: Int { 96 }

  /// Eight bytes, so that a probe seldom touches more than one line of the cache.
  struct Slot {
    /// The upper half of the hash; the lower half chooses the slot.
    var tag: UInt32 = 0
    /// Index into `values` of the first value, or −1 in an empty slot.
    var value: Int32 = -1
  }

  struct Value {
    var payload: UInt32
    var next: Int32
    var keyStart: UInt32
    var keyCount: UInt32
  }

  /// The table's memory, good for as long as nothing is added.
  var lookup: Lookup {
    Lookup(
      longestShort: longestShort,
      longestLong: longestLong,
      sieve: sieve,
      slots: slots.pointer,
      slotMask: slots.count - 1,
      values: values.pointer,
      arena: arena.pointer
    )
  }

  // No two look-ups can be in each other's way: asking each time costs more than the look-up.
  @exclusivity(unchecked) private var slots: GrowingMemory<Slot>
  @exclusivity(unchecked) private var values: GrowingMemory<Value>
  @exclusivity(unchecked) private var arena: GrowingMemory<UInt8>
  private var used = 0
  /// For each hash of the leading bytes the length of the longest key that begins so, 0 where none does: rules out most
  /// of a text at once. Of keys shorter than ``manyLeading`` the first ``fewLeading`` bytes, of the others the first
  /// ``manyLeading``.
  private let longestShort: UnsafeMutablePointer<UInt8>
  private let longestLong: UnsafeMutablePointer<UInt8>
  /// One bit for each of the hashes that occur: rules out most of what begins well.
  private let sieve: UnsafeMutablePointer<UInt64>

  /// - Parameter capacity: how many keys there is room for before the table grows.
  @_spi(Reading) public init(capacity: Int = 1024) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = GrowingMemory(repeating: Slot(), count: size)
    values = GrowingMemory(capacity: capacity)
    arena = GrowingMemory(capacity: capacity * 16)
    longestShort = .allocate(capacity: 1 << Self.leadingBits)
    longestShort.initialize(repeating: 0, count: 1 << Self.leadingBits)
    longestLong = .allocate(capacity: 1 << Self.leadingBits)
    longestLong.initialize(repeating: 0, count: 1 << Self.leadingBits)
    sieve = .allocate(capacity: (1 << Self.sieveBits) / 64)
    sieve.initialize(repeating: 0, count: (1 << Self.sieveBits) / 64)
  }

  deinit {
    slots.deallocate()
    values.deallocate()
    arena.deallocate()
    longestShort.deallocate()
    longestLong.deallocate()
    sieve.deallocate()
  }

  static var leadingBits: UInt64 { 14 }
  static var fewLeading: Int { 3 }
  static var manyLeading: Int { 6 }
  /// How many bytes past its end a text must have room for, to be looked up in.
  @_spi(Reading) public static var room: Int { 8 }
  static var sieveBits: UInt64 { 18 }

  /// The index of the lowest `count` bytes of a word.
  @inline(__always)
  static func leadingIndex(_ bytes: UInt64, _ count: Int) -> Int {
    let mixed = (bytes << UInt64(64 - 8 * count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> (64 - leadingBits))
  }

  // MARK: Building

  /// Adds `payload` under `key`; the same key may have several, kept in the order of adding.
  @_spi(Reading) public func insert(_ key: [UInt8], _ payload: UInt32) {
    key.withUnsafeBufferPointer { insert($0, payload) }
  }

  /// Adds `payload` under `key`, as above, without the need of an array.
  @_spi(Reading) public func insert(_ key: UnsafeBufferPointer<UInt8>, _ payload: UInt32) {
    guard !key.isEmpty, key.count <= Self.longestKey else { return }
    if used * 2 >= slots.count { grow() }
    let hash = Self.hash(key)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    let tag = Self.tag(hash)
    while slots[index].value >= 0 {
      if slots[index].tag == tag, lookup.isKey(key, of: values[Int(slots[index].value)]) {
        append(payload, to: Int(slots[index].value))
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(tag: tag, value: Int32(values.count))
    values.append(Value(payload: payload, next: -1, keyStart: UInt32(arena.count), keyCount: UInt32(key.count)))
    for byte in key { arena.append(byte) }
    used += 1
    let bit = Int(truncatingIfNeeded: hash >> (64 - Self.sieveBits))
    sieve[bit >> 6] |= 1 << UInt64(bit & 63)
    noteLeading(key)
  }

  private func append(_ payload: UInt32, to first: Int) {
    var last = first
    while true {
      if values[last].payload == payload { return }
      if values[last].next < 0 { break }
      last = Int(values[last].next)
    }
    values[last].next = Int32(values.count)
    values.append(Value(payload: payload, next: -1, keyStart: 0, keyCount: 0))
  }

  private func noteLeading(_ key: UnsafeBufferPointer<UInt8>) {
    var bytes: UInt64 = 0
    for (offset, byte) in key.prefix(Self.manyLeading).enumerated() { bytes |= UInt64(byte) << UInt64(8 * offset) }
    let length = UInt8(key.count)
    if key.count >= Self.manyLeading {
      let index = Self.leadingIndex(bytes, Self.manyLeading)
      longestLong[index] = max(longestLong[index], length)
    } else if key.count >= Self.fewLeading {
      noteShort(bytes, length)
    } else {
      // A key of one or two bytes is followed by anything.
      let free = 8 * (Self.fewLeading - key.count)
      for rest in 0..<(UInt64(1) << UInt64(free)) { noteShort(bytes | rest << UInt64(8 * key.count), length) }
    }
  }

  private func noteShort(_ bytes: UInt64, _ length: UInt8) {
    let index = Self.leadingIndex(bytes, Self.fewLeading)
    longestShort[index] = max(longestShort[index], length)
  }

  private func grow() {
    let old = slots
    slots = GrowingMemory(repeating: Slot(), count: old.count * 2)
    for index in 0..<old.count where old[index].value >= 0 {
      // The lower half of the hash is not kept.
      var place = Int(truncatingIfNeeded: hash(of: values[Int(old[index].value)])) & (slots.count - 1)
      while slots[place].value >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = old[index]
    }
    old.deallocate()
  }

  private func hash(of value: Value) -> UInt64 {
    Self.hash(UnsafeBufferPointer(start: arena.pointer + Int(value.keyStart), count: Int(value.keyCount)))
  }

  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = KeyHash()
    for byte in key { hash.add(byte) }
    return hash.finished
  }

  static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  // MARK: Looking up

  /// The first value index under a key whose hash is `hash`, or −1.
  @_spi(Reading) public func find(_ hash: KeyHash, _ key: UnsafeBufferPointer<UInt8>) -> Int32 {
    lookup.find(hash, key)
  }

  /// The length of the longest key that a text can hold from `start` on, or 0. It may be too long, but never too short.
  ///
  /// - Parameter text: goes on for ``room`` bytes beyond any `start`.
  @_spi(Reading) public func longestKey(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    lookup.longestKey(text, from: start)
  }

  /// Calls `body` with each payload of the chain that starts at value index `first`, in the order of adding.
  @inline(__always)
  @_spi(Reading) public func forEachPayload(_ first: Int32, _ body: (UInt32) -> Void) {
    let values = values.pointer
    var index = first
    while index >= 0 {
      body(values[Int(index)].payload)
      index = values[Int(index)].next
    }
  }

  /// The payloads of the chain that starts at value index `first`, in the order of adding.
  @_spi(Reading) public func payloads(_ first: Int32) -> Payloads { Payloads(table: self, index: first) }

  /// The payloads of one key, taken from the table one by one.
  @_spi(Reading) public struct Payloads: Sequence, IteratorProtocol {
    let table: KeyTable
    var index: Int32

    init(table: KeyTable, index: Int32) {
      self.table = table
      self.index = index
    }

    /// The next payload.
    @_spi(Reading) public mutating func next() -> UInt32? {
      guard index >= 0 else { return nil }
      let value = table.values[Int(index)]
      index = value.next
      return value.payload
    }
  }

  /// Whether anything is stored under `key`.
  @_spi(Reading) public func holds(_ key: UnsafeBufferPointer<UInt8>) -> Bool { find(KeyHash(key), key) >= 0 }

  /// The payloads stored under `key`, in the order of adding.
  @_spi(Reading) public subscript(key: [UInt8]) -> [UInt32] {
    guard !key.isEmpty, key.count <= Self.longestKey else { return [] }
    return key.withUnsafeBufferPointer { Array(payloads(find(KeyHash($0), $0))) }
  }
}
