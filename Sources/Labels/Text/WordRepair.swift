@_spi(Reading) import Microbes

/// Puts right the few words on which a reading hangs where a scanner took one letter for another: `BiIlion`, `Capsuie`,
/// `lngredients`. Only letters that look alike are exchanged, so that nothing is invented.
struct WordRepair: Sendable {
  private static let words: [StaticString] = [
    "billion", "million", "milliard", "milliards", "millones", "millions", "miliardi", "milioni", "milliarden",
    "millionen", "miljard",
    "miljoen", "capsule", "capsules", "tablet", "tablets", "serving", "ingredients", "supplement", "capsula",
    "capsulas",
    "gelule", "gelules", "kapsel", "kapseln", "viable", "cells", "sachet", "sachets", "lactobacilli", "probiotic",
    "lysate",
    "filtrate", "capsule",
  ]

  /// The words that the vocabulary holds.
  private let repairable: [StaticString]
  /// How they begin, as letters that look alike.
  private let beginnings: [Bool]
  private let lengths: ClosedRange<Int>

  init(for phrases: KeyTable) {
    repairable = Self.words.filter { word in
      phrases.holds(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
    var beginnings = [Bool](repeating: false, count: 256)
    for word in repairable {
      for byte in UInt8.min...UInt8.max where Self.looksLike(byte, word.utf8Start[0]) { beginnings[Int(byte)] = true }
    }
    self.beginnings = beginnings
    let counts = repairable.map(\.utf8CodeUnitCount)
    lengths = (counts.min() ?? 0)...(counts.max() ?? 0)
  }

  /// Hits for words of the stream that nothing was found for, repaired.
  func hits(_ stream: TokenStream, _ vocabulary: Vocabulary, isKnown: (Int) -> Bool) -> [WordHit] {
    var output: [WordHit] = []
    for index in 0..<stream.count {
      let token = stream.tokens[index]
      guard token.isWord, token.foldedCount >= 2, token.foldedCount <= lengths.upperBound,
        beginnings[Int(stream.folded[Int(token.foldedStart)])], !isKnown(index)
      else { continue }
      let run = Self.run(stream, from: index)
      let end = Int(stream.tokens[run.upperBound - 1].foldedEnd)
      guard lengths.contains(end - Int(token.foldedStart)),
        let word = repaired(stream.folded[Int(token.foldedStart)..<end])
      else { continue }
      output += vocabulary.hits(repaired: word, tokens: run)
    }
    return output
  }

  /// A word with the digits and words that are glued to it.
  private static func run(_ stream: TokenStream, from index: Int) -> Range<Int> {
    var end = index + 1
    while end < stream.count, end - index < 4, stream.tokens[end].isNumber || stream.tokens[end].isWord,
      !stream.tokens[end].flags.contains(.spaceBefore), !stream.tokens[end].flags.contains(.markBefore)
    {
      end += 1
    }
    return index..<end
  }

  private func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    for word in repairable where word.utf8CodeUnitCount == bytes.count {
      let target = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      if !bytes.elementsEqual(target), zip(bytes, target).allSatisfy({ Self.looksLike($0, $1) }) {
        return Array(target)
      }
    }
    return nil
  }

  private static func looksLike(_ read: UInt8, _ meant: UInt8) -> Bool {
    read == meant || skeleton(read) == skeleton(meant)
  }

  private static func skeleton(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x69, 0x31, 0x6C: 0x6C
    case 0x30: 0x6F
    case 0x35: 0x73
    default: byte
    }
  }
}
