@_spi(Reading) import Microbes
import Testing

@Suite("The table of names")
struct KeyTableTests {
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  /// Words of few letters, so that many begin alike.
  private func word(_ numbers: inout Numbers, _ lengths: ClosedRange<Int> = 1...14) -> [UInt8] {
    (0..<Int.random(in: lengths, using: &numbers)).map { _ in UInt8.random(in: 0x61...0x64, using: &numbers) }
  }

  @Test("finds every key with all it was given, in order, and nothing else", arguments: [1, 2, 3] as [UInt64])
  func findsKeys(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let table = KeyTable(capacity: 8)
    var expected: [[UInt8]: [UInt32]] = [:]
    for payload in 0..<3_000 as Range<UInt32> {
      let key = word(&numbers)
      table.insert(key, payload)
      expected[key, default: []].append(payload)
    }
    for (key, payloads) in expected { #expect(table[key] == payloads, "seed \(seed)") }
    for _ in 0..<3_000 {
      let key = word(&numbers)
      #expect(table[key] == expected[key, default: []], "seed \(seed)")
    }
    #expect(table[[]].isEmpty)
    #expect(table[Array(repeating: 0x61, count: KeyTable.longestKey + 1)].isEmpty)
  }

  @Test(
    "finds in a text each key that stands at word boundaries, over spaces and joints",
    arguments: [4, 5] as [UInt64]
  )
  func findsInText(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let table = KeyTable()
    var keys: Set<[UInt8]> = []
    for _ in 0..<400 {
      let key = word(&numbers, 1...9)
      table.insert(key, 0)
      keys.insert(key)
    }
    let joints = KeyJoints(
      symbols: ["-"],
      spansParagraphs: false,
      endsAtFootnotes: false,
      mostWords: 4,
      leastBytes: 1
    )
    for _ in 0..<300 {
      let words = (0..<12).map { _ in word(&numbers, 1...5) }
      let gaps = words.map { _ in [" ", "-", "\n"].randomElement(using: &numbers) ?? " " }
      let text = zip(words, gaps).flatMap { $0 + Array($1.utf8) }
      let found = table.matches(in: CutText(text), joints).count
      // Every stretch of up to four words whose letters are a key.
      var expected = 0
      for first in words.indices {
        for end in first + 1...min(words.count, first + 4) where keys.contains(Array(words[first..<end].joined())) {
          expected += 1
        }
      }
      #expect(found == expected, "seed \(seed): \(String(decoding: text, as: UTF8.self))")
    }
  }
}
