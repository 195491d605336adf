import Evidence
import Packing
import Testing

@Suite("A pack of facts")
struct FactsPackTests {
  static func unpack(_ bytes: [UInt8]) throws -> Facts {
    try bytes.withUnsafeBytes { try FactsPack(bytes: $0).facts() }
  }

  @Test("what is packed is read back, whatever it is")
  func roundTrip() throws {
    let seed = UInt64.random(in: .min ... .max)
    for round in 0..<200 {
      var random = RandomFacts(seed: seed &+ UInt64(round))
      let facts = random.facts()
      let bytes = FactsPack.pack(facts)
      #expect(try Self.unpack(bytes) == facts, "seed \(seed) round \(round)")
      #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed) round \(round)")
    }
  }

  @Test("negative zero and every bit of a number survive")
  func numbersKeepTheirBits() throws {
    for value in [-0.0, 0.1 + 0.2, 1e300, .leastNonzeroMagnitude, .infinity, -.infinity, 1e22, 123_456_789e15] {
      var trial = Trial(id: "x", title: "x", condition: "acne", purpose: .treatment)
      trial.design.weeks = value
      let read = try Self.unpack(FactsPack.pack(Facts(trials: [trial])))
      #expect(read.trials[0].design.weeks?.bitPattern == value.bitPattern, "\(value)")
    }
  }

  @Test("equal facts give equal packs")
  func isDeterministic() {
    var one = RandomFacts(seed: 7)
    var other = RandomFacts(seed: 7)
    #expect(FactsPack.pack(one.facts()) == FactsPack.pack(other.facts()))
  }

  @Test("a pack that ends early gives an error at every length")
  func truncated() {
    var random = RandomFacts(seed: 1)
    let bytes = FactsPack.pack(random.facts())
    for length in 0..<bytes.count {
      #expect(throws: PackError.self, "length \(length) of \(bytes.count)") {
        try Self.unpack(Array(bytes.prefix(length)))
      }
    }
  }

  @Test("a pack with one flipped bit gives an error wherever it is")
  func flipped() {
    let seed = UInt64.random(in: .min ... .max)
    var random = RandomFacts(seed: seed)
    let bytes = FactsPack.pack(random.facts())
    for index in bytes.indices {
      // Every bit of the heading and directory, and one of each byte behind them.
      for bit in index < 200 ? Array(0..<8) : [Int.random(in: 0..<8, using: &random.generator)] {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        #expect(throws: PackError.self, "seed \(seed) bit \(bit) of byte \(index)") { try Self.unpack(damaged) }
      }
    }
  }

  @Test("random bytes under a right checksum give an error or a value, never a crash")
  func nonsenseBehindTheChecksum() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    var errors = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0x3A...0x7E, using: &generator)
      }
      do {
        _ = try bytes.withUnsafeBytes { buffer in
          var reader = PackReader(section: "trials", bytes: buffer)
          return try [Trial](from: &reader)
        }
      } catch {
        errors += 1
      }
    }
    #expect(errors > 15_000, "seed \(seed)")
  }

  @Test("a pack of another version says so")
  func otherVersion() {
    var bytes = FactsPack.pack(Facts())
    bytes[16] += 2
    #expect(throws: PackError.otherVersion(found: 4, expected: 3)) { try Self.unpack(bytes) }
  }

  @Test("something else is not taken for a pack", arguments: ["", "Commensal", "Commensal fact! ", "PK\u{3}\u{4}"])
  func notAPack(text: String) {
    #expect(throws: PackError.notAPack) { try Self.unpack(Array(text.utf8)) }
  }

  @Test("a literal holds every byte of a pack")
  func literal() {
    let escaped = SwiftLiteral.escaped(Array("a\"b\\c\nd\u{0}é\u{7F}".utf8))
    #expect(String(decoding: escaped, as: UTF8.self) == #"a\"b\\c\u{a}d\u{0}é\u{7f}"#)
  }
}
