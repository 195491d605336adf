/// What one Unicode scalar becomes when names are compared.
package enum FoldedScalar: Equatable {
  /// A letter, as one to three lower-case bytes.
  case letter(isUppercase: Bool)
  /// A letter of a script without word spaces; every such letter is a word of its own.
  case ideograph
  case digit(UInt8)
  /// A superscript digit.
  case superscript(UInt8)
  case space
  case newline
  /// ®, ™, footnote daggers and the like, which never part the words of a name.
  case mark
  /// Nothing at all: combining accents, soft hyphens, zero-width characters.
  case nothing
  case symbol(UInt32)
}

/// Turns scalars into the form in which names are compared: lower case, without accents, Ł as L, wide forms as
/// narrow ones.
package enum Folding {
  /// Folds one scalar, appending the bytes of a letter or digit to `output`.
  @inline(__always)
  package static func fold(_ scalar: UInt32, into output: inout [UInt8]) -> FoldedScalar {
    scalar < 0x80 ? foldASCII(UInt8(truncatingIfNeeded: scalar), into: &output) : foldOther(scalar, into: &output)
  }

  @inline(__always)
  private static func foldASCII(_ byte: UInt8, into output: inout [UInt8]) -> FoldedScalar {
    switch byte {
    case 0x61...0x7A:
      output.append(byte)
      return .letter(isUppercase: false)
    case 0x41...0x5A:
      output.append(byte | 0x20)
      return .letter(isUppercase: true)
    case 0x30...0x39:
      output.append(byte)
      return .digit(byte & 0xF)
    case 0x0A, 0x0D, 0x0B, 0x0C: return .newline
    case 0x20, 0x09, 0x00...0x1F, 0x7F: return .space
    default: return .symbol(UInt32(byte))
    }
  }

  private static func foldOther(_ scalar: UInt32, into output: inout [UInt8]) -> FoldedScalar {
    switch scalar {
    case 0xC0...0x17F where scalar != 0xD7 && scalar != 0xF7:
      let entry = Int(scalar - 0xC0)
      appendLatin(entry, into: &output)
      return .letter(isUppercase: isUppercaseLatin(scalar))
    case 0x0391...0x03A9:
      return letter(scalar + 0x20, uppercase: true, into: &output)
    case 0x03B1...0x03C9: return letter(scalar, uppercase: false, into: &output)
    case 0x0410...0x042F: return letter(scalar + 0x20, uppercase: true, into: &output)
    case 0x0400...0x040F:
      return letter(scalar == 0x0401 ? 0x0435 : scalar + 0x50, uppercase: true, into: &output)
    case 0x0430...0x045F: return letter(scalar == 0x0451 ? 0x0435 : scalar, uppercase: false, into: &output)
    case 0xFF10...0xFF19:
      output.append(UInt8(scalar - 0xFF10) + 0x30)
      return .digit(UInt8(scalar - 0xFF10))
    case 0xFF01...0xFF5E: return foldASCII(UInt8(scalar - 0xFEE0), into: &output)
    case 0x2070, 0x2074...0x2079: return superscript(UInt8(scalar - 0x2070), into: &output)
    case 0xB9: return superscript(1, into: &output)
    case 0xB2: return superscript(2, into: &output)
    case 0xB3: return superscript(3, into: &output)
    case 0x2080...0x2089:
      output.append(UInt8(scalar - 0x2080) + 0x30)
      return .digit(UInt8(scalar - 0x2080))
    default: return foldPunctuation(scalar, into: &output)
    }
  }

  private static func foldPunctuation(_ scalar: UInt32, into output: inout [UInt8]) -> FoldedScalar {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
    case 0x85, 0x2028, 0x2029: return .newline
    case 0xAE, 0xA9, 0x2122, 0x2120, 0x2020, 0x2021, 0xA7, 0xB6, 0xAA, 0xBA: return .mark
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x0300...0x036F, 0xFE00...0xFE0F: return .nothing
    case 0x2010...0x2015, 0x2212, 0xFE63: return .symbol(0x2D)
    case 0x2018, 0x2019, 0x201A, 0x2032, 0xB4: return .symbol(0x27)
    case 0x201C...0x201E, 0xAB, 0xBB, 0x2033: return .symbol(0x22)
    case 0xFB00...0xFB06:
      output += Array(ligatures[Int(scalar - 0xFB00)].utf8)
      return .letter(isUppercase: false)
    case 0xB5:
      output += [0xCE, 0xBC]
      return .letter(isUppercase: false)
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF:
      appendUTF8(scalar, into: &output)
      return .ideograph
    case 0x0180...0x024F, 0x0250...0x02AF, 0x0370...0x1FFF:
      appendUTF8(scalar, into: &output)
      return .letter(isUppercase: false)
    default: return .symbol(scalar)
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private static func letter(_ scalar: UInt32, uppercase: Bool, into output: inout [UInt8]) -> FoldedScalar {
    appendUTF8(scalar, into: &output)
    return .letter(isUppercase: uppercase)
  }

  private static func superscript(_ value: UInt8, into output: inout [UInt8]) -> FoldedScalar {
    output.append(value + 0x30)
    return .superscript(value)
  }

  private static func isUppercaseLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDE, 0x178, 0x179, 0x17B, 0x17D: true
    case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0
    case 0x139...0x148: scalar & 1 == 1
    default: false
    }
  }

  package static func appendUTF8(_ scalar: UInt32, into output: inout [UInt8]) {
    if scalar >= 0x80 && scalar < 0x800 {
      output.append(0xC0 | UInt8(scalar >> 6))
      output.append(0x80 | UInt8(scalar & 0x3F))
      return
    }
    guard let value = Unicode.Scalar(scalar) else { return }
    output.append(contentsOf: UTF8.encode(value) ?? UTF8.encodedReplacementCharacter)
  }

  private static func appendLatin(_ index: Int, into output: inout [UInt8]) {
    switch index {
    case 0x06, 0x26: output += [0x61, 0x65]  // Æ
    case 0x1E, 0x3E: output += [0x74, 0x68]  // Þ
    case 0x1F: output += [0x73, 0x73]  // ß
    case 0x72, 0x73: output += [0x69, 0x6A]  // Ĳ
    case 0x92, 0x93: output += [0x6F, 0x65]  // Œ
    default: output.append(latinBase.utf8Start[index])
    }
  }

  /// The base letter of each scalar from U+00C0 to U+017F.
  private static let latinBase: StaticString = """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt\
    uuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// The comparison form of a whole string: folded letters and digits only, everything else dropped.
  package static func squeeze(_ text: some StringProtocol) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    squeeze(text, into: &output)
    return output
  }

  /// Appends the comparison form of a string, as ``squeeze(_:)`` gives it.
  package static func squeeze(_ text: some StringProtocol, into output: inout [UInt8]) {
    let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { squeeze(utf8: $0, into: &output) }
    if isContiguous == nil { Array(text.utf8).withUnsafeBufferPointer { squeeze(utf8: $0, into: &output) } }
  }

  /// Appends the comparison form of a text given as bytes; what is not valid UTF-8 is dropped.
  package static func squeeze(utf8 text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var index = 0
    while index < text.count {
      index = squeezeASCII(text, from: index, into: &output)
      if index < text.count { index = squeezeOther(text, from: index, into: &output) }
    }
  }

  /// Folds the run of ASCII that starts at `start`; returns where it ends.
  private static func squeezeASCII(
    _ text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    into output: inout [UInt8]
  ) -> Int {
    var index = start
    // The bytes are copied at one stroke and then closed up where they stand, which spares a check for each.
    let first = output.count
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    var end = first
    output.withUnsafeMutableBufferPointer { output in
      while index < text.count, text[index] < 0x80 {
        let folded = asciiLetterOrDigit(text[index])
        output[end] = folded
        end += folded == 0 ? 0 : 1
        index += 1
      }
    }
    output.removeSubrange(end...)
    return index
  }

  /// The folded form of an ASCII letter or digit, or 0.
  @inline(__always)
  private static func asciiLetterOrDigit(_ byte: UInt8) -> UInt8 {
    let lower = byte | 0x20
    if lower &- 0x61 < 26 { return lower }
    return byte &- 0x30 < 10 ? byte : 0
  }

  /// Folds the run of scalars beyond ASCII that starts at `start`; returns where it ends.
  private static func squeezeOther(
    _ text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    into output: inout [UInt8]
  ) -> Int {
    var end = start
    while end < text.count, text[end] >= 0x80 { end += 1 }
    var decoder = UTF8()
    var bytes = text[start..<end].makeIterator()
    while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar): _ = fold(scalar.value, into: &output)
      case .error: continue
      case .emptyInput: return end
      }
    }
  }
}
