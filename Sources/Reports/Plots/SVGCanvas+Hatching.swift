extension SVGCanvas {
  /// Slanting lines cut off at the edges of a rectangle: what tells areas apart without colour.
  mutating func hatch(
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    rises: Bool,
    spacing: Double = 7
  ) {
    for offset in stride(from: spacing - height, to: width, by: spacing) {
      let first = max(0, -offset)
      let last = min(height, width - offset)
      guard last > first else { continue }
      let (from, to) = rises ? (y + height - first, y + height - last) : (y + first, y + last)
      line(x + offset + first, from, x + offset + last, to, "hatch")
    }
  }

  /// A piece of a whole that is told from the others by its shade and its hatching.
  ///
  /// - Parameter place: which piece it is, from 0; there are five.
  mutating func share(_ place: Int, x: Double, y: Double, width: Double, height: Double) {
    rectangle(x: x, y: y, width: width, height: height, "share-\(place + 1)")
    if place == 1 || place == 4 { hatch(x: x, y: y, width: width, height: height, rises: true) }
    if place == 2 || place == 4 { hatch(x: x, y: y, width: width, height: height, rises: false) }
    rectangle(x: x, y: y, width: width, height: height, "outline")
  }
}
