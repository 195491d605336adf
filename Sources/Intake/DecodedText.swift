/// Bytes of unknown encoding as text.
///
/// UTF-8 is taken as it is. What is not UTF-8 is UTF-16 where its shape says so, one of the Windows code pages that
/// labels in Western, Polish and Russian are saved in where every byte makes sense in it, and otherwise UTF-8 with the
/// broken bytes replaced.
struct DecodedText {
  var text: String
  var replacedBytes = 0
  var notes: [String] = []

  /// `nil` where the bytes are no text.
  init?(_ bytes: [UInt8]) {
    if let wide = WideText(bytes) {
      text = wide.text
      notes = ["The input is UTF-16; positions count in its UTF-8 form."]
      return
    }
    var body = bytes[...]
    if body.starts(with: [0xEF, 0xBB, 0xBF]) {
      body = body.dropFirst(3)
      notes = ["The input's byte order mark was left out; positions count from behind it."]
    }
    guard Self.controlsAreFew(body) else { return nil }
    if let valid = String(validating: body, as: UTF8.self) {
      text = valid
    } else if let page = CodePage(of: body) {
      text = page.decode(body)
      notes.append("The input is not UTF-8 and was read as \(page.name); positions count in its UTF-8 form.")
    } else {
      let repaired = Self.repair(body)
      // Text that lost a few bytes on its way is a label; a tenth of it lost is something else.
      guard repaired.broken * 10 <= body.count || repaired.broken == 1 else { return nil }
      text = repaired.text
      replacedBytes = repaired.broken
      notes.append(
        "\(repaired.broken) byte\(repaired.broken == 1 ? "" : "s") of the input, the first at \(repaired.first), "
          + "\(repaired.broken == 1 ? "is" : "are") not UTF-8 and shown as \u{FFFD}."
      )
    }
  }

  /// Text holds tabs and line ends, at most a stray control character beside them, and never a NUL.
  private static func controlsAreFew(_ bytes: ArraySlice<UInt8>) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0: return false
      case 0x09...0x0D, 0x1B: break
      default: controls += 1
      }
    }
    return controls <= max(2, bytes.count / 200)
  }

  /// Counts the bytes that the standard library replaces, by walking the sequences that RFC 3629 allows.
  private static func repair(_ bytes: ArraySlice<UInt8>) -> (text: String, broken: Int, first: Int) {
    var broken = 0
    var first = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = sequenceLength(bytes, at: index)
      if length == 0 {
        if broken == 0 { first = index - bytes.startIndex }
        broken += 1
      }
      index += max(1, length)
    }
    return (String(decoding: bytes, as: UTF8.self), broken, first)
  }

  /// The length of the sequence at `index`, 0 where it is broken (RFC 3629, section 4).
  private static func sequenceLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    guard (0xC2...0xF4).contains(lead) else { return 0 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= bytes.endIndex else { return 0 }
    // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

/// UTF-16, with its byte order mark or told by the zeros that Latin letters leave in it.
private struct WideText {
  var text: String

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let littleEndian: Bool
    let start: Int
    if bytes[0] == 0xFF, bytes[1] == 0xFE {
      (littleEndian, start) = (true, 2)
    } else if bytes[0] == 0xFE, bytes[1] == 0xFF {
      (littleEndian, start) = (false, 2)
    } else if let order = Self.orderFromZeros(bytes) {
      (littleEndian, start) = (order, 0)
    } else {
      return nil
    }
    let units = stride(from: start, to: bytes.count, by: 2).map { index in
      let (low, high) = littleEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt16(high) << 8 | UInt16(low)
    }
    // Two stray bytes before plain ASCII look like a mark; the "text" behind it would be Chinese.
    let western = units.count(where: { $0 < 0x0530 || (0x2000...0x22FF).contains($0) })
    guard western * 2 >= units.count, !units.contains(0), let valid = String(validating: units, as: UTF16.self) else {
      return nil
    }
    text = valid
  }

  private static func orderFromZeros(_ bytes: [UInt8]) -> Bool? {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = min(bytes.count, 4096) / 2
    if zeros.even == 0, zeros.odd * 10 >= pairs * 8 { return true }
    if zeros.odd == 0, zeros.even * 10 >= pairs * 8 { return false }
    return nil
  }
}

/// A Windows code page of one byte a character.
package enum CodePage: Sendable, Hashable {
  case western, central, cyrillic

  /// For people.
  package var name: String {
    switch self {
    case .western: "Windows-1252 (Western European)"
    case .central: "Windows-1250 (Central European)"
    case .cyrillic: "Windows-1251 (Cyrillic)"
    }
  }

  /// The page in which every high byte makes sense; `nil` where there is none.
  package init?(of bytes: ArraySlice<UInt8>) {
    let high = bytes.filter { $0 >= 0x80 }
    // Letters of UTF-8 among the high bytes mean UTF-8 that was damaged, not another encoding.
    guard !Self.holdsUTF8Letters(bytes) else { return nil }
    if Self.isCyrillic(bytes, high: high) {
      self = .cyrillic
    } else if high.allSatisfy(Self.isPolishOrCommon), Self.holdsPolishOnly(bytes) {
      self = .central
    } else if high.allSatisfy(Self.isWestern), Self.highBytesAreAFewOfMany(high.count, of: bytes.count) {
      self = .western
    } else {
      return nil
    }
  }

  private static func highBytesAreAFewOfMany(_ high: Int, of all: Int) -> Bool { high * 5 <= all || high <= 2 }

  private static func holdsUTF8Letters(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { lead, next in
      (0xC3...0xC5).contains(lead) && (0x80...0xBF).contains(next) || lead == 0xE2 && next == 0x80
    }
  }

  /// Letters of Spanish, French, German, Dutch, Italian, Portuguese and the Nordic languages, and the typographic
  /// signs that word processors put in. Bytes beyond these are seldom meant in a label.
  private static func isWestern(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC0...0xCF, 0xD1...0xD6, 0xD8...0xDC, 0xDF...0xEF, 0xF1...0xF6, 0xF8...0xFC: true
    case 0x80, 0x85, 0x8C, 0x91...0x97, 0x99, 0x9C, 0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAA, 0xAB, 0xAE: true
    case 0xB0...0xB5, 0xB7, 0xB9...0xBF, 0xD7: true
    default: false
    }
  }

  private static let polish: [UInt8: Unicode.Scalar] = [
    0x8C: "Ś", 0x8F: "Ź", 0x9C: "ś", 0x9F: "ź", 0xA3: "Ł", 0xA5: "Ą", 0xAF: "Ż", 0xB3: "ł", 0xB9: "ą", 0xBF: "ż",
    0xC6: "Ć", 0xCA: "Ę", 0xD1: "Ń", 0xD3: "Ó", 0xE6: "ć", 0xEA: "ę", 0xF1: "ń", 0xF3: "ó",
  ]

  private static func isPolishOrCommon(_ byte: UInt8) -> Bool {
    polish[byte] != nil || (0x91...0x97).contains(byte)
      || [0x80, 0x85, 0x99, 0xA0, 0xA9, 0xAE, 0xB0, 0xB5].contains(byte)
  }

  /// Bytes that are letters in the Polish page and signs in the Western one, inside a word.
  private static func holdsPolishOnly(_ bytes: ArraySlice<UInt8>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    return zip(bytes, bytes.dropFirst()).contains { before, byte in
      [0x9F, 0xB3, 0xB9, 0xBF].contains(byte) && isLetter(before)
    }
  }

  private static func isCyrillic(_ bytes: ArraySlice<UInt8>, high: [UInt8]) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 }
    let letters = high.count(where: isLetter)
    let inRuns = zip(bytes, bytes.dropFirst()).count(where: { isLetter($0) && isLetter($1) })
    return letters * 10 >= high.count * 9 && inRuns * 2 >= letters && letters >= 6
  }

  /// The text, with `U+FFFD` where a byte stands for nothing.
  package func decode(_ bytes: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(scalar(byte)) }
    return String(scalars)
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    switch self {
    case .central:
      if let letter = Self.polish[byte] { return letter }
    case .cyrillic:
      if byte >= 0xC0 { return Unicode.Scalar(UInt16(byte) - 0xC0 + 0x0410) ?? "\u{FFFD}" }
      if byte == 0xA8 { return "Ё" }
      if byte == 0xB8 { return "ё" }
      if byte == 0xB9 { return "№" }
    case .western: break
    }
    return byte < 0xA0 ? Self.typographic[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// 0x80 to 0x9F of Windows-1252; the signs among them stand at the same places in the other two pages.
  private static let typographic: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}
