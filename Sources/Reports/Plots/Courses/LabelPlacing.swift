/// Finds places for labels beside points, where they cover neither each other nor marks.
struct LabelPlacing {
  private struct Box {
    var left, right, top, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private let frame: Box
  private var taken: [Box] = []
  private var disliked: [(x: Double, y: Double)] = []

  /// The height of a line of text, from its base up and down.
  private static let ascent = 11.0
  private static let descent = 3.0

  init(left: Double, right: Double, top: Double, bottom: Double) {
    frame = Box(left: left, right: right, top: top, bottom: bottom)
  }

  /// Nothing may be placed here.
  mutating func keepFree(_ x: Double, _ y: Double, radius: Double) {
    taken.append(Box(left: x - radius, right: x + radius, top: y - radius, bottom: y + radius))
  }

  /// A place is the better the fewer of these it covers.
  mutating func avoid(_ x: Double, _ y: Double) {
    disliked.append((x, y))
  }

  /// Where the base of a label begins; `nil` where every place near the point is taken.
  mutating func place(width: Double, nextTo point: (x: Double, y: Double), away: Double) -> (x: Double, y: Double)? {
    let middle = (Self.ascent - Self.descent) / 2
    let candidates: [(x: Double, y: Double)] = [1.0, 1.6].flatMap { factor -> [(x: Double, y: Double)] in
      let away = away * factor
      return [
        (point.x + away, point.y + middle), (point.x - away - width, point.y + middle),
        (point.x - width / 2, point.y - away - Self.descent), (point.x - width / 2, point.y + away + Self.ascent),
        (point.x + away * 0.7, point.y - away * 0.7), (point.x - away * 0.7 - width, point.y - away * 0.7),
        (point.x + away * 0.7, point.y + away * 0.7 + Self.ascent * 0.8),
        (point.x - away * 0.7 - width, point.y + away * 0.7 + Self.ascent * 0.8),
      ]
    }
    var best: (spot: (x: Double, y: Double), box: Box, cost: Int)?
    for spot in candidates {
      let box = Box(
        left: spot.x - 2,
        right: spot.x + width + 2,
        top: spot.y - Self.ascent,
        bottom: spot.y + Self.descent
      )
      let isInside =
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
      guard isInside, !taken.contains(where: { $0.overlaps(box) }) else { continue }
      let cost = disliked.count { box.left < $0.x && $0.x < box.right && box.top < $0.y && $0.y < box.bottom }
      if cost < best?.cost ?? .max { best = (spot, box, cost) }
    }
    guard let best else { return nil }
    taken.append(best.box)
    return best.spot
  }
}
