/// Random choices that are the same on every machine for the same seed: SplitMix64 (Steele, Lea and Flood 2014,
/// “Fast splittable pseudorandom number generators”, figure 9).
struct SeededChoice {
  private var state: UInt64

  /// Choices for one product of a catalogue, independent of those for any other.
  init(seed: UInt64, index: Int) {
    state = seed &+ UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
    // Neighbouring products must not run along the same sequence.
    state = next() ^ UInt64(truncatingIfNeeded: index).byteSwapped
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A number from 0 up to, not including, `bound`.
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// True with this probability.
  mutating func chance(_ probability: Double) -> Bool {
    Double(next() >> 11) / Double(UInt64(1) << 53) < probability
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }

  /// Several elements, none twice, in random order.
  mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    var picked: [Element] = []
    while picked.count < count, !rest.isEmpty { picked.append(rest.remove(at: number(below: rest.count))) }
    return picked
  }
}
