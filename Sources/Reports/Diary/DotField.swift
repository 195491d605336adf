/// A drawing of dots in the cells of a terminal: eight to a cell, as Unicode's Braille patterns have them.
struct DotField {
  let columns: Int
  let rows: Int
  private var cells: [UInt32]

  init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = [UInt32](repeating: 0, count: self.columns * self.rows)
  }

  /// Dots across and down.
  var width: Int { columns * 2 }
  var height: Int { rows * 4 }

  /// The bits of the dots in a cell (The Unicode Standard, “Braille Patterns”): three rows, then the fourth.
  private static let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// A dot, from the top left; what lies outside is left out.
  mutating func set(_ x: Int, _ y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    cells[y / 4 * columns + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// A line between two dots, after Bresenham (1965).
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
    let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
    var (x, y, error) = (start.x, start.y, dx + dy)
    while true {
      set(x, y)
      if x == end.x, y == end.y { return }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += stepX
      }
      if doubled <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// The dots of another field of the same size in the columns of dots that are wanted.
  mutating func add(_ other: DotField, where isWanted: (Int) -> Bool) {
    for place in cells.indices {
      let column = place % columns * 2
      for (side, isShown) in [isWanted(column), isWanted(column + 1)].enumerated() where isShown {
        for row in Self.bits { cells[place] |= other.cells[place] & row[side] }
      }
    }
  }

  /// The rows as text; empty cells are spaces.
  var lines: [String] {
    (0..<rows).map { row in
      String(
        String.UnicodeScalarView(
          cells[(row * columns)..<((row + 1) * columns)].map { bits in
            bits == 0 ? " " : Unicode.Scalar(0x2800 + bits) ?? " "
          }
        )
      )
    }
  }
}
