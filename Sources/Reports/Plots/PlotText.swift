internal import Tables

/// Text of a plot, which has to be measured without the font that will set it.
enum PlotText {
  /// The width of text in units of the drawing: a little above that of the usual fonts of systems, so that what is
  /// reckoned to fit does.
  static func width(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) } * size
  }

  /// In widths of the letter M of a typical sans serif.
  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!", " ", "·": 0.3
    case "f", "t", "r", "(", ")", "[", "]", "/", "-", "“", "”", "\"", "*", "²": 0.4
    case "0"..."9", "+", "−", "–", "=", "<", ">", "±": 0.6
    case "m", "w", "M", "W", "%", "@", "—", "…", "→", "←": 0.92
    case "a"..."z": 0.58
    case "A"..."Z": 0.68
    default: isMark(scalar) ? 0 : scalar.value < 0x2E80 ? 0.68 : 1.05
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  /// The text, or as much of its start as fits with an ellipsis.
  static func shortened(_ text: String, to room: Double, size: Double) -> String {
    guard width(text, size: size) > room else { return text }
    var kept = ""
    var used = width("…", size: size)
    for character in text {
      used += width(String(character), size: size)
      guard used <= room else { break }
      kept.append(character)
    }
    while let last = kept.last, last == " " || last == "," || last == "·" || last == "." { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines of at most this width; a word too long for a line is shortened. No-break spaces hold.
  static func wrapped(_ text: String, to room: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if width(longer, size: size) <= room {
        line = longer
      } else {
        if !line.isEmpty { lines.append(line) }
        line = shortened(String(word), to: room, size: size)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The rows as comma-separated values (RFC 4180), a row a line.
  static func csv(_ rows: [[String]]) -> String {
    rows.map { row in CSVText.row(row.map { String($0.map { $0.isNewline ? " " : $0 }) }) }.joined(separator: "\n")
  }

  /// A number to full precision, for programs; empty where it is not known.
  static func csvNumber(_ value: Double?) -> String {
    guard let value, !value.isNaN else { return "" }
    return value.description
  }
}
