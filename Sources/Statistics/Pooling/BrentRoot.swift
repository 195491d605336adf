/// The root of a function between two points where it has different signs.
///
/// R. P. Brent, Algorithms for minimization without derivatives, 1973, chapter 4: inverse quadratic interpolation
/// where that helps, bisection where it does not. The tolerance has the meaning it has in R's `uniroot`, so that an
/// unsettled root is unsettled in the same digits.
enum BrentRoot {
  /// - Returns: `nil` where the iterations do not suffice.
  static func find(
    from start: Double,
    to end: Double,
    tolerance: Double,
    maximumIterations: Int,
    _ function: (Double) -> Double
  ) -> Double? {
    // `best` has the smallest value so far, `opposite` the other sign, `previous` is where `best` was before.
    var previous = (x: start, y: function(start))
    var best = (x: end, y: function(end))
    var opposite = previous
    if previous.y == 0 { return previous.x }
    if best.y == 0 { return best.x }
    for _ in 0...maximumIterations {
      let lastStep = best.x - previous.x
      if abs(opposite.y) < abs(best.y) {
        previous = best
        best = opposite
        opposite = previous
      }
      let smallestStep = 2 * .ulpOfOne * abs(best.x) + tolerance / 2
      var step = (opposite.x - best.x) / 2
      if abs(step) <= smallestStep || best.y == 0 { return best.x }
      if abs(lastStep) >= smallestStep, abs(previous.y) > abs(best.y) {
        let guess = interpolation(previous, best, opposite)
        let bound = 0.75 * (opposite.x - best.x) * guess.denominator - abs(smallestStep * guess.denominator) / 2
        if guess.numerator < bound, guess.numerator < abs(lastStep * guess.denominator / 2) {
          step = guess.numerator / guess.denominator
        }
      }
      if abs(step) < smallestStep { step = step > 0 ? smallestStep : -smallestStep }
      previous = best
      best.x += step
      best.y = function(best.x)
      if (best.y > 0) == (opposite.y > 0), best.y != 0 { opposite = previous }
    }
    return nil
  }

  private typealias Point = (x: Double, y: Double)

  /// The step from `best` as a fraction with a numerator that is not negative.
  private static func interpolation(
    _ previous: Point,
    _ best: Point,
    _ opposite: Point
  ) -> (numerator: Double, denominator: Double) {
    let width = opposite.x - best.x
    let ratio = best.y / previous.y
    var numerator: Double
    var denominator: Double
    if previous.x == opposite.x {
      numerator = width * ratio
      denominator = 1 - ratio
    } else {
      let first = previous.y / opposite.y
      let second = best.y / opposite.y
      numerator = ratio * (width * first * (first - second) - (best.x - previous.x) * (second - 1))
      denominator = (first - 1) * (second - 1) * (ratio - 1)
    }
    if numerator > 0 { denominator = -denominator } else { numerator = -numerator }
    return (numerator, denominator)
  }
}
