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
}
