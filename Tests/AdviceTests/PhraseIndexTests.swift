import Knowledge
import Testing

@testable import Advice

@Suite("An index of phrases")
struct PhraseIndexTests {
  private static let phrases: [PhrasePattern] = {
    let wordings = (try? KnowledgeBase.embedded().claimWordings) ?? []
    return wordings.flatMap { $0.phrases.sorted { $0.key < $1.key }.flatMap(\.value) }.map(PhrasePattern.init)
  }()

  @Test("loses none of the phrases that stand in a text", arguments: [1, 2, 3] as [UInt64])
  func completeness(seed: UInt64) throws {
    var numbers = SplitMix(state: seed)
    let index = PhraseIndex(Self.phrases)
    let parts = Self.phrases.compactMap { $0.first?.text }
    #expect(parts.count > 300)
    var found = 0
    for _ in 0..<300 {
      // Words that phrases begin with, whole, lengthened and cut short, and words of no phrase.
      let words = (0..<12).map { _ -> String in
        let word = parts[Int.random(in: 0..<parts.count, using: &numbers)]
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: return word + "en"
        case 1: return String(word.dropLast())
        case 2: return "x" + word
        default: return word
        }
      }.filter { !$0.isEmpty }
      let standing = Self.phrases.indices.filter { Self.phrases[$0].firstMatch(in: words) != nil }
      found += standing.count
      let candidates = index.candidates(in: words)
      #expect(Set(standing).isSubset(of: candidates), "seed \(seed): \(words)")
      #expect(candidates == candidates.sorted())
    }
    #expect(found > 100)
  }

  @Test("compares few phrases with a sentence")
  func selectivity() {
    let words = PlainText.words("Eine Kapsel am Tag mit einem Glas Wasser. Kühl und trocken lagern.")
    #expect(PhraseIndex(Self.phrases).candidates(in: words).count * 10 < Self.phrases.count)
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
