@_spi(Reading) import Microbes

/// Puts right the few words on which a reading hangs where a scanner took one letter for another: `BiIlion`, `Capsuie`,
/// `lngredients`. Only letters that look alike are exchanged, so that nothing is invented.
enum WordRepair {
  private static let words: [StaticString] = [
    "billion", "million", "milliard", "milliards", "millones", "millions", "miliardi", "milioni", "milliarden",
    "millionen", "miljard",
    "miljoen", "capsule", "capsules", "tablet", "tablets", "serving", "ingredients", "supplement", "capsula",
    "capsulas",
    "gelule", "gelules", "kapsel", "kapseln", "viable", "cells", "sachet", "sachets", "lactobacilli", "probiotic",
    "lysate",
    "filtrate", "capsule",
  ]

  /// Hits for words of the stream that nothing was found for, repaired.
  static func hits(_ stream: TokenStream, _ vocabulary: Vocabulary, isKnown: (Int) -> Bool) -> [WordHit] {
    var output: [WordHit] = []
    for index in 0..<stream.count {
      let token = stream.tokens[index]
      guard token.isWord, token.foldedCount >= 2, !isKnown(index), let run = run(stream, from: index) else { continue }
      let start = Int(token.foldedStart)
      let bytes = stream.folded[start..<Int(stream.tokens[run.upperBound - 1].foldedEnd)]
      guard bytes.count >= 5, bytes.count <= 12, beginnings[beginning(bytes.count, bytes.first ?? 0)], let word = repaired(bytes) else { continue }
      output += vocabulary.hits(repaired: word, tokens: run)
    }
    return output
  }

  /// How the words begin, as letters that look alike, and how long they are.
  private static let beginnings: [Bool] = {
    var output = [Bool](repeating: false, count: 16 << 8)
    for word in words { output[beginning(word.utf8CodeUnitCount, word.utf8Start[0])] = true }
    return output
  }()

  private static func beginning(_ count: Int, _ first: UInt8) -> Int { count << 8 | Int(skeleton(first)) }

  /// A word with the digits and words that are glued to it.
  private static func run(_ stream: TokenStream, from index: Int) -> Range<Int>? {
    var end = index + 1
    while end < stream.count, end - index < 4, stream.tokens[end].isNumber || stream.tokens[end].isWord,
      !stream.tokens[end].flags.contains(.spaceBefore), !stream.tokens[end].flags.contains(.markBefore)
    {
      end += 1
    }
    return index..<end
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    for word in words where word.utf8CodeUnitCount == bytes.count {
      let target = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      if !bytes.elementsEqual(target), zip(bytes, target).allSatisfy({ looksLike($0, $1) }) { return Array(target) }
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
