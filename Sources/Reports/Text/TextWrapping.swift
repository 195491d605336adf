/// Text of one face.
struct TextRun: Hashable {
  var text: String
  var face: TextStyle.Face
}

extension Words {
  /// The words as runs of text, each with its face laid over the one given.
  func runs(_ base: TextStyle.Face = .plain) -> [TextRun] {
    parts.flatMap { part -> [TextRun] in
      if case .reference(let words, _) = part { return words.runs(base) }
      let face: TextStyle.Face =
        switch part {
        case .text, .quoted, .link, .jump, .reference: .plain
        case .strong: .bold
        case .quiet: .dim
        case .scientific: .init(isItalic: true)
        case .mark(_, let tone): .init(isBold: true, tone: tone)
        }
      return [TextRun(text: TerminalText.safe(part.plain), face: base.adding(face))]
    }
  }
}

enum TerminalText {
  /// The text on one line and without characters that a terminal acts on: control characters, and the marks that
  /// turn the direction of writing. A label must not be able to move the cursor.
  static func safe(_ text: String) -> String {
    var safe = ""
    safe.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: safe.unicodeScalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: continue
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

/// Runs of text broken into lines no wider than a given number of columns.
struct TextWrapping {
  /// What is never divided if a line can hold it: a word, or one wide character.
  private struct Piece {
    var runs: [TextRun] = []
    var columns = 0
    var hasSpaceBefore = false
  }

  let width: Int

  /// The lines; at least one, none wider than the width. A word wider than a whole line is cut.
  func lines(_ runs: [TextRun]) -> [[TextRun]] {
    var lines: [[TextRun]] = []
    var line: [TextRun] = []
    var used = 0
    for piece in pieces(runs) {
      let space = piece.hasSpaceBefore && !line.isEmpty ? 1 : 0
      if used + space + piece.columns <= width {
        if space == 1 { Self.append(TextRun(text: " ", face: Self.spaceFace(line, piece.runs)), to: &line) }
        for run in piece.runs { Self.append(run, to: &line) }
        used += space + piece.columns
      } else {
        if !line.isEmpty { lines.append(line) }
        var cut = cut(piece)
        line = cut.popLast() ?? []
        lines += cut
        used = Self.columns(line)
      }
    }
    lines.append(line)
    return lines
  }

  static func columns(_ runs: [TextRun]) -> Int {
    runs.reduce(0) { $0 + DisplayWidth.columns($1.text) }
  }

  /// The columns of the widest word.
  static func widestPiece(_ runs: [TextRun]) -> Int {
    TextWrapping(width: .max).pieces(runs).map(\.columns).max() ?? 0
  }

  private static func append(_ run: TextRun, to line: inout [TextRun]) {
    if let last = line.indices.last, line[last].face == run.face {
      line[last].text += run.text
    } else {
      line.append(run)
    }
  }

  /// A space inside a stretch of one face belongs to it; between two faces it is plain.
  private static func spaceFace(_ line: [TextRun], _ next: [TextRun]) -> TextStyle.Face {
    guard let before = line.last?.face, before == next.first?.face else { return .plain }
    return before
  }

  private func pieces(_ runs: [TextRun]) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    func finish() {
      if !piece.runs.isEmpty { pieces.append(piece) }
      piece = Piece()
    }
    for run in runs {
      for character in run.text {
        if character == " " {
          finish()
          piece.hasSpaceBefore = true
          continue
        }
        let columns = DisplayWidth.columns(character)
        // Chinese and Japanese are written without spaces and may break after any character.
        if columns == 2 && !piece.runs.isEmpty { finish() }
        Self.append(TextRun(text: String(character), face: run.face), to: &piece.runs)
        piece.columns += columns
        if columns == 2 { finish() }
      }
    }
    finish()
    return pieces
  }

  /// A piece wider than a line, cut where it joins (`-`, `/`) if that leaves no more than half a line empty.
  private func cut(_ piece: Piece) -> [[TextRun]] {
    guard piece.columns > width else { return [piece.runs] }
    let letters = piece.runs.flatMap { run in run.text.map { (character: $0, face: run.face) } }
    var lines: [[TextRun]] = []
    var start = 0
    while start < letters.count {
      var end = start
      var used = 0
      while end < letters.count, used + DisplayWidth.columns(letters[end].character) <= width || end == start {
        used += DisplayWidth.columns(letters[end].character)
        end += 1
      }
      if end < letters.count {
        let joint = (start + (end - start) / 2..<end).last { "-/?&=".contains(letters[$0].character) }
        end = joint.map { $0 + 1 } ?? end
      }
      var line: [TextRun] = []
      for letter in letters[start..<end] {
        Self.append(TextRun(text: String(letter.character), face: letter.face), to: &line)
      }
      lines.append(line)
      start = end
    }
    return lines
  }
}
